#include "ui/calendar/week_model.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "facts/date_words.hpp"
#include "facts/number_words.hpp"
#include "plan/office_calendar.hpp"
#include "plan/tool_times.hpp"
#include "ui/calendar/creator_lane.hpp"
#include "ui/calendar/week_batches.hpp"

namespace tandem {
namespace {

constexpr int day_minutes = 24 * 60;
constexpr std::string_view nobody_id = "nobody", other_id = "other";

// What the days are parted by, and in which part a thing lies.
class LaneBook {
  public:
    LaneBook(const MonthSource& source, Lanes kind) : source_(source), kind_(kind) {
        switch (kind) {
            case Lanes::none: add({}); break;
            case Lanes::role: add_roles(); break;
            case Lanes::network: add_networks(); break;
            case Lanes::person: add_people(); break;
        }
    }

    std::size_t of(const Post& post, const MonthChip& chip) {
        switch (kind_) {
            case Lanes::none: return 0;
            case Lanes::role: return find("smm");
            case Lanes::network: return chip.network ? find(chip.network->id) : find(other_id);
            case Lanes::person: break;
        }
        const auto lane = lane_of_post(lanes_, post);
        return lane ? *lane : find(nobody_id);
    }
    std::size_t of(const Task& task, const Placement* placement) {
        switch (kind_) {
            case Lanes::none: return 0;
            case Lanes::role: return find(task.role == Hat::smm ? "smm" : "cm");
            case Lanes::network: return of_channels(task.channels);
            case Lanes::person: break;
        }
        return find(placement ? to_text(placement->person) : std::string(nobody_id));
    }
    // Nothing for a network that has no lane.
    std::optional<std::size_t> of_network(const std::string& network) const {
        const auto found = lanes_by_id_.find(network);
        return found != lanes_by_id_.end() ? std::optional(found->second) : std::nullopt;
    }
    std::vector<WeekLane> take() { return std::move(lanes_); }

  private:
    // The lane of the first that has one.
    std::size_t of_channels(const std::vector<Id<Channel>>& channels) {
        for (const Id<Channel> id : channels) {
            const Channel* channel = source_.project.channels.find(id);
            if (const auto lane = channel ? of_network(channel->network) : std::nullopt) return *lane;
        }
        return find(other_id);
    }
    void add(WeekLane lane) {
        lanes_by_id_.emplace(lane.id, lanes_.size());
        lanes_.push_back(std::move(lane));
    }
    std::size_t find(std::string_view id) {
        const auto found = lanes_by_id_.find(std::string(id));
        if (found != lanes_by_id_.end()) return found->second;
        // What nobody foresaw: a person who left, a network that is not known.
        const bool nobody = kind_ == Lanes::person;
        const std::string_view last = nobody ? nobody_id : other_id;
        if (id != last) return find(last);
        add({std::string(last), std::string(source_.words(nobody ? "week.lane.nobody" : "week.lane.rest")),
             nobody ? "?" : "…"});
        return lanes_.size() - 1;
    }
    void add_roles() {
        add({"smm", std::string(source_.words("lens.smm")), std::string(source_.words("lens.smm")), nullptr, Hat::smm});
        add({"cm", std::string(source_.words("lens.cm")), std::string(source_.words("lens.cm")), nullptr, Hat::cm});
    }
    bool is_wanted(const Channel& channel) const {
        return !source_.filters.asks_for_channels() || source_.filters.asks_for(channel);
    }
    void add_networks() {
        std::vector<const Channel*> channels;
        for (const Channel& channel : source_.project.channels)
            if (!channel.archived && is_wanted(channel)) channels.push_back(&channel);
        std::sort(channels.begin(), channels.end(), [](const Channel* a, const Channel* b) {
            return std::tie(a->rank, a->id) < std::tie(b->rank, b->id);
        });
        for (const Channel* channel : channels) {
            const facts::Network* network = source_.facts.networks.find(channel->network);
            if (network && !lanes_by_id_.contains(network->id))
                add({network->id, network->name, network->letters, network});
        }
    }
    void add_people() {
        const std::vector<Id<Person>>& wanted = source_.filters.people;
        for (const Person& person : source_.project.people) {
            if (person.left_on && *person.left_on <= source_.grid.first) continue;
            if (wanted.empty() || std::find(wanted.begin(), wanted.end(), person.id) != wanted.end())
                add({to_text(person.id), person.name, initials_of(person), nullptr, {}, person.id});
        }
    }

