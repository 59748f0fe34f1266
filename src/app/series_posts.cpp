#include "app/series_posts.hpp"

#include <algorithm>

namespace tandem {
namespace {

// Says the same, but for its moment and what is each post's own.
bool posts_say_the_same(const Post& a, const Post& b) {
    const auto same = [](const Variant& x, const Variant& y) {
        return x.channel == y.channel && x.format == y.format && x.text == y.text && x.title == y.title &&
            x.link == y.link && x.hashtags == y.hashtags && x.media == y.media && x.first_comment == y.first_comment &&
            x.content_warning == y.content_warning;
    };
    return a.title == b.title && a.text == b.text &&
        std::equal(a.variants.begin(), a.variants.end(), b.variants.begin(), b.variants.end(), same);
}

}  // namespace

const Post* usual_post(const SeriesView& view) {
    const Post* usual = nullptr;
    std::ptrdiff_t most = 1;
    for (const Post* model : view.posts) {
        const auto alike = std::count_if(view.posts.begin(), view.posts.end(),
                                         [&](const Post* post) { return posts_say_the_same(*post, *model); });
        if (alike > most) usual = model, most = alike;
    }
    return usual;
}

const Post& repeated_post(const SeriesView& view) {
    for (std::size_t i = view.posts.size(); i-- > 1;)
        if (posts_say_the_same(*view.posts[i], *view.posts[i - 1])) return *view.posts[i];
    const Post* usual = usual_post(view);
    return usual ? *usual : *view.posts.front();
}

std::vector<std::optional<LocalMinute>> taken_slots(const std::vector<std::optional<LocalMinute>>& own,
                                                    std::vector<LocalMinute>& free) {
    std::vector<std::optional<LocalMinute>> taken(own.size());
    for (std::size_t i = 0; i < own.size(); ++i) {
        const auto at = own[i] ? std::find(free.begin(), free.end(), *own[i]) : free.end();
        if (at == free.end()) continue;
        taken[i] = *at;
        free.erase(at);
    }
    std::size_t next = 0;
    for (std::optional<LocalMinute>& slot : taken)
        if (!slot && next < free.size()) slot = free[next++];
    free.erase(free.begin(), free.begin() + static_cast<std::ptrdiff_t>(next));
    return taken;
}

void drop_from_series(Request& request, const Post& post, const Post* usual) {
    if (usual && posts_say_the_same(post, *usual) && !is_moved_by_hand(post))
        request.actions.emplace_back(RemovePosts{{post.id}});
    else
        request.actions.emplace_back(Put<Post>{without_series(post)});
}

Post without_series(Post post) {
    post.series.reset();
    post.series_slot.reset();
    return post;
}

}  // namespace tandem
