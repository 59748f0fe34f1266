// Channels that go out at a moment of their own, and what is late, in the list.
#include <algorithm>

#include <doctest/doctest.h>
#include <imgui.h>

#include "app/series_pattern.hpp"
#include "app/series_text.hpp"
#include "app/variant_offset.hpp"
#include "ui/list_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

constexpr const char* orange = "Candied orange";  // on the 21st at 18:30

// "Pumpkin contest" is on Facebook too, which goes out so much later: without a word on the 21st at 19:00.
struct ChannelStage : ListStage {
    Id<Post> pumpkin_id;
    Id<Variant> apart;

    explicit ChannelStage(int offset_minutes = 25 * 60) {
        Post changed = *post(pumpkin);
        Variant other;
        other.id = apart = session().ids().make<Variant>();
        for (const Channel& channel : project().channels)
            if (channel.network == "facebook") other.channel = channel.id;
        REQUIRE(other.channel);
        other.format = "post_image";
        other.offset_minutes = offset_minutes;
        pumpkin_id = changed.id;
        changed.variants.push_back(other);
        put(changed);
        frame().state().shown_day = october(21);
        robot().step(3);
    }
    void put(const Post& changed) {
        REQUIRE(session().submit({{"undo.edit_post", {{"title", changed.title}}}, {Put<Post>{changed}}, {}}));
        robot().step(3);
    }
    ListRowKey key_apart() const { return {pumpkin_id, apart}; }
    std::size_t row_apart() { return *model().row_of(key_apart()); }
    WidgetNode channel_row() { return at_path("rows/channel:" + to_text(apart) + "/row"); }
    // Where the time of a row stands.
    static WidgetNode time_in(WidgetNode node) {
        node.rect.x0 += 18, node.rect.x1 = node.rect.x0 + 20;
        return node;
    }
    bool says(const Rect& in, std::string_view text) {
        const std::vector<WidgetNode> texts = robot().all(Role::text);
        return std::any_of(texts.begin(), texts.end(),
                           [&](const WidgetNode& node) { return node.label == text && in.contains(node.rect); });
    }
};

}  // namespace

TEST_CASE("a channel has a row at its own moment, with its network and its step; the heading counts posts alone") {
    ChannelStage stage;
    const WidgetNode row = stage.channel_row();
    CHECK(row.label == stage.post(ListStage::pumpkin)->title);
    CHECK(row.value == "Wed 21 Oct · 19:00 · Facebook · " + stage.word("status.scheduled"));
    CHECK(stage.says(row.rect, "19:00"));
    CHECK(stage.says(row.rect, row.label));
    const ListDay& day = stage.model().days[stage.model().day_from(ListStage::october(21))];
    CHECK(day.count == day.posts + 1);
    const facts::Words words(facts::Language::english);
    CHECK(stage.says(stage.heading(day.day).rect, words.count("month.posts", static_cast<int>(day.posts))));
    CHECK_FALSE(stage.headless().ids_clash());
}

TEST_CASE("a click on a channel's row selects the post and opens it; nothing is edited in the row") {
    ChannelStage stage;
    stage.robot().click(ChannelStage::time_in(stage.channel_row()));
    stage.robot().step(2);
    CHECK(stage.selection() == Selection::of(stage.pumpkin_id));
    CHECK(stage.frame().state().inspector_open);
    CHECK(stage.channel_row().selected);
    for (const std::string& text : {stage.post(ListStage::pumpkin)->title, stage.word("status.scheduled")}) {
        const Rect row = stage.channel_row().rect;
        for (const WidgetNode& node : stage.robot().all(Role::text))
            if (node.label == text && row.contains(node.rect)) {
                stage.robot().click(node);
                break;
            }
        stage.robot().step(3);
        CHECK_FALSE(stage.list().edit);
        CHECK_FALSE(stage.list().menu);
    }
    CHECK(stage.selection() == Selection::of(stage.pumpkin_id));
}

TEST_CASE("the keyboard goes through a channel's row to the next one and back") {
    ChannelStage stage;
    const std::size_t at = stage.row_apart();
    REQUIRE(stage.model().rows[at - 1].post == stage.post(orange)->id);
    stage.select({stage.model().rows[at - 1].post});
    stage.key(ImGuiKey_DownArrow);
    CHECK(stage.selection() == Selection::of(stage.pumpkin_id));
    CHECK(stage.list().cursor == stage.key_apart());
    stage.key(ImGuiKey_DownArrow);
    CHECK(stage.selection() == Selection::of(stage.model().rows[at + 1].post));
    stage.key(ImGuiKey_UpArrow);
    CHECK(stage.list().cursor == stage.key_apart());
    stage.key(ImGuiKey_UpArrow);
    CHECK(stage.selection() == Selection::of(stage.post(orange)->id));
    // From the post's own row on, all the way past its channel.
    stage.select({stage.pumpkin_id});
    stage.list().cursor.reset();
    for (std::size_t row = *stage.model().row_of(stage.pumpkin_id); row <= at; ++row) stage.key(ImGuiKey_DownArrow);
    CHECK(stage.selection() == Selection::of(stage.model().rows[at + 1].post));
}

