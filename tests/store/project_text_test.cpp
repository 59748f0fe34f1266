#include "store/project_text.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "model/time_zone.hpp"
#include "store/filled_project.hpp"
#include "store/limits.hpp"
#include "store/test_files.hpp"
#include "tzdata_folder.hpp"

using namespace tandem;

namespace {

const std::string head = "{\n  \"format\": \"tandem\",\n  \"format_version\": 1,\n  \"min_reader_version\": 1,\n";
const std::string id_line = "  \"project_id\": \"0a1b2c3d-4e5f-4061-8273-8495a6b7c8d9\"";

// A project file with these members besides the head.
std::string file_with(const std::string& members) { return head + id_line + ",\n  " + members + "\n}\n"; }

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    const auto at = text.find(from);
    REQUIRE_MESSAGE(at != std::string::npos, from);
    return text.replace(at, from.size(), to);
}

Problem refused(const std::string& text) {
    const auto loaded = load_project_text(text);
    REQUIRE_FALSE_MESSAGE(loaded.ok(), text);
    test::check_words(loaded.problem());
    return loaded.problem();
}

std::string word(ProblemCode code) { return std::string(problem_words(code).word); }

bool warned(const Loaded& loaded, ProblemCode code) {
    return std::any_of(loaded.warnings.begin(), loaded.warnings.end(),
                       [&](const Problem& p) { return p.code == code; });
}

const char* const one_post = R"("posts": [{"id": "11111111-2222-4333-8444-555555555555", "title": "A", )";

}  // namespace

TEST_CASE("an empty project is written with nothing but its head and name") {
    Project project;
    project.id = {*uuid_from_text("0a1b2c3d-4e5f-4061-8273-8495a6b7c8d9")};
    project.settings.name = "Olive";
    CHECK(project_text(project, {3, "Tandem 1.0"}) ==
          head + id_line +
              ",\n  \"generation\": 3,\n  \"saved_by\": \"Tandem 1.0\",\n  \"settings\": {\n    \"name\": \"Olive\"\n  "
              "}\n}\n");
}

TEST_CASE("what a new row holds is left out, and comes back") {
    Project project;
    project.id = {uuid_from_name("p")};
    Post post;
    post.id = {uuid_from_name("post")};
    project.posts = project.posts.with(post);
    const std::string text = project_text(project, {});
    CHECK(text.find("\"posts\": [\n    {\n      \"id\": \"" + to_text(post.id) +
                    "\",\n      \"title\": \"\"\n    }\n  ]") != std::string::npos);
    const auto loaded = load_project_text(text);
    REQUIRE(loaded.ok());
    CHECK(loaded->project == project);
}

TEST_CASE("every part of a project comes back equal, and twice written is the same bytes") {
    const Project project = test::filled_project(3);
    const std::string text = project_text(project, {9, "Tandem 2 \"beta\"\n"});
    const auto loaded = load_project_text(text);
    REQUIRE_MESSAGE(loaded.ok(), english(loaded.problem()));
    CHECK(loaded->project == project);
    CHECK(project_text(loaded->project, loaded->stamp.edition) == text);
    CHECK(with_edition(text, {10, "x"}) == project_text(project, {10, "x"}));
}

TEST_CASE(
    "a channel without a choice of its own for the hour that comes twice has that of the post, as in older files") {
    const std::string begin = std::string(one_post) + R"("when": "2026-10-25T02:30", "fold": "later", "variants": )";
    const std::string channel = R"([{"id": "22222222-2222-4333-8444-555555555555", "format": "reel")";
    const auto older = load_project_text(file_with(begin + channel + "}]}]"));
    REQUIRE(older.ok());
    CHECK_FALSE(older->project.posts[0].variants[0].fold);
    CHECK(fold_of(older->project.posts[0], older->project.posts[0].variants[0]) == Fold::later);
    const auto newer = load_project_text(file_with(begin + channel + R"(, "fold": "earlier"}]}])"));
    REQUIRE(newer.ok());
    CHECK(newer->project.posts[0].variants[0].fold == Fold::earlier);
    CHECK(project_text(newer->project, {}).find("\"fold\": \"earlier\"") != std::string::npos);
}

