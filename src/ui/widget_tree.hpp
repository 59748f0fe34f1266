#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "model/id.hpp"
#include "ui/rect.hpp"

namespace tandem {

// clang-format off
enum class Role : std::uint8_t {
    group, button, post, idea, cell, task, field, tab, bar, menu_item, dialog, text, checkbox, switch_, badge, image, row, card,
};
// clang-format on
std::string_view word_of(Role role);

// One drawn thing, as somebody who cannot see the screen would be told.
struct WidgetNode {
    std::string path;  // of stable ids: the same thing has the same path in every frame
    Role role = Role::group;
    std::string label;  // what a person reads
    std::string value;
    Rect rect;        // the visible part, in pixels of the window
    Rect full;        // before it was cut to what is visible
    int parent = -1;  // index of the node it lies in
    int layer = 0;    // 0: the window, 1 and up: popups and dialogs above it
    bool enabled = true;
    bool selected = false;
    bool focused = false;
    bool cut = false;  // a text that ends in an ellipsis for want of room
};

// What a widget says about itself when it registers.
struct WidgetEntry {
    std::string_view id;  // unique among its siblings
    Role role = Role::group;
    std::string_view label;
    Rect rect;
    std::string_view value = {};
    bool enabled = true;
    bool selected = false;
    bool focused = false;
    bool cut = false;
};

// The list of everything drawn in a frame, for tests, scripts and `--ui-tree FILE`. Nobody listening: nothing is kept.
class WidgetTree {
  public:
    // `to_file`: written after each drawn frame that changed it. Listening without a file keeps the last frame's nodes.
    void listen(std::filesystem::path to_file = {});
    bool listening() const { return listening_; }

    void begin_frame();
    // Writes the file when this frame differs from the last one written. False when the file cannot be written.
    bool end_frame();

    // A part of the path; nothing drawn by itself. With an identity, "name:uuid".
    void push(std::string_view name, Uuid id = {});
    void pop();
    // Registers a thing, cut to `clip`; nothing when no pixel of it is visible.
    void add(const WidgetEntry& entry, const Rect& clip);
    // The same, and what is registered until `close` lies in it.
    void open(const WidgetEntry& entry, const Rect& clip);
    void close();
    void set_layer(int layer) { layer_ = layer; }
    int layer() const { return layer_; }

    const std::vector<WidgetNode>& nodes() const { return nodes_; }

    std::string json() const;

  private:
    int add_node(const WidgetEntry& entry, const Rect& clip, bool keep_hidden);

    bool listening_ = false;
    std::filesystem::path file_;
    std::vector<WidgetNode> nodes_;
    std::string path_;
    std::vector<std::size_t> path_lengths_;
    std::vector<int> parents_;
    int layer_ = 0;
    std::size_t written_hash_ = 0;
};

}  // namespace tandem
