#include <imgui.h>

#include <algorithm>

#include "app/tool_requests.hpp"
#include "app/tool_text.hpp"
#include "facts/date_words.hpp"
#include "facts/number_words.hpp"
#include "icons.hpp"
#include "model/in_tool.hpp"
#include "ui/inspector/sheet.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/registered.hpp"

namespace tandem {
namespace {

// "À reprogrammer dans Buffer : heure, texte · prévu là-bas mar. 13 oct., 14:00".
std::string sentence_of(const ViewContext& view, const Post& post, const Variant& variant) {
    const ToolCopy& copy = *variant.to_reschedule;
    const bool removal = is_removal(post, variant);
    std::string text = view.words.format("tool.line", {{"what", to_do_in_tool(view.words, tool_of(view.project(), variant), removal)},
                                                       {"parts", changed_parts(view.words, copy, removal)}});
    if (copy.when) {
        const std::string moment = facts::moment_text(date::year_month_day(day_of(*copy.when)), static_cast<int>(minute_of_day(*copy.when).count()), view.language);
        text += " · " + view.words.format("tool.held", {{"time", moment}});
    }
    return text;
}

void draw_tool_line(Sheet& sheet, const Post& post, const Variant& variant) {
    ViewContext& view = sheet.view();
    const Scope scope(view, "in_tool", variant.id.value);
    sheet.gap(8);
    const std::string text = sentence_of(view, post, variant);
    const float indent = view.px(20), line = view.px(18);
    const float height = paragraph_height(view, text_style::control, line, sheet.width() - indent, text);
    Rect at = sheet.line(height / view.scale);
    icon_in(view, *ImGui::GetWindowDrawList(), Rect::at(at.x0, at.y0, view.px(14), line), icons::refresh_cw, view.theme.amber_ink, 14);
    at.x0 += indent;
    paragraph(view, at, text_style::control, line, view.theme.ink, text);
    sheet.gap(4);
    constexpr ButtonLook small_button{.kind = ButtonKind::secondary, .small = true};
    const std::string done = done_in_tool(view.words, tool_of(view.project(), variant));
    Rect row = sheet.line(dims::control_small);
    row.x0 += indent;
    const Rect rect = row.cut_left(std::min(row.width(), button_width(view, done, small_button)));
    if (button(view, "done", rect, done, small_button))
        view.send(rescheduled_in_tool(view.project(), post.id, variant.channel));
}

}  // namespace

void draw_tool_lines(Sheet& sheet, const Post& post) {
    std::vector<Id<Channel>> drawn;
    for (const Variant& variant : post.variants) {
        if (!variant.to_reschedule || std::find(drawn.begin(), drawn.end(), variant.channel) != drawn.end()) continue;
        drawn.push_back(variant.channel);
        draw_tool_line(sheet, post, variant);
    }
}

}  // namespace tandem
