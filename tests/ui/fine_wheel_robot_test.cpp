// A trackpad sends small parts of a notch of the wheel: together they scroll as far as whole notches do.
#include <algorithm>
#include <cmath>
#include <functional>

#include <doctest/doctest.h>
#include <imgui.h>

#include "ui/board_stage.hpp"
#include "ui/grid/grid_state.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

// `place`: where something that scrolls lies, in pixels; `turn`: turns the wheel by so many notches.
void check_small_turns(const std::function<float()>& place, const std::function<void(float)>& turn) {
    const float begin = place();
    turn(-1);
    const float notch = begin - place();
    REQUIRE(notch > 8);
    turn(1);
    REQUIRE(place() == begin);
    for (const auto& [part, count] : {std::pair(0.1f, 10), std::pair(0.25f, 4), std::pair(0.004f, 50)}) {
        CAPTURE(part);
        for (const float way : {-1.0f, 1.0f}) {
            float furthest = 0;
            for (int i = 0; i < count; ++i) {
                const float before = place();
                turn(way * part);
                furthest = std::max(furthest, std::abs(place() - before - way * part * notch));
            }
            // Of one turn no more than the pixel that makes it whole.
            CHECK(furthest <= 1);
            const float sum = std::round(part * static_cast<float>(count) * notch);
            CHECK(place() == (way < 0 ? begin - sum : begin));
        }
    }
}

}  // namespace

TEST_CASE("small turns of the wheel scroll the grid as far as their sum") {
    MonthStage stage;
    stage.frame().show(CalendarView::grid);
    stage.frame().state().inspector_open = false;
    stage.robot().step(4);
    stage.robot().key(ImGuiKey_Home);
    stage.robot().step(3);
    const auto& tiles = stage.frame().state().calendar.grid->model.tiles;
    REQUIRE(tiles.size() > 12);
    const auto tile = [&] {
        const auto node = stage.robot().find(Role::post, tiles[3].title);
        REQUIRE(node);
        return *node;
    };
    stage.robot().move_to(tile());
    stage.robot().step(2);
    check_small_turns([&] { return tile().full.y0; }, [&](float turns) { stage.robot().wheel(turns); });
}

TEST_CASE("small turns of the wheel scroll a column of the board as far as their sum") {
    BoardStage stage;
    Request more{{"undo.edit_post", {}}, {}, {}};
    for (int i = 10; i < 50; ++i) {
        Post post;
        post.id = stage.session().ids().make<Post>();
        post.title = "Parcel " + std::to_string(i);
        post.status = PostStatus::draft;
        post.when = LocalMinute(BoardStage::october(20)) + std::chrono::minutes(i);
        more.actions.emplace_back(Put<Post>{std::move(post)});
    }
    REQUIRE(stage.session().submit(std::move(more)));
    stage.robot().step(3);
    const Id<Post> third = stage.board().model.of(PostStatus::draft).posts.at(3);
    const std::string title = stage.project().posts.find(third)->title;
    const auto card = [&] {
        const auto node = stage.robot().find(Role::post, title);
        REQUIRE(node);
        return *node;
    };
    stage.robot().move_to(card());
    stage.robot().step(2);
    check_small_turns([&] { return card().full.y0; }, [&](float turns) { stage.robot().wheel(turns); });
}

TEST_CASE("small turns sideways scroll the columns of the board as far as their sum") {
    BoardStage stage{robot::StageOptions{}};
    REQUIRE_FALSE(stage.robot().find_path("board/measured"));
    stage.robot().move_to(stage.column(PostStatus::brief));
    stage.robot().step(2);
    check_small_turns([&] { return stage.column(PostStatus::draft).full.x0; },
                      [&](float turns) {
                          ImGui::GetIO().AddMouseWheelEvent(turns, 0);
                          stage.robot().step(3);
                      });
}
