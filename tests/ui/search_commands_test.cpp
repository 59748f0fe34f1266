// The search finds commands by what people call them, in both languages.
#include "ui/search_stage.hpp"

using namespace tandem;
using namespace tandem::testing;
using Kind = SearchEntry::Kind;

namespace {

struct CalledCommand {
    const char* typed;
    CommandId id;
};

bool finds_command(const SearchIndex& index, const CalledCommand& called) {
    for (const SearchEntry& entry : index.find(called.typed, 8))
        if (entry.kind == Kind::command && entry.command == called.id) return true;
    return false;
}

}  // namespace

TEST_CASE("a command is found by other words for it") {
    Finder stage;
    const SearchIndex english(stage.frame(), facts::Words(facts::Language::english)),
        french(stage.frame(), facts::Words(facts::Language::french));
    for (const CalledCommand& one :
         {CalledCommand{"theme", CommandId::dark_theme}, CalledCommand{"language", CommandId::french},
          CalledCommand{"budget", CommandId::project_money}, CalledCommand{"holiday", CommandId::calendar_days},
          CalledCommand{"preferences", CommandId::settings}, CalledCommand{"backup", CommandId::versions},
          CalledCommand{"recover", CommandId::versions}, CalledCommand{"checklist", CommandId::library},
          CalledCommand{"template", CommandId::library}, CalledCommand{"snippet", CommandId::library},
          CalledCommand{"filter", CommandId::save_view}, CalledCommand{"column", CommandId::next_lanes}})
        CHECK_MESSAGE(finds_command(english, one), one.typed);
    for (const CalledCommand& one :
         {CalledCommand{"theme", CommandId::light_theme}, CalledCommand{"langue", CommandId::english},
          CalledCommand{"budget", CommandId::project_money}, CalledCommand{"feries", CommandId::calendar_days},
          CalledCommand{"sauvegarde", CommandId::versions}, CalledCommand{"hashtag", CommandId::library},
          CalledCommand{"conges", CommandId::plan_away}})
        CHECK_MESSAGE(finds_command(french, one), one.typed);
}

TEST_CASE("commands that cannot be run come after those that can, and not at all while nothing is typed") {
    Finder stage;
    stage.frame().state().selection = {};
    stage.robot().step(2);
    REQUIRE_FALSE(is_enabled(command(CommandId::delete_selection), stage.frame()));
    for (const SearchEntry& entry : stage.find("")) CHECK(entry.enabled);
    const std::vector<SearchEntry> found = stage.find("delete");
    bool seen = false;
    for (const SearchEntry& entry : found) {
        if (entry.kind != Kind::command) continue;
        const bool disabled = !entry.enabled;
        if (seen) CHECK(disabled);
        seen |= disabled;
    }
    CHECK(seen);
}
