#include "plan/roster_lp.hpp"

#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <memory>
#include <sstream>

#include <doctest/doctest.h>
#include <unistd.h>

#include "exchange/roster_json.hpp"
#include "plan/roster_agency.hpp"

using namespace tandem;
using namespace tandem::roster;
using namespace tandem::roster::test;

// An exact solver that nobody here wrote (CBC) judges plans of the engine.
namespace {

std::string output_of(const std::string& command) {
    const std::unique_ptr<FILE, int (*)(FILE*)> pipe(popen(command.c_str(), "r"), pclose);
    REQUIRE(pipe);
    std::string text;
    std::array<char, 4096> buffer{};
    while (const std::size_t n = fread(buffer.data(), 1, buffer.size(), pipe.get())) text.append(buffer.data(), n);
    return text;
}

// The proven optimum of the model.
std::int64_t optimum(const std::string& model) {
    const std::filesystem::path file =
        std::filesystem::temp_directory_path() / ("tandem-lp-" + std::to_string(getpid()) + ".lp");
    std::ofstream(file) << model;
    const std::string said =
        output_of("cbc " + file.string() + " ratioGap 0 allowableGap 0.4 sec 300 solve printingOptions all 2>&1");
    std::filesystem::remove(file);
    CAPTURE(said.substr(0, 2000));
    REQUIRE(said.find("Optimal solution found") != std::string::npos);
    const std::string word = "Objective value:";
    const std::size_t at = said.rfind(word);
    REQUIRE(at != std::string::npos);
    return std::llround(std::strtod(said.c_str() + at + word.size(), nullptr));
}

// As much is done as can be, and the points are within two percent of the best plan that does as much.
void check_with_solver(const Problem& problem) {
    const Plan plan = solve(problem, usual_moves(problem.tasks.size()));
    const std::int64_t least = optimum(lp_text(problem, LpGoal::coverage));
    const std::int64_t ours = covered_value(problem, plan.score);
    CHECK(ours == least);
    const std::int64_t points = optimum(lp_text(problem, LpGoal::points, ours));
    CHECK(plan.score.terms.total() >= points);
    CHECK(plan.score.terms.total() * 100 <= points * 102);
}

Problem problem_in(const char* name) {
    std::ifstream file(std::filesystem::path(TANDEM_SOURCE_DIR) / "tests" / "data" / name, std::ios::binary);
    REQUIRE(file.good());
    std::ostringstream text;
    text << file.rdbuf();
    return read_roster(text.str()).problem;
}

}  // namespace

TEST_CASE("an exact solver finds nothing better than the engine's plans of small teams") {
    check_with_solver(problem_in("roster-three-12.json"));
    check_with_solver(problem_in("roster-small.json"));
    for (const std::uint32_t seed : {11U, 12U, 13U}) {
        CAPTURE(seed);
        check_with_solver(agency({4, 40, 7, 6}, seed));
    }
}

TEST_CASE("the model knows the optima that were proven before") {
    const Problem solo = problem_in("roster-solo-30.json");
    CHECK(optimum(lp_text(solo, LpGoal::coverage)) == 180);
    CHECK(optimum(lp_text(solo, LpGoal::points, 180)) == 2760);
}

TEST_CASE("what must be done outweighs all else in the model, as in the engine") {
    Problem problem;
    problem.staff = {1, {person(1, 1, 60)}};
    problem.tasks = {task(1, 0, 60, 900), must(task(2, 0, 60))};
    const Plan plan = solve(problem, 1000);
    CHECK(optimum(lp_text(problem, LpGoal::coverage)) == covered_value(problem, plan.score));
    CHECK(covered_value(problem, plan.score) == 900 * 60);
    // The other way round is dearer in the model too.
    problem.tasks[1].pin.person = person_id(7);
    CHECK(optimum(lp_text(problem, LpGoal::coverage)) > 900 * 60);
}

TEST_CASE("the model is the same text for every order of tasks and people") {
    Problem problem = agency({4, 40, 7, 6}, 21);
    const std::string model = lp_text(problem, LpGoal::points, 0);
    CHECK(model == lp_text(problem, LpGoal::points, 0));
    std::size_t longest = 0;
    std::istringstream lines(model);
    for (std::string line; std::getline(lines, line);) longest = std::max(longest, line.size());
    CHECK(longest < 255);
}
