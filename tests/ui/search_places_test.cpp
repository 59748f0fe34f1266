// What people write outside of posts is found too, and taking it leads to where it stands.
#include <algorithm>

#include "app/task_requests.hpp"
#include "ui/search_stage.hpp"
#include "ui/team/team_state.hpp"

using namespace tandem;
using namespace tandem::testing;
using Kind = SearchEntry::Kind;

namespace {

struct PlaceFinder : Finder {
    explicit PlaceFinder(robot::StageOptions options = {}) : Finder(std::move(options)) {}

    template <class Row>
    Row fresh() {
        Row row;
        row.id = session().ids().make<Row>();
        return row;
    }
    // Something below this row is in view.
    bool draws(const std::string& row) {
        return std::ranges::any_of(frame().tree().nodes(), [&](const WidgetNode& node) {
            return node.path.find(row) != std::string::npos && !node.rect.empty();
        });
    }
    std::string value_of(std::string_view field) {
        const auto node = robot().find(Role::field, word(field));
        REQUIRE(node);
        return node->value;
    }
};

}  // namespace

TEST_CASE("a watch note is found by its text and its link, and brought into view however old it is") {
    PlaceFinder stage({.height_px = 640});
    for (int i = 0; i < 8; ++i) {
        WatchNote note = stage.fresh<WatchNote>();
        note.day = day_of(stage.session().now()) - date::days(i);
        note.text = "Nothing new";
        stage.put(note);
    }
    WatchNote old = stage.fresh<WatchNote>();
    old.day = day_of(stage.session().now()) - date::days(400);
    old.text = "The quokkas have a new logo", old.link = "https://example.org/zanzibar";
    stage.put(old);
    CHECK(stage.found(Kind::watch_note, "zanzibar") == old.id.value);
    stage.take("quokkas");
    CHECK(stage.state().section == Section::strategy);
    CHECK_FALSE(stage.state().strategy.row_wanted);
    CHECK(stage.draws("note:" + to_text(old.id)));
}

TEST_CASE("every part of the charter is found, with its name beside it, and brought into view") {
    PlaceFinder stage({.height_px = 640});
    Charter charter = stage.project().charter;
    charter.positioning = "Quokka lovers", charter.voice = "As warm as a wombat";
    charter.to_avoid = {"No jokes", "No toucan in May"}, charter.conduct = {"A hoatzin is answered"};
    REQUIRE(stage.session().submit({{"undo.edit_charter", {}}, {PutCharter{charter}}, {}}));
    stage.robot().step(2);
    CHECK(stage.all(Kind::charter, "toucan").front().title == "No toucan in May");
    struct Sought {
        const char *word, *part;
    };
    for (const Sought& sought : {Sought{"quokka", "charter.positioning"}, Sought{"wombat", "charter.voice"},
                                 Sought{"toucan", "charter.to_avoid"}, Sought{"hoatzin", "charter.conduct"}}) {
        CAPTURE(sought.word);
        stage.state().section = Section::calendar;
        stage.robot().step(2);
        stage.ask(sought.word);
        const auto row = stage.robot().find(Role::menu_item, stage.all(Kind::charter, sought.word).front().title);
        REQUIRE(row);
        CHECK(row->value == stage.word(sought.part));
        stage.robot().key(ImGuiKey_Enter);
        stage.robot().step(4);
        CHECK(stage.state().section == Section::strategy);
        CHECK_FALSE(stage.state().strategy.row_wanted);
        const auto field = stage.robot().find(Role::field, stage.word(sought.part));
        REQUIRE(field);
        CHECK_FALSE(field->rect.empty());
    }
}

TEST_CASE("what was said with an approval leads to its post") {
    PlaceFinder stage;
    Approval approval = stage.fresh<Approval>();
    approval.post = stage.pumpkin().id, approval.verdict = Verdict::changes_requested;
    approval.approver = "Claire", approval.comment = "The wombat is upside down";
    stage.put(approval);
    CHECK(stage.found(Kind::comment, "wombat claire") == approval.id.value);
    stage.ask("wombat");
    const auto row = stage.robot().find(Role::menu_item, approval.comment);
    REQUIRE(row);
    CHECK(row->value == stage.pumpkin().title);
    stage.robot().key(ImGuiKey_Enter);
    stage.robot().step(4);
    CHECK(stage.state().selection == Selection::of(approval.post));
}

