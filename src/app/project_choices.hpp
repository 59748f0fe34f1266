#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "edit/action.hpp"
#include "facts/facts.hpp"

namespace tandem {

// What holds for the whole calendar of a project. Each is one undo step, without actions where nothing changes.

Request put_week_start(const Project& project, WeekStart start);
// `zone` is an IANA name that exists. Posts keep their time of day.
Request put_project_zone(const Project& project, std::string zone);
// Whether the client's approval is a step of the way to publication.
Request put_approval(const Project& project, bool required);
// Whether approved posts refuse to move.
Request put_lock(const Project& project, bool locks);
// Hours of the office on a week day, 0 Monday to 6 Sunday: sorted, none overlapping another; none for a day off.
Request put_office_hours(const Project& project, std::size_t weekday, std::vector<MinuteRange> hours);
// Accepted tasks that begin in fewer hours than this keep their person and day when the plan is made again; 0: none do.
// 0 to most_freeze_hours.
Request put_freeze_hours(const Project& project, int hours);
constexpr int most_freeze_hours = 24 * 366;

// By when a step is to be finished before publication where no task says so, and what Tandem proposes for it.
struct ProjectLead {
    StepLead lead;      // as it is in the project, within what is allowed
    StepLead proposed;  // by facts/step_deadlines.csv

    bool is_own() const { return lead != proposed; }
    // Whether hours are what counts; else working days.
    bool in_hours() const { return lead.working_days == 0 && (lead.hours > 0 || proposed.working_days == 0); }

    bool operator==(const ProjectLead&) const = default;
};
// Of each step of facts/step_deadlines.csv, in its order; the client's approval too where it is not asked for.
std::vector<ProjectLead> step_leads(const Settings& settings, const facts::Facts& facts);
// 0 to most_lead_days, 0 to most_lead_hours; the days count where there are any. What is as proposed goes from the
// project. Nothing for a step that facts/step_deadlines.csv does not have.
Request put_step_lead(const Project& project, const facts::Facts& facts, PostStatus step, int working_days, int hours);

}  // namespace tandem
