#include <filesystem>
#include <fstream>

#include <doctest/doctest.h>

#include "app/desk.hpp"
#include "store/project_text.hpp"
#include "store/test_files.hpp"

using namespace tandem;
using namespace tandem::testing;

// A file of another version has a rule this one does not understand.
namespace {

ProjectMaker with_unknown_rule() {
    ProjectMaker maker = Desk::one_post();
    TaskRule tide = rule_of("tide", "moon_phase", {{"ebb", "moonrise", "+PT1H", "moonset-PT1H", 20}},
                            "phase=full|new;if=clear_sky");
    tide.versions[0].slots[0].repeat = "monthly*13";
    tide.versions[0].slots[0].task_type = "gazing";
    tide.versions[0].slots[0].extra = {{"telescope", "{\"mirror\":[1,2.50,null]}"}};
    tide.versions[0].extra = {{"latitude", "48.85"}};
    tide.extra = {{"almanac", "\"Bureau des longitudes\""}};
    maker.project.rules = maker.project.rules.with(tide);
    TaskMark mark = mark_on(slot_key("tide", "ebb", id<Post>("P").value));
    mark.person = id<Person>("Ben");
    mark.note = "bring a coat";
    maker.project.marks = maker.project.marks.with(mark);
    return maker;
}

// The bytes of the row whose id this is: from its opening brace to the closing one.
std::string row_text(const std::string& file, const Uuid& row_id) {
    const std::size_t named = file.find("\"id\": \"" + to_text(row_id) + "\"");
    REQUIRE(named != std::string::npos);
    const std::size_t begin = file.rfind('{', named);
    int depth = 0;
    std::size_t end = begin;
    do {
        depth += file[end] == '{' ? 1 : file[end] == '}' ? -1 : 0;
        ++end;
    } while (depth > 0);
    return file.substr(begin, end - begin);
}

}  // namespace

TEST_CASE("case 37: a rule this version does not know derives nothing, and what was decided about it is listed") {
    const Desk desk(with_unknown_rule());
    CHECK(tasks_of_rule(desk.session.plan(), id<TaskRule>("tide")).empty());
    CHECK(tasks_of_rule(desk.session.plan(), id<TaskRule>("R")).size() == 3);
    const auto strays = desk.session.planner().stray_marks();
    REQUIRE(strays.size() == 1);
    CHECK(strays[0].kind == StrayMark::Kind::sleeping);
    CHECK(strays[0].reason == StrayMark::Reason::rule_unknown);
}

TEST_CASE("case 37: opened, worked on and saved again, the file has the unknown rule to the byte") {
    const test::ScratchFolder folder;
    const auto path = folder.path() / "plan.tandem";
    const Project project = with_unknown_rule().project;
    const std::string first = project_text(project, {1, "Tandem 9.9"});
    std::ofstream(path, std::ios::binary) << first;
    Desk desk;
    REQUIRE(desk.session.open(path));
    REQUIRE(desk.drag("P", 2));
    desk.set_rule_effort(35);
    REQUIRE(desk.session.submit(skip_task(desk.session, Desk::id("R2"), "Ana")));
    desk.session.save();
    REQUIRE(desk.session.finish_saving());
    const std::string second = test::bytes_of(path);
    CHECK(second != first);
    const Uuid tide = id<TaskRule>("tide").value;
    CHECK(row_text(second, tide) == row_text(first, tide));
    CHECK(row_text(first, tide).find("moon_phase") != std::string::npos);
    CHECK(row_text(first, tide).find("2.50") != std::string::npos);
    CHECK(row_text(first, tide).find("Bureau des longitudes") != std::string::npos);
    const TaskMark* mark =
        desk.session.project().marks.find({task_id(slot_key("tide", "ebb", id<Post>("P").value)).value});
    REQUIRE(mark != nullptr);
    CHECK(mark->note == "bring a coat");
    CHECK(mark->person == id<Person>("Ben"));
}
