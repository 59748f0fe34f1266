// The search finds tasks: open ones of the days around today first, then those that are far or closed.
#include <algorithm>

#include "app/task_requests.hpp"
#include "ui/search_stage.hpp"

using namespace tandem;
using namespace tandem::testing;
using Kind = SearchEntry::Kind;

namespace {

struct TaskFinder : Finder {
    const Task& task(Uuid id) {
        const Task* found = session().plan().task({id});
        REQUIRE(found);
        return *found;
    }
    void tick(Id<Task> id) {
        REQUIRE(session().submit(tick_task(session(), id, "Léa")));
        robot().step(2);
    }
    std::vector<Uuid> tasks(std::string_view query) {
        std::vector<Uuid> items;
        for (const SearchEntry& entry : all(Kind::task, query)) items.push_back(entry.item);
        return items;
    }
    bool finds(std::string_view query, Id<Task> id) {
        const std::vector<Uuid> items = tasks(query);
        return std::find(items.begin(), items.end(), id.value) != items.end();
    }
    // What stands at the right of a row.
    std::string said_of(std::string_view title) {
        const auto row = robot().find(Role::menu_item, title);
        REQUIRE(row);
        return row->value;
    }
    bool lists(std::string_view title) { return robot().find(Role::task, title).has_value(); }
    // The post in March, far from today, with an accent in its title.
    Post squirrels() {
        Post post = pumpkin();
        post.title = "Fête des Écureuils";
        post.when = LocalMinute(Day(date::year(2027) / 3 / 9)) + std::chrono::hours(10);
        put(post);
        return post;
    }
};

}  // namespace

TEST_CASE("open tasks of the days around today come first, then closed and far ones, which say so") {
    TaskFinder stage;
    const Id<Task> near = stage.add_task("Count the quokkas", 8), done = stage.add_task("Wash the quokkas", 1),
                   skipped = stage.add_task("Weigh the quokkas", 4),
                   far = stage.add_task("Feed the quokkas", SearchIndex::days_ahead + 300);
    stage.tick(done);
    REQUIRE(stage.session().submit(skip_task(stage.session(), skipped, "Léa")));
    CHECK(stage.tasks("QUOKKÀS") == std::vector{near.value, done.value, skipped.value, far.value});
    CHECK(stage.tasks("wash quokkas") == std::vector{done.value});
    stage.ask("quokkas");
    CHECK(stage.robot().find(Role::text, stage.word("search.tasks")));
    CHECK(stage.said_of("Wash the quokkas").starts_with(stage.word("task_state.done") + " · "));
    CHECK(stage.said_of("Weigh the quokkas").starts_with(stage.word("task_state.skipped") + " · "));
    // Another year is told.
    CHECK(stage.said_of("Feed the quokkas").find("2027") != std::string::npos);
    CHECK(stage.said_of("Count the quokkas").find("2026") == std::string::npos);
}

TEST_CASE("no more tasks are found than are asked for, however many are open, far and closed") {
    TaskFinder stage;
    std::vector<Uuid> near;
    for (int i = 0; i < 9; ++i) near.push_back(stage.add_task("Count the quokkas", 1 + i).value);
    const Id<Task> done = stage.add_task("Wash the quokkas", 2);
    stage.tick(done);
    near.pop_back();
    CHECK(stage.tasks("quokkas") == near);
    const auto more = stage.index().find("quokkas", 20);
    CHECK(more.back().item == done.value);
}

TEST_CASE("a done task is shown in its day with its sheet, though done ones and those of its hat were hidden") {
    TaskFinder stage;
    const Id<Task> done = stage.add_task("Wash the quokkas", 3);
    stage.tick(done);
    stage.state().done_tasks_shown = false;
    stage.state().lens = Lens::smm;
    stage.state().filters.networks = {"tiktok"};
    stage.robot().step(2);
    stage.take("WASH quokkas");
    CHECK(stage.state().section == Section::tasks);
    CHECK(stage.state().selection == Selection::of(done));
    CHECK(stage.state().inspector_open);
    CHECK(stage.state().tasks_day == day_listed(stage.session().plan(), stage.task(done.value)));
    CHECK(stage.state().done_tasks_shown);
    CHECK(stage.lists("Wash the quokkas"));
}

TEST_CASE("a task far from today is shown in its day with its sheet") {
    TaskFinder stage;
    const Id<Task> far = stage.add_task("Feed the quokkas", SearchIndex::days_ahead + 30);
    stage.take("quokkas");
    CHECK(stage.state().section == Section::tasks);
    CHECK(stage.state().selection == Selection::of(far));
    CHECK(stage.state().inspector_open);
    CHECK(stage.lists("Feed the quokkas"));
}

TEST_CASE("a task that is chosen is shown in its day with its sheet, though filters hid it") {
    TaskFinder stage;
    const Id<Task> task = stage.add_task("Count the quokkas", 3);
    stage.state().filters.networks = {"tiktok"};
    stage.robot().step(2);
    stage.take("quokkas");
    CHECK(stage.state().section == Section::tasks);
    CHECK(stage.state().selection == Selection::of(task));
    CHECK(stage.state().inspector_open);
    CHECK(stage.state().tasks_day == day_listed(stage.session().plan(), stage.task(task.value)));
    CHECK_FALSE(stage.state().filters.any());
    CHECK(stage.lists("Count the quokkas"));
}

TEST_CASE("a task of a far post is found by the words of its rule, of its post and of its network together") {
    TaskFinder stage;
    const Post post = stage.squirrels();
    for (const char* query : {"last check ECUREUILS", "ecureuil check", "replies ecureuils INSTA"}) {
        const auto found = stage.found(Kind::task, query);
        REQUIRE_MESSAGE(found, query);
        CHECK_MESSAGE(stage.task(*found).post == post.id, query);
    }
    CHECK(stage.tasks("last check ecureuils wombat").empty());
    const Id<Task> check{*stage.found(Kind::task, "last check ecureuils")};
    stage.take("last check ecureuils");
    CHECK(stage.state().selection == Selection::of(check));
    CHECK(stage.state().section == Section::tasks);
    CHECK(month_of(stage.state().tasks_day) == date::year(2027) / 3);
}

TEST_CASE("a task of a far month is found by the month's name") {
    TaskFinder stage;
    const auto found = stage.found(Kind::task, "read month decide JUNE 2027");
    REQUIRE(found);
    CHECK(month_of(day_of(stage.task(*found).anchor)) == date::year(2027) / 6);
}

TEST_CASE("a far task that was renamed is found by its own title alone") {
    TaskFinder stage;
    stage.squirrels();
    const Id<Task> check{*stage.found(Kind::task, "last check ecureuils")};
    REQUIRE(stage.session().submit(name_task(stage.session(), check, "Peigner les wombats", "Léa")));
    CHECK(stage.tasks("PEIGNER wombat") == std::vector{check.value});
    CHECK_FALSE(stage.finds("last check ecureuils", check));
}

TEST_CASE("work that was done for a post that is gone is found by what it was called, as done") {
    TaskFinder stage;
    const Id<Post> gone = stage.post("Coffee pairing")->id;
    REQUIRE(stage.session().submit({{"undo.edit_post", {{"title", ""}}}, {RemovePosts{{gone}}}, {}}));
    stage.robot().step(2);
    const auto found = stage.found(Kind::task, "replies COFFEE pairing");
    REQUIRE(found);
    CHECK(stage.task(*found).detached);
    CHECK(stage.task(*found).state == TaskState::done);
    stage.take("replies coffee pairing");
    CHECK(stage.state().selection == Selection::of(Id<Task>{*found}));
}
