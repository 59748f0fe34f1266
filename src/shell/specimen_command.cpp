#include "shell/specimen_command.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdio>
#include <optional>
#include <string>

#include "cli/options.hpp"
#include "shell/loop.hpp"
#include "shell/offscreen.hpp"
#include "shell/specimen.hpp"
#include "shell/window.hpp"
#include "ui/text/emoji_map.hpp"

namespace tandem {
namespace {

struct SpecimenOptions {
    std::string out;
    std::optional<int> scale_percent;
    std::optional<int> seconds;
};

std::optional<int> number(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

std::optional<SpecimenOptions> read_options(std::span<const std::string_view> arguments) {
    SpecimenOptions options;
    for (std::size_t i = 0; i + 1 < arguments.size(); i += 2) {
        const std::string_view value = arguments[i + 1];
        if (arguments[i] == "--out") {
            options.out = value;
        } else if (arguments[i] == "--scale" && number(value)) {
            options.scale_percent = std::clamp(*number(value), 100, 300);
        } else if (arguments[i] == "--seconds" && number(value)) {
            options.seconds = *number(value);
        } else {
            return std::nullopt;
        }
    }
    if (arguments.size() % 2 != 0) return std::nullopt;
    return options;
}

int fail(int code, const std::string& text) {
    std::fprintf(stderr, "%s\n", text.c_str());
    return code;
}

int write_page(const SpecimenOptions& options) {
    EmojiMap emoji;
    const Opened<Offscreen> offscreen = Offscreen::open(program_fonts(), emoji);
    if (!offscreen.it) return refuse(facts::Words(facts::Language::english), offscreen.refusal, exit_code::no_drawing);
    const float scale = static_cast<float>(options.scale_percent.value_or(100)) / 100;
    const FrameSize size{static_cast<int>(scaled_px(640, scale)), static_cast<int>(scaled_px(400, scale)), 1};
    const Bitmap page = offscreen.it->draw(size, [&] { draw_specimen(offscreen.it->fonts(), emoji, scale); });
    const std::string failure = write_png(page, options.out);
    return failure.empty() ? 0 : fail(1, failure);
}

using Clock = std::chrono::steady_clock;

// When the window closes by itself, and how much had been drawn half-way: the difference is what idling costs.
struct Schedule {
    Clock::time_point half;
    Clock::time_point end;
    std::optional<std::uint64_t> drawn_at_half;

    explicit Schedule(int seconds)
        : half(Clock::now() + std::chrono::seconds(seconds) / 2), end(Clock::now() + std::chrono::seconds(seconds)) {}

    std::chrono::milliseconds until_next(Loop& loop) {
        const Clock::time_point now = Clock::now();
        if (now >= half && !drawn_at_half) drawn_at_half = loop.counts().drawn;
        if (now >= end) loop.quit();
        return std::chrono::ceil<std::chrono::milliseconds>((now < half ? half : end) - now);
    }
};

int show_page(const SpecimenOptions& options) {
    EmojiMap emoji;
    const Opened<Window> opened = Window::open({}, program_fonts(), emoji);
    if (!opened.it) return refuse(facts::Words(facts::Language::english), opened.refusal, exit_code::no_drawing);
    Window& window = *opened.it;
    std::optional<Schedule> schedule = options.seconds ? std::optional<Schedule>(*options.seconds) : std::nullopt;

    Loop* running = nullptr;
    FrameClient client;
    client.draw = [&] {
        const float scale =
            options.scale_percent ? static_cast<float>(*options.scale_percent) / 100 : window.desktop_scale();
        draw_specimen(window.fonts(), emoji, scale);
    };
    client.next_change = [&]() -> std::optional<std::chrono::milliseconds> {
        return schedule ? std::optional(schedule->until_next(*running)) : std::nullopt;
    };
    client.failed = [](const std::string& what) { std::fprintf(stderr, "%s\n", what.c_str()); };
    Loop loop(window, client);
    running = &loop;
    const bool ended_well = loop.run();
    const auto print = [](const char* what, std::uint64_t count) {
        std::printf("%s %llu\n", what, static_cast<unsigned long long>(count));
    };
    if (schedule) print("drawn at half time", schedule->drawn_at_half.value_or(0));
    print("drawn", loop.counts().drawn);
    print("shown", loop.counts().shown);
    print("woken", loop.counts().wake_ups);
    return ended_well ? 0 : 1;
}

}  // namespace

int run_specimen(std::span<const std::string_view> arguments) {
    const std::optional<SpecimenOptions> options = read_options(arguments);
    if (!options) return fail(64, "Usage: tandem specimen [--out FILE.png] [--scale PERCENT] [--seconds N]");
    return options->out.empty() ? show_page(*options) : write_page(*options);
}

}  // namespace tandem
