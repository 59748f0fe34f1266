// What the list shows, in which order and where, worked out without a screen.
#include "ui/list/list_model.hpp"

#include <algorithm>
#include <cmath>

#include <doctest/doctest.h>

#include "plan/planned_project.hpp"
#include "ui/list/list_places.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

const Day today = *day_from_text("2026-10-13");

// This many posts, three or none a day, from the first of October 2026 on.
Project project_of(int posts) {
    std::vector<Post> rows;
    IdSource ids{5};
    const LocalMinute begin = at("2026-10-01T09:00");
    for (int i = 0; i < posts; ++i) {
        Post row;
        row.id = ids.make<Post>();
        row.title = std::to_string(i);
        row.status = PostStatus::draft;
        row.when = begin + date::days(i / 3 * 2) + std::chrono::hours(2 - i % 3);
        rows.push_back(std::move(row));
    }
    Project project;
    project.posts = Table<Post>::from_rows(std::move(rows));
    return project;
}

ListModel model_of(const Project& project, ListSort sort = {}, const Filters& filters = {}) {
    return list_model({project, filters, today, sort});
}

std::vector<std::string> titles(const Project& project, const ListModel& model) {
    std::vector<std::string> out;
    for (const ListRow& row : model.rows) out.push_back(project.posts.find(row.post)->title);
    return out;
}

ProjectMaker three_posts() {
    ProjectMaker maker;
    maker.channel("A", "instagram").person("Zoé", 60).person("Ana", 60);
    maker.post("Éclair", "2026-10-12T18:00", {"A"}).post("banana", "2026-10-14T09:00", {"A"});
    maker.post("Apple", "2026-10-14T08:00", {"A"});
    return maker;
}

Project with_post(ProjectMaker maker, const std::string& name, const std::function<void(Post&)>& change) {
    Post row = *maker.project.posts.find(id<Post>(name));
    change(row);
    maker.project.posts = maker.project.posts.with(row);
    return maker.project;
}

const ListRowKey pear_apart{id<Post>("pear"), id<Variant>("pear/B")};

// And "pear" on the 14th at 8:30, on B the next day at 9:00.
Project four_posts(const std::function<void(Post&)>& change = [](Post&) {}) {
    ProjectMaker maker = three_posts();
    maker.channel("B", "facebook").post("pear", "2026-10-14T08:30", {"A", "B"});
    return with_post(maker, "pear", [&](Post& row) {
        row.variants[1].offset_minutes = 24 * 60 + 30;
        change(row);
    });
}

}  // namespace

TEST_CASE("posts stand by time below their days; today has a heading even without posts") {
    const ProjectMaker maker = three_posts();
    const ListModel model = model_of(maker.project);
    CHECK(titles(maker.project, model) == std::vector<std::string>{"Éclair", "Apple", "banana"});
    REQUIRE(model.days.size() == 3);
    CHECK(model.days[0].day == *day_from_text("2026-10-12"));
    CHECK(model.days[0].count == 1);
    CHECK(model.days[1].day == today);
    CHECK(model.days[1].count == 0);
    CHECK(model.days[2].first == 1);
    CHECK(model.days[2].count == 2);
    CHECK(model.row_of(id<Post>("banana")) == 2);
    CHECK_FALSE(model.row_of(id<Post>("nobody")));
    CHECK(model.day_from(*day_from_text("2026-10-13")) == 1);
    CHECK(model.day_from(*day_from_text("2027-01-01")) == 3);
}

TEST_CASE("today comes last where all posts are before it") {
    ProjectMaker maker;
    maker.channel("A", "instagram").post("old", "2026-10-01T10:00", {"A"});
    const ListModel model = model_of(maker.project);
    REQUIRE(model.days.size() == 2);
    CHECK(model.days[1].day == today);
    CHECK(model.days[1].first == 1);
    CHECK(model_of(Project{}).days.empty());
}

TEST_CASE("ideas and what is off the calendar are not listed, what the filters hide is counted") {
    CHECK(model_of(with_post(three_posts(), "Apple", [](Post& row) { row.when.reset(); })).rows.size() == 2);
    CHECK(model_of(with_post(three_posts(), "Apple", [](Post& row) {
              row.status = PostStatus::archived;
          })).rows.size() == 2);
    const Project project = with_post(three_posts(), "Apple", [](Post& row) { row.status = PostStatus::brief; });
    Filters filters;
    filters.statuses = {PostStatus::brief};
    const ListModel model = model_of(project, {}, filters);
    CHECK(titles(project, model) == std::vector<std::string>{"Apple"});
    CHECK(model.hidden == 2);
}

TEST_CASE("a heading knows how many posts of its day the filters hide") {
    ProjectMaker maker = three_posts();
    maker.project = with_post(maker, "banana", [](Post& row) { row.when = at("2026-10-13T10:00"); });
    maker.project = with_post(maker, "Apple", [](Post& row) { row.status = PostStatus::brief; });
    Filters filters;
    filters.statuses = {PostStatus::brief};
    const ListModel model = model_of(maker.project, {}, filters);
    REQUIRE(model.days.size() == 2);
    CHECK(model.days[0].day == today);
    CHECK(model.days[0].posts == 0);
    CHECK(model.days[0].hidden == 1);
    CHECK(model.days[1].posts == 1);
    CHECK(model.days[1].hidden == 0);
    const ListModel all = model_of(maker.project);
    for (const ListDay& day : all.days) CHECK(day.hidden == 0);
}

