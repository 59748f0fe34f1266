#pragma once

#include <array>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ui/frame.hpp"

namespace tandem::robot {

// Uses the program as a person would: looks for things by what they say, and moves, presses and types through ImGui's
// queue.
class Robot {
  public:
    // Draws one frame: NewFrame, the function, Render.
    using Step = std::function<void(const std::function<void()>& draw)>;

    // `frame` and what `step` needs outlive it.
    Robot(Frame& frame, Step step);

    // Frames without input; layout and focus settle within a few. Fails the test where ImGui has the same id twice
    // under the pointer, and tells what is there.
    void step(int frames = 1);

    // What is on screen. The label is the whole text, or with `part` some of it. Things in front (menus, dialogs) come
    // first.
    std::optional<WidgetNode> find(Role role, std::string_view label, bool part = false) const;
    std::optional<WidgetNode> find(std::string_view label) const;
    std::optional<WidgetNode> find_path(std::string_view path_end) const;
    std::vector<WidgetNode> all(Role role) const;
    bool shows(std::string_view text) const;

    void move_to(float x, float y);
    void move_to(const WidgetNode& node);
    // Each fails the test when the thing is not there. In a menu that scrolls, the row of that name is scrolled to.
    void click(Role role, std::string_view label);
    void click(const WidgetNode& node, int button = 0);
    void double_click(const WidgetNode& node);
    // Lets the right button go on it: its menu.
    void right_click(const WidgetNode& node) { click(node, 1); }
    // Presses on the first, moves in steps, lets go on the second.
    void drag(const WidgetNode& from, const WidgetNode& to);
    void press();
    void release();
    void wheel(float turns);
    // Gives workers time: frames until `done`, ten seconds at most. False when it was not to be.
    bool wait(const std::function<bool()>& done);

    // Letters, figures and spaces with their keys, which would be shortcuts if nobody typed.
    void type(std::string_view utf8);
    // ImGuiKey and ImGuiMod_* together: ImGuiMod_Ctrl | ImGuiKey_Z.
    void key(int chord);

    Frame& frame() { return frame_; }

  private:
    struct Point {
        float x_px = 0, y_px = 0;
    };
    void refuse_clash();
    std::optional<WidgetNode> scroll_menu_to(std::string_view row);

    Frame& frame_;
    Step step_;
    std::array<Point, 3> pointer_ = {};  // in the last frames, the oldest first
};

}  // namespace tandem::robot
