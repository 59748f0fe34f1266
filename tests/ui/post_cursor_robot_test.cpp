// Ctrl and arrows lead the keyboard past what is selected, Ctrl and Space take a post in or out there: in every layout.
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <imgui.h>

#include "app/new_posts.hpp"
#include "ui/year_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

using Posts = std::vector<Id<Post>>;
constexpr std::array layouts_of_posts{CalendarView::month, CalendarView::week,  CalendarView::day,
                                      CalendarView::list,  CalendarView::board, CalendarView::grid};

Id<Post> put_draft(MonthStage& stage, const std::string& title, Day day, int minute) {
    const Project& project = stage.project();
    const auto instagram = std::find_if(project.channels.begin(), project.channels.end(),
                                        [](const Channel& channel) { return channel.network == "instagram"; });
    REQUIRE(instagram != project.channels.end());
    Request request =
        new_post_request(project, stage.session().facts(), day, (*instagram).id, title, stage.session().ids(), minute);
    Post post = request.actions.front().as<Put<Post>>()->row;
    post.status = PostStatus::draft;
    request.actions.front() = Put<Post>{post};
    REQUIRE(stage.session().submit(std::move(request)));
    return post.id;
}

// Four drafts that follow each other in each layout, the first of them in the view's order selected.
struct RingStage : MonthStage {
    Posts drafts;
    ImGuiKey on = ImGuiKey_DownArrow, back = ImGuiKey_UpArrow;

    explicit RingStage(CalendarView view) {
        for (int i = 0; i < 4; ++i)
            drafts.push_back(put_draft(*this, "Ring " + std::to_string(i + 1), YearStage::october(20), (13 + i) * 60));
        // The latest comes first there.
        if (view == CalendarView::grid) std::reverse(drafts.begin(), drafts.end());
        if (view == CalendarView::grid) on = ImGuiKey_RightArrow, back = ImGuiKey_LeftArrow;
        frame().state().shown_day = YearStage::october(20);
        frame().state().calendar.view = view;
        robot().step(4);
        selection() = Selection::of(drafts[0]);
        frame().state().reveal = Focus{drafts[0].value, std::nullopt};
        robot().step(4);
    }
    Selection& selection() { return frame().state().selection; }
    void press(int chord) {
        robot().key(chord);
        robot().step(4);
    }
    void lead(ImGuiKey arrow) { press(ImGuiMod_Ctrl | arrow); }
    void take() { press(ImGuiMod_Ctrl | ImGuiKey_Space); }
    // The title with the ring; "" for none.
    std::string ring() {
        for (const Role role : {Role::post, Role::row})
            for (const WidgetNode& node : robot().all(role))
                if (node.focused) return node.label;
        return {};
    }
    std::string title(std::size_t draft) const { return project().posts.find(drafts[draft])->title; }
};

}  // namespace

TEST_CASE("Ctrl and arrows lead past a post, and Ctrl Space takes the one behind it in and out again") {
    for (const CalendarView view : layouts_of_posts) {
        CAPTURE(static_cast<int>(view));
        RingStage stage(view);
        const Posts& drafts = stage.drafts;
        stage.lead(stage.on);
        CHECK(stage.ring() == stage.title(1));
        stage.lead(stage.on);
        CHECK(stage.ring() == stage.title(2));
        CHECK(stage.selection() == Selection::of(drafts[0]));
        stage.take();
        CHECK(stage.selection().posts == Posts{drafts[0], drafts[2]});
        CHECK(stage.ring() == stage.title(2));
        stage.lead(stage.back);
        stage.lead(stage.back);
        CHECK(stage.ring() == stage.title(0));
        CHECK(stage.selection().posts == Posts{drafts[0], drafts[2]});
        stage.take();
        CHECK(stage.selection().posts == Posts{drafts[2]});
        CHECK_FALSE(stage.frame().state().inspector_open);
    }
}

TEST_CASE("where the last one is taken out the ring stays, and the next post is taken in from there") {
    for (const CalendarView view : layouts_of_posts) {
        CAPTURE(static_cast<int>(view));
        RingStage stage(view);
        stage.take();
        CHECK(stage.selection().kind == Selection::Kind::none);
        CHECK(stage.ring() == stage.title(0));
        stage.lead(stage.on);
        CHECK(stage.ring() == stage.title(1));
        stage.take();
        CHECK(stage.selection().posts == Posts{stage.drafts[1]});
    }
}

TEST_CASE("Enter is about the post with the ring, Shift selects on from it, and Escape takes the ring away") {
    for (const CalendarView view : layouts_of_posts) {
        CAPTURE(static_cast<int>(view));
        RingStage stage(view);
        stage.lead(stage.on);
        stage.press(ImGuiMod_Shift | stage.on);
        CHECK(stage.selection().posts == Posts{stage.drafts[0], stage.drafts[1], stage.drafts[2]});
        stage.lead(stage.on);
        CHECK(stage.ring() == stage.title(3));
        stage.press(ImGuiKey_Escape);
        CHECK(stage.ring().empty());
        CHECK(stage.selection().kind == Selection::Kind::none);
        stage.selection() = Selection::of(stage.drafts[0]);
        stage.robot().step(2);
        stage.lead(stage.on);
        stage.press(ImGuiKey_Enter);
        CHECK(stage.selection() == Selection::of(stage.drafts[1]));
        CHECK(stage.frame().state().inspector_open);
    }
}

TEST_CASE("in the month a post behind +N comes into sight when the keyboard is led to it") {
    RingStage stage(CalendarView::month);
    for (int i = 0; i < 3; ++i) {
        stage.lead(ImGuiKey_DownArrow);
        CHECK(stage.robot().find(Role::post, stage.title(static_cast<std::size_t>(i + 1))));
    }
}

TEST_CASE("in the year Ctrl and arrows lead past days, and Ctrl Space takes what goes out on one in or out") {
    YearStage stage;
    const Id<Post> first = put_draft(stage, "First", YearStage::october(11), 9 * 60);
    const Id<Post> second = put_draft(stage, "Second", YearStage::october(25), 9 * 60);
    const Selection sunday = Selection::of(YearStage::october(11));
    stage.select(YearStage::october(11));
    stage.key(ImGuiMod_Ctrl | ImGuiKey_DownArrow);
    stage.key(ImGuiMod_Ctrl | ImGuiKey_DownArrow);
    CHECK(stage.state().selection == sunday);
    CHECK(stage.cell(YearStage::october(25)).focused);
    stage.key(ImGuiMod_Ctrl | ImGuiKey_Space);
    const Selection& now = stage.state().selection;
    CHECK(now.has_post(first));
    CHECK(now.has_post(second));
    CHECK(stage.cell(YearStage::october(11)).selected);
    CHECK_FALSE(stage.cell(YearStage::october(18)).selected);
    CHECK(stage.cell(YearStage::october(25)).selected);
    stage.key(ImGuiMod_Ctrl | ImGuiKey_Space);
    CHECK(now.has_post(first));
    CHECK_FALSE(now.has_post(second));
    CHECK(stage.cell(YearStage::october(25)).focused);
    stage.key(ImGuiKey_LeftArrow);
    CHECK(stage.has_selected(YearStage::october(24)));
}
