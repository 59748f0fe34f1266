#pragma once

#include <string>
#include <vector>

#include "edit/apply.hpp"
#include "facts/facts.hpp"
#include "facts/words.hpp"
#include "model/project.hpp"
#include "plan/compiled_rule.hpp"
#include "plan/planner.hpp"

namespace tandem::testing {

inline const facts::Facts& shared_facts() {
    static const facts::Facts facts = facts::load_facts();
    return facts;
}
inline const facts::Words& words_of(facts::Language language) {
    static const facts::Words french(facts::Language::french), english(facts::Language::english);
    return language == facts::Language::french ? french : english;
}
inline const facts::Words& in_french() { return words_of(facts::Language::french); }
inline const facts::Words& in_english() { return words_of(facts::Language::english); }

inline Day day(const char* text) { return *day_from_text(text); }
inline LocalMinute at(const char* text) { return *local_minute_from_text(text); }
inline Instant utc(const char* text) { return *instant_from_text(text); }
template <class T>
Id<T> id(const std::string& name) {
    return {uuid_from_name("test/" + name)};
}

// A small project built row by row. Offices are open Monday to Friday, 9 to 18; Paris; made on 1 September 2026.
struct ProjectMaker {
    Project project;

    ProjectMaker() {
        project.id = id<Project>("project");
        project.settings.name = "Test";
        project.settings.zone = "Europe/Paris";
        project.settings.created_at = utc("2026-08-31T22:00Z");
        for (std::size_t i = 0; i < 5; ++i) project.settings.office_hours[i] = {{9 * 60, 18 * 60}};
    }
    ProjectMaker& rules(std::vector<std::string> codes) {
        for (TaskRule& rule : default_rules(shared_facts().rules, RuleSet::intensive, project.settings.created_at)) {
            const bool wanted = std::find(codes.begin(), codes.end(), rule.code) != codes.end();
            rule.versions[0].enabled = wanted;
            if (wanted) project.rules = project.rules.with(rule);
        }
        return *this;
    }
    // A rule of one slot after publication on any channel.
    ProjectMaker& rule(const std::string& name, const std::string& trigger, const std::string& scope,
                       const std::string& anchor, const std::string& begin, const std::string& end, int effort,
                       const std::string& repeat = "once", const std::string& mode = "fixed",
                       const std::string& hours = "clamp") {
        RuleSlot slot;
        slot.id = id<RuleSlot>(name + "/1");
        slot.anchor = anchor;
        slot.window_start = begin;
        slot.window_end = end;
        slot.repeat = repeat;
        slot.hours = hours;
        slot.effort_minutes = effort;
        slot.effort_mode = mode;
        slot.task_type = "reply";
        slot.title_fr = "Répondre ({post})";
        slot.title_en = "Reply ({post})";
        TaskRule row{id<TaskRule>(name), name, RuleOrigin::own, name, name, project.settings.created_at, {}, {}};
        row.versions.push_back({std::nullopt, true, trigger, scope, {slot}, {}, {}});
        project.rules = project.rules.with(row);
        return *this;
    }
    ProjectMaker& channel(const std::string& name, const std::string& network, const std::string& owner = "") {
        Channel row;
        row.id = id<Channel>(name);
        row.name = name;
        row.network = network;
        if (!owner.empty()) row.owner = id<Person>(owner);
        project.channels = project.channels.with(row);
        return *this;
    }
    ProjectMaker& person(const std::string& name, int cap_minutes, std::vector<Hat> hats = {Hat::cm}) {
        Person row;
        row.id = id<Person>(name);
        row.name = name;
        for (const Hat hat : hats) row.hats.push_back({hat, std::nullopt, std::nullopt});
        for (std::size_t i = 0; i < 5; ++i) row.hours[i] = {{9 * 60, 18 * 60}};
        row.daily_cap_minutes = cap_minutes;
        project.people = project.people.with(row);
        return *this;
    }
    ProjectMaker& post(const std::string& name, const char* when, std::vector<std::string> channels) {
        Post row;
        row.id = id<Post>(name);
        row.title = name;
        row.status = PostStatus::draft;
        row.when = at(when);
        for (const std::string& channel_name : channels) {
            Variant variant;
            variant.id = id<Variant>(name + "/" + channel_name);
            variant.channel = id<Channel>(channel_name);
            row.variants.push_back(variant);
        }
        project.posts = project.posts.with(row);
        return *this;
    }
    ProjectMaker& campaign(const std::string& name, const char* days) {
        Campaign row;
        row.id = id<Campaign>(name);
        row.name = name;
        row.days = *day_range_from_text(days);
        project.campaigns = project.campaigns.with(row);
        return *this;
    }
    ProjectMaker& flight(const std::string& name, const std::string& campaign_name, const std::string& channel_name,
                         const char* days) {
        Flight row;
        row.id = id<Flight>(name);
        row.name = name;
        row.campaign = id<Campaign>(campaign_name);
        row.channel = id<Channel>(channel_name);
        row.days = *day_range_from_text(days);
        project.flights = project.flights.with(row);
        return *this;
    }
};

inline TaskKey key_of(const std::string& rule, Uuid source, Uuid channel = {}, Occurrence occurrence = {}) {
    return {id<TaskRule>(rule), id<RuleSlot>(rule + "/1"), source, channel, occurrence};
}

// A planner with the project open at this moment.
struct Planned {
    Planner planner{shared_facts()};
    explicit Planned(const ProjectMaker& maker, Instant now = utc("2026-10-05T06:00Z")) {
        planner.open(maker.project, now);
    }
    const Plan& plan() const { return planner.plan(); }
    const Task* task(const TaskKey& key) const { return planner.plan().task(task_id(key)); }
    void edit(const Action& action) { planner.take(apply(planner.project(), action)); }
    void mark(TaskMark mark) {
        mark.id = {task_id(mark.key).value};
        edit(Put<TaskMark>{mark});
    }
};

}  // namespace tandem::testing
