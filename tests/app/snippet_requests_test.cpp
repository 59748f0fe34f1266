// Texts that are used again: which fit, what they do to a post, and what is checked of a format.
#include "app/snippet_requests.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "app/desk.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

const SnippetPlace whole_post{id<Post>("P"), {}};

Snippet snippet_of(const char* name, SnippetKind kind, std::string text = {}) {
    Snippet snippet;
    snippet.id = id<Snippet>(name);
    snippet.name = name;
    snippet.kind = kind;
    snippet.text = std::move(text);
    return snippet;
}

// The desk with a reel on its channel A, which has a handle, and with these snippets.
struct Shelf : Desk {
    explicit Shelf(const std::vector<Snippet>& snippets, std::string text = {}) : Desk(maker(snippets, text)) {}

    static ProjectMaker maker(const std::vector<Snippet>& snippets, const std::string& text) {
        ProjectMaker maker = Desk::one_post();
        Project& project = maker.project;
        Post post = *project.posts.find(tandem::testing::id<Post>("P"));
        post.text = text;
        post.variants[0].format = "reel";
        project.posts = project.posts.with(post);
        Channel channel = *project.channels.find(tandem::testing::id<Channel>("A"));
        channel.handle = "@a";
        project.channels = project.channels.with(channel);
        project.settings.client = "Oriane";
        project.settings.name = "Autumn";
        project.settings.language = "en";
        for (const Snippet& snippet : snippets) project.snippets = project.snippets.with(snippet);
        return maker;
    }
    const Post& post() const { return *session.project().posts.find(tandem::testing::id<Post>("P")); }
    SnippetPlace on_channel() const { return {post().id, post().variants[0].id}; }
    // False when there is nothing to change.
    bool insert(const SnippetPlace& place, const char* name, std::optional<std::size_t> caret = std::nullopt) {
        auto insertion = insert_snippet(session.project(), place, tandem::testing::id<Snippet>(name), caret);
        return insertion && session.submit(std::move(insertion->request));
    }
    std::vector<std::string> steps() const {
        std::vector<std::string> out;
        for (const ChecklistItem& item : post().checklist) out.push_back(item.text);
        return out;
    }
};

Snippet reel_template() {
    Snippet snippet = snippet_of("reel", SnippetKind::post_template, "Hook");
    snippet.format = "reel";
    snippet.hashtags = {"#one", "two"};
    snippet.steps = {"Cover", "Captions"};
    return snippet;
}

}  // namespace

TEST_CASE("a snippet fits where its channels, its language and its format say so") {
    Snippet elsewhere = snippet_of("elsewhere", SnippetKind::text, "x");
    elsewhere.channels = {id<Channel>("B")};
    Snippet here = snippet_of("here", SnippetKind::text, "x");
    here.channels = {id<Channel>("A")};
    Snippet french = snippet_of("french", SnippetKind::text, "x");
    french.language = "fr";
    Snippet story = snippet_of("story", SnippetKind::post_template, "x");
    story.format = "story";
    const Shelf shelf({elsewhere, here, french, story, reel_template()});
    const Project& project = shelf.session.project();
    for (const SnippetPlace& place : {whole_post, shelf.on_channel()}) {
        CHECK_FALSE(fits(project, elsewhere, place));
        CHECK(fits(project, here, place));
        CHECK_FALSE(fits(project, french, place));
        CHECK_FALSE(fits(project, story, place));
        CHECK(fits(project, reel_template(), place));
    }
    CHECK_FALSE(fits(project, here, {id<Post>("gone"), {}}));
    std::vector<std::string> names;
    for (const SnippetChoice& choice : snippet_choices(project, whole_post))
        names.push_back((choice.fits ? "" : "-") + choice.snippet->name);
    CHECK(names == std::vector<std::string>{"here", "reel", "-elsewhere", "-french", "-story"});
    CHECK(snippet_choices(project, {id<Post>("gone"), {}}).empty());
}

TEST_CASE("a channel that speaks another language takes what is in it") {
    Snippet french = snippet_of("french", SnippetKind::text, "x");
    french.language = "fr";
    Shelf shelf({french});
    Channel channel = *shelf.session.project().channels.find(id<Channel>("A"));
    channel.languages = {"fr", "nl"};
    REQUIRE(shelf.submit(Put<Channel>{channel}));
    CHECK(fits(shelf.session.project(), french, whole_post));
}

