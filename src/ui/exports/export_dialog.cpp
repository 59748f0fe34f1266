#include "ui/exports/export_dialog.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include <imgui.h>

#include "app/label_text.hpp"
#include "icons.hpp"
#include "ui/exports/export_options.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/dialog.hpp"
#include "ui/widgets/interact.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/popup.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

constexpr float card_width = 1000, card_height = 640, kinds_width = 244, kind_height = 30, line = 18, cell_height = 26;
constexpr float most_lines = 4, beside_thumb = 14;

const char* icon_of(ExportKind kind) {
    switch (kind) {
        case ExportKind::month_pdf:
        case ExportKind::year: return icons::printer;
        case ExportKind::deck: return icons::presentation;
        case ExportKind::month_png:
        case ExportKind::week_png:
        case ExportKind::post_png:
        case ExportKind::month_svg: return icons::image;
        case ExportKind::review: return icons::message_square;
        case ExportKind::workbook:
        case ExportKind::table: return icons::list;
        case ExportKind::calendar: return icons::calendar_arrow_down;
        default: return icons::download;
    }
}

std::string word_key(ExportKind kind) { return "export.kind." + std::string(word_of(kind)); }

bool draw_kind(ViewContext& view, const Rect& rect, ExportKind kind, bool chosen) {
    const Theme& t = view.theme;
    ImDrawList& out = *ImGui::GetWindowDrawList();
    const std::string id = "kind:" + std::string(word_of(kind));
    const Hit hit = interact(view, id, rect);
    register_widget(
        view, {.id = id, .role = Role::button, .label = view.word(word_key(kind)), .rect = rect, .selected = chosen});
    if (chosen || hit.hovered) fill(out, rect, chosen ? t.smm_t1 : t.hover, view.px(dims::radius));
    if (chosen) fill(out, Rect::at(rect.x0, rect.y0, view.px(3), rect.height()), t.smm, view.px(1.5f));
    draw_focus(view, hit, rect, view.px(dims::radius));
    Rect inside = rect.shrunk(view.px(12), 0);
    icon_in(view, out, inside.cut_left(view.px(16)), icon_of(kind), chosen ? t.smm_ink : t.ink2, 16);
    inside.x0 += view.px(10);
    label_in(view, out, inside, chosen ? text_style::control_strong : text_style::control, t.ink,
             view.word(word_key(kind)));
    return hit.clicked;
}

// One under the other; a small window scrolls them.
void draw_kinds(ViewContext& view, const Rect& rect, ExportKind chosen, ExportAnswer& answer) {
    ScrollArea scroll(view, "kinds", rect);
    Rect at = scroll.content();
    const float top = at.y0;
    for (const ExportKind kind : export_kinds()) {
        if (draw_kind(view, at.cut_top(view.px(kind_height)), kind, kind == chosen)) answer.other = kind;
        at.y0 += view.px(3);
    }
    scroll.set_height(at.y0 - top);
}

// Of the columns that have room beside each other how wide each is: as its longest text, within bounds. The last one
// takes what is left.
std::vector<float> column_widths(const ViewContext& view, const ExportLook& look, float room) {
    constexpr float narrow = 36, wide = 170, padding = 12;
    std::vector<float> widths;
    for (const auto& row : look.rows)
        for (std::size_t c = 0; c < row.size(); ++c) {
            if (c == widths.size()) widths.push_back(view.px(narrow));
            const float text = text_width(view, text_style::caption_strong, row[c].substr(0, row[c].find('\n')));
            widths[c] = std::max(widths[c], std::min(text, view.px(wide)) + view.px(padding));
        }
    float left = room;
    std::size_t shown = 0;
    while (shown < widths.size() && (shown == 0 || widths[shown] <= left)) left -= widths[shown++];
    widths.resize(shown);
    if (!widths.empty()) widths.back() += left;
    return widths;
}

void draw_cells(ViewContext& view, const Rect& rect, const ExportLook& look) {
    const Theme& t = view.theme;
    ScrollArea scroll(view, "rows", rect);
    Rect at = scroll.content();
    const float top = at.y0;
    const std::vector<float> widths = column_widths(view, look, at.width());
    for (std::size_t i = 0; i < look.rows.size(); ++i) {
        Rect row = at.cut_top(view.px(cell_height));
        const bool names = look.first_row_names && i == 0;
        horizontal_line(*ImGui::GetWindowDrawList(), row.x0, row.x1, row.y1 - view.px(1), t.hair, view.px(1));
        for (std::size_t c = 0; c < std::min(look.rows[i].size(), widths.size()); ++c) {
            const Rect cell = row.cut_left(widths[c]).shrunk(view.px(6), 0);
            label(view, cell, names ? text_style::caption_strong : text_style::caption, names ? t.ink2s : t.ink,
                  look.rows[i][c]);
        }
    }
    scroll.set_height(at.y0 - top);
}

