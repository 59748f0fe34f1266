// Notes and events of the calendar, duplicated, copied and pasted by keyboard.
#include "app/command.hpp"
#include "app/occasion_requests.hpp"
#include "ui/sheet_stage.hpp"

using namespace tandem;
using facts::OccasionKind;
using robot::both_languages;
using testing::Items;

namespace {

struct OccasionCopies : Items {
    explicit OccasionCopies(facts::Language language = facts::Language::english) : Items(language, 900) {}

    void press(int chord) {
        robot().key(chord);
        robot().step(4);
    }
    void select(Uuid item) {
        frame().state().selection = Selection::of_occasion(item);
        robot().step(3);
    }
    Uuid add(OccasionKind kind, Day day) {
        const Request request = new_occasion(kind, day, session().now(), "Inventory", session().ids());
        REQUIRE(session().submit(request));
        robot().step(3);
        return request.focus.item;
    }
    Uuid selected_item() {
        REQUIRE(shown() == Selection::Kind::occasion);
        return frame().state().selection.occasion;
    }
};

}  // namespace

TEST_CASE("Ctrl and D make a copy of a note or an event on the days behind it, selected, as one step") {
    for (const auto language : both_languages)
        for (const OccasionKind kind :
             {OccasionKind::note, OccasionKind::contest, OccasionKind::live_event, OccasionKind::influencer_post}) {
            OccasionCopies stage(language);
            const Uuid original = stage.add(kind, day_of(stage.session().now()) + date::days(2));
            const Project before = stage.project();
            const std::size_t steps = stage.session().steps_done();
            stage.select(original);
            stage.press(ImGuiMod_Ctrl | ImGuiKey_D);
            const auto was = find_occasion(stage.project(), original);
            const auto copy = find_occasion(stage.project(), stage.selected_item());
            REQUIRE(copy);
            CHECK(copy->id != original);
            CHECK(copy->kind == kind);
            CHECK(copy->name == was->name);
            const Day today = day_of(stage.session().now());
            CHECK(copy->days(today).begin == was->days(today).end);
            CHECK(copy->days(today).length() == was->days(today).length());
            CHECK(minute_of_day(copy->begin) == minute_of_day(was->begin));
            CHECK(stage.session().steps_done() == steps + 1);
            CHECK(stage.session().undo_label() == Label{"undo.copy_occasion", {{"title", "Inventory"}}});
            stage.session().undo();
            CHECK(stage.project() == before);
        }
}

TEST_CASE(
    "Ctrl and C, then V, put a note as long on the day that is chosen, also when it is gone; posts go before it") {
    OccasionCopies stage;
    const Day day = day_of(stage.session().now()) + date::days(2);
    const Uuid original = stage.add(OccasionKind::note, day);
    REQUIRE(stage.session().submit(*move_occasion(stage.project(), original, 0, 3)));
    stage.select(original);
    stage.press(ImGuiMod_Ctrl | ImGuiKey_C);
    CHECK(stage.frame().state().copied_text == to_text(day) + " \u00b7 Inventory");
    REQUIRE(stage.session().submit(remove_occasion(stage.project(), original)));
    stage.frame().state().selection = Selection::of(day + date::days(5));
    stage.robot().step(2);
    stage.press(ImGuiMod_Ctrl | ImGuiKey_V);
    const Note* copy = stage.project().notes.find({stage.selected_item()});
    REQUIRE(copy);
    CHECK(copy->days == DayRange{day + date::days(5), day + date::days(9)});
    // What is copied next is what is pasted.
    stage.frame().state().selection = Selection::of(stage.project().posts[0].id);
    stage.robot().step(2);
    stage.press(ImGuiMod_Ctrl | ImGuiKey_C);
    const std::size_t posts = stage.project().posts.size(), notes = stage.project().notes.size();
    stage.press(ImGuiMod_Ctrl | ImGuiKey_V);
    CHECK(stage.project().posts.size() == posts + 1);
    CHECK(stage.project().notes.size() == notes);
}

TEST_CASE("an incident is not copied, and it is said why") {
    for (const int chord : {ImGuiMod_Ctrl | ImGuiKey_D, ImGuiMod_Ctrl | ImGuiKey_C}) {
        OccasionCopies stage;
        const Uuid incident = stage.add(OccasionKind::incident, day_of(stage.session().now()));
        const Project before = stage.project();
        stage.select(incident);
        stage.press(chord);
        CHECK(stage.project() == before);
        CHECK(stage.selected_item() == incident);
        CHECK_FALSE(stage.frame().can_paste());
        const facts::Words words(facts::Language::english);
        CHECK(stage.robot().shows(words.format("notice.refused", {{"why", words("copy.refused.incident")}})));
    }
}
