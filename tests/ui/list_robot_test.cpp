// The list of posts, looked at and gone through.
#include <doctest/doctest.h>
#include <imgui.h>

#include "app/fold_text.hpp"
#include "facts/date_words.hpp"
#include "ui/list_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

// Those of the screen, from the top.
std::vector<WidgetNode> rows_from_top(ListStage& stage) {
    std::vector<WidgetNode> rows = stage.robot().all(Role::row);
    std::sort(rows.begin(), rows.end(), [](const WidgetNode& a, const WidgetNode& b) { return a.full.y0 < b.full.y0; });
    return rows;
}

std::optional<WidgetNode> title_of_column(ListStage& stage, std::string_view word) {
    return stage.robot().find_path("head/" + std::string(word) + "/sort");
}

void click_column(ListStage& stage, std::string_view word) {
    const auto node = title_of_column(stage, word);
    REQUIRE(node);
    stage.robot().click(*node);
    stage.robot().step(2);
}

std::vector<std::string> folded_titles(ListStage& stage) {
    std::vector<std::string> titles;
    for (const ListRow& row : stage.model().rows)
        titles.push_back(fold_text(stage.project().posts.find(row.post)->title));
    return titles;
}

}  // namespace

TEST_CASE("4 shows all dated posts below their days, by time, today at the top") {
    MonthStage month;
    month.robot().key(ImGuiKey_4);
    month.robot().step(3);
    CHECK(month.frame().state().calendar.view == CalendarView::list);
    CHECK(month.robot().find_path("list/grid"));

    ListStage stage;
    const WidgetNode today = stage.heading(ListStage::october(13));
    CHECK(today.rect.y0 == stage.at_path("list/grid").rect.y0);
    CHECK(today.label == "Tuesday 13 October · today");
    CHECK_FALSE(today.value.empty());
    CHECK(stage.heading(stage.next_day()).rect.y0 > today.rect.y0);
    const std::vector<WidgetNode> rows = rows_from_top(stage);
    REQUIRE(rows.size() > 5);
    const std::size_t first = stage.model().days[stage.model().day_from(ListStage::october(13))].first;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const Post& post = *stage.project().posts.find(stage.model().rows[first + i].post);
        CHECK(rows[i].label == post.title);
        CHECK(rows[i].value.find("·") != std::string::npos);
    }
    CHECK(stage.row(ListStage::pumpkin).value.starts_with("Tue 20 Oct · 18:00"));
    CHECK_FALSE(stage.headless().ids_clash());
}

TEST_CASE("every dated post is listed, months before and after too") {
    ListStage stage;
    std::size_t dated = 0;
    for (const Post& post : stage.project().posts) dated += post.when && !is_off_calendar(post.status) ? 1 : 0;
    CHECK(stage.model().rows.size() == dated);
    CHECK(stage.frame().state().calendar.hidden_posts == 0);
    CHECK(stage.list().rows_drawn < static_cast<int>(dated));
}

TEST_CASE("the day at the top is the one the calendar shows, and the bar names its month") {
    ListStage stage;
    stage.robot().move_to(stage.at_path("list/grid"));
    for (int i = 0; i < 40; ++i) stage.robot().wheel(-5);
    CHECK(stage.frame().state().shown_day > ListStage::october(13));
    CHECK(stage.frame().state().shown_day == stage.list().top_day);
    CHECK(stage.frame().state().month == month_of(stage.list().top_day));
    for (int i = 0; i < 80; ++i) stage.robot().wheel(5);
    CHECK(stage.frame().state().shown_day == stage.model().days.front().day);
    stage.key(ImGuiKey_T);
    CHECK(stage.list().top_day == ListStage::october(13));
    CHECK(stage.heading(ListStage::october(13)).rect.y0 == stage.at_path("list/grid").rect.y0);
}

