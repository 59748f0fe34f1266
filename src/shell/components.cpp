#include "shell/components.hpp"

#include <GLFW/glfw3.h>
#include <cairo.h>
#include <fontconfig/fontconfig.h>
#include <ft2build.h>
#include <imgui.h>
#include <pango/pango.h>
#include FT_FREETYPE_H

#include "model/time_zone.hpp"

namespace tandem {
namespace {

std::string dotted(int major, int minor, int patch) {
    return std::to_string(major) + "." + std::to_string(minor) + "." + std::to_string(patch);
}

}  // namespace

AboutFacts about_facts() {
    return {TANDEM_VERSION,
            zone_database_version(),
            {{"Dear ImGui", IMGUI_VERSION, "MIT"},
             {"GLFW", dotted(GLFW_VERSION_MAJOR, GLFW_VERSION_MINOR, GLFW_VERSION_REVISION), "zlib"},
             {"FreeType", dotted(FREETYPE_MAJOR, FREETYPE_MINOR, FREETYPE_PATCH), "FTL"},
             {"Cairo", CAIRO_VERSION_STRING, "LGPL 2.1, MPL 1.1"},
             {"Pango", PANGO_VERSION_STRING, "LGPL 2.1"},
             {"fontconfig", dotted(FC_MAJOR, FC_MINOR, FC_REVISION), "MIT"},
             {"date", "3.0.3", "MIT"},
             {"immer", "", "BSL 1.0"},
             {"cereal", "", "BSD 3"},
             {"RapidJSON", "", "MIT"},
             {"JSON for Modern C++", "", "MIT"},
             {"CLI11", "", "BSD 3"},
             {"OpenSSL", "", "Apache 2.0"},
             {"xxHash", "", "BSD 2"},
             {"zlib", "", "zlib"},
             {"Inter", "", "SIL OFL 1.1"},
             {"Noto Color Emoji", "", "SIL OFL 1.1"},
             {"Lucide", "", "ISC"}}};
}

}  // namespace tandem
