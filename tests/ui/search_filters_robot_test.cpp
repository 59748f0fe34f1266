// The search and the filters: what is found is shown, and no more filters go than those that hide it.
#include "ui/search_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

struct FilterFinder : Finder {
    Filters& filters() { return state().filters; }
    WidgetNode row(std::string_view title) {
        for (const WidgetNode& node : robot().all(Role::menu_item))
            if (node.label == title && node.path.find("palette/") != std::string::npos) return node;
        FAIL("not found: ", std::string(title));
        return {};
    }
    std::string told(const std::string& name) {
        return facts::Words(facts::Language::english).format("filter.cleared_to_show", {{"name", name}});
    }
};

}  // namespace

TEST_CASE("of the filters only those go that hide the post that is opened, and that is told") {
    FilterFinder stage;
    const Post post = stage.pumpkin();
    REQUIRE(post.creator);
    const PostStatus step = status_of(post, post.variants.front());
    stage.filters().networks = {"youtube"};
    stage.filters().statuses = {step};
    stage.filters().people = {*post.creator};
    for (const Variant& variant : post.variants)
        REQUIRE(stage.project().channels.find(variant.channel)->network != "youtube");
    stage.robot().step(2);
    stage.ask("pumpkin contest");
    CHECK(stage.row(post.title).value.find(stage.word("search.hidden")) != std::string::npos);
    stage.robot().key(ImGuiKey_Enter);
    stage.robot().step(4);
    CHECK(stage.state().selection == Selection::of(post.id));
    CHECK(stage.filters().networks.empty());
    CHECK(stage.filters().statuses == std::vector{step});
    CHECK(stage.filters().people == std::vector{*post.creator});
    CHECK(stage.robot().shows(stage.told(post.title)));
}

TEST_CASE("a post that the filters let through is opened with all of them, and nothing is told") {
    FilterFinder stage;
    const Post post = stage.pumpkin();
    stage.filters().statuses = {status_of(post, post.variants.front())};
    const Filters kept = stage.filters();
    stage.robot().step(2);
    stage.take("pumpkin contest");
    CHECK(stage.state().selection == Selection::of(post.id));
    CHECK(stage.filters() == kept);
    CHECK_FALSE(stage.robot().shows(stage.told(post.title)));
}

TEST_CASE("a person is a filter beside the others") {
    FilterFinder stage;
    stage.filters().networks = {"instagram"};
    stage.robot().step(2);
    stage.take("camille");
    CHECK(stage.state().section == Section::tasks);
    CHECK(stage.filters().people.size() == 1);
    CHECK(stage.filters().networks == std::vector<std::string>{"instagram"});
}

TEST_CASE("a post that is archived says so where it is found, and one that is found by its text says by which words") {
    FilterFinder stage;
    Post post = stage.pumpkin();
    post.status = PostStatus::archived;
    for (Variant& variant : post.variants) variant.status.reset();
    post.text = "One two three four Zanzibar five six seven eight nine ten";
    stage.put(post);
    stage.ask("zanzibar");
    const std::string said = stage.row(post.title).value;
    CHECK(said.starts_with(stage.session().facts().workflow.find("archived")->name.en));
    CHECK(said.ends_with("…three four Zanzibar five six seven eight nine…"));
}

TEST_CASE("a post that is archived is shown where it is found: its step is asked for beside all that was shown") {
    FilterFinder stage;
    Post post = stage.pumpkin();
    post.status = PostStatus::archived;
    stage.put(post);
    stage.filters().networks = {"youtube"};
    stage.robot().step(2);
    stage.take("pumpkin contest");
    CHECK(stage.state().selection == Selection::of(post.id));
    CHECK(stage.filters().networks.empty());
    CHECK(stage.filters().lets(stage.project(), post));
    for (const Post& other : stage.project().posts)
        CHECK(stage.filters().lets(stage.project(), other) == (other.id == post.id || !is_off_calendar(other.status)));
    const facts::Words words(facts::Language::english);
    CHECK(stage.robot().shows(words.format("filter.changed_to_show", {{"name", post.title}})));
    CHECK(stage.robot().shows(words.format("filter.also_shown", {{"status", stage.word("status.archived")}})));
    // A step that is asked for already stays so.
    stage.filters() = {};
    stage.filters().statuses = {PostStatus::draft};
    stage.robot().step(2);
    stage.take("pumpkin contest");
    CHECK(stage.filters().statuses == std::vector{PostStatus::draft, PostStatus::archived});
}
