#pragma once

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "app/media_survey.hpp"
#include "app/session.hpp"
#include "exchange/page.hpp"
#include "robot/robot.hpp"
#include "ui/widgets/picture_shelf.hpp"

namespace tandem::testing {

// A PNG of a port: sky and sun, a wall with a house on it, and the sea.
inline void write_view(const std::filesystem::path& file, int width_px, int height_px) {
    constexpr InkColor sky = 0xE5D5B8, sun = 0xF6F0DC, stone = 0x9C7A5B, roof = 0x7A2E26, sea = 0x2F6B75;
    const double width = width_px, height = height_px, side = width / 5;
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary)
        << png_of({width,
                   height,
                   {PageBox{0, 0, width, height, sky, false, 0},
                    PageBox{width * 0.7, height * 0.12, side, side, sun, false, side / 2},
                    PageBox{0, height * 0.55, width, height * 0.1, stone, false, 0},
                    PageBox{width * 0.15, height * 0.35, side, height * 0.2, roof, false, 0},
                    PageBox{0, height * 0.65, width, height * 0.35, sea, false, 0}},
                   {}},
                  width_px);
}

// Of that port, on a network; of a channel that the project has.
inline Variant pictured_variant(Session& session, std::string_view network, const char* format,
                                std::vector<MediaRef> media) {
    Variant variant;
    variant.id = session.ids().make<Variant>();
    for (const Channel& channel : session.project().channels)
        if (channel.network == network) variant.channel = channel.id;
    REQUIRE(variant.channel);
    variant.format = format;
    variant.media = std::move(media);
    return variant;
}

// A draft of the day after tomorrow on three networks that show it in three ways: a carousel with a landscape, a
// portrait without a description and a file that is not there; a landscape with a link; a portrait. The project has a
// file, and the pictures stand beside it.
inline Post pictured_post(Session& session, facts::Language language) {
    REQUIRE(session.path());
    const std::filesystem::path folder = session.path()->parent_path() / "port";
    write_view(folder / "large.png", 720, 576);
    write_view(folder / "haut.png", 576, 720);
    write_view(folder / "debout.png", 405, 720);
    const bool french = language == facts::Language::french;
    const std::string seen = french ? "Le port au matin" : "The port in the morning";
    Post post;
    post.id = session.ids().make<Post>();
    post.title = french ? "⛵ Le port au matin" : "⛵ The port in the morning";
    post.text = french ? "On y charge le cacao depuis 1890. Merci à @musee.du.port pour l’accueil !"
                       : "Cocoa has been loaded here since 1890. Thanks to @port.museum for having us!";
    post.status = PostStatus::draft;
    post.when = LocalMinute(day_of(session.now()) + date::days(2)) + std::chrono::hours(10);
    post.variants = {
        pictured_variant(session, "instagram", "carousel",
                         {{"port/large.png", seen}, {"port/haut.png", ""}, {"port/perdu.png", ""}}),
        pictured_variant(session, "facebook", "post_image", {{"port/large.png", seen}}),
        pictured_variant(session, "tiktok", "photo_carousel", {{"port/debout.png", seen}}),
    };
    post.variants[0].hashtags = {"#MaisonOriane", "#cacao"};
    post.variants[1].link = "https://example.com/port";
    return post;
}

// Until all pictures that are drawn are there, and all files of posts were looked at.
inline void finish_pictures(robot::Robot& robot) {
    // What is drawn at last may ask for more.
    for (int round = 0; round < 3; ++round) {
        robot.step(3);
        const UiState& state = robot.frame().state();
        if (state.pictures) state.pictures->finish();
        if (state.media_survey) state.media_survey->finish();
    }
    robot.step(3);
}

}  // namespace tandem::testing
