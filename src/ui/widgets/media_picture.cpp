#include "ui/widgets/media_picture.hpp"

#include <algorithm>

#include "app/file_problems.hpp"
#include "app/media_path.hpp"
#include "icons.hpp"
#include "ui/view_context.hpp"

namespace tandem {

PictureShelf::Shown media_picture(ViewContext& view, std::string_view reference, const Rect& place) {
    const PictureShelf::Shown none{PictureShelf::State::unreadable, nullptr};
    if (!view.session.path() || !is_called_visual(std::filesystem::path(reference))) return none;
    const auto file = media_file(view.session.path()->parent_path(), reference);
    if (!file) return none;
    // Nobody has to be woken: while a picture is being read the frame draws itself again (Frame::next_change).
    if (!view.state.pictures)
        view.state.pictures = std::make_shared<PictureShelf>(nullptr, PictureCache(view.state.cache_folder));
    return view.state.pictures->show(*file, static_cast<int>(std::max(place.width(), place.height())));
}

const char* media_icon(MediaKind kind) {
    switch (kind) {
        case MediaKind::picture:
        case MediaKind::animation: return icons::image;
        case MediaKind::video: return icons::film;
        case MediaKind::audio: return icons::music;
        case MediaKind::document:
        case MediaKind::unknown: break;
    }
    return icons::file_text;
}

MediaFacts facts_of_media(ViewContext& view, std::string_view reference, const PictureShelf::Shown& shown) {
    MediaFacts facts{media_kind(reference), shown.file_width, shown.file_height, shown.seconds};
    const MediaOf known = media_of(view);
    const bool visual = facts.kind == MediaKind::picture || facts.kind == MediaKind::video;
    if (known && !visual && facts.kind != MediaKind::unknown) return known(reference);
    if (known) facts.bytes = known(reference).bytes;
    if (!view.session.path() || shown.state == PictureShelf::State::loading) return facts;
    if (shown.state == PictureShelf::State::unreadable) {
        facts.missing = !media_file(view.session.path()->parent_path(), reference);
        facts.unreadable = !facts.missing && facts.kind == MediaKind::picture;
    }
    if (view.state.media_survey) view.state.media_survey->note(reference, facts);
    return facts;
}

MediaOf media_of(ViewContext& view) {
    if (!view.session.path()) return {};
    const std::filesystem::path folder = view.session.path()->parent_path();
    std::shared_ptr<MediaSurvey>& survey = view.state.media_survey;
    if (!survey || survey->folder() != folder)
        survey = std::make_shared<MediaSurvey>(folder, PictureCache(view.state.cache_folder));
    return [survey = survey.get()](std::string_view reference) { return survey->facts_of(reference); };
}

std::uint64_t media_version(const ViewContext& view) {
    return view.state.media_survey ? view.state.media_survey->version() : 0;
}

std::vector<PostProblem> problems_of(ViewContext& view, const Post& post) {
    return problems_with_files(view.project(), view.facts, post, media_of(view), view.language);
}

}  // namespace tandem
