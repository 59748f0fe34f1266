#include "ui/first_run.hpp"

#include <algorithm>
#include <cmath>

#include <imgui.h>

#include "icons.hpp"
#include "ui/bars/bars.hpp"
#include "ui/first_run/post_picture.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/badges.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/interact.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

constexpr float most_width = 1204, most_height = 656, left_share = 0.33f;
constexpr std::size_t most_recent = 4;

struct Way {
    std::string_view id;
    const char* icon;
    std::string_view title;
    std::string_view hint;
    std::string_view keys;
};

bool draw_way(ViewContext& view, const Rect& rect, const Way& way) {
    const Theme& t = view.theme;
    ImDrawList& out = *ImGui::GetWindowDrawList();
    const Hit hit = interact(view, way.id, rect);
    const Registered node(view,
                          {.id = way.id,
                           .role = Role::button,
                           .label = way.title,
                           .rect = rect,
                           .value = way.hint,
                           .focused = hit.focused});
    fill(out, rect, hit.held ? t.hair2 : hit.hovered ? t.hover : t.panel, view.px(dims::radius_card));
    outline(out, rect, t.hair2, view.px(dims::radius_card));
    const float side = view.px(32), margin = std::round((rect.height() - side) / 2);
    const Rect tile = Rect::at(rect.x0 + view.px(12), rect.y0 + margin, side, side);
    fill(out, tile, t.sunken, view.px(dims::radius));
    icon_in(view, out, tile, way.icon, t.ink, 16);
    Rect text{tile.x1 + view.px(12), rect.y0 + std::round((rect.height() - view.px(36)) / 2), rect.x1 - view.px(12),
              rect.y1};
    if (!way.keys.empty()) {
        const float width = key_cap_width(view, way.keys);
        key_cap(view, text.x1 - width, rect, way.keys);
        text.x1 -= width + view.px(10);
    }
    label(view, text.cut_top(view.px(19)), text_style::body_strong, t.ink, way.title);
    label(view, text.cut_top(view.px(17)), text_style::caption, hit.hovered ? t.ink2s : t.ink2, way.hint);
    draw_focus(view, hit, rect, view.px(dims::radius_card));
    return hit.clicked;
}

void draw_grid(ViewContext& view, const Rect& area) {
    ImDrawList& out = *ImGui::GetWindowDrawList();
    fill(out, area, view.theme.paper);
    const float step_x = view.px(200), step_y = view.px(165);
    for (float x = area.x0 + step_x; x < area.x1; x += step_x)
        vertical_line(out, x, area.y0, area.y1, view.theme.hair, view.px(1));
    for (float y = area.y0 + step_y; y < area.y1; y += step_y)
        horizontal_line(out, area.x0, area.x1, y, view.theme.hair, view.px(1));
}

// What a sample is about, by its file's name.
std::string sample_words(const std::filesystem::path& path) {
    const std::string stem = path.stem().string();
    for (const std::string_view kind : {"solo", "agency"})
        if (stem.starts_with(kind)) return "first.sample." + std::string(kind);
    return "first.example";
}

void draw_recent(ViewContext& view, Rect row, const RecentFile& file, std::size_t index, FirstRunAsk& ask) {
    const Theme& t = view.theme;
    const std::string id = "recent:" + std::to_string(index), name = file.path.stem().string();
    const Rect cross = row.cut_right(view.px(24));
    const Hit hit = interact(view, id, row, {.enabled = !file.missing});
    const std::string hint = file.missing ? std::string(view.word("first.missing")) : file.path.parent_path().string();
    const Registered node(view,
                          {.id = id,
                           .role = Role::button,
                           .label = name,
                           .rect = row,
                           .value = hint,
                           .enabled = !file.missing,
                           .focused = hit.focused});
    if (hit.hovered && !file.missing) fill(*ImGui::GetWindowDrawList(), row, t.hover, view.px(dims::radius_tag));
    Rect at = row.shrunk(view.px(6), 0);
    icon_in(view, *ImGui::GetWindowDrawList(), at.cut_left(view.px(14)), icons::file, file.missing ? t.ink3 : t.ink2,
            13);
    at.x0 += view.px(8);
    const float used = label(view, {at.x0, at.y0, at.x0 + at.width() * 0.55f, at.y1}, text_style::control_medium,
                             file.missing ? t.ink3 : t.ink, name);
    at.x0 += used + view.px(8);
    label(view, at, text_style::meta, hit.hovered ? t.ink2s : t.ink2, hint);
    draw_focus(view, hit, row.shrunk(view.px(2)), view.px(dims::radius_tag));
    tooltip_for(view, hit, row, file.path.string());
    if (hit.clicked) ask.open = file.path;
    if (file.missing &&
        icon_button(view, "forget", cross.shrunk(0, view.px(2)), icons::x, view.word("first.forget"),
                    {.kind = ButtonKind::ghost, .small = true}))
        ask.forget = file.path;
}

