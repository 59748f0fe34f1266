#include "app/rule_offsets.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <utility>
#include <vector>

#include "facts/number_words.hpp"
#include "model/digit.hpp"

namespace tandem {
namespace {

constexpr int most_number = 9999;

enum class Unit { days, hours, minutes };
using Named = std::pair<std::string_view, Unit>;
constexpr std::array units{Named{"j", Unit::days},         Named{"jour", Unit::days},   Named{"jours", Unit::days},
                           Named{"d", Unit::days},         Named{"day", Unit::days},    Named{"days", Unit::days},
                           Named{"h", Unit::hours},        Named{"heure", Unit::hours}, Named{"heures", Unit::hours},
                           Named{"hour", Unit::hours},     Named{"hours", Unit::hours}, Named{"min", Unit::minutes},
                           Named{"mn", Unit::minutes},     Named{"m", Unit::minutes},   Named{"minute", Unit::minutes},
                           Named{"minutes", Unit::minutes}};
// Said besides the unit, and meaning nothing more here.
constexpr std::array<std::string_view, 7> filler{"ouvré", "ouvrés", "ouvre", "ouvres", "working", "et", "and"};

// Lower case, with blanks between words and numbers; "1h30" is three pieces.
std::vector<std::string> pieces_of(std::string_view typed) {
    std::vector<std::string> pieces;
    std::string piece;
    const auto end_piece = [&] {
        if (!piece.empty()) pieces.push_back(std::exchange(piece, {}));
    };
    for (std::size_t i = 0; i < typed.size(); ++i) {
        const std::string_view rest = typed.substr(i);
        const std::size_t blank = rest.starts_with("\u00a0") ? 2 : rest.starts_with("\u202f") ? 3 : 0;
        if (blank > 0 || typed[i] == ' ' || typed[i] == '\t' || typed[i] == ',') {
            end_piece();
            i += blank > 0 ? blank - 1 : 0;
            continue;
        }
        if (!piece.empty() && is_digit(typed[i]) != is_digit(piece.back())) end_piece();
        piece += typed[i] >= 'A' && typed[i] <= 'Z' ? static_cast<char>(typed[i] - 'A' + 'a') : typed[i];
    }
    end_piece();
    return pieces;
}

std::optional<Unit> unit_of(std::string_view word) {
    const auto found = std::find_if(units.begin(), units.end(), [&](const Named& one) { return one.first == word; });
    return found == units.end() ? std::nullopt : std::optional(found->second);
}

std::optional<int> number_of(const std::string& text) {
    if (text.size() > 4 || !std::all_of(text.begin(), text.end(), is_digit)) return std::nullopt;
    return std::min(std::stoi(text), most_number);
}

bool comes_before(const Offset& end, const Offset& begin) { return end.nominal_minutes() < begin.nominal_minutes(); }

void put_end(RuleSlot& slot, const SlotWindow& window, const std::string& text) {
    slot.window_end = (window.anchor == window.end_anchor ? std::string() : window.end_anchor) + text;
}

}  // namespace

std::string offset_value(const facts::Words& words, const Offset& offset) {
    const int days = std::abs(offset.days), minutes = std::abs(offset.minutes);
    const std::string of_day = facts::duration_text(minutes, words.language(), facts::DurationForm::round);
    if (days == 0) return of_day;
    const std::string of_days = words.count("rule.days", days);
    return minutes == 0 ? of_days : of_days + " " + of_day;
}

std::optional<Offset> offset_from_typed(std::string_view typed) {
    std::vector<std::string> pieces = pieces_of(typed);
    std::erase_if(pieces, [](const std::string& piece) {
        return std::find(filler.begin(), filler.end(), piece) != filler.end();
    });
    Offset offset;
    std::optional<Unit> last;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const auto number = number_of(pieces[i]);
        if (!number) return std::nullopt;
        const auto named = i + 1 < pieces.size() ? unit_of(pieces[i + 1]) : std::nullopt;
        if (i + 1 < pieces.size() && !named) return std::nullopt;
        // "1 h 30": what stands behind hours without a unit is minutes, as is a number alone.
        if (!named && last && *last != Unit::hours) return std::nullopt;
        const Unit unit = named.value_or(Unit::minutes);
        if (last && unit <= *last) return std::nullopt;
        if (unit == Unit::days) offset.days = *number;
        if (unit == Unit::hours) offset.minutes += 60 * *number;
        if (unit == Unit::minutes) offset.minutes += *number;
        if (named) ++i;
        last = unit;
    }
    return last ? std::optional(offset) : std::nullopt;
}

std::optional<std::string> text_of(const Offset& offset) {
    if ((offset.days < 0 && offset.minutes > 0) || (offset.days > 0 && offset.minutes < 0)) return std::nullopt;
    const int days = std::abs(offset.days), hours = std::abs(offset.minutes) / 60, rest = std::abs(offset.minutes) % 60;
    std::string text = offset.days < 0 || offset.minutes < 0 ? "-P" : "+P";
    if (days > 0) text += std::to_string(days) + "D";
    if (hours > 0 || rest > 0 || days == 0) text += "T";
    if (hours > 0) text += std::to_string(hours) + "H";
    if (rest > 0 || (days == 0 && hours == 0)) text += std::to_string(rest) + "M";
    return text;
}

Offset negated(Offset offset) { return {-offset.days, -offset.minutes}; }

std::optional<Offset> SlotWindow::length() const {
    if (anchor != end_anchor) return std::nullopt;
    const Offset length{end.days - begin.days, end.minutes - begin.minutes};
    if (length.days < 0 || length.minutes < 0) return std::nullopt;
    return length;
}

std::optional<SlotWindow> window_of(const RuleSlot& slot) {
    const auto begin = offset_from_text(slot.window_start);
    const std::size_t sign = slot.window_end.find_first_of("+-");
    if (!begin || sign == std::string::npos) return std::nullopt;
    const auto end = offset_from_text(slot.window_end.substr(sign));
    if (!end) return std::nullopt;
    return SlotWindow{slot.anchor, sign == 0 ? slot.anchor : slot.window_end.substr(0, sign), *begin, *end};
}

bool set_begin(RuleSlot& slot, const Offset& begin) {
    const auto window = window_of(slot);
    const auto text = text_of(begin);
    if (!window || !text) return false;
    const auto length = window->length();
    if (length) {
        const auto end = text_of({begin.days + length->days, begin.minutes + length->minutes});
        if (!end) return false;
        slot.window_end = *end;
    } else if (window->anchor == window->end_anchor && comes_before(window->end, begin)) {
        return false;
    }
    slot.window_start = *text;
    return true;
}

bool set_length(RuleSlot& slot, const Offset& length) {
    const auto window = window_of(slot);
    if (!window || window->anchor != window->end_anchor) return false;
    return set_end(slot, {window->begin.days + length.days, window->begin.minutes + length.minutes});
}

bool set_end(RuleSlot& slot, const Offset& end) {
    const auto window = window_of(slot);
    const auto text = text_of(end);
    if (!window || !text || (window->anchor == window->end_anchor && comes_before(end, window->begin))) return false;
    put_end(slot, *window, *text);
    return true;
}

void set_end_anchor(RuleSlot& slot, std::string_view anchor) {
    auto window = window_of(slot);
    if (!window || window->end_anchor == anchor) return;
    window->end_anchor = std::string(anchor);
    // From the same moment on again, it ends where it would have none of its length otherwise.
    const bool same = window->anchor == anchor;
    if (same && comes_before(window->end, window->begin)) window->end = window->begin;
    put_end(slot, *window, *text_of(window->end));
}

}  // namespace tandem
