#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tandem::fuzz {

// A reader of files that may be hostile, as a fuzzer calls it, in the suite and in a program of its own
// (tests/run --fuzz).
struct Target {
    // Any bytes. Ends the program where a promise of the reader is broken; the sanitizers look on.
    void (*read)(std::string_view bytes);
    // Small whole files to begin with.
    std::vector<std::string> (*seeds)();
};

extern const Target own_calendar;                                             // of app
extern const Target ics, csv, workbook, review_answers, plan_table, picture;  // of exchange
extern const Target project_text, user_settings, journal;                     // of store

// Where a promise is broken.
inline void hold(bool promise) {
    if (!promise) __builtin_trap();
}

// A file of tests/data.
std::string data_file(const std::string& name);

}  // namespace tandem::fuzz
