#include <algorithm>
#include <string>
#include <vector>

#include <imgui.h>

#include "icons.hpp"
#include "ui/import/import_parts.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/menu.hpp"
#include "ui/widgets/popup.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

constexpr float row_height = 36, head_height = 28, name_width = 210, field_width = 220, arrow_width = 28;

std::string_view column_word(const ViewContext& view, std::optional<PlanColumn> column) {
    return view.word(column ? "import.column." + std::string(word_of(*column)) : std::string("import.column.none"));
}

std::string samples_text(const std::vector<std::string>& samples) {
    std::string text;
    for (const std::string& sample : samples) text += (text.empty() ? "" : " · ") + sample;
    return text;
}

// What the column may be taken for; what another one is taken for already says so.
std::vector<MenuRow> fields_for(const ViewContext& view, const PlanLayout& layout, const LayoutColumn& column) {
    std::vector<MenuRow> rows;
    MenuRow none;
    none.id = "none";
    none.text = column_word(view, std::nullopt);
    none.checked = !column.column;
    rows.push_back(std::move(none));
    for (std::size_t i = 0; i < EnumWords<PlanColumn>::words.size(); ++i) {
        const auto field = static_cast<PlanColumn>(i);
        MenuRow row;
        row.id = std::string(word_of(field));
        row.text = column_word(view, field);
        row.checked = column.column == field;
        const auto other = std::find_if(layout.columns.begin(), layout.columns.end(), [&](const LayoutColumn& each) {
            return each.column == field && &each != &column;
        });
        if (other != layout.columns.end() && field != PlanColumn::notes)
            row.detail = ellipsized(view, text_style::control, other->name, view.px(120));
        rows.push_back(std::move(row));
    }
    return rows;
}

void draw_head(ViewContext& view, Rect row) {
    const Theme& t = view.theme;
    horizontal_line(*ImGui::GetWindowDrawList(), row.x0, row.x1, row.y1 - view.px(1), t.hair, view.px(1));
    row = row.shrunk(view.px(12), 0);
    label(view, row.cut_left(view.px(name_width)), text_style::caption_strong, t.ink2,
          view.word("import.columns.file"));
    label(view, row.cut_right(view.px(field_width)), text_style::caption_strong, t.ink2,
          view.word("import.columns.plan"));
    row.cut_right(view.px(arrow_width));
    label(view, row, text_style::caption_strong, t.ink2, view.word("import.columns.samples"));
}

std::optional<std::size_t> draw_column(ViewContext& view, const Rect& whole, const PlanLayout& layout,
                                       std::size_t cell) {
    const Theme& t = view.theme;
    const LayoutColumn& column = layout.columns[cell];
    const std::string id = "column:" + std::to_string(cell);
    const std::string name = column.name.empty() ? std::string(view.word("import.columns.nameless")) : column.name;
    const Registered node(
        view, {.id = id, .role = Role::row, .label = name, .rect = whole, .value = column_word(view, column.column)});
    Rect row = whole.shrunk(view.px(12), 0);
    Rect head = row.cut_left(view.px(name_width));
    head.x1 -= view.px(8);
    label(view, head, text_style::control, column.name.empty() ? t.ink2 : t.ink, name);
    Rect field = row.cut_right(view.px(field_width)).shrunk(0, view.px(4));
    const Rect arrow = row.cut_right(view.px(arrow_width));
    if (column.column) icon_in(view, *ImGui::GetWindowDrawList(), arrow, icons::arrow_right, t.ink2, 14);
    label(view, row, text_style::caption, t.ink2, samples_text(column.samples));
    return combo(view, "field", field,
                 {.name = view.word("import.columns.plan"),
                  .text = column.column ? column_word(view, column.column) : std::string_view(),
                  .empty_text = column_word(view, std::nullopt)},
                 [&] { return fields_for(view, layout, column); });
}

}  // namespace

std::optional<PlanMapping> draw_import_columns(ViewContext& view, const Rect& rect, const ImportDialog& dialog) {
    const PlanLayout& layout = dialog.report.layout;
    outline(*ImGui::GetWindowDrawList(), rect, view.theme.hair2, view.px(dims::radius));
    Rect inside = rect.shrunk(view.px(2));
    draw_head(view, inside.cut_top(view.px(head_height)));
    ScrollArea scroll(view, "columns", inside);
    Rect at = scroll.content();
    const float top = at.y0;
    std::optional<PlanMapping> next;
    for (std::size_t cell = 0; cell < layout.columns.size(); ++cell) {
        const auto chosen = draw_column(view, at.cut_top(view.px(row_height)), layout, cell);
        if (!chosen) continue;
        const std::optional<PlanColumn> column =
            *chosen == 0 ? std::nullopt : std::optional(static_cast<PlanColumn>(*chosen - 1));
        next = dialog.mapping;
        std::erase_if(next->columns, [&](const ColumnChoice& each) {
            return each.cell == static_cast<int>(cell) ||
                (column && each.column == column && column != PlanColumn::notes);
        });
        next->columns.push_back({static_cast<int>(cell), column});
    }
    scroll.set_height(at.y0 - top);
    return next;
}

}  // namespace tandem
