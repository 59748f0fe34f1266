#include "app/import_guard.hpp"

#include "model/move_bar.hpp"

namespace tandem {
namespace {

// Whether the field was another one than it is to be.
template <class T>
bool put_back(T& field, const T& known) {
    if (field == known) return false;
    field = known;
    return true;
}

}  // namespace

std::optional<Label> status_refusal(const Settings& settings, const Post& post, PostStatus wanted) {
    const MoveBar bar = move_bar(settings, post);
    if (bar == MoveBar::published) return Label{"import.warn.status_published", {}};
    if (bar == MoveBar::archived) return Label{"import.warn.status_archived", {}};
    if (bar == MoveBar::locked && wanted < post.status) return Label{"import.warn.status_locked", {}};
    return std::nullopt;
}

bool keep_words(const Settings& settings, const Post& known, Post& post) {
    const MoveBar bar = move_bar(settings, known);
    if (bar != MoveBar::published && bar != MoveBar::locked) return false;
    bool any = put_back(post.text, known.text);
    for (Variant& variant : post.variants) {
        const Variant* before = known.variant(variant.id);
        if (!before) continue;
        any = put_back(variant.link, before->link) || any;
        any = put_back(variant.hashtags, before->hashtags) || any;
        any = put_back(variant.media, before->media) || any;
        any = put_back(variant.first_comment, before->first_comment) || any;
        any = put_back(variant.content_warning, before->content_warning) || any;
    }
    return any;
}

}  // namespace tandem
