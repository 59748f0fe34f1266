// What is archived or cancelled is looked at through the filter of statuses, in every view of the calendar.
#include <algorithm>

#include "ui/board_stage.hpp"
#include "ui/views_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

constexpr const char* ganache_post = "Haunted ganache";  // a draft without text

// With a post that is archived, though one of its channels has published it, another one that was cancelled, and an
// idea that was given up.
struct PutAway : ViewsStage {
    Post kept = new_post("Old lanterns", PostStatus::archived, {"instagram", "facebook"});
    Post off = new_post("Rained off", PostStatus::cancelled, {"instagram"});
    Post idea = new_post("Moth night", PostStatus::archived, {"instagram"});

    PutAway() : ViewsStage({.width_px = 1920}) {
        kept.variants.front().status = PostStatus::published;
        idea.when.reset();
    }
    void put_all() { submit({kept, off, idea}); }
    bool has_idea_card(Id<Post> id) {
        const std::vector<IdeaCard>& cards = calendar().cache->ideas.cards;
        return std::any_of(cards.begin(), cards.end(), [&](const IdeaCard& card) { return card.post == id; });
    }
    std::string name_of(PostStatus status) {
        return session().facts().workflow.find(word_of(status))->name.in(facts::Language::english);
    }
};

struct ArchiveBoard : BoardStage {
    ArchiveBoard() : BoardStage(very_wide()) {
        filters().statuses.assign(board_steps.begin(), board_steps.end());
        filters().statuses.push_back(PostStatus::archived);
        robot().step(4);
    }
    static robot::StageOptions very_wide() {
        robot::StageOptions options = wide();
        options.width_px = 3400;
        return options;
    }
};

}  // namespace

TEST_CASE("what is archived or cancelled is in no view, and not counted as hidden, while nothing asks for it") {
    PutAway stage;
    stage.filters().labels = {"a label that no post has"};
    std::vector<int> hidden;
    for (const CalendarView view : ViewsStage::views) hidden.push_back(stage.hidden(view));
    const int hidden_ideas = stage.calendar().cache->ideas.filtered;
    stage.put_all();
    for (std::size_t i = 0; i < hidden.size(); ++i) {
        CAPTURE(i);
        CHECK(stage.hidden(ViewsStage::views[i]) == hidden[i]);
    }
    stage.show(CalendarView::month);
    CHECK(stage.calendar().cache->ideas.filtered == hidden_ideas);
    stage.filters() = {};
    for (const CalendarView view : ViewsStage::views) {
        CAPTURE(static_cast<int>(view));
        const ViewsStage::Posts shown = stage.shown(view);
        CHECK_FALSE(shown.empty());
        for (const Post* post : {&stage.kept, &stage.off, &stage.idea}) CHECK_FALSE(shown.contains(post->id));
    }
}

TEST_CASE("a step that is asked for is in every view, by itself, beside other steps and with other filters") {
    PutAway stage;
    stage.put_all();
    for (const CalendarView view : ViewsStage::views) {
        CAPTURE(static_cast<int>(view));
        // Ideas without a date are on the board beside the drawer.
        ViewsStage::Posts archived{stage.kept.id};
        if (view == CalendarView::board) archived.insert(stage.idea.id);
        stage.filters() = {};
        stage.filters().statuses = {PostStatus::archived};
        CHECK(stage.shown(view) == archived);
        CHECK(stage.hidden(view) > 0);
        stage.filters().networks = {"tiktok"};
        CHECK(stage.shown(view).empty());
        stage.filters().networks.clear();
        stage.filters().statuses = {PostStatus::cancelled};
        CHECK(stage.shown(view) == ViewsStage::Posts{stage.off.id});
        stage.filters().statuses.assign(steps_on_calendar.begin(), steps_on_calendar.end());
        const std::size_t others = stage.shown(view).size();
        stage.filters().statuses.push_back(PostStatus::archived);
        CHECK(stage.shown(view).size() == others + archived.size());
    }
    stage.show(CalendarView::month);
    CHECK(stage.has_idea_card(stage.idea.id));
}

