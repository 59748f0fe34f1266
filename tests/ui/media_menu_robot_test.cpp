// The menu of a piece among the media of a channel, and how long its alt text is.
#include <filesystem>
#include <fstream>

#include <doctest/doctest.h>
#include <imgui.h>

#include "facts/number_words.hpp"
#include "ui/media_stage.hpp"

using namespace tandem;
using tandem::testing::MediaStage;
namespace fs = std::filesystem;

namespace {

struct MenuStage : MediaStage {
    using MediaStage::MediaStage;

    std::optional<WidgetNode> row(std::string_view key) { return robot().find(Role::menu_item, word(key)); }
    void choose_row(std::string_view key) {
        robot().click(Role::menu_item, word(key));
        robot().step(3);
    }
    bool on_strip() {
        const auto strip = robot().find_path("media:" + to_text(variant().id) + "/strip");
        return strip && strip->focused;
    }
    void tab_to_strip() {
        for (int tab = 0; tab < 400 && !on_strip(); ++tab) robot().key(ImGuiKey_Tab);
        REQUIRE(on_strip());
    }
    // The same file on another channel too, with this alt text there.
    Id<Variant> add_channel(const std::string& path, const std::string& alt_text) {
        Post post = *project().posts.find(id);
        Variant other = post.variants.front();
        other.id = session().ids().make<Variant>();
        for (const Channel& channel : project().channels)
            if (channel.id != post.variants.front().channel) other.channel = channel.id;
        other.media = {{path, alt_text}, {"other.png", "Something else"}};
        post.variants.push_back(other);
        put(post);
        robot().step(3);
        return other.id;
    }
    const std::vector<MediaRef>& media_of(Id<Variant> variant) {
        return project().posts.find(id)->variant(variant)->media;
    }
};

std::string letters(int n) { return std::string(static_cast<std::size_t>(n), 'a'); }

}  // namespace

TEST_CASE("the right button on a piece chooses it and opens its menu, whose acts are those of the buttons") {
    MenuStage stage;
    stage.put_media({{"a.png", "A"}, {"b.png", ""}, {"c.png", ""}});
    const std::size_t steps = stage.session().steps_done();
    stage.robot().right_click(stage.piece(0));
    CHECK(stage.piece(0).selected);
    REQUIRE(stage.row("media.earlier"));
    CHECK_FALSE(stage.row("media.earlier")->enabled);
    stage.choose_row("media.later");
    CHECK(stage.paths() == "b.png a.png c.png");
    CHECK(stage.session().steps_done() == steps + 1);
    CHECK(stage.piece(1).selected);
    CHECK(stage.robot().all(Role::menu_item).empty());
    stage.robot().right_click(stage.piece(2));
    CHECK(stage.piece(2).selected);
    CHECK_FALSE(stage.row("media.later")->enabled);
    stage.choose_row("media.earlier");
    CHECK(stage.paths() == "b.png c.png a.png");
    stage.robot().right_click(stage.piece(0));
    stage.choose_row("field.remove");
    CHECK(stage.paths() == "c.png a.png");
    stage.undo();
    CHECK(stage.paths() == "b.png c.png a.png");
    // The slot behind them is no piece.
    stage.robot().right_click(*stage.robot().find_path("strip/slot"));
    CHECK(stage.robot().all(Role::menu_item).empty());
}

TEST_CASE("a piece is replaced from its menu, and its alt text stays") {
    MenuStage stage;
    fs::create_directories(stage.folder() / "camera");
    std::ofstream(stage.folder() / "camera" / "Harbour.png") << "harbour";
    stage.put_media({{"a.png", ""}, {"b.png", "The sea"}});
    stage.robot().right_click(stage.piece(1));
    stage.choose_row("media.replace");
    REQUIRE(stage.robot().find(Role::dialog, stage.word("chooser.media")));
    stage.robot().key(ImGuiMod_Ctrl | ImGuiKey_A);
    stage.robot().type((stage.folder() / "camera" / "Harbour.png").string());
    stage.robot().key(ImGuiKey_Enter);
    stage.robot().step(4);
    CHECK(stage.paths() == "a.png media/Harbour.png");
    CHECK(stage.media()[1].alt_text == "The sea");
}

