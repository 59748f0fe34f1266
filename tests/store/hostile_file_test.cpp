#include <random>
#include <string>
#include <thread>

#include <doctest/doctest.h>

#include "store/filled_project.hpp"
#include "store/project_text.hpp"
#include "store/test_files.hpp"

using namespace tandem;

namespace {

const std::string head =
    R"({"format":"tandem","format_version":1,"min_reader_version":1,"project_id":"0a1b2c3d-4e5f-4061-8273-8495a6b7c8d9")";

// A file of a few rows: small enough to try every byte of it.
std::string small_file() {
    Project project;
    project.id = {uuid_from_name("small")};
    test::Filler filler;
    filler.fill(project.settings);
    const Project filled = test::filled_project(1);
    project.posts = filled.posts;
    project.marks = filled.marks;
    return project_text(project, {1, "Tandem"});
}

}  // namespace

TEST_CASE("a file cut off anywhere is refused, and says that a part is missing") {
    const std::string text = small_file();
    REQUIRE(load_project_text(text).ok());
    int cut_short = 0;
    // The last character is the line end after the root.
    for (std::size_t length = 0; length + 1 < text.size(); ++length) {
        const auto loaded = load_project_text(std::string_view(text).substr(0, length));
        REQUIRE_FALSE(loaded.ok());
        const ProblemCode code = loaded.problem().code;
        const bool expected =
            code == ProblemCode::cut_short || code == ProblemCode::empty_file || code == ProblemCode::not_utf8;
        REQUIRE_MESSAGE(expected, english(loaded.problem()));
        cut_short += code == ProblemCode::cut_short;
    }
    CHECK(cut_short > static_cast<int>(text.size()) * 9 / 10);
}

TEST_CASE("a flipped bit is refused or gives a project that can be saved, never a crash") {
    const std::string text = small_file();
    std::mt19937 random(11);
    int refused = 0;
    int opened = 0;
    for (int round = 0; round < 3000; ++round) {
        std::string damaged = text;
        for (unsigned flips = 1 + random() % 3; flips > 0; --flips)
            damaged[random() % damaged.size()] ^= static_cast<char>(1U << (random() % 8));
        const auto loaded = load_project_text(damaged);
        if (!loaded) {
            ++refused;
            REQUIRE_FALSE(loaded.problem().what.empty());
            continue;
        }
        ++opened;
        const auto again = load_project_text(project_text(loaded->project, loaded->stamp.edition));
        REQUIRE(again.ok());
        REQUIRE(again->project == loaded->project);
    }
    CHECK(refused > 100);
    CHECK(opened > 100);
}

TEST_CASE("what crashed or fooled other readers is refused with a plain sentence") {
    const char* const values[] = {
        "128.74836467836484838364836483643636483648e-336",
        "0e100",
        "0.184467440737095516159",
        "NaN",
        "-Infinity",
        "1e30",
        "\"\\udc00\"",
        "\"ab\\u0000cd\"",
        "\"\xff\xfe\"",
        "{\"id\":1,\"id\":2}",
        "18446744073709551617",
    };
    for (const char* value : values) {
        for (const char* key : {"\"unheard_of\"", "\"settings\""}) {
            CAPTURE(value);
            const auto loaded = load_project_text(head + "," + key + ":" + value + "}");
            REQUIRE_FALSE(loaded.ok());
            test::check_words(loaded.problem());
            CHECK(loaded.problem().where.line == 1);
            CHECK(loaded.problem().where.column > static_cast<int>(head.size()));
        }
    }
}

TEST_CASE("numbers outside of a field's range, and words that are no enumeration, never turn into something else") {
    const std::string post = head + R"(,"posts":[{"id":"11111111-2222-4333-8444-555555555555",)";
    for (const char* field : {"\"status\":257", "\"status\":200", "\"status\":\"\"", "\"rank\":2147483648",
                              "\"rank\":-2147483649", "\"fold\":true"}) {
        CAPTURE(field);
        const auto loaded = load_project_text(post + field + "}]}");
        REQUIRE_FALSE(loaded.ok());
        CHECK(loaded.problem().where.path.substr(0, 9) == "posts[0].");
    }
    CHECK(load_project_text(post + "\"rank\":2147483647}]}")->project.posts[0].rank == 2147483647);
}

TEST_CASE("a valid file followed by zero bytes is refused") {
    const auto loaded = load_project_text(small_file() + std::string(16, '\0'));
    REQUIRE_FALSE(loaded.ok());
    test::check_words(loaded.problem());
}

TEST_CASE("two hundred thousand brackets inside a project do not crash a small stack") {
    for (const char bracket : {'[', '{'}) {
        std::string text = head + ",\"x\":";
        for (int i = 0; i < 200'000; ++i) text += bracket == '[' ? "[" : "{\"a\":";
        ProblemCode code = ProblemCode::missing_file;
        std::thread([&] { code = load_project_text(text).problem().code; }).join();
        CHECK(code == ProblemCode::too_deep);
    }
}

TEST_CASE("lists of millions of empty things are refused before they take memory") {
    std::string zeros = head + ",\"posts\":[0";
    for (int i = 0; i < 5'000'000; ++i) zeros += ",0";
    CHECK(load_project_text(zeros + "]}").problem().code == ProblemCode::too_many_values);
    std::string rows = head + ",\"posts\":[{}";
    for (int i = 0; i < 1'500'000; ++i) rows += ",{}";
    CHECK(load_project_text(rows + "]}").problem().code == ProblemCode::missing_id);
}

TEST_CASE("a great many unknown keys are kept without taking for ever") {
    std::string text = head;
    for (int i = 0; i < 100'000; ++i) text += ",\"k" + std::to_string(i) + "\":" + std::to_string(i);
    const auto loaded = load_project_text(text + "}");
    REQUIRE(loaded.ok());
    CHECK(loaded->project.extra.size() == 100'000);
    CHECK(loaded->warnings.size() <= 101);
}
