#include "ui/inspector/channel_rows.hpp"

#include <imgui.h>

#include <cmath>

#include <algorithm>

#include "facts/date_words.hpp"
#include "icons.hpp"
#include "ui/widgets/badges.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/registered.hpp"

namespace tandem {
namespace {

std::string format_name(const ViewContext& view, const std::string& id) {
    const facts::Format* format = view.facts.formats.find(id);
    return format ? format->name.in(view.language) : id;
}

void set_format(ViewContext& view, const Post& post, Id<Variant> id, const std::string& format) {
    Post next = post;
    for (Variant& variant : next.variants)
        if (variant.id == id) variant.format = format;
    send_row(view, std::move(next), "undo.edit_post");
}

void remove_variant(ViewContext& view, const Post& post, Id<Variant> id) {
    Post next = post;
    std::erase_if(next.variants, [&](const Variant& variant) { return variant.id == id; });
    send_row(view, std::move(next), "undo.edit_post");
}

void choose_format(ViewContext& view, const Rect& rect, const Post& post, const Variant& variant, const facts::Network* network) {
    const std::string now = format_name(view, variant.format);
    const ComboLook look{.name = view.word("post.format"), .text = now, .empty_text = view.word("post.format"), .plain = true};
    const auto chosen = combo(view, "format", rect, look, [&] {
        std::vector<MenuRow> rows;
        for (const std::string& id : network ? network->formats : std::vector<std::string>{}) {
            MenuRow row;
            row.id = id;
            row.text = format_name(view, id);
            row.checked = id == variant.format;
            rows.push_back(std::move(row));
        }
        return rows;
    });
    if (chosen && network) set_format(view, post, variant.id, network->formats[*chosen]);
}

void draw_variant(Sheet& sheet, const Post& post, const Variant& variant) {
    ViewContext& view = sheet.view();
    const Scope scope(view, "variant", variant.id.value);
    const Channel* channel = view.project().channels.find(variant.channel);
    const facts::Network* network = network_of(view, variant.channel);
    Rect at = sheet.line(dims::row);
    network_badge(view, *ImGui::GetWindowDrawList(), at.x0, at.y0 + view.px(6), network);
    at.x0 += view.px(30);
    const Rect cross = at.cut_right(view.px(24));
    if (icon_button(view, "remove", {cross.x0, cross.y0 + view.px(2), cross.x1, cross.y1 - view.px(2)}, icons::x, view.word("post.remove_channel"), {.kind = ButtonKind::ghost, .small = true}))
        remove_variant(view, post, variant.id);
    const auto when = when_of(post, variant);
    if (when && variant.offset_minutes) {
        const Rect time = at.cut_right(view.px(96));
        label(view, time, text_style::caption, view.theme.ink2,
              facts::weekday_day(date::year_month_day(day_of(*when)), view.language) + " · " + facts::time_text(static_cast<int>(minute_of_day(*when).count())), Align::right);
    }
    const Rect name = at.cut_left(std::floor(at.width() * 0.5f));
    label(view, {name.x0, name.y0, name.x1 - view.px(4), name.y1}, text_style::control, view.theme.ink, channel ? std::string_view(channel->name) : view.word("stray.channel_gone"));
    choose_format(view, at, post, variant, network);
}

std::vector<const Channel*> channels_left(const ViewContext& view, const Post& post) {
    std::vector<const Channel*> rows;
    for (const Channel& channel : view.project().channels) {
        const bool used = std::any_of(post.variants.begin(), post.variants.end(), [&](const Variant& v) { return v.channel == channel.id; });
        if (!used && !channel.archived) rows.push_back(&channel);
    }
    std::sort(rows.begin(), rows.end(), [](const Channel* a, const Channel* b) { return std::tie(a->rank, a->name, a->id) < std::tie(b->rank, b->name, b->id); });
    return rows;
}

void draw_add_channel(Sheet& sheet, const Rect& title_rest, const Post& post) {
    ViewContext& view = sheet.view();
    const std::vector<const Channel*> channels = channels_left(view, post);
    const Rect plus = {title_rest.x1 - view.px(24), title_rest.y0, title_rest.x1, title_rest.y1};
    if (icon_button(view, "add_channel", plus, icons::plus, view.word("post.add_channel"), {.kind = ButtonKind::ghost, .enabled = !channels.empty(), .small = true}))
        open_menu("add_channel.menu");
    if (!menu_is_open("add_channel.menu")) return;
    std::vector<MenuRow> rows;
    for (const Channel* channel : channels) {
        MenuRow row;
        row.id = to_text(channel->id);
        row.text = channel->name;
        row.dot = view.theme.network(network_of(view, channel->id)).text;
        rows.push_back(std::move(row));
    }
    const auto chosen = menu(view, "add_channel.menu", plus, rows);
    if (!chosen) return;
    Post next = post;
    Variant variant;
    variant.id = view.ask.ids().make<Variant>();
    variant.channel = channels[*chosen]->id;
    const facts::Network* network = network_of(view, variant.channel);
    if (network && !network->formats.empty()) variant.format = network->formats.front();
    next.variants.push_back(std::move(variant));
    send_row(view, std::move(next), "undo.edit_post");
}

}  // namespace

void draw_channel_rows(Sheet& sheet, const Post& post) {
    ViewContext& view = sheet.view();
    const Rect rest = sheet.section(view.word("post.channels"));
    draw_add_channel(sheet, rest, post);
    for (const Variant& variant : post.variants) draw_variant(sheet, post, variant);
}

}  // namespace tandem
