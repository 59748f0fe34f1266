#include "ui/inspector/task_help.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include <imgui.h>

#include "icons.hpp"
#include "ui/inspector/row_cells.hpp"
#include "ui/inspector/sheet.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/interact.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

constexpr float line_height = 18;

bool answers_people(TaskType type) { return type == TaskType::reply || type == TaskType::moderation; }

// Each once: channels that say the same share a text.
std::vector<std::string> texts_of(const Post& post, const Task& task) {
    std::vector<std::string> texts;
    const auto add = [&](const std::string& text) {
        if (!is_blank(text) && std::find(texts.begin(), texts.end(), text) == texts.end()) texts.push_back(text);
    };
    for (const Variant& variant : post.variants)
        if (task.channels.empty() ||
            std::find(task.channels.begin(), task.channels.end(), variant.channel) != task.channels.end())
            add(variant.text.value_or(post.text));
    if (post.variants.empty()) add(post.text);
    return texts;
}

// Those without a language suit all.
std::vector<const SavedReply*> replies_for(const Project& project, const Task& task) {
    std::vector<const SavedReply*> replies;
    for (const SavedReply& reply : project.saved_replies) {
        const bool spoken = reply.language.empty() || task.languages.empty() ||
            std::find(task.languages.begin(), task.languages.end(), reply.language) != task.languages.end();
        if (spoken && !is_blank(reply.text)) replies.push_back(&reply);
    }
    std::sort(replies.begin(), replies.end(), [](const SavedReply* a, const SavedReply* b) {
        return std::tie(a->title, a->id) < std::tie(b->title, b->id);
    });
    return replies;
}

// A card with a text that a click puts on the clipboard; it keeps a check mark until something else is copied.
void draw_card(Sheet& sheet, std::string_view id, std::string_view word_key, const std::string& text) {
    ViewContext& view = sheet.view();
    const Theme& t = view.theme;
    ImDrawList& out = *ImGui::GetWindowDrawList();
    const float side = view.px(10), line = view.px(line_height), icon_room = view.px(28);
    const float width = sheet.width() - side - icon_room;
    const float lines = std::round(paragraph_height(view, text_style::control, line, width, text) / line);
    const Rect card = sheet.line(lines * line_height + 14);
    const bool copied = view.state.copied_text == text;
    const Hit hit = interact(view, id, card);
    const std::string_view word = view.word(copied ? "clipboard.copied" : word_key);
    register_widget(view,
                    {.id = id,
                     .role = Role::button,
                     .label = view.word(word_key),
                     .rect = card,
                     .value = text,
                     .focused = hit.focused});
    const bool lit = hit.hovered || hit.focused;
    fill(out, card, lit || copied ? t.cm_t1 : t.panel, view.px(dims::radius_tag));
    outline(out, card, lit || copied ? t.cm_t2 : t.hair, view.px(dims::radius_tag), view.px(1));
    Rect at = card;
    icon_in(view, out, at.cut_right(icon_room), copied ? icons::check : icons::copy, copied ? t.cm_ink : t.ink2, 14);
    paragraph(view, {at.x0 + side, at.y0 + view.px(7), at.x0 + side + width, at.y1}, text_style::control, line, t.ink,
              text);
    draw_focus(view, hit, card, view.px(dims::radius_tag));
    tooltip_for(view, hit, card, word);
    sheet.gap(6);
    if (!hit.clicked) return;
    ImGui::SetClipboardText(text.c_str());
    view.state.copied_text = text;
}

void draw_post_texts(Sheet& sheet, const Task& task) {
    const Post* post = task.post ? sheet.view().project().posts.find(*task.post) : nullptr;
    if (!post) return;
    const std::vector<std::string> texts = texts_of(*post, task);
    if (texts.empty()) return;
    sheet.rule();
    sheet.section(sheet.view().word("task.post_text"));
    for (std::size_t i = 0; i < texts.size(); ++i)
        draw_card(sheet, "post_text_" + std::to_string(i), "task.post_text.copy", texts[i]);
}

void draw_replies(Sheet& sheet, const Task& task) {
    if (!answers_people(task.type)) return;
    ViewContext& view = sheet.view();
    sheet.rule();
    sheet.section(view.word("task.saved_replies"));
    const std::vector<const SavedReply*> replies = replies_for(view.project(), task);
    if (replies.empty())
        sheet.paragraph_of(view.word("task.saved_replies.none"), text_style::caption, view.theme.ink2, 16);
    for (const SavedReply* reply : replies) {
        const Scope scope(view, "reply", reply->id.value);
        sheet.paragraph_of(reply->title, text_style::caption, view.theme.ink2, 18);
        draw_card(sheet, "copy", "task.saved_replies.copy", reply->text);
    }
}

}  // namespace

void draw_task_help(Sheet& sheet, const Task& task) {
    if (!task.is_open()) return;
    draw_post_texts(sheet, task);
    draw_replies(sheet, task);
}

}  // namespace tandem
