// Notes on the calendar: made, written, drawn, dragged, found, and told in what goes out, once each.
#include <algorithm>

#include "app/command.hpp"
#include "app/ics_export.hpp"
#include "robot/drawn_letters.hpp"
#include "ui/sheet_stage.hpp"

using namespace tandem;
using robot::both_languages;
using testing::Items;

namespace {

constexpr std::string_view begins = "2026-10-21";

struct Notes : Items {
    explicit Notes(facts::Language language, float height_px = 2400) : Items(language, height_px) {}

    void run(CommandId id) {
        REQUIRE(run_command(id, frame()));
        robot().step(4);
    }
    // A note that begins there, its name typed over what it is called at first, and details below it.
    Id<Note> make(std::string_view text, std::string_view second_line = {}) {
        frame().state().selection = Selection::of(*day_from_text(begins));
        run(CommandId::new_note);
        const Id<Note> id{frame().state().selection.occasion};
        REQUIRE(project().notes.find(id));
        robot().type(text);
        robot().step(2);
        robot().key(ImGuiKey_Enter);
        robot().step(2);
        if (second_line.empty()) return id;
        robot().click(Role::field, word("note.details"));
        robot().step(2);
        robot().type(second_line);
        robot().step(2);
        robot().key(ImGuiKey_Tab);
        robot().step(2);
        return id;
    }
    const Note& note(Id<Note> id) { return *project().notes.find(id); }
    std::vector<WidgetNode> bars(std::string_view name) {
        std::vector<WidgetNode> found;
        for (const WidgetNode& node : robot().all(Role::bar))
            if (node.label == name) found.push_back(node);
        return found;
    }
    WidgetNode cell(const std::string& day) {
        const auto found = robot().find_path("month/" + day);
        REQUIRE(found);
        return *found;
    }
    // From the middle of one day's width to that of another, at the bar's height.
    void drag(float from_x, float to_x, const WidgetNode& bar) {
        const float y = (bar.rect.y0 + bar.rect.y1) / 2;
        robot().move_to(from_x, y);
        robot().step(2);
        robot().press();
        robot().move_to(to_x, y);
        robot().step(3);
        robot().release();
        robot().step(3);
    }
    static float middle(const WidgetNode& node) { return (node.rect.x0 + node.rect.x1) / 2; }
};

}  // namespace

TEST_CASE("a note is made by its command, on the selected day, and its text is typed at once") {
    for (const auto language : both_languages) {
        Notes notes(language);
        const Project before = notes.project();
        const Id<Note> id = notes.make("Trade fair", "Bring leaflets");
        CHECK(notes.note(id).text == "Trade fair\nBring leaflets");
        CHECK(to_text(notes.note(id).days.begin) == begins);
        CHECK(notes.bars("Trade fair").size() == 1);
        notes.frame().state().selection = Selection::of_occasion(id.value);
        notes.robot().step(2);
        notes.run(CommandId::delete_selection);
        CHECK(notes.project().notes == before.notes);
        CHECK(notes.bars("Trade fair").empty());
        while (notes.session().can_undo()) notes.session().undo();
        CHECK(notes.project() == before);
    }
}

TEST_CASE("a note is dragged to another day, and longer by its end, from mouse and keyboard") {
    for (const auto language : both_languages) {
        Notes notes(language, 900);
        const Id<Note> id = notes.make("Trade fair");
        notes.frame().state().inspector_open = false;
        notes.robot().step(3);
        const DayRange was = notes.note(id).days;
        WidgetNode bar = notes.bars("Trade fair").at(0);
        notes.drag(Notes::middle(notes.cell("2026-10-21")), Notes::middle(notes.cell("2026-10-22")), bar);
        CHECK(notes.note(id).days.begin == was.begin + date::days(1));
        CHECK(notes.note(id).days.end == was.end + date::days(1));
        bar = notes.bars("Trade fair").at(0);
        notes.drag(bar.rect.x1 - 2, Notes::middle(notes.cell("2026-10-24")), bar);
        CHECK(to_text(notes.note(id).days) == "2026-10-22/2026-10-24");
        notes.session().undo();
        notes.session().undo();
        CHECK(notes.note(id).days == was);
        notes.frame().state().selection = Selection::of_occasion(id.value);
        notes.robot().step(2);
        notes.run(CommandId::move);
        notes.robot().key(ImGuiKey_RightArrow);
        notes.robot().key(ImGuiKey_Enter);
        notes.robot().step(3);
        CHECK(notes.note(id).days.begin == was.begin + date::days(1));
    }
}

