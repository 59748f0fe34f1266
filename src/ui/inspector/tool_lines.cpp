#include <algorithm>

#include <imgui.h>

#include "app/tool_requests.hpp"
#include "app/tool_text.hpp"
#include "facts/date_words.hpp"
#include "facts/number_words.hpp"
#include "icons.hpp"
#include "model/in_tool.hpp"
#include "ui/inspector/row_cells.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/registered.hpp"

namespace tandem {
namespace {

// "À reprogrammer dans Buffer : heure, texte · prévu là-bas mar. 13 oct., 14:00".
std::string sentence_of(const ViewContext& view, const Post& post, const Variant& variant) {
    const ToolCopy& copy = *variant.to_reschedule;
    const bool removal = is_removal(post, variant);
    std::string text =
        view.words.format("tool.line",
                          {{"what", to_do_in_tool(view.words, tool_of(view.project(), variant), removal)},
                           {"parts", changed_parts(view.words, copy, removal)}});
    if (copy.when) {
        const std::string moment = view.words.moment_text(date::year_month_day(day_of(*copy.when)),
                                                          static_cast<int>(minute_of_day(*copy.when).count()));
        text += " · " + view.words.format("tool.held", {{"time", moment}});
    }
    return text;
}

void draw_tool_line(Sheet& sheet, const Post& post, const Variant& variant) {
    ViewContext& view = sheet.view();
    const Scope scope(view, "in_tool", variant.id.value);
    if (line_to_answer(sheet, icons::refresh_cw, sentence_of(view, post, variant),
                       done_in_tool(view.words, tool_of(view.project(), variant))))
        view.send(rescheduled_in_tool(view.project(), post.id, variant.channel));
}

// Its time has passed: is it out?
void draw_confirm_line(Sheet& sheet, const Post& post) {
    ViewContext& view = sheet.view();
    Request request = confirm_published(view.project(), view.ask.zones(), view.session.now_instant(), {post.id});
    if (request.actions.empty()) return;
    const Scope scope(view, "to_confirm", post.id.value);
    if (line_to_answer(sheet, icons::circle_help, view.word("confirm.hint"), view.word("post.confirm_published")))
        view.send(std::move(request));
}

}  // namespace

void draw_tool_lines(Sheet& sheet, const Post& post) {
    draw_confirm_line(sheet, post);
    std::vector<Id<Channel>> drawn;
    for (const Variant& variant : post.variants) {
        if (!variant.to_reschedule || std::find(drawn.begin(), drawn.end(), variant.channel) != drawn.end()) continue;
        drawn.push_back(variant.channel);
        draw_tool_line(sheet, post, variant);
    }
}

}  // namespace tandem
