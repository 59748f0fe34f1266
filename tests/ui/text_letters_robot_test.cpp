// Letters that are several code points, in a single line and in a long text.
#include <string>
#include <string_view>

#include <doctest/doctest.h>
#include <imgui.h>

#include "ui/sheet_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

TEST_CASE("a letter and its accent are passed and erased together where somebody types") {
    for (const std::string_view key : {"post.title", "post.note"}) {
        CAPTURE(key);
        Items stage;
        stage.show(stage.post("Pumpkin contest")->id);
        stage.robot().click(Role::field, stage.word(key));
        stage.robot().key(ImGuiMod_Ctrl | ImGuiKey_A);
        const auto after = [&](std::initializer_list<ImGuiKey> keys) {
            for (const ImGuiKey one : keys) stage.robot().key(one);
            const auto node = stage.robot().find(Role::field, stage.word(key));
            return node ? node->value : std::string("no such field");
        };
        stage.robot().type("ne\u0301x");
        CHECK(after({ImGuiKey_LeftArrow, ImGuiKey_Backspace}) == "nx");
        stage.robot().type("e\u0301");
        CHECK(after({ImGuiKey_LeftArrow, ImGuiKey_Delete}) == "nx");
        stage.robot().type("e\u0301");
        after({ImGuiKey_Home, ImGuiKey_RightArrow, ImGuiKey_RightArrow});
        stage.robot().type("1");
        CHECK(after({}) == "ne\u03011x");
        // What went with one key comes back with one.
        CHECK(after({ImGuiKey_Backspace, ImGuiKey_Backspace}) == "nx");
        stage.robot().key(ImGuiMod_Ctrl | ImGuiKey_Z);
        CHECK(after({}) == "ne\u03011x");
    }
}
