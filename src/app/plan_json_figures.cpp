#include "app/plan_json_figures.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "app/gap_text.hpp"
#include "app/plan_json_record.hpp"
#include "model/campaign_order.hpp"
#include "plan/campaign_money.hpp"
#include "plan/month_budget.hpp"
#include "plan/objective_progress.hpp"
#include "plan/strategy_check.hpp"

namespace tandem {
namespace {

// In the order of the enumerations.
constexpr std::array<std::string_view, 6> progress_words{"no_target", "no_actual", "on_track",
                                                         "at_risk",   "reached",   "missed"};
constexpr std::array<std::string_view, 4> pace_words{"quiet", "under", "on_plan", "over"};
constexpr std::array<std::string_view, 11> gap_words{
    "share_under", "share_over",  "rhythm_under", "rhythm_over", "objective_uncovered", "audience_unserved",
    "silence",     "trial_under", "trial_over",   "posts_close", "outside_campaign"};

Day today_of(const Session& session) { return day_of(session.now()); }

std::string day_text(const std::optional<Day>& day) { return day ? to_text(*day) : std::string(); }

template <class Rows, class Make>
JsonValue records_of(const Rows& rows, Make&& make) {
    std::vector<JsonValue> records;
    for (const auto& row : rows) records.push_back(make(row));
    return json_list(std::move(records));
}

// From the first day that money was planned or spent for to the last; empty where there is none.
DayRange days_of_money(const Project& project) {
    std::optional<DayRange> all;
    const auto add = [&](const DayRange& days) {
        if (days.empty()) return;
        all = all ? DayRange{std::min(all->begin, days.begin), std::max(all->end, days.end)} : days;
    };
    for (const Campaign& campaign : project.campaigns) add(campaign.days);
    for (const Flight& flight : project.flights) add(flight.days);
    for (const Spend& spend : project.spend) add(spend.days);
    return all.value_or(DayRange{});
}

JsonValue share_json(std::string_view key, std::string item, const auto& share) {
    return JsonRecord()
        .text(key, std::move(item))
        .number("posts", share.posts)
        .number("percent", share.percent)
        .number("target_percent", share.target_percent)
        .take();
}

JsonValue gap_json(const Session& session, const facts::Words& words, const StrategyGap& gap) {
    const Trial trial = trial_of_item(gap.item);
    JsonRecord record;
    record.text("kind", word_at(gap_words, gap.kind));
    if (trial == Trial::none)
        record.text("item", to_text(gap.item));
    else
        record.text("trial", std::string(word_of(trial)));
    return record.text("day", day_text(gap.day))
        .number("amount", gap.amount)
        .text("other", to_text(gap.other))
        .text("text", gap_text(session.facts(), words, session.project(), gap))
        .take();
}

}  // namespace

JsonValue campaigns_json(const Session& session) {
    const Project& project = session.project();
    return records_of(campaigns_in_order(project), [&](const Campaign* campaign) {
        const CampaignMoney money = campaign_money(project, *campaign, today_of(session));
        return JsonRecord()
            .text("campaign", to_text(campaign->id))
            .text("name", campaign->name)
            .number("planned", money.planned.cents)
            .number("in_flights", money.in_flights.cents)
            .number("planned_to_date", money.planned_to_date.cents)
            .number("spent", money.spent.cents)
            .number("projected", money.projected.cents)
            .text("pace", word_at(pace_words, money.state))
            .take();
    });
}

JsonValue money_json(const Session& session) {
    const DayRange days = days_of_money(session.project());
    const std::vector<DayMoney> money = money_by_day(session.project(), days);
    std::vector<JsonValue> records;
    for (std::size_t i = 0; i < money.size(); ++i) {
        const DayMoney& day = money[i];
        if (day.sum == DaysMoney{}) continue;
        records.push_back(JsonRecord()
                              .text("day", to_text(days.begin + date::days(i)))
                              .number("planned", day.sum.planned.cents)
                              .number("spent", day.sum.spent.cents)
                              .value("flights",
                                     records_of(day.flights,
                                                [](const FlightOnDay& flight) {
                                                    return JsonRecord()
                                                        .text("flight", to_text(flight.flight))
                                                        .number("planned", flight.planned.cents)
                                                        .number("spent", flight.spent.cents)
                                                        .take();
                                                }))
                              .take());
    }
    return json_list(std::move(records));
}

JsonValue objectives_json(const Session& session) {
    const Project& project = session.project();
    return records_of(project.objectives, [&](const Objective& objective) {
        const ObjectiveProgress progress = objective_progress(project, objective, today_of(session));
        JsonRecord record;
        record.text("objective", to_text(objective.id))
            .text("name", objective.name)
            .text("state", word_at(progress_words, progress.state));
        if (progress.actual) record.number("actual_thousandths", progress.actual->thousandths);
        if (progress.expected) record.number("expected_thousandths", progress.expected->thousandths);
        if (progress.percent) record.number("percent", *progress.percent);
        return record.take();
    });
}

JsonValue role_loads_json(const Session& session) {
    std::vector<Day> days;
    for (const auto& [day, work] : session.plan().days) days.push_back(day);
    std::sort(days.begin(), days.end());
    std::vector<JsonValue> records;
    for (const Day day : days)
        for (const Hat role : {Hat::smm, Hat::cm}) {
            const RoleLoad load = session.planner().role_load(session.plan(), session.project(), day, role);
            if (load.tasks == 0) continue;
            records.push_back(JsonRecord()
                                  .text("day", to_text(day))
                                  .text("role", std::string(word_of(role)))
                                  .number("tasks", load.tasks)
                                  .number("done_tasks", load.done_tasks)
                                  .number("placed_minutes", load.placed_minutes)
                                  .number("unplaced_minutes", load.unplaced_minutes)
                                  .number("done_minutes", load.done_minutes)
                                  .number("capacity_minutes", load.capacity_minutes)
                                  .number("over_minutes", load.over_minutes())
                                  .take());
        }
    return json_list(std::move(records));
}

JsonValue strategy_json(const Session& session) {
    const Project& project = session.project();
    const Day today = today_of(session);
    const StrategyCheck check = check_strategy(project, quarter_of(today), today);
    const facts::Words words(project.settings.language == "en" ? facts::Language::english : facts::Language::french);
    const auto week = [](const ChannelWeek& row) {
        return JsonRecord()
            .text("channel", to_text(row.channel))
            .text("week", to_text(row.week))
            .number("planned", row.planned)
            .number("target", row.target)
            .take();
    };
    const auto cover = [](const ObjectiveCover& row) {
        return JsonRecord()
            .text("objective", to_text(row.objective))
            .text("last", day_text(row.last))
            .text("next", day_text(row.next))
            .number("posts", row.posts)
            .take();
    };
    const auto served = [](const AudienceCover& row) {
        return JsonRecord().text("audience", to_text(row.audience)).number("posts", row.posts).take();
    };
    const auto pillar = [](const PillarShare& row) { return share_json("pillar", to_text(row.pillar), row); };
    const auto trial = [](const TrialShare& row) { return share_json("trial", std::string(word_of(row.trial)), row); };
    return JsonRecord()
        .text("period", to_text(check.period))
        .number("posts", check.posts)
        .number("without_pillar", check.without_pillar)
        .value("pillars", records_of(check.pillars, pillar))
        .value("trials", records_of(check.trials, trial))
        .value("rhythm", records_of(check.rhythm, week))
        .value("objectives", records_of(check.objectives, cover))
        .value("audiences", records_of(check.audiences, served))
        .value("silences",
               records_of(check.silences, [](const DayRange& days) { return JsonValue::of_text(to_text(days)); }))
        .value("gaps", records_of(check.gaps, [&](const StrategyGap& gap) { return gap_json(session, words, gap); }))
        .take();
}

}  // namespace tandem
