#include "ui/strategy/saved_replies.hpp"

#include <algorithm>
#include <tuple>

#include "icons.hpp"
#include "ui/inspector/row_cells.hpp"
#include "ui/inspector/sheet.hpp"
#include "ui/strategy/page_card.hpp"
#include "ui/strategy/row_details.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/label.hpp"

namespace tandem {
namespace {

constexpr std::size_t first_replies = 3;

void draw_reply(ViewContext& view, PageCard& card, const SavedReply& reply) {
    const Scope scope(view, "reply", reply.id.value);
    card.gap(2);
    const Rect title =
        card.text("reply.title", reply.id.value, reply.title, text_style::control_medium, 0, 30,
                  row_commit<SavedReply>(reply.id, "undo.edit_reply", [](SavedReply& row, std::string_view text) {
                      row.title = text;
                      return !is_blank(text);
                  }));
    const Rect beside = card.line(0);
    Rect end{beside.x0, title.y0, beside.x1, title.y1};
    const bool gone = end_button(view, end, "delete", icons::trash_2, "reply.delete");
    card.text("reply.text", reply.id.value, reply.text, text_style::caption, 0, 0,
              row_commit<SavedReply>(reply.id, "undo.edit_reply",
                                     [](SavedReply& row, std::string_view text) {
                                         row.text = text;
                                         return true;
                                     }),
              false);
    show_if_wanted(view, reply.id.value, title.y0, card.rest().y1);
    card.rule();
    if (gone)
        view.send({{"undo.delete_reply", {{"title", reply.title}}},
                   {Remove<SavedReply>{reply.id}},
                   {reply.id.value, std::nullopt}});
}

void add_reply(ViewContext& view) {
    SavedReply reply;
    reply.id = view.ask.ids().make<SavedReply>();
    reply.title = view.word("reply.new");
    reply.language = view.project().settings.language;
    send_row(view, std::move(reply), "undo.add_reply");
}

}  // namespace

void draw_saved_replies(ViewContext& view, PageCard& card) {
    card.gap(6);
    Rect head = card.line(28);
    if (end_button(view, head, "add_reply", icons::plus, "reply.add")) add_reply(view);
    label(view, head, text_style::body_strong, view.theme.ink, view.word("task.saved_replies"));
    std::vector<const SavedReply*> rows;
    for (const SavedReply& reply : view.project().saved_replies) rows.push_back(&reply);
    std::sort(rows.begin(), rows.end(), [](const SavedReply* a, const SavedReply* b) {
        return std::tie(a->title, a->id) < std::tie(b->title, b->id);
    });
    if (rows.empty()) {
        label(view, card.line(24), text_style::caption, view.theme.ink2, view.word("reply.none"));
        return;
    }
    const std::size_t shown = shows_all(view, "strategy/replies") ? rows.size() : std::min(rows.size(), first_replies);
    for (std::size_t i = 0; i < shown; ++i) draw_reply(view, card, *rows[i]);
    if (rows.size() > first_replies) more_button(view, card.line(24), "strategy/replies", rows.size(), first_replies);
}

}  // namespace tandem
