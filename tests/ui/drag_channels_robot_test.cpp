// One channel of a post carried alone by keyboard, as its badge is by mouse.
#include <algorithm>
#include <chrono>

#include "app/variant_offset.hpp"
#include "ui/drag_stage.hpp"
#include "ui/list_stage.hpp"
#include "ui/week_stage.hpp"

using namespace tandem;
using namespace tandem::testing;
using std::chrono::hours;
using std::chrono::minutes;

namespace {

const std::string contest = "Pumpkin contest";

// On a stage: "Pumpkin contest" on Instagram, and two hours later on LinkedIn.
template <class OnStage>
struct TwoChannels : OnStage {
    Id<Post> id;
    Id<Variant> first, second;

    TwoChannels() {
        Post row = *this->post(contest);
        id = row.id;
        row.variants.resize(1);
        row.variants[0].status.reset(), row.variants[0].offset_minutes.reset();
        first = row.variants[0].id;
        Variant other = row.variants[0];
        other.id = second = this->session().ids().template make<Variant>();
        for (const Channel& channel : this->project().channels)
            if (channel.network == "linkedin") other.channel = channel.id;
        other.offset_minutes = 120;
        row.variants.push_back(other);
        put(row);
        select();
    }
    void put(const Post& row) {
        REQUIRE(this->session().submit({{"undo.edit_post", {{"title", row.title}}}, {Put<Post>{row}}, {}}));
        this->robot().step(3);
    }
    void select() {
        this->frame().state().selection = Selection::of(id);
        this->robot().step(3);
    }
    void press(int chord) {
        this->robot().key(chord);
        this->robot().step(2);
    }
    void press(std::initializer_list<int> chords) {
        for (const int chord : chords) press(chord);
    }
    const Post& row() { return *this->project().posts.find(id); }
    LocalMinute goes_out(Id<Variant> channel) { return *when_of(row(), *row().variant(channel)); }
    std::vector<Id<Variant>> alone() {
        const DragState& drag = this->drag();
        CHECK(drag.by_keyboard);
        CHECK((drag.kind == DragState::Kind::variant) == !drag.variants.empty());
        return drag.variants;
    }
    std::string network(Id<Variant> channel) {
        const Channel* row_of = this->project().channels.find(row().variant(channel)->channel);
        return this->session().facts().networks.find(row_of->network)->name;
    }
    std::string said(Id<Variant> channel, int offset) {
        const facts::Words words(facts::Language::english);
        return offset == 0 ? words.format("card.channel_alone_same", {{"channel", network(channel)}})
                           : words.format("card.channel_alone",
                                          {{"channel", network(channel)}, {"offset", offset_text(words, offset)}});
    }
    std::string key_says() {
        for (const auto& [key, does] : this->frame().state().hint_keys)
            if (key == this->word("key.tab")) return does;
        return {};
    }
};
using MonthChannels = TwoChannels<DragStage>;
using WeekChannels = TwoChannels<WeekStage>;
using ListChannels = TwoChannels<ListStage>;

constexpr int day_of_minutes = 24 * 60;

}  // namespace

TEST_CASE("while a post is carried by keyboard Tab takes each channel alone, then all; the card and the keys say it") {
    MonthChannels stage;
    stage.press(ImGuiKey_M);
    CHECK(stage.alone().empty());
    CHECK(stage.key_says() == stage.word("card.channel_first"));
    stage.press(ImGuiKey_Tab);
    CHECK(stage.alone() == std::vector{stage.first});
    CHECK(stage.robot().shows(stage.said(stage.first, 0)));
    CHECK(stage.key_says() == stage.word("card.channel_next"));
    CHECK(stage.frame().state().hint.find(stage.network(stage.first)) != std::string::npos);
    stage.press(ImGuiKey_Tab);
    CHECK(stage.alone() == std::vector{stage.second});
    CHECK(stage.robot().shows(stage.said(stage.second, 120)));
    CHECK(stage.key_says() == stage.word("card.channel_all"));
    stage.press(ImGuiKey_Tab);
    CHECK(stage.alone().empty());
    CHECK(stage.drag().kind == DragState::Kind::post);
    stage.press(ImGuiMod_Shift | ImGuiKey_Tab);
    CHECK(stage.alone() == std::vector{stage.second});
    stage.press(ImGuiKey_Escape);
    CHECK_FALSE(stage.drag().active());
    CHECK(stage.session().steps_done() == 1);
}

