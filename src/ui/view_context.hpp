#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/confirm_requests.hpp"
#include "app/series_to_continue.hpp"
#include "app/session.hpp"
#include "app/stray_requests.hpp"
#include "app/what_ifs.hpp"
#include "facts/words.hpp"
#include "plan/calibrate_rules.hpp"
#include "plan/check_duties.hpp"
#include "plan/month_budget.hpp"
#include "plan/strategy_check.hpp"
#include "plan/time_cost.hpp"
#include "plan/two_hats.hpp"
#include "ui/draft.hpp"
#include "ui/rect.hpp"
#include "ui/text/text_layout.hpp"
#include "ui/text/text_style.hpp"
#include "ui/theme.hpp"
#include "ui/ui_state.hpp"
#include "ui/widget_tree.hpp"

namespace tandem {

class EmojiMap;
enum class CommandId : std::uint8_t;

// What was answered last, kept as long as the plan is the same.
struct Answers {
    std::uint64_t plan = 0;
    Id<Task> task;
    Explanation explanation;
    int explained = 0;            // how often the planner was asked: what tests look at
    std::uint64_t strays_of = 0;  // the plan they are of
    std::vector<StrayMark> strays;
    TakeOver take_over;
    std::uint64_t cost_plan = 0;
    DayRange cost_days;
    std::vector<PersonCost> costs;
    std::uint64_t confirm_plan = 0;
    Instant confirm_now{};
    std::vector<ToConfirm> to_confirm;
    Project money_of;  // the version whose money it is
    date::year_month money_month{};
    DaysMoney money;
    std::uint64_t strategy_plan = 0;
    Day strategy_today{};
    StrategyCheck strategy;
    std::uint64_t series_plan = 0;
    Day series_today{};
    std::vector<SeriesToContinue> series;
    std::uint64_t duties_plan = 0;
    DayRange duties_days;
    DutyCheck duties;
    std::uint64_t hats_plan = 0;
    date::year_month hats_month{};
    TwoHats hats;
    std::uint64_t what_ifs_plan = 0;
    Id<Task> what_ifs_task;
    std::vector<WhatIf> what_ifs;
    std::uint64_t calibrations_plan = 0;
    std::vector<Calibration> calibrations;
};

// What a view may ask of the open project without changing it.
class Inquiry {
  public:
    // Both outlive it.
    Inquiry(Session& session, Answers& answers) : session_(session), answers_(answers) {}