void draw_preview(ViewContext& view, const Rect& rect, const ExportDialog& dialog) {
    const Theme& t = view.theme;
    ImDrawList& out = *ImGui::GetWindowDrawList();
    fill(out, rect, t.sunken, view.px(dims::radius));
    outline(out, rect, t.hair2, view.px(dims::radius));
    const Rect inside = rect.shrunk(view.px(8));
    const std::string_view name = view.word("export.preview");
    if (dialog.look.problem) {
        paragraph(view, inside, text_style::control, view.px(20), t.danger, text_of(view.words, *dialog.look.problem));
    } else if (dialog.page) {
        const Rect page = dialog.page->place_in(inside);
        dialog.page->draw(page);
        outline(out, page, t.hair2);
        register_widget(view, {.id = "page", .role = Role::image, .label = name, .rect = page});
    } else if (!dialog.look.rows.empty()) {
        draw_cells(view, inside, dialog.look);
    } else {
        label(view, inside, text_style::control, t.ink2, view.word("export.empty"), Align::centre);
    }
}

// What it holds, then what is left out: each line whole, broken where it is too long.
class LookLines {
  public:
    LookLines(ViewContext& view, const ExportLook& look, float width)
        : view_(view), width_(width - view.px(beside_thumb)) {
        for (const Label& each : look.lines) {
            texts_.push_back(text_of(view.words, each));
            height_ += paragraph_height(view, text_style::caption, view.px(line), width_, texts_.back());
        }
    }
    // What all of them need, as far as they have a place: the others are scrolled to.
    float room() const { return std::min(height_, view_.px(line) * most_lines); }

    void draw(const Rect& rect) {
        if (texts_.empty()) return;
        ScrollArea scroll(view_, "lines", rect);
        Rect at = scroll.content();
        at.x1 = at.x0 + width_;
        for (std::size_t i = 0; i < texts_.size(); ++i)
            at.y0 += paragraph(view_, at, text_style::caption, view_.px(line),
                               i == 0 ? view_.theme.ink : view_.theme.ink2, texts_[i]);
        scroll.set_height(height_);
    }

  private:
    ViewContext& view_;
    float width_, height_ = 0;
    std::vector<std::string> texts_;
};

ExportAnswer::Kind draw_foot(ViewContext& view, Rect foot, ExportDialog& dialog) {
    const bool can = !dialog.look.problem;
    const ButtonLook primary{.kind = ButtonKind::primary, .enabled = can};
    const std::string_view word = view.word("export.write");
    bool written = button(view, "write", foot.cut_right(button_width(view, word, primary)), word, primary);
    foot.x1 -= view.px(8);
    bool closed = button(view, "cancel", foot.cut_right(button_width(view, view.word("dialog.cancel"))),
                         view.word("dialog.cancel"));
    foot.x1 -= view.px(12);
    std::string name = dialog.look.file;
    if (dialog.look.files > 1)
        name += " · " + view.words.count("export.files.count", static_cast<std::int64_t>(dialog.look.files));
    label(view, foot, text_style::caption, view.theme.ink2, name);
    const bool on_widget = ImGui::IsAnyItemFocused() && ImGui::GetIO().NavVisible;
    // ImGui closes a menu on Escape before the frame is drawn: that press has done its work, as it has in a field.
    const bool was_open = std::exchange(dialog.menu_open, ImGui::IsPopupOpen("", ImGuiPopupFlags_AnyPopupId));
    const bool typing = ImGui::GetIO().WantTextInput || was_open;
    written = written || (can && !on_widget && !typing && ImGui::IsKeyPressed(ImGuiKey_Enter, false));
    closed = closed || (!typing && ImGui::IsKeyPressed(ImGuiKey_Escape, false));
    if (written || closed) ImGui::CloseCurrentPopup();
    return written ? ExportAnswer::Kind::write : closed ? ExportAnswer::Kind::closed : ExportAnswer::Kind::none;
}

}  // namespace

ExportAnswer draw_export(ViewContext& view, ExportDialog& dialog) {
    Dialog card(view, "export", view.word("export.title"), view.px(card_width), view.px(card_height), true);
    if (!card.open()) return {};
    ExportAnswer answer;
    Rect at = card.content();
    Rect kinds = at.cut_left(view.px(kinds_width));
    at.x0 += view.px(20);
    draw_kinds(view, kinds, dialog.wish.choice.kind, answer);
    label(view, at.cut_top(view.px(line)), text_style::caption, view.theme.ink2,
          view.word(word_key(dialog.wish.choice.kind) + ".hint"));
    at.y0 += view.px(6);
    draw_export_options(view, at, dialog);
    at.y0 += view.px(4);
    LookLines lines(view, dialog.look, at.width());
    const Rect below = at.cut_bottom(lines.room());
    if (lines.room() > 0) at.y1 -= view.px(8);
    draw_preview(view, at, dialog);
    lines.draw(below);
    answer.kind = draw_foot(view, card.footer(), dialog);
    return answer;
}

}  // namespace tandem
