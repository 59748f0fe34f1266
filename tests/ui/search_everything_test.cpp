// The search finds what the project has, by titles and by texts, and what was found is shown where it stands.
#include "ui/search_stage.hpp"

using namespace tandem;
using namespace tandem::testing;
using Kind = SearchEntry::Kind;

TEST_CASE("a post is found by its text, hashtags, content warnings, labels and note, whatever accents and capitals") {
    Finder stage;
    Post post = stage.pumpkin();
    post.text = "Une recette de Zanzibar, goûtée à l’été";
    post.note = "Appeler le Kilimandjaro";
    post.tags = {"Récolte tardive"};
    post.variants.front().hashtags = {"#OuagadougouTour"};
    post.variants.front().content_warning = "Araignées géantes";
    stage.put(post);
    for (const char* query : {"zanzibar", "GOUTEE", "goute", "kilimandjaro", "recolte", "tardive recol", "ouagadougou",
                              "araignees geantes"})
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

TEST_CASE("a post is found by the names of its media and what they show, accents and capitals folded") {
    Finder stage;
    Post post = stage.pumpkin();
    post.variants.front().media = {{"media/2026/lanterne_évidée.jpg", "Un guépard dans la brume"}};
    stage.put(post);
    for (const char* query : {"EVIDEE", "lanterne evidee.jpg", "guepard BRUME"})
        CHECK_MESSAGE(stage.found(Kind::post, query) == post.id.value, query);
    stage.take("guepard");
    CHECK(stage.state().selection == Selection::of(post.id));
    CHECK(stage.state().section == Section::calendar);
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

TEST_CASE("campaigns and occasions are found by what they say besides their names") {
    Finder stage;
    Campaign campaign = stage.project().campaigns[0];
    campaign.brief = "Toucans in every window", campaign.targeting = "Ornithologues";
    campaign.insight = "Nobody knows the hoatzin",
    campaign.phases.push_back({PhaseKind::before, "Envol", campaign.days});
    stage.put(campaign);
    for (const char* query : {"toucans", "ornithologues", "hoatzin", "envol"})
        CHECK_MESSAGE(stage.found(Kind::campaign, query) == campaign.id.value, query);
    Contest contest = stage.project().contests[0];
    contest.prizes = "Un séjour à Bornéo";
    stage.put(contest);
    LiveEvent event = stage.project().live_events[0];
    event.place = "Quai du Cormoran", event.hashtag = "#CormoranEnDirect";
    stage.put(event);
    Incident incident = stage.project().incidents[0];
    incident.summary = "A pelican in the shop window", incident.outcome = "Flown to the albatross";
    stage.put(incident);
    Contact contact;
    contact.id = stage.session().ids().make<Contact>();
    contact.name = "Zoé Martin-Pêcheur", contact.handle = "@calao";
    stage.put(contact);
    InfluencerPost of_other = stage.project().influencer_posts[0];
    of_other.contact = contact.id;
    stage.put(of_other);
    CHECK(stage.found(Kind::occasion, "borneo") == contest.id.value);
    for (const char* query : {"cormoran quai", "cormoranendirect"})
        CHECK_MESSAGE(stage.found(Kind::occasion, query) == event.id.value, query);
    for (const char* query : {"pelican", "albatross"})
        CHECK_MESSAGE(stage.found(Kind::occasion, query) == incident.id.value, query);
    for (const char* query : {"martin pecheur", "calao"})
        CHECK_MESSAGE(stage.found(Kind::occasion, query) == of_other.id.value, query);
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

TEST_CASE("a text that is used again is found by its hashtags and steps, and the library opens with it") {
    Finder stage;
    Snippet snippet;
    snippet.id = stage.session().ids().make<Snippet>();
    snippet.name = "Été au laboratoire", snippet.kind = SnippetKind::post_template;
    snippet.hashtags = {"#OuagadougouTour"}, snippet.steps = {"Coiffer le guépard"};
    stage.put(snippet);
    for (const char* query : {"ETE laboratoire", "ouagadougou", "GUEPARD coif"})
        CHECK_MESSAGE(stage.found(Kind::snippet, query) == snippet.id.value, query);
    stage.take("guepard");
    REQUIRE(stage.robot().find(Role::dialog, stage.word("library.title")));
    const auto name = stage.robot().find(Role::field, stage.word("library.name"));
    REQUIRE(name);
    CHECK(name->value == snippet.name);
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
