#include "app/wish.hpp"

#include <algorithm>
#include <map>

#include "app/placement_text.hpp"
#include "facts/number_words.hpp"
#include "plan/time_cost.hpp"

namespace tandem {
namespace {

constexpr int days_ahead = 190, least_room_minutes = 15;
constexpr std::size_t most_gaps = 2;

void count_posts(const Project& before, const Project& after, WishDifference& out) {
    before.posts.diff(after.posts, [&](const Post* old, const Post* now) {
        const bool was = old && !is_off_calendar(old->status), is = now && !is_off_calendar(now->status);
        if (was && is)
            ++out.other_posts;
        else if (is)
            ++out.more_posts;
        else if (was)
            ++out.fewer_posts;
    });
}

int open_minutes(const Plan& plan, Hat role) {
    int sum = 0;
    for (const auto& [id, task] : plan.tasks)
        if (task->is_open() && task->role == role) sum += task->effort_minutes;
    return sum;
}

void count_cost(const Session& session, const Wish& wish, const DayRange& days, WishDifference& out) {
    std::map<Id<Person>, std::pair<PersonCost, PersonCost>> people;
    for (const PersonCost& one : people_costs(wish.before, wish.before_plan, days)) people[one.person].first = one;
    for (const PersonCost& one : people_costs(session.project(), session.plan(), days)) people[one.person].second = one;
    for (const auto& [id, costs] : people)
        for (const Hat hat : {Hat::smm, Hat::cm}) {
            out.cost += costs.second.of(hat).cost - costs.first.of(hat).cost;
            if (costs.second.of(hat).unrated_minutes != costs.first.of(hat).unrated_minutes) out.cost_is_partial = true;
        }
}

void find_gaps(const Session& session, const Wish& wish, const DayRange& days, WishDifference& out) {
    for (Day day = days.begin; day < days.end; day += date::days(1)) {
        const auto idle = [&](const Plan& plan) {
            const DayWork& work = plan.work(day);
            return work.smm.unplaced_minutes + work.cm.unplaced_minutes;
        };
        const int more = idle(session.plan()) - idle(wish.before_plan);
        if (more > 0) out.gaps.push_back({day, more});
    }
}

void find_full(const Session& session, const Wish& wish, const DayRange& days, WishDifference& out) {
    const Planner& planner = session.planner();
    for (const Person& person : session.project().people)
        for (Day day = days.begin; day < days.end; day += date::days(1)) {
            if (session.plan().work(day) == wish.before_plan.work(day)) continue;
            const PersonLoad now = planner.person_load(session.plan(), session.project(), day, person.id);
            const PersonLoad then = planner.person_load(wish.before_plan, wish.before, day, person.id);
            const auto room = [](const PersonLoad& load) { return load.capacity_minutes - load.minutes(); };
            if (now.capacity_minutes == 0 || room(now) >= least_room_minutes || room(then) < least_room_minutes)
                continue;
            out.full_new.push_back(person.id);
            out.first_full = out.first_full ? std::min(*out.first_full, day) : day;
            break;
        }
    std::sort(out.full_new.begin(), out.full_new.end(), [&](Id<Person> a, Id<Person> b) {
        return session.project().people.find(a)->name < session.project().people.find(b)->name;
    });
}

std::string signed_time(int minutes, const facts::Words& words) {
    return (minutes > 0 ? "+" : "") + facts::duration_text(minutes, words.language());
}

}  // namespace

Wish begin_wish(const Session& session) { return {session.project(), session.plan(), session.steps_done()}; }

Focus drop_wish(Session& session, const Wish& wish) {
    if (session.steps_done() <= wish.steps) return {};
    return session.go_to_step(wish.steps);
}

WishDifference wish_difference(const Session& session, const Wish& wish) {
    WishDifference out;
    const Day today = day_of(session.now());
    const DayRange days{today, today + date::days(days_ahead)};
    count_posts(wish.before, session.project(), out);
    out.smm_minutes = open_minutes(session.plan(), Hat::smm) - open_minutes(wish.before_plan, Hat::smm);
    out.cm_minutes = open_minutes(session.plan(), Hat::cm) - open_minutes(wish.before_plan, Hat::cm);
    count_cost(session, wish, days, out);
    find_gaps(session, wish, days, out);
    find_full(session, wish, days, out);
    return out;
}

std::string wish_text(const Session& session, const facts::Words& words, const WishDifference& difference) {
    if (difference.empty()) return std::string(words("wish.nothing"));
    std::string text;
    const auto say = [&](const std::string& part, const char* between = ", ") {
        text += (text.empty() ? "" : between) + part;
    };
    if (difference.more_posts > 0) say(words.count("wish.more_posts", difference.more_posts));
    if (difference.fewer_posts > 0) say(words.count("wish.fewer_posts", difference.fewer_posts));
    if (difference.other_posts > 0) say(words.count("wish.other_posts", difference.other_posts));
    if (difference.minutes() != 0) say(signed_time(difference.minutes(), words));
    if (difference.cost.cents != 0)
        say(facts::signed_money_text(difference.cost.cents, session.project().settings.currency, words.language()) +
            (difference.cost_is_partial ? " " + std::string(words("wish.partial")) : std::string()));
    if (!difference.full_new.empty()) {
        std::string names;
        for (const Id<Person>& id : difference.full_new)
            names += (names.empty() ? "" : ", ") + session.project().people.find(id)->name;
        say(words.format("wish.full", {{"people", names}, {"day", day_text(*difference.first_full, words)}}));
    }
    for (std::size_t i = 0; i < std::min(most_gaps, difference.gaps.size()); ++i)
        say(words.format("wish.gap",
                         {{"time", facts::duration_text(difference.gaps[i].minutes, words.language())},
                          {"day", day_text(difference.gaps[i].day, words)}}));
    if (difference.gaps.size() > most_gaps)
        say(words.count("wish.more_gaps", static_cast<std::int64_t>(difference.gaps.size() - most_gaps)));
    if (difference.gaps.empty() && difference.minutes() > 0) say(std::string(words("wish.fits")));
    return text;
}

}  // namespace tandem
