#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "store/result.hpp"

namespace tandem {

enum class FileKind : std::uint8_t { file, folder, device, socket, pipe, link };

// What the system says of a file.
struct FileFacts {
    FileKind kind = FileKind::file;
    std::uint64_t device = 0;
    std::uint64_t inode = 0;
    std::uint64_t size = 0;        // bytes
    std::int64_t modified_ns = 0;  // since 1970, UTC
    std::uint32_t mode = 0;        // the nine bits of rights
    std::uint32_t owner = 0;
    std::uint32_t group = 0;
    std::uint64_t names = 1;  // hard links

    bool operator==(const FileFacts&) const = default;
};

// What a system call gave: a value, or the errno it failed with.
template <class T>
struct Call {
    T value{};
    int error = 0;

    bool ok() const { return error == 0; }
};
struct Nothing {};
using Done = Call<Nothing>;

// The system calls that files are read and saved with; tests put failing ones and power cuts in their place.
// Descriptors are whole numbers of the system. Nothing here retries.
class FileSystem {
  public:
    using Path = std::filesystem::path;
    virtual ~FileSystem() = default;

    virtual Call<FileFacts> facts(const Path& path) = 0;          // follows links
    virtual Call<FileFacts> facts_of_name(const Path& path) = 0;  // of a link itself
    virtual Call<FileFacts> facts_of(int descriptor) = 0;
    virtual Call<Path> real_path(const Path& path) = 0;  // of something that exists
    virtual bool may_write(const Path& path) = 0;
    virtual std::uint32_t user() = 0;

    virtual Call<int> open_to_read(const Path& path) = 0;
    virtual Call<int> create(const Path& path, std::uint32_t mode) = 0;  // fails if it exists
    virtual Call<int> open_folder(const Path& path) = 0;
    virtual Call<std::size_t> read(int descriptor, std::span<char> into) = 0;  // 0 at the end
    virtual Call<std::size_t> write(int descriptor, std::span<const char> bytes) = 0;
    virtual Done set_mode(int descriptor, std::uint32_t mode) = 0;
    virtual Done set_group(int descriptor, std::uint32_t group) = 0;
    virtual Done flush(int descriptor) = 0;  // to the disk itself
    virtual Done close(int descriptor) = 0;
    virtual Done rename(const Path& from, const Path& to) = 0;
    virtual Done remove(const Path& path) = 0;
    virtual Done make_folder(const Path& path) = 0;  // one, private to the user
    virtual Call<std::vector<std::string>> names_in(const Path& folder) = 0;
    virtual std::uint64_t random() = 0;
    virtual void wait(int milliseconds) = 0;
};

// The machine's own.
class PosixFileSystem final : public FileSystem {
  public:
    Call<FileFacts> facts(const Path& path) override;
    Call<FileFacts> facts_of_name(const Path& path) override;
    Call<FileFacts> facts_of(int descriptor) override;
    Call<Path> real_path(const Path& path) override;
    bool may_write(const Path& path) override;
    std::uint32_t user() override;
    Call<int> open_to_read(const Path& path) override;
    Call<int> create(const Path& path, std::uint32_t mode) override;
    Call<int> open_folder(const Path& path) override;
    Call<std::size_t> read(int descriptor, std::span<char> into) override;
    Call<std::size_t> write(int descriptor, std::span<const char> bytes) override;
    Done set_mode(int descriptor, std::uint32_t mode) override;
    Done set_group(int descriptor, std::uint32_t group) override;
    Done flush(int descriptor) override;
    Done close(int descriptor) override;
    Done rename(const Path& from, const Path& to) override;
    Done remove(const Path& path) override;
    Done make_folder(const Path& path) override;
    Call<std::vector<std::string>> names_in(const Path& folder) override;
    std::uint64_t random() override;
    void wait(int milliseconds) override;
};

// A full file system or a closed pipe gives an error instead of ending the program. Once, at the start of it.
void ignore_write_signals();

}  // namespace tandem
