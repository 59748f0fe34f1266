// What is the matter with the files of a post, wherever the post is shown.
#include <filesystem>

#include <doctest/doctest.h>

#include "app/media_survey.hpp"
#include "ui/board_stage.hpp"
#include "ui/list_stage.hpp"
#include "ui/media_stage.hpp"

using namespace tandem;
using namespace tandem::testing;
namespace fs = std::filesystem;

namespace {

// The pumpkin contest, a carousel on Instagram with these media, in a project with a folder.
void put_on_instagram(robot::Stage& stage, std::vector<MediaRef> media) {
    const fs::path plan = stage.folder() / "project" / "plan.tandem";
    if (stage.session().path() != plan) {
        fs::create_directories(plan.parent_path());
        stage.session().save_as(plan);
        stage.session().finish_saving();
    }
    Post post = *stage.post(ListStage::pumpkin);
    post.variants.resize(1);
    for (const Channel& channel : stage.project().channels)
        if (channel.network == "instagram") post.variants.front().channel = channel.id;
    post.variants.front().format = "carousel";
    post.variants.front().media = std::move(media);
    stage.session().submit({{"undo.edit_post", {}}, {Put<Post>{post}}, {post.id.value, std::nullopt}});
    stage.robot().step(3);
}

// The files are looked at, and what follows is drawn.
void look(robot::Stage& stage) {
    if (const auto& survey = stage.frame().state().media_survey) survey->finish();
    stage.robot().step(3);
}

fs::path file(const robot::Stage& stage, const char* name) { return stage.folder() / "project" / name; }

constexpr const char* gone = "b.png";

}  // namespace

TEST_CASE("a chip says that a file is missing, and stops saying so when the file is there as the window comes back") {
    MonthStage month;
    write_picture(file(month, "a.png"), 1080, 1350);
    put_on_instagram(month, {{"a.png", "A"}, {gone, "B"}});
    look(month);
    const auto says = [&] { return month.node(Role::post, ListStage::pumpkin).value.find(gone) != std::string::npos; };
    CHECK(says());
    write_picture(file(month, gone), 1080, 1350);
    month.robot().step(3);
    CHECK(says());  // nobody looked
    month.frame().window_focused();
    look(month);
    CHECK_FALSE(says());
    fs::remove(file(month, gone));
    month.frame().window_focused();
    look(month);
    CHECK(says());
}

TEST_CASE("row of the list and card of the board say that a picture has a shape the network does not take") {
    const std::string wrong = "400\u00a0×\u00a0100";
    {
        ListStage list;
        write_picture(file(list, "a.png"), 400, 100);
        write_picture(file(list, gone), 1080, 1350);
        put_on_instagram(list, {{"a.png", "A"}, {gone, "B"}});
        const int models = list.list().models_made;
        list.row(list.post(ListStage::pumpkin)->id);  // what is not drawn is not looked at
        look(list);
        const Rect row = list.row(list.post(ListStage::pumpkin)->id).rect;
        bool told = false;
        for (const WidgetNode& node : list.robot().all(Role::text))
            told |= row.contains(node.rect) && node.label.find(wrong) != std::string::npos;
        CHECK(told);
        CHECK(list.list().models_made == models);  // what files say changes no row's place
    }
    {
        BoardStage board;
        write_picture(file(board, "a.png"), 400, 100);
        write_picture(file(board, gone), 1080, 1350);
        put_on_instagram(board, {{"a.png", "A"}, {gone, "B"}});
        look(board);
        bool told = false;
        for (const WidgetNode& node : board.robot().all(Role::image))
            told |= node.label.find(wrong) != std::string::npos;
        CHECK(told);
    }
}

TEST_CASE("what a limit nobody confirmed says of a file is amber on the chip, what is well attested is red") {
    MonthStage month;
    write_picture(file(month, "a.png"), 400, 100);
    write_picture(file(month, gone), 1080, 1350);
    const auto chip = [&]() -> const MonthChip& {
        for (const MonthDay& day : month.month().days)
            for (const MonthChip& one : day.chips)
                if (one.title.find(ListStage::pumpkin) != std::string::npos) return one;
        FAIL("no chip");
        std::abort();
    };
    put_on_instagram(month, {{"a.png", "A"}, {gone, "B"}});
    look(month);
    const auto* slot = facts::media_slot(month.session().facts().media_slots, "instagram", "carousel");
    REQUIRE(slot);
    CHECK(!chip().problem.empty());
    CHECK(chip().problem_is_sure == slot->is_sure(facts::MediaFigure::ratio));
    put_on_instagram(month, {{"gone.png", "A"}, {gone, "B"}});
    look(month);
    CHECK(chip().problem_is_sure);
}
