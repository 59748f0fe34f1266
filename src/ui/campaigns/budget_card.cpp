#include "ui/campaigns/budget_card.hpp"

#include <algorithm>
#include <cmath>

#include <imgui.h>

#include "app/money_text.hpp"
#include "facts/number_words.hpp"
#include "icons.hpp"
#include "plan/hold_budget.hpp"
#include "ui/campaigns/campaign_rows.hpp"
#include "ui/campaigns/time_scale.hpp"
#include "ui/context_menu.hpp"
#include "ui/inspector/row_cells.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/badges.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/interact.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/menu.hpp"
#include "ui/widgets/popup.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

constexpr float row_length = 32, bar_length = 60, least_name = 120;
// Kept free for the thumb of what scrolls.
constexpr float right_edge = 10;

std::string_view word_of(BudgetColumn column) {
    switch (column) {
        case BudgetColumn::name: return "budget.campaign";
        case BudgetColumn::planned: return "campaign.planned";
        case BudgetColumn::spent: return "campaign.spent";
        case BudgetColumn::projected: return "campaign.projected";
        case BudgetColumn::variance: return "budget.variance";
        case BudgetColumn::to_date: return "campaign.planned_to_date";
        case BudgetColumn::pace: return "budget.pace";
        case BudgetColumn::fee: return "campaign.budget.fee";
    }
    return "budget.campaign";
}

std::int64_t figure_of(const CampaignMoney& money, BudgetColumn column) {
    switch (column) {
        case BudgetColumn::planned: return money.planned.cents;
        case BudgetColumn::spent: return money.spent.cents;
        case BudgetColumn::projected: return money.projected.cents;
        case BudgetColumn::variance: return money.variance().cents;
        case BudgetColumn::to_date: return money.planned_to_date.cents;
        case BudgetColumn::pace: return money.percent;
        case BudgetColumn::fee: return money.fee.cents;
        case BudgetColumn::name: break;
    }
    return 0;
}

std::string text_of(const ViewContext& view, const CampaignMoney& money, BudgetColumn column) {
    if (column == BudgetColumn::pace)
        return money.percent == 0 ? "–" : facts::percent_text(money.percent, view.language);
    if (column == BudgetColumn::variance) return signed_money_text_of(view, money.variance());
    const Money amount{figure_of(money, column)};
    const bool dash = amount.cents == 0 && (column == BudgetColumn::spent || column == BudgetColumn::fee);
    return dash ? "–" : money_text_of(view, amount);
}

// Red is what goes over, amber what stays behind: never by the colour alone, the sign and the pace say it too.
Color ink_of(const ViewContext& view, const CampaignMoney& money, BudgetColumn column) {
    const Theme& t = view.theme;
    const bool telling =
        column == BudgetColumn::variance || column == BudgetColumn::projected || column == BudgetColumn::pace;
    if (telling && money.state == PaceState::over && money.variance().cents > 0) return t.danger;
    if (telling && column != BudgetColumn::projected && money.state == PaceState::under) return t.amber_ink;
    if (column == BudgetColumn::variance && money.variance().cents == 0) return t.ink2;
    return t.ink;
}

class BudgetCard {
  public:
    BudgetCard(ViewContext& view, const Project& shown, const BudgetTable& table, const Rect& at)
        : view_(view), shown_(shown), table_(table), rows_(sorted_rows(view, table)) {
        columns_ = {BudgetColumn::planned, BudgetColumn::spent, BudgetColumn::projected, BudgetColumn::variance};
        for (const BudgetColumn column : view.state.campaigns.columns) columns_.push_back(column);
        for (const BudgetColumn column : columns_) widths_.push_back(width_of(column));
        float room = at.width() - view.px(least_name + right_edge);
        for (const float width : widths_) room -= width;
        bar_ = room >= view.px(bar_length + 16);
    }