    Preview preview(const Request& request) const { return session_.preview(request); }
    bool find_fit(const Request& request, Preview& preview) const { return session_.find_fit(request, preview); }
    const Explanation& explain(Id<Task> task) const {
        const std::uint64_t plan = session_.plan().version;
        if (answers_.plan != plan || answers_.task != task) {
            answers_.plan = plan;
            answers_.task = task;
            answers_.explanation = session_.planner().explain(task);
            ++answers_.explained;
        }
        return answers_.explanation;
    }
    // Decisions whose task no rule makes any more, and a rule that could take some over.
    const std::vector<StrayMark>& strays() const { return look_for_strays().strays; }
    const TakeOver& take_over() const { return look_for_strays().take_over; }
    const std::vector<PersonCost>& people_costs(const DayRange& days) const {
        const std::uint64_t plan = session_.plan().version;
        if (answers_.cost_plan != plan || answers_.cost_days != days) {
            answers_.cost_plan = plan;
            answers_.cost_days = days;
            answers_.costs = tandem::people_costs(session_.project(), session_.plan(), days);
        }
        return answers_.costs;
    }
    // Posts whose time has passed and that nobody has said are out.
    const std::vector<ToConfirm>& to_confirm() const {
        const std::uint64_t plan = session_.plan().version;
        const Instant now = session_.now_instant();
        if (answers_.confirm_plan != plan || answers_.confirm_now != now) {
            answers_.confirm_plan = plan;
            answers_.confirm_now = now;
            answers_.to_confirm = posts_to_confirm(session_.project(), zones(), now);
        }
        return answers_.to_confirm;
    }
    // Money of a month, all campaigns together.
    const DaysMoney& month_money(date::year_month month) const {
        const Project& now = session_.project();
        const Project& then = answers_.money_of;
        const bool same = answers_.money_month == month && then.flights == now.flights && then.spend == now.spend &&
            then.campaigns == now.campaigns;
        if (!same) {
            answers_.money_of = now;
            answers_.money_month = month;
            answers_.money = month_budget(now, month);
        }
        return answers_.money;
    }
    // The calendar of these days held against the strategy.
    const StrategyCheck& strategy(const DayRange& days) const {
        const std::uint64_t plan = session_.plan().version;
        const Day today = day_of(session_.now());
        if (answers_.strategy_plan != plan || answers_.strategy_today != today || answers_.strategy.period != days) {
            answers_.strategy_plan = plan;
            answers_.strategy_today = today;
            answers_.strategy = check_strategy(session_.project(), days, today);
        }
        return answers_.strategy;
    }
    // Series without an end whose planned posts come to one.
    const std::vector<SeriesToContinue>& series_to_continue() const {
        const std::uint64_t plan = session_.plan().version;
        const Day today = day_of(session_.now());
        if (answers_.series_plan != plan || answers_.series_today != today) {
            answers_.series_plan = plan;
            answers_.series_today = today;
            answers_.series = tandem::series_to_continue(session_.project(), today);
        }
        return answers_.series;
    }
    // The work of these days held against who answers for which duty.
    const DutyCheck& duties(const DayRange& days) const {
        const std::uint64_t plan = session_.plan().version;
        if (answers_.duties_plan != plan || answers_.duties_days != days) {
            answers_.duties_plan = plan;
            answers_.duties_days = days;
            answers_.duties = check_duties(session_.project(), session_.plan(), session_.facts(), days);
        }
        return answers_.duties;
    }
    const TwoHats& two_hats(Id<Person> person, date::year_month month) const {
        const std::uint64_t plan = session_.plan().version;
        if (answers_.hats_plan != plan || answers_.hats_month != month || answers_.hats.person != person) {
            answers_.hats_plan = plan;
            answers_.hats_month = month;
            answers_.hats = tandem::two_hats(session_.planner(), person, month);
        }
        return answers_.hats;
    }
    // What would give somebody to a task nobody has, each tried out.
    const std::vector<WhatIf>& what_ifs(Id<Task> task, std::string_view who) const {
        const std::uint64_t plan = session_.plan().version;
        if (answers_.what_ifs_plan != plan || answers_.what_ifs_task != task) {
            answers_.what_ifs_plan = plan;
            answers_.what_ifs_task = task;
            answers_.what_ifs = tandem::what_ifs(session_, task, who);
        }
        return answers_.what_ifs;
    }
    // Rules that the time people wrote down speaks against.
    const std::vector<Calibration>& calibrations() const {
        const std::uint64_t plan = session_.plan().version;
        if (answers_.calibrations_plan != plan) {
            answers_.calibrations_plan = plan;
            answers_.calibrations = tandem::calibrations(session_.project(), session_.plan());
        }
        return answers_.calibrations;
    }
    std::vector<Id<Task>> tasks_of(Uuid source) const { return session_.planner().tasks_of(session_.plan(), source); }
    RoleLoad role_load(Day day, Hat role) const {
        return session_.planner().role_load(session_.plan(), session_.project(), day, role);
    }
    PersonLoad person_load(Day day, Id<Person> person) const {
        return session_.planner().person_load(session_.plan(), session_.project(), day, person);
    }
    // The same in a version that is not there yet.
    RoleLoad role_load(const Preview& preview, Day day, Hat role) const {
        return session_.planner().role_load(preview.plan, preview.project, day, role);
    }
    ZoneTable& zones() const { return session_.planner().zones(); }
    // New ids for the actions of a request.
    IdSource& ids() const { return session_.ids(); }
    // For the functions of task_requests.hpp that need new ids.
    Session& session_for_requests() const { return session_; }

  private:
    const Answers& look_for_strays() const {
        const std::uint64_t plan = session_.plan().version;
        if (answers_.strays_of != plan) {
            answers_.strays = listed_strays(session_);
            answers_.take_over = take_over_offer(session_);
            answers_.strays_of = plan;
        }
        return answers_;
    }

    Session& session_;
    Answers& answers_;
};

// What a tooltip says, drawn above everything at the end of the frame.
struct PendingTooltip {
    std::string text;
    std::string shortcut;
    Rect anchor;
    bool beside = false;  // of the anchor, not below it
};

// What a view gets each frame. It reads the session, draws, and puts what the user asked for into the sinks; requests
// and commands run after the frame, so that one frame shows one version.
struct ViewContext {
    const Session& session;
    const Workbench& workbench;  // which commands are enabled
    Inquiry ask;
    const facts::Facts& facts;
    const facts::Words& words;
    const Theme& theme;
    const FontSet& fonts;
    EmojiMap& emoji;
    TextLayout& layout;  // measures text, and remembers
    UiState& state;
    Drafts& drafts;
    WidgetTree& tree;
    std::vector<Request>& requests;
    std::vector<CommandId>& commands;
    PendingTooltip& tooltip;
    facts::Language language;
    LocalMinute now;
    std::string_view user;    // the name kept in the history of tasks
    float scale = 1;          // of lengths
    float text_scale = 1;     // of letters, beside the lengths; at most 1
    float picture_scale = 1;  // of icons

    const Project& project() const { return session.project(); }
    const Plan& plan() const { return session.plan(); }
    Day today() const { return day_of(now); }
    // Pixels of a length given at 100 %: whole, and never 0 for something that is not.
    float px(float length) const { return scaled_px(length, scale); }
    TextFace face(TextStyle style) const { return face_of(fonts, style, scale, text_scale); }
    // The text of a key of words.csv.
    std::string_view word(std::string_view key) const { return words(key); }

    void send(Request request) { requests.push_back(std::move(request)); }
    void run(CommandId command) { commands.push_back(command); }
};

}  // namespace tandem