TEST_CASE("a text goes in at the cursor or at the end, apart from the words around it, in one step") {
    Shelf shelf({snippet_of("hours", SnippetKind::text, "Open at 10.")}, "Hello you");
    const Project before = shelf.session.project();
    REQUIRE(shelf.insert(whole_post, "hours", 5));
    CHECK(shelf.post().text == "Hello Open at 10. you");
    shelf.session.undo();
    CHECK(shelf.session.project() == before);
    REQUIRE(shelf.insert(whole_post, "hours"));
    CHECK(shelf.post().text == "Hello you Open at 10.");
    CHECK(text_with("ab", 99, "c").text == "ab c");
    CHECK(text_with("a", 1, "").text == "a");
    CHECK(text_with("Yes, no", 3, "sir").text == "Yes sir, no");
    CHECK(text_with("", 0, "c").caret == 1);
}

TEST_CASE("words in braces are filled from the post, and those that nobody knows stay") {
    const Shelf shelf({});
    const Project& project = shelf.session.project();
    CHECK(filled_text(project, whole_post, "{date} {client} {project} {handle}") == "13 October Oriane Autumn @a");
    CHECK(filled_text(project, whole_post, "{campaign} {price} {") == "{campaign} {price} {");
    CHECK(filled_text(project, whole_post, "{{client}}") == "{Oriane}");
}

TEST_CASE("hashtags go to the channel without doubles, and into the text of a post without channels") {
    Snippet tags = snippet_of("tags", SnippetKind::hashtags);
    tags.hashtags = {"#Éclair", "tarte", "#There"};
    Shelf shelf({tags}, "Look #There");
    Post post = shelf.post();
    post.variants[0].hashtags = {"#eclair"};
    REQUIRE(shelf.submit(Put<Post>{post}));
    REQUIRE(shelf.insert(shelf.on_channel(), "tags"));
    CHECK(shelf.post().variants[0].hashtags == std::vector<std::string>{"#eclair", "#tarte"});
    CHECK_FALSE(shelf.insert(shelf.on_channel(), "tags"));
    CHECK_FALSE(shelf.insert(whole_post, "tags"));
    post = shelf.post();
    post.variants.clear();
    REQUIRE(shelf.submit(Put<Post>{post}));
    REQUIRE(shelf.insert(whole_post, "tags"));
    CHECK(shelf.post().text == "Look #There\n\n#Éclair #tarte");
    CHECK_FALSE(shelf.insert(whole_post, "tags"));
}

TEST_CASE("a signature stands below the text, once, and below the post's on a channel that has none of its own") {
    Shelf shelf({snippet_of("sign", SnippetKind::signature, "— {client}")}, "Hello\n");
    REQUIRE(shelf.insert(whole_post, "sign"));
    CHECK(shelf.post().text == "Hello\n\n— Oriane");
    CHECK_FALSE(shelf.insert(whole_post, "sign"));
    shelf.session.undo();
    REQUIRE(shelf.insert(shelf.on_channel(), "sign"));
    CHECK(shelf.post().variants[0].text == "Hello\n\n— Oriane");
    CHECK(shelf.post().text == "Hello\n");
}

TEST_CASE("a template fills an empty text, adds its hashtags and steps in one step, and goes below what is there") {
    Shelf shelf({reel_template()});
    const Project before = shelf.session.project();
    REQUIRE(offered_template(before, shelf.post()));
    REQUIRE(shelf.insert(whole_post, "reel"));
    CHECK(shelf.post().text == "Hook");
    CHECK(shelf.post().variants[0].hashtags == std::vector<std::string>{"#one", "#two"});
    CHECK(shelf.steps() == std::vector<std::string>{"Cover", "Captions"});
    CHECK_FALSE(offered_template(shelf.session.project(), shelf.post()));
    CHECK_FALSE(shelf.insert(whole_post, "reel"));
    shelf.session.undo();
    CHECK(shelf.session.project() == before);
    Post post = shelf.post();
    post.text = "Mine";
    post.checklist = {{"captions", true}};
    REQUIRE(shelf.submit(Put<Post>{post}));
    REQUIRE(shelf.insert(whole_post, "reel"));
    CHECK(shelf.post().text == "Mine\n\nHook");
    CHECK(shelf.steps() == std::vector<std::string>{"captions", "Cover"});
    CHECK(shelf.post().checklist[0].done);
}

