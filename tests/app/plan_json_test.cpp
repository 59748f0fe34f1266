#include "app/plan_json.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "app/workbook_desk.hpp"
#include "plan/derive_cases.hpp"
#include "store/project_text.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

std::string json_of(const Session& session) {
    const ExportDraft draft = plan_json(session);
    REQUIRE(draft.files.size() == 1);
    return draft.files[0].bytes;
}

}  // namespace

TEST_CASE("the plan as JSON has the whole project: what is taken out of it opens as a project file") {
    WorkbookDesk desk;
    const auto json = nlohmann::ordered_json::parse(json_of(desk.session));
    CHECK(json["format"] == "tandem-plan");
    CHECK(json["format_version"] == 1);
    const auto loaded = load_project_text(json["project"].dump());
    REQUIRE(loaded);
    CHECK(loaded->project == desk.session.project());
}

TEST_CASE("python reads captions and titles in the plan's JSON as they are") {
    WorkbookDesk desk;
    const std::string said = said_about(
        "/usr/bin/python3 -c 'import json, sys; print(json.dumps([[p.get(\"title\", \"\"), p[\"text\"]] "
        "for p in json.load(open(sys.argv[1]))[\"project\"][\"posts\"]]))'",
        json_of(desk.session), ".json");
    const auto read = nlohmann::json::parse(said);
    REQUIRE(read.size() == 60);
    std::size_t at = 0;
    for (const Post& post : desk.session.project().posts) {
        CHECK(read[at][0] == post.title);
        CHECK(read[at][1] == post.text);
        ++at;
    }
}

TEST_CASE("each task has its rule, its source, its window, who does it when, and whoever does it a load that day") {
    ProjectMaker maker = PlanA().maker;
    maker.project.rules =
        maker.project.rules.with(rule_of("R", "post_published", {{"R1", "publish_at", "+PT2H", "+PT4H", 30}}));
    WorkbookDesk desk(maker.project);
    const ExportDraft draft = plan_json(desk.session);
    const auto plan = nlohmann::json::parse(draft.files[0].bytes)["plan"];
    CHECK(plan["moment"] == "2026-10-05T08:00");
    CHECK(plan["tasks"].size() == desk.session.plan().tasks.size());
    CHECK(draft.rows == plan["tasks"].size());
    CHECK(plan["tasks"].size() > 10);
    int derived = 0, by_hand = 0;
    for (const auto& task : plan["tasks"]) {
        const auto id = uuid_from_text(task["id"].get<std::string>());
        REQUIRE(id);
        const Task* row = desk.session.plan().task({*id});
        REQUIRE(row);
        CHECK(task["window"]["begin"] == to_text(row->begin));
        CHECK(task["window"]["end"] == to_text(row->end));
        CHECK(task["effort_minutes"] == row->effort_minutes);
        const Placement* place = desk.session.plan().placement({*id});
        CHECK(task.contains("person") == (place != nullptr || row->fixed_person.has_value()));
        if (task["source"]["kind"] == "manual") {
            ++by_hand;
            continue;
        }
        ++derived;
        CHECK(task["rule"]["code"] == "R");
        CHECK(task["source"]["kind"] == "post");
        CHECK(desk.session.project().posts.contains({*uuid_from_text(task["source"]["post"].get<std::string>())}));
        if (!place) continue;
        CHECK(task["day"] == to_text(place->day));
        const auto has_load = [&](const nlohmann::json& load) {
            return load["day"] == task["day"] && load["person"] == task["person"] &&
                load["cm_minutes"].get<int>() + load["smm_minutes"].get<int>() >= row->effort_minutes;
        };
        CHECK(std::any_of(plan["loads"].begin(), plan["loads"].end(), has_load));
    }
    CHECK(by_hand == 10);
    CHECK(derived > 5);
    CHECK(plan["campaigns"].size() == 3);
}

TEST_CASE("the same plan gives the same JSON") {
    CHECK(json_of(WorkbookDesk().session) == json_of(WorkbookDesk().session));
}