TEST_CASE("a test is found by what is expected of it and what came of it, and shown in the sheet of its post") {
    PlaceFinder stage;
    AbTest test = stage.fresh<AbTest>();
    test.name = "Two covers", test.hypothesis = "A quokka is clicked more", test.result = "The wombat was";
    test.a = stage.pumpkin().id, test.b = stage.post("Coffee pairing")->id;
    stage.put(test);
    CHECK(stage.found(Kind::ab_test, "wombat") == test.id.value);
    stage.take("quokka");
    CHECK(stage.state().selection == Selection::of(stage.pumpkin().id));
    stage.robot().step(4);
    const auto name = stage.robot().find(Role::field, stage.word("ab.name"));
    REQUIRE(name);
    CHECK(name->value == test.name);
    CHECK_FALSE(name->rect.empty());
}

TEST_CASE("a contact is found without any post, and leads to the latest one where there are some") {
    PlaceFinder stage;
    Contact contact = stage.fresh<Contact>();
    contact.name = "Zoé Martin-Pêcheur", contact.handle = "@calao", contact.email = "zoe@example.org";
    stage.put(contact);
    for (const char* query : {"martin pecheur", "calao", "zoe example"})
        CHECK_MESSAGE(stage.found(Kind::contact, query) == contact.id.value, query);
    stage.take("martin pecheur");
    CHECK(stage.robot().shows("@calao"));
    InfluencerPost post = stage.project().influencer_posts[0];
    post.contact = contact.id;
    stage.put(post);
    stage.ask("martin pecheur");
    const auto row = stage.robot().find(Role::menu_item, contact.name);
    REQUIRE(row);
    stage.robot().click(*row);
    stage.robot().step(4);
    CHECK(stage.state().selection == Selection::of_occasion(post.id.value));
}

TEST_CASE("school holidays of the project's own open where they are edited") {
    PlaceFinder stage;
    SchoolBreak own = stage.fresh<SchoolBreak>();
    own.name = "Vacances des Quokkas";
    own.days = {day_of(stage.session().now()), day_of(stage.session().now()) + date::days(9)};
    stage.put(own);
    stage.take("quokkas");
    CHECK(stage.value_of("school.name") == own.name);
}

TEST_CASE("a duty of one's own is shown among the others") {
    PlaceFinder stage;
    Duty duty = stage.fresh<Duty>();
    duty.name_fr = duty.name_en = "Feed the quokkas", duty.group = "organisation";
    stage.put(duty);
    stage.take("quokkas");
    CHECK(stage.state().section == Section::team);
    CHECK(team_state(stage.state()).view == TeamView::duties);
    CHECK(stage.draws(to_text(duty.id)));
}

TEST_CASE("a post is found by the steps of its checklist and by its links") {
    PlaceFinder stage;
    Post post = stage.pumpkin();
    post.checklist = {{"Comb the quokka", false}};
    post.variants.front().link = "https://example.org/zanzibar";
    post.variants.front().published_link = "https://example.org/p/kilimandjaro";
    stage.put(post);
    for (const char* query : {"quokka", "zanzibar", "kilimandjaro"})
        CHECK_MESSAGE(stage.found(Kind::post, query) == post.id.value, query);
}

TEST_CASE("a task is found by the note beside it, today and far from today") {
    PlaceFinder stage;
    for (const int days : {3, SearchIndex::days_ahead + 30}) {
        const Id<Task> task = stage.add_task("Count the animals", days);
        const std::string note = "The quokka bites " + std::to_string(days);
        REQUIRE(stage.session().submit(note_task(stage.session(), task, note, "Léa")));
        stage.robot().step(2);
        CHECK(stage.found(Kind::task, note) == task.value);
    }
}

TEST_CASE("a person is found by what their sheet says, and it is shown beside their tasks") {
    PlaceFinder stage;
    Person person = stage.project().people[0];
    person.contact = "quokka@example.org";
    person.skills.push_back("Wombats");
    stage.put(person);
    CHECK(stage.found(Kind::person, "wombat") == person.id.value);
    stage.take("quokka");
    CHECK(stage.state().section == Section::tasks);
    CHECK(stage.state().selection == Selection::of(person.id));
    CHECK(stage.state().inspector_open);
}