TEST_CASE("what is archived as a whole looks so on all its channels: flat on the page, its title quiet") {
    PutAway stage;
    stage.put_all();
    stage.filters().statuses = {PostStatus::archived};
    stage.show(CalendarView::month);
    for (const MonthDay& day : stage.month().days)
        for (const MonthChip& chip : day.chips) CHECK(chip.status == PostStatus::archived);
    const Theme& theme = stage.frame().theme();
    for (const PostStatus status : {PostStatus::archived, PostStatus::cancelled}) {
        CHECK(theme.card_ground(status) == theme.card_ground(PostStatus::published));
        CHECK(theme.card_ground(status) != theme.card_ground(PostStatus::draft));
        CHECK(theme.card_title(status) != theme.card_title(PostStatus::published));
    }
}

TEST_CASE(
    "the step is ticked in the filter of statuses; where work is listed, of which it makes none, it is no choice") {
    PutAway stage;
    stage.put_all();
    stage.show(CalendarView::list);
    stage.robot().click(Role::button, stage.word("filter.status"));
    stage.robot().step(2);
    CHECK(stage.robot().find(Role::menu_item, stage.name_of(PostStatus::cancelled)));
    stage.robot().click(Role::menu_item, stage.name_of(PostStatus::archived));
    stage.robot().key(ImGuiKey_Escape);
    stage.robot().step(3);
    CHECK(stage.filters().statuses == std::vector{PostStatus::archived});
    CHECK(stage.robot().find_path("post:" + to_text(stage.kept.id) + "/row"));
    stage.filters() = {};
    stage.frame().show(Section::tasks);
    stage.robot().step(3);
    stage.robot().click(Role::button, stage.word("filter.status"));
    stage.robot().step(2);
    CHECK(stage.robot().find(Role::menu_item, stage.name_of(PostStatus::draft)));
    CHECK_FALSE(stage.robot().find(Role::menu_item, stage.name_of(PostStatus::archived)));
}

TEST_CASE("work without a post is shown where every step is let through") {
    PutAway stage;
    Filters filters;
    filters.statuses.assign(steps_on_calendar.begin(), steps_on_calendar.end());
    filters.statuses.push_back(PostStatus::archived);
    Task task;
    CHECK(filters.lets(stage.project(), task, nullptr));
    filters.statuses.erase(filters.statuses.begin());
    CHECK_FALSE(filters.lets(stage.project(), task, nullptr));
}

TEST_CASE("on the board what is archived has a column while it is asked for, in which nothing is begun") {
    ArchiveBoard stage;
    const std::size_t posts = stage.project().posts.size();
    const WidgetNode column = stage.column(PostStatus::archived);
    CHECK(column.label == stage.word("status.archived"));
    CHECK_FALSE(stage.robot().find_path("board/cancelled"));
    stage.robot().double_click(column);
    stage.robot().step(3);
    CHECK(stage.project().posts.size() == posts);
    stage.drag_to(ganache_post, PostStatus::archived);
    CHECK(stage.status(ganache_post) == PostStatus::archived);
    CHECK(stage.column(PostStatus::archived).rect.contains(stage.card(ganache_post).rect));
    // It does not come back by itself.
    stage.drag_to(ganache_post, PostStatus::draft);
    CHECK(stage.status(ganache_post) == PostStatus::archived);
    stage.filters() = {};
    stage.robot().step(3);
    CHECK_FALSE(stage.robot().find_path("board/archived"));
}

TEST_CASE("by keyboard a card is carried up to the column of what is archived") {
    ArchiveBoard stage;
    stage.selection() = Selection::of(stage.post(ganache_post)->id);
    stage.robot().key(ImGuiKey_M);
    stage.robot().step(2);
    REQUIRE(stage.drag().active());
    for (std::size_t i = 0; i < board_steps.size() + 2; ++i) stage.robot().key(ImGuiKey_RightArrow);
    stage.robot().step(2);
    CHECK(stage.board().over == PostStatus::archived);
    stage.robot().key(ImGuiKey_LeftArrow);
    stage.robot().step(2);
    CHECK(stage.board().over == PostStatus::measured);
    stage.robot().key(ImGuiKey_Escape);
}
