#include "store/project_file.hpp"

#include "store/limits.hpp"
#include "store/whole_file.hpp"

namespace tandem {

Result<Loaded> load_project(const std::filesystem::path& path, FileSystem& files) {
    auto whole = read_whole_file(path, files, limits::file_bytes);
    if (!whole) return whole.problem();
    auto loaded = load_project_text(whole->bytes);
    const std::string name = shown_path(path);
    if (!loaded) return in_file(loaded.problem(), name);
    for (Problem& warning : loaded->warnings) warning = in_file(std::move(warning), name);
    loaded->stamp.path = whole->path;
    loaded->stamp.facts = whole->facts;
    return loaded;
}

Result<Loaded> load_project(const std::filesystem::path& path) {
    PosixFileSystem files;
    return load_project(path, files);
}

}  // namespace tandem
