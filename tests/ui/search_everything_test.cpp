// The search finds what the project has, by titles and by texts, and what was found is shown where it stands.
#include <doctest/doctest.h>
#include <imgui.h>

#include "app/manual_tasks.hpp"
#include "app/search_index.hpp"
#include "robot/stage.hpp"

using namespace tandem;
using Kind = SearchEntry::Kind;

namespace {

struct Finder : robot::Stage {
    explicit Finder(robot::StageOptions options = {}) : Stage(std::move(options)) {}

    SearchIndex index() { return {frame(), facts::Words(facts::Language::english)}; }
    std::vector<SearchEntry> find(std::string_view query) { return index().find(query, 8); }
    // The first of this kind that answers, by its row.
    std::optional<Uuid> found(Kind kind, std::string_view query) {
        for (const SearchEntry& entry : find(query))
            if (entry.kind == kind) return entry.item;
        return std::nullopt;
    }
    template <class Row>
    void put(Row row) {
        REQUIRE(session().submit({{"undo.edit_post", {{"title", ""}}}, {Put<Row>{std::move(row)}}, {}}));
        robot().step(2);
    }
    Post pumpkin() { return *post("Pumpkin contest"); }
    Id<Task> add_task(std::string title, int days_on) {
        Request request = new_manual_task(session(), session().ids(), day_of(session().now()) + date::days(days_on),
                                          std::move(title), std::nullopt);
        const Id<Task> made{request.focus.item};
        REQUIRE(session().submit(std::move(request)));
        robot().step(2);
        return made;
    }
    void ask(std::string_view text) {
        robot().key(ImGuiMod_Ctrl | ImGuiKey_K);
        robot().step(2);
        robot().type(text);
        robot().step(2);
    }
    void take(std::string_view text) {
        ask(text);
        robot().key(ImGuiKey_Enter);
        robot().step(4);
    }
    const UiState& state() { return frame().state(); }
};

}  // namespace

TEST_CASE("a post is found by its text, hashtags, labels and note, whatever accents and capitals") {
    Finder stage;
    Post post = stage.pumpkin();
    post.text = "Une recette de Zanzibar, goûtée à l’été";
    post.note = "Appeler le Kilimandjaro";
    post.tags = {"Récolte tardive"};
    post.variants.front().hashtags = {"#OuagadougouTour"};
    stage.put(post);
    for (const char* query : {"zanzibar", "GOUTEE", "goute", "kilimandjaro", "recolte", "tardive recol", "ouagadougou"})
        CHECK_MESSAGE(stage.found(Kind::post, query) == post.id.value, query);
    CHECK_FALSE(stage.found(Kind::post, "zanzibar wombat").has_value());
    // A title and a text together answer as well.
    CHECK(stage.found(Kind::post, "pumpkin zanzibar") == post.id.value);
}

TEST_CASE("what is found in a title comes before what is found in a text") {
    Finder stage;
    Post in_text = stage.pumpkin(), in_title = stage.pumpkin();
    in_text.text = "Zanzibar";
    in_title.id = stage.session().ids().make<Post>();
    for (Variant& variant : in_title.variants) variant.id = stage.session().ids().make<Variant>();
    in_title.title = "Spices of Zanzibar";
    in_title.when.reset();
    in_title.status = PostStatus::idea;
    stage.put(in_text);
    stage.put(in_title);
    const std::vector<SearchEntry> found = stage.find("zanzibar");
    REQUIRE(found.size() >= 2);
    CHECK(found[0].item == in_title.id.value);
    CHECK(found[1].item == in_text.id.value);
}

