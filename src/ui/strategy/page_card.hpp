#pragma once

#include <string>
#include <string_view>

#include <imgui.h>

#include "ui/draft.hpp"
#include "ui/rect.hpp"
#include "ui/text/text_style.hpp"
#include "ui/theme.hpp"
#include "ui/widgets/registered.hpp"

namespace tandem {

struct ViewContext;

struct CardHead {
    std::string_view id;
    const char* icon = nullptr;
    std::string_view title;
    std::string trailing = {};  // lighter, at the right end
    bool cm = false;            // icon in coral: what comes from the CM's work
};

// One card of a page: a plate with a title, as high as what is drawn in it.
class PageCard {
  public:
    // `column` is where it goes; when the card ends, its top has moved below it.
    PageCard(ViewContext& view, Rect& column, const CardHead& head);
    ~PageCard();
    PageCard(const PageCard&) = delete;
    PageCard& operator=(const PageCard&) = delete;

    // A button with an icon at the right end of the head, left of what trails; true when it was clicked.
    bool head_button(std::string_view id, const char* icon, std::string_view word_key);
    // The next `length` at 100 %, between the paddings.
    Rect line(float length);
    void gap(float length);
    // What is left of the column, from what is drawn so far on; a sheet may be drawn there.
    Rect rest() const { return {column_.x0, y_, column_.x1, y_}; }
    // So many pixels of it were drawn on.
    void took(float height_px) { y_ += height_px; }
    // A text edited in place over as many lines as it takes; with `one_line` Enter ends the typing. It stands `left`
    // and `right` (at 100 %) away from the paddings. `key` is its name, shown while it is empty unless there is the key
    // of an example.
    Rect text(std::string_view key, Uuid item, std::string_view value, TextStyle style, float left, float right,
              DraftCommit commit, bool one_line = true, std::string_view example = {});
    // A hairline between two lines.
    void rule();

  private:
    ViewContext& view_;
    Rect& column_;
    ImDrawListSplitter layers_;  // the plate is drawn last and lies below
    Registered node_;
    std::string id_;
    Rect head_;
    float y_;
};

}  // namespace tandem
