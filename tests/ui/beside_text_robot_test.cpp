// What goes out beside the text, and what pictures are for those who do not see them, may have several lines: typed
// with Enter, pasted, and as they go out.
#include <doctest/doctest.h>
#include <imgui.h>

#include "app/profile_export.hpp"
#include "ui/channel_sheet_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

struct LinesSheet : ChannelSheet {
    LinesSheet() : ChannelSheet("mastodon", "post_image", "Open at noon.") {
        change([](Post& post) { post.variants.front().media = {{"a.png", ""}}; });
        frame().state().open_variant = row().variants.front().id;
        show(id);
    }
    const Variant& variant() { return row().variants.front(); }
    void click_field(std::string_view key) {
        const auto field = robot().find(Role::field, word(key));
        REQUIRE(field);
        robot().click(*field);
    }
    void leave() {
        robot().key(ImGuiKey_Escape);
        robot().step(3);
    }
    float height_of(std::string_view key) {
        const auto field = robot().find(Role::field, word(key));
        REQUIRE(field);
        return field->rect.height();
    }
};

struct BesideText {
    std::string_view key;
    std::string (*of)(const Variant& variant);
};
constexpr BesideText beside_texts[] = {
    {"post.first_comment", [](const Variant& variant) { return variant.first_comment; }},
    {"post.content_warning", [](const Variant& variant) { return variant.content_warning; }},
    {"post.alt_text", [](const Variant& variant) { return variant.media.front().alt_text; }},
};

}  // namespace

TEST_CASE("Enter begins another line of a comment, a warning and an alt text, and the field grows by it") {
    LinesSheet sheet;
    for (const BesideText& text : beside_texts) {
        CAPTURE(text.key);
        const std::size_t steps = sheet.session().steps_done();
        sheet.click_field(text.key);
        for (const char* line : {"One", "Two"}) {
            sheet.robot().type(line);
            sheet.robot().key(ImGuiKey_Enter);
        }
        sheet.robot().type("Three");
        sheet.robot().step(2);
        CHECK(sheet.height_of(text.key) >= 3 * 18);
        CHECK(sheet.session().steps_done() == steps);
        sheet.leave();
        CHECK(text.of(sheet.variant()) == "One\nTwo\nThree");
        CHECK(sheet.session().steps_done() == steps + 1);
    }
}

TEST_CASE("lines that are pasted into a comment, a warning and an alt text stay lines, and go out as lines") {
    LinesSheet sheet;
    for (const BesideText& text : beside_texts) {
        CAPTURE(text.key);
        sheet.click_field(text.key);
        ImGui::SetClipboardText("One\r\nTwo\n\nThree");
        sheet.robot().key(ImGuiMod_Ctrl | ImGuiKey_V);
        sheet.leave();
        CHECK(text.of(sheet.variant()) == "One\nTwo\n\nThree");
    }
    const facts::Words words(facts::Language::english);
    ProfileOrder order;
    order.profile = "neutral";
    const ExportDraft draft = profile_export(sheet.session(), order, words);
    REQUIRE_FALSE(draft.problem.has_value());
    REQUIRE(draft.files.size() == 1);
    std::size_t told = 0;
    for (std::size_t at = draft.files[0].bytes.find("One\nTwo\n\nThree"); at != std::string::npos;
         at = draft.files[0].bytes.find("One\nTwo\n\nThree", at + 1))
        ++told;
    CHECK(told == 3);
    REQUIRE(run_command(CommandId::preview_post, sheet.frame()));
    sheet.robot().step(4);
    const auto shown = [&](Role role) {
        std::size_t count = 0;
        for (const WidgetNode& node : sheet.robot().all(role))
            if (node.path.find("preview/") != std::string::npos && node.label == "One\nTwo\n\nThree") ++count;
        return count;
    };
    CHECK(shown(Role::image) == 1);  // what is said of the picture
    CHECK(shown(Role::text) == 1);   // the warning
    const auto picture = sheet.robot().find(Role::image, "One\nTwo\n\nThree");
    REQUIRE(picture);
    sheet.robot().move_to(*picture);
    for (int i = 0; i < 20; ++i) sheet.robot().wheel(-3);
    sheet.robot().step(20);
    CHECK(shown(Role::text) == 1);  // the comment
}
