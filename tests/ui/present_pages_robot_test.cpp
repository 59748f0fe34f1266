// The pages of a presentation: changes, budget, a page for each post; what was modified since it was approved.
#include <algorithm>
#include <filesystem>

#include <doctest/doctest.h>
#include <imgui.h>

#include "app/client_stamp.hpp"
#include "facts/number_words.hpp"
#include "ui/main_screens.hpp"
#include "ui/present_stage.hpp"

using namespace tandem;
using namespace tandem::testing;
using robot::Stage;
using PageKind = DeckPage::Kind;

namespace {

void leave(Stage& stage) {
    stage.robot().key(ImGuiKey_Escape);
    stage.robot().step(3);
    REQUIRE_FALSE(stage.frame().state().present);
}

// A post that waits, on its own page.
Id<Post> show_waiting(Stage& stage) {
    PresentState& state = presented(stage);
    for (std::size_t i = 0; i < state.deck.pages.size(); ++i) {
        const DeckPage& page = state.deck.pages[i];
        if (page.kind != PageKind::post || state.deck.posts[page.post].standing != ClientStanding::waiting) continue;
        stage.robot().key(ImGuiKey_Home);
        for (std::size_t n = 0; n < i; ++n) stage.robot().key(ImGuiKey_PageDown);
        stage.robot().step(3);
        REQUIRE(state.page == i);
        return state.deck.posts[page.post].post;
    }
    FAIL("nothing waits");
    return {};
}

const DeckPost& post_of(Stage& stage, Id<Post> id) {
    const std::vector<DeckPost>& posts = presented(stage).deck.posts;
    const auto found = std::find_if(posts.begin(), posts.end(), [&](const DeckPost& each) { return each.post == id; });
    REQUIRE(found != posts.end());
    return *found;
}

template <class Change>
void edit(Stage& stage, Id<Post> post, const Change& change) {
    Post row = *stage.project().posts.find(post);
    change(row);
    REQUIRE(stage.session().submit({{"undo.edit_post", {{"title", row.title}}}, {Put<Post>{row}}, {}}));
    stage.robot().step(3);
}

}  // namespace

TEST_CASE("what was added, moved, edited and taken away since the last time is listed, and leads to its post") {
    Stage stage;
    present(stage);
    CHECK(std::none_of(presented(stage).deck.pages.begin(), presented(stage).deck.pages.end(),
                       [](const DeckPage& each) { return each.kind == PageKind::changes; }));
    leave(stage);
    change_what_was_shown(stage);
    present(stage);
    show_page(stage, PageKind::changes);
    const PresentState& state = presented(stage);
    REQUIRE(state.deck.changes.size() == 4);
    const facts::Words words(facts::Language::english);
    for (const char* key :
         {"present.changes.added", "present.changes.moved", "present.changes.edited", "present.changes.removed"})
        CHECK(stage.robot().shows(words.count(key, 1)));
    using Change = DeckChange::Kind;
    for (const DeckChange& change : state.deck.changes) {
        CAPTURE(change.title);
        const auto row = stage.robot().find_path("changes/change:" + to_text(change.post));
        REQUIRE(row);
        CHECK(row->label == change.title);
        CHECK((row->role == Role::button) == (change.kind != Change::removed));
        // From where to where.
        if (change.kind == Change::moved) CHECK(row->value.find("→") != std::string::npos);
        if (change.kind == Change::edited) {
            CHECK(row->value.find(stage.word("approval.part.title")) != std::string::npos);
            CHECK(row->value.find(stage.word("approval.part.text")) != std::string::npos);
        }
    }
    const DeckChange moved = state.deck.changes[1];
    REQUIRE(moved.kind == Change::moved);
    stage.robot().click(*stage.robot().find_path("changes/change:" + to_text(moved.post)));
    stage.robot().step(3);
    CHECK(state.shown().kind == PageKind::post);
    CHECK(state.post == moved.post);
}

TEST_CASE("what became of campaigns since the last time stands with the posts, and leads to their page") {
    Stage stage;
    begin_presentation(stage, PageKind::cover);
    leave(stage);
    const std::vector<SnapshotCampaign> shown = latest_snapshot(stage.project())->shown_campaigns;
    REQUIRE(shown.size() >= 2);
    Campaign edited = *stage.project().campaigns.find(shown[0].campaign);
    edited.name += " again";
    edited.budget += Money{10000};
    Campaign moved = *stage.project().campaigns.find(shown[1].campaign);
    moved.days.end += date::days(2);
    REQUIRE(stage.session().submit({{"undo.edit_campaign", {}}, {Put<Campaign>{edited}, Put<Campaign>{moved}}, {}}));
    begin_presentation(stage, PageKind::changes);
    const PresentState& state = presented(stage);
    CHECK(state.deck.changes.empty());
    const auto row_of = [&](Id<Campaign> id) { return stage.robot().find_path("changes/campaign:" + to_text(id)); };
    REQUIRE(row_of(edited.id));
    REQUIRE(row_of(moved.id));
    CHECK(row_of(edited.id)->label == edited.name);
    CHECK(row_of(edited.id)->value.find(shown[0].name) != std::string::npos);
    CHECK(row_of(edited.id)->value.find("→") != std::string::npos);
    CHECK(row_of(moved.id)->value.find(state.words("deck.moved")) != std::string::npos);
    stage.robot().click(*row_of(moved.id));
    stage.robot().step(3);
    CHECK(state.shown().kind == PageKind::campaigns);
}

