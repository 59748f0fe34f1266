#include "app/post_words.hpp"

#include "exchange/fold_name.hpp"

namespace tandem {

std::vector<std::string_view> texts_behind_title(const Post& post) {
    std::vector<std::string_view> texts{post.text, post.note, post.approver};
    texts.insert(texts.end(), post.tags.begin(), post.tags.end());
    for (const ChecklistItem& item : post.checklist) texts.emplace_back(item.text);
    for (const Variant& variant : post.variants) {
        texts.emplace_back(variant.title);
        if (variant.text) texts.emplace_back(*variant.text);
        texts.emplace_back(variant.first_comment);
        texts.emplace_back(variant.content_warning);
        texts.emplace_back(variant.link);
        texts.emplace_back(variant.published_link);
        texts.insert(texts.end(), variant.hashtags.begin(), variant.hashtags.end());
        for (const MediaRef& media : variant.media) {
            texts.push_back(std::string_view(media.path).substr(media.path.rfind('/') + 1));
            texts.emplace_back(media.alt_text);
        }
    }
    return texts;
}

std::string excerpt_of(const Post& post, const SearchQuery& query) {
    std::string title;
    append_words(title, post.title);
    if (query.empty() || score_of(title, {}, query) > 0) return {};
    for (const std::string_view text : texts_behind_title(post))
        if (std::string around = words_around_hit(text, query); !around.empty()) return around;
    return {};
}

}  // namespace tandem
