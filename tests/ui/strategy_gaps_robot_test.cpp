// What is done about gaps between plan and strategy.
#include <doctest/doctest.h>
#include <imgui.h>

#include "plan/gap_slots.hpp"
#include "ui/strategy_stage.hpp"

using namespace tandem;
using robot::both_languages;
using tandem::testing::StrategyStage;

namespace {

const Day october_13{date::sys_days(date::year(2026) / 10 / 13).time_since_epoch()};

struct Gaps : StrategyStage {
    explicit Gaps(facts::Language language) : StrategyStage(language, 2400) {}

    StrategyCheck check() const { return check_strategy(project(), quarter_of(october_13), october_13); }
    StrategyGap gap(StrategyGap::Kind kind) const {
        for (const StrategyGap& one : check().gaps)
            if (one.kind == kind) return one;
        FAIL("no such gap");
        return {};
    }
    // The lines of a card.
    std::vector<WidgetNode> lines(std::string_view card) {
        std::vector<WidgetNode> found;
        for (const WidgetNode& node : robot().all(Role::button))
            if (node.path.ends_with("/gap") && node.path.find(card) != std::string::npos) found.push_back(node);
        return found;
    }
    std::vector<WidgetNode> slots() {
        std::vector<WidgetNode> found;
        for (const WidgetNode& node : robot().all(Role::button))
            if (node.path.ends_with("/slot")) found.push_back(node);
        return found;
    }
};

}  // namespace

TEST_CASE("a click on a lack offers free slots, and one of them makes the post that closes it, in one step") {
    for (const auto language : both_languages) {
        Gaps stage(language);
        const StrategyGap gap = stage.gap(StrategyGap::Kind::rhythm_under);
        const Project before = stage.project();
        stage.robot().click(stage.lines("rhythm/").front());
        stage.robot().step(2);
        const std::vector<WidgetNode> slots = stage.slots();
        REQUIRE(slots.size() == 3);
        CHECK(stage.session().steps_done() == 0);
        const auto expected = gap_slots(stage.project(), gap, quarter_of(october_13), stage.session().now());
        stage.robot().click(slots.front());
        stage.robot().click(Role::menu_item, stage.word("gap.new_post"));
        stage.robot().step(4);
        CHECK(stage.session().steps_done() == 1);
        CHECK(stage.frame().state().section == Section::calendar);
        CHECK(stage.frame().state().month == month_of(day_of(expected.front().when)));
        REQUIRE(stage.frame().state().selection.posts.size() == 1);
        const Post* made = stage.project().posts.find(stage.frame().state().selection.posts.front());
        REQUIRE(made);
        CHECK(made->when == expected.front().when);
        CHECK(made->variants.front().channel.value == gap.item);
        for (const StrategyGap& left : stage.check().gaps)
            if (left.same_as(gap)) CHECK(left.amount == gap.amount - 1);
        stage.robot().key(ImGuiKey_Escape);
        stage.robot().key(ImGuiKey_Escape);
        stage.session().undo();
        CHECK(stage.project() == before);
    }
}

TEST_CASE("a slot of a pillar's lack is a post of that pillar; the day can be looked at first") {
    Gaps stage(facts::Language::english);
    const StrategyGap gap = stage.gap(StrategyGap::Kind::share_under);
    stage.robot().click(stage.lines("gaps/").front());
    stage.robot().step(2);
    REQUIRE(stage.slots().size() == 3);
    stage.robot().click(stage.slots().front());
    stage.robot().click(Role::menu_item, stage.word("gap.show_day"));
    stage.robot().step(3);
    CHECK(stage.frame().state().section == Section::calendar);
    CHECK(stage.frame().state().drawer_open);
    CHECK(stage.session().steps_done() == 0);
    stage.robot().key(ImGuiMod_Alt | ImGuiKey_3);
    stage.robot().step(2);
    stage.robot().click(stage.slots().front());
    stage.robot().click(Role::menu_item, stage.word("gap.new_post"));
    stage.robot().step(4);
    REQUIRE(stage.frame().state().selection.posts.size() == 1);
    const Post* made = stage.project().posts.find(stage.frame().state().selection.posts.front());
    REQUIRE(made);
    CHECK(made->pillar == Id<Pillar>{gap.item});
}

TEST_CASE("an idea is dragged onto a free slot: its card says what follows, and it is there in one step") {
    for (const auto language : both_languages) {
        Gaps stage(language);
        const Project before = stage.project();
        stage.robot().click(stage.lines("rhythm/").front());
        stage.robot().step(2);
        const std::vector<WidgetNode> ideas = stage.robot().all(Role::idea);
        REQUIRE_FALSE(ideas.empty());
        const Post* idea = nullptr;
        for (const Post& post : before.posts)
            if (!post.when && post.title == ideas.front().label) idea = &post;
        REQUIRE(idea);
        const GapSlot slot = gap_slots(before, stage.gap(StrategyGap::Kind::rhythm_under), quarter_of(october_13),
                                       stage.session().now())[1];
        const WidgetNode chip = stage.slots()[1];
        stage.robot().move_to(ideas.front());
        stage.robot().press();
        stage.robot().move_to(ideas.front().rect.x0 + 40, ideas.front().rect.y0 - 8);
        stage.robot().move_to(chip);
        stage.robot().step(2);
        CHECK(stage.frame().state().drag.over_time == slot.when);
        CHECK(stage.robot().find_path("/card"));
        CHECK(stage.session().steps_done() == 0);
        stage.robot().release();
        stage.robot().step(3);
        CHECK(stage.session().steps_done() == 1);
        CHECK(stage.project().posts.find(idea->id)->when == slot.when);
        CHECK(stage.frame().state().section == Section::strategy);
        stage.undo();
        CHECK(stage.project() == before);
    }
}

