#include "shell/loop.hpp"

#include <algorithm>
#include <exception>
#include <utility>

#include <imgui.h>
#include <imgui_internal.h>

#include "shell/unsettled.hpp"

namespace tandem {
namespace {

// The cursor of a text field is seen for 0.8 s and hidden for 0.4 s.
constexpr std::chrono::milliseconds cursor_blink{400};

SteadyTime now() { return std::chrono::steady_clock::now(); }

}  // namespace

bool hand_on(WindowNews news, const FrameClient& client) {
    if (news.gained_focus && client.focused) client.focused();
    if (!news.dropped.empty() && client.take_dropped) client.take_dropped(std::move(news.dropped));
    for (const ClipboardNotice notice : news.notices) {
        if (client.tell) client.tell(notice);
    }
    return news.wants_close && (!client.may_close || client.may_close());
}

Loop::Loop(Window& window, FrameClient client) : window_(window), client_(std::move(client)) {}

bool Loop::run() {
    while (!quits_ && failures_ < most_failures) {
        sleep();
        hand_on_news();
        if (quits_ || !pacer_.wants_frame(now())) continue;
        pacer_.begin_frame(now());
        guard([this] {
            if (client_.between_frames) client_.between_frames();
            if (client_.wants_full_screen) window_.set_full_screen(client_.wants_full_screen());
        });
        // Nobody sees a minimised window; it draws again on the event that brings it back.
        if (!window_.is_minimised()) draw_frame();
        set_deadline();
    }
    return failures_ < most_failures;
}

void Loop::sleep() {
    const auto time = pacer_.sleep(now());
    const double seconds = time ? time->count() : -1.0;
    window_.collect_events(seconds);
    if (seconds != 0) ++counts_.wake_ups;
}

void Loop::hand_on_news() {
    WindowNews news = window_.take_news();
    if (news.any_event || !news.notices.empty()) pacer_.note_event();
    guard([&] {
        if (hand_on(std::move(news), client_)) quits_ = true;
    });
}

void Loop::draw_frame() {
    const int failures_before = failures_;
    window_.begin_frame();
    ImGuiErrorRecoveryState whole_frame;
    ImGui::ErrorRecoveryStoreState(&whole_frame);
    guard([this] {
        if (client_.draw) client_.draw();
    });
    if (failures_ > failures_before) {
        ImGui::ErrorRecoveryTryToRecoverState(&whole_frame);
    } else {
        failures_ = 0;
    }
    if (is_unsettled()) pacer_.note_event();
    ++counts_.drawn;
    if (window_.end_frame()) ++counts_.shown;
}

void Loop::set_deadline() {
    std::optional<std::chrono::milliseconds> wait;
    guard([&] {
        if (client_.next_change) wait = client_.next_change();
    });
    if (ImGui::GetIO().WantTextInput && ImGui::GetIO().ConfigInputTextCursorBlink) {
        wait = wait ? std::min(*wait, cursor_blink) : cursor_blink;
    }
    if (const auto rest = rest_until_shown()) wait = wait ? std::min(*wait, *rest) : *rest;
    pacer_.set_deadline(wait ? std::optional(now() + *wait) : std::nullopt);
}

void Loop::guard(const std::function<void()>& step) {
    try {
        step();
    } catch (const std::exception& error) {
        ++failures_;
        if (client_.failed) client_.failed(error.what());
    }
}

}  // namespace tandem
