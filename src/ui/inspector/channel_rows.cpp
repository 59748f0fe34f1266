#include "ui/inspector/channel_rows.hpp"

#include <algorithm>
#include <cmath>

#include <imgui.h>

#include "app/channel_text.hpp"
#include "app/other_clock.hpp"
#include "app/row_values.hpp"
#include "app/sent_message.hpp"
#include "app/snippet_requests.hpp"
#include "app/split_posts.hpp"
#include "app/variant_offset.hpp"
#include "facts/date_words.hpp"
#include "facts/format_offer.hpp"
#include "icons.hpp"
#include "model/channel_order.hpp"
#include "plan/check_move.hpp"
#include "ui/inspector/clock_change.hpp"
#include "ui/inspector/link_copy.hpp"
#include "ui/inspector/links.hpp"
#include "ui/inspector/media_slots.hpp"
#include "ui/inspector/own_text.hpp"
#include "ui/inspector/row_fields.hpp"
#include "ui/inspector/share_menu.hpp"
#include "ui/inspector/snippet_menu.hpp"
#include "ui/inspector/text_counts.hpp"
#include "ui/typed_values.hpp"
#include "ui/widgets/badges.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/text_area.hpp"

namespace tandem {
namespace {

constexpr std::size_t most_link_bytes = 4096, most_text_bytes = 100000;

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

MenuRow format_row(const ViewContext& view, const std::string& id, const Variant& variant) {
    MenuRow row;
    row.id = id;
    row.text = format_name(view, id);
    row.checked = id == variant.format;
    return row;
}

// Those of the network, and below them what a post may be for wherever there are posts.
std::vector<MenuRow> format_rows(const ViewContext& view, const facts::Network* network, const Variant& variant) {
    std::vector<MenuRow> rows;
    if (!network) return rows;
    for (const std::string& id : network->formats) rows.push_back(format_row(view, id, variant));
    if (network->kind != facts::NetworkKind::social) return rows;
    rows.push_back(MenuRow::title(std::string(view.word("post.format.by_purpose"))));
    for (const facts::Format* format : facts::formats_by_purpose(view.facts))
        rows.push_back(format_row(view, format->id, variant));
    return rows;
}

void choose_format(ViewContext& view, const Rect& rect, const Post& post, const Variant& variant,
                   const facts::Network* network) {
    const std::string now = format_name(view, variant.format);
    const ComboLook look{
        .name = view.word("post.format"), .text = now, .empty_text = view.word("post.format"), .plain = true};
    const auto chosen = combo(view, "format", rect, look, [&] { return format_rows(view, network, variant); });
    if (chosen) set_format(view, post, variant.id, format_rows(view, network, variant)[*chosen].id);
}

bool blank(std::string_view text) { return text.find_first_not_of(" \t") == std::string_view::npos; }
bool accepts_time(std::string_view text) { return blank(text) || time_from_typed(text).has_value(); }

// A time of this channel's own, on the day it goes out on; emptied, it goes out with the post.
DraftCommit time_commit(Id<Post> id, Id<Variant> variant_id) {
    return [id, variant_id](const Session& session, std::string_view text) -> std::optional<Request> {
        const Post* post = session.project().posts.find(id);
        const Variant* variant = post ? post->variant(variant_id) : nullptr;
        const std::optional<int> minute = time_from_typed(text);
        if (!variant || !post->when || (!minute && !blank(text))) return std::nullopt;
        if (check_move(session.project(), id, variant_id, 0, day_of(session.now())).refused()) return std::nullopt;
        LocalMinute when = *post->when;
        if (minute) when = LocalMinute(day_of(*when_of(*post, *variant))) + std::chrono::minutes(*minute);
        const Channel* channel = session.project().channels.find(variant->channel);
        const std::string name = channel ? channel_text(session.facts(), *channel) : std::string();
        return Request{{"undo.move_variant", {{"title", post->title}, {"network", name}}},
                       {OffsetVariant{id, variant_id, static_cast<int>((when - *post->when).count())}},
                       {id.value, day_of(when)}};
    };
}

DraftCommit variant_commit(Id<Post> id, Id<Variant> variant_id, void (*change)(Variant&, std::string_view)) {
    return row_commit<Post>(id, "undo.edit_post", [variant_id, change](Post& post, std::string_view text) {
        for (Variant& variant : post.variants)
            if (variant.id == variant_id) change(variant, text);
        return true;
    });
}

// Typed with or without their sign and with whatever stands between them, or put in from a group.
void draw_hashtags(Sheet& sheet, const RowFields<Post>& fields, const Post& post, const Variant& variant) {
    ViewContext& view = sheet.view();
    Rect rest = sheet.row("post.hashtags");
    const Rect end = rest.cut_right(view.px(24));
    draw_insert_hashtags(view, {end.x0, end.y0 + view.px(2), end.x1, end.y0 + view.px(26)}, {post.id, variant.id});
    fields.cell(rest, {"post.hashtags"}, list_cell(variant.hashtags, " "), {},
                [id = variant.id](Post& row, std::string_view text) {
                    for (Variant& one : row.variants)
                        if (one.id == id) one.hashtags = hashtags_from_typed(text);
                    return true;
                });
    draw_counts_of_channel(sheet, post, variant, CountPlace::hashtags);
    const facts::Network* network = network_of(view, variant.channel);
    if (network)
        sheet.paragraph_of(network->hashtag_advice.in(view.language), text_style::caption, view.theme.ink2, 16);
}

// What goes out beside the text. As long as a text may be: networks take thousands of letters, and lines of them.
void draw_beside_text(Sheet& sheet, const RowFields<Post>& fields, const Variant& variant, std::string_view key,
                      std::string_view hint, std::string Variant::*member) {
    const ViewContext& view = sheet.view();
    sheet.gap(4);
    sheet.caption(key);
    sheet.long_field(
        key, variant.id.value, variant.*member,
        {.name = view.word(key), .placeholder = view.word(hint), .most_bytes = most_text_bytes, .plain = true}, 1,
        fields.commit([id = variant.id, member](Post& row, std::string_view text) {
            for (Variant& one : row.variants)
                if (one.id == id) one.*member = text;
            return true;
        }));
}

// Where the network has one; what was typed for another network is kept.
void draw_content_warning(Sheet& sheet, const RowFields<Post>& fields, const Variant& variant) {
    const facts::Network* network = network_of(sheet.view(), variant.channel);
    if (network && network->content_warning)
        draw_beside_text(sheet, fields, variant, "post.content_warning", "post.content_warning.hint",
                         &Variant::content_warning);
}

void draw_first_comment(Sheet& sheet, const RowFields<Post>& fields, const Post& post, const Variant& variant) {
    draw_beside_text(sheet, fields, variant, "post.first_comment", "field.none", &Variant::first_comment);
    draw_counts_of_channel(sheet, post, variant, CountPlace::comment);
}

// Who speaks, what goes with the text, and what is known once it is out.
void draw_variant_more(Sheet& sheet, const Post& post, const Variant& variant) {
    ViewContext& view = sheet.view();
    RowFields<Post> fields(sheet, post, "undo.edit_post", post.title, post.id.value);
    fields.of(variant.id.value);
    const auto of = [id = variant.id](auto Variant::*member) {
        return [id, member](Post& row) {
            for (Variant& one : row.variants)
                if (one.id == id) return &(one.*member);
            return static_cast<std::remove_reference_t<decltype(std::declval<Variant&>().*member)>*>(nullptr);
        };
    };
    sheet.gap(6);
    fields.text({"post.variant_title"}, of(&Variant::title));
    draw_counts_of_channel(sheet, post, variant, CountPlace::title);
    draw_content_warning(sheet, fields, variant);
    draw_hashtags(sheet, fields, post, variant);
    draw_first_comment(sheet, fields, post, variant);
    fields.word_of_set({"post.speaker"}, of(&Variant::speaker), "speaker.");
    if (variant.speaker == Speaker::ambassador)
        fields.reference<Person>({"post.ambassador"}, of(&Variant::ambassador),
                                 options_of(view, view.project().people));
    std::vector<Option> steps;
    for (std::size_t i = 0; i < EnumWords<PostStatus>::words.size(); ++i)
        steps.push_back(
            {nth_part(variant.id.value, "status", i), std::string(status_word(view, static_cast<PostStatus>(i)))});
    const std::size_t chosen = variant.status ? static_cast<std::size_t>(*variant.status) : steps.size();
    if (const auto i = one_of_cell(view, sheet.row("post.own_status"), "post.own_status", steps, chosen,
                                   view.word("post.with_the_others")))
        fields.change([&](Post& row) {
            *of (&Variant::status)(row) = *i < steps.size() ? std::optional(static_cast<PostStatus>(*i)) : std::nullopt;
        });
    fields.text({"post.published_link", "post.no_link"}, of(&Variant::published_link));
    if (variant.published_at) sheet.text_row("post.published_at", moment_value(view, *variant.published_at));
    draw_media_slots(sheet, post, variant);
}

// The link as it is to be posted: with the tags that tell its visits from those of ads.
void draw_tagged_link(Sheet& sheet, const Post& post, const Variant& variant) {
    ViewContext& view = sheet.view();
    const std::string link = sent_link(view.project(), view.facts, post, variant);
    if (link.empty()) return;
    sheet.caption("utm.link");
    sheet.paragraph_of(link, text_style::caption, view.theme.ink, 16);
    sheet.gap(4);
    Rect at = sheet.line(dims::control_small);
    draw_copy_link(view, "copy_link", at, link);
    sheet.gap(4);
}

// Where nobody can follow a link, what there is instead.
void draw_link_note(Sheet& sheet, const Variant& variant) {
    const ViewContext& view = sheet.view();
    const facts::Network* network = network_of(view, variant.channel);
    if (!network || blank(typed_or(view, "link", variant.id.value, variant.link))) return;
    const facts::LinkPlace place =
        facts::link_place(view.facts.link_places, network->id, variant.format, !variant.media.empty());
    if (place != facts::LinkPlace::nowhere) return;
    sheet.paragraph_of(network->link_behaviour.in(view.language), text_style::caption, view.theme.amber_ink, 16);
}

// What a channel says differently from the post: its time, text and link.
void draw_variant_fields(Sheet& sheet, const Post& post, const Variant& variant) {
    ViewContext& view = sheet.view();
    if (const auto when = when_of(post, variant)) {
        const bool moves = !check_move(view.project(), post.id, variant.id, 0, view.today()).refused();
        Rect at = sheet.row("post.when");
        const std::string own = variant.offset_minutes
            ? view.words.time_text(static_cast<int>(minute_of_day(*when).count()))
            : std::string();
        text_field(view, "time", variant.id.value, at.cut_left(view.px(140)), own,
                   {.name = view.word("post.own_time"),
                    .placeholder = view.word("post.with_the_others"),
                    .most_bytes = 20,
                    .plain = true,
                    .enabled = moves,
                    .accepts = accepts_time,
                    .wrong = "error.bad_time"},
                   time_commit(post.id, variant.id));
        const Day day = day_of(*when);
        if (day != day_of(*post.when))
            label(view, at, text_style::caption, view.theme.ink2,
                  facts::weekday_day_month(date::year_month_day(day), view.language), Align::right);
        if (const auto other = other_clock(view.words, view.project(), view.ask.zones(), post, &variant))
            sheet.paragraph_of(other->both, text_style::caption, view.theme.ink2, 16);
        if (const std::string note = offset_note(view.project(), view.facts, view.words, variant); !note.empty())
            sheet.paragraph_of(note, text_style::caption, view.theme.ink2, 16);
        draw_clock_change(sheet, post, variant, moves);
    }
    Rect link_row = sheet.row("post.link");
    if (post.variants.size() > 1 && !blank(variant.link) &&
        end_button(view, link_row, "share_link", icons::share_2, "post.share.link"))
        share_part(view, post, variant, SharedPart::link);
    text_field(view, "link", variant.id.value, link_row, variant.link,
               {.name = view.word("post.link"),
                .placeholder = view.word("post.no_link"),
                .most_bytes = most_link_bytes,
                .plain = true},
               variant_commit(post.id, variant.id, [](Variant& row, std::string_view text) { row.link = text; }));
    draw_counts_of_channel(sheet, post, variant, CountPlace::link);
    draw_link_note(sheet, variant);
    draw_tagged_link(sheet, post, variant);
    draw_own_text(sheet, post, variant);
    draw_problem_lines(sheet, post, variant);
    draw_variant_more(sheet, post, variant);
    if (post.variants.size() > 1 && add_button(sheet, "split", "post.split"))
        view.send(split_post(view.session, view.ask.ids(), post.id, variant.id));
    sheet.gap(8);
}

// Opens the fields of one channel, and closes those of another.
bool draw_fold(ViewContext& view, const Rect& rect, Id<Variant> id) {
    const bool open = view.state.all_unfolded || view.state.open_variant == id;
    if (icon_button(view, "fold", rect, open ? icons::chevron_down : icons::chevron_right,
                    view.word(open ? "campaign.fold" : "campaign.unfold"),
                    {.kind = ButtonKind::ghost, .small = true})) {
        view.state.open_variant.reset();
        if (!open) view.state.open_variant = id;
    }
    return open;
}

// When a channel goes out, where that is not as the post says: "+2 h · 20:00", "18:00 EDT".
std::string own_time_text(ViewContext& view, const Post& post, const Variant& variant) {
    const auto when = when_of(post, variant);
    if (!when) return {};
    const auto other = other_clock(view.words, view.project(), view.ask.zones(), post, &variant);
    if (!variant.offset_minutes && !other) return {};
    const std::string offset = offset_text(view.words, variant.offset_minutes.value_or(0));
    return (offset.empty() ? "" : offset + " · ") +
        view.words.time_text(static_cast<int>(minute_of_day(*when).count())) + (other ? " " + other->name : "");
}

void draw_variant(Sheet& sheet, const Post& post, const Variant& variant) {
    ViewContext& view = sheet.view();
    const Scope scope(view, "variant", variant.id.value);
    const Channel* channel = view.project().channels.find(variant.channel);
    const facts::Network* network = network_of(view, variant.channel);
    Rect at = sheet.line(dims::row);
    const auto square = [&](const Rect& r) { return Rect{r.x0, r.y0 + view.px(2), r.x1, r.y1 - view.px(2)}; };
    badge_link(view, at, at.x0, variant.channel);
    at.x0 += view.px(26);
    const bool open = draw_fold(view, square(at.cut_left(view.px(24))), variant.id);
    at.x0 += view.px(4);  // the frame of the button under the pointer does not touch the name
    if (icon_button(view, "remove", square(at.cut_right(view.px(24))), icons::x, view.word("post.remove_channel"),
                    {.kind = ButtonKind::ghost, .small = true}))
        remove_variant(view, post, variant.id);
    draw_problem_sign(sheet, post, variant, at);
    if (const std::string time = own_time_text(view, post, variant); !time.empty()) {
        const Rect rect = at.cut_right(std::ceil(text_width(view, text_style::caption, time)) + view.px(6));
        label(view, rect, text_style::caption, view.theme.ink2, time, Align::right);
    }
    // The name takes what it needs, the format the rest.
    const std::string_view name = channel ? std::string_view(channel->name) : view.word("stray.channel_gone");
    const float wanted = std::ceil(text_width(view, text_style::control, name)) + view.px(4);
    Rect name_rect = at.cut_left(std::min(wanted, std::floor(at.width() * 0.6f)));
    name_rect.x1 -= view.px(2);
    label(view, name_rect, text_style::control, view.theme.ink, name);
    choose_format(view, at, post, variant, network);
    if (open) draw_variant_fields(sheet, post, variant);
}

std::vector<const Channel*> channels_left(const ViewContext& view, const Post& post) {
    std::vector<const Channel*> rows = channels_in_use(view.project().channels);
    std::erase_if(rows, [&](const Channel* channel) {
        return std::any_of(post.variants.begin(), post.variants.end(),
                           [&](const Variant& variant) { return variant.channel == channel->id; });
    });
    return rows;
}

// The channels it is not on yet and, last, one that the project does not have yet.
std::vector<MenuRow> rows_to_add(const ViewContext& view, const std::vector<const Channel*>& channels) {
    std::vector<MenuRow> rows;
    for (const Channel* channel : channels) rows.push_back(channel_row(view, *channel));
    if (!rows.empty()) rows.push_back(MenuRow::separator());
    MenuRow fresh;
    fresh.id = "new_channel";
    fresh.text = view.word("post.new_channel");
    fresh.icon = icons::plus;
    rows.push_back(std::move(fresh));
    return rows;
}

void draw_add_channel(Sheet& sheet, const Rect& title_rest, const Post& post) {
    ViewContext& view = sheet.view();
    const std::vector<const Channel*> channels = channels_left(view, post);
    const Rect plus = {title_rest.x1 - view.px(24), title_rest.y0, title_rest.x1, title_rest.y1};
    if (icon_button(view, "add_channel", plus, icons::plus, view.word("post.add_channel"),
                    {.kind = ButtonKind::ghost, .small = true}))
        open_menu("add_channel.menu");
    if (!menu_is_open("add_channel.menu")) return;
    const auto chosen = menu(view, "add_channel.menu", plus, rows_to_add(view, channels));
    if (!chosen) return;
    if (*chosen >= channels.size()) {
        view.state.post_of_new_channel = post.id;
        view.state.dialog_wanted = DialogKind::new_channel;
        return;
    }
    Post next = post;
    next.variants.push_back(variant_beside(view.project(), view.facts, post, *channels[*chosen], view.ask.ids()));
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
