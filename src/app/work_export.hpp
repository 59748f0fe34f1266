#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/session.hpp"
#include "facts/words.hpp"
#include "plan/work_done.hpp"

namespace tandem {

// A week's work as a page to show: what was done under each hat, by duty, and how long it took.

struct WorkDuty {
    std::string name;  // of the duty
    std::string time;
    std::vector<std::string> tasks;  // "Tue 13 Oct · Reply to comments (Harvest), 22 min"

    bool operator==(const WorkDuty&) const = default;
};
struct WorkText {
    std::string when;                    // "12 – 18 October 2026"
    std::string who;                     // a person, or "the team"
    std::vector<std::string> statement;  // how many tasks and hours, per hat; how much of it was timed
    std::vector<WorkDuty> smm, cm;

    bool operator==(const WorkText&) const = default;
};
WorkText work_text(const Session& session, const facts::Words& words, const WorkDone& work,
                   std::optional<Id<Person>> person);

// The page as a PDF: the same bytes for the same plan on the same day.
std::string work_pdf_of(const Session& session, const facts::Words& words, const DayRange& days,
                        std::optional<Id<Person>> person);
// Writes it to a file, in place of what is there; what to tell the user about it.
Notice export_work(const Session& session, const facts::Words& words, const DayRange& days,
                   std::optional<Id<Person>> person, const std::filesystem::path& path);

}  // namespace tandem
