#include "ui/inspector/sheet.hpp"
#include "ui/list/list_parts.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/fields.hpp"

namespace tandem {
namespace {

constexpr int title_bytes = 500, most_frames = 12;
constexpr std::string_view field = "list_title";

bool is_typed(const ViewContext& view, Id<Post> post) {
    return view.drafts.is(std::string(field) + ":" + to_text(post.value));
}

}  // namespace

void begin_list_edit(ListState& list, Id<Post> post) { list.edit = ListEdit{post}; }

void draw_list_edit(ViewContext& view, ListState& list, const Post& post, const Rect& rect) {
    ListEdit& edit = *list.edit;
    const Rect at = Rect{rect.x0 - view.px(6), rect.y0, rect.x1, rect.y1}.shrunk(0, view.px(2));
    text_field(view, field, post.id.value, at, post.title,
               {.name = view.word("post.title"),
                .placeholder = view.word("post.title"),
                .style = text_style::control_medium,
                .most_bytes = title_bytes,
                .plain = true,
                .take_keyboard = edit.frames == 0},
               row_commit<Post>(post.id, "undo.edit_post", [](Post& row, std::string_view text) {
                   row.title = text;
                   return true;
               }));
    ++edit.frames;
    if (is_typed(view, post.id))
        edit.typing = true;
    else if (edit.typing || edit.frames > most_frames)
        list.edit.reset();
}

void settle_list_edit(const ViewContext& view, ListState& list) {
    if (list.edit && list.edit->typing && !is_typed(view, list.edit->post)) list.edit.reset();
    if (list.edit && !list.model.row_of(list.edit->post)) list.edit.reset();
}

}  // namespace tandem
