// What keys and the mouse do in a text of several lines.
#include <string>

#include <doctest/doctest.h>

#include "ui/long_text_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

std::string lines_from_0_to(int last) {
    std::string text = "0";
    for (int line = 1; line <= last; ++line) text += "\n" + std::to_string(line);
    return text;
}

}  // namespace

TEST_CASE("Home and End go to the ends of the line, with Ctrl to those of the text") {
    LongTextStage stage("one\ntwo\nthree");
    CHECK(stage.marked({ImGuiKey_UpArrow, ImGuiKey_Home}) == "one\n|two\nthree");
    CHECK(stage.marked({ImGuiKey_End}) == "one\n|two|\nthree");
    CHECK(stage.marked({with_ctrl | ImGuiKey_Home}) == "|one\n|two|\nthree");
    CHECK(stage.marked({with_ctrl | ImGuiKey_End}) == "|one\n|two|\nthree|");
}

TEST_CASE("Shift and the arrows select; what is typed goes in its place") {
    LongTextStage stage("one two\nthree four");
    CHECK(stage.marked({with_shift | ImGuiKey_LeftArrow, with_shift | ImGuiKey_LeftArrow}) == "one two\nthree fo|");
    CHECK(stage.marked({with_ctrl | ImGuiKey_Home, with_shift | ImGuiKey_RightArrow}) == "|ne two\nthree fo|");
    CHECK(stage.marked({with_shift | ImGuiKey_DownArrow}).ends_with("ree fo|"));
}

TEST_CASE("Shift with Home and End selects as far as there") {
    LongTextStage stage("one two\nthree four");
    CHECK(stage.marked({with_shift | ImGuiKey_Home}) == "one two\n|");
    CHECK(stage.marked({with_both | ImGuiKey_Home}) == "|");
    CHECK(stage.marked({ImGuiKey_Home, with_both | ImGuiKey_End}) == "|");
}

TEST_CASE("Ctrl and the arrows pass words, and with Backspace or Delete erase them") {
    LongTextStage stage("one two three");
    CHECK(stage.marked({with_ctrl | ImGuiKey_LeftArrow}) == "one two |three");
    CHECK(stage.marked({ImGuiKey_Home, with_ctrl | ImGuiKey_RightArrow}) == "one| two |three");
    CHECK(stage.after({with_ctrl | ImGuiKey_Backspace}) == " two |three");
    CHECK(stage.after({with_ctrl | ImGuiKey_Delete}) == " |three");
    CHECK(stage.marked({ImGuiKey_End, with_both | ImGuiKey_LeftArrow}) == " |");
}

TEST_CASE("Ctrl+X cuts what is selected, Ctrl+C copies it and Ctrl+V puts it in") {
    LongTextStage stage("one two");
    ImGui::SetClipboardText("before");
    CHECK(stage.after({with_ctrl | ImGuiKey_X}) == "one two");
    CHECK(std::string(ImGui::GetClipboardText()) == "before");
    CHECK(stage.after({with_both | ImGuiKey_LeftArrow, with_ctrl | ImGuiKey_X}) == "one ");
    CHECK(std::string(ImGui::GetClipboardText()) == "two");
    CHECK(stage.after({with_ctrl | ImGuiKey_Home, with_ctrl | ImGuiKey_V}) == "twoone ");
    CHECK(stage.after({with_shift | ImGuiKey_Home, with_ctrl | ImGuiKey_C}) == "twoone ");
    CHECK(stage.after({with_ctrl | ImGuiKey_End, with_ctrl | ImGuiKey_V}) == "twoone two");
    CHECK(stage.session().steps_done() == 1);
}