TEST_CASE("values at the edges of their types come back equal") {
    Project project;
    project.id = {uuid_from_name("p")};
    project.settings.language.clear();  // a default that is not empty, emptied
    project.settings.zone.clear();
    project.settings.approval_required = false;
    Post post;
    post.id = {uuid_from_name("post")};
    post.rank = std::numeric_limits<int>::min();
    post.effort_minutes = 0;         // set, to what a new int holds
    post.campaign = Id<Campaign>{};  // set, to none
    post.variants.resize(1);
    post.variants[0].id = {uuid_from_name("v")};
    post.variants[0].text = "";  // set, to nothing
    post.when = LocalMinute(Day(date::days(0)));
    project.posts = project.posts.with(post);
    Campaign campaign;
    campaign.id = {uuid_from_name("c")};
    campaign.budget.cents = limits::number;
    campaign.days = {Day(date::year(9999) / 12 / 30), Day(date::year(9999) / 12 / 31)};
    project.campaigns = project.campaigns.with(campaign);
    Lineage lineage;  // patterns have empty parts
    lineage.id = {uuid_from_name("l")};
    lineage.from.source = uuid_from_name("post");
    lineage.to.source = uuid_from_name("post 2");
    project.lineage = project.lineage.with(lineage);
    TaskMark mark;
    mark.id = {uuid_from_name("m")};
    mark.key.rule = {uuid_from_name("rule")};
    mark.key.occurrence = Occurrence::of_week(Day(date::year(2026) / 10 / 13));
    mark.time.emplace();  // there, and all of it as new
    project.marks = project.marks.with(mark);
    const auto loaded = load_project_text(project_text(project, {}));
    REQUIRE_MESSAGE(loaded.ok(), english(loaded.problem()));
    CHECK(loaded->project == project);
}

TEST_CASE("keys may come in any order and spacing, with a mark or other line ends") {
    const std::string text =
        "\xEF\xBB\xBF{\"posts\":[{\"title\":\"B\",\"status\":\"draft\",\"id\":\"11111111-2222-4333-8444-555555555555\"}"
        ",\r\n"
        "{\"id\":\"01111111-2222-4333-8444-555555555555\",\"title\":\"A\"}],\r\n\"settings\":{\"zone\":\"UTC\","
        "\"name\":\"x\"},"
        "\"project_id\":\"0a1b2c3d-4e5f-4061-8273-8495a6b7c8d9\",\"format_version\":1,\"format\":\"tandem\"}";
    const auto loaded = load_project_text(text);
    REQUIRE_MESSAGE(loaded.ok(), english(loaded.problem()));
    REQUIRE(loaded->project.posts.size() == 2);
    CHECK(loaded->project.posts[0].title == "A");
    CHECK(loaded->project.posts[1].status == PostStatus::draft);
    CHECK(loaded->project.settings.zone == "UTC");
    CHECK(warned(*loaded, ProblemCode::byte_order_mark));
    CHECK(loaded->stamp.digest == sha256(text));
}

TEST_CASE("an unknown word names the place and the words there are") {
    const Problem problem = refused(file_with(std::string(one_post) + "\"status\": \"schedulled\"}]"));
    CHECK(word(problem.code) == "unknown_word");
    CHECK(problem.where.path == "posts[0].status");
    CHECK(problem.where.line == 6);
    CHECK(problem.cause.find("idea, brief, draft") != std::string::npos);
    CHECK(problem.cause.find("“schedulled”") != std::string::npos);
}

TEST_CASE("wrong values are refused with their place and an example") {
    struct Case {
        const char* field;
        const char* code;
    };
    const Case cases[] = {
        {R"("when": "2026-02-30T10:00")", "not_a_time"},
        {R"("when": "2026-02-03 10:00")", "not_a_time"},
        {R"("when": 5)", "wrong_kind"},
        {R"("when": null)", "wrong_kind"},
        {R"("created_at": "2026-02-03T10:00")", "not_an_instant"},
        {R"("campaign": "11111111-2222-4333-8444-55555555555")", "not_an_id"},
        {R"("tags": "x")", "wrong_kind"},
        {R"("tags": [1])", "wrong_kind"},
        {R"("variants": [{"id": "00000000-0000-4000-8000-000000000001", "to_reschedule": true}])", "wrong_kind"},
        {R"("variants": [{"id": "00000000-0000-4000-8000-000000000001", "to_reschedule": {"withdrawn": 1}}])",
         "wrong_kind"},
        {R"("rank": "1")", "wrong_kind"},
        {R"("rank": 4294967297)", "out_of_range"},
        {R"("rank": 1.5)", "number_not_whole"},
        {R"("variants": {})", "wrong_kind"},
        {R"("variants": [{"channel": "00000000-0000-4000-8000-000000000001"}])", "missing_id"},
        {R"("checklist": [{"text": "a", "urgent": true}])", "unknown_key"},
    };
    for (const Case& wrong : cases) {
        CAPTURE(wrong.field);
        const Problem problem = refused(file_with(std::string(one_post) + wrong.field + "}]"));
        CHECK(word(problem.code) == wrong.code);
        CHECK(problem.where.line == 6);
        CHECK(problem.where.path.substr(0, 8) == "posts[0]");
    }
    CHECK(
        word(
            refused(
                file_with(
                    R"("campaigns": [{"id": "11111111-2222-4333-8444-555555555555", "days": "2026-10-18/2026-10-09"}])"))
                .code) == "not_a_day_range");
    CHECK(word(refused(file_with(R"("settings": {"office_hours": [[], []]})")).code) == "wrong_count");
    CHECK(word(refused(file_with(R"("settings": {"office_hours": [["9-12"],[],[],[],[],[],[]]})")).code) ==
          "not_a_minute_range");
    CHECK(word(refused(file_with(R"("marks": [{"id": "11111111-2222-4333-8444-555555555555", "key": "x/y"}])")).code) ==
          "not_a_task_key");
    CHECK(word(refused(file_with(R"("settings": [])")).code) == "wrong_kind");
    CHECK(word(refused(file_with(R"("posts": {})")).code) == "wrong_kind");
}

