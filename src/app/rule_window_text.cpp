// The window of a slot in words: which of its two moments is said, and how, depends on where they lie.

#include "app/rule_choices.hpp"
#include "app/rule_sentence.hpp"
#include "facts/number_words.hpp"
#include "plan/compiled_rule.hpp"

namespace tandem {
namespace {

using facts::RuleAnchor;
using facts::Words;

// How the moment is called that a window is counted from: a word for its side, or nothing where it is what the rule
// fires on.
std::string_view side_of(RuleAnchor anchor) {
    switch (anchor) {
        case RuleAnchor::publish_at:
        case RuleAnchor::observance_date: return "itself";
        case RuleAnchor::opened_at: return "opened";
        case RuleAnchor::day_start: return "opening";
        case RuleAnchor::day_end: return "closing";
        case RuleAnchor::flight_end:
        case RuleAnchor::campaign_end:
        case RuleAnchor::contest_end:
        case RuleAnchor::week_end:
        case RuleAnchor::event_end: return "end";
        case RuleAnchor::closed_at: return "settled";
        default: return "start";
    }
}

// "before the start", "after opening"; "before" alone where the moment is what the rule fires on.
std::string beside(const Words& words, RuleAnchor anchor, bool after) {
    return std::string(words("rule.beside." + std::string(side_of(anchor)) + (after ? ".after" : ".before")));
}

struct Length {
    int days = 0;
    int minutes = 0;
    bool business = false;

    bool zero() const { return days == 0 && minutes == 0; }
};

Length length_of(const Offset& offset, facts::DayBasis basis) {
    return {std::abs(offset.days), std::abs(offset.minutes), basis == facts::DayBasis::business};
}

std::string days_text(const Words& words, const Length& length) {
    return words.count(length.business ? "rule.working_days" : "rule.days", length.days);
}

std::string minutes_text(const Words& words, int minutes) {
    return facts::duration_text(minutes, words.language(), facts::DurationForm::round);
}

std::string length_text(const Words& words, const Length& length) {
    if (length.days == 0) return minutes_text(words, length.minutes);
    if (length.minutes == 0) return days_text(words, length);
    return days_text(words, length) + " " + minutes_text(words, length.minutes);
}

// The two lengths with their unit said once where it is the same: "3 to 5 h", "10 to 7 working days".
std::string between(const Words& words, const Length& from, const Length& to) {
    const bool hours = from.days + to.days == 0 && from.minutes % 60 == 0 && to.minutes % 60 == 0;
    const bool minutes = from.days + to.days == 0 && from.minutes < 60 && to.minutes < 60;
    if (from.minutes + to.minutes == 0)
        return words.format(from.business ? "rule.between_working_days" : "rule.between_days",
                            {{"from", std::to_string(from.days)}, {"to", std::to_string(to.days)}});
    std::string first = length_text(words, from);
    if (hours) first = std::to_string(from.minutes / 60);
    if (minutes) first = std::to_string(from.minutes);
    return words.format("rule.between", {{"from", first}, {"to", length_text(words, to)}});
}

// "first hour", "first 2 hours"; "" for a length that is not of one unit.
std::string first_text(const Words& words, const Length& length) {
    if (length.days > 0 && length.minutes == 0)
        return words.count(length.business ? "rule.first_working_days" : "rule.first_days", length.days);
    if (length.days > 0) return {};
    if (length.minutes % 60 == 0) return words.count("rule.first_hours", length.minutes / 60);
    return length.minutes < 60 ? words.count("rule.first_minutes", length.minutes) : std::string();
}

// The stretch right before or after a moment.
std::string next_to(const Words& words, RuleAnchor anchor, const Length& length, bool after) {
    const std::string place = beside(words, anchor, after);
    const bool itself = side_of(anchor) == "itself";
    if (after && itself)
        if (std::string text = first_text(words, length); !text.empty()) return text;
    const std::string of =
        after && !itself ? std::string(words("rule.within_of." + std::string(side_of(anchor)))) : place;
    if (length.days == 0 && length.minutes == 60)
        return words.format(after ? "rule.within.hour" : "rule.right_before.hour", {{"beside", of}});
    if (length.days == 1 && length.minutes == 0)
        return words.format(after ? "rule.within.day" : "rule.right_before.day",
                            {{"day", words(length.business ? "rule.working_day" : "rule.day")}, {"beside", of}});
    return words.format(after ? "rule.within" : "rule.right_before",
                        {{"length", length_text(words, length)}, {"beside", of}});
}

int sign_of(const Offset& offset) {
    const int minutes = offset.nominal_minutes();
    return minutes < 0 ? -1 : minutes > 0 ? 1 : 0;
}

std::string point_text(const Words& words, RuleAnchor anchor, const Offset& offset, facts::DayBasis basis,
                       std::string_view moment) {
    const int sign = sign_of(offset);
    if (sign == 0) return std::string(words("rule.point." + std::string(side_of(anchor)) + std::string(moment)));
    const std::string point = length_text(words, length_of(offset, basis)) + " " + beside(words, anchor, sign > 0);
    return words.format(moment == ".from" ? "rule.point.from" : "rule.point.to", {{"point", point}});
}

struct Window {
    RuleAnchor anchor{}, end_anchor{};
    Offset begin, end;
    facts::DayBasis basis{};
};

std::optional<Window> window_of(const RuleSlot& slot) {
    const auto anchor = anchor_from_word(slot.anchor);
    const auto begin = offset_from_text(slot.window_start);
    const std::size_t sign = slot.window_end.find_first_of("+-");
    if (!anchor || !begin || sign == std::string::npos) return std::nullopt;
    const auto end_anchor = sign == 0 ? anchor : anchor_from_word(slot.window_end.substr(0, sign));
    const auto end = offset_from_text(slot.window_end.substr(sign));
    if (!end_anchor || !end) return std::nullopt;
    return Window{*anchor, *end_anchor, *begin, *end,
                  slot.day_basis == "business" ? facts::DayBasis::business : facts::DayBasis::calendar};
}

}  // namespace

std::string rule_window_text(const Words& words, const RuleSlot& slot) {
    const auto window = window_of(slot);
    if (!window) return {};
    const auto [anchor, end_anchor, begin, end, basis] = *window;
    const int from = sign_of(begin), to = sign_of(end);
    if (anchor != end_anchor || from * to < 0)
        return words.format("rule.from_to",
                            {{"from", point_text(words, anchor, begin, basis, ".from")},
                             {"to", point_text(words, end_anchor, end, basis, ".to")}});
    const Length first = length_of(begin, basis), last = length_of(end, basis);
    if (begin == end)
        return from == 0 ? std::string(words("rule.point." + std::string(side_of(anchor)) + ".at"))
                         : length_text(words, first) + " " + beside(words, anchor, from > 0);
    if (from == 0) return next_to(words, anchor, last, true);
    if (to == 0) return next_to(words, anchor, first, false);
    return between(words, first, last) + " " + beside(words, anchor, from > 0);
}

}  // namespace tandem
