#include "ui/inspector/text_counts.hpp"

#include <algorithm>
#include <cmath>
#include <set>

#include <imgui.h>

#include "app/media_checks.hpp"
#include "app/sent_message.hpp"
#include "facts/number_words.hpp"
#include "icons.hpp"
#include "ui/inspector/sheet.hpp"
#include "ui/inspector/typed_post.hpp"
#include "ui/widgets/badges.hpp"
#include "ui/widgets/interact.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/registered.hpp"

namespace tandem {
namespace {

// Lengths at 100 %.
constexpr float count_line = 20, count_gap = 12, badge_to_count = 6, sign_width = 20;

std::string count_room_text(const ViewContext& view, const TextRoom& room) {
    if (room.limit == 0) return view.words.count("count.plain", room.length);
    // Of no text it is sure how long it is.
    return std::string(room.approximate && room.length > 0 ? "≈ " : "") +
        facts::integer_text(room.length, view.language) + " / " + facts::integer_text(room.limit, view.language);
}

// Of a thread, how many messages there are and how long the one is that is nearest to its limit.
std::string count_text(const ViewContext& view, const PartCount& count) {
    const std::string room = count_room_text(view, count.room);
    switch (count.part) {
        case CountedPart::hashtags:
        case CountedPart::tags_outside: return "# " + room;
        case CountedPart::mentions: return "@ " + room;
        case CountedPart::links: return view.words.format("count.links", {{"room", room}});
        case CountedPart::title:
        case CountedPart::link:
        case CountedPart::comment:
        case CountedPart::alt_text: return room;
        case CountedPart::message: break;
    }
    if (count.messages.size() < 2) return room;
    return view.words.count("count.messages", static_cast<std::int64_t>(count.messages.size())) + " · " + room;
}

std::string message_lines(const ViewContext& view, const PartCount& count) {
    if (count.messages.size() < 2) return {};
    std::string lines;
    for (std::size_t i = 0; i < count.messages.size(); ++i)
        lines += "\n" +
            view.words.format("count.message",
                              {{"number", facts::integer_text(static_cast<std::int64_t>(i) + 1, view.language)},
                               {"room", count_room_text(view, count.messages[i])}});
    return lines;
}

// In what a text is counted: a key of words.csv, "" where there is nothing to say.
std::string_view unit_word(const PartCount& count) {
    using facts::CountUnit;
    if (count.part == CountedPart::alt_text) return "count.code_point";
    if (count.room.limit == 0) return "count.no_limit";
    if (count.room.in_bytes) return "count.utf8_bytes";
    switch (count.network->count_unit) {
        case CountUnit::none: return {};
        case CountUnit::code_point: return "count.code_point";
        case CountUnit::x_weighted: return "count.x_weighted";
        case CountUnit::utf16: return "count.utf16";
        case CountUnit::utf8_bytes: return "count.utf8_bytes";
        case CountUnit::emoji_as_bytes: return "count.emoji_as_bytes";
        case CountUnit::grapheme: return "count.grapheme";
    }
    return {};
}

// What is counted where that is no text.
std::string_view part_word(CountedPart part) {
    switch (part) {
        case CountedPart::title: return "count.part.title";
        case CountedPart::hashtags: return "count.part.hashtags";
        case CountedPart::tags_outside: return "count.part.tags_outside";
        case CountedPart::mentions: return "count.part.mentions";
        case CountedPart::links: return "count.part.links";
        case CountedPart::link: return "count.part.link";
        case CountedPart::message:
        case CountedPart::comment:
        case CountedPart::alt_text: break;
    }
    return {};
}

// How it counts, how sure its limit is, and of a message that hashtags and the link are in it.
std::string count_note(const ViewContext& view, const PartCount& count) {
    std::string note = count.network->name + message_lines(view, count);
    const auto add = [&](std::string_view key) {
        if (!key.empty()) note += "\n" + std::string(view.word(key));
    };
    const std::string_view part = part_word(count.part);
    add(part.empty() ? unit_word(count) : part);
    if (count.advice)
        add("count.usual");
    else if (!count.sure && count.room.limit > 0)
        add("count.unsure");
    if (!part.empty() || count.part == CountedPart::alt_text) return note;
    if (count.network->url_counts_as)
        note += "\n" + view.words.format("count.link", {{"length", std::to_string(*count.network->url_counts_as)}});
    if (!count.network->mention_hosts_count) add("count.mention");
    if (count.part == CountedPart::comment) return note;
    if (count.with_link) add("count.with_link");
    if (count.with_warning) add("count.with_warning");
    add("count.hashtags");
    return note;
}

float count_width(const ViewContext& view, const PartCount& count) {
    return view.px(dims::network_badge_width + badge_to_count) +
        std::ceil(text_width(view, text_style::meta, count_text(view, count)));
}

bool counts_pieces(CountedPart part) {
    return part == CountedPart::hashtags || part == CountedPart::tags_outside || part == CountedPart::mentions ||
        part == CountedPart::links;
}

// Red above what is surely taken, amber where that is doubtful, or where little of a length is left.
Color count_ink(const ViewContext& view, const PartCount& count) {
    const TextRoom& room = count.room;
    if (room.over() && count.sure && !count.advice) return view.theme.danger;
    const bool near = room.limit > 0 && !counts_pieces(count.part) && room.length * 10 >= room.limit * 9;
    return room.over() || near ? view.theme.amber_ink : view.theme.ink2;
}

void draw_count(ViewContext& view, const PartCount& count, const Rect& rect) {
    const Scope scope(view, count.network->id + "." + std::to_string(static_cast<int>(count.part)));
    const std::string text = count_text(view, count);
    const Hit hit = interact(view, "count", rect, {.tab_stop = false});
    ImDrawList& out = *ImGui::GetWindowDrawList();
    network_badge(view, out, rect.x0, std::round((rect.y0 + rect.y1 - view.px(dims::network_badge_height)) / 2),
                  count.network);
    const Rect at{rect.x0 + view.px(dims::network_badge_width + badge_to_count), rect.y0, rect.x1 + 1, rect.y1};
    label_in(view, out, at, text_style::meta, count_ink(view, count), text);
    register_text(view, rect, count.network->letters + " " + text);
    tooltip_for(view, hit, rect, count_note(view, count));
}

// Side by side, on as many lines as they take, in the order of the channels: nothing changes places while one types.
void draw_counts(Sheet& sheet, const std::vector<PartCount>& counts) {
    if (counts.empty()) return;
    ViewContext& view = sheet.view();
    const Scope scope(view, "counts");
    sheet.gap(2);
    Rect line = sheet.line(count_line);
    const float left = line.x0;
    for (const PartCount& count : counts) {
        const float width = count_width(view, count);
        if (line.x0 > left && width > line.width()) line = sheet.line(count_line);
        draw_count(view, count, line.cut_left(std::min(width, line.width())));
        line.x0 += view.px(count_gap);
    }
}

bool is_fuller(const TextRoom& a, const TextRoom& b) {
    return a.limit > 0 && b.limit > 0 ? a.length * b.limit > b.length * a.limit : a.length > b.length;
}

// Two channels of a network may have hashtags and formats of their own: the one nearer to its limit counts.
void add_count(const PartCount& count, std::vector<PartCount>& counts) {
    if (count.part == CountedPart::message && count.room.limit == 0 && count.room.length == 0) return;
    for (PartCount& known : counts)
        if (known.network == count.network && known.part == count.part) {
            if (is_fuller(count.room, known.room)) known = count;
            return;
        }
    counts.push_back(count);
}

bool stands_at(CountPlace place, CountedPart part) {
    switch (place) {
        case CountPlace::title: return part == CountedPart::title;
        case CountPlace::text:
            return part == CountedPart::message || part == CountedPart::mentions || part == CountedPart::links;
        case CountPlace::hashtags: return part == CountedPart::hashtags || part == CountedPart::tags_outside;
        case CountPlace::link: return part == CountedPart::link;
        case CountPlace::comment: return part == CountedPart::comment;
    }
    return false;
}

// Whether the channel says what the post's own field at this place says.
bool says_as_post(CountPlace place, const Variant& variant) {
    return place == CountPlace::title ? variant.title.empty() : !variant.text;
}

bool is_thread_there(const ViewContext& view, const Variant& variant) {
    const facts::Network* network = network_of(view, variant.channel);
    return network && limits_there(view.project(), view.facts, *network, variant).each_message;
}

// How a text becomes several messages; where: on these networks alone, "" for wherever it goes.
void draw_thread_hint(Sheet& sheet, const std::string& where = {}) {
    const facts::Words& words = sheet.view().words;
    sheet.gap(2);
    sheet.paragraph_of(where.empty() ? std::string(words("count.thread_hint"))
                                     : words.format("count.thread_hint_there", {{"networks", where}}),
                       text_style::caption, sheet.view().theme.ink2, 16);
}

// Of a text that several channels send: those that make a thread of it.
void draw_shared_thread_hint(Sheet& sheet, const Post& post) {
    std::set<std::string> threads;
    bool elsewhere = false;
    for (const Variant& variant : post.variants) {
        if (variant.text) continue;
        if (is_thread_there(sheet.view(), variant))
            threads.insert(network_of(sheet.view(), variant.channel)->name);
        else
            elsewhere = true;
    }
    if (threads.empty()) return;
    std::string where;
    for (const std::string& name : threads) where += (where.empty() ? "" : ", ") + name;
    draw_thread_hint(sheet, elsewhere ? where : std::string());
}

std::vector<PostProblem> problems_while_typed(ViewContext& view, const Post& post, const Variant& variant) {
    std::vector<PostProblem> problems = typed_post(view, post).problems;
    std::erase_if(problems, [&](const PostProblem& one) { return one.variant != variant.id; });
    return problems;
}

Color problem_ink(const ViewContext& view, const std::vector<PostProblem>& problems) {
    return any_sure(problems) ? view.theme.danger : view.theme.amber_ink;
}

}  // namespace

void draw_counts_of_post(Sheet& sheet, const Post& post, CountPlace place) {
    const TypedPost& typed = typed_post(sheet.view(), post);
    std::vector<PartCount> counts;
    for (const PartCount& count : typed.counts) {
        const Variant* variant = typed.post.variant(count.variant);
        if (variant && stands_at(place, count.part) && says_as_post(place, *variant)) add_count(count, counts);
    }
    draw_counts(sheet, counts);
    if (place == CountPlace::text) draw_shared_thread_hint(sheet, post);
}

void draw_counts_of_channel(Sheet& sheet, const Post& post, const Variant& variant, CountPlace place) {
    const TypedPost& typed = typed_post(sheet.view(), post);
    const Variant* now = typed.post.variant(variant.id);
    std::vector<PartCount> counts;
    for (const PartCount& count : typed.counts)
        if (now && count.variant == now->id && stands_at(place, count.part)) add_count(count, counts);
    // The post's title is counted below that.
    if (place == CountPlace::title && now && now->title.empty()) counts.clear();
    draw_counts(sheet, counts);
    if (place == CountPlace::text && is_thread_there(sheet.view(), variant)) draw_thread_hint(sheet);
}

void draw_alt_text_count(Sheet& sheet, const Variant& variant, const TextRoom& room) {
    const facts::Network* network = network_of(sheet.view(), variant.channel);
    if (!network) return;
    const facts::MediaSlot* slot = media_slot_of(sheet.view().project(), sheet.view().facts, variant);
    PartCount count;
    count.network = network, count.part = CountedPart::alt_text, count.room = room;
    count.sure = slot && slot->is_sure(facts::MediaFigure::alt_text);
    draw_counts(sheet, {count});
}

void draw_problem_sign(Sheet& sheet, const Post& post, const Variant& variant, Rect& rest) {
    ViewContext& view = sheet.view();
    const std::vector<PostProblem> problems = problems_while_typed(view, post, variant);
    if (problems.empty()) return;
    const Rect sign = rest.cut_right(view.px(sign_width));
    const Hit hit = interact(view, "problem", sign, {.tab_stop = false});
    icon_in(view, *ImGui::GetWindowDrawList(), sign, icons::triangle_alert, problem_ink(view, problems), 14);
    const std::string text = problems_text(view.words, problems);
    register_text(view, sign, text);
    tooltip_for(view, hit, sign, text);
}

void draw_problem_lines(Sheet& sheet, const Post& post, const Variant& variant) {
    ViewContext& view = sheet.view();
    std::vector<PostProblem> problems = problems_while_typed(view, post, variant);
    std::erase_if(problems, [](const PostProblem& one) { return one.of_media; });
    if (problems.empty()) return;
    sheet.gap(2);
    sheet.paragraph_of(problems_text(view.words, problems), text_style::caption, problem_ink(view, problems), 16);
    sheet.gap(4);
}

}  // namespace tandem
