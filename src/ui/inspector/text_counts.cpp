#include "ui/inspector/text_counts.hpp"

#include <algorithm>
#include <cmath>
#include <set>

#include <imgui.h>

#include "app/sent_message.hpp"
#include "facts/number_words.hpp"
#include "icons.hpp"
#include "ui/inspector/sheet.hpp"
#include "ui/widgets/badges.hpp"
#include "ui/widgets/interact.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/media_picture.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/text_area.hpp"

namespace tandem {
namespace {

// Lengths at 100 %.
constexpr float count_line = 20, count_gap = 12, badge_to_count = 6, sign_width = 20;

// What is counted: the message, or what is sent beside it. Of an alt text no network says what it counts.
enum class Counted : std::uint8_t { message, comment, alt_text };

// One network and what it would be sent.
struct TextCount {
    const facts::Network* network = nullptr;
    TextRoom room;
    Counted what = Counted::message;
    bool with_link = false;               // the link was put into the message
    bool with_warning = false;            // the content warning counts with it
    std::vector<TextRoom> messages = {};  // of a thread, in their order; one or none: `room` says it all
};

std::string count_room_text(const ViewContext& view, const TextRoom& room) {
    // Of no text it is sure how long it is.
    return std::string(room.approximate && room.length > 0 ? "≈ " : "") +
        facts::integer_text(room.length, view.language) + " / " + facts::integer_text(room.limit, view.language);
}

// Of a thread, how many messages there are and how long the one is that is nearest to its limit.
std::string count_text(const ViewContext& view, const TextCount& count) {
    const std::string room = count_room_text(view, count.room);
    if (count.messages.size() < 2) return room;
    return view.words.count("count.messages", static_cast<std::int64_t>(count.messages.size())) + " · " + room;
}

std::string message_lines(const ViewContext& view, const TextCount& count) {
    if (count.messages.size() < 2) return {};
    std::string lines;
    for (std::size_t i = 0; i < count.messages.size(); ++i)
        lines += "\n" +
            view.words.format("count.message",
                              {{"number", facts::integer_text(static_cast<std::int64_t>(i) + 1, view.language)},
                               {"room", count_room_text(view, count.messages[i])}});
    return lines;
}

// How it counts, and that hashtags and the link are in it.
std::string count_note(const ViewContext& view, const TextCount& count) {
    using facts::CountUnit;
    if (count.what == Counted::alt_text) return count.network->name + "\n" + std::string(view.word("count.code_point"));
    const auto word = [&]() -> std::string_view {
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
    }();
    std::string note = count.network->name + message_lines(view, count);
    if (count.room.in_bytes)
        note += "\n" + std::string(view.word("count.utf8_bytes"));
    else if (!word.empty())
        note += "\n" + std::string(view.word(word));
    if (count.network->url_counts_as)
        note += "\n" + view.words.format("count.link", {{"length", std::to_string(*count.network->url_counts_as)}});
    if (!count.network->mention_hosts_count) note += "\n" + std::string(view.word("count.mention"));
    if (count.what == Counted::comment) return note;
    if (count.with_link) note += "\n" + std::string(view.word("count.with_link"));
    if (count.with_warning) note += "\n" + std::string(view.word("count.with_warning"));
    return note + "\n" + std::string(view.word("count.hashtags"));
}

float count_width(const ViewContext& view, const TextCount& count) {
    return view.px(dims::network_badge_width + badge_to_count) +
        std::ceil(text_width(view, text_style::meta, count_text(view, count)));
}

// Red above what is taken, amber where little is left.
Color count_ink(const ViewContext& view, const TextRoom& room) {
    if (room.over()) return view.theme.danger;
    return room.length * 10 >= room.limit * 9 ? view.theme.amber_ink : view.theme.ink2;
}

void draw_count(ViewContext& view, const TextCount& count, const Rect& rect) {
    const Scope scope(view, count.network->id);
    const std::string text = count_text(view, count);
    const Hit hit = interact(view, "count", rect, {.tab_stop = false});
    ImDrawList& out = *ImGui::GetWindowDrawList();
    network_badge(view, out, rect.x0, std::round((rect.y0 + rect.y1 - view.px(dims::network_badge_height)) / 2),
                  count.network);
    const Rect at{rect.x0 + view.px(dims::network_badge_width + badge_to_count), rect.y0, rect.x1 + 1, rect.y1};
    label_in(view, out, at, text_style::meta, count_ink(view, count.room), text);
    register_text(view, rect, count.network->letters + " " + text);
    tooltip_for(view, hit, rect, count_note(view, count));
}

// Side by side, on as many lines as they take, in the order of the channels: nothing changes places while one types.
void draw_counts(Sheet& sheet, const std::vector<TextCount>& counts) {
    if (counts.empty()) return;
    ViewContext& view = sheet.view();
    const Scope scope(view, "counts");
    sheet.gap(2);
    Rect line = sheet.line(count_line);
    const float left = line.x0;
    for (const TextCount& count : counts) {
        const float width = count_width(view, count);
        if (line.x0 > left && width > line.width()) line = sheet.line(count_line);
        draw_count(view, count, line.cut_left(std::min(width, line.width())));
        line.x0 += view.px(count_gap);
    }
}

void add_count(const ViewContext& view, const Post& post, const Variant& variant, std::string_view text,
               std::vector<TextCount>& counts) {
    const facts::Network* network = network_of(view, variant.channel);
    if (!network) return;
    SentMessage message = sent_message(view.project(), view.facts, *network, post, variant, text);
    if (network->content_warning)
        message.warning = typed_or(view, "post.content_warning", variant.id.value, variant.content_warning);
    const facts::TextLimits limits = limits_there(view.project(), view.facts, *network, variant);
    const auto room = message_room(*network, limits, message);
    if (!room) return;
    const TextCount count{network,
                          *room,
                          Counted::message,
                          message.with_link,
                          !message.warning.empty(),
                          message_rooms(*network, limits, message)};
    // Two channels of a network may have hashtags and formats of their own: the one nearer to its limit counts.
    for (TextCount& known : counts)
        if (known.network == network) {
            if (room->length * known.room.limit > known.room.length * room->limit) known = count;
            return;
        }
    counts.push_back(count);
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

std::vector<PostProblem> problems_of(ViewContext& view, const Post& post, const Variant& variant) {
    std::vector<PostProblem> problems = tandem::problems_of(view, post);
    std::erase_if(problems, [&](const PostProblem& one) { return one.variant != variant.id; });
    return problems;
}

Color problem_ink(const ViewContext& view, const std::vector<PostProblem>& problems) {
    return any_sure(problems) ? view.theme.danger : view.theme.amber_ink;
}

}  // namespace

void draw_text_counts(Sheet& sheet, const Post& post, std::string_view text) {
    std::vector<TextCount> counts;
    for (const Variant& variant : post.variants)
        if (!variant.text) add_count(sheet.view(), post, variant, text, counts);
    draw_counts(sheet, counts);
    draw_shared_thread_hint(sheet, post);
}

void draw_text_count(Sheet& sheet, const Post& post, const Variant& variant, std::string_view text) {
    std::vector<TextCount> counts;
    add_count(sheet.view(), post, variant, text, counts);
    draw_counts(sheet, counts);
    if (is_thread_there(sheet.view(), variant)) draw_thread_hint(sheet);
}

void draw_comment_count(Sheet& sheet, const Variant& variant, std::string_view comment) {
    const Scope scope(sheet.view(), "comment");
    const facts::Network* network = network_of(sheet.view(), variant.channel);
    const auto room = network ? comment_room(sheet.view().facts, *network, comment) : std::nullopt;
    if (room) draw_counts(sheet, {{network, *room, Counted::comment}});
}

void draw_alt_text_count(Sheet& sheet, const Variant& variant, const TextRoom& room) {
    if (const facts::Network* network = network_of(sheet.view(), variant.channel))
        draw_counts(sheet, {{network, room, Counted::alt_text}});
}

void draw_problem_sign(Sheet& sheet, const Post& post, const Variant& variant, Rect& rest) {
    ViewContext& view = sheet.view();
    const std::vector<PostProblem> problems = problems_of(view, post, variant);
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
    std::vector<PostProblem> problems = problems_of(view, post, variant);
    std::erase_if(problems, [](const PostProblem& one) { return one.of_media; });
    if (problems.empty()) return;
    sheet.gap(2);
    sheet.paragraph_of(problems_text(view.words, problems), text_style::caption, problem_ink(view, problems), 16);
    sheet.gap(4);
}

}  // namespace tandem