TEST_CASE("a message about an unknown key in a small record tells the keys there are") {
    const Problem problem =
        refused(file_with(std::string(one_post) + "\"checklist\": [{\"text\": \"a\", \"urgent\": true}]}]"));
    CHECK(problem.cause == "“urgent” has no meaning in posts[0].checklist[0]; known there: text, done.");
}

TEST_CASE("rows without an id and rows with the same id are refused") {
    CHECK(word(refused(file_with(R"("posts": [{"title": "A"}])")).code) == "missing_id");
    CHECK(word(refused(file_with(R"("posts": [{"id": "", "title": "A"}])")).code) == "missing_id");
    const Problem twice =
        refused(file_with("\"notes\": [\n{\"id\": \"11111111-2222-4333-8444-555555555555\"},\n"
                          "{\"id\": \"01111111-2222-4333-8444-555555555555\"},\n"
                          "{\"id\": \"11111111-2222-4333-8444-555555555555\"}]"));
    CHECK(word(twice.code) == "duplicate_id");
    CHECK(twice.where.line == 9);
    CHECK(twice.cause.find("line 7") != std::string::npos);
}

TEST_CASE("what is no project, or a newer one, is told apart") {
    CHECK(word(refused("[]").code) == "not_a_project");
    CHECK(word(refused("{}").code) == "not_a_project");
    CHECK(word(refused("{\"format\": \"other\"}").code) == "not_a_project");
    CHECK(word(refused("{\"format\": \"tandem\"}").code) == "no_version");
    CHECK(word(refused("{\"format\": \"tandem\", \"format_version\": -1}").code) == "no_version");
    CHECK(word(refused("{\"format\": \"tandem\", \"format_version\": \"1\"}").code) == "no_version");
    CHECK(word(refused("{\"format\": \"tandem\", \"format_version\": 1}").code) == "no_project_id");
    CHECK(word(refused("{\"format\": \"tandem\", \"format_version\": 0}").code) == "migration_failed");
    const Problem newer =
        refused(R"({"format": "tandem", "format_version": 9, "min_reader_version": 8, "saved_by": "Tandem 9"})");
    CHECK(word(newer.code) == "needs_newer");
    CHECK(newer.cause.find("Tandem 9") != std::string::npos);
}

TEST_CASE("a file of a newer format opens for reading only and says so") {
    std::string text = file_with(std::string(one_post) + "\"checklist\": [{\"text\": \"a\", \"urgent\": true}]}]");
    text = replaced(text, "\"format_version\": 1", "\"format_version\": 2");
    const auto loaded = load_project_text(text);
    REQUIRE_MESSAGE(loaded.ok(), english(loaded.problem()));
    CHECK(loaded->read_only);
    CHECK(loaded->stamp.format_version == 2);
    CHECK(loaded->project.posts[0].checklist[0].text == "a");
    CHECK(warned(*loaded, ProblemCode::newer_read_only));
    CHECK(warned(*loaded, ProblemCode::key_ignored));
    for (const Problem& warning : loaded->warnings) test::check_words(warning);
}

