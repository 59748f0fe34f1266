#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include <imgui.h>

#include "ui/sheet_stage.hpp"
#include "ui/widgets/text_area.hpp"

namespace tandem::testing {

// A post in the inspector whose note, a text of several lines, has the keyboard, its cursor at the end.
struct LongTextStage : Items {
    Id<Post> id = Stage::post("Pumpkin contest")->id;

    explicit LongTextStage(std::string_view note) {
        Post next = row();
        next.note = note;
        session().submit({{"undo.edit_post", {{"title", next.title}}}, {Put<Post>{next}}, {}});
        show(id);
        // Where no letters are, once the double click that the next press could be the second half of is past.
        press_at({area().x1 - 12, area().y1 - 2});
        keys({ImGuiMod_Ctrl | ImGuiKey_End});
        robot().step(30);
    }
    const Post& row() const { return *project().posts.find(id); }
    WidgetNode field() {
        const auto node = robot().find(Role::field, word("post.note"));
        REQUIRE(node);
        return *node;
    }
    Rect area() { return field().rect; }
    std::string text() { return field().value; }
    void keys(std::initializer_list<int> chords) {
        for (const int chord : chords) robot().key(chord);
    }
    std::string after(std::initializer_list<int> chords) {
        keys(chords);
        return text();
    }
    // A mark at the cursor, in place of what is selected: where both are is seen in the text.
    std::string marked(std::initializer_list<int> chords = {}) {
        keys(chords);
        robot().type("|");
        return text();
    }

    struct Point {
        float x = 0, y = 0;
    };
    // The left edge of the letters of a line as it is shown, that many pixels further right.
    Point in_line(int line, float further = 1) {
        return {area().x0 + text_area_side + further, area().y0 + 6 + 18 * (static_cast<float>(line) + 0.5f)};
    }
    Point end_of_line(int line) { return {area().x1 - text_area_side, in_line(line).y}; }
    void press_at(Point at, int times = 1) {
        robot().move_to(at.x, at.y);
        for (int i = 0; i < times; ++i) robot().press(), robot().release();
        robot().step(2);
    }
    void drag(Point from, Point to) {
        robot().move_to(from.x, from.y);
        robot().press();
        robot().move_to((from.x + to.x) / 2, (from.y + to.y) / 2);
        robot().move_to(to.x, to.y);
        robot().release();
        robot().step(2);
    }
};

constexpr int with_shift = ImGuiMod_Shift, with_ctrl = ImGuiMod_Ctrl, with_both = ImGuiMod_Ctrl | ImGuiMod_Shift;

}  // namespace tandem::testing
