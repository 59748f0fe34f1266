// Figures that networks.csv tells in words: each is read by a fact that something is held against, or left out for a
// reason that stands here.
#include <functional>
#include <map>
#include <optional>
#include <regex>
#include <set>

#include <doctest/doctest.h>

#include "facts/facts.hpp"

using namespace tandem::facts;

namespace {

// "1080x1350", "1.91:1", "300", in their order.
std::vector<std::string> figures_in(const std::string& text) {
    static const std::regex figure(R"(\d[\d.]*([:x]\d[\d.]*)?)");
    std::vector<std::string> figures;
    for (std::sregex_iterator at(text.begin(), text.end(), figure), end; at != end; ++at) figures.push_back(at->str());
    return figures;
}

// Where a figure is read, or why it is not.
struct Figure {
    std::string says;
    std::function<std::optional<int>(const Facts&)> read;
    std::string left_out;
};

Figure of_part(std::string says, const char* network, PostPart part) {
    return {std::move(says),
            [=](const Facts& facts) -> std::optional<int> {
                const PartLimit* limit = part_limit(facts.part_limits, network, part);
                return limit ? std::optional(limit->most) : std::nullopt;
            },
            {}};
}
Figure of_alt_text(std::string says, const char* network, const char* format) {
    return {std::move(says),
            [=](const Facts& facts) { return media_slot(facts.media_slots, network, format)->longest_alt; },
            {}};
}
Figure of_text(std::string says, const char* network, const char* format) {
    return {std::move(says),
            [=](const Facts& facts) {
                return text_limits(facts.format_limits, *facts.networks.find(network), format).text;
            },
            {}};
}
Figure left_out(std::string says, std::string reason) { return {std::move(says), nullptr, std::move(reason)}; }

// The figures of `other_limits`, in their order.
std::map<std::string, std::vector<Figure>> other_figures() {
    return {
        {"instagram",
         {of_alt_text("1000", "instagram", "post_image"), of_part("20", "instagram", PostPart::mentions),
          of_part("2196", "instagram", PostPart::first_comment)}},
        {"facebook", {of_part("8000", "facebook", PostPart::first_comment)}},
        {"x", {left_out("25000", "of paid accounts, which a channel says itself (Channel::text_limit)")}},
        {"linkedin",
         {of_part("1250", "linkedin", PostPart::first_comment), of_alt_text("4086", "linkedin", "multi_image")}},
        {"tiktok",
         {of_text("4000", "tiktok", "photo_carousel"), of_part("150", "tiktok", PostPart::first_comment),
          left_out("4000", "reported of the app, where the API says 2200")}},
        {"youtube", {left_out("500", "of tags, for which a post has no field: hashtags stand in its description")}},
        {"pinterest",
         {of_alt_text("500", "pinterest", "pin_image"), of_part("2048", "pinterest", PostPart::link),
          left_out("800", "guides that disagree with the 500 of most")}},
        {"threads",
         {of_text("10000", "threads", "text_attachment"), left_out("250", "posts a day, of which no plan has as many"),
          left_out("1000", "replies, which are not planned")}},
        {"bluesky", {of_part("8", "bluesky", PostPart::tags_outside)}},
        {"whatsapp_channel", {left_out("139", "of the profile, not of a post")}},
        {"telegram", {of_part("1024", "telegram", PostPart::text_with_media)}},
        {"snapchat",
         {of_text("160", "snapchat", "spotlight"), left_out("500", "the other source: 160 is safe"),
          of_text("160", "snapchat", "spotlight")}},
        {"reddit",
         {of_part("10000", "reddit", PostPart::first_comment), left_out("5000", "of tools, not of the network"),
          left_out("10000", "of tools, not of the network")}},
        {"blog",
         {of_part("60", "blog", PostPart::title), left_out("155", "of a description, for which a post has no field")}},
        {"newsletter",
         {of_part("50", "newsletter", PostPart::title),
          left_out("90", "of a preheader, for which a post has no field")}},
    };
}

// "network column figure" of what no slot has of media.
const std::map<std::string, std::string>& left_out_of_media() {
    static const std::map<std::string, std::string> all{
        {"instagram image_ratio_size 1:1", "within the range of shapes"},
        {"instagram image_ratio_size 1080x1080", "a size of a shape within the range, smaller than the best"},
        {"facebook image_ratio_size 1080x1080", "a size of a shape within the range, smaller than the best"},
        {"x image_ratio_size 16:9", "told by a third party: the best size has that shape"},
        {"linkedin video_spec 4", "of MP4"},
        {"youtube video_spec 2024", "of a date"},
        {"youtube video_spec 10", "of a date"},
        {"youtube video_spec 15", "of a date"},
        {"threads image_ratio_size 4:5", "within the range of shapes"},
        {"blog image_ratio_size 1.91:1", "the best size has that shape"},
    };
    return all;
}

// All that the slots of a network say, as networks.csv would write it.
std::set<std::string> media_figures(const Facts& facts, const std::string& network) {
    std::set<std::string> figures;
    const auto add = [&](std::optional<int> figure) {
        if (figure) figures.insert(std::to_string(*figure));
    };
    for (const MediaSlot& slot : facts.media_slots) {
        if (slot.network != network) continue;
        for (const auto& figure : {std::optional(slot.least), slot.most, slot.most_videos, slot.shortest_seconds,
                                   slot.longest_seconds, slot.image_mb, slot.video_mb, slot.file_mb, slot.most_pages})
            add(figure);
        if (slot.longest_seconds && *slot.longest_seconds % 60 == 0) add(*slot.longest_seconds / 60);
        if (slot.video_mb && *slot.video_mb % 1024 == 0) add(*slot.video_mb / 1024);
        if (slot.width_px > 0) add(slot.width_px);
        figures.insert(std::to_string(slot.width_px) + "x" + std::to_string(slot.height_px));
        if (slot.narrowest) figures.insert({slot.narrowest->text, slot.widest->text});
    }
    return figures;
}

}  // namespace

