#include "store/load_actions.hpp"

#include <doctest/doctest.h>

#include "edit/apply.hpp"
#include "store/filled_project.hpp"
#include "store/intents.hpp"
#include "store/test_files.hpp"

using namespace tandem;

namespace {

const std::string post_id = to_text(test::Filler::row_id<Post>(0));
const std::string campaign_id = to_text(test::Filler::row_id<Campaign>(0));

std::vector<OutsideRequest> loaded(const std::string& json, const Project& project = test::filled_project()) {
    IdSource ids(1);
    auto requests = load_actions(json, project, ids);
    REQUIRE_MESSAGE(requests.ok(), english(requests.problem()));
    return *requests;
}

template <class T>
T only_step(const std::string& json, const Project& project = test::filled_project()) {
    const auto requests = loaded(json, project);
    REQUIRE(requests.size() == 1);
    REQUIRE(requests[0].steps.size() == 1);
    const Action* action = std::get_if<Action>(&requests[0].steps[0]);
    REQUIRE(action != nullptr);
    const T* found = action->as<T>();
    REQUIRE(found != nullptr);
    return *found;
}

Problem action_refused(const std::string& json) {
    IdSource ids(1);
    const auto requests = load_actions(json, test::filled_project(), ids);
    REQUIRE_FALSE_MESSAGE(requests.ok(), json);
    test::check_words(requests.problem());
    CHECK(requests.problem().what == "The request cannot be carried out.");
    return requests.problem();
}

std::string action_word(ProblemCode code) { return std::string(problem_words(code).word); }

}  // namespace

TEST_CASE("an intent is read from its word and fields") {
    const auto move =
        only_step<MovePosts>(R"([{"action": "move_posts", "posts": [")" + post_id + R"("], "by_days": 2}])");
    CHECK(move == MovePosts{{test::Filler::row_id<Post>(0)}, 2, 0});
    const auto schedule = only_step<SchedulePost>(
        R"({"action": "schedule_post", "when": "2026-10-13T18:00", "post": ")" + post_id + "\"}");
    CHECK(to_text(schedule.when) == "2026-10-13T18:00");
    const auto resize = only_step<ResizeCampaign>(R"({"requests": [{"action": "resize_campaign", "campaign": ")" +
                                                  campaign_id + R"(", "days": "2026-10-01/2026-10-31"}]})");
    CHECK(to_text(resize.days) == "2026-10-01/2026-10-31");
}

TEST_CASE("a row put whole begins as a new row, and gets an id when it has none") {
    const auto put = only_step<Put<Post>>(
        R"([{"action": "put", "table": "posts", "row": {"title": "New", "variants": [{"format": "reel"}]}}])");
    CHECK(put.row.title == "New");
    CHECK(put.row.id);
    CHECK(put.row.variants.at(0).id);
    CHECK(put.row.text.empty());
    const auto same =
        only_step<Put<Post>>(R"([{"action": "put", "table": "posts", "row": {"id": ")" + post_id + R"("}}])");
    CHECK(same.row.title.empty());
}

TEST_CASE("a merged row keeps the fields that are not said, and null empties one") {
    const Project project = test::filled_project();
    Post expected = *project.posts.find(test::Filler::row_id<Post>(0));
    REQUIRE(expected.campaign.has_value());
    expected.title = "Merged";
    expected.campaign.reset();
    expected.fold = Fold::earlier;
    expected.tags = {"a"};
    const auto put =
        only_step<Put<Post>>(R"([{"action": "put", "table": "posts", "merge": true, "row": {"id": ")" + post_id +
                             R"(", "title": "Merged", "campaign": null, "fold": null, "tags": ["a"]}}])");
    CHECK(put.row == expected);
    // Null is what a new row holds, not nothing.
    const auto rule = only_step<Put<TaskRule>>(
        R"([{"action": "put", "table": "rules", "row": {"code": "X", "versions": [{"scope": null, "enabled": false}]}}])");
    CHECK(rule.row.versions.at(0).scope == "any");
}

TEST_CASE("later actions merge into what earlier ones made") {
    const auto requests = loaded(R"([
        {"action": "put", "table": "notes", "row": {"id": "11111111-2222-4333-8444-555555555555", "text": "a", "color": "red"}},
        {"label": {"key": "edit.note", "values": {"name": "n"}},
         "actions": [{"action": "put", "table": "notes", "merge": true, "row": {"id": "11111111-2222-4333-8444-555555555555", "text": "b"}},
                     {"action": "tick_task", "task": "7d2a"}],
         "focus": {"item": "11111111-2222-4333-8444-555555555555", "day": "2026-10-13"}}])");
    REQUIRE(requests.size() == 2);
    REQUIRE(requests[1].steps.size() == 2);
    const Note note = std::get<Action>(requests[1].steps[0]).as<Put<Note>>()->row;
    CHECK(note.text == "b");
    CHECK(note.color == "red");
    CHECK(std::get<TaskVerb>(requests[1].steps[1]).verb == "tick_task");
    CHECK(requests[1].label == Label{"edit.note", {{"name", "n"}}});
    CHECK(to_text(*requests[1].focus.day) == "2026-10-13");
}