    const MonthSource& source_;
    Lanes kind_;
    std::vector<WeekLane> lanes_;
    std::map<std::string, std::size_t> lanes_by_id_;
};

bool shows(Lens lens, Hat role) { return lens == Lens::both || (lens == Lens::smm) == (role == Hat::smm); }

class WeekMaker {
  public:
    explicit WeekMaker(const WeekSource& source)
        : source_(source), month_(source.month), lanes_(source.month, source.lanes) {}

    WeekModel make() {
        for (Day day = source_.days.begin; day < source_.days.end; day += date::days(1))
            model_.days.push_back({day, office_hours_of(month_, source_.office, day), {}, {}});
        for (const Post& post : month_.project.posts) place(post);
        for (WeekDay& day : model_.days) {
            std::sort(day.posts.begin(), day.posts.end(), [](const WeekPost& a, const WeekPost& b) {
                return std::tie(a.chip.minute, a.chip.post) < std::tie(b.chip.minute, b.chip.post);
            });
            place_tasks(day);
        }
        mark_next_due();
        for (WeekDay& day : model_.days) join_blocks(month_, source_.unfolded, day.tasks);
        measure_office();
        set_second_clocks();
        model_.lanes = lanes_.take();
        for (WeekDay& day : model_.days) set_ground(day);
        return std::move(model_);
    }

  private:
    void set_ground(WeekDay& day) const {
        day.shade = shade_of_team(month_, source_.office, {}, day.day);
        for (const WeekLane& lane : model_.lanes) {
            const Person* person = lane.person ? month_.project.people.find(*lane.person) : nullptr;
            day.lanes.push_back(person          ? shade_of_person(month_, source_.office, *person, day.day)
                                    : lane.role ? shade_of_team(month_, source_.office, lane.role, day.day)
                                                : day.shade);
        }
        const TimeZone* home = source_.zones.find(month_.project.settings.zone);
        const auto broken = home ? clock_break_on(*home, day.day) : std::nullopt;
        if (!broken) return;
        const std::string brief(month_.words(broken->missing ? "week.clock.missing" : "week.clock.twice"));
        day.clock = {broken->minutes, broken->missing, clock_break_text(month_.words, *home, *broken),
                     month_.words.time_range_text(broken->minutes.begin, broken->minutes.end) + " " + brief, brief};
    }
    void place(const Post& post) {
        if (!post.when) return;
        // Other clocks and channels that go out later bring posts of other days in.
        const DayRange around{source_.days.begin - date::days(1), source_.days.end + date::days(1)};
        if (!may_stand_on(post, around) || !month_.filters.lets(month_.project, post)) return;
        const bool among_networks = source_.lanes == Lanes::network && post.variants.size() > 1;
        const std::vector<ChipAtMoment> by_network =
            among_networks ? chips_by_network(month_, post, source_.zones) : std::vector<ChipAtMoment>{};
        for (ChipAtMoment& each : chips_by_moment(month_, post, source_.zones)) {
            if (!source_.days.contains(day_of(each.at))) continue;
            WeekPost placed{std::move(each.chip), each.own, 0};
            placed.parts = parts_of(post, by_network, each.at, placed.chip);
            placed.lane = placed.parts.empty() ? lanes_.of(post, placed.chip) : placed.parts.front().lane;
            complete(post, placed.chip);
            day(day_of(each.at)).posts.push_back(std::move(placed));
        }
    }
    void complete(const Post& post, MonthChip& chip) {
        complete_chip(month_, post, &source_.zones, chip);
        chip.clock.clear();  // its time has it
    }
    // What goes out at that moment, by the lanes of its networks.
    std::vector<WeekPart> parts_of(const Post& post, const std::vector<ChipAtMoment>& by_network, LocalMinute at,
                                   const MonthChip& whole) {
        std::vector<WeekPart> parts;
        if (whole.more_channels == 0) return parts;
        for (const ChipAtMoment& each : by_network) {
            const auto lane =
                each.at == at && each.chip.network ? lanes_.of_network(each.chip.network->id) : std::nullopt;
            if (!lane) continue;
            WeekPart& part = parts.emplace_back(WeekPart{*lane, each.chip});
            part.chip.apart = whole.apart;
            complete(post, part.chip);
        }
        std::sort(parts.begin(), parts.end(), [](const WeekPart& a, const WeekPart& b) { return a.lane < b.lane; });
        return parts;
    }
    WeekDay& day(Day day) { return model_.days[static_cast<std::size_t>((day - source_.days.begin).count())]; }

