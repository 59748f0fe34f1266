#pragma once

#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <string>

#include <doctest/doctest.h>
#include <unistd.h>

#include "store/problem.hpp"

namespace tandem::test {

// A folder of its own for a test, gone afterwards.
class ScratchFolder {
  public:
    ScratchFolder() {
        std::string pattern = (std::filesystem::temp_directory_path() / "tandem-test-XXXXXX").string();
        path_ = ::mkdtemp(pattern.data());
    }
    ~ScratchFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;
    const std::filesystem::path& path() const { return path_; }

  private:
    std::filesystem::path path_;
};

inline std::string bytes_of(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    std::ostringstream out;
    out << in.rdbuf();
    return out.str();
}

inline void write_bytes(const std::filesystem::path& path, const std::string& bytes) {
    std::ofstream(path, std::ios::binary) << bytes;
}

inline std::filesystem::path data_file(const std::string& name) {
    return std::filesystem::path(TANDEM_SOURCE_DIR) / "tests" / "data" / name;
}

// What every message owes its reader.
inline void check_words(const Problem& problem) {
    CAPTURE(english(problem));
    CHECK_FALSE(problem.what.empty());
    CHECK_FALSE(problem.cause.empty());
    CHECK_FALSE(problem.kept.empty());
    CHECK_FALSE(problem.next.empty());
    const std::string all = english(problem);
    for (const char* word : {"assertion", "IsObject", "errno", "exception", "{", "nullptr", "std::"})
        CHECK_MESSAGE(all.find(word) == std::string::npos, word);
}

// Names of what a folder holds.
using Names = std::set<std::string>;
inline Names names_in(const std::filesystem::path& folder) {
    Names names;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        names.insert(entry.path().filename().string());
    return names;
}

}  // namespace tandem::test
