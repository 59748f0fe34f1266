#include <algorithm>
#include <array>
#include <stdexcept>

#include <doctest/doctest.h>

#include "facts/facts.hpp"

using namespace tandem::facts;

namespace {

constexpr std::string_view head =
    "network,format,least,most,most_videos,takes,narrowest,widest,width_px,height_px,shortest_s,longest_s,alt_text,"
    "longest_alt,confidence,unsure,source\n";

FactTable<MediaSlot> one_row(std::string_view row) { return read_media_slots(std::string(head) + std::string(row)); }

// What somebody sees of it is a picture or a video that stands still to be attached.
bool shows_something(const Format& format) {
    if (format.id == "live") return false;
    return format.usual_ratio.find(':') != std::string::npos || format.id == "album" || format.id == "gallery";
}

const MediaSlot& slot_of(const Facts& facts, std::string_view network, std::string_view format) {
    const MediaSlot* found = media_slot(facts.media_slots, network, format);
    REQUIRE(found);
    return *found;
}

}  // namespace

TEST_CASE("every row about media is of a format that is usual on its network, and its ranges are ordered") {
    const Facts facts = load_facts();
    for (const MediaSlot& slot : facts.media_slots) {
        CAPTURE(slot.id);
        const Network* network = facts.networks.find(slot.network);
        REQUIRE(network);
        REQUIRE(facts.formats.find(slot.format));
        CHECK(std::find(network->formats.begin(), network->formats.end(), slot.format) != network->formats.end());
        CHECK(slot.least >= 0);
        CHECK(slot.most.value_or(slot.least) >= std::max(slot.least, 0));
        CHECK(slot.most_videos.value_or(1) >= 1);
        CHECK(slot.most_videos.value_or(1) <= slot.most.value_or(1));
        if (slot.narrowest) CHECK(slot.narrowest->value <= slot.widest->value);
        CHECK(slot.width_px >= 0);
        CHECK((slot.height_px == 0 || slot.width_px > 0));
        if (slot.longest_alt) CHECK(*slot.longest_alt > 0);
        if (slot.longest_alt) CHECK(slot.alt_text);
        if (slot.shortest_seconds) CHECK(*slot.shortest_seconds < slot.longest_seconds.value_or(1'000'000));
        CHECK_FALSE(slot.source.empty());
        // A best size has a shape that is taken.
        if (slot.narrowest && slot.height_px > 0) {
            const double ratio = static_cast<double>(slot.width_px) / slot.height_px;
            CHECK(ratio >= slot.narrowest->value * 0.99);
            CHECK(ratio <= slot.widest->value * 1.01);
        }
    }
}

TEST_CASE("every format that shows something has a row on each network where it is usual, and texts have none") {
    const Facts facts = load_facts();
    for (const Network& network : facts.networks)
        for (const std::string& id : network.formats) {
            CAPTURE(network.id);
            CAPTURE(id);
            const MediaSlot* slot = media_slot(facts.media_slots, network.id, id);
            if (shows_something(*facts.formats.find(id))) CHECK(slot);
            if (id == "post_text" || id == "poll") CHECK_FALSE(slot);
        }
}

TEST_CASE("what networks say of media is read as it was written down") {
    const Facts facts = load_facts();
    const MediaSlot& carousel = slot_of(facts, "instagram", "carousel");
    CHECK(carousel.least == 2);
    CHECK(carousel.most == 10);
    CHECK(carousel.narrowest == AspectRatio{"4:5", 0.8});
    CHECK(carousel.widest->text == "1.91:1");
    CHECK(carousel.widest->value == doctest::Approx(1.91));
    CHECK(carousel.alt_text);
    CHECK(carousel.is_sure(MediaFigure::count));
    const MediaSlot& on_x = slot_of(facts, "x", "post_image");
    CHECK(on_x.takes == MediaTaken::either);
    CHECK(on_x.most == 4);
    CHECK(on_x.most_videos == 1);
    CHECK(on_x.is_sure(MediaFigure::count));
    CHECK_FALSE(on_x.is_sure(MediaFigure::length));
    const MediaSlot& story = slot_of(facts, "instagram", "story");
    CHECK(story.narrowest->text == "9:16");
    CHECK(story.widest->text == "9:16");
    CHECK(story.width_px == 1080);
    CHECK(story.height_px == 1920);
    CHECK_FALSE(story.most);
    const MediaSlot& reel = slot_of(facts, "instagram", "reel");
    CHECK(reel.takes == MediaTaken::videos);
    CHECK(reel.shortest_seconds == 3);
    CHECK(reel.longest_seconds == 900);
    CHECK(slot_of(facts, "youtube", "short").longest_seconds == 180);
    CHECK(slot_of(facts, "bluesky", "video").widest->text == "3:1");
    // Unverified in the source, or of a network of which little is sure.
    CHECK_FALSE(slot_of(facts, "linkedin", "multi_image").is_sure(MediaFigure::count));
    CHECK_FALSE(slot_of(facts, "snapchat", "story").is_sure(MediaFigure::count));
    CHECK_FALSE(media_slot(facts.media_slots, "instagram", "short"));
}

