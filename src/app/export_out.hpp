#pragma once

#include <filesystem>
#include <optional>

#include "app/export_draft.hpp"
#include "app/export_places.hpp"
#include "app/file_set.hpp"

namespace tandem {

// Lays the files of an export beside where they go, as they are made, so that no more than two are in memory: the only
// one at `path`, several beside it (app/export_places.hpp).
class ExportOut {
  public:
    explicit ExportOut(std::filesystem::path path) : path_(std::move(path)), beside_(path_) {}

    // False once one could not be laid: no more are wanted.
    bool take(ExportFile file);
    // After the last one: all of them to `files`. Gives why one could not be laid, or nothing.
    std::optional<Notice> end(FileSet& files);

  private:
    void lay(const std::filesystem::path& place, const ExportFile& file);

    std::filesystem::path path_;
    PlacesBeside beside_;
    std::optional<ExportFile> only_;  // as long as there is no second one
    bool several_ = false;
    FileSet files_;
    std::optional<Notice> problem_;
};

}  // namespace tandem
