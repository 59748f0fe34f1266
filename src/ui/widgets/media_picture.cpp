#include "ui/widgets/media_picture.hpp"

#include <algorithm>

#include "app/media_path.hpp"
#include "ui/view_context.hpp"

namespace tandem {

PictureShelf::Shown media_picture(ViewContext& view, std::string_view reference, const Rect& place) {
    const PictureShelf::Shown none{PictureShelf::State::unreadable, nullptr};
    if (!view.session.path() || !is_called_media(std::filesystem::path(reference))) return none;
    const auto file = media_file(view.session.path()->parent_path(), reference);
    if (!file) return none;
    // Nobody has to be woken: while a picture is being read the frame draws itself again (Frame::next_change).
    if (!view.state.pictures) view.state.pictures = std::make_shared<PictureShelf>(nullptr);
    return view.state.pictures->show(*file, static_cast<int>(std::max(place.width(), place.height())));
}

MediaFacts facts_of_media(const ViewContext& view, std::string_view reference, const PictureShelf::Shown& shown) {
    MediaFacts facts{media_kind(reference), shown.file_width, shown.file_height, shown.seconds};
    if (!view.session.path() || shown.state != PictureShelf::State::unreadable) return facts;
    facts.missing = !media_file(view.session.path()->parent_path(), reference);
    facts.unreadable = !facts.missing && facts.kind == MediaKind::picture;
    return facts;
}

}  // namespace tandem
