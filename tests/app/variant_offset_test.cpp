#include "app/variant_offset.hpp"

#include <doctest/doctest.h>

#include "plan/planned_project.hpp"

using namespace tandem;
using namespace tandem::testing;

TEST_CASE("how far a channel is from its post has a sign, days, hours and minutes as far as there are any") {
    CHECK(offset_text(in_english(), 0).empty());
    CHECK(offset_text(in_english(), 120) == "+2h");
    CHECK(offset_text(in_english(), -30) == "−30\u00a0min");
    CHECK(offset_text(in_english(), 24 * 60) == "+1\u00a0d");
    CHECK(offset_text(in_english(), -(2 * 24 * 60 + 90)) == "−2\u00a0d 1h\u00a030");
    CHECK(offset_text(in_french(), 24 * 60 + 15) == "+1\u00a0j 15\u00a0min");
}

TEST_CASE("a channel that goes out with its post has no note, another one names its network") {
    ProjectMaker maker;
    maker.channel("C", "tiktok");
    Variant variant;
    variant.channel = id<Channel>("C");
    CHECK(offset_note(maker.project, shared_facts(), in_english(), variant).empty());
    variant.offset_minutes = 0;
    CHECK(offset_note(maker.project, shared_facts(), in_english(), variant).empty());
    variant.offset_minutes = 120;
    CHECK(offset_note(maker.project, shared_facts(), in_english(), variant) == "TikTok: +2h from the others");
    // Of a channel that is gone there is no name.
    variant.channel = id<Channel>("gone");
    CHECK(offset_note(maker.project, shared_facts(), in_english(), variant) == "–: +2h from the others");
}
