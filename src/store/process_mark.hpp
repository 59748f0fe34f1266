#pragma once

#include <string>

namespace tandem {

// Which process: its number alone would be given to another one after it has ended.
struct ProcessMark {
    int pid = 0;
    std::string begun;  // as the system counts; empty where it does not say
    std::string host;

    bool operator==(const ProcessMark&) const = default;
    template <class Self, class F>
    static void fields(Self& s, F&& f) {
        f("pid", s.pid), f("begun", s.begun), f("host", s.host);
    }
};

ProcessMark this_process();
// Whether that process runs now. One of another computer counts as running: nobody here can tell.
bool still_runs(const ProcessMark& process);

}  // namespace tandem
