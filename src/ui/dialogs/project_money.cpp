#include "ui/dialogs/project_money.hpp"

#include <cmath>

#include <imgui.h>

#include "app/money_settings.hpp"
#include "facts/number_words.hpp"
#include "ui/typed_values.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/dialog.hpp"
#include "ui/widgets/fields.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

constexpr float money_card_width = 560, money_card_height = 372, row_height = 46, field_width = 130;
constexpr int most_percent = 1000;

class Rows {
  public:
    Rows(ViewContext& view, const Rect& area) : view_(view), at_(area) {}

    // A field with its name and what it does at the left.
    void field(std::string_view word, std::string_view hint, std::string_view value, FieldLook look,
               DraftCommit commit) {
        look.name = view_.word(word);
        look.most_bytes = 40;
        text_field(view_, word, view_.project().id.value, row(word, hint, view_.px(field_width)), value, look,
                   std::move(commit));
    }
    Rect row(std::string_view word, std::string_view hint, float width) {
        Rect rect = at_.cut_top(view_.px(row_height));
        horizontal_line(*ImGui::GetWindowDrawList(), rect.x0, rect.x1, rect.y0, view_.theme.hair, view_.px(1));
        Rect control = rect.cut_right(width);
        control.y0 = std::round(rect.y0 + (rect.height() - view_.px(dims::segmented)) / 2);
        control.y1 = control.y0 + view_.px(dims::segmented);
        rect.x1 -= view_.px(16);
        rect.y0 += view_.px(5);
        label(view_, rect.cut_top(view_.px(18)), text_style::body_medium, view_.theme.ink, view_.word(word));
        label(view_, rect.cut_top(view_.px(17)), text_style::caption, view_.theme.ink2, view_.word(hint));
        return control;
    }

  private:
    ViewContext& view_;
    Rect at_;
};

// A commit that has nothing to do where nothing changes.
std::optional<Request> unless_empty(Request request) {
    return request.actions.empty() ? std::nullopt : std::optional(std::move(request));
}

// Why the currency cannot be another one; "" where it can.
std::string refuse_currency(const ViewContext& view, std::string_view text) {
    const std::string currency = currency_from_typed(text);
    if (currency.empty()) return view.words.format("error.bad_currency", {{"text", text}});
    const CurrencyChange change = change_currency(view.project(), currency);
    if (!change.refusal) return {};
    constexpr std::size_t most_named = 4;
    std::string amounts;
    for (std::size_t i = 0; i < std::min(most_named, change.refusal->amounts.size()); ++i)
        amounts += (i == 0 ? "" : ", ") +
            facts::money_text(change.refusal->amounts[i].cents, view.project().settings.currency, view.language);
    if (change.refusal->amounts.size() > most_named) amounts += ", …";
    const bool lost = change.refusal->why == CurrencyRefusal::Why::digits_lost;
    return view.words.format(lost ? "error.digits_lost" : "error.amount_too_large",
                             {{"currency", currency}, {"amounts", amounts}});
}

void draw_currency(ViewContext& view, Rows& rows) {
    const FieldLook look{.refuses = [&view](std::string_view text) { return refuse_currency(view, text); }};
    rows.field("money.currency", "money.currency.hint", view.project().settings.currency, look,
               [](const Session& session, std::string_view text) -> std::optional<Request> {
                   const std::string currency = currency_from_typed(text);
                   if (currency.empty()) return std::nullopt;
                   return unless_empty(change_currency(session.project(), currency).request);
               });
}

void draw_tax(ViewContext& view, Rows& rows) {
    const Segment segments[] = {{"net", view.word("money.tax.net")}, {"gross", view.word("money.tax.gross")}};
    const Rect rect = rows.row("money.tax", "money.tax.hint", segmented_width(view, segments));
    const int chosen = view.project().settings.amounts_with_tax ? 1 : 0;
    if (const auto picked = segmented(view, "tax", rect, segments, chosen, view.word("money.tax")))
        if (*picked != chosen) view.send(change_tax(view.project(), *picked == 1));
}

void draw_envelope(ViewContext& view, Rows& rows) {
    const Settings& settings = view.project().settings;
    const int digits = facts::minor_digits(settings.currency);
    const FieldLook look{.refuses = [&view, digits](std::string_view text) {
        return money_from_typed(text, digits) ? std::string() : view.words.format("error.bad_money", {{"text", text}});
    }};
    rows.field("money.envelope", "money.envelope.hint",
               facts::money_text(settings.budget.cents, settings.currency, view.language), look,
               [](const Session& session, std::string_view text) -> std::optional<Request> {
                   const Project& project = session.project();
                   const auto cents = money_from_typed(text, facts::minor_digits(project.settings.currency));
                   if (!cents) return std::nullopt;
                   return unless_empty(change_envelope(project, {*cents}));
               });
}

// "90 %" or "90".
std::optional<int> percent_from_typed(std::string_view text) {
    const auto thousandths = figure_from_typed(text);
    if (!thousandths || *thousandths % 1000 != 0 || *thousandths > most_percent * 1000) return std::nullopt;
    return static_cast<int>(*thousandths / 1000);
}

void draw_threshold(ViewContext& view, Rows& rows, bool low) {
    const Settings& settings = view.project().settings;
    const int lowest = low ? 0 : 100, highest = low ? 100 : most_percent;
    const auto in_range = [lowest, highest](std::string_view text) {
        const auto percent = percent_from_typed(text);
        return percent && *percent >= lowest && *percent <= highest ? percent : std::nullopt;
    };
    const FieldLook look{.refuses = [&view, in_range, lowest, highest](std::string_view text) {
        return in_range(text)
            ? std::string()
            : view.words.format("error.number_out_of_range",
                                {{"lowest", std::to_string(lowest)}, {"highest", std::to_string(highest)}});
    }};
    const int now = low ? settings.pace_low_percent : settings.pace_high_percent;
    rows.field(low ? "money.low" : "money.high", low ? "money.low.hint" : "money.high.hint",
               facts::percent_text(now, view.language), look,
               [in_range, low](const Session& session, std::string_view text) -> std::optional<Request> {
                   const auto percent = in_range(text);
                   if (!percent) return std::nullopt;
                   const Settings& set = session.project().settings;
                   return unless_empty(change_thresholds(session.project(), low ? *percent : set.pace_low_percent,
                                                         low ? set.pace_high_percent : *percent));
               });
}

}  // namespace

bool draw_project_money(ViewContext& view) {
    // Escape in a field drops what was typed there, no more.
    const bool typing = view.drafts.active();
    Dialog card(view, "project_money", view.word("money.title"), view.px(money_card_width), view.px(money_card_height),
                true);
    if (!card.open()) return false;
    Rows rows(view, card.content());
    draw_currency(view, rows);
    draw_tax(view, rows);
    draw_envelope(view, rows);
    draw_threshold(view, rows, true);
    draw_threshold(view, rows, false);
    const std::string_view close = view.word("dialog.close");
    Rect foot = card.footer();
    const ButtonLook look{.kind = ButtonKind::primary};
    const bool closed = button(view, "close", foot.cut_right(button_width(view, close, look)), close, look) ||
        (ImGui::IsKeyPressed(ImGuiKey_Escape, false) && !typing);
    if (closed) ImGui::CloseCurrentPopup();
    return closed;
}

}  // namespace tandem
