#include "ui/inspector/own_text.hpp"

#include "app/snippet_requests.hpp"
#include "icons.hpp"
#include "ui/inspector/links.hpp"
#include "ui/inspector/row_cells.hpp"
#include "ui/inspector/snippet_menu.hpp"
#include "ui/inspector/text_counts.hpp"
#include "ui/widgets/badges.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/text_area.hpp"

namespace tandem {
namespace {

constexpr std::size_t most_own_text_bytes = 100000;

void set_own_text(ViewContext& view, const Post& post, Id<Variant> id, std::optional<std::string> text) {
    Post next = post;
    for (Variant& variant : next.variants)
        if (variant.id == id) variant.text = std::move(text);
    send_row(view, std::move(next), "undo.edit_post");
}

DraftCommit own_text_commit(Id<Post> post, Id<Variant> id) {
    return row_commit<Post>(post, "undo.edit_post", [id](Post& row, std::string_view text) {
        for (Variant& variant : row.variants)
            if (variant.id == id) variant.text = is_blank(text) ? std::nullopt : std::optional<std::string>(text);
        return true;
    });
}

// Its name, and a way back to the post's text.
void draw_own_text_head(Sheet& sheet, const Post& post, const Variant& variant, std::string_view name) {
    ViewContext& view = sheet.view();
    Rect line = sheet.line(24);
    if (variant.text) {
        const Rect back = line.cut_right(view.px(24));
        if (icon_button(view, "common_text", back, icons::rotate_ccw, view.word("post.common_text.back"),
                        {.kind = ButtonKind::ghost, .small = true}))
            set_own_text(view, post, variant.id, std::nullopt);
    }
    label(view, line, text_style::caption, view.theme.ink2, name);
}

}  // namespace

void draw_own_text(Sheet& sheet, const Post& post, const Variant& variant) {
    ViewContext& view = sheet.view();
    const facts::Network* network = network_of(view, variant.channel);
    const std::string name = view.words.format(
        "post.own_text", {{"network", network ? std::string_view(network->name) : std::string_view("–")}});
    const std::string own = variant.text.value_or(std::string());
    const std::string common(typed_or(view, "text", post.id.value, post.text));
    draw_own_text_head(sheet, post, variant, name);
    const bool wanted = draw_insert_button(view, sheet.line(dims::control_small), {post.id, variant.id},
                                           typed_or(view, "text", variant.id.value, own));
    sheet.gap(2);
    sheet.long_field("text", variant.id.value, own,
                     {.name = name,
                      .placeholder = is_blank(common) ? view.word("post.no_text") : std::string_view(common),
                      .most_bytes = most_own_text_bytes,
                      .take_keyboard = wanted},
                     2, own_text_commit(post.id, variant.id));
    const std::string_view typed = typed_or(view, "text", variant.id.value, own);
    if (!is_blank(typed)) return draw_counts_of_channel(sheet, post, variant, CountPlace::text);
    if (!variant.text && !is_blank(common) && add_button(sheet, "own_text", "post.common_text.begin")) {
        set_own_text(view, post, variant.id, common);
        give_text_keyboard(view, {post.id, variant.id}, common.size());
    }
}

}  // namespace tandem
