#include <algorithm>

#include <imgui.h>

#include "app/text_versions.hpp"
#include "icons.hpp"
#include "ui/inspector/post_flow.hpp"
#include "ui/inspector/row_cells.hpp"
#include "ui/widgets/badges.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/diff_text.hpp"
#include "ui/widgets/interact.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

constexpr float version_row_height = 36;

// Whether its words are shown; remembered with the folded parts of sheets.
std::string version_fold(const TextVersion& version) { return "version/" + to_text(version.id); }

bool version_is_open(const ViewContext& view, const std::string& name) {
    const std::vector<std::string>& open = view.state.open_folds;
    return view.state.all_unfolded || std::find(open.begin(), open.end(), name) != open.end();
}

void turn_version(ViewContext& view, const std::string& name) {
    std::vector<std::string>& open = view.state.open_folds;
    if (std::erase(open, name) == 0) open.push_back(name);
}

struct VersionLine {
    std::string when, who, much;
};

// Who and when below each other, how much is different at the right.
void paint_version(ViewContext& view, Rect at, const VersionLine& said, bool open, bool hovered) {
    const Color second = hovered ? view.theme.ink2s : view.theme.ink2;
    at.y0 += view.px(2);
    icon_in(view, *ImGui::GetWindowDrawList(), Rect::at(at.x0, at.y0, view.px(14), view.px(16)),
            open ? icons::chevron_down : icons::chevron_right, second, 14);
    at.x0 += view.px(20);
    Rect first = at.cut_top(view.px(16));
    label(view, at.cut_top(view.px(16)), text_style::meta, second, said.who);
    if (!said.much.empty())
        first.x1 -= label(view, first, text_style::meta, second, said.much, Align::right) + view.px(8);
    label(view, first, text_style::control, view.theme.ink, said.when);
}

// The row of a version; true while its words are shown. `words` that changed: nothing where nobody sees them.
bool draw_version_head(Sheet& sheet, const TextVersion& version, std::optional<int> words) {
    ViewContext& view = sheet.view();
    const std::string fold = version_fold(version);
    const bool open = version_is_open(view, fold);
    VersionLine said{moment_value(view, version.at), version.author, {}};
    if (said.who.empty()) said.who = view.word("comment.nobody");
    if (words)
        said.much = *words == 0 ? view.word("text_versions.same") : view.words.count("text_versions.words", *words);
    const Rect at = sheet.line(version_row_height);
    const Rect row{at.x0 - view.px(6), at.y0, at.x1 + view.px(6), at.y1};
    const Hit hit = interact(view, "fold", row);
    const Registered node(view,
                          {.id = "fold",
                           .role = Role::row,
                           .label = said.when + " · " + said.who,
                           .rect = row,
                           .value = open ? "open" : "folded",
                           .selected = open,
                           .focused = hit.focused});
    if (hit.hovered) fill(*ImGui::GetWindowDrawList(), row, view.theme.hover, view.px(dims::radius_tag));
    paint_version(view, at, said, open, hit.hovered);
    draw_focus(view, hit, row, view.px(dims::radius_tag));
    tooltip_for(view, hit, row, view.word("text_versions.compare"));
    if (hit.clicked) turn_version(view, fold);
    return open;
}

// That a client said yes to this text.
void draw_version_approved(Sheet& sheet, const TextVersion& version) {
    ViewContext& view = sheet.view();
    const Approval* approval = approval_of(view.project(), version);
    if (!approval) return;
    Rect at = sheet.line(18);
    at.x0 += view.px(20);
    icon_in(view, *ImGui::GetWindowDrawList(), at.cut_left(view.px(14)), icons::circle_check, view.theme.ok_ink, 13);
    at.x0 += view.px(5);
    const std::string text = approval->approver.empty()
        ? std::string(view.word("text_versions.approved"))
        : view.words.format("text_versions.approved_by", {{"person", approval->approver}});
    label(view, at, text_style::caption, view.theme.ok_ink, text);
}

void draw_version_buttons(Sheet& sheet, const TextVersion& version, bool differs) {
    ViewContext& view = sheet.view();
    Rect at = sheet.line(dims::control_small);
    at.x0 += view.px(20);
    const ButtonLook restore{.icon = icons::rotate_ccw, .enabled = differs, .small = true};
    const std::string_view word = view.word("text_versions.restore");
    if (button(view, "restore", at.cut_left(std::min(at.width(), button_width(view, word, restore))), word, restore))
        if (auto request = restore_text(view.project(), version, view.session.now_instant(), view.user))
            view.send(std::move(*request));
    at.x0 += view.px(6);
    const bool copied = view.state.copied_text == version.text;
    const ButtonLook copy{.icon = copied ? icons::check : icons::copy, .small = true};
    const std::string_view copy_word = view.word(copied ? "utm.copied" : "text_versions.copy");
    if (button(view, "copy", at.cut_left(std::min(at.width(), button_width(view, copy_word, copy))), copy_word, copy)) {
        ImGui::SetClipboardText(version.text.c_str());
        view.state.copied_text = version.text;
    }
}

void draw_text_version(Sheet& sheet, const TextVersion& version) {
    ViewContext& view = sheet.view();
    const std::string* present = present_text(view.project(), version);
    if (!present) return;
    const Scope scope(view, "version", version.id.value);
    // Texts out of sight are not compared: there may be many, and long ones.
    const Rect seen = visible_part(), here = sheet.line(0);
    const bool shown = here.y0 < seen.y1 && here.y0 + view.px(version_row_height) > seen.y0;
    std::vector<DiffPart> parts;
    if (shown || version_is_open(view, version_fold(version))) parts = word_diff(version.text, *present);
    const bool open = draw_version_head(sheet, version, shown ? std::optional(words_changed(parts)) : std::nullopt);
    draw_version_approved(sheet, version);
    if (!open) return;
    if (parts.empty()) parts = word_diff(version.text, *present);  // unfolded in this frame
    sheet.gap(2);
    Rect room = sheet.line(0);
    room.x0 += view.px(20);
    sheet.gap(diff_text(view, room, text_style::control, view.px(18), parts) / view.scale + 6);
    draw_version_buttons(sheet, version, *present != version.text);
    sheet.gap(8);
}

}  // namespace

void draw_text_versions(Sheet& sheet, const Post& post) {
    ViewContext& view = sheet.view();
    struct Part {
        std::string_view of;  // the channel whose text it is; "" for the post's
        std::vector<const TextVersion*> versions;
    };
    std::vector<Part> parts{{{}, text_versions_of(view.project(), post.id, std::nullopt)}};
    for (const Variant& variant : post.variants) {
        const facts::Network* network = network_of(view, variant.channel);
        parts.push_back({network ? std::string_view(network->name) : view.word("stray.channel_gone"),
                         text_versions_of(view.project(), post.id, variant.id)});
    }
    std::size_t count = 0;
    for (const Part& part : parts) count += part.versions.size();
    if (count == 0 || !sheet.fold("text_versions.title", std::to_string(count))) return;
    const Scope scope(view, "text_versions", post.id.value);
    for (const Part& part : parts) {
        if (!part.of.empty() && !part.versions.empty())
            label(view, sheet.line(20), text_style::caption_strong, view.theme.ink2,
                  view.words.format("post.own_text", {{"network", part.of}}));
        for (const TextVersion* version : part.versions) draw_text_version(sheet, *version);
    }
}

}  // namespace tandem
