// What the calendar says of a day besides its number, and what is made of it.
#include "app/command.hpp"
#include "facts/date_words.hpp"
#include "plan/suggest_minute.hpp"
#include "ui/week_stage.hpp"

using namespace tandem;
using namespace tandem::testing;
using robot::both_languages;

namespace {

// World Food Day, a cause, on Friday 16 October.
template <class Base>
struct Observances : Base {
    explicit Observances(facts::Language of = facts::Language::english)
        : Base(robot::StageOptions{.language = of}), language(of) {}

    std::string name(std::string_view id = "food") {
        return this->session().facts().observances.find(id)->name.in(language);
    }
    WidgetNode named(const std::string& observance) {
        this->robot().step();
        const auto node = this->robot().find(Role::button, observance);
        REQUIRE(node);
        return *node;
    }
    bool has_card(const std::string& observance) {
        this->robot().step(2);
        return this->robot().find(Role::card, observance).has_value();
    }
    void press(const char* word) {
        this->robot().step(2);
        this->robot().click(Role::button, this->word(word));
        this->robot().step(3);
    }
    const UiState& state() { return this->frame().state(); }
    const Post* selected() {
        REQUIRE(state().selection.kind == Selection::Kind::posts);
        return this->project().posts.find(state().selection.posts.front());
    }
    // The row of the day's menu that makes an idea of it.
    std::optional<WidgetNode> row() {
        this->robot().step(2);
        const facts::Words words(language);
        return this->robot().find(Role::menu_item, words.format("observance.idea_of", {{"name", name()}}));
    }
    // The day's number: what lies beside the name.
    WidgetNode number() {
        WidgetNode node = this->cell(facts::weekday_day(date::year_month_day(sixteenth), language));
        node.rect.x1 = node.rect.x0 + 30, node.rect.y1 = node.rect.y0 + 20;
        return node;
    }

    facts::Language language;
    Day sixteenth = WeekStage::october(16);
};

using MonthObservances = Observances<MonthStage>;

void check_idea(MonthObservances& stage, const Project& before) {
    REQUIRE(stage.project().posts.size() == before.posts.size() + 1);
    const Post* idea = stage.selected();
    CHECK(idea->title == stage.name());
    CHECK(idea->note ==
          facts::capitalised(facts::day_title_year(date::year_month_day(stage.sixteenth), stage.language)));
    CHECK_FALSE(idea->when);
    CHECK(stage.session().undo_label() == Label{"undo.add_idea", {{"title", stage.name()}}});
    const auto title = stage.robot().find(Role::field, stage.word("post.title"));
    REQUIRE(title);
    CHECK(title->value == stage.name());
    stage.robot().key(ImGuiMod_Ctrl | ImGuiKey_Z);
    CHECK(stage.project() == before);
    CHECK_FALSE(stage.session().can_undo());
}

}  // namespace

TEST_CASE("a click on the name of an observance, with either button, tells of it; Escape closes the card") {
    for (const auto language : both_languages)
        for (const int button : {0, 1}) {
            MonthObservances stage(language);
            stage.robot().click(stage.named(stage.name()), button);
            REQUIRE(stage.has_card(stage.name()));
            const std::string day =
                facts::capitalised(facts::day_title_year(date::year_month_day(stage.sixteenth), language));
            for (const std::string& text :
                 {stage.name(), day, stage.word("observance.category.cause"), stage.word("observance.tone")})
                CHECK_MESSAGE(stage.robot().find(Role::text, text), text);
            stage.robot().key(ImGuiKey_Escape);
            CHECK_FALSE(stage.has_card(stage.name()));
            CHECK_FALSE(stage.session().can_undo());
        }
}

TEST_CASE("the card says what to watch for, and warns of the tone on a day of remembrance, not on other holidays") {
    MonthObservances stage;
    stage.robot().key(ImGuiKey_PageDown);
    stage.robot().step(2);
    stage.robot().click(stage.named("Armistice Day"));
    REQUIRE(stage.has_card("Armistice Day"));
    CHECK(stage.robot().find(Role::text, "Commemoration: keep it sober"));
    CHECK(stage.robot().find(Role::text, stage.word("observance.category.public_holiday")));
    CHECK(stage.robot().find(Role::text, stage.word("observance.tone")));
    stage.robot().key(ImGuiKey_Escape);
    stage.robot().step(2);
    stage.robot().click(stage.named("All Saints’ Day"));
    REQUIRE(stage.has_card("All Saints’ Day"));
    CHECK_FALSE(stage.robot().find(Role::text, stage.word("observance.tone")));
}

TEST_CASE("an idea is made of an observance in one step, and shown") {
    for (const auto language : both_languages) {
        MonthObservances stage(language);
        const Project before = stage.project();
        stage.robot().click(stage.named(stage.name()));
        stage.press("observance.idea");
        CHECK_FALSE(stage.has_card(stage.name()));
        check_idea(stage, before);
    }
}