void draw_left(ViewContext& view, Rect at, const FirstRunFacts& facts, FirstRunAsk& ask) {
    const bool low = at.height() < view.px(560);
    draw_logo(view, at.x0, at.y0, view.px(low ? 30 : 40));
    at.y0 += view.px(low ? 36 : 52);
    const bool wide = text_width(view, text_style::figure, view.word("first.welcome")) <= at.width();
    label(view, at.cut_top(view.px(34)), wide ? text_style::figure : text_style::title, view.theme.ink,
          view.word("first.welcome"));
    at.y0 += paragraph(view, at, text_style::body, view.px(20), view.theme.ink2, view.word("app.tagline"), 2) +
        view.px(low ? 8 : 16);
    // With the samples there are many ways: they leave room for the picture below.
    const bool dense = low || facts.samples.size() > 1;
    const float height = view.px(dense ? 46 : 56), gap = view.px(dense ? 6 : 8);
    const auto next = [&] {
        const Rect row = at.cut_top(height);
        at.y0 += gap;
        return row;
    };
    const std::string sample_keys = shortcut_text(view, "Ctrl+E"),
                      open_keys = shortcut_text(view, command(CommandId::open).shortcut),
                      import_keys = shortcut_text(view, "Ctrl+I");
    for (std::size_t i = 0; i < facts.samples.size(); ++i) {
        const std::string words = sample_words(facts.samples[i]), hint = words + ".hint";
        const std::string id = i == 0 ? "sample" : "sample:" + std::to_string(i);
        if (draw_way(view, next(),
                     {id, icons::book_open, view.word(words), view.word(hint),
                      i == 0 ? std::string_view(sample_keys) : std::string_view()}))
            ask.sample = facts.samples[i];
    }
    if (draw_way(view, next(),
                 {"open", icons::folder_open, view.word("first.open"), view.word("first.open.hint"), open_keys}))
        view.run(CommandId::open);
    if (draw_way(view, next(),
                 {"import", icons::import_, view.word("first.import"), view.word("first.import.hint"), import_keys}))
        ask.import = true;
    at.y0 += view.px(4);
    const std::size_t recent = std::min(facts.recent.size(), most_recent);
    if (recent > 0 && at.height() >= view.px(22 + 28)) {
        label(view, at.cut_top(view.px(22)), text_style::caption_strong, view.theme.ink2, view.word("menu.recent"));
        for (std::size_t i = 0; i < recent && at.height() >= view.px(26); ++i)
            draw_recent(view, at.cut_top(view.px(26)), facts.recent[i], i, ask);
    }
    if (at.height() >= view.px(post_picture_height + 8))
        draw_post_picture(view, at.cut_bottom(view.px(post_picture_height)));
}

}  // namespace

FirstRunAsk draw_first_run(ViewContext& view, const Rect& area, const FirstRunFacts& facts, StartWizard& wizard,
                           bool keys) {
    FirstRunAsk ask;
    draw_grid(view, area);
    const float width = std::min(view.px(most_width), area.width() - view.px(32)),
                height = std::min(view.px(most_height), area.height() - view.px(20));
    const Rect card = Rect::at(std::round(area.x0 + (area.width() - width) / 2),
                               std::round(area.y0 + (area.height() - height) * 0.45f), width, height);
    const Registered node(view,
                          {.id = "first_run", .role = Role::group, .label = view.word("first.welcome"), .rect = card});
    ImDrawList& out = *ImGui::GetWindowDrawList();
    floating_card(out, card, view);
    Rect right = card;
    const Rect left = right.cut_left(std::round(std::max(view.px(316), width * left_share)));
    fill(out, left.shrunk(view.px(1)), view.theme.paper, view.px(dims::radius_card), Corners::left);
    vertical_line(out, left.x1, card.y0, card.y1, view.theme.hair, view.px(1));
    const bool low = height < view.px(600);
    draw_left(view, left.shrunk(view.px(width < view.px(1100) ? 20 : 32), view.px(low ? 20 : 36)), facts, ask);
    ask.wizard = draw_start_wizard(view, right, view.px(width < view.px(1100) ? 16 : 40), wizard);
    if (!keys) return ask;
    if (ImGui::IsKeyChordPressed(ImGuiMod_Ctrl | ImGuiKey_E) && !facts.samples.empty())
        ask.sample = facts.samples.front();
    if (ImGui::IsKeyChordPressed(ImGuiMod_Ctrl | ImGuiKey_I)) ask.import = true;
    return ask;
}

}  // namespace tandem