TEST_CASE("a day that is asked for comes to the top; without posts the next one does, and the asked one stays shown") {
    ListStage stage;
    const std::vector<ListDay> days = stage.model().days;
    REQUIRE(days.size() > 4);
    stage.frame().state().shown_day = days[3].day;
    stage.robot().step(2);
    CHECK(stage.list().top_day == days[3].day);
    std::optional<Day> free;
    for (std::size_t i = 0; i + 1 < days.size() / 2 && !free; ++i)
        if (days[i + 1].day > days[i].day + date::days(1)) free = days[i].day + date::days(1);
    if (free) {
        stage.frame().state().shown_day = *free;
        stage.robot().step(3);
        CHECK(stage.list().top_day == days[stage.model().day_from(*free)].day);
        CHECK(stage.frame().state().shown_day == *free);
    }
    stage.key(ImGuiKey_T);
    stage.key(ImGuiKey_PageUp);
    CHECK(stage.frame().state().shown_day == Day(date::year(2026) / date::September / 1));
    CHECK(stage.list().top_day == days[stage.model().day_from(stage.frame().state().shown_day)].day);
}

TEST_CASE("what an edit adds above does not move the list; a post that undo brings back comes into view") {
    ListStage stage;
    const float before = stage.row(ListStage::pumpkin).rect.y0;
    const Id<Post> old = stage.model().rows.front().post;
    Post copy = *stage.project().posts.find(old);
    copy.id = stage.session().ids().make<Post>();
    copy.variants.clear();
    stage.session().submit({{"undo.add_post", {{"title", copy.title}}}, {Put<Post>{copy}}, {}});
    stage.robot().step(3);
    CHECK(stage.model().row_of(copy.id));
    CHECK(stage.row(ListStage::pumpkin).rect.y0 == before);

    // One that has appeared is not deleted.
    Post open = *stage.project().posts.find(old);
    open.status = PostStatus::draft;
    for (Variant& variant : open.variants) variant.status.reset(), variant.published_at.reset();
    stage.session().submit({{"undo.edit_post", {{"title", open.title}}}, {Put<Post>{open}}, {}});
    stage.select({old});
    stage.key(ImGuiKey_Delete);
    REQUIRE_FALSE(stage.model().row_of(old));
    stage.key(ImGuiKey_T);
    stage.key(ImGuiMod_Ctrl | ImGuiKey_Z);
    CHECK(stage.robot().find_path("post:" + to_text(old) + "/row"));
}

TEST_CASE("a click on a column's title sorts by it, another one reverses, a third one goes back to the days") {
    ListStage stage;
    click_column(stage, "post.title");
    CHECK(stage.model().days.empty());
    std::vector<std::string> titles = folded_titles(stage);
    CHECK(std::is_sorted(titles.begin(), titles.end()));
    CHECK(title_of_column(stage, "post.title")->value == "ascending");
    // The day is said with the time.
    const Post& first = *stage.project().posts.find(stage.model().rows.front().post);
    const std::string moment =
        facts::moment_text(date::year_month_day(day_of(*first.when)),
                           static_cast<int>(minute_of_day(*first.when).count()), facts::Language::english);
    CHECK_FALSE(stage.text_in(first.id, moment).cut);
    click_column(stage, "post.title");
    titles = folded_titles(stage);
    CHECK(std::is_sorted(titles.rbegin(), titles.rend()));
    click_column(stage, "post.title");
    CHECK_FALSE(stage.model().days.empty());
    CHECK(stage.list().top_day == ListStage::october(13));
}

TEST_CASE("columns are chosen in a menu, by the button or the right mouse button") {
    ListStage stage;
    REQUIRE(title_of_column(stage, "post.pillar"));
    stage.robot().click(stage.at_path("head/columns"));
    stage.robot().click(Role::menu_item, stage.word("post.pillar"));
    stage.key(ImGuiKey_Escape);
    CHECK_FALSE(title_of_column(stage, "post.pillar"));
    CHECK(title_of_column(stage, "post.campaign"));
    stage.robot().right_click(*title_of_column(stage, "post.status"));
    stage.robot().step(2);
    stage.robot().click(Role::menu_item, stage.word("post.pillar"));
    CHECK(title_of_column(stage, "post.pillar"));
}

