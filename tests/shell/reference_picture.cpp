#include "shell/reference_picture.hpp"

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <memory>

#include <cairo.h>
#include <doctest/doctest.h>

#include "robot/sample_files.hpp"
#include "shell/picture_difference.hpp"

namespace tandem::testing {
namespace {

std::optional<Bitmap> read_png(const std::filesystem::path& path) {
    const std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)> surface(
        cairo_image_surface_create_from_png(path.c_str()), cairo_surface_destroy);
    if (cairo_surface_status(surface.get()) != CAIRO_STATUS_SUCCESS) return std::nullopt;
    Bitmap picture{cairo_image_surface_get_width(surface.get()), cairo_image_surface_get_height(surface.get()), {}};
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

SessionOptions repeatable() {
    SessionOptions options;
    options.id_seed = 1;
    options.state_folder = std::filesystem::temp_directory_path() / "tandem-picture-state";
    return options;
}

}  // namespace

void compare(const Bitmap& drawn, const std::string& name) {
    const std::filesystem::path golden = std::filesystem::path(TANDEM_SOURCE_DIR) / "tests/golden" / name;
    if (std::getenv("TANDEM_WRITE_GOLDEN") != nullptr) REQUIRE(write_png(drawn, golden).empty());
    const PictureDifference difference = difference_between(read_png(golden).value_or(Bitmap{}), drawn);
    std::string told;
    if (difference.is_seen()) {
        const std::filesystem::path folder = std::filesystem::path(TANDEM_SOURCE_DIR) / "build/pictures";
        std::filesystem::create_directories(folder);
        REQUIRE(write_png(drawn, folder / name).empty());
        told = "the picture drawn is " + (folder / name).string() + ", the one wanted " + golden.string();
    }
    CAPTURE(difference.share);
    CAPTURE(difference.tint);
    CAPTURE(difference.crowd);
    CHECK_MESSAGE(!difference.is_seen(), told);
}

Scene::Scene(const SceneLook& look) : words(look.language), session(facts, repeatable()), size(look.size) {
    REQUIRE(offscreen.it);
    if (look.sample) REQUIRE(session.open(robot::samples_of(look.language).front()));
    FrameOptions options;
    options.preferences.language = look.language;
    options.preferences.theme = look.theme;
    options.preferences.scale_percent = look.scale_percent;
    options.samples = robot::samples_of;
    options.patience = std::chrono::minutes(10);
    frame.emplace(session, emoji, offscreen.it->fonts(), std::move(options));
    robot.emplace(*frame, [this](const std::function<void()>& draw) { offscreen.it->step(size, draw); });
    robot->step(4);
}

Bitmap Scene::picture(const Rect& part) {
    const Bitmap whole = picture();
    const Rect rect = part.intersect({0, 0, static_cast<float>(whole.width_px), static_cast<float>(whole.height_px)});
    const auto x0 = static_cast<int>(rect.x0), y0 = static_cast<int>(rect.y0);
    Bitmap out{static_cast<int>(rect.x1) - x0, static_cast<int>(rect.y1) - y0, {}};
    for (int y = y0; y < y0 + out.height_px; ++y) {
        const auto row = whole.rgba.begin() + (static_cast<std::ptrdiff_t>(y) * whole.width_px + x0) * 4;
        out.rgba.insert(out.rgba.end(), row, row + static_cast<std::ptrdiff_t>(out.width_px) * 4);
    }
    return out;
}

Rect corner_of(const Rect& rect) {
    return {rect.x0, rect.y0, std::min(rect.x1, rect.x0 + 1200), std::min(rect.y1, rect.y0 + 840)};
}

Rect foot_of(const Rect& rect) {
    return {rect.x0, std::max(rect.y0, rect.y1 - 840), std::min(rect.x1, rect.x0 + 1200), rect.y1};
}

Rect far_corner_of(const Rect& rect) {
    return {std::max(rect.x0, rect.x1 - 1200), std::max(rect.y0, rect.y1 - 840), rect.x1, rect.y1};
}

std::string look_name(const SceneLook& look) {
    return look_name(look.language, look.theme) + (look.scale_percent == 200 ? "-2x" : "-720");
}

std::string look_name(facts::Language language, ThemeChoice theme) {
    return std::string(language == facts::Language::french ? "fr" : "en") +
        (theme == ThemeChoice::light ? "-light" : "-dark");
}

}  // namespace tandem::testing