    void place_tasks(WeekDay& out) {
        for (const DaySlot& slot : lay_out_day(month_.project, month_.plan, source_.office, out.day, source_.now)) {
            const Task* task = month_.plan.task(slot.task);
            if (!task || !shows(month_.lens, task->role)) continue;
            const Placement* placement = month_.plan.placement(slot.task);
            if (!month_.filters.lets(month_.project, *task, placement)) {
                ++model_.filtered_tasks;
                continue;
            }
            out.tasks.push_back(block_of(*task, placement, slot.minutes));
        }
    }
    WeekTask block_of(const Task& task, const Placement* placement, MinuteRange minutes) {
        const facts::Language language = month_.words.language();
        WeekTask block;
        block.task = task.id;
        block.title = task_title(month_.project, month_.facts, task, language);
        block.detail = facts::duration_text(task.effort_minutes, language);
        const std::string source = source_name(month_.project, month_.facts, task, language);
        if (!source.empty()) block.detail += " · " + source;
        const Person* person = placement ? month_.project.people.find(placement->person) : nullptr;
        block.initials = person ? initials_of(*person) : "?";
        block.type = task.type;
        block.role = task.role;
        block.state = !task.is_open() ? WeekTask::State::done
            : placement               ? WeekTask::State::open
                                      : WeekTask::State::nobody;
        block.minutes = minutes;
        block.lane = lanes_.of(task, placement);
        return block;
    }
    void mark_next_due() {
        const Day today = day_of(source_.now);
        if (!source_.days.contains(today)) return;
        WeekTask* next = nullptr;
        const Task* soonest = nullptr;
        for (WeekTask& block : day(today).tasks) {
            const Task* task = month_.plan.task(block.task);
            if (block.state != WeekTask::State::open || task->end < source_.now) continue;
            if (soonest && std::tie(soonest->end, soonest->id) <= std::tie(task->end, task->id)) continue;
            soonest = task;
            next = &block;
        }
        if (next) next->state = WeekTask::State::next_due;
    }
    void set_second_clocks() {
        const TimeZone* home = source_.zones.find(month_.project.settings.zone);
        const TimeZone* other = source_.second_zone.empty() ? nullptr : source_.zones.find(source_.second_zone);
        if (!home || !other || home == other) return;
        for (WeekDay& day : model_.days)
            for (int hour = 0; hour < 24; ++hour)
                day.second_clock.push_back(
                    other->local(home->resolve(LocalMinute(day.day) + std::chrono::hours(hour)).instant));
        if (model_.days.size() > 1) model_.clock_shift = clock_shift(month_.words, *home, *other, source_.days);
    }
    void measure_office() {
        MinuteRange& office = model_.office;
        office = {day_minutes, 0};
        for (const WeekDay& day : model_.days) {
            office.begin = std::min(
                office.begin, static_cast<int>((source_.office.day_start(day.day) - LocalMinute(day.day)).count()));
            office.end = std::max(office.end,
                                  static_cast<int>((source_.office.day_end(day.day) - LocalMinute(day.day)).count()));
        }
    }

    const WeekSource& source_;
    const MonthSource& month_;
    LaneBook lanes_;
    WeekModel model_;
};

}  // namespace

bool WeekPost::stands_in(std::size_t wanted) const {
    if (parts.empty()) return lane == wanted;
    return std::any_of(parts.begin(), parts.end(), [&](const WeekPart& part) { return part.lane == wanted; });
}

bool WeekTask::is_selected(const Selection& selected) const {
    if (selected.kind == Selection::Kind::batch)
        return std::find(selected.batch.begin(), selected.batch.end(), task) != selected.batch.end();
    if (selected.kind != Selection::Kind::task) return false;
    return selected.task == task || (joined && std::find(batch.begin(), batch.end(), selected.task) != batch.end());
}

WeekModel week_model(const WeekSource& source) { return WeekMaker(source).make(); }

std::string second_clock_text(const WeekDay& day, std::size_t hour, const facts::Words& words) {
    const LocalMinute there = day.second_clock[hour];
    std::string text = words.axis_time_text(static_cast<int>(minute_of_day(there).count()));
    if (day_of(there) != day.day) text += day_of(there) < day.day ? "\u00a0−1" : "\u00a0+1";
    return text;
}

std::vector<std::string> clock_texts(const WeekModel& model, const facts::Words& words) {
    constexpr int widest_minute = 22 * 60 + 30;  // two digits on either clock
    std::vector<std::string> texts{facts::shorter_times(words.time_text(widest_minute))};
    for (int hour = 1; hour < 24; ++hour) {
        texts.push_back(words.axis_time_text(hour * 60));
        if (!model.has_second_clock()) continue;
        for (const WeekDay& day : model.days)
            texts.push_back(second_clock_text(day, static_cast<std::size_t>(hour), words));
    }
    return texts;
}

}  // namespace tandem
