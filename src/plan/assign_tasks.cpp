#include "plan/assign_tasks.hpp"

#include <algorithm>

namespace tandem {
namespace {

using std::chrono::minutes;

constexpr std::int64_t post_weight = 200;  // a further person on one post
constexpr std::int64_t channel_week_weight = 120;
constexpr std::int64_t campaign_weight = 60;
constexpr std::int64_t owner_points = 80;     // a channel's owner doing its work
constexpr std::int32_t published_weight = 3;  // of a change, once people were told

std::int32_t role_number(Hat hat) { return hat == Hat::smm ? 0 : 1; }

// Leaving a task undone costs its minutes times this.
std::int64_t priority_factor(Priority priority) {
    switch (priority) {
        case Priority::low: return 1;
        case Priority::normal: return 2;
        case Priority::high: return 3;
        case Priority::critical: return 5;
        case Priority::must: return 1000;
    }
    return 1;
}

roster::Shift shift_of(const Person& person, const OfficeCalendar& office, Day day) {
    const WorkingDay working = working_day_of(person, office, day);
    roster::Shift shift;
    for (const MinuteRange& range : working.hours) shift.work.push_back({range.begin, range.end});
    shift.cap_minutes = working.cap_minutes;
    for (const Hat hat : {Hat::smm, Hat::cm})
        if (working.cap(hat) != working.cap_minutes) shift.role_caps.push_back({role_number(hat), working.cap(hat)});
    for (const WorkingDay::Limit& limit : working.limits) {
        shift.limits.push_back({{}, limit.cap_minutes});
        for (const MinuteRange& range : limit.hours) shift.limits.back().hours.push_back({range.begin, range.end});
    }
    if (working.off == WorkingDay::Off::day_off)
        shift.off = roster::Off::day_off;
    else if (working.off != WorkingDay::Off::no)
        shift.off = roster::Off::away;
    return shift;
}

// Ten euros an hour are one point a minute: cost decides between equals, it never outweighs keeping people on their
// work. Somebody without a rate costs nothing.
std::vector<roster::RoleRate> rates_of(const Person& person) {
    std::vector<roster::RoleRate> rates;
    for (const HatTerms& terms : person.hats)
        if (terms.hourly_rate) rates.push_back({role_number(terms.hat), terms.hourly_rate->cents / 1000});
    return rates;
}

// Works that should stay with one person: a post's, a channel's of one week, a campaign's.
void add_groups(const Task& task, int week, RosterWords& words, AssignmentSpec& spec) {
    using Kind = RosterWords::GroupKind;
    const auto add = [&](Kind kind, const Uuid& of, int of_week, std::int64_t weight) {
        const std::int32_t number = words.group(kind, of, of_week);
        spec.task.groups.push_back(number);
        spec.groups.push_back({number, weight});
    };
    if (task.post) add(Kind::post, task.post->value, 0, post_weight);
    if (task.channels.size() == 1)
        add(Kind::channel, task.channels.front().value, week, channel_week_weight);
    else if (task.source_kind == SourceKind::channels_of_owner)
        add(Kind::rounds, task.key.source, week, channel_week_weight);
    if (task.campaign) add(Kind::campaign, task.campaign->value, 0, campaign_weight);
    std::sort(spec.task.groups.begin(), spec.task.groups.end());
}

std::optional<Id<Person>> owner_of(const Project& project, const Task& task) {
    std::optional<Id<Person>> owner;
    for (const Id<Channel>& id : task.channels) {
        const Channel* channel = project.channels.find(id);
        if (!channel || !channel->owner || (owner && *owner != *channel->owner)) return std::nullopt;
        owner = channel->owner;
    }
    return owner;
}

void fix_at(roster::Task& out, Id<Person> person, Day day, const RosterWords& words) {
    out.fixed = true;
    out.pin = {RosterWords::id(person.value), words.day_number(day)};
}

// Work that is late stays with whoever had it, on that day, unless somebody decided otherwise: another person, another
// day, or a day still to come, for which anybody free can be found. False when nobody has it.
bool put_overdue(const Task& task, const RosterRow* accepted, Day today, const RosterWords& words, roster::Task& out) {
    std::optional<Id<Person>> person = task.pinned_person;
    const bool ahead = task.pinned_day && *task.pinned_day >= today;
    if (!person && accepted && !ahead) person = accepted->person;
    const Day day = task.pinned_day ? *task.pinned_day : accepted ? accepted->day : day_of(task.begin);
    if (!words.days().contains(day) || (!person && !ahead)) return false;
    if (person)
        fix_at(out, *person, day, words);
    else
        out.pin.day = words.day_number(day);
    return true;
}

}  // namespace

std::optional<Id<Channel>> RosterWords::channel_of(std::int32_t number) const {
    for (const auto& [id, n] : channels_)
        if (n == number) return Id<Channel>{id};
    return std::nullopt;
}

std::optional<std::string> RosterWords::language_of(std::int32_t number) const {
    for (const auto& [name, n] : languages_)
        if (n == number) return name;
    return std::nullopt;
}

roster::Staff staff_of(const Project& project, const OfficeCalendar& office, RosterWords& words) {
    roster::Staff staff;
    staff.days = static_cast<std::int32_t>(words.days().length().count());
    for (const Person& row : project.people) {
        roster::Person person;
        person.id = RosterWords::id(row.id.value);
        for (const HatTerms& terms : row.hats) person.roles |= 1ULL << static_cast<unsigned>(role_number(terms.hat));
        person.every_channel = row.channels.empty();
        for (const Id<Channel>& channel : row.channels) person.channels.push_back(words.channel(channel));
        for (const std::string& language : row.languages) person.languages.push_back(words.language(language));
        // Somebody without a language is taken to know them all.
        if (row.languages.empty())
            for (const Channel& channel : project.channels)
                for (const std::string& language : channel.languages)
                    person.languages.push_back(words.language(language));
        person.role_rates = rates_of(row);
        for (Day day = words.days().begin; day < words.days().end; day += date::days(1))
            person.shifts.push_back(shift_of(row, office, day));
        staff.people.push_back(std::move(person));
    }
    return staff;
}

bool is_soon(const Project& project, const Task& task, Day accepted_day, Instant now, const TimeZone& zone) {
    return std::max(task.begin, LocalMinute(accepted_day)) <
        zone.local(now + minutes(60 * project.settings.freeze_hours));
}

std::optional<AssignmentSpec> assignment_of(const Project& project, const Task& task, const RosterRow* accepted,
                                            int shift_days, Day today, Instant now, const TimeZone& zone,
                                            RosterWords& words) {
    if (!task.counts()) return std::nullopt;
    AssignmentSpec spec;
    roster::Task& out = spec.task;
    out.id = RosterWords::id(task.id.value);
    out.role = role_number(task.role);
    for (const Id<Channel>& channel : task.channels) out.channels.push_back(words.channel(channel));
    for (const std::string& language : task.languages) out.languages.push_back(words.language(language));
    out.effort_minutes = task.effort_minutes;
    out.drop = priority_factor(task.priority) * std::max(1, task.effort_minutes);
    out.must = task.priority == Priority::must;
    LocalMinute begin = task.begin;
    LocalMinute end = task.end;
    if (task.fixed_day) {
        if (!task.fixed_person || !words.days().contains(*task.fixed_day)) return std::nullopt;
        fix_at(out, *task.fixed_person, *task.fixed_day, words);
    } else if (is_overdue(task, today)) {
        if (!put_overdue(task, accepted, today, words, out)) return std::nullopt;
        if (!out.fixed) begin = LocalMinute(*task.pinned_day), end = begin + date::days(1);
    } else {
        begin = std::max(begin, LocalMinute(today));
        if (begin >= LocalMinute(words.days().end) || end <= LocalMinute(words.days().begin)) return std::nullopt;
        if (task.pinned_person) out.pin.person = RosterWords::id(task.pinned_person->value);
        if (task.pinned_day) out.pin.day = words.day_number(*task.pinned_day);
    }
    if (accepted && !out.fixed) {
        const Day day = accepted->day + date::days(shift_days);
        out.baseline = roster::Baseline{RosterWords::id(accepted->person.value), words.day_number(day),
                                        accepted->published ? published_weight : 1,
                                        accepted->published && is_soon(project, task, day, now, zone)};
    }
    const auto minute = [&](LocalMinute t) {
        return static_cast<std::int32_t>((t - LocalMinute(words.days().begin)).count());
    };
    out.window = {minute(begin), std::max(minute(begin), minute(end))};
    out.preferred_day = words.day_number(day_of(begin));
    add_groups(task, words.day_number(day_of(begin)) / 7, words, spec);
    if (const auto owner = owner_of(project, task))
        out.owner = roster::Owner{RosterWords::id(owner->value), owner_points};
    return spec;
}

}  // namespace tandem
