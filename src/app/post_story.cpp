#include "app/post_story.hpp"

#include <algorithm>

#include "app/media_path.hpp"
#include "app/page_paint.hpp"
#include "app/sent_message.hpp"
#include "app/session.hpp"
#include "app/text_file.hpp"
#include "exchange/html_text.hpp"
#include "exchange/packed_picture.hpp"

namespace tandem {
namespace {

// The variants that go out at the moment of the post, in its order.
std::vector<const Variant*> variants_of(const Project& project, const ClientScope& scope, const ClientPost& one) {
    std::vector<const Variant*> variants;
    const Post* post = project.posts.find(one.post);
    if (!post) return variants;
    for (const Variant& variant : post->variants) {
        if (is_shown(scope, *post, variant) && when_of(*post, variant) == one.when) variants.push_back(&variant);
    }
    return variants;
}

std::string name_of(const Project& project, const Variant& variant, const ClientPost& post) {
    const Channel* channel = project.channels.find(variant.channel);
    if (channel && !channel->name.empty()) return one_line(channel->name);
    if (channel && !channel->handle.empty()) return one_line(channel->handle);
    return post.networks.empty() ? "" : post.networks.front()->name;
}

// One of those the post shows.
const facts::Network* shown_network(const Project& project, const Variant& variant, const ClientPost& post) {
    const Channel* channel = project.channels.find(variant.channel);
    const auto found = std::find_if(post.networks.begin(), post.networks.end(),
                                    [&](const facts::Network* one) { return channel && one->id == channel->network; });
    return found == post.networks.end() ? nullptr : *found;
}

// Texts of a post, each said once.
class Story {
  public:
    Story(const Project& project, const ClientPost& post, const facts::Words& words, double size)
        : project_(project), post_(post), words_(words), size_(size) {}

    void variant(const Variant& variant) {
        const Post& whole = *project_.posts.find(post_.post);
        add_warning(variant);
        const std::string text = lines_of(text_of(whole, variant));
        if (is_new(text)) {
            // What another channel says instead stands under its name.
            if (said_.size() > 1) add(name_of(project_, variant, post_), true, paint::second, 10);
            add(text, false, paint::ink, said_.size() > 1 ? 2 : 0);
        }
        std::string tags;
        for (const std::string& tag : variant.hashtags) tags += (tags.empty() ? "" : " ") + one_line(tag);
        if (is_new(tags)) add(tags, false, paint::bar_ink, 6);
        const std::string link = one_line(variant.link);
        if (is_new(link)) {
            add(link, false, paint::bar_ink, 6);
            if (is_safe_link(variant.link)) story_.blocks.back().uri = variant.link;
        }
        const std::string comment = lines_of(variant.first_comment);
        if (is_new(comment)) {
            add(std::string(words_("post_card.first_comment")), true, paint::second, 10);
            add(comment, false, paint::second, 2);
        }
        for (const MediaRef& media : variant.media)
            if (std::find(story_.media.begin(), story_.media.end(), media.path) == story_.media.end())
                story_.media.push_back(media.path);
    }
    void text(const std::string& text) { add(lines_of(text), false, paint::ink, 0); }
    PostStory take() && { return std::move(story_); }

  private:
    // With the name of its channel: the text below it may be that of others too.
    void add_warning(const Variant& variant) {
        const facts::Network* network = shown_network(project_, variant, post_);
        const std::string warning = network ? lines_of(std::string(sent_warning(*network, variant))) : std::string();
        if (warning.empty()) return;
        add(name_of(project_, variant, post_) + " · " + std::string(words_("post_card.content_warning")), true,
            paint::second, said_.empty() ? 0 : 10);
        add(warning, false, paint::second, 2);
    }
    bool is_new(const std::string& what) {
        if (what.empty() || std::find(said_.begin(), said_.end(), what) != said_.end()) return false;
        said_.push_back(what);
        return true;
    }
    void add(const std::string& text, bool heading, InkColor ink, double gap) {
        story_.blocks.push_back({text, heading ? size_ * 0.85 : size_, heading, ink, gap * size_ / 11});
    }

    const Project& project_;
    const ClientPost& post_;
    const facts::Words& words_;
    double size_;
    std::vector<std::string> said_;
    PostStory story_;
};

std::string file_name(const std::string& reference) {
    return one_line(reference.substr(reference.find_last_of('/') + 1));
}

}  // namespace

PostStory post_story(const Project& project, const ClientScope& scope, const ClientPost& post,
                     const facts::Words& words, double text_size) {
    Story story(project, post, words, text_size);
    const std::vector<const Variant*> variants = variants_of(project, scope, post);
    for (const Variant* variant : variants) story.variant(*variant);
    if (variants.empty()) story.text(post.text);
    PostStory all = std::move(story).take();
    if (!variants.empty()) all.account = name_of(project, *variants.front(), post);
    for (const facts::Network* network : post.networks)
        all.networks += (all.networks.empty() ? "" : " · ") + network->name;
    return all;
}

PictureOf pictures_of(const Session& session) {
    const auto folder = session.path() ? std::optional(session.path()->parent_path()) : std::nullopt;
    return [folder](const std::string& reference, int most_px) -> std::shared_ptr<const PackedPicture> {
        const auto file = folder ? media_file(*folder, reference) : std::nullopt;
        if (!file) return nullptr;
        const TextFile read = read_text_file(*file, most_picture_bytes);
        if (read.problem) return nullptr;
        PictureAnswer answer = read_picture(read.bytes, most_px);
        return answer.picture ? packed(std::move(*answer.picture)) : nullptr;
    };
}

std::string first_picture(const std::vector<std::string>& media) {
    const auto found =
        std::find_if(media.begin(), media.end(), [](const std::string& each) { return is_called_picture(each); });
    return found == media.end() ? "" : *found;
}

void put_visual(const std::vector<std::string>& media, const std::shared_ptr<const PackedPicture>& picture,
                const PicturePlace& place, const facts::Words& words, std::vector<PageItem>& items) {
    items.emplace_back(PageBox{place.x, place.y, place.width, place.height, paint::weekend, false, 6});
    if (picture) {
        const double scale = std::min(place.width / picture->size.width, place.height / picture->size.height);
        const double width = picture->size.width * scale, height = picture->size.height * scale;
        items.emplace_back(PagePicture{place.x + (place.width - width) / 2, place.y + (place.height - height) / 2,
                                       width, height, picture, 6});
        return;
    }
    const std::string shown = first_picture(media);
    PageText text{place.x + 12, 0, place.width - 24, {}, 10, false, paint::second, PageAlign::centre, 3};
    const bool film = !media.empty() && is_called_video(media.front());
    text.text = media.empty() ? std::string(words("post_card.no_visual"))
        : shown.empty()
        ? words.format(film ? "post_card.video" : "post_card.other_file", {{"file", file_name(media.front())}})
        : words.format("post_card.missing", {{"file", file_name(shown)}});
    text.y = place.y + (place.height - height_of(text)) / 2;
    items.emplace_back(std::move(text));
}

}  // namespace tandem