    void draw(Rect at) {
        draw_heads(at.cut_top(view_.px(28)));
        const float notes = notes_height();
        Rect sum = at.cut_bottom(view_.px(34) + notes);
        // Below the last row where all of them are in view.
        const float spare = std::max(0.0f, at.height() - view_.px(row_length) * static_cast<float>(rows_.size()));
        at.y1 -= spare;
        sum = sum.moved(0, -spare);
        ScrollArea scroll(view_, "rows", at);
        Rect line = scroll.content();
        const float top = line.y0;
        for (const CampaignMoney& money : rows_) draw_row(money, line.cut_top(view_.px(row_length)));
        scroll.set_height(line.y0 - top);
        sum_at_ = sum;
    }
    // Below the rows, outside of what scrolls.
    void draw_sum() {
        Rect at = sum_at_.cut_top(view_.px(34));
        ImDrawList& out = *ImGui::GetWindowDrawList();
        horizontal_line(out, at.x0, at.x1, at.y0, view_.theme.hair2, view_.px(1.5f));
        const Registered node(view_, {.id = "sum", .role = Role::row, .label = view_.word("budget.total"), .rect = at});
        cells(table_.sum, at, text_style::control_strong, view_.word("budget.total"));
        draw_notes();
    }

  private:
    float width_of(BudgetColumn column) const {
        float width = text_width(view_, text_style::meta_strong, view_.word(word_of(column))) + view_.px(12);
        for (const CampaignMoney& money : rows_)
            width = std::max(width, text_width(view_, text_style::control_strong, text_of(view_, money, column)));
        width = std::max(width, text_width(view_, text_style::control_strong, text_of(view_, table_.sum, column)));
        return std::ceil(width) + view_.px(14);
    }

    void draw_heads(Rect at) {
        const Rect whole = at;
        at.x1 -= view_.px(right_edge);
        if (bar_)
            head(BudgetColumn::name, at.cut_right(view_.px(bar_length + 16)), view_.word("budget.consumed"), false);
        for (std::size_t i = columns_.size(); i-- > 0;)
            head(columns_[i], at.cut_right(widths_[i]), view_.word(word_of(columns_[i])), true);
        head(BudgetColumn::name, at, view_.word("budget.campaign"), true);
        horizontal_line(*ImGui::GetWindowDrawList(), whole.x0, whole.x1, whole.y1 - view_.px(1), view_.theme.hair,
                        view_.px(1));
    }

    void head(BudgetColumn column, const Rect& at, std::string_view text, bool sorts) {
        CampaignsState& state = view_.state.campaigns;
        const bool sorted = sorts && state.sorted_by == column;
        const Align align = column == BudgetColumn::name && sorts ? Align::left : Align::right;
        if (!sorts) {
            label(view_, at, text_style::meta_strong, view_.theme.ink2, text, align);
            return;
        }
        const Scope scope(view_, word_of(column));
        const Hit hit = interact(view_, "sort", at);
        const Registered node(view_,
                              {.id = "sort",
                               .role = Role::button,
                               .label = text,
                               .rect = at,
                               .selected = sorted,
                               .focused = hit.focused});
        const Color ink = sorted || hit.hovered ? view_.theme.ink : view_.theme.ink2;
        Rect room = at;
        if (sorted && column != BudgetColumn::name)
            icon_in(view_, *ImGui::GetWindowDrawList(), room.cut_right(view_.px(11)),
                    state.descending ? icons::chevron_down : icons::chevron_up, ink, 11);
        label(view_, room, text_style::meta_strong, ink, text, align);
        draw_focus(view_, hit, at.shrunk(view_.px(2)), view_.px(dims::radius_tag));
        tooltip_for(view_, hit, at, view_.word("budget.sort"));
        if (!hit.clicked) return;
        state.descending = sorted ? !state.descending : column != BudgetColumn::name;
        state.sorted_by = column;
    }

