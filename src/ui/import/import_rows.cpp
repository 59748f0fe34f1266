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
        case Fate::noted: return view.word("import.fate.noted");
    }
    return {};
}

Color fate_ink(const Theme& theme, Fate fate) {
    switch (fate) {
        case Fate::skipped: return theme.danger;
        case Fate::noted: return theme.amber_ink;
        case Fate::same: return theme.ink2;
        default: return theme.ok_ink;
    }
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
    const Color fate_color = fate_ink(t, row.fate);
    const bool in_two = row.reason && !row.title.empty();
    const std::string what = row.reason && !in_two ? text_of(view.words, *row.reason) : row.title;
    const std::size_t lines = row.warnings.size() + row.changes.size() + (in_two ? 1 : 0);
    const float height = view.px(24 + line * static_cast<float>(lines));
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
    label(view, first.cut_left(view.px(fate_width)), text_style::caption_strong, fate_color, fate_word(view, row.fate));
    // What is said of an event that has no moment needs the room.
    const float moment = of_events && (row.moment || !row.reason || in_two) ? view.px(moment_width) : 0;
    const Rect moment_column = first.cut_left(moment);
    if (row.moment) label(view, moment_column, text_style::caption, t.ink2, moment_text(view, *row.moment));
    label(view, first, text_style::control, row.reason && !in_two ? fate_color : t.ink, what);
    const auto say = [&](const Label& what_else, Color ink) {
        Rect said = left.cut_top(view.px(line));
        said.x0 += view.px(number_width + fate_width) + moment;
        label(view, said, text_style::caption, ink, text_of(view.words, what_else));
    };
    if (in_two) say(*row.reason, fate_color);
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