TEST_CASE("Up and Down go over lines that are wrapped, Home and End to their ends") {
    std::string words;
    for (int i = 0; i < 60; ++i) words += "word ";
    LongTextStage stage(words);
    // The beginning of the second line is where the first was broken: behind a space.
    std::string text = stage.marked({with_ctrl | ImGuiKey_Home, ImGuiKey_DownArrow, ImGuiKey_Home});
    const std::size_t second = text.find('|');
    REQUIRE(second != std::string::npos);
    CHECK(second > 10);
    CHECK(text[second - 1] == ' ');
    stage.keys({ImGuiKey_Backspace});
    // End stays on its line: before that space.
    text = stage.marked({with_ctrl | ImGuiKey_Home, ImGuiKey_End});
    CHECK(text.find('|') == second - 1);
    stage.keys({ImGuiKey_Backspace});
    CHECK(stage.marked({ImGuiKey_Home, ImGuiKey_DownArrow, ImGuiKey_DownArrow, ImGuiKey_UpArrow, ImGuiKey_UpArrow})
              .starts_with("|word"));
    CHECK(stage.marked({ImGuiKey_UpArrow}).starts_with("||word"));
    CHECK(stage.after({ImGuiKey_Backspace, ImGuiKey_Delete}) == words);
}

TEST_CASE("an empty line between keeps the column") {
    LongTextStage stage("one two\n\none two");
    CHECK(stage.marked({ImGuiKey_LeftArrow, ImGuiKey_UpArrow, ImGuiKey_UpArrow}) == "one tw|o\n\none two");
}

TEST_CASE("Page keys go eight lines on, and stop at the ends") {
    const std::string text = lines_from_0_to(10);
    LongTextStage stage(text);
    CHECK(stage.marked({with_ctrl | ImGuiKey_Home, ImGuiKey_PageDown}).find("\n|8\n") != std::string::npos);
    CHECK(stage.after({ImGuiKey_Backspace}) == text);
    CHECK(stage.marked({ImGuiKey_PageUp}) == "|" + text);
    CHECK(stage.after({ImGuiKey_Backspace}) == text);
    CHECK(stage.marked({ImGuiKey_PageDown, ImGuiKey_PageDown}) == text + "|");
    CHECK(stage.after({ImGuiKey_Backspace}) == text);
    CHECK(stage.marked({with_ctrl | ImGuiKey_Home, with_shift | ImGuiKey_PageDown}) == "|8\n9\n10");
}

TEST_CASE("the mouse puts the cursor, and dragged it selects over lines") {
    LongTextStage stage("one\ntwo\nthree");
    stage.press_at(stage.in_line(1));
    CHECK(stage.marked() == "one\n|two\nthree");
    stage.press_at(stage.end_of_line(0));
    CHECK(stage.marked() == "one|\n|two\nthree");
    stage.drag(stage.in_line(1), stage.end_of_line(2));
    CHECK(stage.marked() == "one|\n|");
}

TEST_CASE("dragged upwards the mouse selects as well") {
    LongTextStage stage("one\ntwo\nthree");
    stage.drag(stage.end_of_line(2), stage.in_line(1));
    CHECK(stage.marked() == "one\n|");
}

TEST_CASE("with Shift a press selects as far as there") {
    LongTextStage stage("one\ntwo\nthree");
    ImGui::GetIO().AddKeyEvent(ImGuiMod_Shift, true);
    stage.robot().step();
    stage.press_at(stage.end_of_line(0));
    ImGui::GetIO().AddKeyEvent(ImGuiMod_Shift, false);
    stage.robot().step();
    CHECK(stage.marked() == "one|");
}

TEST_CASE("two clicks select a word, three a line") {
    LongTextStage stage("one two\nthree four");
    stage.press_at(stage.in_line(1, 4), 2);
    CHECK(stage.marked() == "one two\n| four");
    stage.robot().step(30);
    stage.press_at(stage.in_line(1, 4), 3);
    CHECK(stage.marked() == "one two\n|");
    stage.robot().step(30);
    stage.press_at(stage.in_line(0, 4), 3);
    CHECK(stage.marked() == "|\n|");
}
