#include "app/channel_news.hpp"

#include <algorithm>

namespace tandem {
namespace {

bool says_hashtags(const std::vector<std::string>& read, const std::string& known) {
    const auto forms = read_back(known);
    return std::any_of(forms.begin(), forms.end(), [&](const auto& form) { return hashtags_in(form) == read; });
}

bool says_media(const std::vector<MediaRef>& read, const std::vector<MediaRef>& known) {
    for (const std::string& files : read_back(files_cell(known, " | ")))
        for (const std::string& texts : read_back(alt_texts_cell(known, " | ")))
            if (media_in(files, texts) == read) return true;
    return false;
}

}  // namespace

ChannelNews::ChannelNews(const PlannedPost& read, const Variants& known)
    : link(!says(read.link, link_of(known))),
      first_comment(!says(read.first_comment, first_comment_of(known))),
      content_warning(!says(read.content_warning, content_warning_of(known))),
      hashtags(!says_hashtags(read.hashtags, list_cell(hashtags_of(known), " | "))),
      media(!says_media(read.media, media_of(known))) {}

}  // namespace tandem
