#include "store/problem.hpp"

#include <cerrno>
#include <set>

#include <doctest/doctest.h>

#include "store/problem_phrase.hpp"
#include "store/test_files.hpp"

using namespace tandem;

TEST_CASE("every problem has a word of its own and says what, why, what was kept and what next") {
    std::set<std::string_view> words;
    for (std::size_t i = 0; i < problem_code_count; ++i) {
        const auto code = static_cast<ProblemCode>(i);
        CHECK(words.insert(problem_words(code).word).second);
        test::check_words(make_problem(
            code, {"plan.tandem", 3, 4, "posts[1]"},
            {{"reason_text", phrase("reason.disk_full")}, {"detail", "x"}, {"step_text", phrase("step.write")}}));
    }
    // The table is in the order of the codes: a few along it.
    CHECK(problem_words(ProblemCode::missing_file).word == "missing_file");
    CHECK(problem_words(ProblemCode::duplicate_key).word == "duplicate_key");
    CHECK(problem_words(ProblemCode::unknown_word).word == "unknown_word");
    CHECK(problem_words(ProblemCode::odd_value).word == "odd_value");
    CHECK(problem_words(ProblemCode::changed_outside).word == "changed_outside");
    CHECK(problem_words(ProblemCode::same_row).word == "same_row");
    CHECK(problem_words(ProblemCode::settings_unwritten).word == "settings_unwritten");
}

TEST_CASE("a message names the file, the cause and the place, in this order") {
    const Problem problem =
        in_file(make_problem(ProblemCode::duplicate_key, {"", 12, 5, "posts[2]"}, {{"found", "id"}}), "/x/plan.tandem");
    CHECK(english(problem) ==
          "The file cannot be opened: /x/plan.tandem\nThe key “id” is there twice in one record.\n"
          "The file is left exactly as it is.\n"
          "Correct that place in a text editor, or open a backup of the project.\nLine 12, column 5, posts[2]");
}

TEST_CASE("in a request the words are about the request") {
    const Problem problem =
        about(ProblemSubject::request,
              make_problem(ProblemCode::not_a_day, {"", 1, 2, "[0].day"}, {{"found", "x"}, {"example", "2026-10-13"}}));
    CHECK(problem.what == "The request cannot be carried out.");
    CHECK(problem.kept == "The project is unchanged.");
    CHECK(problem.cause == "[0].day says “x”, which is no day. A day looks like 2026-10-13.");
}

TEST_CASE("every reason of the system has words") {
    for (int error = 1; error < 134; ++error) {
        const Problem problem = make_problem(ProblemCode::cannot_read, {}, system_reason(error));
        test::check_words(problem);
        CHECK(problem.cause.size() > std::string("Reading failed: .").size() + 8);
        CHECK(problem.cause.find(std::to_string(error)) == std::string::npos);
    }
    CHECK(make_problem(ProblemCode::cannot_read, {}, system_reason(ENOSPC)).cause ==
          "Reading failed: the disk is full.");
}
