// Pictures and videos that become ideas, or go into a post.
#include <algorithm>
#include <optional>
#include <system_error>
#include <utility>

#include "app/file_set.hpp"
#include "app/import_source.hpp"
#include "app/media_path.hpp"
#include "app/name_text.hpp"
#include "app/picked_media.hpp"
#include "app/picture_ideas.hpp"
#include "ui/frame.hpp"
#include "ui/inspector/series_rows.hpp"

namespace tandem {
namespace fs = std::filesystem;
namespace {

struct Dropped {
    std::vector<fs::path> pictures;  // folders of them too
    std::vector<fs::path> tables;    // and calendars
    std::vector<fs::path> others;
};

// Without a project there is nothing that takes pictures.
Dropped sorted_out(const std::vector<fs::path>& paths, bool takes_pictures) {
    Dropped dropped;
    std::error_code error;
    for (const fs::path& path : paths) {
        const bool pictures = fs::is_directory(path, error) || is_called_media(path);
        if (pictures && takes_pictures)
            dropped.pictures.push_back(path);
        else if (!pictures && is_called_importable(path))
            dropped.tables.push_back(path);
        else
            dropped.others.push_back(path);
    }
    return dropped;
}

}  // namespace

void Frame::choose_folder(std::function<void(const fs::path&)> read) {
    FileChooser chooser = FileChooser::to_choose_folder(chooser_folder());
    chooser.title = "chooser.pictures";
    read_chosen_ = [read = std::move(read)](const std::vector<fs::path>& paths) { read(paths.front()); };
    show_chooser(std::move(chooser));
}

void Frame::import_pictures() {
    commit_drafts();
    choose_folder([this](const fs::path& folder) { import_pictures_from({folder}); });
}

void Frame::import_pictures_from(std::vector<fs::path> paths) {
    commit_drafts();
    state_.drag = {};
    if (auto refused = pictures_refused(session_)) return tell(std::move(*refused));
    const auto ideas = std::make_shared<std::optional<PictureIdeas>>();
    const auto take = [this, ideas] {
        const std::size_t before = session_.project().posts.size();
        Notice notice = (*ideas)->take(session_);
        if (session_.project().posts.size() != before) {
            state_.section = Section::calendar;
            state_.drawer_open = true;
        }
        tell(std::move(notice));
    };
    run_long({std::string(words_("picture_ideas.working")),
              [this, ideas, paths = std::move(paths)] { ideas->emplace(session_, media_files_in(paths)); }, take,
              [this] {
                  tell({Notice::Kind::warning, {"picture_ideas.given_up", {}}, {}, {}, {}});
              }});
}

void Frame::take_wanted_media() {
    const auto wanted = std::exchange(state_.media.wanted, std::nullopt);
    if (!wanted || question_ != Question::none) return;
    commit_drafts();
    if (auto refused = media_refused(session_)) return tell(std::move(*refused));
    FileChooser chooser = FileChooser::to_open(chooser_folder());
    chooser.endings = media_endings();
    chooser.several = true;
    chooser.title = "chooser.media";
    const Post* post = session_.project().posts.find(wanted->post);
    const Variant* variant = post ? post->variant(wanted->variant) : nullptr;
    chooser.verb = variant && wanted->piece < variant->media.size() ? "dialog.replace" : "chooser.add";
    read_chosen_ = [this, place = *wanted](const std::vector<fs::path>& paths) { take_media_from(paths, place); };
    show_chooser(std::move(chooser));
}

std::optional<MediaPlace> Frame::open_media_place() const {
    const Selection& selection = state_.selection;
    if (!state_.inspector_open || question_ != Question::none) return std::nullopt;
    if (selection.kind != Selection::Kind::posts || selection.posts.size() != 1) return std::nullopt;
    const Post* post = session_.project().posts.find(selection.posts.front());
    if (!post || post->variants.empty()) return std::nullopt;
    const Variant* open = state_.open_variant ? post->variant(*state_.open_variant) : nullptr;
    if (!open && post->variants.size() == 1) open = &post->variants.front();
    if (!open) return std::nullopt;
    return MediaPlace{post->id, open->id, open->media.size()};
}

void Frame::take_media_from(std::vector<fs::path> paths, const MediaPlace& place) {
    if (auto refused = media_refused(session_)) return tell(std::move(*refused));
    const auto picked = std::make_shared<std::optional<PickedMedia>>();
    const auto take = [this, picked, place] {
        if ((*picked)->refusal()) tell(*(*picked)->refusal());
        std::optional<Request> request = (*picked)->request(session_.project(), place);
        if (!request) return;
        if (!submit_as_meant(session_, state_, std::move(*request))) return;
        (*picked)->keep();
        state_.open_variant = place.variant;
        state_.media.variant = place.variant;
        state_.media.piece = place.piece + (*picked)->taken() - 1;
    };
    const bool many = paths.size() > 1;
    const std::vector<std::pair<std::string, std::string>> values{{"file", file_name_text(paths.front())},
                                                                  {"n", std::to_string(paths.size())}};
    run_long({words_.format(many ? "media.working_many" : "media.working", values),
              [this, picked, paths = std::move(paths)] { picked->emplace(session_, paths); }, take,
              [this, given_up = Label{many ? "media.given_up_many" : "media.given_up", values}] {
                  tell({Notice::Kind::warning, given_up, {}, {}, {}});
              }});
}

// Folders hold ideas; files go where one works.
void Frame::take_dropped_pictures(std::vector<fs::path> paths) {
    commit_drafts();
    std::error_code error;
    const bool files =
        std::none_of(paths.begin(), paths.end(), [&](const fs::path& path) { return fs::is_directory(path, error); });
    const std::optional<MediaPlace> place = files ? open_media_place() : std::nullopt;
    if (!place) return import_pictures_from(std::move(paths));
    state_.media.drag.reset();
    take_media_from(std::move(paths), *place);
}

void Frame::take_dropped(std::vector<fs::path> paths) {
    if (paths.empty()) return;
    // The project that is being read, that a question is about or that a client looks at stays until that is over.
    if (work_ || laid_ || state_.present) {
        asked_.emplace_back([this, paths = std::move(paths)] { take_dropped(paths); });
        return;
    }
    Dropped dropped = sorted_out(paths, project_open());
    waiting_tables_.insert(waiting_tables_.end(), dropped.tables.begin(), dropped.tables.end());
    if (dropped.pictures.empty() && dropped.tables.empty()) {
        open_dropped(paths.front());
        dropped.others.erase(dropped.others.begin());
    }
    if (!dropped.others.empty())
        tell({Notice::Kind::warning,
              {"drop.not_taken", {{"files", file_names(dropped.others)}}},
              {{"drop.not_taken.why", {}}},
              {},
              {}});
    if (!dropped.pictures.empty()) return take_dropped_pictures(std::move(dropped.pictures));
    open_waiting_table();
}

}  // namespace tandem
