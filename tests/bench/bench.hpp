#pragma once

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <time.h>

#include "app/generate_project.hpp"

// What the benchmark's subjects share. Each prints lines of its own.
namespace tandem::bench {

// Processor time of this thread: another program that wants the same processor does not change it.
inline double thread_ms() {
    timespec time{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}
// Time on the wall, counted from any moment; the same in all processes.
inline double wall_ms() {
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

// How many times as long as with the smallest size a thing takes with a larger one: unlike times, that tells the same
// on every machine.
class Growth {
  public:
    // Of the median of a line: nothing for the size that is measured first, or where that took no time.
    std::optional<double> of(const std::string& line, double median) {
        const auto [smallest, first] = smallest_.emplace(line, median);
        if (first || smallest->second <= 0) return std::nullopt;
        return median / smallest->second;
    }

  private:
    std::map<std::string, double> smallest_;  // medians
};

class Samples {
  public:
    void add(double value) { values_.push_back(value); }
    // The value below which that share of all lie; 0 when there is none.
    double at(double share) {
        if (values_.empty()) return 0;
        std::sort(values_.begin(), values_.end());
        return values_[std::min(values_.size() - 1,
                                static_cast<std::size_t>(share * static_cast<double>(values_.size())))];
    }
    void print(const char* name, const char* unit = "ms") {
        std::printf("    %-34s median %8.3f  p99 %8.3f  max %8.3f %s\n", name, at(0.5), at(0.99), at(1), unit);
    }
    void print(const char* name, Growth& growth) {
        std::printf("    %-34s median %8.3f  p99 %8.3f  max %8.3f ms", name, at(0.5), at(0.99), at(1));
        if (const auto times = growth.of(name, at(0.5))) std::printf("  x %.1f", *times);
        std::printf("\n");
    }

  private:
    std::vector<double> values_;
};

// The sizes everything is measured at.
struct Size {
    int posts;
    int people;
    int months;
};
inline constexpr Size sizes[] = {{300, 8, 1}, {2000, 30, 6}, {10000, 100, 24}};
// What is drawn and searched has to stand more.
inline constexpr Size largest_size{50000, 100, 60};

inline Instant bench_now() { return *instant_from_text("2026-10-05T08:00Z"); }
inline Project project_of(const facts::Facts& facts, const Size& size) {
    return generated_project(facts, size.posts, size.people, size.months, 7, bench_now());
}
// The project with its roster accepted: as a session that has been worked in saves it.
Project with_roster(const facts::Facts& facts, Project project);

// False where something takes far longer than it may.
bool measure_frames(const facts::Facts& facts);
void measure_plans(const facts::Facts& facts);
void measure_files(const facts::Facts& facts);
void measure_rosters();
// `program` is this benchmark's own path, `tandem` the program beside it. Needs a display.
void measure_start(const std::filesystem::path& program);
// The empty window the start is compared with: opens, shows one finished frame and writes the file. The exit code.
int show_empty_window(const std::filesystem::path& when_shown);

}  // namespace tandem::bench
