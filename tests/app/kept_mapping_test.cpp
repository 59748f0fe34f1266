#include <doctest/doctest.h>

#include "app/import_plan.hpp"
#include "app/preferences_file.hpp"
#include "store/test_files.hpp"

using namespace tandem;

namespace {

constexpr std::string_view october_sheet = "Foo;Bar\nUn;2026-10-13\n",
                           november_sheet = "foo;BAR\nDeux;2026-11-13\nTrois;2026-11-14\n";

PlanMapping foo_bar() {
    PlanMapping mapping;
    mapping.sheet = "Octobre";
    mapping.columns = {{0, PlanColumn::title}, {1, PlanColumn::date}};
    mapping.statuses = {{"bat", "approved"}};
    return mapping;
}

}  // namespace

TEST_CASE("a mapping kept once is offered again for the same header, whatever the rows, and for no other") {
    std::vector<KeptMapping> kept;
    keep_mapping(kept, "foo|bar", foo_bar());
    PlanMapping expected = foo_bar();
    expected.sheet.clear();
    CHECK(kept_mapping(october_sheet, kept) == expected);
    CHECK(kept_mapping(november_sheet, kept) == expected);
    CHECK(kept_mapping("Foo;Bar;Baz\nUn;2026-10-13;x\n", kept) == PlanMapping{});
    CHECK(kept_mapping("", kept) == PlanMapping{});
    CHECK(kept_mapping(october_sheet, {}) == PlanMapping{});
}

TEST_CASE("a header that is found only with the kept separator and row is found again") {
    PlanMapping mapping = foo_bar();
    mapping.delimiter = "|";
    mapping.header_row = 3;
    std::vector<KeptMapping> kept;
    keep_mapping(kept, "foo|bar", mapping);
    mapping.sheet.clear();
    CHECK(kept_mapping("Plan;a;b\nClient;c;d\nFoo|Bar\nUn;x|2026-10-13\n", kept) == mapping);
    CHECK(kept_mapping("Foo|Bar\nUn;x|2026-10-13\n", kept) == PlanMapping{});
}

TEST_CASE("a file of any encoding that is longer than what is looked at is known by its header") {
    const auto wide = [](const std::string& text, bool little) {
        std::string bytes = little ? "\xff\xfe" : "\xfe\xff";
        for (const char c : text) bytes += little ? std::string{c, '\0'} : std::string{'\0', c};
        return bytes;
    };
    std::vector<KeptMapping> kept;
    keep_mapping(kept, "foo|bar", foo_bar());
    keep_mapping(kept, "ete|bar", foo_bar());
    std::string rows;
    while (rows.size() < 300'000) rows += "Un titre;2026-10-13\r\n";
    CHECK(kept_mapping(wide("Foo;Bar\r\n" + rows, true), kept) == kept[0].mapping);
    CHECK(kept_mapping(wide("Foo;Bar\r\n" + rows, false), kept) == kept[0].mapping);
    // Lines that end as on old Macs; each of two beginnings puts the cut inside a letter of two bytes.
    for (const char* title : {"a", "ab"}) {
        std::string accents = "Été;Bar\r";
        accents += title;
        while (accents.size() < 300'000) accents += "é";
        accents.insert(100'000 + accents.size() % 2, ";2026-10-13\r");
        CHECK(kept_mapping(accents, kept) == kept[0].mapping);
    }
}

TEST_CASE("the latest mapping of a header is the one that is kept, and one that says nothing is forgotten") {
    std::vector<KeptMapping> kept;
    keep_mapping(kept, "foo|bar", foo_bar());
    keep_mapping(kept, "a|b", foo_bar());
    PlanMapping other = foo_bar();
    other.dates = DateOrder::month_first;
    keep_mapping(kept, "foo|bar", other);
    REQUIRE(kept.size() == 2);
    CHECK(kept[0].mapping.dates == DateOrder::month_first);
    CHECK(kept[1].header == "a|b");
    keep_mapping(kept, "foo|bar", {});
    CHECK(kept.size() == 1);
    keep_mapping(kept, "", other);
    CHECK(kept.size() == 1);
    for (int i = 0; i < 80; ++i) keep_mapping(kept, "h" + std::to_string(i), foo_bar());
    CHECK(kept.size() == 50);
    CHECK(kept[0].header == "h79");
}

TEST_CASE("mappings and choices of exports are kept for this user, whole") {
    const test::ScratchFolder folder;
    KeptPreferences kept;
    PlanMapping mapping = foo_bar();
    mapping.encoding = TextEncoding::windows_1252;
    mapping.delimiter = "\t";
    mapping.header_row = 0;
    mapping.dates = DateOrder::month_first;
    mapping.columns.push_back({2, std::nullopt});
    kept.preferences.import_mappings = {{"foo|bar", mapping}};
    ExportChoice choice;
    choice.project = "p";
    choice.kind = ExportKind::calendar;
    choice.span = ExportSpan::days;
    choice.days = DayRange{Day(date::days(20000)), Day(date::days(20031))};
    choice.channels = {Id<Channel>{uuid_from_name("c")}};
    choice.campaigns = {Id<Campaign>{uuid_from_name("k")}};
    choice.unready = choice.for_client = choice.a3 = choice.tasks_as_events = choice.task_alarms = true;
    choice.scale = 3;
    choice.profile = "buffer";
    choice.what = {"posts", "tasks"};
    choice.per = "person";
    kept.preferences.export_choices = {choice};
    save_preferences(folder.path(), kept);
    const KeptPreferences read = load_preferences(folder.path());
    CHECK(read.problem.empty());
    CHECK(read.preferences.import_mappings == kept.preferences.import_mappings);
    CHECK(read.preferences.export_choices == kept.preferences.export_choices);
}
