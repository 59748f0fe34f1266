#include "app/import_remarks.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "app/label_text.hpp"
#include "ui/import/import_parts.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/popup.hpp"

namespace tandem {
namespace {

constexpr float line = 18, beside_thumb = 14;
constexpr float most_lines = 4.5F;  // half a line says that there are more

struct Line {
    std::string text;
    Color color;
};

std::string joined(const std::vector<std::string>& names) {
    std::string text;
    for (const std::string& name : names) text += (text.empty() ? "" : ", ") + name;
    return text;
}

std::vector<Line> lines_of(const ViewContext& view, const ImportDialog& dialog) {
    const Theme& t = view.theme;
    std::vector<Line> lines;
    const std::vector<ImportRemark> remarks = import_remarks(dialog.report);
    const auto first_telling =
        std::find_if(remarks.begin(), remarks.end(), [](const ImportRemark& each) { return !each.warns; });
    for (auto each = remarks.begin(); each != first_telling; ++each)
        lines.push_back({text_of(view.words, each->label), t.amber_ink});
    if (!dialog.report.added.empty())
        lines.push_back({view.words.format("import.added", {{"names", joined(dialog.report.added)}}), t.ink2});
    if (dialog.remembered) lines.push_back({std::string(view.word("import.remembered")), t.ink2});
    for (auto each = first_telling; each != remarks.end(); ++each)
        lines.push_back({text_of(view.words, each->label), t.ink2});
    return lines;
}

}  // namespace

void draw_import_remarks(ViewContext& view, Rect& at, const ImportDialog& dialog) {
    const std::vector<Line> lines = lines_of(view, dialog);
    if (lines.empty()) return;
    const float width = at.width() - view.px(beside_thumb);
    float height = 0;
    for (const Line& each : lines)
        height += paragraph_height(view, text_style::caption, view.px(line), width, each.text);
    ScrollArea scroll(view, "remarks", at.cut_top(std::min(height, view.px(line) * most_lines)));
    Rect row = scroll.content();
    row.x1 = row.x0 + width;
    for (const Line& each : lines)
        row.y0 += paragraph(view, row, text_style::caption, view.px(line), each.color, each.text);
    scroll.set_height(height);
}

}  // namespace tandem
