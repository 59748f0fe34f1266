#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/post_labels.hpp"
#include "ui/rect.hpp"

namespace tandem {

struct ViewContext;

// What the program keeps about labels between frames.
struct LabelsState {
    Table<Post> posts;  // the labels are those of
    std::vector<LabelCount> in_use;
    std::string typed;   // in the picker
    bool opens = false;  // it was asked for in this frame
};

// Those of the project, made again when its posts are others.
const std::vector<LabelCount>& labels_of_project(ViewContext& view);

// A card in which labels are typed, or chosen among those in use, for one post or many: each choice is one step. All
// are called in the same Scope; the last one in each frame.
void open_label_picker(ViewContext& view);
bool label_picker_is_open();
void draw_label_picker(ViewContext& view, const Rect& anchor, const std::vector<Id<Post>>& posts, bool above = false);

}  // namespace tandem