TEST_CASE("no template is offered where there is a choice") {
    Snippet other = reel_template();
    other.id = id<Snippet>("other");
    const Shelf shelf({reel_template(), other});
    CHECK_FALSE(offered_template(shelf.session.project(), shelf.post()));
}

TEST_CASE("a text is kept under its first words, a copy gets a free name, and both go again by undo") {
    Shelf shelf({snippet_of("sign", SnippetKind::signature, "x")});
    REQUIRE(shelf.session.submit(keep_as_snippet("  A first line\nand a second one ", shelf.session.ids())));
    REQUIRE(shelf.session.submit(duplicate_snippet(
        shelf.session.project(), snippet_of("sign", SnippetKind::signature, "x"), shelf.session.ids())));
    std::vector<std::string> names;
    for (const Snippet& snippet : shelf.session.project().snippets) {
        names.push_back(snippet.name);
        if (snippet.name == "A first line") CHECK(snippet.text == "A first line\nand a second one");
    }
    std::sort(names.begin(), names.end());
    CHECK(names == std::vector<std::string>{"A first line", "sign", "sign 2"});
    shelf.session.undo(), shelf.session.undo();
    CHECK(shelf.session.project().snippets.size() == 1);
    REQUIRE(shelf.session.submit(remove_snippet(*shelf.session.project().snippets.begin())));
    CHECK(shelf.session.project().snippets.empty());
}

TEST_CASE("a long first line is cut after a word") {
    IdSource ids(1);
    const Request request =
        keep_as_snippet("Sixteen words stand here in a row without any break before the line comes to its end", ids);
    const auto* put = request.actions.at(0).as<Put<Snippet>>();
    REQUIRE(put);
    CHECK(put->row.name == "Sixteen words stand here in a row without any…");
}

TEST_CASE("typed hashtags get their sign and stand once, typed steps are the lines") {
    CHECK(hashtags_from_typed("#one two, #Three;##three  # \n") == std::vector<std::string>{"#one", "#two", "#Three"});
    CHECK(hashtags_from_typed("#one#two\n#three") == std::vector<std::string>{"#one", "#two", "#three"});
    CHECK(steps_from_typed(" one \n\ntwo\none") == std::vector<std::string>{"one", "two"});
}

TEST_CASE("what is checked of a format is offered as far as the checklist does not have it") {
    Shelf shelf({});
    const auto& facts = shelf.session.facts();
    auto offers = offered_checks(shelf.session.project(), facts, shelf.post());
    REQUIRE(offers.size() == 1);
    CHECK(offers[0].format == "reel");
    CHECK_FALSE(offers[0].own);
    const std::size_t all = offers[0].steps.size();
    CHECK(all >= 3);
    Post post = shelf.post();
    post.checklist = {{offers[0].steps[1], true}};
    REQUIRE(shelf.submit(Put<Post>{post}));
    offers = offered_checks(shelf.session.project(), facts, shelf.post());
    REQUIRE(offers.size() == 1);
    CHECK(offers[0].steps.size() == all - 1);
    REQUIRE(shelf.session.submit(add_checks(shelf.post(), offers[0])));
    CHECK(shelf.post().checklist.size() == all);
    CHECK(shelf.post().checklist[0].done);
    CHECK(offered_checks(shelf.session.project(), facts, shelf.post()).empty());
}

TEST_CASE("the project's own template of a format comes before Tandem's checks") {
    const Shelf shelf({reel_template()});
    const auto offers = offered_checks(shelf.session.project(), shelf.session.facts(), shelf.post());
    REQUIRE(offers.size() == 1);
    REQUIRE(offers[0].own);
    CHECK(offers[0].own->name == "reel");
    CHECK(offers[0].steps == std::vector<std::string>{"Cover", "Captions"});
}
