// Pictures and videos that become ideas.
#include <algorithm>

#include "app/media_path.hpp"
#include "app/picture_ideas.hpp"
#include "ui/frame.hpp"

namespace tandem {
namespace fs = std::filesystem;

void Frame::choose_folder(std::function<void(const fs::path&)> read) {
    FileChooser chooser = FileChooser::to_choose_folder(chooser_folder());
    chooser.title = "chooser.pictures";
    read_chosen_ = std::move(read);
    show_chooser(std::move(chooser));
}

void Frame::import_pictures() {
    commit_drafts();
    choose_folder([this](const fs::path& folder) { import_pictures_from(media_files_in(folder)); });
}

void Frame::import_pictures_from(const std::vector<fs::path>& files) {
    const std::size_t before = session_.project().posts.size();
    Notice notice = add_picture_ideas(session_, files);
    if (session_.project().posts.size() != before) {
        state_.section = Section::calendar;
        state_.drawer_open = true;
    }
    tell(std::move(notice));
}

void Frame::take_dropped(std::vector<fs::path> paths) {
    if (paths.empty()) return;
    std::error_code error;
    std::vector<fs::path> pictures;
    for (const fs::path& path : paths)
        if (fs::is_directory(path, error)) {
            const std::vector<fs::path> inside = media_files_in(path);
            pictures.insert(pictures.end(), inside.begin(), inside.end());
        } else if (is_called_media(path)) {
            pictures.push_back(path);
        }
    const bool folder = fs::is_directory(paths.front(), error);
    if (project_open() && (folder || !pictures.empty())) {
        commit_drafts();
        return import_pictures_from(pictures);
    }
    open_dropped(std::move(paths.front()));
}

}  // namespace tandem
