#include <algorithm>
#include <array>
#include <stdexcept>

#include <doctest/doctest.h>

#include "facts/facts.hpp"
#include "facts/format_offer.hpp"

using namespace tandem::facts;

namespace {

constexpr std::string_view head =
    "network,format,least,most,most_videos,takes,gif,narrowest,widest,width_px,height_px,shortest_s,longest_s,image_mb,"
    "video_mb,file_mb,most_pages,alt_text,longest_alt,confidence,unsure,source\n";

FactTable<MediaSlot> one_row(std::string_view row) { return read_media_slots(std::string(head) + std::string(row)); }

const MediaSlot& slot_of(const Facts& facts, std::string_view network, std::string_view format) {
    const MediaSlot* found = media_slot(facts.media_slots, network, format);
    REQUIRE(found);
    return *found;
}

}  // namespace

TEST_CASE("every row about media is of a format that can be chosen on its network, and its ranges are ordered") {
    const Facts facts = load_facts();
    for (const MediaSlot& slot : facts.media_slots) {
        CAPTURE(slot.id);
        const Network* network = facts.networks.find(slot.network);
        REQUIRE(network);
        REQUIRE(facts.formats.find(slot.format));
        CHECK(is_offered_on(facts, *network, slot.format));
        CHECK(slot.least >= 0);
        CHECK(slot.most.value_or(slot.least) >= std::max(slot.least, 0));
        CHECK(slot.most_videos.value_or(1) >= 1);
        if (slot.most_videos) CHECK(*slot.most_videos <= slot.most.value_or(*slot.most_videos));
        if (slot.narrowest) CHECK(slot.narrowest->value <= slot.widest->value);
        CHECK(slot.width_px >= 0);
        CHECK((slot.height_px == 0 || slot.width_px > 0));
        if (slot.longest_alt) CHECK(*slot.longest_alt > 0);
        if (slot.longest_alt) CHECK(slot.alt_text);
        if (slot.shortest_seconds) CHECK(*slot.shortest_seconds < slot.longest_seconds.value_or(1'000'000));
        CHECK_FALSE(slot.source.empty());
        // Figures that are doubted are there.
        const auto doubted = [&](MediaFigure figure) {
            return std::find(slot.unsure.begin(), slot.unsure.end(), figure) != slot.unsure.end();
        };
        CHECK((slot.image_mb || !doubted(MediaFigure::image_mb)));
        CHECK((slot.video_mb || !doubted(MediaFigure::video_mb)));
        CHECK((slot.file_mb || !doubted(MediaFigure::file_mb)));
        CHECK((slot.gif || !doubted(MediaFigure::gif)));
        // A best size has a shape that is taken.
        if (slot.narrowest && slot.height_px > 0) {
            const double ratio = static_cast<double>(slot.width_px) / slot.height_px;
            CHECK(ratio >= slot.narrowest->value * 0.99);
            CHECK(ratio <= slot.widest->value * 1.01);
        }
    }
}

// Formats of which nobody can say what they take, as network and format: none.
constexpr std::array<std::string_view, 0> without_row{};

TEST_CASE("every format that can be chosen on a network has a row about its media") {
    const Facts facts = load_facts();
    for (const Network& network : facts.networks)
        for (const Format& format : facts.formats) {
            const std::string& id = format.id;
            if (!is_offered_on(facts, network, id)) continue;
            const std::string pair = network.id + "/" + id;
            CAPTURE(pair);
            const bool named = std::find(without_row.begin(), without_row.end(), pair) != without_row.end();
            CHECK((media_slot(facts.media_slots, network.id, id) != nullptr) != named);
        }
}

TEST_CASE(
    "lives take no files but the thumbnail of one on YouTube, and texts take what their network does, as a doubt") {
    const Facts facts = load_facts();
    for (const char* network : {"instagram", "facebook", "x", "linkedin", "tiktok"}) {
        CHECK(slot_of(facts, network, "live").most == 0);
        CHECK_FALSE(slot_of(facts, network, "live").is_sure(MediaFigure::count));
    }
    CHECK(slot_of(facts, "youtube", "live").most == 1);
    CHECK(slot_of(facts, "youtube", "live").takes == MediaTaken::pictures);
    const MediaSlot& text = slot_of(facts, "x", "post_text");
    CHECK(text.least == 0);
    CHECK(text.most == 4);
    CHECK_FALSE(text.is_sure(MediaFigure::count));
}

TEST_CASE("the largest files are those of the pages that were read, as sure as these are") {
    const Facts facts = load_facts();
    CHECK(bytes_of_megabyte == 1'048'576);
    const MediaSlot& sky = slot_of(facts, "bluesky", "post_image");
    CHECK(sky.image_mb == 1);
    CHECK(sky.is_sure(MediaFigure::image_mb));
    CHECK(sky.video_mb == 100);
    CHECK_FALSE(sky.is_sure(MediaFigure::video_mb));  // pages differ
    CHECK(slot_of(facts, "mastodon", "post_image").image_mb == 16);
    CHECK_FALSE(slot_of(facts, "mastodon", "post_image").is_sure(MediaFigure::image_mb));
    CHECK(slot_of(facts, "youtube", "video").image_mb == 2);
    CHECK(slot_of(facts, "youtube", "video").is_sure(MediaFigure::image_mb));
    CHECK(slot_of(facts, "telegram", "album").image_mb == 10);
    CHECK(slot_of(facts, "telegram", "album").video_mb == 50);
    CHECK_FALSE(slot_of(facts, "telegram", "album").is_sure(MediaFigure::video_mb));  // of bots alone
    CHECK(slot_of(facts, "x", "video").video_mb == 512);
    CHECK_FALSE(slot_of(facts, "x", "video").is_sure(MediaFigure::video_mb));
    CHECK(slot_of(facts, "tiktok", "video").video_mb == 4096);
    CHECK(slot_of(facts, "tiktok", "video").is_sure(MediaFigure::video_mb));
    const MediaSlot& document = slot_of(facts, "linkedin", "document");
    CHECK(document.takes == MediaTaken::documents);
    CHECK(document.file_mb == 100);
    CHECK(document.most_pages == 300);
    CHECK_FALSE(slot_of(facts, "instagram", "post_image").image_mb);
}

