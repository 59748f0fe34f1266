#include <algorithm>
#include <cmath>
#include <cstdint>
#include <vector>

#include <imgui.h>

#include "app/task_timer.hpp"
#include "facts/date_words.hpp"
#include "facts/number_words.hpp"
#include "icons.hpp"
#include "plan/month_budget.hpp"
#include "ui/bars/bars.hpp"
#include "ui/inspector/row_cells.hpp"
#include "ui/strategy/gap_text.hpp"
#include "ui/strategy/strategy_page.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/badges.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/interact.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

struct Piece {
    std::string_view id;
    const char* icon;
    std::string text;
    std::string tooltip = {};
    // Where a click leads: to what is to be confirmed, or to a calendar of what awaits the client alone.
    enum class Leads : std::uint8_t { nowhere, to_tasks, to_awaiting } leads = Leads::nowhere;
};

float piece_width(const ViewContext& view, const Piece& piece) {
    return view.px(14) + view.px(5) + text_width(view, text_style::meta, piece.text);
}

// Without cents where they would only be noise.
std::string whole_money_text(const ViewContext& view, Money money) {
    const std::string& currency = view.project().settings.currency;
    const bool large = money.cents >= 10000 && facts::minor_digits(currency) == 2;
    return facts::money_text(large ? (money.cents + 50) / 100 * 100 : money.cents, currency, view.language);
}

// "12 h 30 · 600,00 €"; without a rate the time alone.
std::string cost_text(const ViewContext& view, const TimeCost& cost, bool to_the_cent) {
    const std::string time = facts::duration_text(cost.minutes, view.language, facts::DurationForm::round);
    if (cost.unrated_minutes == cost.minutes) return time;
    return time + " · " +
        (to_the_cent ? facts::money_text(cost.cost.cents, view.project().settings.currency, view.language)
                     : whole_money_text(view, cost.cost));
}

// Who makes up the sum, each hat of a person at its own rate.
std::string costs_in_full(const ViewContext& view, const std::vector<PersonCost>& people) {
    std::string text;
    int unrated = 0;
    for (const PersonCost& one : people) {
        std::string hats;
        for (const Hat hat : {Hat::smm, Hat::cm}) {
            const TimeCost& cost = one.of(hat);
            unrated += cost.unrated_minutes;
            if (cost.minutes > 0)
                hats += (hats.empty() ? "" : ", ") + std::string(view.word(hat == Hat::smm ? "hat.smm" : "hat.cm")) +
                    " " + cost_text(view, cost, true);
        }
        text += (text.empty() ? "" : "\n") +
            view.words.format("statusline.cost_of",
                              {{"person", view.project().people.find(one.person)->name}, {"what", hats}});
    }
    if (unrated > 0)
        text += "\n" +
            view.words.format("statusline.without_rate", {{"duration", facts::duration_text(unrated, view.language)}});
    return text;
}

// Time and cost of the month's work under each hat that the lens shows.
void add_time_cost(const ViewContext& view, date::year_month month, std::vector<Piece>& pieces) {
    const std::vector<PersonCost>& people =
        view.ask.people_costs({first_day(month), first_day(month + date::months(1))});
    std::string parts;
    for (const Hat hat : {Hat::smm, Hat::cm}) {
        const TimeCost cost = total_cost(people, hat);
        if (cost.minutes == 0 || view.state.lens == (hat == Hat::smm ? Lens::cm : Lens::smm)) continue;
        parts += (parts.empty() ? "" : " – ") + std::string(view.word(hat == Hat::smm ? "hat.smm" : "hat.cm")) + " " +
            cost_text(view, cost, false);
    }
    if (parts.empty()) return;
    pieces.push_back({"time_cost", icons::clock, view.words.format("statusline.time_cost", {{"what", parts}}),
                      costs_in_full(view, people)});
}

// How much of the calendar is not as the strategy wants it.
void add_gaps(const ViewContext& view, std::vector<Piece>& pieces) {
    const auto& gaps = view.ask.strategy(strategy_period(view)).gaps;
    if (gaps.empty()) return;
    pieces.push_back({"gaps", icons::triangle_alert,
                      view.words.count("strategy.gaps", static_cast<std::int64_t>(gaps.size())),
                      gaps_in_full(view, gaps)});
}

