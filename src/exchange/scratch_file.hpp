#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace tandem {

// A file of the user's alone, in a folder of its own among the temporary ones, for libraries that write nowhere else.
// Both are gone when this is.
class ScratchFile {
  public:
    explicit ScratchFile(const char* name);
    ~ScratchFile();
    ScratchFile(const ScratchFile&) = delete;
    ScratchFile& operator=(const ScratchFile&) = delete;

    bool made() const { return !folder_.empty(); }  // false: there is no room or no right to
    std::string path() const { return (folder_ / name_).string(); }
    // What was written into it; nothing when it cannot be read.
    std::optional<std::string> bytes() const;

  private:
    std::filesystem::path folder_;
    std::string name_;
};

}  // namespace tandem
