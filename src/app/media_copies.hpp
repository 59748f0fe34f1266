#pragma once

#include <filesystem>
#include <optional>
#include <vector>

namespace tandem {

// Copies of files in one folder, in which nothing is replaced. They go again unless they are kept.
class MediaCopies {
  public:
    // The folder is made with the first copy.
    explicit MediaCopies(std::filesystem::path folder) : folder_(std::move(folder)) {}
    ~MediaCopies() { take_back(); }
    MediaCopies(MediaCopies&& other) noexcept { *this = std::move(other); }
    MediaCopies& operator=(MediaCopies&& other) noexcept;
    MediaCopies(const MediaCopies&) = delete;
    MediaCopies& operator=(const MediaCopies&) = delete;

    struct Place {
        std::filesystem::path copy;
        bool is_there = false;  // with the same bytes, whoever made it
    };
    // Where the file's copy is, else where one would go: under the file's name as text (app/name_text.hpp) that a
    // reference may hold, with a number where another file has it. Nothing where all numbers are taken. May throw
    // WorkCancelled (model/work_meter.hpp).
    std::optional<Place> place_of(const std::filesystem::path& file) const;
    // Makes the copy at its place, whole or not at all; false when it could not be made. May throw WorkCancelled.
    bool make(const std::filesystem::path& file, const Place& place);
    // Those made until now stay.
    void keep();

  private:
    void take_back() noexcept;

    std::filesystem::path folder_;
    std::vector<std::filesystem::path> made_;
    bool made_folder_ = false;
};

}  // namespace tandem
