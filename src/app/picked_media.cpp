#include "app/picked_media.hpp"

#include <system_error>

#include "app/media_path.hpp"
#include "app/name_text.hpp"

namespace tandem {
namespace fs = std::filesystem;

std::optional<Notice> media_refused(const Session& session) {
    if (session.path()) return std::nullopt;
    return Notice{
        Notice::Kind::error, {"picture_ideas.unsaved", {}}, {{"picture_ideas.unsaved.next", {}}}, {}, std::nullopt};
}

PickedMedia::PickedMedia(const Session& session, const fs::path& file)
    : copies_(session.path()->parent_path() / "media") {
    if (const char* reason = read(session.path()->parent_path(), file))
        refusal_ = Notice{Notice::Kind::error,
                          {"media.not_taken", {}},
                          {{reason, {{"file", file_name_text(file)}}}, {"media.not_taken.next", {}}},
                          {},
                          std::nullopt};
}

const char* PickedMedia::read(const fs::path& folder, const fs::path& file) {
    std::error_code error;
    if (!is_called_media(file)) return "picture_ideas.unknown";
    if (!fs::is_regular_file(file, error)) return "picture_ideas.no_file";
    std::optional<std::string> reference = media_reference(folder, file);
    if (!reference) {
        const std::optional<MediaCopies::Place> place = copies_.place_of(file);
        if (place && (place->is_there || copies_.make(file, *place))) reference = media_reference(folder, place->copy);
    }
    if (!reference) return "picture_ideas.not_copied";
    reference_ = std::move(*reference);
    return nullptr;
}

std::optional<Request> PickedMedia::request(const Project& project, const MediaPlace& place) const {
    const Post* found = project.posts.find(place.post);
    if (refusal_ || !found) return std::nullopt;
    Post post = *found;
    for (Variant& variant : post.variants) {
        if (variant.id != place.variant || place.piece > variant.media.size()) continue;
        if (place.piece == variant.media.size())
            variant.media.push_back({reference_, {}});
        else
            variant.media[place.piece].path = reference_;
        Label label{"undo.edit_post", {{"title", post.title}}};
        return Request{std::move(label), {Put<Post>{std::move(post)}}, {place.post.value, std::nullopt}};
    }
    return std::nullopt;
}

}  // namespace tandem