TEST_CASE("rows sort by title without regard to accents, and by people with those without one last") {
    const ProjectMaker maker = three_posts();
    const ListModel up = model_of(maker.project, {ListColumn::title, false});
    CHECK(titles(maker.project, up) == std::vector<std::string>{"Apple", "banana", "Éclair"});
    CHECK(up.days.empty());
    CHECK(titles(maker.project, model_of(maker.project, {ListColumn::title, true})) ==
          std::vector<std::string>{"Éclair", "banana", "Apple"});

    ProjectMaker people = three_posts();
    people.project = with_post(people, "banana", [](Post& row) { row.creator = id<Person>("Zoé"); });
    people.project = with_post(people, "Éclair", [](Post& row) { row.creator = id<Person>("Ana"); });
    const auto by_creator = [&](bool down) {
        return titles(people.project, model_of(people.project, {ListColumn::creator, down}));
    };
    CHECK(by_creator(false) == std::vector<std::string>{"Éclair", "banana", "Apple"});
    CHECK(by_creator(true) == std::vector<std::string>{"banana", "Éclair", "Apple"});
}

TEST_CASE("rows sort by step in the order of the workflow, and by time within a step") {
    ProjectMaker maker = three_posts();
    maker.project = with_post(maker, "Éclair", [](Post& row) { row.status = PostStatus::scheduled; });
    CHECK(titles(maker.project, model_of(maker.project, {ListColumn::status, false})) ==
          std::vector<std::string>{"Apple", "banana", "Éclair"});
}

TEST_CASE("places of 50 000 rows: every pixel has its row, and a window looks at no more than it shows") {
    const Project project = project_of(50000);
    for (const ListSort sort : {ListSort{}, ListSort{ListColumn::title, false}}) {
        const ListModel model = model_of(project, sort);
        REQUIRE(model.rows.size() == 50000);
        const ListPlaces places{model, 28, 32};
        CHECK(places.height() == 28.0f * 50000 + 32.0f * static_cast<float>(model.days.size()));
        for (std::size_t row = 0; row < model.rows.size(); row += 777) {
            const float top = places.top_of_row(row);
            CHECK(places.rows_between(top, top + 28) == std::pair(row, row + 1));
            CHECK(places.rows_between(top + 27, top + 28) == std::pair(row, row + 1));
            const auto [first, last] = places.rows_between(top, top + 800);
            CHECK(first == row);
            CHECK(last - first <= 800 / 28 + 2);
            if (!places.by_day()) continue;
            const std::size_t day = places.day_at(top);
            CHECK(places.day_of_row(row) == day);
            CHECK(model.days[day].day == day_of(model.rows[row].when));
        }
    }
}

TEST_CASE("a heading is no row: between two days nothing is listed") {
    const ProjectMaker maker = three_posts();
    const ListModel model = model_of(maker.project);
    const ListPlaces places{model, 28, 32};
    CHECK(places.top_of_row(0) == 32);
    CHECK(places.top_of_day(1) == 60);
    CHECK(places.top_of_day(2) == 92);
    CHECK(places.top_of_row(1) == 124);
    CHECK(places.top_of_day(3) == places.height());
    const auto [first, last] = places.rows_between(60, 124);
    CHECK(first == last);
    CHECK(places.day_at(61) == 1);
    CHECK(places.day_at(-5) == 0);
    CHECK(places.day_at(10000) == 2);
}

TEST_CASE("a channel with a moment of its own has a row there, which is no post of that day") {
    const Project project = four_posts();
    const ListModel model = model_of(project);
    CHECK(titles(project, model) == std::vector<std::string>{"Éclair", "Apple", "pear", "banana", "pear"});
    CHECK_FALSE(model.rows[2].variant);
    CHECK(model.rows[4].variant == pear_apart.variant);
    CHECK(model.rows[4].when == at("2026-10-15T09:00"));
    REQUIRE(model.days.size() == 4);
    CHECK(model.days[2].posts == 3);
    CHECK(model.days[3].day == *day_from_text("2026-10-15"));
    CHECK(model.days[3].count == 1);
    CHECK(model.days[3].posts == 0);
    CHECK(model.row_of(id<Post>("pear")) == 2);
    CHECK(model.row_of(pear_apart) == 4);
    CHECK(model.row_of(ListRowKey{id<Post>("banana")}) == 3);
    CHECK(model.places.size() == 4);
    const ListPlaces places{model, 28, 32};
    CHECK(places.day_of_row(4) == 3);
    CHECK(places.rows_between(places.top_of_row(4), places.height()) == std::pair<std::size_t, std::size_t>(4, 5));
}

TEST_CASE("a channel that goes out with its post, or not at all, has no row; in another order none has") {
    const auto rows = [](const std::function<void(Post&)>& change) { return model_of(four_posts(change)).rows.size(); };
    CHECK(rows([](Post& row) { row.variants[1].offset_minutes = 0; }) == 4);
    CHECK(rows([](Post& row) { row.variants[1].status = PostStatus::cancelled; }) == 4);
    CHECK(rows([](Post& row) { row.variants[1].status = PostStatus::scheduled; }) == 5);
    CHECK(rows([](Post& row) { row.status = PostStatus::archived; }) == 3);
    const Project project = four_posts();
    const ListModel by_title = model_of(project, {ListColumn::title, false});
    CHECK(titles(project, by_title) == std::vector<std::string>{"Apple", "banana", "Éclair", "pear"});
    CHECK(by_title.row_of(pear_apart) == 3);
}

TEST_CASE("a channel's row is let through with its post, and is not counted among what filters hide") {
    Filters filters;
    filters.networks = {"instagram"};
    CHECK(model_of(four_posts(), {}, filters).rows.size() == 5);
    filters.networks = {"facebook"};
    const ListModel model = model_of(four_posts(), {}, filters);
    CHECK(model.rows.size() == 2);
    CHECK(model.hidden == 3);
    filters.networks = {"linkedin"};
    CHECK(model_of(four_posts(), {}, filters).rows.empty());
    CHECK(model_of(four_posts(), {}, filters).hidden == 4);
}