TEST_CASE("in the month arrows change the day of the channel, and Enter moves it alone, as one step") {
    MonthChannels stage;
    const LocalMinute post_time = *stage.row().when;
    const Post before = stage.row();
    // What was carried already is carried on.
    stage.press({ImGuiKey_M, ImGuiKey_RightArrow, ImGuiKey_Tab, ImGuiKey_Tab, ImGuiKey_RightArrow});
    CHECK(stage.drag().over == day_of(post_time + minutes(120)) + date::days(2));
    CHECK(stage.robot().shows(stage.said(stage.second, 120 + 2 * day_of_minutes)));
    stage.press(ImGuiKey_Enter);
    CHECK_FALSE(stage.drag().active());
    CHECK(stage.row().when == post_time);
    CHECK(stage.goes_out(stage.first) == post_time);
    CHECK(stage.goes_out(stage.second) == post_time + minutes(120) + date::days(2));
    CHECK(stage.session().steps_done() == 2);
    CHECK(stage.session().undo_label().key == "undo.move_variant");
    stage.press(ImGuiMod_Ctrl | ImGuiKey_Z);
    CHECK(stage.row() == before);
}

TEST_CASE("among hours arrows change the hour of the channel that is carried alone") {
    WeekChannels stage;
    const LocalMinute post_time = *stage.row().when;
    stage.press({ImGuiKey_M, ImGuiKey_Tab, ImGuiKey_Tab, ImGuiKey_DownArrow, ImGuiKey_DownArrow});
    CHECK(stage.drag().over_time == post_time + minutes(120 + 30));
    CHECK(stage.robot().shows(stage.said(stage.second, 150)));
    stage.press({ImGuiKey_RightArrow, ImGuiKey_Enter});
    CHECK(stage.row().when == post_time);
    CHECK(stage.goes_out(stage.second) == post_time + minutes(150) + date::days(1));
    CHECK(stage.session().steps_done() == 2);
}

TEST_CASE("among hours all channels are carried on as far as the one that was carried alone") {
    WeekChannels stage;
    const LocalMinute post_time = *stage.row().when;
    stage.press({ImGuiKey_M, ImGuiKey_Tab, ImGuiKey_DownArrow, ImGuiMod_Shift | ImGuiKey_Tab});
    CHECK(stage.alone().empty());
    CHECK(stage.drag().over_time == post_time + minutes(15));
    stage.press(ImGuiKey_Enter);
    CHECK(stage.row().when == post_time + minutes(15));
    CHECK(stage.goes_out(stage.second) == post_time + minutes(135));
}

TEST_CASE("a channel that may not move says the same reason as under the mouse, and stays") {
    MonthChannels stage;
    Post row = stage.row();
    row.variants[1].status = PostStatus::published;
    stage.put(row);
    row = stage.row();
    stage.select();
    stage.press({ImGuiKey_M, ImGuiMod_Shift | ImGuiKey_Tab});
    CHECK(stage.alone() == std::vector{stage.second});
    const auto& made = stage.frame().state().calendar.cache->drag.made;
    REQUIRE_FALSE(made.empty());
    CHECK(made.back().check.answer == MoveCheck::Answer::published);
    CHECK(made.back().card.refused);
    stage.press({ImGuiKey_RightArrow, ImGuiKey_Enter});
    CHECK(stage.row() == row);
}

TEST_CASE("a cancelled channel is passed over, and with one live channel Tab changes nothing") {
    MonthChannels stage;
    Post row = stage.row();
    row.variants[1].status = PostStatus::cancelled;
    stage.put(row);
    stage.select();
    stage.press(ImGuiKey_M);
    CHECK(stage.key_says().empty());
    stage.press(ImGuiKey_Tab);
    CHECK(stage.drag().kind == DragState::Kind::post);
}

TEST_CASE("in the list M on a channel's own row carries that channel alone, and the row keeps the keyboard") {
    ListChannels stage;
    const LocalMinute post_time = *stage.row().when;
    stage.list().cursor = ListRowKey{stage.id, stage.second};
    stage.robot().step(2);
    REQUIRE(stage.model().rows[*stage.model().row_of(*stage.list().cursor)].variant == stage.second);
    stage.press(ImGuiKey_M);
    CHECK(stage.alone() == std::vector{stage.second});
    stage.press({ImGuiKey_DownArrow, ImGuiKey_Enter});
    CHECK(stage.row().when == post_time);
    CHECK(stage.goes_out(stage.second) == post_time + minutes(120) + date::days(1));
    CHECK(stage.list().cursor == ListRowKey{stage.id, stage.second});
    // On the post's own row it carries all channels.
    stage.list().cursor = ListRowKey{stage.id};
    stage.robot().step(2);
    stage.press(ImGuiKey_M);
    CHECK(stage.alone().empty());
    CHECK(stage.drag().kind == DragState::Kind::post);
}
