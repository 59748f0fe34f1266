#pragma once

#include <string>
#include <vector>

namespace tandem {

struct ViewContext;

// Something the program is made with.
struct Component {
    std::string name;
    std::string version;  // empty: not known
    std::string licence;
};

// Every command that has keys, and what the mouse does. True when it is to be closed.
bool draw_shortcut_help(ViewContext& view);

struct AboutFacts {
    std::string version;        // of Tandem
    std::string zone_database;  // "2026c"; empty: none was found
    std::vector<Component> components;
};
// True when it is to be closed.
bool draw_about(ViewContext& view, const AboutFacts& facts);

}  // namespace tandem