TEST_CASE("whether GIFs are taken is known of few networks") {
    const Facts facts = load_facts();
    for (const char* network : {"x", "mastodon", "telegram"}) CHECK(slot_of(facts, network, "post_image").gif == true);
    CHECK(slot_of(facts, "bluesky", "post_image").gif == false);
    CHECK_FALSE(slot_of(facts, "bluesky", "post_image").is_sure(MediaFigure::gif));
    CHECK_FALSE(slot_of(facts, "instagram", "post_image").gif);
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
    // Of pictures and GIFs alone.
    CHECK(slot_of(facts, "x", "post_image").longest_alt == 1000);
    CHECK(slot_of(facts, "x", "post_image").is_sure(MediaFigure::alt_text));
    CHECK_FALSE(slot_of(facts, "x", "video").alt_text);
    // There is a place for one, and nobody says how long it may be.
    for (const char* format : {"post_image", "carousel", "video"}) {
        CHECK(slot_of(facts, "threads", format).alt_text);
        CHECK_FALSE(slot_of(facts, "threads", format).longest_alt);
    }
    for (const char* format : {"post_image", "carousel", "group_post"}) {
        CHECK(slot_of(facts, "facebook", format).alt_text);
        CHECK_FALSE(slot_of(facts, "facebook", format).longest_alt);
    }
    for (const char* format : {"video", "reel", "story"}) CHECK_FALSE(slot_of(facts, "facebook", format).alt_text);
    // Set by each server.
    CHECK(slot_of(facts, "mastodon", "post_image").longest_alt == 1500);
    CHECK_FALSE(slot_of(facts, "mastodon", "post_image").is_sure(MediaFigure::alt_text));
}

TEST_CASE("a post of a contest takes what its network does, as a doubt, and a thread as many in each message") {
    const Facts facts = load_facts();
    CHECK(slot_of(facts, "instagram", "contest_post").most == 10);
    CHECK_FALSE(slot_of(facts, "instagram", "contest_post").is_sure(MediaFigure::count));
    CHECK(slot_of(facts, "x", "contest_post").most == 4);
    for (const char* network : {"x", "bluesky", "mastodon"}) CHECK(slot_of(facts, network, "thread").most == 4);
}

TEST_CASE("a row about media with a cell outside its closed set or with half a range is refused") {
    CHECK(one_row("x,video,1,1,,videos,,,,,,,,,,,,no,,high,count|length,s\n")[0].unsure ==
          std::vector<MediaFigure>{MediaFigure::count, MediaFigure::length});
    CHECK_THROWS_AS(one_row("x,video,1,1,,films,,,,,,,,,,,,no,,high,,s\n"), std::logic_error);
    CHECK_THROWS_AS(one_row("x,video,1,1,,videos,,,,,,,,,,,,no,,certain,,s\n"), std::logic_error);
    CHECK_THROWS_AS(one_row("x,video,1,1,,videos,,,,,,,,,,,,no,,high,colour,s\n"), std::logic_error);
    CHECK_THROWS_AS(one_row("x,video,1,1,,videos,,9:16,,,,,,,,,,no,,high,,s\n"), std::logic_error);
    CHECK_THROWS_AS(one_row("x,video,1,1,,videos,,9,9,,,,,,,,,no,,high,,s\n"), std::logic_error);
    CHECK_THROWS_AS(one_row("x,video,1,1,,videos,,0:16,9:16,,,,,,,,,no,,high,,s\n"), std::logic_error);
    CHECK_THROWS_AS(one_row("x,video,1,one,,videos,,,,,,,,,,,,no,,high,,s\n"), std::logic_error);
    CHECK(one_row("x,video,1,1,,videos,,,,,,,,,,,,yes,90,high,alt_text,s\n")[0].longest_alt == 90);
    CHECK_THROWS_AS(one_row("x,video,1,1,,videos,,,,,,,,,,,,no,90,high,,s\n"), std::logic_error);
    CHECK_THROWS_AS(one_row("x,video,1,1,,videos,,,,,,,,,,,,yes,many,high,,s\n"), std::logic_error);
    CHECK(one_row("x,video,1,1,,videos,no,,,,,,,,512,,,no,,high,video_mb|gif,s\n")[0].video_mb == 512);
    CHECK_THROWS_AS(one_row("x,video,1,1,,videos,,,,,,,,,0,,,no,,high,,s\n"), std::logic_error);
    CHECK_THROWS_AS(one_row("x,video,1,1,,videos,,,,,,,,,much,,,no,,high,,s\n"), std::logic_error);
    CHECK_THROWS_AS(one_row("x,video,1,1,,videos,perhaps,,,,,,,,,,,no,,high,,s\n"), std::logic_error);
    for (const auto& [name, value] : media_taken_names) CHECK(name_in(media_taken_names, value) == name);
    for (const auto& [name, value] : media_figure_names) CHECK(name_in(media_figure_names, value) == name);
}