TEST_CASE("settings are merged into those there are") {
    const Project project = test::filled_project();
    Settings expected = project.settings;
    expected.freeze_hours = 48;
    CHECK(only_step<PutSettings>(R"([{"action": "put_settings", "settings": {"freeze_hours": 48}}])").settings ==
          expected);
    CHECK(only_step<PutSettings>(R"([{"action": "put_settings", "replace": true, "settings": {"name": "x"}}])")
              .settings.zone == "Europe/Paris");
    CHECK(only_step<PutCharter>(R"([{"action": "put_charter", "charter": {"voice": "Calm"}}])").charter.identity ==
          project.charter.identity);
}

TEST_CASE("decisions about tasks come through in order, for the program above") {
    const auto requests = loaded(R"([{"actions": [
        {"action": "assign_task", "task": "k1", "person": "11111111-2222-4333-8444-555555555555"},
        {"action": "move_posts", "posts": [")" +
                                 post_id + R"("], "by_days": 1},
        {"action": "retime_task", "task": "k2", "begin": "2026-10-13T09:30", "absolute": true},
        {"action": "pin_task_day", "task": "k2", "day": "2026-10-14"},
        {"action": "log_task_minutes", "task": "k3", "minutes": 25},
        {"action": "note_task", "task": "k3", "note": "later"}]}])");
    REQUIRE(requests.size() == 1);
    REQUIRE(requests[0].steps.size() == 6);
    const auto verb = [&](std::size_t i) { return std::get<TaskVerb>(requests[0].steps[i]); };
    CHECK(verb(0).person.has_value());
    CHECK(std::holds_alternative<Action>(requests[0].steps[1]));
    CHECK(to_text(*verb(2).begin) == "2026-10-13T09:30");
    CHECK(verb(2).absolute);
    CHECK(to_text(*verb(3).day) == "2026-10-14");
    CHECK(verb(4).minutes == 25);
    CHECK(verb(5).note == "later");
}

TEST_CASE("a change of a rule is read with its rule, its slot and the day it begins on") {
    const auto requests = loaded(R"([
        {"action": "switch_rule", "rule": "R07", "on": false, "from": "2026-11-02"},
        {"action": "set_rule_window", "rule": "R04", "window_start": "+PT4H", "window_end": "+PT6H", "always": true}])");
    REQUIRE(requests.size() == 2);
    const auto verb = [&](std::size_t i) { return std::get<RuleVerb>(requests[i].steps[0]); };
    CHECK(verb(0).rule == "R07");
    CHECK(verb(0).on == false);
    CHECK(to_text(*verb(0).from) == "2026-11-02");
    CHECK_FALSE(verb(0).always);
    CHECK(verb(1).window_start == "+PT4H");
    CHECK(verb(1).always);
    CHECK(action_refused(R"([{"action": "switch_rule", "on": false}])").cause.find("rule") != std::string::npos);
}

TEST_CASE("a copy without ids gets them, one for each variant") {
    const Project project = test::filled_project();
    const auto copy = only_step<CopyPost>(R"([{"action": "copy_post", "from": ")" + post_id + R"(", "by_days": 7}])");
    CHECK(copy.to);
    CHECK(copy.variants.size() == project.posts[0].variants.size());
    CHECK(apply(project, Action{copy}).posts.size() == project.posts.size() + 1);
}

