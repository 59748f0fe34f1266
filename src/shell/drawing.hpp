#pragma once

#include <memory>

#include "shell/load_fonts.hpp"
#include "ui/text/text_style.hpp"

struct ImGuiContext;

namespace tandem {

class EmojiMap;

// An ImGui context set up for the program, with its fonts. Nothing is read from or written to disk by ImGui.
class Drawing {
  public:
    // `files` and `emoji` outlive this. Makes its context the current one.
    Drawing(const FontFiles& files, const EmojiMap& emoji, SystemFonts system);
    ~Drawing();
    Drawing(const Drawing&) = delete;
    Drawing& operator=(const Drawing&) = delete;

    void make_current();
    const FontSet& fonts() const { return set_; }

  private:
    struct DestroyContext {
        void operator()(ImGuiContext* context) const;
    };

    Fonts fonts_;  // outlives the context
    std::unique_ptr<ImGuiContext, DestroyContext> context_;
    FontSet set_;
};

}  // namespace tandem
