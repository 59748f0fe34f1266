// Prints what Tandem costs: `tandem_bench [frames] [plans] [files] [rosters] [start]`, without a word all of them. The
// figures of one machine compare with each other, not with those of another; an x, how many times as long as with the
// fewest posts, does. Ends with 1 where the search takes several times as long as it may.

#include <algorithm>
#include <cstdio>
#include <string_view>
#include <vector>

#include <sys/resource.h>

#include "bench/bench.hpp"

using namespace tandem;

int main(int count, char** values) {
    const std::vector<std::string_view> words(values + 1, values + count);
    if (words.size() == 2 && words[0] == "empty-window") return bench::show_empty_window(words[1]);
    const auto wanted = [&](std::string_view word) {
        return words.empty() || std::find(words.begin(), words.end(), word) != words.end();
    };
    const facts::Facts facts = facts::load_facts();
    if (wanted("start")) bench::measure_start("/proc/self/exe");
    const bool within = !wanted("frames") || bench::measure_frames(facts);
    if (wanted("plans")) bench::measure_plans(facts);
    if (wanted("files")) bench::measure_files(facts);
    if (wanted("rosters")) bench::measure_rosters();
    rusage used{};
    ::getrusage(RUSAGE_SELF, &used);
    std::printf("peak memory of this run: %ld MB\n", used.ru_maxrss / 1024);
    return within ? 0 : 1;
}
