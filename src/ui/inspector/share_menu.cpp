#include "ui/inspector/share_menu.hpp"

#include <array>
#include <string>

#include <imgui.h>

#include "icons.hpp"
#include "ui/inspector/sheet.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/registered.hpp"

namespace tandem {
namespace {

constexpr std::array<std::string_view, shared_parts.size()> share_words{"post.share.media", "post.share.link",
                                                                        "post.share.hashtags"};

PartOnOthers on_others(const ViewContext& view, const Post& post, const Variant& variant, SharedPart part) {
    return part_on_others(view.project(), view.facts, post, variant.id, part, view.language);
}

}  // namespace

MenuRow share_row(const ViewContext& view, const Post& post, const Variant& variant, SharedPart part) {
    const PartOnOthers others = on_others(view, post, variant, part);
    MenuRow row;
    row.id = "share";
    row.text = view.word(share_words[static_cast<std::size_t>(part)]);
    row.icon = icons::share_2;
    row.enabled = others.changes || !others.refused.empty();
    if (!row.enabled) row.why = view.word(has_part(variant, part) ? "post.share.same" : "post.share.nothing");
    return row;
}

void share_part(ViewContext& view, const Post& post, const Variant& variant, SharedPart part) {
    PartOnOthers others = on_others(view, post, variant, part);
    std::string refused;
    for (const Label& label : others.refused)
        refused += (refused.empty() ? "" : "; ") + view.words.format(label.key, label.values);
    if (!refused.empty()) view.state.told = Label{"post.share.not_taken", {{"list", refused}}};
    if (others.changes) send_row(view, std::move(others.post), "undo.edit_post");
}

}  // namespace tandem