TEST_CASE(
    "an idea let go beside the slots, or given up with Escape, stays an idea; the slot's menu puts it there too") {
    Gaps stage(facts::Language::english);
    stage.robot().click(stage.lines("rhythm/").front());
    stage.robot().step(2);
    const WidgetNode idea = stage.robot().all(Role::idea).front();
    const auto lift = [&](const WidgetNode& over) {
        stage.robot().move_to(idea);
        stage.robot().press();
        stage.robot().move_to(idea.rect.x0 + 40, idea.rect.y0 - 8);
        stage.robot().move_to(over);
        stage.robot().step(2);
    };
    lift(stage.slots().front());
    stage.robot().key(ImGuiKey_Escape);
    stage.robot().release();
    stage.robot().step(2);
    lift(stage.lines("gaps/").front());
    stage.robot().release();
    stage.robot().step(2);
    CHECK(stage.session().steps_done() == 0);
    stage.robot().click(stage.slots().front());
    stage.robot().click(Role::menu_item, idea.label);
    stage.robot().step(3);
    CHECK(stage.session().steps_done() == 1);
}

TEST_CASE("a second click on a lack puts the slots away") {
    Gaps stage(facts::Language::english);
    for (int i = 0; i < 2; ++i) {
        stage.robot().click(stage.lines("gaps/").front());
        stage.robot().step(2);
        CHECK(stage.slots().empty() == (i == 1));
    }
}

TEST_CASE("a click on what is too much shows its posts on the calendar") {
    Gaps stage(facts::Language::english);
    const StrategyGap gap = stage.gap(StrategyGap::Kind::rhythm_over);
    for (const WidgetNode& line : stage.lines("gaps/"))
        if (line.label.find("too many") != std::string::npos) {
            stage.robot().click(line);
            break;
        }
    stage.robot().step(3);
    CHECK(stage.frame().state().section == Section::calendar);
    CHECK(stage.frame().state().selection.posts == posts_behind(stage.project(), gap, quarter_of(october_13)));
}

TEST_CASE("two posts too close are a line of the page and of the card of a drag, and it goes when they part") {
    Gaps stage(facts::Language::english);
    const auto close = [&] {
        const auto gaps = stage.check().gaps;
        return std::count_if(gaps.begin(), gaps.end(),
                             [](const StrategyGap& gap) { return gap.kind == StrategyGap::Kind::posts_close; });
    };
    const auto before = close();
    const Post* one = nullptr;
    for (const Post& post : stage.project().posts)
        if (!one && post.when && day_of(*post.when) > october_13 && !post.variants.empty() &&
            !is_off_calendar(post.status))
            one = &post;
    REQUIRE(one);
    Post other = *one;
    other.id = {uuid_from_name("close")};
    other.title = "Close to it";
    other.when = *one->when + std::chrono::minutes(20);
    for (std::size_t i = 0; i < other.variants.size(); ++i)
        other.variants[i].id = {uuid_from_name("close" + std::to_string(i))};
    stage.session().submit({{"undo.add_post", {{"title", other.title}}}, {Put<Post>{other}}, {}});
    stage.robot().step(3);
    CHECK(close() == before + 1);
    for (const WidgetNode& node : stage.robot().all(Role::button))
        if (node.path.ends_with("/more") && node.path.find("gaps/") != std::string::npos) stage.robot().click(node);
    stage.robot().step(3);
    bool shown = false;
    for (const WidgetNode& line : stage.lines("gaps/"))
        shown |=
            line.label.find("Close to it") != std::string::npos && line.label.find("20 minutes") != std::string::npos;
    CHECK(shown);
    const Preview apart = stage.session().preview({{"undo.move_post", {}}, {MovePosts{{other.id}, 0, 120}}, {}});
    CHECK(std::any_of(apart.consequences.gaps.begin(), apart.consequences.gaps.end(), [](const GapChange& change) {
        return change.gap.kind == StrategyGap::Kind::posts_close && change.cured;
    }));
}

TEST_CASE("the trial mix is switched on and off on the card of the pillars, and its shares are typed") {
    for (const auto language : both_languages) {
        Gaps stage(language);
        CHECK_FALSE(stage.project().settings.trial_mix);
        const std::string name = stage.word("strategy.trial_mix");
        const auto turn = [&] {
            for (const WidgetNode& node : stage.frame().tree().nodes())
                if (node.label == name && node.path.find("trial_mix") != std::string::npos && node.role != Role::text) {
                    const WidgetNode found = node;
                    stage.robot().click(found);
                    break;
                }
            stage.robot().step(3);
        };
        turn();
        CHECK(stage.project().settings.trial_mix == TrialMix{});
        stage.retype(stage.field("trial_mix", {}, "trial.promising"), "25 %");
        CHECK(stage.project().settings.trial_mix == TrialMix{70, 25, 10});
        stage.retype(stage.field("trial_mix", {}, "trial.promising"), "140");
        CHECK(stage.project().settings.trial_mix == TrialMix{70, 25, 10});
        turn();
        CHECK_FALSE(stage.project().settings.trial_mix);
        stage.undo(), stage.undo(), stage.undo();
        CHECK(stage.session().steps_done() == 0);
    }
}
