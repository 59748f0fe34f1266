#pragma once

#include <cstddef>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "plan/roster_solve.hpp"

namespace tandem {

// A key of words.csv with its values, in English under "english" too.
struct RosterFault {
    std::string key;
    std::vector<std::pair<std::string, std::string>> values;
};

// What is wrong with a problem file, and where. `what()` is English: "tasks[12].effort: a whole number from 0 to 14400
// is expected"; a screen words it from `fault`.
class RosterFormatError : public std::runtime_error {
  public:
    RosterFormatError(std::string where, RosterFault fault);

    // The way to the value; empty for the file as a whole.
    const std::string& where() const { return where_; }
    const RosterFault& fault() const { return fault_; }

  private:
    std::string where_;
    RosterFault fault_;
};

// A problem in the neutral format `assignment-instance/1`. Ids are numbered in the order of their names, so that ties
// are decided by name.
struct RosterDocument {
    std::string name;
    roster::Problem problem;
    std::vector<std::string> person_names;  // ordered; a person's id is {0, position + 1}
    std::vector<std::string> task_names;    // ordered; a task's id is {0, position + 1}
};

struct RosterLimits {
    std::size_t bytes = 256U << 20U;
    std::int64_t days = 1830;
    std::size_t people = 2000;
    std::int64_t person_days = 1'000'000;
    std::size_t tasks = 200'000;
    std::size_t groups = 500'000;
    std::size_t list = 20'000;  // entries of any list inside a person or a task
};

// Throws RosterFormatError. Members the format does not name are ignored.
RosterDocument read_roster(std::string_view json, const RosterLimits& limits = {});

// {"plan":{"t00001":["p03",4],"t00002":null,...}}, ordered by task, with a line break at the end.
std::string write_roster_plan(const RosterDocument& document, const roster::Plan& plan);

}  // namespace tandem
