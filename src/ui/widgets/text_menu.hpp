#pragma once

#include <optional>
#include <vector>

#include "ui/rect.hpp"
#include "ui/widgets/text_history.hpp"
#include "ui/widgets/text_keys.hpp"

namespace tandem {

struct MenuRow;
struct ViewContext;

// The menu of a text: cut, copy, paste, select all. There is one at most. While it is open the text has no keyboard,
// but is typed in all the same; it gets the keyboard back, with its cursor and what is selected, once the menu is
// closed otherwise than by a press elsewhere.
class TextMenu {
  public:
    // Of the field with this id of ImGui's, as it stands; in its Scope.
    void open(unsigned int field, TextState state, float x_px, float y_px);

    enum class Turn : std::uint8_t { none, open, back, left };
    struct Of {
        unsigned int field;
        Rect rect;  // a press there is none elsewhere
        FieldRoom room;
        bool enabled;  // else it can only be read
    };
    // In every frame, in the Scope of the field.
    Turn draw(ViewContext& view, const Of& of);

    // Whether that field is to have the keyboard back; asked for in the first frame alone.
    bool is_back(unsigned int field) const { return field_ == field && closed_ && is_fresh(); }
    bool asks_for_keyboard(unsigned int field) const { return is_back(field) && frames_ == 0; }
    // As it stood, and what it is by what was chosen.
    const TextState& before() const { return before_; }
    const TextState& after() const { return after_; }
    // Whether that is a step of the text's history taken back or again, and none of its own.
    bool stepped() const { return stepped_; }
    // It has the keyboard, or never gets it.
    void end() { *this = {}; }

  private:
    // Its field was drawn in this frame or the last one: one that was away meanwhile goes on from nothing.
    bool is_fresh() const;
    std::vector<MenuRow> rows_of(ViewContext& view, const Of& of) const;
    void choose(ViewContext& view, const Of& of, TextVerb verb);
    void step(TextHistory& history, bool back);

    unsigned int field_ = 0;
    TextState before_, after_;
    float x_px_ = 0, y_px_ = 0;
    bool can_paste_ = false;
    bool chosen_ = false, stepped_ = false, closed_ = false;
    bool pressed_elsewhere_ = false;
    int frames_ = 0;   // since it was closed
    int seen_in_ = 0;  // ImGui's count of the frame that its field was last drawn in
};

}  // namespace tandem
