#include <set>

#include <doctest/doctest.h>

#include "model/project.hpp"
#include "store/intents.hpp"
#include "store/load_actions.hpp"
#include "store/test_files.hpp"
#include "store/user_settings.hpp"

using namespace tandem;

namespace {

// The part of README.md under a heading, up to the next one.
std::string section(const std::string& readme, const std::string& heading) {
    const std::size_t begin = readme.find("\n#### " + heading + "\n");
    if (begin == std::string::npos) return {};
    return readme.substr(begin, readme.find("\n#", begin + 2) - begin);
}

}  // namespace

TEST_CASE("the page of the format tells every key of every table, in its order") {
    const std::string readme = test::bytes_of(std::filesystem::path(TANDEM_SOURCE_DIR) / "src/store/README.md");
    REQUIRE_FALSE(readme.empty());
    const auto check_keys = [&]<class Row>(const std::string& heading, const Row&) {
        const std::string text = section(readme, heading);
        std::size_t at = 0;
        Row row;
        Row::fields(row, [&](const std::string& key, auto& member) {
            if constexpr (!std::is_same_v<std::remove_reference_t<decltype(member)>, Extra>) {
                at = text.find("\n| `" + key + "` |", at);
                CHECK_MESSAGE(at != std::string::npos, heading << " " << key);
            }
        });
    };
    check_keys("`settings`", Settings{});
    check_keys("`charter`", Charter{});
    const Project none;
    Project::tables(none,
                    [&]<class Row>(const std::string& key, const Table<Row>&) { check_keys("`" + key + "`", Row{}); });
    check_keys("record Variant", Variant{});
    check_keys("record ClockStep", ClockStep{});
    check_keys("record ToolCopy", ToolCopy{});
    check_keys("record RuleSlot", RuleSlot{});
    check_keys("record RuleVersion", RuleVersion{});
    check_keys("record DoneRecord", DoneRecord{});
    check_keys("record TimeOverride", TimeOverride{});
    check_keys("record OnCall", OnCall{});
    check_keys("record StepLead", StepLead{});
}

TEST_CASE("the page of the format tells every action and setting by its word") {
    const std::string readme = test::bytes_of(std::filesystem::path(TANDEM_SOURCE_DIR) / "src/store/README.md");
    each_intent([&]<class Intent>(const std::string& word) {
        CHECK_MESSAGE(readme.find("`" + word + "`") != std::string::npos, word);
    });
    each_verb_kind([&]<class Verb>(std::span<const std::string_view> verbs, const char*) {
        for (const std::string_view verb : verbs)
            CHECK_MESSAGE(readme.find("`" + std::string(verb) + "`") != std::string::npos, verb);
    });
    UserSettings settings;
    UserSettings::fields(settings, [&](const std::string& key, auto&) {
        if (key != "extra") CHECK_MESSAGE(readme.find("`" + key + "`") != std::string::npos, key);
    });
}
