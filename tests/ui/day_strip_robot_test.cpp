#include <algorithm>
#include <random>

#include <doctest/doctest.h>
#include <imgui.h>

#include "facts/date_words.hpp"
#include "robot/stage.hpp"
#include "ui/tasks/day_strip.hpp"

using namespace tandem;
using robot::both_languages;
using robot::Stage;

namespace {

// The Tasks screen of the sample, on its today, 14:20.
struct Strip : Stage {
    explicit Strip(robot::StageOptions options = {}) : Stage(options) {
        robot().key(ImGuiMod_Alt | ImGuiKey_4);
        robot().step(2);
    }
    std::vector<WidgetNode> parts(std::string_view end) {
        std::vector<WidgetNode> found;
        for (const WidgetNode& node : frame().tree().nodes())
            if (node.path.find("/strip/") != std::string::npos && node.path.ends_with(end)) found.push_back(node);
        return found;
    }
    bool shown() { return !parts("/chip").empty(); }
};

TextRuler seven_px_a_letter() {
    return {[](TextStyle, std::string_view text) { return 7.0f * static_cast<float>(text.size()); },
            [](TextStyle, std::string_view text, float) { return std::string(text); }, [](TextStyle) { return 14.0f; }};
}

}  // namespace

TEST_CASE("the strip shows the day's posts at their hours, what is done before now and what is open after it") {
    for (const auto language : both_languages) {
        Strip strip({.language = language});
        const auto posts = strip.parts("/chip");
        REQUIRE(posts.size() == 4);
        for (std::size_t i = 1; i < posts.size(); ++i) {
            CHECK(posts[i - 1].value < posts[i].value);
            CHECK(posts[i - 1].rect.x1 < posts[i].rect.x0);
        }
        const auto now = strip.parts("/now");
        REQUIRE(now.size() == 1);
        CHECK(now[0].label == facts::time_text(14 * 60 + 20));
        const float x = (now[0].rect.x0 + now[0].rect.x1) / 2;
        int open = 0, done = 0;
        for (const WidgetNode& block : strip.parts("/block")) {
            const auto uuid = uuid_from_text(block.path.substr(block.path.rfind("task:") + 5, 36));
            REQUIRE(uuid);
            const bool is_open = strip.session().plan().task({*uuid})->is_open();
            if (is_open)
                CHECK(block.rect.x0 >= x - 1);
            else
                CHECK(block.rect.x1 <= x + 1);
            ++(is_open ? open : done);
        }
        CHECK(done > 5);
        CHECK(open > 5);
        CHECK(strip.robot().shows(strip.word("task.strip.posts")));
        CHECK_FALSE(strip.headless().ids_clash());
        // Another day has no now.
        strip.robot().key(ImGuiKey_PageDown);
        CHECK(strip.shown());
        CHECK(strip.parts("/now").empty());
    }
}

TEST_CASE("a click on a post or a block of the strip selects it; the block says what, who and when") {
    for (const auto language : both_languages) {
        Strip strip({.language = language});
        strip.robot().click(strip.parts("/chip").front());
        REQUIRE(strip.frame().state().selection.kind == Selection::Kind::posts);
        CHECK(strip.project().posts.find(strip.frame().state().selection.posts.front())->title ==
              strip.parts("/chip").front().label);
        CHECK(strip.frame().state().inspector_open);
        strip.robot().step(2);
        const auto last = strip.parts("/block").back();
        strip.robot().click(last);
        REQUIRE(strip.frame().state().selection.kind == Selection::Kind::task);
        const Id<Task> id = strip.frame().state().selection.task;
        CHECK(last.path.find(to_text(id)) != std::string::npos);
        // Its row is brought into view, however far down it is.
        strip.robot().step(3);
        const auto row = std::find_if(
            strip.frame().tree().nodes().begin(), strip.frame().tree().nodes().end(), [&](const WidgetNode& node) {
                return node.path.find(to_text(id)) != std::string::npos && node.path.ends_with("/row");
            });
        REQUIRE(row != strip.frame().tree().nodes().end());
        CHECK(row->rect.height() == doctest::Approx(28).epsilon(0.1));
    }
}

TEST_CASE("the strip is smaller where the window is low, and gives way to the list where it is lower still") {
    const auto height = [](float window) {
        Strip strip({.height_px = window});
        const auto nodes = strip.frame().tree().nodes();
        const auto found = std::find_if(nodes.begin(), nodes.end(),
                                        [](const WidgetNode& node) { return node.path.ends_with("/strip"); });
        return found == nodes.end() ? 0.0f : found->rect.height();
    };
    CHECK(height(900) > height(720));
    CHECK(height(720) > 40);
    CHECK(height(640) == 0);
}

TEST_CASE("done tasks leave the strip with the list when they are hidden") {
    Strip strip;
    const std::size_t all = strip.parts("/block").size();
    strip.robot().click(Role::switch_, strip.word("task.show_done"));
    CHECK(strip.parts("/block").size() < all);
}

TEST_CASE("whatever the day, nothing in the strip overlaps, and everything is placed or counted as hidden once") {
    std::mt19937 random(7);
    for (int round = 0; round < 200; ++round) {
        const auto up_to = [&](int most) { return static_cast<int>(random() % static_cast<unsigned>(most + 1)); };
        DayStrip strip;
        strip.first_hour = up_to(9), strip.last_hour = 24 - up_to(6);
        for (int i = up_to(30); i > 0; --i) {
            MonthChip post;
            post.minute = 60 * strip.first_hour + up_to(60 * (strip.last_hour - strip.first_hour) - 1);
            post.time = "12:00";
            strip.posts.push_back(post);
        }
        for (int i = up_to(80); i > 0; --i) {
            const int begin = 60 * strip.first_hour + up_to(60 * (strip.last_hour - strip.first_hour) - 60);
            strip.blocks.push_back({{}, {begin, begin + 1 + up_to(59)}, StripBlock::State::open});
        }
        std::sort(strip.posts.begin(), strip.posts.end(),
                  [](const MonthChip& a, const MonthChip& b) { return a.minute < b.minute; });
        std::sort(strip.blocks.begin(), strip.blocks.end(),
                  [](const StripBlock& a, const StripBlock& b) { return a.minutes.begin < b.minutes.begin; });
        for (const StripSize size : {StripSize::small, StripSize::full}) {
            const Rect area{64, 100, 64 + 600 + static_cast<float>(up_to(700)), 900};
            const StripLayout layout = strip_layout(strip, area, size, 1, seven_px_a_letter());
            CHECK(layout.posts.size() + layout.hidden_posts.size() == strip.posts.size());
            CHECK(layout.blocks.size() + layout.hidden_blocks.size() == strip.blocks.size());
            for (const auto* list : {&layout.posts, &layout.blocks}) {
                for (std::size_t i = 0; i < list->size(); ++i) {
                    CHECK(layout.area.contains((*list)[i].rect));
                    for (std::size_t j = 0; j < i; ++j) CHECK_FALSE((*list)[i].rect.overlaps((*list)[j].rect));
                }
            }
        }
    }
}
