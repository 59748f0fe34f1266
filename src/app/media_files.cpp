#include "app/media_files.hpp"

#include <algorithm>
#include <iterator>
#include <system_error>

#include "app/media_path.hpp"
#include "model/work_meter.hpp"

namespace tandem {
namespace fs = std::filesystem;
namespace {

bool is_hidden(const fs::path& file) { return file.filename().native().starts_with('.'); }

class Walk {
  public:
    explicit Walk(const FolderBounds& bounds) : bounds_(bounds) {}

    void take(const fs::path& path) {
        std::error_code error;
        if (fs::is_directory(path, error))
            look_through(path);
        else if (is_called_media(path))
            found_.files.push_back(path);
    }
    MediaFiles found() && { return std::move(found_); }

  private:
    void look_through(const fs::path& folder) {
        const auto first = static_cast<std::ptrdiff_t>(found_.files.size());
        std::error_code error;
        fs::recursive_directory_iterator at(folder, fs::directory_options::skip_permission_denied, error), end;
        for (; !error && at != end; at.increment(error)) {
            // How many there will be nobody knows.
            work_step(0, 1);
            if (++entries_ > bounds_.most_entries) break;
            take_entry(at);
        }
        if (error || at != end) found_.whole = false;
        std::sort(found_.files.begin() + first, found_.files.end());
    }
    void take_entry(fs::recursive_directory_iterator& at) {
        std::error_code error;
        const bool hidden = is_hidden(at->path());
        if (at->is_directory(error)) {
            const bool too_deep = at.depth() + 1 >= bounds_.deepest;
            if (too_deep && !hidden && !at->is_symlink(error)) found_.whole = false;
            if (too_deep || hidden) at.disable_recursion_pending();
        } else if (!hidden && at->is_regular_file(error) && is_called_visual(at->path())) {
            found_.files.push_back(at->path());
        }
    }

    FolderBounds bounds_;
    std::size_t entries_ = 0;
    MediaFiles found_;
};

}  // namespace

MediaFiles media_files_in(const std::vector<fs::path>& paths, const FolderBounds& bounds) {
    Walk walk(bounds);
    for (const fs::path& path : paths) walk.take(path);
    return std::move(walk).found();
}

}  // namespace tandem
