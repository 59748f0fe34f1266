#include "app/run_program.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <system_error>

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace tandem {
namespace fs = std::filesystem;
namespace {

using RunClock = std::chrono::steady_clock;

constexpr int first_other_file = 3;
constexpr auto look_again = std::chrono::milliseconds(50);

struct RunUntil {
    RunClock::time_point end;
    const std::atomic<bool>* given_up;
};

// 0 or less once it is over.
std::chrono::milliseconds time_left(const RunUntil& limits) {
    if (limits.given_up && *limits.given_up) return std::chrono::milliseconds(0);
    return std::chrono::ceil<std::chrono::milliseconds>(limits.end - RunClock::now());
}

// Both ends of a pipe, closed in the end.
class RunPipe {
  public:
    RunPipe() { open_ = ::pipe2(ends_.data(), O_CLOEXEC) == 0; }
    ~RunPipe() {
        close_end(0);
        close_end(1);
    }
    RunPipe(const RunPipe&) = delete;
    RunPipe& operator=(const RunPipe&) = delete;

    bool is_open() const { return open_; }
    int reading() const { return ends_[0]; }
    int writing() const { return ends_[1]; }
    void close_writing() { close_end(1); }

  private:
    void close_end(std::size_t end) {
        if (open_ && ends_[end] >= 0) ::close(ends_[end]);
        ends_[end] = -1;
    }
    std::array<int, 2> ends_{-1, -1};
    bool open_ = false;
};

// A program in a process group of its own: ended, with all that it started, and waited for when this goes.
class RunningProgram {
  public:
    RunningProgram(const fs::path& program, const std::vector<std::string>& arguments, const RunPipe& out) {
        std::vector<char*> texts{const_cast<char*>(program.c_str())};
        for (const std::string& argument : arguments) texts.push_back(const_cast<char*>(argument.c_str()));
        texts.push_back(nullptr);
        posix_spawn_file_actions_t files;
        posix_spawnattr_t how;
        if (::posix_spawn_file_actions_init(&files) != 0) return;
        if (::posix_spawnattr_init(&how) == 0) {
            if (prepare(files, how, out))
                started_ = ::posix_spawn(&id_, program.c_str(), &files, &how, texts.data(), environ) == 0;
            ::posix_spawnattr_destroy(&how);
        }
        ::posix_spawn_file_actions_destroy(&files);
    }
    ~RunningProgram() { end(); }
    RunningProgram(const RunningProgram&) = delete;
    RunningProgram& operator=(const RunningProgram&) = delete;

    bool started() const { return started_; }
    // Waits until then at the longest; true when it said that all went well.
    bool ended_well(const RunUntil& limits) {
        constexpr auto step = std::chrono::milliseconds(5);
        for (;;) {
            siginfo_t info{};
            // It is looked at without being taken away, so that its number stays its own until its group was ended.
            if (::waitid(P_PID, static_cast<id_t>(id_), &info, WEXITED | WNOHANG | WNOWAIT) != 0) return false;
            if (info.si_pid == id_) return info.si_code == CLD_EXITED && info.si_status == 0;
            const auto left = time_left(limits);
            if (left.count() <= 0) return false;
            ::poll(nullptr, 0, static_cast<int>(std::min(left, step).count()));
        }
    }

  private:
    static bool prepare(posix_spawn_file_actions_t& files, posix_spawnattr_t& how, const RunPipe& out) {
        sigset_t none, usual;
        sigemptyset(&none);
        sigfillset(&usual);
        sigdelset(&usual, SIGKILL), sigdelset(&usual, SIGSTOP);
        bool good = ::posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null", O_RDONLY, 0) == 0 &&
            ::posix_spawn_file_actions_adddup2(&files, out.writing(), STDOUT_FILENO) == 0 &&
            ::posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", O_WRONLY, 0) == 0;
#if defined(__GLIBC__) && (__GLIBC__ > 2 || __GLIBC_MINOR__ >= 34)
        good = good && ::posix_spawn_file_actions_addclosefrom_np(&files, first_other_file) == 0;
#endif
        return good && ::posix_spawnattr_setpgroup(&how, 0) == 0 && ::posix_spawnattr_setsigmask(&how, &none) == 0 &&
            ::posix_spawnattr_setsigdefault(&how, &usual) == 0 &&
            ::posix_spawnattr_setflags(&how, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF) ==
            0;
    }
    void end() {
        if (!started_) return;
        ::kill(-id_, SIGKILL);
        int status = 0;
        while (::waitpid(id_, &status, 0) < 0 && errno == EINTR) {
        }
        started_ = false;
    }

    pid_t id_ = 0;
    bool started_ = false;
};

// All that comes out until it is closed; nothing where there is more of it, or it takes longer.
std::optional<std::string> read_until_closed(int file, std::size_t most_bytes, const RunUntil& limits) {
    std::string all;
    std::array<char, 1U << 16U> part{};
    for (;;) {
        const auto left = time_left(limits);
        if (left.count() <= 0) return std::nullopt;
        pollfd ready{file, POLLIN, 0};
        const int found = ::poll(&ready, 1, static_cast<int>(std::min(left, look_again).count()));
        if (found < 0 && errno != EINTR) return std::nullopt;
        if (found <= 0) continue;
        const ssize_t got = ::read(file, part.data(), part.size());
        if (got == 0) return all;
        if (got < 0 && errno == EINTR) continue;
        if (got < 0 || all.size() + static_cast<std::size_t>(got) > most_bytes) return std::nullopt;
        all.append(part.data(), static_cast<std::size_t>(got));
    }
}

}  // namespace

std::optional<fs::path> find_program(std::string_view name, std::string_view search_path) {
    while (!search_path.empty()) {
        const std::size_t end = std::min(search_path.find(':'), search_path.size());
        const fs::path folder(search_path.substr(0, end));
        search_path.remove_prefix(std::min(end + 1, search_path.size()));
        if (!folder.is_absolute()) continue;
        fs::path file = folder / name;
        std::error_code error;
        if (fs::is_regular_file(file, error) && ::access(file.c_str(), X_OK) == 0) return file;
    }
    return std::nullopt;
}

std::optional<std::string> output_of_program(const fs::path& program, const std::vector<std::string>& arguments,
                                             const RunLimits& limits) {
    const RunUntil run_until{RunClock::now() + limits.time, limits.given_up};
    RunPipe out;
    if (!out.is_open()) return std::nullopt;
    RunningProgram running(program, arguments, out);
    out.close_writing();
    if (!running.started()) return std::nullopt;
    std::optional<std::string> text = read_until_closed(out.reading(), limits.most_bytes, run_until);
    if (!text || !running.ended_well(run_until)) return std::nullopt;
    return text;
}

}  // namespace tandem