// What the clock runs for.
void add_timer(const ViewContext& view, std::vector<Piece>& pieces) {
    const auto running = running_timer(view.project());
    const Task* task = running ? view.plan().task(running->task) : nullptr;
    if (!task) return;
    const std::string time =
        facts::duration_text(timed_minutes(running->since, view.session.now_instant()), view.language);
    const std::string title = task_title(view.project(), view.facts, *task, view.language);
    pieces.push_back({"timer", icons::timer, view.words.format("statusline.timer", {{"time", time}}), title});
}

std::vector<Piece> right_pieces(const ViewContext& view, const BarFacts& facts) {
    std::vector<Piece> pieces;
    if (const auto waiting = static_cast<std::int64_t>(view.ask.to_confirm().size());
        waiting > 0 && view.state.section == Section::calendar)
        pieces.push_back({"to_confirm", icons::circle_help, view.words.count("statusline.to_confirm", waiting),
                          std::string(view.word("confirm.hint")), Piece::Leads::to_tasks});
    if (facts.posts_awaiting_client > 0)
        pieces.push_back({"awaiting_client", icons::clipboard_check,
                          view.words.count("statusline.awaiting_client", facts.posts_awaiting_client),
                          std::string(view.word("statusline.awaiting_client.hint")), Piece::Leads::to_awaiting});
    if (view.state.section == Section::strategy) add_gaps(view, pieces);
    const date::year_month month =
        view.state.section == Section::tasks ? month_of(view.state.tasks_day) : view.state.month;
    const DaysMoney& budget = view.ask.month_money(month);
    if (budget.planned.cents || budget.spent.cents) {
        pieces.push_back({"budget", icons::wallet,
                          view.words.format("statusline.budget",
                                            {{"month", facts::month_name(month.month(), view.language)},
                                             {"spent", whole_money_text(view, budget.spent)},
                                             {"budget", whole_money_text(view, budget.planned)}}) +
                              " " + std::string(tax_word(view))});
    }
    add_time_cost(view, month, pieces);
    const auto& path = view.session.path();
    pieces.push_back({"file", icons::hard_drive,
                      path ? path->filename().string() : std::string(view.word("save.never")),
                      path ? path->string() : std::string()});
    // The last one is the first to have room.
    add_timer(view, pieces);
    return pieces;
}

std::string left_text(const ViewContext& view) {
    if (!view.state.hint.empty()) return view.state.hint;
    const Selection& selection = view.state.selection;
    if (selection.kind == Selection::Kind::posts)
        return view.words.count("statusline.selected_posts", static_cast<std::int64_t>(selection.posts.size()));
    if (selection.kind == Selection::Kind::task) return view.words.count("statusline.selected_tasks", 1);
    if (selection.kind == Selection::Kind::batch)
        return view.words.count("statusline.selected_tasks", static_cast<std::int64_t>(selection.batch.size()));
    return {};
}