TEST_CASE("a post is planned on the day of an observance in one step, where a double click would make one") {
    MonthObservances stage;
    stage.filters().networks = {"linkedin"};
    const Project before = stage.project();
    stage.robot().click(stage.named(stage.name()));
    stage.press("observance.plan");
    const Post* made = stage.selected();
    REQUIRE(made);
    CHECK(made->title == stage.name());
    CHECK(made->when ==
          LocalMinute(stage.sixteenth) + std::chrono::minutes(suggest_minute(before, *made, stage.sixteenth)));
    CHECK(stage.project().channels.find(made->variants.at(0).channel)->network == "linkedin");
    CHECK(stage.session().undo_label() == Label{"undo.add_post", {{"title", stage.name()}}});
    stage.robot().key(ImGuiMod_Ctrl | ImGuiKey_Z);
    CHECK(stage.project() == before);
    CHECK_FALSE(stage.session().can_undo());
}

TEST_CASE("above the hours of a week a click on the name does the same") {
    Observances<WeekStage> stage;
    stage.frame().state().shown_day = WeekStage::october(14);
    stage.robot().step(3);
    stage.robot().click(stage.named(stage.name()));
    REQUIRE(stage.has_card(stage.name()));
    stage.press("observance.plan");
    CHECK(day_of(*stage.selected()->when) == stage.sixteenth);
}

TEST_CASE("the menu of a day makes an idea of its observance, at the right button and by the keyboard alone") {
    for (const int chord : {0, static_cast<int>(ImGuiKey_Menu), ImGuiMod_Shift | ImGuiKey_F10}) {
        MonthObservances stage;
        const Project before = stage.project();
        if (chord == 0) {
            stage.robot().right_click(stage.number());
            const auto row = stage.row();
            REQUIRE(row);
            stage.robot().click(*row);
        } else {
            stage.frame().state().selection = Selection::of(stage.sixteenth);
            stage.robot().step(2);
            stage.robot().key(chord);
            REQUIRE(stage.row());
            for (int i = 0; i < 15 && !stage.row()->focused; ++i) stage.robot().key(ImGuiKey_DownArrow);
            REQUIRE(stage.row()->focused);
            stage.robot().key(ImGuiKey_Enter);
        }
        stage.robot().step(3);
        CHECK(stage.robot().all(Role::menu_item).empty());
        check_idea(stage, before);
    }
}

TEST_CASE("Escape closes the menu of the keyboard, and the arrows go on from day to day") {
    MonthObservances stage;
    stage.robot().click(stage.number());
    REQUIRE(stage.state().selection == Selection::of(stage.sixteenth));
    stage.robot().key(ImGuiKey_Menu);
    REQUIRE(stage.row());
    stage.robot().key(ImGuiKey_Escape);
    CHECK_FALSE(stage.row());
    CHECK(stage.state().selection == Selection::of(stage.sixteenth));
    stage.robot().key(ImGuiKey_LeftArrow);
    CHECK(stage.state().selection == Selection::of(stage.sixteenth - date::days(1)));
    CHECK_FALSE(stage.session().can_undo());
}

TEST_CASE("beside the name the day is clicked, over it posts are dropped, and a rectangle may begin on it") {
    MonthObservances stage;
    stage.robot().click(stage.number());
    CHECK(stage.state().selection == Selection::of(stage.sixteenth));
    CHECK_FALSE(stage.has_card(stage.name()));

    stage.robot().drag(stage.node(Role::post, pumpkin), stage.named(stage.name()));
    CHECK(day_of(stage.when(pumpkin)) == stage.sixteenth);
    CHECK_FALSE(stage.has_card(stage.name()));

    const WidgetNode name = stage.named(stage.name());
    stage.robot().move_to(name);
    stage.robot().step();
    stage.robot().press();
    stage.robot().move_to(name.rect.x0, name.rect.y0 + 30);
    stage.robot().step(2);
    CHECK(stage.state().calendar.band);
    stage.robot().release();
    stage.robot().step(2);
    CHECK_FALSE(stage.state().calendar.band);
    CHECK_FALSE(stage.has_card(stage.name()));
}

TEST_CASE("observances that are switched off are not named and offer nothing") {
    MonthObservances stage;
    REQUIRE(run_command(CommandId::show_observances, stage.frame()));
    stage.robot().step(2);
    CHECK_FALSE(stage.robot().find(Role::button, stage.name()));
    stage.robot().right_click(stage.number());
    CHECK(stage.robot().find(Role::menu_item, stage.word("command.add_post")));
    CHECK_FALSE(stage.row());
}
