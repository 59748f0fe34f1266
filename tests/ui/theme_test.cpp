// The colours of text against the surfaces they stand on.
#include "ui/theme.hpp"

#include <doctest/doctest.h>

using namespace tandem;

namespace {

// Text of these colours stands on these surfaces; the contrast that the design states, light and dark, where it does.
struct Pair {
    const char* name;
    Color Theme::*ink;
    Color Theme::*ground;
    double light = 4.5, dark = 4.5;
};

const Pair pairs[] = {
    {"ink on panel", &Theme::ink, &Theme::panel, 16.0, 13.9},
    {"ink on paper", &Theme::ink, &Theme::paper, 15.3, 15.2},
    {"ink on sunken", &Theme::ink, &Theme::sunken, 14.5, 15.8},
    {"ink on hover", &Theme::ink, &Theme::hover},
    {"ink on hair2", &Theme::ink, &Theme::hair2},
    {"ink on smm_t1", &Theme::ink, &Theme::smm_t1},
    {"ink on smm_t3", &Theme::ink, &Theme::smm_t3},
    {"ink on cm_t1", &Theme::ink, &Theme::cm_t1},
    {"ink2 on panel", &Theme::ink2, &Theme::panel, 4.98, 6.7},
    {"ink2 on paper", &Theme::ink2, &Theme::paper, 4.77, 7.3},
    {"ink2 on sunken", &Theme::ink2, &Theme::sunken, 4.53, 7.5},
    {"ink2s on hover", &Theme::ink2s, &Theme::hover, 5.2, 6.6},
    {"ink2s on smm_t1", &Theme::ink2s, &Theme::smm_t1},
    {"ink2s on cm_t1", &Theme::ink2s, &Theme::cm_t1},
    {"smm_ink on panel", &Theme::smm_ink, &Theme::panel, 7.3, 8.9},
    {"smm_ink on smm_t1", &Theme::smm_ink, &Theme::smm_t1, 6.5, 8.1},
    {"smm_ink on smm_t2", &Theme::smm_ink, &Theme::smm_t2, 5.8, 6.7},
    {"cm_ink on panel", &Theme::cm_ink, &Theme::panel, 5.8, 8.6},
    {"cm_ink on cm_t1", &Theme::cm_ink, &Theme::cm_t1, 5.3, 8.1},
    {"cm_ink on cm_t2", &Theme::cm_ink, &Theme::cm_t2, 4.6, 6.6},
    {"onfill on smm", &Theme::onfill, &Theme::smm, 5.4, 5.9},
    {"onfill on cm_ink", &Theme::onfill, &Theme::cm_ink, 5.8, 9.6},
    {"danger on panel", &Theme::danger, &Theme::panel, 6.5, 7.2},
    {"danger on danger_t", &Theme::danger, &Theme::danger_t, 5.6, 6.4},
    {"ok_ink on panel", &Theme::ok_ink, &Theme::panel, 6.2, 9.4},
    {"ok_ink on ok_t", &Theme::ok_ink, &Theme::ok_t, 5.4, 7.9},
    {"amber_ink on panel", &Theme::amber_ink, &Theme::panel},
    {"amber_ink on hover", &Theme::amber_ink, &Theme::hover},
    {"amber_ink on smm_t1", &Theme::amber_ink, &Theme::smm_t1},
    {"amber_ink on amber_t", &Theme::amber_ink, &Theme::amber_t, 5.2, 5.6},
};

constexpr double rounding = 0.06, of_text = 4.5, of_shapes = 3;

}  // namespace

TEST_CASE("text has the contrast that the design states, in both themes") {
    for (const Theme& theme : {light_theme(), dark_theme()})
        for (const Pair& pair : pairs) {
            const double contrast = contrast_of(theme.*pair.ink, theme.*pair.ground);
            CHECK_MESSAGE(contrast >= of_text, pair.name);
            CHECK_MESSAGE(contrast >= (theme.dark ? pair.dark : pair.light) - rounding, pair.name);
        }
}

TEST_CASE("the words of a step can be read on its tint and on a card, its glyph can be seen") {
    for (const Theme& theme : {light_theme(), dark_theme()})
        for (const StatusLook& look :
             {theme.idea, theme.draft, theme.review, theme.client, theme.scheduled, theme.published}) {
            CHECK(contrast_of(look.text, look.tint) >= (theme.dark ? 5.6 : 5.2) - rounding);
            CHECK(contrast_of(look.text, theme.panel) >= of_text);
            CHECK(contrast_of(look.glyph, theme.panel) >= of_shapes);
        }
}

TEST_CASE("what is no text can be seen: fills of the roles, the focus, limits") {
    for (const Theme& theme : {light_theme(), dark_theme()})
        for (const Color color : {theme.smm, theme.cm, theme.danger, theme.ok, theme.amber}) {
            CHECK(contrast_of(color, theme.panel) >= of_shapes);
            CHECK(contrast_of(color, theme.paper) >= of_shapes);
        }
}

TEST_CASE("every step of the heat map and of the year can be told from the one before") {
    constexpr double of_steps = 1.15;
    for (const Theme& theme : {light_theme(), dark_theme()})
        for (const auto& heat : {theme.cm_heat, theme.smm_heat}) {
            Color before = theme.panel;
            for (const Color step : heat) {
                CHECK(contrast_of(step, before) >= of_steps);
                before = step;
            }
        }
}

TEST_CASE("hours stand out from every step of the heat map") {
    for (const Theme& theme : {light_theme(), dark_theme()})
        for (std::size_t i = 0; i < theme.cm_heat.size(); ++i) {
            CHECK(contrast_of(theme.ink, theme.cm_heat[i]) >= of_text);
            CHECK(contrast_of(theme.ink, theme.smm_heat[i]) >= of_text);
        }
}
