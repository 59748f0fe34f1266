#include "exchange/plan_marks.hpp"

#include <algorithm>

#include "exchange/cell_text.hpp"
#include "exchange/fold_name.hpp"
#include "model/id.hpp"

namespace tandem {
namespace {

constexpr std::size_t mark_size = 12;
constexpr std::string_view head_begin = "tandem ", client_end = " client", team_end = " team", seen_word = "seen=";

bool is_mark(std::string_view text) {
    return text.size() == mark_size && text.find_first_not_of("0123456789abcdef") == text.npos;
}

}  // namespace

std::string mark_head(const PlanOrigin& origin) {
    return std::string(head_begin) + origin.project + std::string(origin.for_client ? client_end : team_end);
}

std::optional<PlanOrigin> origin_from_head(std::string_view head) {
    const bool for_client = head.ends_with(client_end);
    if (!head.starts_with(head_begin) || (!for_client && !head.ends_with(team_end))) return std::nullopt;
    head.remove_prefix(head_begin.size());
    head.remove_suffix(for_client ? client_end.size() : team_end.size());
    if (!uuid_from_text(head)) return std::nullopt;
    return PlanOrigin{std::string(head), for_client};
}

std::string mark_of(std::string_view cell) {
    const std::string held = cell_text(cell);
    std::string digits = to_text(uuid_from_name(trimmed(held)));
    std::erase(digits, '-');
    return digits.substr(0, mark_size);
}

PlanMarks marks_of(const PlanCells& cells) {
    PlanMarks marks;
    for (const auto& [column, text] : cells) marks[column] = mark_of(text);
    return marks;
}

std::string to_text(const PlanMarks& marks, std::string_view seen) {
    std::string text;
    for (const auto& [column, mark] : marks)
        text += (text.empty() ? "" : " ") + std::string(word_of(column)) + "=" + mark;
    if (!seen.empty()) text += " " + std::string(seen_word) + mark_of(seen);
    return text;
}

std::string seen_in_marks(std::string_view text) {
    const std::size_t at = text.find(seen_word);
    if (at == text.npos || (at > 0 && text[at - 1] != ' ')) return {};
    const std::string_view mark = text.substr(at + seen_word.size(), mark_size);
    return is_mark(mark) ? std::string(mark) : std::string();
}

std::optional<PlanMarks> marks_from_text(std::string_view text) {
    PlanMarks marks;
    while (!text.empty()) {
        const std::string_view part = text.substr(0, text.find(' '));
        const std::size_t equals = part.find('=');
        if (equals == part.npos || !is_mark(part.substr(equals + 1))) return std::nullopt;
        // A column that this version does not know has nothing to be compared with.
        if (const auto column = enum_from_word<PlanColumn>(part.substr(0, equals)))
            marks[*column] = part.substr(equals + 1);
        text.remove_prefix(std::min(part.size() + 1, text.size()));
    }
    return marks.empty() ? std::nullopt : std::optional(std::move(marks));
}

}  // namespace tandem