TEST_CASE("the budget page has planned amounts of campaigns and flights, and no other figure") {
    Stage stage;
    constexpr Money fee{1234567};
    Campaign paid = stage.project().campaigns[0];
    paid.fee = fee;
    REQUIRE(stage.session().submit({{"undo.edit_campaign", {}}, {Put<Campaign>{paid}}, {}}));
    begin_presentation(stage, PageKind::budget);
    const DeckBudget& budget = presented(stage).deck.budget;
    REQUIRE(budget.campaigns.size() > 1);
    const auto money = [&](Money amount) {
        return facts::money_text(amount.cents, budget.currency, facts::Language::english);
    };
    CHECK(stage.robot().shows(money(budget.total)));
    CHECK(stage.robot().shows(budget.campaigns.front().name));
    CHECK(stage.robot().shows(money(budget.campaigns.front().planned)));
    CHECK_FALSE(stage.robot().shows(money(fee)));
}

TEST_CASE("a post has a page with its account, text and hashtags, and where and when it goes out") {
    Stage stage;
    present(stage);
    const Id<Post> id = show_waiting(stage);
    const DeckPost post = post_of(stage, id);
    REQUIRE(stage.robot().find_path("post/card:0/picture").has_value() == !post.versions[0].media.empty());
    CHECK(stage.robot().shows(post.title));
    CHECK(stage.robot().shows(post.versions[0].text));
    REQUIRE_FALSE(post.versions[0].places.empty());
    CHECK(stage.robot().shows(post.versions[0].places[0].account));
    // To the next post, by the button of the panel.
    stage.robot().click(Role::button, stage.word("present.next"));
    stage.robot().step(3);
    CHECK(presented(stage).post != id);
    CHECK(presented(stage).shown().kind == PageKind::post);
}

TEST_CASE("the post's own pictures are drawn, one large and all of them as a strip; what is none has a frame") {
    Stage stage;
    std::filesystem::create_directories(stage.folder() / "img");
    std::filesystem::copy_file(std::filesystem::path(TANDEM_SOURCE_DIR) / "tests/golden/day-en-light-720.png",
                               stage.folder() / "img" / "one.png");
    stage.session().save_as(stage.folder() / "plan.tandem");
    REQUIRE(stage.session().finish_saving());
    present(stage);
    const Id<Post> id = show_waiting(stage);
    edit(stage, id, [](Post& post) {
        REQUIRE_FALSE(post.variants.empty());
        post.variants[0].media = {{"img/one.png", "A box of chocolates"}, {"img/none.png", ""}};
    });
    REQUIRE(stage.robot().wait([&] {
        const auto picture = stage.robot().find_path("card:0/picture");
        return picture && picture->value == "shown";
    }));
    const auto shown = *stage.robot().find_path("card:0/picture");
    CHECK(shown.label == "A box of chocolates");
    // Its proportions are those of the file.
    CHECK(shown.full.width() > shown.full.height());
    REQUIRE(stage.robot().find_path("card:0/strip:1"));
    stage.robot().click(*stage.robot().find_path("card:0/strip:1"));
    stage.robot().step(3);
    CHECK(stage.robot().find_path("card:0/picture")->value == "none");
    CHECK(stage.robot().find_path("card:0/picture")->label == "none.png");
}

TEST_CASE("A approves the post that is shown and C asks for a change, once it is known who says so") {
    Stage stage;
    present(stage);
    const Id<Post> id = show_waiting(stage);
    stage.robot().key(ImGuiKey_A);
    stage.robot().step(3);
    CHECK(stage.project().posts.find(id)->status == PostStatus::client_approval);
    CHECK(presented(stage).asks_name);
    // The field has the keyboard: the name can be typed at once.
    stage.robot().type("Claire");
    stage.robot().key(ImGuiKey_Enter);
    stage.robot().step(3);
    CHECK(presented(stage).approver == "Claire");
    stage.robot().key(ImGuiKey_A);
    stage.robot().step(3);
    CHECK(stage.project().posts.find(id)->status == PostStatus::approved);
    stage.robot().key(ImGuiMod_Ctrl | ImGuiKey_Z);
    stage.robot().step(3);
    CHECK(stage.project().posts.find(id)->status == PostStatus::client_approval);
    stage.robot().key(ImGuiKey_C);
    stage.robot().step(3);
    CHECK(stage.project().posts.find(id)->status == PostStatus::changes_requested);
}