TEST_CASE("every other limit of a network is read by a fact, or left out for a reason") {
    const Facts facts = load_facts();
    auto known = other_figures();
    for (const Network& network : facts.networks) {
        CAPTURE(network.id);
        const std::vector<std::string> figures = figures_in(network.other_limits);
        const std::vector<Figure> said = known[network.id];
        REQUIRE(figures.size() == said.size());
        for (std::size_t i = 0; i < figures.size(); ++i) {
            CHECK(figures[i] == said[i].says);
            CHECK((said[i].read != nullptr) != !said[i].left_out.empty());
            if (said[i].read) CHECK(said[i].read(facts) == std::stoi(figures[i]));
        }
    }
    CHECK(known.size() == facts.networks.size());
}

TEST_CASE("every figure about pictures and videos stands in a slot, or is left out for a reason") {
    const Facts facts = load_facts();
    std::set<std::string> seen;
    for (const Network& network : facts.networks) {
        const std::set<std::string> read = media_figures(facts, network.id);
        for (const auto& [column, text] :
             {std::pair("max_media", network.max_media), std::pair("video_spec", network.video_spec),
              std::pair("image_ratio_size", network.image_ratio_size)})
            for (const std::string& figure : figures_in(text)) {
                const std::string place = network.id + " " + column + " " + figure;
                if (left_out_of_media().contains(place)) seen.insert(place);
                CHECK_MESSAGE(read.contains(figure) != left_out_of_media().contains(place), place);
            }
    }
    CHECK(seen.size() == left_out_of_media().size());
}

TEST_CASE("how many hashtags are usual is said of every network, in both languages") {
    for (const Network& network : load_facts().networks) {
        CAPTURE(network.id);
        CHECK_FALSE(network.hashtag_advice.fr.empty());
        CHECK_FALSE(network.hashtag_advice.en.empty());
    }
}
