#include "samples/story.hpp"

#include <algorithm>

#include "plan/compiled_rule.hpp"
#include "samples/story_scribe.hpp"

namespace tandem::samples::story {
namespace {

Settings settings_of(const Story& story, const Pen& pen) {
    Settings settings;
    settings.name = pen(story.name);
    settings.client = story.client;
    settings.agency = story.agency;
    settings.school_zone = story.school_zone;
    settings.office_hours = story.office_hours;
    settings.language = pen.french() ? "fr" : "en";
    settings.rule_set = story.rule_set;
    settings.approval_required = story.approval_required;
    settings.fixed_clock = present();
    settings.created_at = oriane_instant(story.begin);
    settings.observances_on = story.observances_on;
    settings.observances_off = story.observances_off;
    return settings;
}

void change(std::string& text, const char* to) {
    if (*to) text = to;
}

void edit_rule(TaskRule& rule, const RuleEdit& edit) {
    RuleVersion& version = rule.versions.front();
    RuleSlot& slot = version.slots.front();
    rule.origin = RuleOrigin::edited;
    version.enabled = edit.enabled;
    change(version.scope, edit.scope);
    change(slot.repeat, edit.repeat);
    change(slot.day_basis, edit.day_basis);
    change(slot.window_start, edit.window_start);
    change(slot.window_end, edit.window_end);
    if (edit.effort_minutes >= 0) slot.effort_minutes = edit.effort_minutes;
    if (edit.extra_minutes >= 0) slot.extra_minutes = edit.extra_minutes;
}

}  // namespace

LocalMinute present() { return oriane_at("10-13T14:20"); }
Instant present_instant() { return oriane_instant("10-13T14:20"); }

std::vector<std::string> words_of(std::string_view joined) {
    std::vector<std::string> words;
    while (!joined.empty()) {
        const std::size_t plus = std::min(joined.find('+'), joined.size());
        words.emplace_back(joined.substr(0, plus));
        joined.remove_prefix(std::min(plus + 1, joined.size()));
    }
    return words;
}

std::vector<Id<Channel>> Scribe::channels(std::string_view words) const {
    std::vector<Id<Channel>> ids;
    for (const std::string& word : words_of(words)) ids.push_back(channel(word));
    return ids;
}

void Scribe::put_rules(const facts::Facts& facts) const {
    for (TaskRule& rule : default_rules(facts.rules, story.rule_set, oriane_instant(story.begin))) {
        const auto edit = std::find_if(story.rules.begin(), story.rules.end(),
                                       [&](const RuleEdit& e) { return rule.code == e.code; });
        if (edit != story.rules.end()) edit_rule(rule, *edit);
        project.rules = project.rules.with(rule);
    }
}

Project write_story(const Story& story, const facts::Facts& facts, facts::Language language) {
    Project project;
    const Scribe scribe{project, story, Pen{language}};
    project.id = scribe.id<Project>("project", scribe.language());
    project.settings = settings_of(story, scribe.pen);
    scribe.put_people();
    scribe.put_strategy();
    scribe.put_campaigns();
    scribe.put_posts();
    scribe.put_occasions();
    scribe.put_reviews();
    scribe.put_readings();
    scribe.put_rules(facts);
    scribe.put_work(facts);
    return project;
}

}  // namespace tandem::samples::story
