#include <algorithm>
#include <random>
#include <string>
#include <thread>

#include <doctest/doctest.h>

#include "store/json_tree.hpp"
#include "store/json_value.hpp"
#include "store/limits.hpp"
#include "store/test_files.hpp"

using namespace tandem;

namespace {

struct Refused {
    const char* text;
    ProblemCode code;
    int line;
    int column;
    const char* path;
};

}  // namespace

TEST_CASE("JSON that is wrong is refused at the line, column and key where it is wrong") {
    const Refused cases[] = {
        {"", ProblemCode::empty_file, 0, 0, ""},
        {" \n ", ProblemCode::empty_file, 0, 0, ""},
        {"{", ProblemCode::cut_short, 1, 2, ""},
        {"{\"a\"", ProblemCode::cut_short, 1, 5, ""},
        {"{\"a\":", ProblemCode::cut_short, 1, 6, ""},
        {"{\"a\":tru", ProblemCode::cut_short, 1, 9, "a"},
        {"{\"a\":\"xy", ProblemCode::cut_short, 1, 9, "a"},
        {"{\"a\":1,}", ProblemCode::not_json, 1, 8, ""},
        {"[1,]", ProblemCode::not_json, 1, 4, "[1]"},
        {"[1 2]", ProblemCode::not_json, 1, 4, "[0]"},
        {"{\"a\" 1}", ProblemCode::not_json, 1, 6, ""},
        {"{a:1}", ProblemCode::not_json, 1, 2, ""},
        {"[01]", ProblemCode::not_json, 1, 2, "[0]"},
        {"[+1]", ProblemCode::not_json, 1, 2, "[0]"},
        {"[-]", ProblemCode::not_json, 1, 2, "[0]"},
        {"[nul]", ProblemCode::not_json, 1, 2, "[0]"},
        {"[NaN]", ProblemCode::not_json, 1, 2, "[0]"},
        {"[-Infinity]", ProblemCode::not_json, 1, 2, "[0]"},
        {"// no\n{}", ProblemCode::not_json, 1, 1, ""},
        {"{} {}", ProblemCode::text_after_end, 1, 4, ""},
        {"{\n \"a\": {\"b\": [1, 1.5]}}", ProblemCode::number_not_whole, 2, 17, "a.b[1]"},
        {"[1e3]", ProblemCode::number_not_whole, 1, 2, "[0]"},
        {"[0e100]", ProblemCode::number_not_whole, 1, 2, "[0]"},
        {"[128.74836467836484838364836483643636483648e-336]", ProblemCode::number_not_whole, 1, 2, "[0]"},
        {"[0.184467440737095516159]", ProblemCode::number_not_whole, 1, 2, "[0]"},
        {"[9007199254740993]", ProblemCode::number_too_large, 1, 2, "[0]"},
        {"[-9007199254740993]", ProblemCode::number_too_large, 1, 2, "[0]"},
        {"[99999999999999999999999999]", ProblemCode::number_too_large, 1, 2, "[0]"},
        {"{\"id\":1,\n\"id\":2}", ProblemCode::duplicate_key, 2, 1, ""},
        {"{\"id\":1,\"\\u0069d\":2}", ProblemCode::duplicate_key, 1, 9, ""},
        {"[\"\xff\xfe\"]", ProblemCode::not_utf8, 1, 3, "[0]"},
        {"[\"\xc0\x80\"]", ProblemCode::not_utf8, 1, 3, "[0]"},
        {"[\"\xed\xb0\x80\"]", ProblemCode::not_utf8, 1, 3, "[0]"},
        {"[\"\xf4\x90\x80\x80\"]", ProblemCode::not_utf8, 1, 3, "[0]"},
        {"{\"\xff\":1}", ProblemCode::not_utf8, 1, 3, ""},
        {"[\"\\udc00\"]", ProblemCode::bad_escape, 1, 3, "[0]"},
        {"[\"\\ud800x\"]", ProblemCode::bad_escape, 1, 3, "[0]"},
        {"[\"\\ud800\\u0041\"]", ProblemCode::bad_escape, 1, 3, "[0]"},
        {"[\"\\x41\"]", ProblemCode::bad_escape, 1, 3, "[0]"},
        {"[\"\\u12g4\"]", ProblemCode::bad_escape, 1, 3, "[0]"},
        {"[\"ab\\u0000cd\"]", ProblemCode::zero_character, 1, 5, "[0]"},
        {"[\"a\nb\"]", ProblemCode::control_character, 1, 4, "[0]"},
    };
    for (const Refused& refused : cases) {
        CAPTURE(refused.text);
        const auto tree = scan_json(refused.text);
        REQUIRE_FALSE(tree.ok());
        const Problem& problem = tree.problem();
        CHECK(problem_words(problem.code).word == problem_words(refused.code).word);
        CHECK(problem.where.line == refused.line);
        CHECK(problem.where.column == refused.column);
        CHECK(problem.where.path == refused.path);
        test::check_words(problem);
    }
}

