#include "app/picture_ideas.hpp"

#include <algorithm>
#include <system_error>

#include "app/channel_requests.hpp"
#include "app/media_checks.hpp"
#include "app/media_path.hpp"
#include "app/name_text.hpp"
#include "app/new_posts.hpp"
#include "exchange/fold_name.hpp"
#include "model/work_meter.hpp"

namespace tandem {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t most_told = 5;

// "IMG_2041-plage.jpg" -> "IMG 2041 plage"
std::string title_of(const fs::path& file) {
    std::string title = text_of_name(file.stem().string());
    std::replace(title.begin(), title.end(), '_', ' ');
    std::replace(title.begin(), title.end(), '-', ' ');
    title = trimmed(title);
    return title.empty() ? file_name_text(file) : title;
}

std::set<std::string> known_media(const Project& project) {
    std::set<std::string> known;
    for (const Post& post : project.posts)
        for (const Variant& variant : post.variants)
            for (const MediaRef& media : variant.media) known.insert(media.path);
    return known;
}

int next_rank(const Project& project) {
    int rank = 0;
    for (const Post& post : project.posts)
        if (!post.when) rank = std::max(rank, post.rank + 1);
    return rank;
}

Notice refusal(const char* title, const char* next) { return {Notice::Kind::error, {title, {}}, {{next, {}}}, {}, {}}; }

Label counted(const char* key, std::size_t n) { return {key, {{"n", std::to_string(n)}}}; }

Post idea_post(Session& session, const std::string& title, const std::string& reference, const Channel& channel) {
    Post post;
    post.id = session.ids().make<Post>();
    post.title = title;
    post.created_at = session.now_instant();
    Variant variant = variant_on(channel, session.facts(), session.ids());
    variant.media.push_back({reference, {}});
    variant.format = format_for_media(session.facts(), channel, variant);
    post.variants.push_back(std::move(variant));
    return post;
}

}  // namespace

std::optional<Notice> pictures_refused(const Session& session) {
    if (!session.path()) return refusal("picture_ideas.unsaved", "picture_ideas.unsaved.next");
    if (!channel_of_new_posts(session.project()))
        return refusal("picture_ideas.no_channel", "picture_ideas.no_channel.next");
    return std::nullopt;
}

PictureIdeas::PictureIdeas(const Session& session, const MediaFiles& found, std::size_t most)
    : folder_(session.path()->parent_path()),
      copies_(folder_ / "media"),
      known_(known_media(session.project())),
      found_(found.files.size()),
      whole_(found.whole) {
    const auto share = [&](std::size_t i) { return static_cast<double>(i) / static_cast<double>(found_); };
    for (std::size_t i = 0; i < found_; ++i) {
        work_step(i, found_);
        const WorkPart part(share(i), share(i + 1));
        read(found.files[i], most);
    }
}

void PictureIdeas::refuse(const char* key, const fs::path& file) {
    refused_.push_back({key, {{"file", file_name_text(file)}}});
}

void PictureIdeas::read(const fs::path& file, std::size_t most) {
    std::error_code error;
    if (!is_called_media(file)) return refuse("picture_ideas.unknown", file);
    if (!fs::is_regular_file(file, error)) return refuse("picture_ideas.no_file", file);
    std::optional<std::string> reference = media_reference(folder_, file);
    std::optional<MediaCopies::Place> place;
    if (!reference) {
        place = copies_.place_of(file);
        if (place && place->is_there) reference = media_reference(folder_, place->copy);
    }
    if (reference && known_.contains(*reference)) {
        ++known_files_;
        return;
    }
    if (ideas_.size() >= most) {
        ++left_files_;
        return;
    }
    if (!reference && place && !place->is_there && copies_.make(file, *place))
        reference = media_reference(folder_, place->copy);
    if (!reference) return refuse("picture_ideas.not_copied", file);
    known_.insert(*reference);
    ideas_.push_back({title_of(file), *reference});
}

Notice PictureIdeas::take(Session& session) {
    const Channel* channel = channel_of_new_posts(session.project());
    if (ideas_.empty() || !channel) return notice();
    Request request{counted("undo.picture_ideas", ideas_.size()), {}, {}};
    int rank = next_rank(session.project());
    for (const Idea& idea : ideas_) {
        Post post = idea_post(session, idea.title, idea.reference, *channel);
        post.rank = rank++;
        if (!request.focus.item) request.focus.item = post.id.value;
        request.actions.emplace_back(Put<Post>{std::move(post)});
    }
    if (!session.submit(std::move(request))) return refusal("picture_ideas.none", "picture_ideas.nothing.next");
    copies_.keep();
    return notice();
}

Notice PictureIdeas::notice() const {
    if (found_ == 0 && whole_) return refusal("picture_ideas.nothing", "picture_ideas.nothing.next");
    Notice notice{Notice::Kind::done, counted("picture_ideas.made", ideas_.size()), {}, {}, {}};
    if (ideas_.empty()) notice.title = {"picture_ideas.none", {}};
    if (left_files_ > 0) notice.lines.push_back(counted("picture_ideas.left", left_files_));
    if (!whole_) notice.lines.push_back({"picture_ideas.not_whole", {}});
    if (known_files_ > 0) notice.lines.push_back(counted("picture_ideas.known", known_files_));
    const std::size_t told = std::min(refused_.size(), most_told);
    notice.lines.insert(notice.lines.end(), refused_.begin(), refused_.begin() + static_cast<std::ptrdiff_t>(told));
    if (refused_.size() > told) notice.lines.push_back(counted("picture_ideas.more", refused_.size() - told));
    if (!refused_.empty() || left_files_ > 0 || !whole_) notice.kind = Notice::Kind::warning;
    return notice;
}

}  // namespace tandem
