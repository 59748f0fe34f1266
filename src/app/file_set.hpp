#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/session.hpp"

namespace tandem {

// Files that are written together, each whole in place of what is there. All of them lie complete on the disk beside
// their places before the first one takes its name: what fails until then leaves everything as it was.
class FileSet {
  public:
    FileSet() = default;
    // Takes away what has not got its name.
    ~FileSet();
    FileSet(FileSet&& other) noexcept { *this = std::move(other); }
    FileSet& operator=(FileSet&& other) noexcept;

    // Lays the bytes beside `place`, through a link, with the rights of what is there. What is no ordinary file, such
    // as a terminal or a pipe, gets them when names are taken. Gives why it could not be done, or nothing.
    std::optional<Notice> add(const std::filesystem::path& place, std::string_view bytes);
    // They take their names, in the order in which they were added. Gives why one of them could not: those behind it
    // have none either, and the notice says which are written.
    std::optional<Notice> take_names();

    // Where they go, in order.
    std::vector<std::filesystem::path> places() const;
    // So many of them, from the first one on, have their names.
    std::size_t named() const { return named_; }
    // The places that have a file already.
    std::vector<std::filesystem::path> places_in_use() const;

  private:
    struct Part {
        std::filesystem::path place, target;  // as it was asked for; behind its links
        std::filesystem::path made;           // the new file under a name of its own; empty: `bytes` are passed on
        std::string bytes;
    };
    std::optional<Notice> name(const Part& part) const;

    std::vector<Part> parts_;
    std::size_t named_ = 0;
};

// "a.png, b.png": names of files for a sentence; of many the first ones and the last.
std::string file_names(const std::vector<std::filesystem::path>& files);

}  // namespace tandem