TEST_CASE("zero bytes after or inside the text are named") {
    for (const std::string& text :
         {std::string("{}\0\0\0", 5), std::string("{\"a\":\"x\0\"}", 10), std::string("\0{}", 3)}) {
        const auto tree = scan_json(text);
        REQUIRE_FALSE(tree.ok());
        const bool named =
            tree.problem().code == ProblemCode::zero_bytes || tree.problem().code == ProblemCode::text_after_end;
        CHECK(named);
    }
}

TEST_CASE("every kind of value is found with its key, source and place") {
    const std::string text =
        "{\"a\": [1, -2, \"x\\ny\"], \"b\\u00e9\": {\"c\": null, \"d\": true}, \"e\": \"\\ud83c\\udf89\"}";
    const auto tree = scan_json(text);
    REQUIRE(tree.ok());
    const auto a = tree->child(JsonTree::root, "a");
    REQUIRE(a != JsonTree::none);
    CHECK(tree->kind(a) == JsonKind::array);
    CHECK((*tree)[a].count == 3);
    CHECK(tree->source(a + 2) == "-2");
    CHECK(tree->string(a + 3) == "x\ny");
    CHECK(tree->path(a + 3) == "a[2]");
    const auto b = tree->child(JsonTree::root, "bé");
    REQUIRE(b != JsonTree::none);
    CHECK(tree->path(tree->child(b, "d")) == "bé.d");
    CHECK(tree->place(tree->child(b, "c")).column == 41);
    CHECK(tree->string(tree->child(JsonTree::root, "e")) == "🎉");
    CHECK(tree->child(JsonTree::root, "f") == JsonTree::none);
    CHECK(tree->child(JsonTree::root, "a", b) == a);
}

TEST_CASE("limits: depth, number of values, length of a text") {
    const auto nested = [](int depth) {
        return std::string(static_cast<std::size_t>(depth), '[') + std::string(static_cast<std::size_t>(depth), ']');
    };
    CHECK(scan_json(nested(32)).ok());
    CHECK(scan_json(nested(33)).problem().code == ProblemCode::too_deep);
    CHECK(scan_json(nested(33)).problem().where.column == 33);

    const auto texted = [](std::size_t length) { return "[\"" + std::string(length, 'x') + "\"]"; };
    CHECK(scan_json(texted(limits::text_bytes)).ok());
    CHECK(scan_json(texted(limits::text_bytes + 1)).problem().code == ProblemCode::text_too_long);

    const auto listed = [](std::size_t count) {
        std::string text = "[0";
        for (std::size_t i = 1; i < count; ++i) text += ",0";
        return text + "]";
    };
    CHECK(scan_json(listed(limits::values - 1)).ok());
    CHECK(scan_json(listed(limits::values)).problem().code == ProblemCode::too_many_values);
    CHECK(scan_json("[9007199254740992,-9007199254740992]").ok());
}

TEST_CASE("ten million open brackets are refused on a small stack") {
    const std::string text(10'000'000, '[');
    bool refused = false;
    std::thread([&] { refused = scan_json(text).problem().code == ProblemCode::too_deep; }).join();
    CHECK(refused);
}

TEST_CASE("a record with very many keys is looked through once") {
    std::string text = "{";
    for (int i = 0; i < 200'000; ++i) text += (i > 0 ? ",\"k" : "\"k") + std::to_string(i) + "\":0";
    CHECK(scan_json(text + "}").ok());
    CHECK(scan_json(text + ",\"k7\":0}").problem().code == ProblemCode::duplicate_key);
}

TEST_CASE("compact text of a value reads back as the same value") {
    const std::string text = R"({"a":[1,-2,true,false,null,""],"b":{"c":"\"\\\u0001é"},"d":{},"e":[]})";
    const auto tree = scan_json(text);
    REQUIRE(tree.ok());
    const JsonValue value = value_of(*tree, JsonTree::root);
    CHECK(compact_text(value) == text);
    const std::string pretty = pretty_text(value);
    const auto again = scan_json(pretty);
    REQUIRE(again.ok());
    CHECK(value_of(*again, JsonTree::root) == value);
}

TEST_CASE("random bytes never crash the scan and what it accepts it can write back") {
    std::mt19937 random(7);
    const std::string alphabet = "{}[]\",:\\u0019dtrfalsn e-.\n\xc3\xa9\xff";
    int accepted = 0;
    for (int round = 0; round < 200'000; ++round) {
        std::string text;
        const auto length = random() % 12;
        for (unsigned i = 0; i < length; ++i) text += alphabet[random() % alphabet.size()];
        const auto tree = scan_json(text);
        if (!tree) continue;
        ++accepted;
        const std::string compact = compact_text(*tree, JsonTree::root);
        const auto again = scan_json(compact);
        REQUIRE(again.ok());
        REQUIRE(compact_text(*again, JsonTree::root) == compact);
    }
    CHECK(accepted > 1000);
}