TEST_CASE("B makes the screen dark as a clicker does, and any of its keys brings the page back") {
    Stage stage;
    present(stage);
    show_page(stage, PageKind::month);
    const std::size_t page = presented(stage).page;
    for (const ImGuiKey key : {ImGuiKey_B, ImGuiKey_Period}) {
        stage.robot().key(key);
        stage.robot().step(3);
        CHECK(stage.robot().find(Role::image, stage.word("present.blank")));
        CHECK(stage.robot().all(Role::post).empty());
        stage.robot().key(ImGuiKey_PageDown);
        stage.robot().step(3);
        CHECK_FALSE(stage.robot().find(Role::image, stage.word("present.blank")));
        CHECK(presented(stage).page == page);
    }
    stage.robot().key(ImGuiKey_B);
    stage.robot().key(ImGuiKey_Escape);
    stage.robot().step(3);
    CHECK(stage.frame().state().present);
}

TEST_CASE("a post that is not as it was approved says who approved what, and shows the words that changed") {
    Stage stage({.height_px = 4000});
    present(stage);
    const Id<Post> id = show_waiting(stage);
    presented(stage).approver = "Claire";
    stage.robot().key(ImGuiKey_A);
    stage.robot().step(3);
    CHECK_FALSE(stage.robot().shows(stage.word("approval.modified")));
    const Post before = *stage.project().posts.find(id);
    edit(stage, id, [](Post& post) {
        post.title += " again";
        post.when = *post.when + std::chrono::minutes(45);
    });
    CHECK(stage.robot().shows(stage.word("approval.modified")));
    CHECK(stage.robot().shows("Version approved by Claire"));
    CHECK(stage.robot().shows(before.title + "[+ again]"));
    CHECK(stage.robot().shows("[−"));
    stage.robot().key(ImGuiMod_Ctrl | ImGuiKey_Z);
    stage.robot().step(3);
    CHECK_FALSE(stage.robot().shows(stage.word("approval.modified")));
    // The team sees the same in the sheet of the post.
    edit(stage, id, [](Post& post) { post.title += " again"; });
    leave(stage);
    stage.frame().state().selection = Selection::of(id);
    stage.frame().state().inspector_open = true;
    stage.robot().step(4);
    CHECK(stage.robot().shows(stage.word("approval.modified")));
    CHECK(stage.robot().shows(before.title + "[+ again]"));
}

TEST_CASE("next steps say until when an answer is waited for, and lead to the post") {
    Stage stage;
    begin_presentation(stage, PageKind::next_steps);
    const PresentState& state = presented(stage);
    REQUIRE(state.deck.steps.front().kind == DeckStep::Kind::answer);
    CHECK(stage.robot().shows(stage.word("present.step.answer")));
    CHECK(stage.robot().shows("until "));
    const Id<Post> post = state.deck.steps.front().post;
    stage.robot().click(*stage.robot().find_path("steps/step:" + to_text(post)));
    stage.robot().step(3);
    CHECK(state.post == post);
    CHECK(state.shown().kind == PageKind::post);
}

TEST_CASE("a post that moves to another place in the order keeps its page in view") {
    Stage stage;
    present(stage);
    const Id<Post> id = show_waiting(stage);
    const std::size_t page = presented(stage).page;
    edit(stage, id, [&](Post& post) { post.when = LocalMinute(presented(stage).scope.client.days.begin); });
    CHECK(presented(stage).page < page);
    CHECK(presented(stage).post == id);
    CHECK(presented(stage).shown().kind == PageKind::post);
}

TEST_CASE("channels that say something else have a card of their own, on the page and beside the month") {
    Stage stage({.height_px = 3000});
    present(stage);
    const Id<Post> id = show_waiting(stage);
    edit(stage, id, [&](Post& post) {
        REQUIRE_FALSE(post.variants.empty());
        Variant other = post.variants[0];
        other.id = stage.session().ids().make<Variant>();
        other.text = "For the professionals among you";
        for (const Channel& channel : stage.project().channels)
            if (channel.id != other.channel) other.channel = channel.id;
        post.variants = {post.variants[0], other};
    });
    REQUIRE(post_of(stage, id).versions.size() == 2);
    CHECK(stage.robot().find_path("post/card:0/account"));
    CHECK(stage.robot().find_path("post/card:1/account"));
    CHECK(stage.robot().find(Role::text, "For the professionals among you"));
    show_page(stage, PageKind::month);
    presented(stage).post = id;
    stage.robot().step(3);
    CHECK(stage.robot().find_path("content/card:0/account"));
    CHECK(stage.robot().find_path("content/card:1/account"));
    CHECK(stage.robot().find(Role::text, "For the professionals among you"));
}
