#include <algorithm>
#include <string>

#include <imgui.h>

#include "app/label_text.hpp"
#include "ui/import/import_parts.hpp"
#include "ui/inspector/row_cells.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/popup.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

using Fate = ImportedRow::Fate;

constexpr float line = 18, number_width = 72, fate_width = 84, moment_width = 172;

std::string_view fate_word(const ViewContext& view, Fate fate) {
    switch (fate) {
        case Fate::fresh: return view.word("import.fate.fresh");
        case Fate::changed: return view.word("import.fate.changed");
        case Fate::same: return view.word("import.fate.same");
        case Fate::skipped: return view.word("import.fate.skipped");
    }
    return {};
}

// "Tue 15 Dec · 09:00"; of whole days the first day alone.
std::string moment_text(const ViewContext& view, const EventMoment& moment) {
    const std::string day = day_value(view, day_of(moment.begin));
    if (moment.whole_days) return day;
    return day + " · " + view.words.time_text(static_cast<int>(minute_of_day(moment.begin).count()));
}

// Of events each row has room for its moment.
void draw_row(ViewContext& view, Rect& at, const ImportedRow& row, bool of_events) {
    const Theme& t = view.theme;
    const bool skipped = row.fate == Fate::skipped;
    const std::string what = row.reason ? text_of(view.words, *row.reason) : row.title;
    const float height = view.px(24 + line * static_cast<float>(row.warnings.size() + row.changes.size()));
    const Rect rect = at.cut_top(height);
    const Rect shown = visible_part();
    if (rect.y1 < shown.y0 || rect.y0 > shown.y1) return;
    const std::string id = "row:" + std::to_string(row.number);
    const Registered node(
        view, {.id = id, .role = Role::row, .label = what, .rect = rect, .value = fate_word(view, row.fate)});
    Rect left = rect.shrunk(view.px(10), 0);
    Rect first = left.cut_top(view.px(24));
    label(view, first.cut_left(view.px(number_width)), text_style::caption, t.ink2,
          view.words.format("import.row", {{"n", std::to_string(row.number)}}));
    label(view, first.cut_left(view.px(fate_width)), text_style::caption_strong,
          skipped                      ? t.danger
              : row.fate == Fate::same ? t.ink2
                                       : t.ok_ink,
          fate_word(view, row.fate));
    const Rect moment = of_events ? first.cut_left(view.px(moment_width)) : Rect{};
    if (row.moment) label(view, moment, text_style::caption, t.ink2, moment_text(view, *row.moment));
    label(view, first, text_style::control, skipped ? t.danger : t.ink, what);
    const auto say = [&](const Label& what_else, Color ink) {
        Rect said = left.cut_top(view.px(line));
        said.x0 += view.px(number_width + fate_width + (of_events ? moment_width : 0));
        label(view, said, text_style::caption, ink, text_of(view.words, what_else));
    };
    for (const Label& change : row.changes) say(change, t.ink2);
    for (const Label& warning : row.warnings) say(warning, t.amber_ink);
}

}  // namespace

void draw_import_rows(ViewContext& view, const Rect& rect, const ImportReport& report) {
    outline(*ImGui::GetWindowDrawList(), rect, view.theme.hair2, view.px(dims::radius));
    ScrollArea scroll(view, "rows", rect.shrunk(view.px(2)));
    Rect at = scroll.content();
    const float top = at.y0;
    at.y0 += view.px(4);
    const bool of_events = std::any_of(report.rows.begin(), report.rows.end(),
                                       [](const ImportedRow& row) { return row.moment.has_value(); });
    for (const ImportedRow& row : report.rows) draw_row(view, at, row, of_events);
    scroll.set_height(at.y0 - top + view.px(4));
}

}  // namespace tandem