TEST_CASE(
    "a channel's own limit of texts is written, read back, left out where there is none, and told where it is odd") {
    const auto file = [](const char* limit) {
        return file_with(R"("channels": [{"id": "11111111-2222-4333-8444-555555555555", "name": "M")" +
                         std::string(limit) + "}]");
    };
    const auto none = load_project_text(file(""));
    REQUIRE(none.ok());
    CHECK_FALSE(none->project.channels[0].text_limit);
    CHECK(project_text(none->project, {}).find("text_limit") == std::string::npos);
    const auto own = load_project_text(file(R"(, "text_limit": 25000)"));
    REQUIRE(own.ok());
    CHECK(own->project.channels[0].text_limit == 25000);
    CHECK_FALSE(warned(*own, ProblemCode::odd_value));
    CHECK(load_project_text(project_text(own->project, {}))->project == own->project);
    for (const char* odd : {R"(, "text_limit": 0)", R"(, "text_limit": 1000001)"}) {
        const auto loaded = load_project_text(file(odd));
        REQUIRE(loaded.ok());
        CHECK(warned(*loaded, ProblemCode::odd_value));
    }
}

TEST_CASE("the project's own deadlines of steps are written, read back, and told where a figure is odd") {
    const auto file = [](const char* figures) {
        return file_with(R"("settings": {"step_leads": [{"step": "draft", )" + std::string(figures) + "}]}");
    };
    for (const char* usual : {R"("working_days": 366)", R"("hours": 8784)", R"("hours": 0)"}) {
        const auto loaded = load_project_text(file(usual));
        REQUIRE(loaded.ok());
        REQUIRE(loaded->project.settings.step_leads.size() == 1);
        CHECK(loaded->project.settings.step_leads[0].step == PostStatus::draft);
        CHECK_FALSE(warned(*loaded, ProblemCode::odd_value));
        CHECK(load_project_text(project_text(loaded->project, {}))->project == loaded->project);
    }
    for (const char* odd : {R"("working_days": -1)", R"("working_days": 367)", R"("hours": -1)", R"("hours": 8785)"}) {
        const auto loaded = load_project_text(file(odd));
        REQUIRE(loaded.ok());
        CHECK(warned(*loaded, ProblemCode::odd_value));
        CHECK(loaded->warnings[0].where.path.starts_with("settings.step_leads."));
        test::check_words(loaded->warnings[0]);
    }
}

TEST_CASE("every first day of the week is written and read back") {
    for (const WeekStart start : week_starts) {
        Project project;
        project.id = {uuid_from_name("p")};
        project.settings.week_start = start;
        const auto loaded = load_project_text(project_text(project, {}));
        REQUIRE(loaded.ok());
        CHECK(loaded->project.settings.week_start == start);
    }
    const auto old = load_project_text(file_with(R"("settings": {"week_start": "saturday"})"));
    REQUIRE(old.ok());
    CHECK(old->project.settings.week_start == WeekStart::saturday);
}

TEST_CASE("references to nothing and odd figures are told and kept") {
    use_zone_database(tzdata_folder().string());
    const std::string text = file_with(R"("settings": {"zone": "Europe/Atlantis"}, )" + std::string(one_post) +
                                       R"("campaign": "22222222-2222-4333-8444-555555555555"},
   {"id": "21111111-2222-4333-8444-555555555555", "title": "B", "pillar": "22222222-2222-4333-8444-555555555555",
    "campaign": "22222222-2222-4333-8444-555555555556"}],
  "comments": [{"id": "31111111-2222-4333-8444-555555555555", "on": "22222222-2222-4333-8444-555555555555"}],
  "pillars": [{"id": "41111111-2222-4333-8444-555555555555", "name": "P", "target_share_percent": 130}])");
    const auto loaded = load_project_text(text);
    REQUIRE_MESSAGE(loaded.ok(), english(loaded.problem()));
    std::string all;
    for (const Problem& warning : loaded->warnings) {
        test::check_words(warning);
        all += word(warning.code) + " " + std::to_string(warning.where.line) + " " + warning.where.path + "\n";
    }
    const std::string zone = "unknown_zone 6 settings.zone\n";
    CHECK(all ==
          zone +
              "odd_value 10 pillars[0].target_share_percent\ndangling_reference 6 posts[0].campaign\n"
              "dangling_reference 7 posts[1].pillar\n");
    CHECK(loaded->project.posts[1].pillar.has_value());
    for (const Problem& warning : loaded->warnings) {
        if (warning.where.path == "posts[0].campaign") CHECK(warning.cause.find("2 times") != std::string::npos);
    }
}

TEST_CASE("the full example has nothing dangling") {
    const auto loaded = load_project_text(project_text(test::filled_project(), {}));
    REQUIRE(loaded.ok());
    for (const Problem& warning : loaded->warnings)
        CHECK_MESSAGE(warning.code != ProblemCode::dangling_reference, english(warning));
}