TEST_CASE("the longest alt text is known where a page says it, as sure as that page is") {
    const Facts facts = load_facts();
    CHECK(slot_of(facts, "instagram", "post_image").longest_alt == 1000);
    CHECK(slot_of(facts, "instagram", "carousel").longest_alt == 1000);
    CHECK(slot_of(facts, "instagram", "carousel").is_sure(MediaFigure::alt_text));
    CHECK(slot_of(facts, "pinterest", "pin_image").longest_alt == 500);
    CHECK(slot_of(facts, "pinterest", "pin_image").is_sure(MediaFigure::alt_text));
    CHECK_FALSE(slot_of(facts, "pinterest", "idea_pin").is_sure(MediaFigure::alt_text));
    // A third party says it.
    CHECK(slot_of(facts, "linkedin", "multi_image").longest_alt == 4086);
    CHECK_FALSE(slot_of(facts, "linkedin", "multi_image").is_sure(MediaFigure::alt_text));
    CHECK(slot_of(facts, "bluesky", "post_image").alt_text);
    CHECK_FALSE(slot_of(facts, "bluesky", "post_image").longest_alt);
    CHECK_FALSE(slot_of(facts, "instagram", "reel").longest_alt);
}

TEST_CASE("a row about media with a cell outside its closed set or with half a range is refused") {
    CHECK(one_row("x,video,1,1,,videos,,,,,,,no,,high,count|length,s\n")[0].unsure ==
          std::vector<MediaFigure>{MediaFigure::count, MediaFigure::length});
    CHECK_THROWS_AS(one_row("x,video,1,1,,films,,,,,,,no,,high,,s\n"), std::logic_error);
    CHECK_THROWS_AS(one_row("x,video,1,1,,videos,,,,,,,no,,certain,,s\n"), std::logic_error);
    CHECK_THROWS_AS(one_row("x,video,1,1,,videos,,,,,,,no,,high,colour,s\n"), std::logic_error);
    CHECK_THROWS_AS(one_row("x,video,1,1,,videos,9:16,,,,,,no,,high,,s\n"), std::logic_error);
    CHECK_THROWS_AS(one_row("x,video,1,1,,videos,9,9,,,,,no,,high,,s\n"), std::logic_error);
    CHECK_THROWS_AS(one_row("x,video,1,1,,videos,0:16,9:16,,,,,no,,high,,s\n"), std::logic_error);
    CHECK_THROWS_AS(one_row("x,video,1,one,,videos,,,,,,,no,,high,,s\n"), std::logic_error);
    CHECK(one_row("x,video,1,1,,videos,,,,,,,yes,90,high,alt_text,s\n")[0].longest_alt == 90);
    CHECK_THROWS_AS(one_row("x,video,1,1,,videos,,,,,,,no,90,high,,s\n"), std::logic_error);
    CHECK_THROWS_AS(one_row("x,video,1,1,,videos,,,,,,,yes,many,high,,s\n"), std::logic_error);
    for (const auto& [name, value] : media_taken_names) CHECK(name_in(media_taken_names, value) == name);
    for (const auto& [name, value] : media_figure_names) CHECK(name_in(media_figure_names, value) == name);
}
