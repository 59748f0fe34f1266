#include "ui/calendar/month_model.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <type_traits>
#include <utility>

#include "app/ab_tests.hpp"
#include "app/file_problems.hpp"
#include "app/other_clock.hpp"
#include "app/series_text.hpp"
#include "app/tool_text.hpp"
#include "app/variant_offset.hpp"
#include "facts/date_words.hpp"
#include "facts/number_words.hpp"
#include "facts/observances.hpp"
#include "model/in_tool.hpp"
#include "plan/tool_times.hpp"
#include "ui/calendar/month_money.hpp"
#include "ui/calendar/task_kinds.hpp"

namespace tandem {
namespace {

// Who makes it, else who answers for it.
const Person* person_of_post(const Project& project, const Post& post) {
    for (const auto& id : {post.creator, post.supervisor})
        if (const Person* person = id ? project.people.find(*id) : nullptr) return person;
    return nullptr;
}

std::string initials_of_post(const Project& project, const Post& post) {
    const Person* person = person_of_post(project, post);
    return person != nullptr ? initials_of(*person) : std::string();
}

// What signs, letters and initials stand for.
std::string details_of(const MonthSource& source, const Post& post) {
    std::string text;
    for (const Variant& variant : post.variants) {
        const Channel* channel = source.project.channels.find(variant.channel);
        const facts::Network* network = channel ? source.facts.networks.find(channel->network) : nullptr;
        if (network && text.find(network->name) == std::string::npos)
            text += (text.empty() ? "" : ", ") + network->name;
    }
    if (!text.empty()) text += '\n';
    const facts::WorkflowStep* step = source.facts.workflow.find(word_of(post.status));
    text += step ? step->name.in(source.words.language()) : std::string(word_of(post.status));
    if (const Person* person = person_of_post(source.project, post)) {
        const bool makes_it = post.creator == person->id;
        text += " · " + source.words.format(makes_it ? "chip.creator" : "chip.supervisor", {{"person", person->name}});
    }
    return text;
}

const facts::Network* network_of(const Project& project, const facts::Facts& facts, const Variant& variant) {
    const Channel* channel = project.channels.find(variant.channel);
    return channel != nullptr ? facts.networks.find(channel->network) : nullptr;
}

MonthChip chip_of(const MonthSource& source, const Post& post, LocalMinute when) {
    MonthChip chip;
    chip.post = post.id;
    chip.title = post.title;
    chip.minute = static_cast<int>(minute_of_day(when).count());
    chip.time = source.words.time_text(chip.minute);
    chip.initials = initials_of_post(source.project, post);
    chip.status = post.status;
    chip.series_note = series_note(source.project, source.words, post);
    return chip;
}

void add_offset(const MonthSource& source, const Variant& variant, MonthChip& chip) {
    const std::string note = offset_note(source.project, source.facts, source.words, variant);
    if (!note.empty()) chip.apart_note += (chip.apart_note.empty() ? "" : "\n") + note;
}

// What of a post is drawn together: channels for which `place` gives the same. `leaves`: whether a channel that goes
// out then has left the post.
template <class Place, class Leaves>
auto chips_by(const MonthSource& source, const Post& post, const Place& place, const Leaves& leaves) {
    std::map<std::invoke_result_t<const Place&, const Variant*, LocalMinute>, MonthChip> chips;
    if (post.variants.empty()) chips.emplace(place(nullptr, *post.when), chip_of(source, post, *post.when));
    for (const Variant& variant : post.variants) {
        if (variant.status && !source.filters.admits(*variant.status)) continue;
        const LocalMinute when = *when_of(post, variant);
        const auto [at, is_first] = chips.try_emplace(place(&variant, when), chip_of(source, post, when));
        MonthChip& chip = at->second;
        if (variant.to_reschedule && chip.in_tool.empty())
            chip.in_tool = to_do_in_tool(source.words, tool_of(source.project, variant), is_removal(post, variant));
        add_offset(source, variant, chip);
        if (leaves(when)) chip.apart.push_back(variant.id);
        if (!is_first) {
            ++chip.more_channels;
            continue;
        }
        chip.variant = variant.id;
        if (leaves(when)) chip.offset = offset_text(source.words, variant.offset_minutes.value_or(0));
        chip.network = network_of(source.project, source.facts, variant);
        chip.status = shown_status(post, variant);
    }
    return chips;
}

// By the days of their own clocks.
std::map<LocalMinute, MonthChip> chips_by_day(const MonthSource& source, const Post& post) {
    return chips_by(
        source, post, [](const Variant*, LocalMinute when) { return LocalMinute(day_of(when)); },
        [&](LocalMinute when) { return day_of(when) != day_of(*post.when); });
}

// By moment of the project's clock; of each, where `by_network` says so, by network.
std::vector<ChipAtMoment> chips_at_moments(const MonthSource& source, const Post& post, ZoneTable& zones,
                                           bool by_network) {
    const TimeZone* found = zones.find(source.project.settings.zone);
    const TimeZone& home = found ? *found : zones.utc();
    const auto zone_at = [&](const Variant* variant) -> const TimeZone& {
        return publishing_zone(source.project, zones, post, variant ? variant->channel : Id<Channel>{});
    };
    const auto fold_at = [&](const Variant* variant) { return variant ? fold_of(post, *variant) : post.fold; };
    const auto at_home = [&](const Variant* variant, LocalMinute when) {
        const TimeZone& zone = zone_at(variant);
        const facts::Network* network =
            by_network && variant ? network_of(source.project, source.facts, *variant) : nullptr;
        return std::pair(zone.name() == home.name() ? when : home.local(zone.resolve(when, fold_at(variant)).instant),
                         network ? network->id : std::string());
    };
    std::vector<ChipAtMoment> chips;
    for (auto& [place, chip] : chips_by(source, post, at_home, [&](LocalMinute when) { return when != *post.when; })) {
        const LocalMinute at = place.first;
        const Variant* variant = post.variant(chip.variant);
        const LocalMinute own = variant ? *when_of(post, *variant) : *post.when;
        const TimeZone& zone = zone_at(variant);
        if (zone.name() != home.name()) chip.time += " " + zone.time_name(zone.resolve(own, fold_at(variant)).instant);
        chip.minute = static_cast<int>(minute_of_day(at).count());
        chips.push_back({at, own, std::move(chip)});
    }
    return chips;
}

// Posts of these days that the filters hide.
int hidden_on(const MonthSource& source, const DayRange& days) {
    int count = 0;
    for (const Post& post : source.project.posts) {
        if (!post.when || !source.filters.admits(post.status) || !may_stand_on(post, days)) continue;
        if (source.filters.lets(source.project, post)) continue;
        const std::map<LocalMinute, MonthChip> chips = chips_by_day(source, post);
        count +=
            std::any_of(chips.begin(), chips.end(), [&](const auto& one) { return days.contains(day_of(one.first)); });
    }
    return count;
}

void place_posts(const MonthSource& source, MonthModel& model) {
    for (const Post& post : source.project.posts) {
        if (!post.when || !source.filters.admits(post.status)) continue;
        if (!may_stand_on(post, source.grid.days())) continue;
        const bool let = source.filters.lets(source.project, post);
        bool shown = false;
        for (auto& [on, chip] : chips_by_day(source, post)) {
            const auto cell = source.grid.cell_of(day_of(on));
            if (!cell) continue;
            shown = true;
            if (!let) continue;
            complete_chip(source, post, source.zones, chip);
            model.days[static_cast<std::size_t>(7 * cell->week + cell->column)].chips.push_back(std::move(chip));
            ++model.posts;
        }
        if (shown && !let) ++model.filtered_posts;
    }
    for (MonthDay& day : model.days)
        std::sort(day.chips.begin(), day.chips.end(), [](const MonthChip& a, const MonthChip& b) {
            return std::tie(a.minute, a.post) < std::tie(b.minute, b.post);
        });
}

void place_occasions(const MonthSource& source, MonthModel& model) {
    for (Occasion& one : occasions(source.project)) {
        if (!is_let_through(source.filters, source.project, one)) continue;
        MonthBar bar{{}, name_of_bar(one, source.words), {}, {}, one.days(source.today)};
        bar.occasion = std::move(one);
        model.bars.push_back(std::move(bar));
    }
}

void place_bars(const MonthSource& source, MonthModel& model) {
    for (const Campaign& campaign : source.project.campaigns) {
        if (!is_let_through(source.filters, campaign)) continue;
        MonthBar bar{campaign.id, campaign.name, campaign.color, {}, campaign.days};
        if (source.lens != Lens::cm && campaign.budget.cents != 0)
            bar.budget =
                facts::money_text(campaign.budget.cents, source.project.settings.currency, source.words.language());
        model.bars.push_back(std::move(bar));
    }
}

// Who is on call that day: the mark of the cell, and what its tooltip says.
void put_on_call(const MonthSource& source, MonthDay& cell) {
    const facts::Language language = source.words.language();
    for (const Person& person : source.project.people) {
        if (person.left_on && *person.left_on <= cell.day) continue;
        bool named = false;
        for (const OnCall& turn : person.on_call) {
            if (!turn.days.contains(cell.day)) continue;
            if (!named) cell.on_call += (cell.on_call.empty() ? "" : " ") + initials_of(person);
            named = true;
            cell.on_call_note += (cell.on_call_note.empty() ? "" : "\n") +
                source.words.format(
                    "month.on_call",
                    {{"person", person.name},
                     {"hours", source.words.time_range_text(turn.hours.begin, turn.hours.end)},
                     {"duration", facts::duration_text(turn.cap_minutes, language, facts::DurationForm::round)}});
        }
    }
}

MonthDay empty_day(const MonthSource& source, Day day) {
    const date::year_month_day ymd(day);
    MonthDay cell;
    cell.day = day;
    cell.id = to_text(day);
    cell.label = facts::weekday_day(ymd, source.words.language());
    cell.outside = source.grid.is_outside(day);
    cell.today = day == source.today;
    cell.day_off = is_day_off(source.facts, source.project.settings, day);
    const bool named = ymd.day() == date::day(1) || day == source.grid.first;
    cell.number =
        named ? facts::day_month_short(ymd, source.words.language()) : std::to_string(static_cast<unsigned>(ymd.day()));
    put_on_call(source, cell);
    cell.work = work_of(source, day);
    return cell;
}

}  // namespace

bool may_stand_on(const Post& post, const DayRange& days) {
    if (days.contains(day_of(*post.when))) return true;
    return std::any_of(post.variants.begin(), post.variants.end(), [&](const Variant& variant) {
        return variant.offset_minutes && days.contains(day_of(*when_of(post, variant)));
    });
}

MonthModel month_above_hours(const MonthSource& source, const DayRange& days) {
    MonthModel model = month_model(source);
    model.above_hours = true;
    for (MonthDay& day : model.days) {
        day.outside = false;
        day.chips.clear();
        day.number = day.label;
    }
    std::erase_if(model.bars, [&](const MonthBar& bar) { return !bar.days.overlaps(days); });
    // Of its week a day alone is shown.
    if (days == source.grid.days()) return model;
    model.filtered_posts = hidden_on(source, days);
    model.filtered_bars = hidden_bars(source.project, source.filters, days, source.today);
    return model;
}

std::vector<ChipAtMoment> chips_by_moment(const MonthSource& source, const Post& post, ZoneTable& zones) {
    return chips_at_moments(source, post, zones, false);
}

std::vector<ChipAtMoment> chips_by_network(const MonthSource& source, const Post& post, ZoneTable& zones) {
    return chips_at_moments(source, post, zones, true);
}

std::optional<WorkLine> work_of(const MonthSource& source, Day day) {
    if (source.lens == Lens::smm || !source.role_load) return std::nullopt;
    const RoleLoad load = source.role_load(day, Hat::cm);
    const bool all = !source.filters.any();
    int tasks = 0;
    int minutes = 0;
    std::map<TaskType, int> kinds;
    const DayWork& work = source.plan.work(day);
    for (const auto* list : {&work.placed, &work.unplaced}) {
        for (const Id<Task>& id : *list) {
            const Task* task = source.plan.task(id);
            if (task == nullptr || task->role != Hat::cm) continue;
            if (!all && !source.filters.lets(source.project, *task, source.plan.placement(id))) continue;
            ++tasks;
            minutes += task->effort_minutes;
            ++kinds[task->type];
        }
    }
    auto line = all ? work_line(load, source.words) : work_line(load, tasks, minutes, source.words);
    if (line) line->parts = task_kinds_text(source.words, kinds, kinds.size());
    return line;
}

bool is_day_off(const facts::Facts& facts, const Settings& settings, Day day) {
    const bool no_hours_known = std::all_of(settings.office_hours.begin(), settings.office_hours.end(),
                                            [](const auto& ranges) { return ranges.empty(); });
    const unsigned index = weekday_index(day);
    if (no_hours_known ? index >= 5 : settings.office_hours[index].empty()) return true;
    return facts::public_holiday(facts, settings.region, date::sys_days(day.time_since_epoch()));
}

std::optional<WorkLine> work_line(const RoleLoad& load, const facts::Words& words) {
    return work_line(load, load.tasks, load.minutes(), words);
}

std::optional<WorkLine> work_line(const RoleLoad& load, int tasks, int minutes, const facts::Words& words) {
    if (tasks == 0 && minutes == 0) return std::nullopt;
    WorkLine line{WorkLine::State::fits, tasks, minutes, load.capacity_minutes, {}, {}};
    if (load.over_minutes() > 0) {
        const bool nobody_there = load.capacity_minutes == 0 && load.placed_minutes == 0;
        line.state = nobody_there ? WorkLine::State::uncovered : WorkLine::State::over;
    }
    line.short_text = facts::duration_text(minutes, words.language(), facts::DurationForm::hours);
    line.text =
        words.format("month.busy", {{"tasks", words.count("month.tasks", tasks)}, {"duration", line.short_text}});
    return line;
}

void complete_chip(const MonthSource& source, const Post& post, ZoneTable* zones, MonthChip& chip) {
    const std::vector<PostProblem> problems =
        problems_with_files(source.project, source.facts, post, source.media, source.words.language());
    chip.problem = problems_text(source.words, problems);
    chip.problem_is_sure = any_sure(problems);
    const Variant* variant = post.variant(chip.variant);
    if (auto other = zones ? other_clock(source.words, source.project, *zones, post, variant) : std::nullopt) {
        chip.clock = std::move(other->name);
        chip.clocks = std::move(other->both);
    }
    if (const char side = side_in_test(source.project, post.id)) chip.time += std::string(" ") + side;
    chip.details = details_of(source, post);
}

MonthModel month_model(const MonthSource& source) {
    MonthModel model;
    model.grid = source.grid;
    const DayRange shown = source.grid.days();
    for (Day day = shown.begin; day < shown.end; day += date::days(1)) model.days.push_back(empty_day(source, day));
    if (source.observances) {
        for (auto& [day, entries] : shown_observances(source.facts, source.project, shown, source.words)) {
            const auto cell = source.grid.cell_of(day);
            model.days[static_cast<std::size_t>(7 * cell->week + cell->column)].observances = std::move(entries);
        }
    }
    place_posts(source, model);
    place_bars(source, model);
    place_occasions(source, model);
    model.filtered_bars = hidden_bars(source.project, source.filters, shown, source.today);
    if (source.money && source.lens != Lens::cm) place_money(source, model);
    return model;
}

}  // namespace tandem
