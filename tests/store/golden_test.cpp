#include <cstdlib>
#include <filesystem>
#include <set>

#include <doctest/doctest.h>

#include "store/filled_project.hpp"
#include "store/json_tree.hpp"
#include "store/project_text.hpp"
#include "store/test_files.hpp"

// The golden files in tests/data open for ever. To make the one of the present version anew (only before a version is
// released): TANDEM_WRITE_GOLDEN=1 build/tests/test_store -tc="*golden*"

using namespace tandem;

namespace {

const Edition golden_edition{41, "Tandem 1.0"};

void write_when_asked(const std::string& name, const std::string& bytes) {
    if (std::getenv("TANDEM_WRITE_GOLDEN") != nullptr) test::write_bytes(test::data_file(name), bytes);
}

}  // namespace

TEST_CASE("the golden file of version 1 holds every table and field, opens equal and is written back to the byte") {
    const Project expected = test::filled_project();
    write_when_asked("v1-every-field.tandem", project_text(expected, golden_edition));
    const std::string bytes = test::bytes_of(test::data_file("v1-every-field.tandem"));
    const auto loaded = load_project_text(bytes);
    REQUIRE_MESSAGE(loaded.ok(), english(loaded.problem()));
    CHECK(loaded->project == expected);
    CHECK(loaded->stamp.edition == golden_edition);
    CHECK(loaded->stamp.format_version == 1);
    CHECK_FALSE(loaded->read_only);
    CHECK(project_text(loaded->project, loaded->stamp.edition) == bytes);
}

TEST_CASE("no field of any row is missing from the golden file") {
    // The tree refers to the text.
    const std::string text = test::bytes_of(test::data_file("v1-every-field.tandem"));
    const auto tree = scan_json(text);
    REQUIRE(tree.ok());
    const Project none;
    std::size_t tables = 0;
    Project::tables(none, [&]<class Row>(const char* key, const Table<Row>&) {
        ++tables;
        const auto table = tree->child(JsonTree::root, key);
        REQUIRE_MESSAGE(table != JsonTree::none, key);
        const auto row = table + 1;
        Row fresh;
        Row::fields(fresh, [&](const std::string& field, auto& member) {
            using Member = std::remove_reference_t<decltype(member)>;
            if constexpr (!std::is_same_v<Member, Extra>)
                CHECK_MESSAGE(tree->child(row, field) != JsonTree::none, key << "." << field);
        });
    });
    CHECK(tables == 38);
}

TEST_CASE("a file with unknown keys in every record that can keep them is written back to the byte") {
    const std::string bytes = test::bytes_of(test::data_file("v1-unknown-keys.tandem"));
    const auto loaded = load_project_text(bytes);
    REQUIRE_MESSAGE(loaded.ok(), english(loaded.problem()));
    CHECK(project_text(loaded->project, loaded->stamp.edition) == bytes);
    CHECK(loaded->project.extra.size() == 2);
    CHECK(loaded->project.posts[0].variants[0].extra.at(0).json == R"({"soundtrack":["x",1,null]})");
    // The same key in many rows is one remark with a count.
    std::size_t posts_remarks = 0;
    for (const Problem& warning : loaded->warnings) {
        test::check_words(warning);
        CHECK(warning.code == ProblemCode::key_kept);
        if (warning.where.path == "posts[]" && warning.values.front().second == "mood") {
            ++posts_remarks;
            CHECK(warning.cause == "“mood” in posts[] is unknown to this version (2 times).");
        }
    }
    CHECK(posts_remarks == 1);
}

TEST_CASE("a file of version 0 opens as it was meant") {
    const auto loaded = load_project_text(test::bytes_of(test::data_file("v0-draft.tandem")));
    REQUIRE_MESSAGE(loaded.ok(), english(loaded.problem()));
    CHECK(loaded->stamp.format_version == 0);
    CHECK(to_text(loaded->project.id) == "0a1b2c3d-4e5f-4061-8273-8495a6b7c8d9");
    CHECK(loaded->project.settings.name == "Version zero");
    REQUIRE(loaded->project.posts.size() == 1);
    CHECK(loaded->project.posts[0].title == "First words");
    CHECK(loaded->project.extra == Extra{{"later", "true"}});
}
