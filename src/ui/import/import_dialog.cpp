#include "ui/import/import_dialog.hpp"

#include <algorithm>
#include <array>

#include <imgui.h>

#include "app/label_text.hpp"
#include "facts/number_words.hpp"
#include "icons.hpp"
#include "ui/import/import_parts.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/dialog.hpp"
#include "ui/widgets/label.hpp"

namespace tandem {
namespace {

using Fate = ImportedRow::Fate;

constexpr float card_width = 900, card_height = 620, line = 18, form_height = 28;

std::size_t unknown_words(const PlanLayout& layout) {
    const auto count = [](const std::vector<LayoutWord>& words) {
        return std::count_if(words.begin(), words.end(), [](const LayoutWord& each) { return !each.understood; });
    };
    return static_cast<std::size_t>(count(layout.networks) + count(layout.statuses));
}

std::string count_text(const ViewContext& view, std::size_t count) {
    return facts::integer_text(static_cast<std::int64_t>(count), view.language);
}

void draw_outcome(ViewContext& view, Rect& at, const ImportReport& report) {
    const Theme& t = view.theme;
    if (report.problem) {
        const std::string text = text_of(view.words, *report.problem);
        at.y0 += paragraph(view, at, text_style::body_strong, view.px(20), t.danger, text, 2);
        return;
    }
    const std::size_t taken = report.count(Fate::fresh) + report.count(Fate::changed);
    Rect row = at.cut_top(view.px(22));
    row.x0 += label(view, row, text_style::body_strong, t.ink,
                    view.words.format("import.summary",
                                      {{"taken", count_text(view, taken)},
                                       {"same", count_text(view, report.count(Fate::same))},
                                       {"skipped", count_text(view, report.count(Fate::skipped))}}));
    row.x0 += view.px(10);
    if (const std::size_t n = report.to_check(); n > 0)
        label(view, row, text_style::body_strong, t.amber_ink,
              text_of(view.words, {"import.to_check", {{"n", std::to_string(n)}}}));
    if (report.request.actions.empty())
        label(view, at.cut_top(view.px(line)), text_style::caption, t.ink2, view.word("import.nothing"));
}

void draw_tabs(ViewContext& view, const Rect& row, ImportDialog& dialog) {
    const PlanLayout& layout = dialog.report.layout;
    const auto named = [&](std::string_view word, std::size_t count) {
        return count == 0 ? std::string(view.word(word)) : std::string(view.word(word)) + " " + count_text(view, count);
    };
    const std::string columns = named("import.tab.columns", layout.columns.size());
    const std::string words = named("import.tab.words", layout.networks.size() + layout.statuses.size());
    const std::string rows = named("import.tab.rows", dialog.report.rows.size());
    const auto warns = [&](bool any) { return any ? view.theme.amber_ink : Color(0); };
    const bool rows_warn = dialog.report.to_check() + dialog.report.count(Fate::skipped) > 0;
    const std::array segments{Segment{.id = "columns", .text = columns},
                              Segment{.id = "words", .text = words, .dot = warns(unknown_words(layout) > 0)},
                              Segment{.id = "rows", .text = rows, .dot = warns(rows_warn)}};
    Rect trough = row;
    trough.x1 = trough.x0 + segmented_width(view, segments);
    if (const auto chosen =
            segmented(view, "tab", trough, segments, static_cast<int>(dialog.tab), view.word("dialog.import.title")))
        dialog.tab = static_cast<ImportTab>(*chosen);
}

std::optional<PlanMapping> draw_tab(ViewContext& view, const Rect& rect, const ImportDialog& dialog) {
    switch (dialog.tab) {
        case ImportTab::columns: return draw_import_columns(view, rect, dialog);
        case ImportTab::words: return draw_import_words(view, rect, dialog);
        case ImportTab::rows: draw_import_rows(view, rect, dialog.report); return std::nullopt;
    }
    return std::nullopt;
}

ImportAnswer::Kind draw_buttons(ViewContext& view, Rect foot, const ImportReport& report) {
    const bool can_take = !report.problem && !report.request.actions.empty();
    const ButtonLook primary{.kind = ButtonKind::primary, .enabled = can_take};
    bool taken = button(view, "take", foot.cut_right(button_width(view, view.word("import.take"), primary)),
                        view.word("import.take"), primary);
    foot.x1 -= view.px(8);
    bool cancelled = button(view, "cancel", foot.cut_right(button_width(view, view.word("dialog.cancel"))),
                            view.word("dialog.cancel"));
    const bool on_widget = ImGui::IsAnyItemFocused() && ImGui::GetIO().NavVisible;
    taken = taken || (can_take && !on_widget && ImGui::IsKeyPressed(ImGuiKey_Enter, false));
    cancelled = cancelled || ImGui::IsKeyPressed(ImGuiKey_Escape, false);
    if (taken || cancelled) ImGui::CloseCurrentPopup();
    return taken ? ImportAnswer::Kind::taken : cancelled ? ImportAnswer::Kind::cancelled : ImportAnswer::Kind::none;
}

}  // namespace

ImportTab ImportDialog::first_tab() const {
    if (report.problem || report.count(Fate::skipped) == report.rows.size()) return ImportTab::columns;
    return unknown_words(report.layout) > 0 ? ImportTab::words : ImportTab::rows;
}

ImportAnswer draw_import(ViewContext& view, ImportDialog& import) {
    Dialog dialog(view, "import_report", view.word("dialog.import.title"), view.px(card_width), view.px(card_height),
                  true);
    if (!dialog.open()) return {};
    Rect at = dialog.content();
    ImportAnswer answer;
    label(view, at.cut_top(view.px(20)), text_style::caption, view.theme.ink2, import.source->name);
    at.y0 += view.px(4);
    const Rect form = at.cut_top(view.px(form_height));
    const bool calendar = import.source->is_calendar();
    if (calendar)
        answer.events = draw_event_choice(view, form, import);
    else
        answer.mapping = draw_import_form(view, form, import);
    at.y0 += view.px(10);
    draw_outcome(view, at, import.report);
    draw_import_remarks(view, at, import);
    at.y0 += view.px(8);
    if (!calendar) {
        draw_tabs(view, at.cut_top(view.px(dims::segmented)), import);
        at.y0 += view.px(8);
    }
    if (auto next = draw_tab(view, at, import)) answer.mapping = std::move(next);
    answer.kind = draw_buttons(view, dialog.footer(), import.report);
    return answer;
}

}  // namespace tandem