std::vector<std::pair<std::string, std::string>> left_keys(const ViewContext& view) {
    if (!view.state.hint.empty()) return view.state.hint_keys;
    const auto cap = [&](CommandId id, std::string_view word) {
        return std::pair(shortcut_text(view, command(id).shortcut),
                         word.empty() ? std::string() : std::string(view.word(word)));
    };
    const Targets selected = view.workbench.selected();
    const auto tick = have_common(selected, Targets::reopenable) ? cap(CommandId::reopen_task, "command.reopen")
                                                                 : cap(CommandId::mark_done, "statusline.hint.done");
    if (view.state.section == Section::tasks && is_enabled(command(CommandId::confirm_published), view.workbench))
        return {cap(CommandId::confirm_published, "post.confirm_published"), cap(CommandId::next_task, {}),
                cap(CommandId::previous_task, "statusline.hint.browse")};
    if (view.state.section == Section::tasks) {
        std::vector keys{tick, cap(CommandId::next_task, {}), cap(CommandId::previous_task, "statusline.hint.browse")};
        if (selected == Targets::open_task)
            keys.insert(keys.begin() + 1,
                        {cap(CommandId::postpone, "statusline.hint.postpone"),
                         cap(CommandId::assign_task, "statusline.hint.assign")});
        if (selected == Targets::open_task && view.state.task_span == TaskSpan::week)
            keys.insert(keys.begin() + 1, cap(CommandId::move, "command.move"));
        if (have_common(selected, Targets::any_task))
            keys.insert(keys.end() - 2, cap(CommandId::raise, "statusline.hint.raise"));
        return keys;
    }
    if (view.state.section == Section::rules) {
        if (selected != Targets::rule) return {cap(CommandId::new_rule, "command.add_rule")};
        return {cap(CommandId::turn_rule, "statusline.hint.turn_rule"), cap(CommandId::duplicate, "command.duplicate")};
    }
    if (view.state.section == Section::team && selected == Targets::open_task)
        return {cap(CommandId::move, "command.move"), cap(CommandId::assign_task, "statusline.hint.assign"),
                cap(CommandId::release_task, "team.release")};
    if (view.state.section == Section::team) return {};
    if (view.state.selection.kind == Selection::Kind::task) return {tick};
    if (view.state.section == Section::strategy) return {};
    if (view.state.section == Section::campaigns && selected == Targets::none)
        return {{"+", {}}, {"−", std::string(view.word("timeline.hint.scale"))}};
    if (have_common(selected, command(CommandId::move).targets)) return {cap(CommandId::move, "command.move")};
    return {cap(CommandId::new_post, "statusline.hint.new_post")};
}

float key_width(const ViewContext& view, const std::string& key, const std::string& what) {
    return key_cap_width(view, key) +
        (what.empty() ? view.px(4) : view.px(6 + 12) + text_width(view, text_style::meta, what));
}

// What the left half would take: while something is being done, or posts or a task of the day are selected, what the
// keys do matters more than the month's sums.
float left_width(const ViewContext& view) {
    const Selection::Kind kind = view.state.selection.kind;
    const bool task =
        view.state.section == Section::tasks && (kind == Selection::Kind::task || kind == Selection::Kind::batch);
    if (view.state.hint.empty() && !task && kind != Selection::Kind::posts) return view.px(260);
    float width = view.px(14 + 5 + 14) + text_width(view, text_style::meta, left_text(view));
    for (const auto& [key, what] : left_keys(view)) width += key_width(view, key, what);
    return std::max(view.px(260), width);
}

void draw_left(ViewContext& view, Rect at) {
    const std::string text = left_text(view);
    const bool tasks = view.state.section == Section::tasks;
    if (!text.empty()) {
        const Color ink = tasks ? view.theme.cm_ink : view.theme.smm_ink;
        icon_in(view, *ImGui::GetWindowDrawList(), at.cut_left(view.px(14)),
                view.state.drag.active() ? icons::hand
                    : tasks              ? icons::list_checks
                                         : icons::info,
                ink, 13);
        at.x0 += view.px(5);
        at.x0 += label(view, at, text_style::meta, ink, text) + view.px(14);
    }
    const auto keys = left_keys(view);
    for (auto one = keys.begin(); one != keys.end(); ++one) {
        const auto& [key, what] = *one;
        // Keys that share a word are shown with it or not at all.
        float width = 0;
        for (auto next = one; next != keys.end(); ++next) {
            width += key_width(view, next->first, next->second);
            if (!next->second.empty()) break;
        }
        if (width > at.width()) return;
        at.x0 += key_cap(view, at.x0, at, key);
        if (what.empty()) {
            at.x0 += view.px(4);
            continue;
        }
        at.x0 += view.px(6);
        at.x0 += label(view, at, text_style::meta, view.theme.ink2, what) + view.px(12);
    }
}

// A second click shows the others again.
void show_awaiting_alone(ViewContext& view) {
    const std::vector awaiting{PostStatus::client_approval};
    std::vector<PostStatus>& shown = view.state.filters.statuses;
    shown = shown == awaiting ? std::vector<PostStatus>{} : awaiting;
    if (view.state.section != Section::calendar) view.run(CommandId::show_calendar);
}

