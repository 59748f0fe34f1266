#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include <cairo.h>
#include <imgui.h>

#include "robot/robot.hpp"
#include "shell/offscreen.hpp"
#include "ui/text/emoji_map.hpp"

// Reference pictures of the month, in tests/golden. A picture that differs is written to build/pictures. To make them
// anew after a wanted change of the look (have a look at each):
//   TANDEM_WRITE_GOLDEN=1 build/tests/test_shell -tc="*reference picture*"

using namespace tandem;

namespace {

// Edges of glyphs and curves may differ by a driver's rounding; a chip that moves by a pixel is more than this.
constexpr int channel_tolerance = 24;
constexpr double share_tolerance = 0.001;
constexpr FrameSize size{1440, 900, 1};

std::optional<Picture> read_png(const std::filesystem::path& path) {
    const std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)> surface(
        cairo_image_surface_create_from_png(path.c_str()), cairo_surface_destroy);
    if (cairo_surface_status(surface.get()) != CAIRO_STATUS_SUCCESS) return std::nullopt;
    Picture picture{cairo_image_surface_get_width(surface.get()), cairo_image_surface_get_height(surface.get()), {}};
    const unsigned char* row = cairo_image_surface_get_data(surface.get());
    for (int y = 0; y < picture.height_px; ++y, row += cairo_image_surface_get_stride(surface.get())) {
        for (int x = 0; x < picture.width_px; ++x) {
            std::uint32_t rgb = 0;
            std::memcpy(&rgb, row + static_cast<std::ptrdiff_t>(x) * 4, 4);
            for (const int shift : {16, 8, 0}) picture.rgba.push_back(static_cast<std::uint8_t>(rgb >> shift));
            picture.rgba.push_back(255);
        }
    }
    return picture;
}

// The share of pixels that differ visibly; 1 when the pictures have different sizes.
double differing_share(const Picture& a, const Picture& b) {
    if (a.width_px != b.width_px || a.height_px != b.height_px) return 1;
    std::size_t differing = 0;
    for (std::size_t pixel = 0; pixel < a.rgba.size(); pixel += 4) {
        int most = 0;
        for (std::size_t channel = 0; channel < 3; ++channel)
            most = std::max(most, std::abs(int{a.rgba[pixel + channel]} - int{b.rgba[pixel + channel]}));
        differing += most > channel_tolerance ? 1 : 0;
    }
    return static_cast<double>(differing) * 4 / static_cast<double>(a.rgba.size());
}

void compare(const Picture& drawn, const std::string& name) {
    const std::filesystem::path golden = std::filesystem::path(TANDEM_SOURCE_DIR) / "tests/golden" / name;
    if (std::getenv("TANDEM_WRITE_GOLDEN") != nullptr) REQUIRE(write_png(drawn, golden).empty());
    const std::optional<Picture> wanted = read_png(golden);
    const double share = wanted ? differing_share(*wanted, drawn) : 1;
    std::string told;
    if (share > share_tolerance) {
        const std::filesystem::path folder = std::filesystem::path(TANDEM_SOURCE_DIR) / "build/pictures";
        std::filesystem::create_directories(folder);
        REQUIRE(write_png(drawn, folder / name).empty());
        told = "the picture drawn is " + (folder / name).string() + ", the one wanted " + golden.string();
    }
    CAPTURE(share);
    CHECK_MESSAGE(share <= share_tolerance, told);
}

SessionOptions repeatable() {
    SessionOptions options;
    options.id_seed = 1;
    options.state_folder = std::filesystem::temp_directory_path() / "tandem-picture-state";
    return options;
}

// The sample in the whole program, drawn without a window.
struct Scene {
    Scene(facts::Language language, ThemeChoice theme) : session(facts, repeatable()) {
        REQUIRE(offscreen.it);
        const char* name = language == facts::Language::french ? "maison-oriane.tandem" : "maison-oriane-en.tandem";
        REQUIRE(session.open(std::filesystem::path(TANDEM_SOURCE_DIR) / "projects" / name));
        FrameOptions options;
        options.preferences.language = language;
        options.preferences.theme = theme;
        frame.emplace(session, emoji, offscreen.it->fonts(), std::move(options));
        robot.emplace(*frame, [this](const std::function<void()>& draw) { offscreen.it->step(size, draw); });
        robot->step(4);
    }

    facts::Facts facts = facts::load_facts();
    EmojiMap emoji;
    Opened<Offscreen> offscreen = Offscreen::open(program_fonts(), emoji);
    Session session;
    std::optional<Frame> frame;
    std::optional<robot::Robot> robot;
};

}  // namespace

TEST_CASE("the month looks like its reference picture in both languages and themes") {
    for (const auto language : {facts::Language::french, facts::Language::english}) {
        for (const auto theme : {ThemeChoice::light, ThemeChoice::dark}) {
            Scene scene(language, theme);
            const std::string name = std::string("month-") + (language == facts::Language::french ? "fr" : "en") +
                                     (theme == ThemeChoice::light ? "-light.png" : "-dark.png");
            CAPTURE(name);
            compare(scene.offscreen.it->picture(), name);
        }
    }
}

TEST_CASE("a post carried over another day, with its card, looks like its reference picture") {
    Scene scene(facts::Language::french, ThemeChoice::light);
    const auto post = scene.robot->find(Role::post, "Concours citrouille", true);
    const auto cell = scene.robot->find(Role::cell, "jeu. 22");
    REQUIRE(post);
    REQUIRE(cell);
    scene.robot->move_to(*post);
    scene.robot->press();
    const ImVec2 at = ImGui::GetIO().MousePos;
    scene.robot->move_to(at.x + 8, at.y + 3);
    scene.robot->move_to(*cell);
    scene.robot->step(4);
    REQUIRE(scene.robot->find_path("consequences"));
    compare(scene.offscreen.it->picture(), "month-fr-light-drag.png");
}

TEST_CASE("a chip that is moved by a pixel, and a picture of another size, are seen as differences") {
    Picture plain{200, 100, std::vector<std::uint8_t>(200 * 100 * 4, 255)};
    const auto with_chip = [&](int left) {
        Picture picture = plain;
        for (int y = 20; y < 40; ++y)
            for (int x = left; x < left + 60; ++x) picture.rgba[static_cast<std::size_t>(y * 200 + x) * 4] = 0;
        return picture;
    };
    CHECK(differing_share(with_chip(10), with_chip(10)) == 0);
    CHECK(differing_share(with_chip(10), with_chip(11)) > share_tolerance);
    CHECK(differing_share(plain, Picture{100, 200, plain.rgba}) == 1);
}
