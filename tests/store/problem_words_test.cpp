#include <cctype>
#include <set>

#include <doctest/doctest.h>

#include "facts/csv_rows.hpp"
#include "facts/words.hpp"
#include "facts_files.hpp"
#include "store/problem_phrase.hpp"

// The texts of problems stand in words.csv for the screen and in problem_table.cpp for programs that have no screen:
// the English of both is the same.

using namespace tandem;

namespace {

struct Languages {
    facts::Words french{facts::Language::french};
    facts::Words english{facts::Language::english};
};

void check_text(const Languages& words, const std::string& key, std::string_view english) {
    CAPTURE(key);
    REQUIRE(words.french.has(key));
    CHECK(words.english(key) == english);
    // {detail} alone is the same in every language.
    if (english != "{detail}") CHECK(words.french(key) != english);
    for (const facts::Words* language : {&words.french, &words.english}) {
        const std::string_view text = (*language)(key);
        CHECK_FALSE(text.empty());
        for (const char* word : {"assertion", "IsObject", "errno", "exception", "nullptr", "std::"})
            CHECK_MESSAGE(text.find(word) == std::string_view::npos, word);
    }
}

template <class Visit>
void each_problem(Visit&& visit) {
    for (std::size_t i = 0; i < problem_code_count; ++i) {
        Problem problem = make_problem(static_cast<ProblemCode>(i), {});
        visit(problem);
        visit(about(ProblemSubject::request, std::move(problem)));
    }
}

bool has_number(std::string_view text, const std::string& number) {
    for (std::size_t at = text.find(number); at != std::string_view::npos; at = text.find(number, at + 1)) {
        const std::size_t after = at + number.size();
        const bool begins = at == 0 || !std::isdigit(static_cast<unsigned char>(text[at - 1]));
        if (begins && (after == text.size() || !std::isdigit(static_cast<unsigned char>(text[after])))) return true;
    }
    return false;
}

}  // namespace

TEST_CASE("the texts of every problem are words of the screen in both languages, with the same English") {
    const Languages words;
    each_problem([&](const Problem& problem) {
        const ProblemKeys keys = problem_keys(problem);
        const bool request = problem.subject == ProblemSubject::request;
        const ProblemWords& own = problem_words(problem.code);
        const ProblemWords& frame = request ? problem_words(ProblemCode::unknown_action) : own;
        check_text(words, keys.what, frame.what.english);
        check_text(words, keys.cause, own.cause.english);
        check_text(words, keys.kept, frame.kept.english);
        check_text(words, keys.next, frame.next.english);
    });
}

TEST_CASE("the phrases that fill in problems are words of the screen in both languages, with the same English") {
    const Languages words;
    for (const ProblemText& text : problem_phrases()) {
        const std::string value = phrase(text.key);
        CHECK(english_phrase(value) == text.english);
        check_text(words, value.substr(1), text.english);
    }
    CHECK_FALSE(english_phrase("@problem.kind.unicorn"));
    CHECK_FALSE(english_phrase("@maisonoriane"));
    CHECK_FALSE(english_phrase("a folder"));
}

TEST_CASE("every reason of the system is a phrase, and no text holds its number") {
    const Languages words;
    for (int error = 1; error < 134; ++error) {
        const ProblemValues values = system_reason(error);
        REQUIRE(values.back().first == "reason_text");
        const auto english = english_phrase(values.back().second);
        REQUIRE_MESSAGE(english, error);
        CHECK_FALSE(has_number(*english, std::to_string(error)));
        CHECK_FALSE(has_number(words.french(values.back().second.substr(1)), std::to_string(error)));
    }
}

TEST_CASE("no text of a problem in words.csv belongs to nothing") {
    std::set<std::string> used{"problem.place", "problem.place_path"};
    each_problem([&](const Problem& problem) {
        const ProblemKeys keys = problem_keys(problem);
        used.insert({keys.what, keys.cause, keys.kept, keys.next});
    });
    for (const ProblemText& text : problem_phrases()) used.insert(phrase(text.key).substr(1));
    const facts::CsvRows rows("words.csv", facts_file("words.csv"));
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const std::string& key = rows.cell(row, "key");
        if (key.starts_with("problem.")) CHECK_MESSAGE(used.contains(key), key);
    }
}
