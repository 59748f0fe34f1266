#include "app/picked_media.hpp"

#include <system_error>

#include "app/media_path.hpp"
#include "app/name_text.hpp"

namespace tandem {
namespace fs = std::filesystem;
namespace {

// Of so many files these were not taken.
Notice refusal_of(std::size_t files, std::vector<Label> reasons) {
    constexpr std::size_t most_lines = 8;
    const std::size_t refused = reasons.size();
    if (refused > most_lines) {
        reasons.resize(most_lines - 1);
        reasons.push_back({"picture_ideas.more", {{"n", std::to_string(refused - reasons.size())}}});
    }
    const bool some = refused < files;
    const char* key = some ? "media.some_not_taken" : files == 1 ? "media.not_taken" : "media.none_taken";
    reasons.push_back({std::string(key) + ".next", {}});
    Label title{key, {}};
    if (some) title.values.emplace_back("n", std::to_string(refused));
    return {some ? Notice::Kind::warning : Notice::Kind::error, std::move(title), std::move(reasons), {}, std::nullopt};
}

}  // namespace

std::optional<Notice> media_refused(const Session& session) {
    if (session.path()) return std::nullopt;
    return Notice{
        Notice::Kind::error, {"picture_ideas.unsaved", {}}, {{"picture_ideas.unsaved.next", {}}}, {}, std::nullopt};
}

PickedMedia::PickedMedia(const Session& session, const std::vector<fs::path>& files)
    : copies_(session.path()->parent_path() / "media") {
    std::vector<Label> reasons;
    for (const fs::path& file : files)
        if (const char* reason = read(session.path()->parent_path(), file))
            reasons.push_back({reason, {{"file", file_name_text(file)}}});
    if (!reasons.empty()) refusal_ = refusal_of(files.size(), std::move(reasons));
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
    references_.push_back(std::move(*reference));
    return nullptr;
}

std::optional<Request> PickedMedia::request(const Project& project, const MediaPlace& place) const {
    const Post* found = project.posts.find(place.post);
    if (references_.empty() || !found) return std::nullopt;
    Post post = *found;
    for (Variant& variant : post.variants) {
        if (variant.id != place.variant || place.piece > variant.media.size()) continue;
        std::size_t at = place.piece, first = 0;
        if (at < variant.media.size()) variant.media[at++].path = references_[first++];
        for (std::size_t i = first; i < references_.size(); ++i, ++at)
            variant.media.insert(variant.media.begin() + static_cast<std::ptrdiff_t>(at), MediaRef{references_[i], {}});
        Label label{"undo.edit_post", {{"title", post.title}}};
        return Request{std::move(label), {Put<Post>{std::move(post)}}, {place.post.value, std::nullopt}};
    }
    return std::nullopt;
}

}  // namespace tandem
