#pragma once

#include <optional>
#include <string>
#include <vector>

#include "edit/action.hpp"
#include "facts/facts.hpp"
#include "model/project.hpp"

namespace tandem {

// How long a test lasts unless somebody says so: the rules a project begins with ask for a post's figures a week after
// it went out.
inline constexpr date::days usual_test_length{7};

// The test that a post is part of, as A or as B; null: none.
const AbTest* test_of(const Project& project, Id<Post> post);
// Which one of its test a post is: 'A' or 'B'; 0: it is in no test.
char side_in_test(const Project& project, Id<Post> post);

// A post becomes A of a new test, and a copy of it becomes B: on the same day and at the same time where it has them,
// with B marked in its title. Its measure is the campaign's. The post is in the project and in no test.
Request begin_ab_test(const Project& project, const facts::Facts& facts, Id<Post> post, IdSource& ids);

// Whether its last day is still to come, or nobody said which days it is about.
bool is_running(const AbTest& test, Day today);
// Today becomes its last day; the test and what came of it stay.
Request end_ab_test(const Project& project, const AbTest& test, Day today);
// The test goes; both posts stay as they are.
Request remove_ab_test(const Project& project, const AbTest& test);

// What was typed of both posts last, one beside the other: of the test's measure, or of any where it has none.
struct TestFigure {
    std::string metric;                  // a name of an input of kpis.csv, or the id of a measure
    std::optional<Id<Channel>> channel;  // on which; empty: of the post as a whole
    std::optional<Figure> a, b;

    bool operator==(const TestFigure&) const = default;
};
// By measure in the order of the test's inputs, then by channel.
std::vector<TestFigure> figures_of(const Project& project, const facts::Facts& facts, const AbTest& test);

}  // namespace tandem