TEST_CASE("the menu key and Shift F10 open the menu of the chosen piece, where the keyboard alone is enough") {
    for (const int chord : {static_cast<int>(ImGuiKey_Menu), ImGuiMod_Shift | ImGuiKey_F10}) {
        CAPTURE(chord);
        MenuStage stage;
        stage.put_media({{"a.png", ""}, {"b.png", ""}, {"c.png", ""}});
        stage.robot().click(stage.piece(0));
        stage.tab_to_strip();
        stage.robot().key(chord);
        REQUIRE(stage.row("media.later"));
        stage.robot().key(ImGuiKey_Escape);
        stage.robot().step(3);
        CHECK_FALSE(stage.row("media.later"));
        CHECK(stage.on_strip());
        CHECK(stage.paths() == "a.png b.png c.png");
        stage.robot().key(chord);
        REQUIRE(stage.row("media.later"));
        for (int i = 0; i < 10 && !stage.row("media.later")->focused; ++i) stage.robot().key(ImGuiKey_DownArrow);
        REQUIRE(stage.row("media.later")->focused);
        stage.robot().key(ImGuiKey_Enter);
        stage.robot().step(3);
        CHECK(stage.paths() == "b.png a.png c.png");
        CHECK(stage.piece(1).selected);
        // On the slot there is nothing to choose from.
        stage.frame().state().media = {.variant = stage.variant().id, .piece = 3};
        stage.robot().step(2);
        stage.robot().key(chord);
        CHECK(stage.robot().all(Role::menu_item).empty());
    }
}

TEST_CASE("an alt text goes to the same file on the other channels in one step, where that changes something") {
    MenuStage stage;
    stage.put_media({{"a.png", "A box of chocolates"}, {"b.png", ""}});
    stage.robot().right_click(stage.piece(0));
    CHECK(stage.row("field.remove"));
    CHECK_FALSE(stage.row("media.alt_to_others"));
    stage.robot().key(ImGuiKey_Escape);
    const Id<Variant> other = stage.add_channel("a.png", "A box");
    stage.robot().right_click(stage.piece(0));
    stage.choose_row("media.alt_to_others");
    CHECK(stage.media_of(other)[0].alt_text == "A box of chocolates");
    CHECK(stage.media_of(other)[1].alt_text == "Something else");
    stage.robot().right_click(stage.piece(0));
    CHECK_FALSE(stage.row("media.alt_to_others"));
    stage.robot().key(ImGuiKey_Escape);
    stage.undo();
    CHECK(stage.media_of(other)[0].alt_text == "A box");
}

TEST_CASE("below an alt text stands how much of it the network takes, while it is typed, and what is too much") {
    for (const auto language : robot::both_languages) {
        MenuStage stage(language);
        const std::string limit = facts::integer_text(1000, language);
        stage.put_media({{"a.png", letters(999)}, {"b.png", ""}});
        stage.robot().click(stage.piece(0));
        CHECK(stage.robot().shows("IG ≈ 999 / " + limit));
        for (const WidgetNode& node : stage.robot().all(Role::field))
            if (node.label == stage.word("post.alt_text")) stage.robot().click(node);
        stage.robot().key(ImGuiMod_Ctrl | ImGuiKey_End);
        stage.robot().type("éé");
        stage.robot().step(2);
        const std::string length = facts::integer_text(1001, language);
        CHECK(stage.robot().shows("IG ≈ " + length + " / " + limit));
        stage.robot().key(ImGuiKey_Escape);
        stage.robot().step(3);
        CHECK(stage.media()[0].alt_text == letters(999) + "éé");
        CHECK(stage.robot().shows(facts::Words(language).format(
            "content.media_long_alt", {{"network", "Instagram"}, {"n", "1"}, {"length", length}, {"limit", limit}})));
        // Nothing is counted of what nobody wrote.
        stage.robot().click(stage.piece(1));
        CHECK_FALSE(stage.robot().shows(" / " + limit));
    }
}