    void draw_row(const CampaignMoney& money, const Rect& at) {
        const Campaign* campaign = shown_.campaigns.find(money.campaign);
        if (campaign == nullptr) return;
        const Scope scope(view_, "campaign", money.campaign.value);
        const Selection& selection = view_.state.selection;
        const bool selected = selection.kind == Selection::Kind::campaign && selection.campaign == money.campaign;
        const Hit hit = interact(view_, "row", at, {.overlap = true});
        ImDrawList& out = *ImGui::GetWindowDrawList();
        if (selected || hit.hovered) fill(out, at, selected ? view_.theme.smm_t1 : view_.theme.hover);
        horizontal_line(out, at.x0, at.x1, at.y1 - view_.px(1), view_.theme.hair, view_.px(1));
        const Registered node(view_,
                              {.id = "row",
                               .role = Role::row,
                               .label = campaign->name,
                               .rect = at,
                               .selected = selected,
                               .focused = hit.focused});
        Rect name = at;
        marker_square(view_, out, at.x0 + view_.px(2), at, view_.theme.marker(campaign->color));
        name.x0 += view_.px(18);
        cells(money, name, text_style::control, campaign->name);
        draw_focus(view_, hit, at.shrunk(view_.px(3)), view_.px(dims::radius_tag));
        if (hit.clicked || hit.right_clicked) {
            view_.state.selection = Selection::of(money.campaign);
            if (hit.clicked) view_.state.inspector_open = true;
            if (hit.right_clicked) open_context_menu(view_);
        }
    }

    void cells(const CampaignMoney& money, Rect at, TextStyle style, std::string_view name) {
        at.x1 -= view_.px(right_edge);
        if (bar_) draw_consumed(money, at.cut_right(view_.px(bar_length + 16)));
        for (std::size_t i = columns_.size(); i-- > 0;) {
            const Color ink = ink_of(view_, money, columns_[i]);
            const TextStyle in = ink == view_.theme.danger ? text_style::control_strong : style;
            label(view_, at.cut_right(widths_[i]), in, ink, text_of(view_, money, columns_[i]), Align::right);
        }
        at.x1 -= view_.px(8);
        label(view_, at, style, view_.theme.ink, name);
    }

    // What was spent of it, with a tick at all of it; what is projected above is drawn after the tick.
    void draw_consumed(const CampaignMoney& money, Rect at) {
        at.x0 += view_.px(16);
        const float tick = at.x1 - view_.px(10);
        const float y = std::round((at.y0 + at.y1) / 2 - view_.px(3));
        const Rect bar{at.x0, y, tick, y + view_.px(6)};
        const Theme& t = view_.theme;
        ImDrawList& out = *ImGui::GetWindowDrawList();
        const float share = money.planned.cents > 0
            ? std::clamp(static_cast<float>(money.spent.cents) / static_cast<float>(money.planned.cents), 0.0f, 1.0f)
            : 0;
        const Campaign* campaign = shown_.campaigns.find(money.campaign);
        const bool finished = campaign != nullptr && campaign->days.end <= view_.today();
        meter(out, bar, share, finished ? t.ink3 : money.spent > money.planned ? t.danger : t.smm, t.hover);
        if (money.state == PaceState::over && money.variance().cents > 0)
            outline(out, {tick, y - view_.px(1), at.x1, y + view_.px(7)}, t.danger, view_.px(dims::radius_meter),
                    view_.px(1));
        vertical_line(out, tick, y - view_.px(3), y + view_.px(9), t.ink, view_.px(1.5f));
    }

    std::vector<std::string> notes() const {
        std::vector<std::string> said;
        for (const Envelope& one : envelopes(shown_))
            if (one.over().cents > 0 && (one.kind != Envelope::Kind::campaign || shows(one.item)))
                said.push_back(envelope_text(view_.words, shown_, one));
        for (const CampaignMoney& money : rows_) {
            if (money.state != PaceState::over || money.variance().cents <= 0) continue;
            const auto proposals =
                static_cast<std::int64_t>(hold_proposals(shown_, money.campaign, view_.today()).size());
            const std::string over = signed_money_text_of(view_, money.variance());
            const std::string& name = shown_.campaigns.find(money.campaign)->name;
            said.push_back(view_.words.format(
                "budget.note_over",
                {{"campaign", name}, {"over", over}, {"proposals", view_.words.count("budget.proposals", proposals)}}));
        }
        return said;
    }
    bool shows(Uuid campaign) const {
        return std::any_of(rows_.begin(), rows_.end(),
                           [&](const CampaignMoney& one) { return one.campaign.value == campaign; });
    }
    // At most two lines; the rest is counted.
    static constexpr std::size_t most_notes = 2;
    float notes_height() {
        notes_ = notes();
        const std::size_t lines = std::min(notes_.size(), most_notes);
        return lines == 0 ? 0 : view_.px(18 * static_cast<float>(lines) + 6);
    }
    void draw_notes() {
        Rect at = sum_at_;
        at.y0 += view_.px(2);
        for (std::size_t i = 0; i < std::min(notes_.size(), most_notes); ++i) {
            Rect line = at.cut_top(view_.px(18));
            icon_in(view_, *ImGui::GetWindowDrawList(), line.cut_left(view_.px(14)), icons::triangle_alert,
                    view_.theme.danger, 12);
            line.x0 += view_.px(6);
            const bool last = i + 1 == most_notes && notes_.size() > most_notes;
            const std::string more = last ? " · +" + std::to_string(notes_.size() - most_notes) : std::string();
            label(view_, line, text_style::caption, view_.theme.danger, notes_[i] + more);
        }
    }

