// Accounts on one network are told apart by the filter of channels, and posts by their formats.
#include <algorithm>

#include "facts/words.hpp"
#include "ui/views_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

// The sample with a second account on Instagram, and a post of today on it.
struct TwoAccounts : ViewsStage {
    Id<Channel> house, workshop;
    Id<Post> own;

    explicit TwoAccounts(facts::Language language = facts::Language::english)
        : ViewsStage({.width_px = 1920, .language = language}), house(channel_of("instagram")) {
        Channel channel;
        channel.id = workshop = session().ids().make<Channel>();
        channel.name = "Atelier";
        channel.handle = "@atelier";
        channel.network = "instagram";
        channel.rank = 90;
        REQUIRE(session().submit({{"undo.add_channel", {{"title", channel.name}}}, {Put<Channel>{channel}}, {}}));
        Post post = new_post("On the second account", PostStatus::draft, {"instagram"});
        own = post.id;
        post.variants[0].channel = workshop;
        post.variants[0].format = "reel";
        submit({std::move(post)});
    }
    void click_path(std::string_view path) {
        const auto node = robot().find_path(path);
        REQUIRE_MESSAGE(node, std::string(path));
        robot().click(*node);
        robot().step(3);
    }
    void open_chip(std::string_view id) { click_path("toolbar/" + std::string(id)); }
    void close_menu() {
        robot().key(ImGuiKey_Escape);
        robot().step(2);
    }
    static std::string row_of(Id<Channel> channel) { return "networks.menu/" + to_text(channel); }
    WidgetNode row(std::string_view path) {
        const auto node = robot().find_path(path);
        REQUIRE_MESSAGE(node, std::string(path));
        return *node;
    }
    std::string tooltip_of(std::string_view path) {
        // What was pressed has none until the pointer has been elsewhere.
        robot().move_to(1, 1);
        robot().step(30);
        robot().move_to(row(path));
        robot().step(60);
        const auto tip = robot().find_path("tooltip");
        REQUIRE(tip);
        return tip->label;
    }
};

constexpr std::string_view instagram_row = "networks.menu/instagram";

}  // namespace

TEST_CASE("two accounts on a network are parted in the calendar, below their network in the menu of channels") {
    for (const facts::Language language : robot::both_languages) {
        TwoAccounts stage(language);
        const facts::Words words(language);
        stage.open_chip("networks");
        // A network of one account is that account.
        CHECK_FALSE(stage.robot().find_path(TwoAccounts::row_of(stage.channel_of("facebook"))));
        CHECK(stage.row("networks.menu/facebook").value == "Maison Oriane");
        CHECK(stage.row(TwoAccounts::row_of(stage.workshop)).value == "@atelier");
        CHECK(stage.row(TwoAccounts::row_of(stage.workshop)).rect.y0 > stage.row(instagram_row).rect.y0);
        stage.click_path(TwoAccounts::row_of(stage.workshop));
        CHECK(stage.filters().channels == std::vector{stage.workshop});
        CHECK(stage.row(TwoAccounts::row_of(stage.workshop)).selected);
        CHECK_FALSE(stage.row(TwoAccounts::row_of(stage.house)).selected);
        CHECK_FALSE(stage.row(instagram_row).selected);
        CHECK(stage.row(instagram_row).value == "–");
        stage.close_menu();
        CHECK(stage.shown(CalendarView::month) == ViewsStage::Posts{stage.own});
        CHECK(stage.hidden(CalendarView::month) > 0);
        CHECK(stage.robot().shows(words.count("filter.channels", 1)));
        for (const char* path : {"toolbar/networks", "toolbar/clear_filters"})
            CHECK(stage.tooltip_of(path).find(words.format("filter.line",
                                                           {{"name", stage.word("filter.channels.label")},
                                                            {"values", "Instagram · Atelier"}})) != std::string::npos);
        stage.click_path("toolbar/networks/clear");
        CHECK_FALSE(stage.filters().any());
    }
}