void follow_piece(ViewContext& view, const Piece& piece) {
    if (piece.leads == Piece::Leads::to_awaiting) return show_awaiting_alone(view);
    view.run(CommandId::show_tasks);
    view.state.reveal = Focus{view.ask.to_confirm().front().post.value, std::nullopt};
}

void draw_piece(ViewContext& view, Rect rect, const Piece& piece) {
    Color ink = view.theme.ink2;
    if (piece.leads != Piece::Leads::nowhere) {
        const Hit hit = interact(view, piece.id, rect);
        register_widget(
            view, {.id = piece.id, .role = Role::button, .label = piece.text, .rect = rect, .focused = hit.focused});
        tooltip_for(view, hit, rect, piece.tooltip);
        // Below the line the window ends: the ring stands within it.
        draw_focus(view, hit, rect.shrunk(0, 2 * view.px(2)), view.px(dims::radius_tag));
        if (piece.leads == Piece::Leads::to_tasks) ink = view.theme.amber_ink;
        if (hit.hovered) ink = view.theme.ink;
        if (hit.clicked) follow_piece(view, piece);
    } else if (!piece.tooltip.empty()) {
        tooltip_for(view, interact(view, piece.id, rect, {.tab_stop = false}), rect, piece.tooltip);
    }
    icon_in(view, *ImGui::GetWindowDrawList(), rect.cut_left(view.px(14)), piece.icon, ink, 13);
    rect.x0 += view.px(5);
    label(view, rect, text_style::meta, ink, piece.text);
}

// At the right, what the keyboard does while a project is being begun; nothing where there is no room for all of it.
void draw_first_keys(ViewContext& view, Rect at) {
    const std::pair<std::string, std::string> keys[] = {
        {"Tab", std::string(view.word("statusline.hint.next_field"))},
        {shortcut_text(view, "Enter"), std::string(view.word("statusline.hint.continue"))}};
    const float gap = view.px(6), between = view.px(12);
    float width = -between;
    for (const auto& [key, what] : keys)
        width += key_cap_width(view, key) + gap + text_width(view, text_style::meta, what) + between;
    if (width > at.width()) return;
    at.x0 = at.x1 - std::ceil(width);
    for (const auto& [key, what] : keys) {
        at.x0 += key_cap(view, at.x0, at, key) + gap;
        at.x0 += label(view, at, text_style::meta, view.theme.ink2, what) + between;
    }
}

}  // namespace

void draw_status_line(ViewContext& view, const Rect& area, const BarFacts& facts) {
    const Registered node(view, {.id = "status_line", .role = Role::group, .label = {}, .rect = area});
    ImDrawList& out = *ImGui::GetWindowDrawList();
    fill(out, area, view.theme.paper);
    horizontal_line(out, area.x0, area.x1, area.y0, view.theme.hair, view.px(1));
    Rect at = area.shrunk(view.px(12), 0);
    at.y0 += view.px(1);
    if (!facts.project_open) {
        icon_in(view, out, at.cut_left(view.px(14)), icons::info, view.theme.ink2, 13);
        at.x0 += view.px(5);
        at.x0 += label(view, at, text_style::meta, view.theme.ink2, view.word("statusline.first_run")) + view.px(16);
        draw_first_keys(view, at);
        return;
    }
    const float least_left = left_width(view), gap = view.px(16);
    std::vector<Piece> pieces = right_pieces(view, facts);
    // What somebody should do keeps its room before what is good to know.
    const auto to_do = [](const Piece& piece) { return piece.leads == Piece::Leads::to_tasks; };
    const float kept = !pieces.empty() && to_do(pieces.front()) ? piece_width(view, pieces.front()) + gap : 0;
    for (auto piece = pieces.rbegin(); piece != pieces.rend(); ++piece) {
        const float width = piece_width(view, *piece);
        if (at.width() - width < least_left + (to_do(*piece) ? 0 : kept)) continue;
        Rect rect{at.x1 - width, at.y0, at.x1, at.y1};
        at.x1 = rect.x0 - gap;
        draw_piece(view, rect, *piece);
    }
    draw_left(view, at);
}

}  // namespace tandem