TEST_CASE("where there is little room the columns that matter least go") {
    robot::StageOptions options;
    options.width_px = 1280, options.height_px = 720;
    ListStage stage(options);
    stage.select({stage.post(ListStage::pumpkin)->id});
    stage.frame().state().inspector_open = true;
    stage.robot().step(3);
    CHECK_FALSE(title_of_column(stage, "post.supervisor"));
    for (const char* word : {"post.title", "post.status"}) CHECK(title_of_column(stage, word));
    CHECK(title_of_column(stage, "post.title")->rect.width() >= 170);
    CHECK_FALSE(stage.text_in(stage.post(ListStage::pumpkin)->id, "18:00").cut);
}

TEST_CASE(
    "the filters of the toolbar apply, what they hide is counted, and where nothing is left their button clears") {
    ListStage stage;
    stage.filters().networks = {"facebook"};
    stage.robot().step(3);
    std::size_t let = 0, dated = 0;
    for (const Post& post : stage.project().posts) {
        if (!post.when || is_off_calendar(post.status)) continue;
        ++dated;
        let += stage.filters().lets(stage.project(), post) ? 1 : 0;
    }
    REQUIRE(let > 0);
    CHECK(stage.model().rows.size() == let);
    CHECK(stage.frame().state().calendar.hidden_posts == static_cast<int>(dated - let));
    stage.filters() = {};
    stage.filters().statuses = {PostStatus::idea};
    stage.robot().step(3);
    REQUIRE(stage.model().rows.empty());
    CHECK(stage.robot().shows("hide all " + std::to_string(dated)));
    stage.robot().click(stage.at_path("empty/answer"));
    stage.robot().step(2);
    CHECK(stage.model().rows.size() == dated);
}

TEST_CASE("a project without dated posts offers a first one") {
    ListStage stage;
    std::vector<Id<Post>> posts;
    for (const Post& post : stage.project().posts) posts.push_back(post.id);
    stage.session().submit({{"undo.delete_posts", {}}, {RemovePosts{posts}}, {}});
    stage.robot().step(3);
    CHECK(stage.robot().shows(stage.word("list.none")));
    stage.robot().click(stage.at_path("empty/answer"));
    stage.robot().step(3);
    CHECK(stage.model().rows.size() == 1);
}

TEST_CASE("of 50 000 posts a frame draws those in view, and works nothing out while nothing changes") {
    ListStage stage;
    Project project;
    project.id = stage.session().ids().make<Project>();
    project.settings = stage.project().settings;
    std::vector<Post> rows;
    for (int i = 0; i < 50000; ++i) {
        Post row;
        row.id = stage.session().ids().make<Post>();
        row.title = "Post";
        row.status = PostStatus::draft;
        row.when = LocalMinute(ListStage::october(13)) + date::days(i / 20) + std::chrono::minutes(i % 20);
        rows.push_back(std::move(row));
    }
    project.posts = Table<Post>::from_rows(std::move(rows));
    stage.session().start_new(std::move(project));
    stage.robot().step(4);
    REQUIRE(stage.model().rows.size() == 50000);
    const int made = stage.list().models_made;
    stage.robot().move_to(stage.at_path("list/grid"));
    for (int i = 0; i < 20; ++i) {
        stage.robot().wheel(-7);
        CHECK(stage.list().rows_drawn <= 40);
    }
    stage.key(ImGuiKey_End);
    CHECK(stage.robot().find_path("post:" + to_text(stage.model().rows.back().post) + "/row"));
    CHECK(stage.list().rows_drawn <= 40);
    CHECK(stage.list().models_made == made);
}