TEST_CASE("ticking a network ticks its accounts, and one of them can be taken out again") {
    TwoAccounts stage;
    stage.open_chip("networks");
    stage.click_path(instagram_row);
    CHECK(stage.filters().networks == std::vector<std::string>{"instagram"});
    for (const Id<Channel> channel : {stage.house, stage.workshop})
        CHECK(stage.row(TwoAccounts::row_of(channel)).selected);
    stage.click_path(TwoAccounts::row_of(stage.house));
    CHECK(stage.filters().networks.empty());
    CHECK(stage.filters().channels == std::vector{stage.workshop});
    // The button of a row shows its channel.
    stage.click_path("/" + to_text(stage.workshop) + ".open");
    CHECK(stage.frame().state().selection == Selection::of(stage.workshop));
}

TEST_CASE("an account that is deleted is asked for no longer") {
    TwoAccounts stage;
    stage.filters().channels = {stage.workshop};
    stage.robot().step(2);
    REQUIRE(stage.session().submit(
        {{"undo.delete_channel", {{"title", "Atelier"}}}, {Remove<Channel>{stage.workshop}}, {}}));
    stage.robot().step(2);
    CHECK_FALSE(stage.filters().any());
}

TEST_CASE("formats in use are a filter, with how many posts have them") {
    TwoAccounts stage;
    stage.open_chip("formats");
    int reels = 0;
    for (const Post& post : stage.project().posts)
        reels += std::any_of(post.variants.begin(), post.variants.end(),
                             [](const Variant& variant) { return variant.format == "reel"; });
    CHECK(stage.row("formats.menu/reel").value == std::to_string(reels));
    CHECK_FALSE(stage.robot().find_path("formats.menu/spotlight"));
    stage.click_path("formats.menu/reel");
    stage.close_menu();
    CHECK(stage.filters().formats == std::vector<std::string>{"reel"});
    const ViewsStage::Posts shown = stage.shown(CalendarView::list);
    CHECK(shown.contains(stage.own));
    for (const Id<Post> id : shown) {
        const Post& post = *stage.project().posts.find(id);
        CHECK(std::any_of(post.variants.begin(), post.variants.end(),
                          [](const Variant& variant) { return variant.format == "reel"; }));
    }
    CHECK(stage.tooltip_of("toolbar/clear_filters").find("Reel") != std::string::npos);
    stage.filters().channels = {stage.house};
    CHECK_FALSE(stage.shown(CalendarView::list).contains(stage.own));
}

TEST_CASE("what filters of channels and formats hide of a post or a task is cleared to show it") {
    Project project;
    Channel channel;
    channel.id = {uuid_from_name("channel")};
    channel.network = "instagram";
    project.channels = project.channels.with(channel);
    Post post;
    post.variants.resize(1);
    post.variants[0].channel = channel.id;
    Filters filters;
    filters.channels = {{uuid_from_name("another")}};
    filters.formats = {"reel"};
    filters.labels = {"kept"};
    post.tags = {"kept"};
    CHECK_FALSE(filters.lets(project, post));
    CHECK(filters.open_for(project, post));
    CHECK_FALSE(filters.asks_for_channels());
    CHECK(filters.formats.empty());
    CHECK_FALSE(filters.labels.empty());
    filters = {};
    filters.formats = {""};
    CHECK(filters.lets(project, post));
    post.variants[0].format = "reel";
    CHECK_FALSE(filters.lets(project, post));
    // Work that belongs to no post has no format, and one without channels is on none.
    Task task;
    filters.formats = {"reel"};
    CHECK_FALSE(filters.lets(project, task, nullptr));
    filters.formats.clear();
    filters.channels = {channel.id};
    CHECK_FALSE(filters.lets(project, task, nullptr));
    task.channels = {channel.id};
    CHECK(filters.lets(project, task, nullptr));
}
