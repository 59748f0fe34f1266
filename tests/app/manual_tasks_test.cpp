#include "app/manual_tasks.hpp"

#include <doctest/doctest.h>

#include "desk.hpp"
#include "edit/any_action.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

const ManualTask& made(const Desk& desk) {
    REQUIRE(desk.session.project().manual_tasks.size() == 1);
    return desk.session.project().manual_tasks[0];
}

}  // namespace

TEST_CASE("a task made by hand stands beside the derived ones, on its day, with somebody to do it, in one step") {
    Desk desk;
    REQUIRE(desk.session.submit(
        new_manual_task(desk.session, desk.session.ids(), day("2026-10-14"), "Call the printer", std::nullopt)));
    CHECK(made(desk).begin == at("2026-10-14T09:00"));
    CHECK(made(desk).end == at("2026-10-14T18:00"));
    CHECK(made(desk).title == "Call the printer");
    const Id<Task> id{made(desk).id.value};
    REQUIRE(desk.session.plan().task(id));
    CHECK(desk.session.plan().task(id)->source_kind == SourceKind::manual);
    REQUIRE(desk.session.plan().placement(id));
    CHECK(desk.session.plan().placement(id)->day == day("2026-10-14"));
    desk.session.undo();
    CHECK(desk.session.project().manual_tasks.empty());
}

TEST_CASE("today it begins now, unless the office closes; on a day off it has the hours of an ordinary one") {
    Session session(shared_facts(), {});
    const auto window = [&](const char* now, const char* on) {
        ProjectMaker maker = Desk::one_post();
        maker.project.settings.fixed_clock = at(now);
        session.start_new(maker.project);
        const Request request = new_manual_task(session, session.ids(), day(on), "T", std::nullopt);
        const ManualTask& task = request.actions.front().as<Put<ManualTask>>()->row;
        return std::pair(to_text(task.begin), to_text(task.end));
    };
    using Times = std::pair<std::string, std::string>;
    CHECK(window("2026-10-05T11:20", "2026-10-05") == Times("2026-10-05T11:20", "2026-10-05T18:00"));
    CHECK(window("2026-10-05T19:00", "2026-10-05") == Times("2026-10-05T09:00", "2026-10-05T18:00"));
    CHECK(window("2026-10-05T11:20", "2026-10-10") == Times("2026-10-10T09:00", "2026-10-10T18:00"));
}

TEST_CASE("a task about a post belongs to it and asks for its channels") {
    Desk desk;
    desk.session.submit(
        new_manual_task(desk.session, desk.session.ids(), day("2026-10-13"), "T", id<Post>("P"), Hat::smm));
    CHECK(made(desk).source == id<Post>("P").value);
    CHECK(made(desk).channels == std::vector{id<Channel>("A")});
    CHECK(made(desk).role == Hat::smm);
    CHECK(desk.session.planner().tasks_of(desk.session.plan(), id<Post>("P").value).size() == 4);
}
