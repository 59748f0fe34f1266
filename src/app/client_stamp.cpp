#include "app/client_stamp.hpp"

#include <chrono>

#include "app/client_plan.hpp"
#include "exchange/sha256.hpp"

namespace tandem {
namespace {

// Parts with their lengths, so that no two lists of parts give the same text.
class StampParts {
  public:
    void add(std::string_view part) { text_ += std::to_string(part.size()) + ":" + std::string(part) + ","; }
    void add(const std::optional<LocalMinute>& when) {
        add(when ? std::to_string(when->time_since_epoch().count()) : std::string("-"));
    }
    const std::string& text() const { return text_; }

  private:
    std::string text_;
};

}  // namespace

std::string client_digest(const Post& post) {
    StampParts parts;
    parts.add("1");  // the form of this list
    parts.add(post.title);
    parts.add(post.text);
    parts.add(post.when);
    parts.add(post.zone);
    for (const Variant& variant : post.variants) {
        if (is_held_back(variant)) continue;
        parts.add(to_text(variant.channel.value));
        parts.add(variant.format);
        parts.add(text_of(post, variant));
        parts.add(when_of(post, variant));
        parts.add(variant.title);
        parts.add(variant.link);
        parts.add(std::to_string(variant.hashtags.size()));
        for (const std::string& tag : variant.hashtags) parts.add(tag);
        parts.add(variant.first_comment);
        // Named, and only where there is one: other posts keep the digest that was approved.
        if (!variant.content_warning.empty()) {
            parts.add("content_warning");
            parts.add(variant.content_warning);
        }
        parts.add(std::to_string(variant.media.size()));
        for (const MediaRef& media : variant.media) {
            parts.add(media.path);
            parts.add(media.alt_text);
        }
    }
    return sha256_hex(parts.text());
}

ContentStamp client_stamp(const Post& post) {
    ContentStamp stamp{post.title, post.text, post.when, digest_id(client_digest(post)), {}};
    for (const Variant& variant : post.variants)
        if (!is_held_back(variant))
            stamp.variants.push_back({variant.channel, variant.format, when_of(post, variant), variant.title,
                                      text_of(post, variant), variant.link, variant.hashtags, variant.first_comment,
                                      variant.content_warning, variant.media});
    return stamp;
}

bool is_as_stamped(const ContentStamp& stamp, const Post& post) {
    if (stamp.digest != Uuid{}) return stamp.digest == digest_id(client_digest(post));
    return stamp.title == post.title && stamp.text == post.text && stamp.when == post.when;
}

Uuid digest_id(const std::string& sha256_hex) { return uuid_from_name("client:" + sha256_hex); }

}  // namespace tandem
