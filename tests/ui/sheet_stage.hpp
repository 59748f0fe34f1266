#pragma once

#include <stdexcept>

#include <doctest/doctest.h>
#include <imgui.h>

#include "robot/stage.hpp"

namespace tandem::testing {

// The sample in a window as high as a whole sheet, and what a person does in the inspector.
struct Items : robot::Stage {
    explicit Items(facts::Language language = facts::Language::english, float height_px = 2400, int scale_percent = 100)
        : Stage(robot::StageOptions{.width_px = 14.4f * static_cast<float>(scale_percent),
                                    .height_px = height_px,
                                    .scale_percent = scale_percent,
                                    .language = language}) {}

    template <class Row>
    void show(Id<Row> id) {
        frame().state().selection = Selection::of(id);
        frame().state().inspector_open = true;
        robot().step(3);
    }
    // The button of the sheet: those of the bars may have the same name.
    WidgetNode button(std::string_view name) {
        for (const WidgetNode& node : robot().all(Role::button))
            if (node.label == name && node.path.starts_with("inspector/")) return node;
        throw std::runtime_error("no such button in the sheet: " + std::string(name));
    }
    void unfold(std::string_view key) {
        const WidgetNode head = button(word(key));
        if (!head.selected) robot().click(head);
    }
    // Types over the n-th field of that name on screen and lets go.
    void write(std::string_view name, std::string_view text, std::size_t nth = 0, int leave_with = ImGuiKey_Enter) {
        std::size_t seen = 0;
        for (const WidgetNode& node : robot().all(Role::field)) {
            if (node.label != name || seen++ != nth) continue;
            robot().click(node);
            robot().key(ImGuiMod_Ctrl | ImGuiKey_A);
            if (text.empty()) robot().key(ImGuiKey_Delete);
            robot().type(text);
            robot().key(leave_with);
            return robot().step(3);
        }
        FAIL("no such field: ", std::string(name));
    }
    void enter(std::string_view key, std::string_view text, std::size_t nth = 0) { write(word(key), text, nth); }
    // The same of a text of several lines, of which Enter is a letter.
    void enter_long(std::string_view key, std::string_view text) { write(word(key), text, 0, ImGuiKey_Escape); }
    void choose(std::string_view key, std::string_view option) {
        robot().click(Role::field, word(key));
        robot().click(Role::menu_item, option);
    }
    void press(std::string_view key) { robot().click(Role::button, word(key)); }
    Selection::Kind shown() { return frame().state().selection.kind; }

    const Campaign& campaign() {
        for (const Campaign& one : project().campaigns)
            for (const Flight& flight : project().flights)
                if (flight.campaign == one.id && flight.days.contains(day_of(session().now()))) return one;
        throw std::runtime_error("no campaign with a running flight");
    }
    const Flight& flight() {
        for (const Flight& one : project().flights)
            if (one.campaign == campaign().id && one.days.contains(day_of(session().now()))) return one;
        throw std::runtime_error("no running flight");
    }
    const Person& person(std::string_view name) {
        for (const Person& one : project().people)
            if (one.name.starts_with(name)) return one;
        throw std::runtime_error("nobody of that name");
    }
    const Channel& channel() { return *project().channels.find(flight().channel); }
};

}  // namespace tandem::testing