TEST_CASE("a range over a channel's row has its post once, and so has everything") {
    ChannelStage stage;
    const std::size_t at = stage.row_apart();
    const Id<Post> before = stage.model().rows[at - 1].post, after = stage.model().rows[at + 1].post;
    stage.select({before});
    stage.key(ImGuiMod_Shift | ImGuiKey_DownArrow);
    stage.key(ImGuiMod_Shift | ImGuiKey_DownArrow);
    CHECK(stage.selection().posts == std::vector{before, stage.pumpkin_id, after});
    CHECK(stage.at_path("list/bulk").label == "3 posts selected");
    stage.key(ImGuiMod_Ctrl | ImGuiKey_A);
    std::vector<Id<Post>> all = stage.selection().posts;
    CHECK(all.size() == stage.model().rows.size() - 1);
    std::sort(all.begin(), all.end());
    CHECK(std::adjacent_find(all.begin(), all.end()) == all.end());
}

TEST_CASE("dragged by its row a channel goes to another day alone") {
    ChannelStage stage;
    const LocalMinute stays = stage.when(ListStage::pumpkin);
    stage.carry(ChannelStage::time_in(stage.channel_row()), stage.heading(ListStage::october(22)));
    stage.robot().step(2);
    CHECK(stage.drag().kind == DragState::Kind::variant);
    stage.drop();
    const Post& post = *stage.project().posts.find(stage.pumpkin_id);
    CHECK(post.when == stays);
    CHECK(*when_of(post, *post.variant(stage.apart)) == LocalMinute(ListStage::october(22)) + std::chrono::hours(19));
    CHECK(stage.session().steps_done() == 2);
}

TEST_CASE("a time that has passed without publication is marked and says so under the pointer") {
    ListStage stage;
    Post late = *stage.post("Sharp lemon");
    late.when = LocalMinute(ListStage::october(13)) + std::chrono::hours(9);
    REQUIRE(stage.session().submit({{"undo.edit_post", {}}, {Put<Post>{late}}, {}}));
    stage.robot().step(3);
    CHECK(stage.row(late.id).value.ends_with(stage.word("board.late")));
    CHECK_FALSE(stage.row(ListStage::pumpkin).value.ends_with(stage.word("board.late")));
    stage.row(late.id);
    stage.robot().move_to(stage.time_of(late.id));
    stage.robot().step(80);
    const auto tip = stage.robot().find_path("tooltip");
    REQUIRE(tip);
    CHECK(tip->label == stage.word("board.late"));
    late.status = PostStatus::published;
    REQUIRE(stage.session().submit({{"undo.edit_post", {}}, {Put<Post>{late}}, {}}));
    stage.robot().step(3);
    CHECK_FALSE(stage.row(late.id).value.ends_with(stage.word("board.late")));
}

TEST_CASE("a late channel says it in its own row; in another order, which has none, the post says it") {
    ChannelStage stage(-8 * 24 * 60);
    const std::string late = stage.word("board.late");
    CHECK_FALSE(stage.row(stage.pumpkin_id).value.ends_with(late));
    stage.frame().state().shown_day = ListStage::october(12);
    stage.robot().step(3);
    CHECK(stage.channel_row().value.ends_with(late));
    stage.list().sort = {ListColumn::title, false};
    stage.robot().step(3);
    CHECK(stage.row(stage.pumpkin_id).value.ends_with(late));
}

TEST_CASE("a channel's row says how far it is from its post, a row of a series how that recurs") {
    ChannelStage stage;
    const facts::Words words(facts::Language::english);
    CHECK(stage.says(stage.channel_row().rect, offset_text(words, 25 * 60)));

    Post repeated = *stage.post(orange);
    CHECK(series_note(stage.project(), words, repeated).empty());
    Series series;
    series.id = stage.session().ids().make<Series>();
    series.begin = *repeated.when;
    series.recurrence = rule_of({}, series.begin);
    repeated.series = series.id, repeated.series_slot = repeated.when;
    REQUIRE(stage.session().submit(
        {{"undo.edit_post", {{"title", repeated.title}}}, {Put<Series>{series}, Put<Post>{repeated}}, {}}));
    stage.robot().step(3);
    CHECK(stage.says(stage.row(repeated.id).rect, rhythm_text(words, series)));
    CHECK_FALSE(stage.says(stage.row(ListStage::pumpkin).rect, rhythm_text(words, series)));
}

TEST_CASE("under the pointer a row's channels say when they go out, by both clocks where there are two") {
    ChannelStage stage;
    Channel york = *stage.project().channels.find(stage.post(ListStage::pumpkin)->variants.back().channel);
    york.zone = "America/New_York";
    REQUIRE(stage.session().submit({{"undo.edit_channel", {{"title", york.name}}}, {Put<Channel>{york}}, {}}));
    stage.robot().step(3);
    WidgetNode badges = stage.row(stage.pumpkin_id);
    badges.rect.x0 += 76, badges.rect.x1 = badges.rect.x0 + 16;
    stage.robot().move_to(badges);
    stage.robot().step(60);
    const auto tip = stage.robot().find_path("tooltip");
    REQUIRE(tip);
    CHECK(tip->label.find("Facebook (19:00 New York · Thu 22 Oct · 01:00 Paris)") != std::string::npos);
}
