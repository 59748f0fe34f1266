#include "ui/inspector/why_text.hpp"

#include <algorithm>

#include "app/channel_text.hpp"
#include "facts/date_words.hpp"
#include "facts/number_words.hpp"
#include "ui/tasks/task_text.hpp"

namespace tandem {
namespace {

using Code = PersonVerdict::Code;
using Nobody = Explanation::Nobody;

std::string name_of(const WhySource& source, Id<Person> id) {
    const Person* person = source.project.people.find(id);
    return person ? person->name : std::string();
}

std::string day_text(const WhySource& source, std::optional<Day> day) {
    return day ? facts::weekday_day(date::year_month_day(*day), source.words.language()) : std::string();
}

std::string duration(const WhySource& source, std::int64_t minutes) {
    return facts::duration_text(minutes, source.words.language());
}

std::string_view hat_word(const WhySource& source, Hat hat) {
    return source.words(hat == Hat::smm ? "hat.smm" : "hat.cm");
}

std::string with_commas(const std::vector<std::string>& texts) {
    std::string all;
    for (const std::string& text : texts) all += (all.empty() ? "" : ", ") + text;
    return all;
}

std::string channel_names(const WhySource& source, const std::vector<Id<Channel>>& ids) {
    std::vector<std::string> names;
    for (const Id<Channel> id : ids)
        if (const Channel* channel = source.project.channels.find(id))
            names.push_back(channel_text(source.facts, *channel));
    return with_commas(names);
}

// "Répondre (Concours) 30 min, ...".
std::string task_names(const WhySource& source, const std::vector<Id<Task>>& ids) {
    std::vector<std::string> names;
    for (const Id<Task>& id : ids)
        if (const Task* task = source.plan.task(id))
            names.push_back(task_title(source.project, source.facts, *task, source.words.language()) + " " +
                            duration(source, task->effort_minutes));
    return with_commas(names);
}

// What the nearest person lacks.
std::string missing_text(const WhySource& source, const Explanation& why, const Task& task) {
    std::vector<std::string> what;
    if (why.missing_role || !why.nearest) what.emplace_back(hat_word(source, task.role));
    if (!why.missing_channels.empty()) what.push_back(channel_names(source, why.missing_channels));
    what.insert(what.end(), why.missing_languages.begin(), why.missing_languages.end());
    return with_commas(what);
}

// Of the places that are full the one that lacks least: who, when, how much.
void add_nearest_place(const WhySource& source, const Explanation& why, std::vector<std::string>& texts) {
    const auto lack = [](const Explanation::FullPlace& place) { return place.minutes_need - place.minutes_have; };
    const auto nearest = std::min_element(why.full.begin(), why.full.end(),
                                          [&](const auto& a, const auto& b) { return lack(a) < lack(b); });
    if (nearest == why.full.end()) return;
    texts.push_back(source.words.format("why.nobody.nearest",
                                        {{"person", name_of(source, nearest->place.person)},
                                         {"day", day_text(source, nearest->place.day)},
                                         {"duration", duration(source, lack(*nearest))}}));
}

std::string reason(const WhySource& source, const Explanation& why, const Task& task) {
    const facts::Words& words = source.words;
    switch (why.nobody) {
        case Nobody::none: return {};
        case Nobody::overdue: return std::string(words("why.nobody.overdue"));
        case Nobody::pin_unreachable: return std::string(words("why.nobody.pin"));
        case Nobody::nobody_competent:
            return words.format("why.nobody.skill", {{"what", missing_text(source, why, task)}});
        case Nobody::nobody_there:
            return words.format("why.nobody.absent", {{"window", window_text(task, std::nullopt, words)}});
        case Nobody::all_full:
            return words.format(
                "why.nobody.full",
                {{"demand", duration(source, why.crowd_minutes)}, {"supply", duration(source, why.room_minutes)}});
        case Nobody::displaced:
            return words.format("why.nobody.displaced", {{"tasks", task_names(source, why.displaced_by)}});
        case Nobody::search_ended: return std::string(words("why.nobody.limit"));
    }
    return {};
}

}  // namespace

std::string place_text(const WhySource& source, const PersonVerdict& verdict) {
    const std::string name = name_of(source, verdict.person);
    return verdict.day ? name + " · " + day_text(source, verdict.day) : name;
}

std::string against_text(const WhySource& source, const PersonVerdict& verdict, const Task& task) {
    const facts::Words& words = source.words;
    const std::string person = name_of(source, verdict.person), day = day_text(source, verdict.day);
    const std::string have = duration(source, verdict.minutes_have), need = duration(source, verdict.minutes_need);
    switch (verdict.code) {
        case Code::chosen:
        case Code::possible: return {};
        case Code::role:
            return words.format("reject.ROLE", {{"person", person}, {"role", hat_word(source, task.role)}});
        case Code::channel:
            return words.format("reject.CHANNEL",
                                {{"person", person}, {"channel", channel_names(source, verdict.missing_channels)}});
        case Code::language:
            return words.format("reject.LANGUAGE",
                                {{"person", person}, {"language", with_commas(verdict.missing_languages)}});
        case Code::time_off: return words.format("reject.away_then", {{"person", person}});
        case Code::no_hours_in_window:
            return words.format("reject.NO_HOURS_IN_WINDOW", {{"person", person}, {"there", have}, {"needed", need}});
        case Code::day_cap: {
            if (verdict.minutes_have == 0) return words.format("reject.day_off", {{"person", person}, {"day", day}});
            const std::string used = duration(source, std::max(0, verdict.minutes_need - task.effort_minutes));
            return words.format("reject.DAY_CAP", {{"person", person}, {"day", day}, {"used", used}, {"cap", have}});
        }
        case Code::window_load:
            return words.format("reject.WINDOW_LOAD",
                                {{"person", person},
                                 {"day", day},
                                 {"from", words.time_text(verdict.interval.begin)},
                                 {"to", words.time_text(verdict.interval.end)},
                                 {"demand", need},
                                 {"supply", have}});
        case Code::pinned_elsewhere: return std::string(words("reject.pinned_elsewhere"));
        case Code::frozen: return std::string(words("reject.frozen"));
        case Code::left: return words.format("pin.person_left", {{"person", person}});
    }
    return {};
}

bool is_impossible(PersonVerdict::Code code) {
    return code == Code::role || code == Code::channel || code == Code::language || code == Code::left;
}

std::vector<std::string> nobody_texts(const WhySource& source, const Explanation& why, const Task& task) {
    std::vector<std::string> texts;
    if (why.nobody == Nobody::none) return texts;
    texts.push_back(reason(source, why, task));
    if (why.nobody == Nobody::nobody_competent && why.nearest)
        texts.push_back(source.words.format("why.nobody.nearest_skill", {{"person", name_of(source, *why.nearest)}}));
    if (why.nobody == Nobody::nobody_there && why.nearest && why.nearest_day)
        texts.push_back(source.words.format("why.nobody.nearest",
                                            {{"person", name_of(source, *why.nearest)},
                                             {"day", day_text(source, why.nearest_day)},
                                             {"duration", duration(source, why.lack_minutes)}}));
    if (why.nobody == Nobody::all_full)
        texts.push_back(source.words.count("why.nobody.crowd", static_cast<std::int64_t>(why.crowd.size())));
    add_nearest_place(source, why, texts);
    return texts;
}

}  // namespace tandem
