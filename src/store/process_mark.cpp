#include "store/process_mark.hpp"

#include <array>
#include <cerrno>
#include <fstream>
#include <sstream>

#include <signal.h>
#include <unistd.h>

namespace tandem {
namespace {

// The 22nd field of /proc/<pid>/stat: clock ticks from the computer's start to the process's. Empty when there is none.
std::string begin_of(int pid) {
    std::ifstream stat("/proc/" + std::to_string(pid) + "/stat");
    std::string line;
    if (!std::getline(stat, line)) return {};
    // The name of the program, in parentheses, may hold spaces.
    const std::size_t name_end = line.rfind(')');
    if (name_end == std::string::npos) return {};
    constexpr int fields_to_skip = 19;
    std::istringstream rest(line.substr(name_end + 1));
    std::string field;
    for (int i = 0; i <= fields_to_skip; ++i)
        if (!(rest >> field)) return {};
    return field;
}

std::string host_name() {
    std::array<char, 256> name{};
    return ::gethostname(name.data(), name.size() - 1) == 0 ? std::string(name.data()) : std::string();
}

}  // namespace

ProcessMark this_process() {
    const int pid = ::getpid();
    return {pid, begin_of(pid), host_name()};
}

bool still_runs(const ProcessMark& process) {
    if (process.host != host_name()) return true;
    if (process.pid <= 0 || (::kill(process.pid, 0) != 0 && errno == ESRCH)) return false;
    const std::string begun = begin_of(process.pid);
    return begun.empty() || process.begun.empty() || begun == process.begun;
}

}  // namespace tandem