TEST_CASE("a note that is dragged with Ctrl is copied, and one that is duplicated lies behind itself, selected") {
    Notes notes(facts::Language::english, 900);
    const Id<Note> id = notes.make("Trade fair");
    notes.frame().state().inspector_open = false;
    notes.robot().step(3);
    const DayRange was = notes.note(id).days;
    const std::size_t before = notes.project().notes.size();
    ImGui::GetIO().AddKeyEvent(ImGuiMod_Ctrl, true);
    notes.drag(Notes::middle(notes.cell("2026-10-21")), Notes::middle(notes.cell("2026-10-23")),
               notes.bars("Trade fair").at(0));
    ImGui::GetIO().AddKeyEvent(ImGuiMod_Ctrl, false);
    notes.robot().step(2);
    CHECK(notes.note(id).days == was);
    REQUIRE(notes.project().notes.size() == before + 1);
    const auto is_copy = [&](const Note& one) {
        return one.id != id && one.text == "Trade fair" && one.days.begin == was.begin + date::days(2);
    };
    CHECK(std::count_if(notes.project().notes.begin(), notes.project().notes.end(), is_copy) == 1);
    notes.session().undo();
    notes.robot().step(2);

    notes.frame().state().selection = Selection::of_occasion(id.value);
    notes.robot().step(2);
    notes.run(CommandId::duplicate);
    REQUIRE(notes.project().notes.size() == before + 1);
    const Id<Note> copy{notes.frame().state().selection.occasion};
    CHECK(copy != id);
    CHECK(notes.note(copy).days.begin == was.end);
    CHECK(notes.note(copy).days.length() == was.length());
}

TEST_CASE("a note has the colour that it was given, on its bar") {
    Notes notes(facts::Language::english, 900);
    const Id<Note> id = notes.make("Trade fair");
    notes.frame().state().selection = {};
    notes.robot().step(3);
    const auto shows = [&](Color color) {
        const std::vector<robot::DrawnLetter> letters = robot::drawn_letters(notes.bars("Trade fair").at(0).rect);
        return std::any_of(letters.begin(), letters.end(),
                           [&](const robot::DrawnLetter& one) { return one.is_icon() && one.ink == color; });
    };
    CHECK_FALSE(shows(color_from_hex("#C2185B", 0)));
    Note pink = notes.note(id);
    pink.color = "#C2185B";
    notes.session().submit({{"undo.edit_note", {}}, {Put<Note>{pink}}, {}});
    notes.robot().step(3);
    CHECK(shows(color_from_hex("#C2185B", 0)));
}

TEST_CASE("the search finds a note by its words") {
    for (const auto language : both_languages) {
        Notes notes(language);
        const Id<Note> id = notes.make("Trade fair");
        notes.frame().state().selection = {};
        notes.run(CommandId::palette);
        notes.robot().type("trade fa");
        notes.robot().step(2);
        const auto row = notes.robot().find(Role::menu_item, "Trade fair", true);
        REQUIRE(row);
        notes.robot().click(*row);
        notes.robot().step(3);
        CHECK(notes.frame().state().selection == Selection::of_occasion(id.value));
    }
}

TEST_CASE("a note goes out once with the calendar file, with its days and its text") {
    Notes notes(facts::Language::english);
    notes.make("Trade fair");
    const IcsExport made = ics_of(notes.session(), {});
    REQUIRE(made.files.size() == 1);
    const std::string& bytes = made.files[0].bytes;
    std::size_t times = 0;
    for (std::size_t at = bytes.find("SUMMARY:[Note] Trade fair"); at != std::string::npos;
         at = bytes.find("SUMMARY:[Note] Trade fair", at + 1))
        ++times;
    CHECK(times == 1);
    CHECK(bytes.find("DTSTART;VALUE=DATE:20261021") != std::string::npos);
}
