#pragma once

#include <functional>
#include <memory>
#include <optional>
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
    // A line that may be typed below the others; the choices share it.
    struct TypedLine {
        std::string name, hint;
        std::shared_ptr<std::string> text;
    };
    std::string id;
    std::string title;
    std::vector<std::string> lines;
    std::vector<Choice> choices;  // besides "cancel"
    std::string stay = {};        // what "cancel" is called where that word means something else
    std::optional<TypedLine> typed = {};
};

}  // namespace tandem
