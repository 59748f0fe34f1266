#include "ui/inspector/remarks.hpp"

#include <imgui.h>

#include "icons.hpp"
#include "ui/inspector/fresh_row.hpp"
#include "ui/inspector/row_fields.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

constexpr std::string_view comment_field = "text";

std::vector<const Comment*> comments_on(const Project& project, Uuid item) {
    std::vector<const Comment*> rows;
    for (const Comment& comment : project.comments)
        if (comment.on == item) rows.push_back(&comment);
    std::sort(rows.begin(), rows.end(),
              [](const Comment* a, const Comment* b) { return std::tie(a->at, a->id) < std::tie(b->at, b->id); });
    return rows;
}

// Who may change it: its author, and anybody where nobody is named.
bool is_own(const ViewContext& view, const Comment& comment) {
    return comment.author.empty() || comment.author == view.user;
}

void send_comment(ViewContext& view, Comment next, std::string_view undo, const std::string& title) {
    const Uuid on = next.on;
    view.send(request_of(std::move(next), undo, title, on));
}

// What can be done with it, at the right of its head.
void draw_comment_buttons(ViewContext& view, Rect& at, const Comment& comment, const std::string& title) {
    if (is_own(view, comment) && end_button(view, at, "remove", icons::trash_2, "comment.delete"))
        view.send(
            {{"undo.delete_comment", {{"title", title}}}, {Remove<Comment>{comment.id}}, {comment.on, std::nullopt}});
    if (end_button(view, at, "resolve", comment.resolved ? icons::rotate_ccw : icons::check,
                   comment.resolved ? "comment.reopen" : "comment.resolve")) {
        Comment next = comment;
        next.resolved = !next.resolved;
        send_comment(view, std::move(next), "undo.edit_comment", title);
    }
}

// Author and moment.
void draw_comment_author(ViewContext& view, Rect at, const Comment& comment) {
    const Color ink = comment.for_client ? view.theme.client.text : view.theme.ink;
    at.x0 += label(view, at, text_style::caption_strong, ink,
                   comment.author.empty() ? view.word("comment.nobody") : std::string_view(comment.author)) +
        view.px(6);
    label(view, at, text_style::meta, view.theme.ink2s, moment_value(view, comment.at));
}

// The band over a comment; the room of what stands in it.
Rect draw_comment_head(Sheet& sheet, const Comment& comment) {
    ViewContext& view = sheet.view();
    const Theme& t = view.theme;
    const Rect head = sheet.line(dims::row);
    fill(*ImGui::GetWindowDrawList(), head, comment.for_client ? t.client.tint : t.sunken, view.px(dims::radius_tag));
    vertical_line(*ImGui::GetWindowDrawList(), head.x0, head.y0, head.y1, comment.for_client ? t.client.glyph : t.hair2,
                  view.px(3));
    return {head.x0 + view.px(10), head.y0, head.x1, head.y1};
}

// Who may read it, and whether it is settled.
void draw_comment_state(Sheet& sheet, const Comment& comment) {
    ViewContext& view = sheet.view();
    std::string_view kind = comment.for_client ? "comment.for_client" : "comment.internal";
    std::string state(view.word(kind));
    if (comment.resolved) state += " · " + std::string(view.word("comment.resolved"));
    const Color kind_ink = comment.for_client ? view.theme.client.text : view.theme.ink2;
    Rect told = sheet.line(16);
    icon_in(view, *ImGui::GetWindowDrawList(), told.cut_left(view.px(12)),
            comment.for_client ? icons::eye : icons::lock, kind_ink, 12);
    told.x0 += view.px(5);
    label(view, told, text_style::meta, kind_ink, state);
}

FieldLook comment_look(const ViewContext& view) {
    return {.name = view.word("comment.text"), .placeholder = view.word("comment.write"), .most_bytes = 20000};
}

void draw_comment(Sheet& sheet, const Comment& comment, const std::string& title) {
    ViewContext& view = sheet.view();
    const Theme& t = view.theme;
    const Scope scope(view, "comment", comment.id.value);
    Rect head = draw_comment_head(sheet, comment);
    draw_comment_buttons(view, head, comment, title);
    draw_comment_author(view, head, comment);
    draw_comment_state(sheet, comment);
    if (!is_own(view, comment)) {
        sheet.paragraph_of(comment.text, text_style::control, comment.resolved ? t.ink2 : t.ink, 17);
    } else {
        const RowFields<Comment> fields(sheet, comment, "undo.edit_comment", title, comment.on);
        sheet.long_field(comment_field, comment.id.value, comment.text, comment_look(view), 1,
                         fields.commit([](Comment& row, std::string_view text) {
                             row.text = text;
                             return true;
                         }));
    }
    sheet.gap(10);
}

// Nobody sees an empty one: it is there once something was typed.
DraftCommit fresh_comment_commit(Comment comment, std::string title) {
    return [comment = std::move(comment), title = std::move(title)](const Session&,
                                                                    std::string_view text) -> std::optional<Request> {
        if (text.find_first_not_of(" \t\n") == std::string_view::npos) return std::nullopt;
        Comment next = comment;
        next.text = text;
        return request_of(std::move(next), "undo.add_comment", title, comment.on);
    };
}

// The one that is being written, under the user's name.
void draw_fresh_comment(Sheet& sheet, Uuid item, const std::string& title) {
    ViewContext& view = sheet.view();
    FreshRow* fresh = fresh_row(view, item, comment_field);
    if (!fresh) return;
    Comment comment;
    comment.id = Id<Comment>{fresh->id};
    comment.on = item;
    comment.author = view.user;
    comment.at = view.session.now_instant();
    comment.for_client = fresh->for_client;
    const Scope scope(view, "comment", fresh->id);
    draw_comment_author(view, draw_comment_head(sheet, comment), comment);
    draw_comment_state(sheet, comment);
    FieldLook look = comment_look(view);
    look.take_keyboard = takes_keyboard(*fresh);
    sheet.long_field(comment_field, fresh->id, {}, look, 1, fresh_comment_commit(std::move(comment), title));
    sheet.gap(10);
}

void draw_new(Sheet& sheet, Uuid item) {
    ViewContext& view = sheet.view();
    const auto add = [&](bool for_client) {
        begin_fresh_row(view,
                        {.on = item,
                         .id = view.ask.ids().make<Comment>().value,
                         .field = std::string(comment_field),
                         .for_client = for_client});
    };
    if (add_button(sheet, "add_comment", "comment.add")) add(false);
    sheet.gap(4);  // the ring of the keyboard is whole
    if (add_button(sheet, "add_client_comment", "comment.add_for_client")) add(true);
}

}  // namespace

void draw_remarks(Sheet& sheet, Uuid item, const std::string& title) {
    ViewContext& view = sheet.view();
    const std::vector<const Comment*> comments = comments_on(view.project(), item);
    const auto open =
        std::count_if(comments.begin(), comments.end(), [](const Comment* one) { return !one->resolved; });
    // What somebody said is never hidden; where nobody did, there is only the place for it.
    if (comments.empty() && !sheet.fold("comment.title")) return;
    if (!comments.empty()) {
        sheet.rule();
        sheet.section(view.word("comment.title"), view.words.count("comment.open", open));
    }
    for (const Comment* comment : comments) draw_comment(sheet, *comment, title);
    draw_fresh_comment(sheet, item, title);
    draw_new(sheet, item);
}

}  // namespace tandem
