#include "ui/dialogs/file_places.hpp"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <system_error>

#include "ui/text/clean_text.hpp"

namespace tandem {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t most_name_bytes = 4096, most_drives = 8;

std::string variable(const char* name) {
    const char* value = std::getenv(name);
    return value ? value : "";
}

bool is_folder(const fs::path& path) {
    std::error_code error;
    return !path.empty() && fs::is_directory(path, error);
}

// `XDG_DOCUMENTS_DIR="$HOME/Documents"`: the folder, where the line is about this key.
fs::path user_folder(const fs::path& config, const fs::path& home, const std::string& key) {
    std::ifstream in(config / "user-dirs.dirs");
    fs::path found;
    for (std::string line; std::getline(in, line);) {
        const std::string head = key + "=\"";
        if (!line.starts_with(head) || line.size() < head.size() + 1 || line.back() != '"') continue;
        std::string value = line.substr(head.size(), line.size() - head.size() - 1);
        const bool below_home = value.starts_with("$HOME/");
        if (below_home) value.erase(0, 6);
        // What is only the home folder again is switched off.
        if (value.empty() || (!below_home && value[0] != '/')) continue;
        found = below_home ? home / value : fs::path(value);
    }
    return found;
}

std::vector<fs::path> folders_in(const fs::path& folder) {
    std::vector<fs::path> found;
    std::error_code error;
    for (fs::directory_iterator it(folder, error); !error && it != fs::directory_iterator(); it.increment(error)) {
        std::error_code ignored;
        if (it->is_directory(ignored) && !it->path().filename().string().starts_with('.')) found.push_back(it->path());
    }
    std::sort(found.begin(), found.end());
    if (found.size() > most_drives) found.resize(most_drives);
    return found;
}

}  // namespace

PlaceSources system_places() {
    PlaceSources sources;
    sources.home = variable("HOME");
    const std::string config = variable("XDG_CONFIG_HOME");
    sources.config = !config.empty() ? fs::path(config) : sources.home / ".config";
    const std::string user = variable("USER");
    for (const char* root : {"/media", "/run/media"})
        // Drives stand in a folder of their user's, where there is one.
        sources.media.push_back(!user.empty() && is_folder(fs::path(root) / user) ? fs::path(root) / user
                                                                                  : fs::path(root));
    return sources;
}

std::vector<FilePlace> file_places(const PlaceSources& sources) {
    std::vector<FilePlace> places;
    const auto known = [&](const fs::path& path) {
        return std::any_of(places.begin(), places.end(), [&](const FilePlace& place) { return place.path == path; });
    };
    const auto add = [&](FilePlace::Kind kind, const fs::path& given) {
        const fs::path path = given.has_filename() || given == given.root_path() ? given : given.parent_path();
        if (!is_folder(path) || known(path)) return;
        const std::string name = path.filename().empty() ? path.string() : path.filename().string();
        places.push_back({kind, path, clean_text(name, most_name_bytes).text});
    };
    add(FilePlace::Kind::project, sources.project);
    add(FilePlace::Kind::projects, sources.projects);
    add(FilePlace::Kind::home, sources.home);
    using Folder = std::pair<FilePlace::Kind, const char*>;
    for (const auto& [kind, key] :
         {Folder{FilePlace::Kind::documents, "XDG_DOCUMENTS_DIR"},
          Folder{FilePlace::Kind::downloads, "XDG_DOWNLOAD_DIR"}, Folder{FilePlace::Kind::desktop, "XDG_DESKTOP_DIR"}})
        add(kind, user_folder(sources.config, sources.home, key));
    for (const fs::path& root : sources.media)
        for (const fs::path& drive : folders_in(root)) add(FilePlace::Kind::media, drive);
    const auto others = static_cast<std::ptrdiff_t>(places.size());
    for (const fs::path& folder : sources.recent) add(FilePlace::Kind::recent, folder);
    std::rotate(places.begin(), places.begin() + others, places.end());
    return places;
}

}  // namespace tandem