    ViewContext& view_;
    const Project& shown_;
    const BudgetTable& table_;
    std::vector<CampaignMoney> rows_;
    std::vector<BudgetColumn> columns_;
    std::vector<float> widths_;
    std::vector<std::string> notes_;
    bool bar_ = false;
    Rect sum_at_;
};

void draw_columns_menu(ViewContext& view, const Rect& anchor) {
    std::vector<MenuRow> rows{MenuRow::title(std::string(view.word("budget.columns")))};
    std::vector<BudgetColumn>& shown = view.state.campaigns.columns;
    for (const BudgetColumn column : chosen_columns) {
        MenuRow row;
        row.id = word_of(column);
        row.text = view.word(word_of(column));
        row.checked = std::find(shown.begin(), shown.end(), column) != shown.end();
        rows.push_back(std::move(row));
    }
    rows.push_back(MenuRow::separator());
    MenuRow csv;
    csv.id = "csv";
    csv.text = view.word("budget.export");
    csv.icon = icons::download;
    rows.push_back(std::move(csv));
    const auto chosen = menu(view, "columns.menu", anchor, rows, {.check_column = true});
    if (!chosen) return;
    if (*chosen == rows.size() - 1) {
        view.run(CommandId::export_budget);
    } else if (*chosen >= 1 && *chosen <= chosen_columns.size()) {
        const BudgetColumn column = chosen_columns[*chosen - 1];
        if (std::erase(shown, column) == 0) shown.push_back(column);
    }
}

}  // namespace

std::vector<CampaignMoney> sorted_rows(const ViewContext& view, const BudgetTable& table) {
    std::vector<CampaignMoney> rows = table.rows;
    const CampaignsState& state = view.state.campaigns;
    if (state.sorted_by != BudgetColumn::name)
        std::stable_sort(rows.begin(), rows.end(), [&](const CampaignMoney& a, const CampaignMoney& b) {
            const std::int64_t x = figure_of(a, state.sorted_by), y = figure_of(b, state.sorted_by);
            return state.descending ? y < x : x < y;
        });
    else if (state.descending)
        std::reverse(rows.begin(), rows.end());
    return rows;
}

void draw_budget_card(ViewContext& view, const Rect& area, const Project& shown, const BudgetTable& table) {
    const Scope scope(view, "budget");
    ImDrawList& out = *ImGui::GetWindowDrawList();
    fill(out, area, view.theme.panel, view.px(dims::radius_card));
    outline(out, area, view.theme.hair, view.px(dims::radius_card));
    Rect at = area.shrunk(view.px(dims::card_padding), 0);
    Rect head = at.cut_top(view.px(40));
    const Rect more = Rect::at(head.x1 - view.px(24), head.y0 + view.px(8), view.px(24), view.px(24));
    head.x1 = more.x0 - view.px(6);
    if (icon_button(view, "more", more, icons::ellipsis, view.word("budget.more"),
                    {.kind = ButtonKind::ghost, .small = true}))
        open_menu("columns.menu");
    draw_columns_menu(view, more);
    head.x0 += label(view, head, text_style::card_title, view.theme.ink, view.word("campaign.budget")) + view.px(8);
    label(view, head, text_style::caption, view.theme.ink2,
          std::string(tax_word(view)) + " · " + campaigns_period_title(view));
    at.y1 -= view.px(8);
    BudgetCard card(view, shown, table, at);
    card.draw(at);
    card.draw_sum();
}

}  // namespace tandem
