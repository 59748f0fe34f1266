// What of a post's chip stays in a narrow place.
#include "ui/calendar/chip_box.hpp"

#include <doctest/doctest.h>

#include "ui/calendar_rows.hpp"

using namespace tandem;

namespace {

struct NarrowChip {
    facts::Facts facts = facts::load_facts();
    MonthChip chip;

    NarrowChip() {
        chip.network = facts.networks.find("instagram");
        REQUIRE(chip.network != nullptr);
        chip.time = "18:00";
        chip.title = "Taste: sour";
    }
    ChipBox at(float width) const { return chip_box(chip, Rect::at(10, 20, width, 36), 1, true, byte_ruler()); }
    const std::string& letters() const { return chip.network->letters; }
};

}  // namespace

TEST_CASE("the narrower a chip, the less it shows; its network's letters are the last to go, after its step") {
    const NarrowChip narrow;
    for (int width = 24; width <= 160; ++width) {
        CAPTURE(width);
        const ChipBox box = narrow.at(static_cast<float>(width));
        CHECK(box.letters.shown == narrow.letters());
        CHECK(box.rect.contains(box.badge));
        const float letters_end = box.letters.x + byte_ruler().width(box.letters.style, box.letters.shown);
        CHECK(letters_end <= box.rect.x1);
        if (!box.glyph.empty()) CHECK(letters_end < box.glyph.x0);
        if (!box.glyph.empty()) CHECK(box.rect.contains(box.glyph));
        if (!box.time.empty()) CHECK_FALSE(box.glyph.empty());
    }
    CHECK_FALSE(narrow.at(46).glyph.empty());
    CHECK_FALSE(narrow.at(46).title.empty());
    CHECK(narrow.at(36).glyph.empty());
}

TEST_CASE("a time of the clock of twelve becomes shorter before it goes") {
    NarrowChip narrow;
    narrow.chip.time = "6:30\u00a0pm";
    CHECK(narrow.at(200).time.shown == "6:30\u00a0pm");
    bool short_once = false;
    for (int width = 24; width <= 160; ++width)
        short_once |= narrow.at(static_cast<float>(width)).time.shown == "6:30p";
    CHECK(short_once);
}

TEST_CASE("what would be refused is told before the step is, and further networks before they are cut") {
    NarrowChip narrow;
    narrow.chip.problem = "Too long";
    const ChipBox small = narrow.at(50);
    CHECK(small.letters.shown == narrow.letters());
    CHECK(small.glyph.empty());
    CHECK_FALSE(small.sign.empty());
    CHECK(small.rect.contains(small.sign));
    narrow.chip.problem.clear();
    narrow.chip.more_channels = 2;
    CHECK(narrow.at(120).letters.shown == narrow.letters() + " +2");
    CHECK(narrow.at(44).letters.shown == narrow.letters() + " +2");
    CHECK(narrow.at(40).letters.shown == narrow.letters());
}

TEST_CASE("what a network refuses is told before what is to be done in the tool, and both where there is room") {
    NarrowChip narrow;
    narrow.chip.in_tool = "To reschedule in Buffer";
    CHECK(first_sign(narrow.chip) == ChipSign::in_tool);
    CHECK(second_sign(narrow.chip) == ChipSign::none);
    narrow.chip.problem = "Too long";
    narrow.chip.problem_is_sure = true;
    CHECK(first_sign(narrow.chip) == ChipSign::refused);
    CHECK(second_sign(narrow.chip) == ChipSign::in_tool);
    const ChipBox wide = narrow.at(160), small = narrow.at(70);
    REQUIRE_FALSE(wide.second.empty());
    CHECK(wide.rect.contains(wide.second));
    CHECK(wide.second.x1 <= wide.sign.x0);
    CHECK_FALSE(wide.time.empty());
    CHECK_FALSE(small.sign.empty());
    CHECK(small.second.empty());
    // What is only worth a look comes after the tool.
    narrow.chip.problem_is_sure = false;
    CHECK(first_sign(narrow.chip) == ChipSign::in_tool);
    CHECK(second_sign(narrow.chip) == ChipSign::doubtful);
}

TEST_CASE("a chip of one line tells its title beside the time, and alone where there is little room") {
    NarrowChip narrow;
    const auto low = [&](float width) {
        return chip_box(narrow.chip, Rect::at(10, 20, width, 18), 1, false, byte_ruler());
    };
    const ChipBox wide = low(160), small = low(90);
    CHECK_FALSE(wide.time.empty());
    for (const ChipBox& box : {wide, small}) {
        REQUIRE_FALSE(box.title.empty());
        CHECK_FALSE(box.glyph.empty());
        CHECK(box.title.x + byte_ruler().width(box.title.style, box.title.shown) <= box.glyph.x0);
        CHECK(box.title.y + box.title.style.size_px <= box.rect.y1);
        CHECK(box.rect.contains(box.badge));
    }
    CHECK_FALSE(wide.cut);
    CHECK(small.time.empty());
    CHECK(small.cut);
}
