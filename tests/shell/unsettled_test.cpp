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

}  // namespace

TEST_CASE("a dialog that opens without an event, as when long work ends, is drawn again until it is seen") {
    robot::Headless window;
    CHECK(wants_more(window, false));
    for (int i = 0; i < 3; ++i) wants_more(window, false);
    CHECK_FALSE(wants_more(window, false));
    CHECK(wants_more(window, true));
    for (int i = 0; i < 3; ++i) wants_more(window, true);
    CHECK_FALSE(wants_more(window, true));
}
