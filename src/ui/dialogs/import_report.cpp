#include "ui/dialogs/import_report.hpp"

#include <algorithm>

#include <imgui.h>

#include "app/label_text.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/dialog.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/menu.hpp"
#include "ui/widgets/popup.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

using Fate = ImportedRow::Fate;

constexpr float card_width = 680, card_height = 500, line = 18, sheet_width = 300;

std::string_view fate_word(const ViewContext& view, Fate fate) {
    switch (fate) {
        case Fate::fresh: return view.word("import.fate.fresh");
        case Fate::changed: return view.word("import.fate.changed");
        case Fate::same: return view.word("import.fate.same");
        case Fate::skipped: return view.word("import.fate.skipped");
    }
    return {};
}

void draw_row(ViewContext& view, Rect& at, const ImportedRow& row) {
    const Theme& t = view.theme;
    const bool skipped = row.fate == Fate::skipped;
    const std::string what = row.reason ? text_of(view.words, *row.reason) : row.title;
    const float height = view.px(24 + line * static_cast<float>(row.warnings.size()));
    const Rect rect = at.cut_top(height);
    const Rect shown = visible_part();
    if (rect.y1 < shown.y0 || rect.y0 > shown.y1) return;
    const std::string id = "row:" + std::to_string(row.number);
    const Registered node(
        view, {.id = id, .role = Role::row, .label = what, .rect = rect, .value = fate_word(view, row.fate)});
    Rect left = rect.shrunk(view.px(10), 0);
    Rect first = left.cut_top(view.px(24));
    label(view, first.cut_left(view.px(72)), text_style::caption, t.ink2,
          view.words.format("import.row", {{"n", std::to_string(row.number)}}));
    label(view, first.cut_left(view.px(84)), text_style::caption_strong,
          skipped                      ? t.danger
              : row.fate == Fate::same ? t.ink2
                                       : t.ok_ink,
          fate_word(view, row.fate));
    label(view, first, text_style::control, skipped ? t.danger : t.ink, what);
    for (const Label& warning : row.warnings) {
        Rect said = left.cut_top(view.px(line));
        said.x0 += view.px(72 + 84);
        label(view, said, text_style::caption, t.amber_ink, text_of(view.words, warning));
    }
}

void draw_rows(ViewContext& view, const Rect& rect, const ImportReport& report) {
    outline(*ImGui::GetWindowDrawList(), rect, view.theme.hair2, view.px(dims::radius));
    ScrollArea scroll(view, "rows", rect.shrunk(view.px(2)));
    Rect at = scroll.content();
    const float top = at.y0;
    at.y0 += view.px(4);
    for (const ImportedRow& row : report.rows) draw_row(view, at, row);
    scroll.set_height(at.y0 - top + view.px(4));
}

std::string joined(const std::vector<std::string>& names) {
    std::string text;
    for (const std::string& name : names) text += (text.empty() ? "" : ", ") + name;
    return text;
}

// Which sheet of a workbook is read, where there is a choice.
void draw_sheet(ViewContext& view, Rect row, const ImportReport& report, std::optional<std::string>& sheet) {
    const std::string_view name = view.word("import.sheet");
    row.cut_left(label(view, row, text_style::caption, view.theme.ink2, name) + view.px(8));
    const auto rows = [&] {
        std::vector<MenuRow> list;
        for (const std::string& each : report.sheets)
            list.push_back({.id = each, .text = each, .checked = each == report.sheet});
        return list;
    };
    const auto chosen = combo(view, "sheet", row.cut_left(std::min(row.width(), view.px(sheet_width))),
                              {.name = name, .text = report.sheet}, rows);
    if (chosen && report.sheets[*chosen] != report.sheet) sheet = report.sheets[*chosen];
}

void draw_summary(ViewContext& view, Rect& at, const ImportReport& report, std::string_view file,
                  std::optional<std::string>& sheet) {
    label(view, at.cut_top(view.px(20)), text_style::caption, view.theme.ink2, file);
    if (report.sheets.size() > 1) {
        draw_sheet(view, at.cut_top(view.px(28)), report, sheet);
        at.y0 += view.px(4);
    }
    if (report.problem) {
        label(view, at.cut_top(view.px(22)), text_style::body_strong, view.theme.danger,
              text_of(view.words, *report.problem));
        at.y0 += view.px(8);
        return;
    }
    const std::size_t taken = report.count(Fate::fresh) + report.count(Fate::changed);
    label(view, at.cut_top(view.px(22)), text_style::body_strong, view.theme.ink,
          view.words.format("import.summary",
                            {{"taken", std::to_string(taken)},
                             {"same", std::to_string(report.count(Fate::same))},
                             {"skipped", std::to_string(report.count(Fate::skipped))}}));
    if (report.request.actions.empty())
        label(view, at.cut_top(view.px(20)), text_style::caption, view.theme.ink2, view.word("import.nothing"));
    if (!report.added.empty())
        label(view, at.cut_top(view.px(20)), text_style::caption, view.theme.ink2,
              view.words.format("import.added", {{"names", joined(report.added)}}));
    for (const Label& remark : report.remarks)
        label(view, at.cut_top(view.px(line)), text_style::caption, view.theme.amber_ink, text_of(view.words, remark));
    at.y0 += view.px(8);
}

}  // namespace

ImportAnswer draw_import_report(ViewContext& view, const ImportReport& report, std::string_view file,
                                std::optional<std::string>& sheet) {
    Dialog dialog(view, "import_report", view.word("dialog.import.title"), view.px(card_width), view.px(card_height),
                  true);
    if (!dialog.open()) return ImportAnswer::none;
    Rect at = dialog.content();
    draw_summary(view, at, report, file, sheet);
    draw_rows(view, at, report);
    Rect foot = dialog.footer();
    const ButtonLook primary{.kind = ButtonKind::primary, .enabled = !report.request.actions.empty()};
    bool taken = button(view, "take", foot.cut_right(button_width(view, view.word("import.take"), primary)),
                        view.word("import.take"), primary);
    foot.x1 -= view.px(8);
    bool cancelled = button(view, "cancel", foot.cut_right(button_width(view, view.word("dialog.cancel"))),
                            view.word("dialog.cancel"));
    const bool on_widget = ImGui::IsAnyItemFocused() && ImGui::GetIO().NavVisible;
    taken = taken || (primary.enabled && !on_widget && ImGui::IsKeyPressed(ImGuiKey_Enter, false));
    cancelled = cancelled || ImGui::IsKeyPressed(ImGuiKey_Escape, false);
    if (taken || cancelled) ImGui::CloseCurrentPopup();
    return taken ? ImportAnswer::taken : cancelled ? ImportAnswer::cancelled : ImportAnswer::none;
}

}  // namespace tandem
