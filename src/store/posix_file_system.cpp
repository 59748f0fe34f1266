#include <algorithm>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <memory>
#include <random>
#include <thread>

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "store/file_system.hpp"

namespace tandem {
namespace {

Done done(int result) { return {{}, result < 0 ? errno : 0}; }
Call<int> descriptor(int result) { return {result, result < 0 ? errno : 0}; }
Call<std::size_t> amount(ssize_t result) {
    if (result < 0) return {0, errno};
    return {static_cast<std::size_t>(result), 0};
}

FileKind kind_of(mode_t mode) {
    if (S_ISREG(mode)) return FileKind::file;
    if (S_ISDIR(mode)) return FileKind::folder;
    if (S_ISLNK(mode)) return FileKind::link;
    if (S_ISFIFO(mode)) return FileKind::pipe;
    if (S_ISSOCK(mode)) return FileKind::socket;
    return FileKind::device;
}

Call<FileFacts> facts_from(int result, const struct stat& found) {
    if (result < 0) return {{}, errno};
    FileFacts facts;
    facts.kind = kind_of(found.st_mode);
    facts.device = found.st_dev;
    facts.inode = found.st_ino;
    facts.size = static_cast<std::uint64_t>(found.st_size);
    facts.modified_ns = static_cast<std::int64_t>(found.st_mtim.tv_sec) * 1'000'000'000 + found.st_mtim.tv_nsec;
    facts.mode = found.st_mode & 0777U;
    facts.owner = found.st_uid;
    facts.group = found.st_gid;
    facts.names = found.st_nlink;
    return {facts, 0};
}

}  // namespace

Call<FileFacts> PosixFileSystem::facts(const Path& path) {
    struct stat found {};
    return facts_from(::stat(path.c_str(), &found), found);
}

Call<FileFacts> PosixFileSystem::facts_of_name(const Path& path) {
    struct stat found {};
    return facts_from(::lstat(path.c_str(), &found), found);
}

Call<FileFacts> PosixFileSystem::facts_of(int file) {
    struct stat found {};
    return facts_from(::fstat(file, &found), found);
}

Call<FileSystem::Path> PosixFileSystem::real_path(const Path& path) {
    const std::unique_ptr<char, decltype(&std::free)> real(::realpath(path.c_str(), nullptr), &std::free);
    if (!real) return {{}, errno};
    return {real.get(), 0};
}

bool PosixFileSystem::may_write(const Path& path) { return ::access(path.c_str(), W_OK) == 0; }
std::uint32_t PosixFileSystem::user() { return ::geteuid(); }

Call<int> PosixFileSystem::open_to_read(const Path& path) {
    return descriptor(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
}
Call<int> PosixFileSystem::create(const Path& path, std::uint32_t mode) {
    return descriptor(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode));
}
Call<int> PosixFileSystem::open_folder(const Path& path) {
    return descriptor(::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
}
Call<std::size_t> PosixFileSystem::read(int file, std::span<char> into) {
    return amount(::read(file, into.data(), into.size()));
}
Call<std::size_t> PosixFileSystem::write(int file, std::span<const char> bytes) {
    return amount(::write(file, bytes.data(), bytes.size()));
}
Done PosixFileSystem::set_mode(int file, std::uint32_t mode) { return done(::fchmod(file, mode)); }
Done PosixFileSystem::set_group(int file, std::uint32_t group) {
    return done(::fchown(file, static_cast<uid_t>(-1), group));
}
Done PosixFileSystem::flush(int file) { return done(::fsync(file)); }
Done PosixFileSystem::close(int file) { return done(::close(file)); }
Done PosixFileSystem::rename(const Path& from, const Path& to) { return done(::rename(from.c_str(), to.c_str())); }
Done PosixFileSystem::remove(const Path& path) { return done(::unlink(path.c_str())); }
Done PosixFileSystem::make_folder(const Path& path) { return done(::mkdir(path.c_str(), 0700)); }

Call<std::vector<std::string>> PosixFileSystem::names_in(const Path& folder) {
    struct Close {
        void operator()(DIR* open) const { ::closedir(open); }
    };
    const std::unique_ptr<DIR, Close> open(::opendir(folder.c_str()));
    if (!open) return {{}, errno};
    std::vector<std::string> names;
    errno = 0;
    while (const dirent* entry = ::readdir(open.get())) {
        const std::string name = entry->d_name;
        if (name != "." && name != "..") names.push_back(name);
    }
    if (errno != 0) return {{}, errno};
    std::sort(names.begin(), names.end());
    return {std::move(names), 0};
}

std::uint64_t PosixFileSystem::random() {
    std::random_device device;
    return (static_cast<std::uint64_t>(device()) << 32U) | device();
}

void PosixFileSystem::wait(int milliseconds) { std::this_thread::sleep_for(std::chrono::milliseconds(milliseconds)); }

void ignore_write_signals() {
    std::signal(SIGXFSZ, SIG_IGN);
    std::signal(SIGPIPE, SIG_IGN);
}

}  // namespace tandem