TEST_CASE("requests that are wrong are refused whole, with their place") {
    struct Case {
        const char* json;
        const char* code;
        const char* path;
    };
    const Case cases[] = {
        {"", "empty_file", ""},
        {"3", "wrong_kind", ""},
        {"[3]", "wrong_kind", "[0]"},
        {"[{}]", "missing_key", "[0]"},
        {R"([{"action": "move_post"}])", "unknown_action", "[0].action"},
        {R"([{"action": 1}])", "wrong_kind", "[0].action"},
        {R"([{"action": "move_posts"}])", "missing_key", "[0]"},
        {R"([{"action": "move_posts", "posts": [], "days": 2}])", "unknown_key", "[0]"},
        {R"([{"action": "move_posts", "posts": ["x"]}])", "not_an_id", "[0].posts[0]"},
        {R"([{"action": "schedule_post", "post": "11111111-2222-4333-8444-555555555555"}])", "missing_key", "[0]"},
        {R"([{"action": "put", "table": "posts"}])", "missing_key", "[0]"},
        {R"([{"action": "put", "table": "post", "row": {}}])", "unknown_table", "[0].table"},
        {R"([{"action": "put", "table": "posts", "row": {"status": "x"}}])", "unknown_word", "[0].row.status"},
        {R"([{"action": "put", "table": "posts", "merge": true, "row": {"title": "x"}}])", "missing_key", "[0].row"},
        {R"([{"action": "put", "table": "posts", "merge": true, "row": {"id": "11111111-2222-4333-8444-555555555555"}}])",
         "no_such_row", "[0].row.id"},
        {R"([{"action": "remove", "table": "posts"}])", "missing_key", "[0]"},
        {R"([{"action": "tick_task"}])", "missing_key", "[0]"},
        {R"([{"action": "tick_task", "task": "x", "minuts": 3}])", "unknown_key", "[0]"},
        {R"({"requests": {}})", "wrong_kind", "requests"},
        {R"({"requests": [], "more": 1})", "unknown_key", ""},
        {R"([{"actions": [{"action": "no"}]}])", "unknown_action", "[0].actions[0].action"},
    };
    for (const Case& wrong : cases) {
        CAPTURE(wrong.json);
        const Problem problem = action_refused(wrong.json);
        CHECK(action_word(problem.code) == wrong.code);
        CHECK(problem.where.path == wrong.path);
    }
    CHECK(action_refused(R"([{"action": "move_post"}])").cause.find("move_posts") != std::string::npos);
}

TEST_CASE("every kind of action is written and read back equal") {
    const Project project = test::filled_project();
    test::Filler filler;
    std::vector<OutsideRequest> requests;
    Project::tables(project, [&]<class Row>(const char*, const Table<Row>& table) {
        if constexpr (HasTable<Row>) {
            OutsideRequest request;
            request.steps.emplace_back(Action{Put<Row>{table[0]}});
            request.steps.emplace_back(Action{Remove<Row>{table[0].id}});
            request.label = {"edit.row", {{"a", "1"}, {"b", "deux"}}};
            request.focus = {table[0].id.value, Day(date::year(2026) / 10 / 13)};
            requests.push_back(std::move(request));
        }
    });
    const auto post = test::Filler::row_id<Post>(0);
    const auto campaign = test::Filler::row_id<Campaign>(0);
    Id<Variant> variant{uuid_from_name("v")};
    Settings settings;
    filler.fill(settings);
    Charter charter;
    filler.fill(charter);
    DayRange days;
    filler.fill(days);
    std::vector<OutsideStep> bare = {Action{PutSettings{settings}},
                                     Action{PutCharter{charter}},
                                     Action{MovePosts{{post}, 1, -5}},
                                     Action{SchedulePost{post, LocalMinute(Day(date::days(20000)))}},
                                     Action{UnschedulePosts{{post}}},
                                     Action{CopyPost{post, {uuid_from_name("copy")}, {variant, variant}, 3, true}},
                                     Action{OffsetVariant{post, variant, 15}},
                                     Action{RemovePosts{{post}}},
                                     Action{MoveCampaign{campaign, 2, true}},
                                     Action{ResizeCampaign{campaign, days}},
                                     Action{RemoveCampaign{campaign}},
                                     Action{RemoveFlight{project.flights[0].id}},
                                     Action{RemovePerson{project.people[0].id}},
                                     Action{RemoveChannel{project.channels[0].id}},
                                     Action{AcceptRoster{{project.roster[0]}, {project.roster[1].id}}}};
    each_verb_kind([&]<class Verb>(std::span<const std::string_view> words, const char*) {
        Verb verb;
        filler.fill(verb);
        verb.verb = words.back();
        bare.push_back(verb);
    });
    for (const auto& step : bare) requests.push_back({{}, {step}, {}});
    const std::string text = actions_text(requests);
    const auto again = loaded(text, project);
    REQUIRE(again.size() == requests.size());
    for (std::size_t i = 0; i < requests.size(); ++i) {
        CAPTURE(i);
        CHECK(again[i].steps == requests[i].steps);
        CHECK(again[i].label == requests[i].label);
        CHECK(again[i].focus == requests[i].focus);
    }
    CHECK(actions_text(again) == text);
    CHECK(actions_text({}) == "{\n  \"requests\": []\n}\n");
}
