// What the sheet says of a link that nobody can follow.
#include <doctest/doctest.h>
#include <imgui.h>

#include "ui/channel_sheet_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

bool tells_of_link(const char* network, const char* format, std::string_view note) {
    ChannelSheet sheet(network, format, "Come and taste");
    sheet.frame().state().open_variant = sheet.row().variants.front().id;
    sheet.show(sheet.id);
    CHECK_FALSE(sheet.robot().shows(std::string(note)));  // there is no link yet
    sheet.change([](Post& post) { post.variants.front().link = "https://example.com/menu"; });
    return sheet.robot().shows(std::string(note));
}

}  // namespace

TEST_CASE("below a link that cannot be clicked there the sheet says so, and what there is instead") {
    const char* captions = "Captions have no clickable link: use the bio, a story sticker or an ad";
    CHECK(tells_of_link("instagram", "carousel", captions));
    CHECK_FALSE(tells_of_link("pinterest", "pin_image", captions));
}
