#pragma once

#include <functional>
#include <string>
#include <vector>

namespace tandem {

class Workbench;

// A question about something that is not to be done by accident. Texts are in the user's language.
struct Asked {
    struct Choice {
        std::string id;
        std::string text;
        bool destroys = false;                // drawn as a warning
        std::function<void(Workbench&)> act;  // holds ids and values; runs between two frames
        bool primary = false;                 // drawn as what most people will answer
    };
    std::string id;
    std::string title;
    std::vector<std::string> lines;
    std::vector<Choice> choices;  // besides "cancel"
};

}  // namespace tandem