TEST_CASE("open tasks are found on days around today, and the heading says which; closed ones and far ones are not") {
    Finder stage;
    const Id<Task> near = stage.add_task("Count the quokkas", 3);
    const Id<Task> far = stage.add_task("Feed the quokkas", SearchIndex::days_ahead + 30);
    CHECK(stage.found(Kind::task, "quokkas") == near.value);
    for (const SearchEntry& entry : stage.find("quokkas")) CHECK(entry.item != far.value);
    const DayRange days = stage.index().task_days();
    const Day today = day_of(stage.session().now());
    CHECK(days.contains(today));
    CHECK(days.begin >= today - date::days(SearchIndex::days_back));
    CHECK(days.end <= today + date::days(SearchIndex::days_ahead + 1));
    for (const SearchEntry& entry : stage.index().find("e", 100'000))
        if (entry.kind == Kind::task) CHECK(stage.session().plan().task({entry.item})->is_open());
    stage.ask("quokkas");
    bool told = false;
    for (const WidgetNode& node : stage.robot().all(Role::text)) told = told || node.label.starts_with("Open tasks (");
    CHECK(told);
}

TEST_CASE("a task that is chosen is shown in its day with its sheet, though filters hid it") {
    Finder stage;
    const Id<Task> task = stage.add_task("Count the quokkas", 3);
    stage.frame().state().filters.networks = {"tiktok"};
    stage.robot().step(2);
    stage.take("quokkas");
    CHECK(stage.state().section == Section::tasks);
    CHECK(stage.state().selection == Selection::of(task));
    CHECK(stage.state().inspector_open);
    const Placement* placement = stage.session().plan().placement(task);
    CHECK(stage.state().tasks_day == (placement ? placement->day : day_of(stage.session().plan().task(task)->begin)));
    CHECK_FALSE(stage.state().filters.any());
}

TEST_CASE("a text inside a post leads to it, and the calendar shows its day") {
    Finder stage;
    Post post = stage.pumpkin();
    post.when = LocalMinute(Day(date::year(2027) / 3 / 9)) + std::chrono::hours(10);
    for (Variant& variant : post.variants) variant.text = "Sous le baobab";
    stage.put(post);
    stage.frame().state().filters.networks = {"none"};
    stage.take("baobab");
    CHECK(stage.state().section == Section::calendar);
    CHECK(stage.state().selection == Selection::of(post.id));
    CHECK(stage.state().month == date::year(2027) / 3);
    CHECK_FALSE(stage.state().filters.any());
}

TEST_CASE("a note is found by its text and shown on the calendar") {
    Finder stage;
    Note changed = stage.project().notes[0];
    changed.text = "Quokka day\nbring a wombat";
    stage.put(changed);
    CHECK(stage.found(Kind::occasion, "wombat") == changed.id.value);
    stage.take("quokka");
    CHECK(stage.state().selection == Selection::of_occasion(changed.id.value));
    CHECK(stage.state().section == Section::calendar);
}

TEST_CASE("a comment leads to its post") {
    Finder stage;
    Comment comment;
    comment.id = stage.session().ids().make<Comment>();
    comment.on = stage.pumpkin().id.value;
    comment.text = "The wombat is upside down";
    stage.put(comment);
    stage.take("wombat");
    CHECK(stage.state().selection == Selection::of(Id<Post>{comment.on}));
}

TEST_CASE("channels, the rows of the strategy, texts that are used again and views are found by their names") {
    Finder stage;
    const Project project = stage.project();
    CHECK(stage.found(Kind::channel, project.channels[0].name) == project.channels[0].id.value);
    CHECK(stage.found(Kind::audience, project.audiences[0].name) == project.audiences[0].id.value);
    CHECK(stage.found(Kind::pillar, project.pillars[0].name) == project.pillars[0].id.value);
    CHECK(stage.found(Kind::objective, project.objectives[0].name) == project.objectives[0].id.value);
    CHECK(stage.found(Kind::insight, project.insights[0].text) == project.insights[0].id.value);
    CHECK(stage.found(Kind::reply, project.saved_replies[0].title) == project.saved_replies[0].id.value);
    CHECK(stage.found(Kind::reply, project.saved_replies[0].text) == project.saved_replies[0].id.value);
    Snippet snippet;
    snippet.id = stage.session().ids().make<Snippet>();
    snippet.name = "Sign-off of the house", snippet.text = "See you at the wombats";
    stage.put(snippet);
    CHECK(stage.found(Kind::snippet, "sign-off house") == snippet.id.value);
    CHECK(stage.found(Kind::snippet, "wombats") == snippet.id.value);
    SavedView view;
    view.id = stage.session().ids().make<SavedView>();
    view.name = "Quokka view";
    stage.put(view);
    CHECK(stage.found(Kind::saved_view, "quokka") == view.id.value);
}

TEST_CASE("a row of the strategy that is chosen is unfolded and brought into view") {
    Finder stage({.height_px = 640});
    Audience audience = stage.project().audiences[stage.project().audiences.size() - 1];
    audience.name = "Quokka friends";
    stage.put(audience);
    stage.take("quokka");
    CHECK(stage.state().section == Section::strategy);
    CHECK_FALSE(stage.state().strategy.row_wanted);
    SavedReply reply = stage.project().saved_replies[stage.project().saved_replies.size() - 1];
    reply.title = "Zanzibar parcel";
    stage.put(reply);
    stage.take("zanzibar");
    CHECK_FALSE(stage.state().strategy.row_wanted);
    bool seen = false;
    for (const WidgetNode& node : stage.robot().all(Role::field))
        seen = seen || node.path.find(to_text(reply.id)) != std::string::npos;
    CHECK(seen);
}

TEST_CASE("a decision is shown where it was made, though another one was made of the same insight since") {
    Finder stage({.height_px = 640});
    const Insight insight = stage.project().insights[0];
    const auto decide = [&](std::string reason, int days) {
        Decision decision;
        decision.id = stage.session().ids().make<Decision>();
        decision.day = day_of(stage.session().now()) + date::days(days);
        decision.reason = std::move(reason);
        decision.from = {insight.id.value};
        stage.put(decision);
        return decision.id;
    };
    const Id<Decision> earlier = decide("Feed the wombat", -3), latest = decide("Feed the quokka", 0);
    const auto draws = [&](Id<Decision> decision) {
        return std::ranges::any_of(stage.frame().tree().nodes(), [&](const WidgetNode& node) {
            return node.path.find("decision:" + to_text(decision)) != std::string::npos && !node.rect.empty();
        });
    };
    stage.take("quokka");
    CHECK(stage.state().section == Section::strategy);
    CHECK(draws(latest));
    CHECK_FALSE(draws(earlier));
    stage.take("wombat");
    CHECK_FALSE(stage.state().strategy.row_wanted);
    CHECK(draws(earlier));
}
