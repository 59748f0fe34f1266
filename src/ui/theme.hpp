#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "model/post.hpp"

namespace tandem {

namespace facts {
struct Network;
}

// R, G, B, A from the lowest byte up: what ImGui draws with.
using Color = std::uint32_t;

constexpr Color rgb(std::uint32_t hex, std::uint32_t alpha = 255) {
    return ((hex >> 16) & 0xff) | (hex & 0xff00) | ((hex & 0xff) << 16) | (alpha << 24);
}
// The colour with its own alpha times `alpha` (0 to 1).
Color faded(Color color, float alpha);
// `over` laid on `under`, opaque: 0 is all `under`, 1 all `over`.
Color mixed(Color under, Color over, float share);
// Contrast of two opaque colours, 1 to 21. Source: WCAG 2.1, "contrast ratio" and "relative luminance".
double contrast_of(Color a, Color b);
// "#RRGGBB"; `otherwise` when it is anything else.
Color color_from_hex(std::string_view hex, Color otherwise);

// How a step of a post is drawn. Several steps share a picture.
enum class StatusShape : unsigned char {
    dashed_ring,
    quarter,
    half,
    three_quarters,
    ring,
    full,
    check,
    changes,
    grey_ring,
    barred
};

struct StatusLook {
    StatusShape shape = StatusShape::dashed_ring;
    Color glyph = 0;
    Color text = 0;
    Color tint = 0;
    Color mark = 0;  // the sign on a full disc
};

struct NetworkLook {
    Color text = 0;  // letters and the 3 px strip
    Color tint = 0;  // behind a letter badge
};

// Every colour of the interface, by what it is for. Views name these and invent none.
struct Theme {
    bool dark = false;

    Color paper = 0, panel = 0, sunken = 0, hover = 0, hair = 0, hair2 = 0;
    Color ink = 0, ink2 = 0, ink2s = 0, ink3 = 0;
    Color smm = 0, smm_ink = 0, smm_t1 = 0, smm_t2 = 0, smm_t3 = 0;
    Color cm = 0, cm_ink = 0, cm_t1 = 0, cm_t2 = 0, cm_t3 = 0;
    Color danger = 0, danger_t = 0, danger_t2 = 0;
    Color ok = 0, ok_ink = 0, ok_t = 0;
    Color amber = 0, amber_ink = 0, amber_t = 0;  // changes requested, under-delivery
    Color onfill = 0;
    Color dim = 0;                               // over the window behind a dialog
    std::array<Color, 3> shadow{};               // offsets 1, 3, 6
    std::array<Color, 4> cm_heat{}, smm_heat{};  // load above 0, 40, 65, 85 %

    StatusLook idea, draft, review, client, scheduled, published;

    // Looks that were worked out once, by network.
    std::vector<std::pair<const facts::Network*, NetworkLook>> networks;

    // Works out the look of a network, which stays where it is as long as the theme. Views may ask for others too.
    void learn(const facts::Network& network);

    // The look of a step: shape, and colours of the status it is drawn like.
    StatusLook status(PostStatus status) const;
    // Of the card of a post at this step: what is over lies flat on the page, and what is archived or cancelled says
    // its title quietly.
    Color card_ground(PostStatus status) const;
    Color card_title(PostStatus status) const;
    // Of a network, by id; a network that is not in the table is drawn neutral, or from its brand colour.
    NetworkLook network(const facts::Network* network) const;
    // The lines of what lasts for days above them: school breaks, and any other observance.
    Color line_of_break() const { return faded(amber, 0.55f); }
    Color line_of_lasting() const { return faded(ink2, 0.45f); }
    // A user's colour (pillar, campaign) as it is shown here: lighter on dark where it would not be seen.
    Color marker(std::string_view hex) const;
};

Theme light_theme();
Theme dark_theme();

// Colours offered for a new pillar or campaign, as "#RRGGBB".
inline constexpr std::array<std::string_view, 5> pillar_palette{"#9A5B2F", "#2F8F83", "#BF2D70", "#5B6BD6", "#B98A12"};

// Lengths at 100 %; a view takes them through ViewContext::px.
namespace dims {
inline constexpr float gap_s = 4, gap = 6, gap_m = 8, gap_l = 12, gap_xl = 16;
inline constexpr float radius = 6, radius_card = 8, radius_bar = 5, radius_tag = 4, radius_meter = 3, radius_panel = 10;
inline constexpr float row = 28, group_header = 32;
inline constexpr float control = 28, control_small = 24, filter = 26, segmented = 30, segmented_inner = 24;
inline constexpr float icon = 16, icon_rail = 18, icon_inline = 13, icon_small = 12;
inline constexpr float avatar = 24, avatar_small = 18, avatar_large = 28;
inline constexpr float rail = 64, rail_item_width = 56, rail_item_height = 50, rail_pitch = 54;
inline constexpr float top_bar = 48, toolbar = 40, status_line = 26;
inline constexpr float inspector = 320, inspector_folded = 36, drawer = 220;
inline constexpr float page_margin = 16, inspector_padding = 16, card_padding = 14;
inline constexpr float status_glyph = 12, network_badge_width = 22, network_badge_height = 16, strip = 3;
// The smallest window everything fits into at 100 %.
inline constexpr float least_width = 1024, least_height = 640;
}  // namespace dims

}  // namespace tandem
