#include "shell/unsettled.hpp"

#include <doctest/doctest.h>
#include <imgui.h>

#include "robot/headless.hpp"

using namespace tandem;

namespace {

// Draws a window, and above it a dialog where `asks`; whether that wants another frame.
bool wants_more(robot::Headless& window, bool asks) {
    bool unsettled = false;
    window.step([&] {
        ImGui::Begin("page");
        if (asks && !ImGui::IsPopupOpen("question")) ImGui::OpenPopup("question");
        if (asks && ImGui::BeginPopupModal("question")) {
            ImGui::TextUnformatted("Replace?");
            ImGui::EndPopup();
        }
        ImGui::End();
        unsettled = is_unsettled();
    });
    return unsettled;
}

// Draws a button, the pointer on it, and asks whether its tooltip is due.
bool rests_long_enough(robot::Headless& window) {
    bool due = false;
    window.step([&] {
        ImGui::SetNextWindowPos({0, 0});
        ImGui::Begin("page");
        ImGui::Button("here", {200, 200});
        due = ImGui::IsItemHovered(ImGuiHoveredFlags_DelayNormal);
        ImGui::End();
    });
    return due;
}

}  // namespace

TEST_CASE("a pointer that rests on something is waited for until what it shows is due, without another event") {
    robot::Headless window;
    rests_long_enough(window);
    CHECK_FALSE(rest_until_shown());
    ImGui::GetIO().AddMousePosEvent(100, 100);
    for (int i = 0; i < 3; ++i) CHECK_FALSE(rests_long_enough(window));
    const auto rest = rest_until_shown();
    REQUIRE(rest);
    CHECK(rest->count() > 0);
    // A menu beside a row comes first, then the tooltip.
    const int menu_ms = static_cast<int>(ImGui::GetStyle().HoverDelayShort * 1000) + 2;
    CHECK(rest->count() <= menu_ms);
    for (int i = 0; i < 12; ++i) CHECK_FALSE(rests_long_enough(window));
    const auto later = rest_until_shown();
    REQUIRE(later);
    CHECK(later->count() > menu_ms);
    CHECK(later->count() <= static_cast<int>(ImGui::GetStyle().HoverDelayNormal * 1000) + 2 - menu_ms);
    bool due = false;
    for (int i = 0; i < 60 && !due; ++i) due = rests_long_enough(window);
    CHECK(due);
    CHECK_FALSE(rest_until_shown());
}

TEST_CASE("a dialog that opens without an event, as when long work ends, is drawn again until it is seen") {
    robot::Headless window;
    CHECK(wants_more(window, false));
    for (int i = 0; i < 3; ++i) wants_more(window, false);
    CHECK_FALSE(wants_more(window, false));
    CHECK(wants_more(window, true));
    for (int i = 0; i < 3; ++i) wants_more(window, true);
    CHECK_FALSE(wants_more(window, true));
}
