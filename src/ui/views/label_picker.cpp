#include "ui/views/label_picker.hpp"

#include <algorithm>
#include <map>

#include <imgui.h>

#include "app/bulk_edit.hpp"
#include "app/fold_text.hpp"
#include "icons.hpp"
#include "ui/typed_values.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/fields.hpp"
#include "ui/widgets/interact.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/popup.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

// Lengths at 100 %.
constexpr float picker_width = 260, picker_rows_height = 224, picker_field = 44;
constexpr std::string_view picker_id = "labels_pick";

LabelsState& labels_state(ViewContext& view) {
    if (!view.state.calendar.labels) view.state.calendar.labels = std::make_shared<LabelsState>();
    return *view.state.calendar.labels;
}

// A label that can be chosen, and how many of the posts have it.
struct PickerRow {
    std::string label;
    std::size_t having = 0;
    bool fresh = false;  // no post of the project has it
};

std::vector<PickerRow> picker_rows(ViewContext& view, const LabelsState& labels, const std::vector<Id<Post>>& posts) {
    std::map<std::string, std::size_t> having;
    for (const Id<Post> id : posts)
        if (const Post* post = view.project().posts.find(id))
            for (const std::string& label : post->tags) ++having[label];
    const std::string wanted = fold_text(labels.typed);
    std::vector<PickerRow> rows;
    for (const LabelCount& one : labels.in_use)
        if (fold_text(one.label).find(wanted) != std::string::npos) rows.push_back({one.label, having[one.label]});
    for (const std::string& typed : list_from_typed(labels.typed)) {
        const std::string label = label_like(labels.in_use, typed);
        const bool there = std::any_of(labels.in_use.begin(), labels.in_use.end(),
                                       [&](const LabelCount& one) { return one.label == label; });
        if (!there) rows.push_back({label, 0, true});
    }
    return rows;
}

void send_labels(ViewContext& view, const std::vector<Id<Post>>& posts, const std::vector<std::string>& add,
                 const std::vector<std::string>& remove) {
    BulkEdit edit = bulk_labels(view.project(), posts, add, remove);
    if (!edit.request.actions.empty()) view.send(std::move(edit.request));
}

// True when it was clicked.
bool draw_picker_row(ViewContext& view, const Rect& rect, const PickerRow& row, std::size_t posts) {
    const Hit hit = interact(view, row.label, rect);
    const std::string text = row.fresh ? view.words.format("labels.add", {{"label", row.label}}) : row.label;
    const bool all = row.having == posts && posts > 0;
    register_widget(view,
                    {.id = row.label,
                     .role = Role::menu_item,
                     .label = text,
                     .rect = rect,
                     .selected = all,
                     .focused = hit.focused});
    ImDrawList& out = *ImGui::GetWindowDrawList();
    if (hit.hovered || hit.focused) fill(out, rect, view.theme.hover, view.px(dims::radius_tag));
    Rect at = rect.shrunk(view.px(8), 0);
    const Rect sign = at.cut_left(view.px(20));
    const Rect square{sign.x0, sign.y0, sign.x0 + view.px(14), sign.y1};
    if (row.fresh || all)
        icon_in(view, out, square, row.fresh ? icons::plus : icons::check, view.theme.smm_ink, 14);
    else if (row.having > 0)
        icon_in(view, out, square, icons::minus, view.theme.ink2, 14);
    label_in(view, out, at, text_style::control, view.theme.ink, text);
    draw_focus(view, hit, rect.shrunk(view.px(3)), view.px(dims::radius_tag));
    return hit.clicked;
}

void draw_picker_rows(ViewContext& view, const Rect& area, LabelsState& labels, const std::vector<Id<Post>>& posts) {
    const std::vector<PickerRow> rows = picker_rows(view, labels, posts);
    if (rows.empty()) {
        paragraph(view, area.shrunk(view.px(8), view.px(6)), text_style::caption, view.px(18), view.theme.ink2,
                  view.word("labels.none"));
        return;
    }
    ScrollArea scroll(view, "labels", area);
    Rect at = scroll.content();
    const float top = at.y0;
    for (const PickerRow& row : rows) {
        const bool all = row.having == posts.size();
        if (!draw_picker_row(view, at.cut_top(view.px(dims::row)), row, posts.size())) continue;
        const std::vector<std::string> one{row.label};
        send_labels(view, posts, all ? std::vector<std::string>() : one, all ? one : std::vector<std::string>());
        if (row.fresh) labels.typed.clear();
    }
    scroll.set_height(at.y0 - top);
}

}  // namespace

const std::vector<LabelCount>& labels_of_project(ViewContext& view) {
    LabelsState& labels = labels_state(view);
    if (!(labels.posts == view.project().posts)) {
        labels.posts = view.project().posts;
        labels.in_use = labels_in_use(labels.posts);
    }
    return labels.in_use;
}

void open_label_picker(ViewContext& view) {
    LabelsState& labels = labels_state(view);
    labels.typed.clear();
    labels.opens = true;
    open_popup(picker_id);
}

bool label_picker_is_open() { return popup_is_open(picker_id); }

void draw_label_picker(ViewContext& view, const Rect& anchor, const std::vector<Id<Post>>& posts, bool above) {
    if (!popup_is_open(picker_id)) return;
    LabelsState& labels = labels_state(view);
    labels_of_project(view);
    const Rect place = place_popup(anchor, view.px(picker_width), view.px(picker_field + picker_rows_height),
                                   view.px(4), window_rect(), above);
    Popup popup(view, picker_id, place, place.height());
    if (!popup.open()) return;
    const Registered node(view, {.id = picker_id, .role = Role::group, .label = view.word("post.tags"), .rect = place});
    Rect at = place.shrunk(view.px(6));
    const Rect field = at.cut_top(view.px(picker_field - 12));
    bool entered = false;
    const bool fresh = std::exchange(labels.opens, false);
    free_field(view, "typed", field, labels.typed,
               {.name = view.word("post.tags"),
                .placeholder = view.word("labels.type"),
                .most_bytes = 200,
                .icon = icons::tag,
                .take_keyboard = fresh},
               &entered);
    at.y0 += view.px(4);
    if (entered) {
        std::vector<std::string> add;
        for (const std::string& typed : list_from_typed(labels.typed)) add.push_back(label_like(labels.in_use, typed));
        send_labels(view, posts, add, {});
        labels.typed.clear();
        labels.opens = !add.empty();  // the next one can be typed
        if (add.empty()) popup.close_now();
    }
    draw_picker_rows(view, at, labels, posts);
    if (ImGui::IsKeyPressed(ImGuiKey_Escape, false)) popup.close_now();
}

}  // namespace tandem
