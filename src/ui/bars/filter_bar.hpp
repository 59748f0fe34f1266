#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "ui/rect.hpp"

namespace tandem {

struct MenuRow;
struct ViewContext;

// How much chips say, from plenty of room to little: their values, those of what is chosen alone, how many are chosen.
enum class ChipWords : unsigned char { all, chosen, count };

// A chip of the bar with its menu.
class FilterPart {
  public:
    virtual ~FilterPart() = default;

    virtual std::string_view id() const = 0;
    // Lets not everything through.
    virtual bool active() const = 0;
    // What it lets through: "Networks: Instagram, TikTok".
    virtual std::string line(const ViewContext& view) const = 0;
    virtual float width(const ViewContext& view, ChipWords words) const = 0;
    virtual void draw(ViewContext& view, const Rect& rect, ChipWords words) = 0;
    // Where it has no room: its row in the menu of all those, and its own menu.
    virtual MenuRow row() const = 0;
    virtual std::string menu_id() const = 0;
    virtual void draw_menu(ViewContext& view, const Rect& anchor) = 0;
    virtual void clear() = 0;
};

// Chips that are measured before they are drawn. Where they do not fit they say less, then the last of them stand
// behind one chip: those that let everything through first.
class FilterBar {
  public:
    // Null is passed over.
    void add(std::unique_ptr<FilterPart> part);
    // Of all chips side by side.
    float width(const ViewContext& view, ChipWords words) const;
    // From the left of `at`, which is left with the room after them.
    void draw(ViewContext& view, Rect& at);

  private:
    struct Laid {
        ChipWords words{};
        std::vector<bool> behind;  // of each part: it has no room
        bool any() const;
    };
    Laid lay(const ViewContext& view, float room) const;
    void draw_more(ViewContext& view, Rect& at, const Laid& laid);

    std::vector<std::unique_ptr<FilterPart>> parts_;
};

}  // namespace tandem
