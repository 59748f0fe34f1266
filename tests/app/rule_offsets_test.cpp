#include "app/rule_offsets.hpp"

#include <doctest/doctest.h>

#include "app/desk.hpp"
#include "app/rule_choices.hpp"
#include "app/rule_find.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

RuleSlot slot_of(std::string begin, std::string end) {
    RuleSlot slot;
    slot.anchor = "event_start";
    slot.window_start = std::move(begin);
    slot.window_end = std::move(end);
    return slot;
}

std::string window(const RuleSlot& slot) { return slot.window_start + " " + slot.window_end; }

}  // namespace

TEST_CASE("a length of time of a rule is typed in either language") {
    struct Typed {
        const char* text;
        Offset offset;
    };
    for (const Typed& one :
         {Typed{"2 j", {2, 0}}, Typed{"2j", {2, 0}}, Typed{"3 jours ouvrés", {3, 0}}, Typed{"1 working day", {1, 0}},
          Typed{"3 h", {0, 180}}, Typed{"3h", {0, 180}}, Typed{"1 h 30", {0, 90}}, Typed{"1h30", {0, 90}},
          Typed{"1\u00a0h\u00a030", {0, 90}}, Typed{"90 min", {0, 90}}, Typed{"15", {0, 15}}, Typed{"0 min", {0, 0}},
          Typed{"1 jour 4 h", {1, 240}}, Typed{"1 day and 30 minutes", {1, 30}}, Typed{"2 D", {2, 0}}}) {
        CAPTURE(one.text);
        CHECK(offset_from_typed(one.text) == one.offset);
    }
    for (const char* wrong : {"", "soon", "3 parsecs", "h", "4 h 2 j", "1 j 2 j", "12345 h", "-2 h", "3 j 15"}) {
        CAPTURE(wrong);
        CHECK(offset_from_typed(wrong) == std::nullopt);
    }
}

TEST_CASE("a length of time of a rule is shown as it can be typed, and written as rules.csv has it") {
    const facts::Words french(facts::Language::french), english(facts::Language::english);
    for (const Offset offset : {Offset{0, 0}, Offset{0, 15}, Offset{0, 60}, Offset{0, 90}, Offset{1, 0}, Offset{12, 0},
                                Offset{1, 240}, Offset{-3, 0}, Offset{0, -30}}) {
        const Offset positive{std::abs(offset.days), std::abs(offset.minutes)};
        CHECK(offset_from_typed(offset_value(french, offset)) == positive);
        CHECK(offset_from_typed(offset_value(english, offset)) == positive);
        CHECK(offset_from_text(*text_of(offset)) == offset);
    }
    CHECK(text_of({0, 0}) == "+PT0M");
    CHECK(text_of({-2, -90}) == "-P2DT1H30M");
    CHECK(text_of({-2, 90}) == std::nullopt);
}

TEST_CASE("a window of a rule keeps its length when it begins elsewhere, and never ends before it begins") {
    RuleSlot slot = slot_of("-P5D", "-P2D");
    CHECK(window_of(slot)->length() == Offset{3, 0});
    CHECK(set_begin(slot, {-10, 0}));
    CHECK(window(slot) == "-P10D -P7D");
    CHECK(set_length(slot, {4, 0}));
    CHECK(window(slot) == "-P10D -P6D");
    // Days on one side and hours on the other cannot be written.
    CHECK_FALSE(set_length(slot, {0, 60}));
    CHECK(window(slot) == "-P10D -P6D");
    slot = slot_of("+PT4H", "+P1D");
    CHECK(window_of(slot)->length() == std::nullopt);
    CHECK(set_end(slot, {2, 0}));
    CHECK_FALSE(set_end(slot, {0, 60}));
    CHECK_FALSE(set_begin(slot, {3, 0}));
    CHECK(window(slot) == "+PT4H +P2D");
}

TEST_CASE("the end of a window of a rule may be counted from elsewhere, and from the same moment again") {
    RuleSlot slot = slot_of("-PT30M", "event_end+PT30M");
    CHECK(window_of(slot)->end_anchor == "event_end");
    CHECK(window_of(slot)->length() == std::nullopt);
    CHECK_FALSE(set_length(slot, {0, 60}));
    CHECK(set_end(slot, {0, -15}));
    CHECK(window(slot) == "-PT30M event_end-PT15M");
    set_end_anchor(slot, "event_start");
    CHECK(window(slot) == "-PT30M -PT15M");
    CHECK(set_begin(slot, {0, 60}));
    CHECK(window(slot) == "+PT1H +PT1H15M");
    set_end_anchor(slot, "event_end");
    CHECK(window(slot) == "+PT1H event_end+PT1H15M");
}

TEST_CASE("a rule is found by the beginnings of its words, whatever their accents") {
    CHECK(has_words("Après une publication sur un réseau rapide", "apres reseau"));
    CHECK(has_words("Après une publication", "blication"));
    CHECK(has_words("Après une publication", " "));
    CHECK_FALSE(has_words("Après une publication", "campagne"));
    CHECK_FALSE(has_words("Après une publication", "on"));
}
