#include "ui/calendar/card_fit.hpp"

#include <algorithm>

namespace tandem {
namespace {

using Part = CardLine::Part;

struct Folded {
    std::vector<CardLine> lines;
    std::size_t days = 0, people = 0, conflicts = 0;
};

CardLine count_line(Part part, CardSign sign, std::string text) {
    CardLine line;
    line.part = part;
    line.compact = part == Part::load;
    line.sign = sign;
    line.sign_tone = CardTone::quiet;
    line.spans.push_back({std::move(text), CardTone::quiet, false});
    return line;
}

std::string load_count(const Folded& folded, const facts::Words& words) {
    std::string text;
    if (folded.days > 0) text = words.count("card.more_days", static_cast<std::int64_t>(folded.days));
    if (folded.people == 0) return text;
    return text + (text.empty() ? "" : " · ") +
        words.count("card.more_people", static_cast<std::int64_t>(folded.people));
}

// The lines with the counts in their places: after the days, after the conflicts.
std::vector<CardLine> with_counts(const Folded& folded, const facts::Words& words) {
    std::vector<CardLine> lines = folded.lines;
    if (folded.days + folded.people > 0) {
        const auto at =
            std::find_if(lines.begin(), lines.end(), [](const CardLine& one) { return one.part > Part::load; });
        lines.insert(at, count_line(Part::load, CardSign::load, load_count(folded, words)));
    }
    if (folded.conflicts > 0)
        lines.push_back(count_line(Part::conflicts, CardSign::warning,
                                   words.count("card.more_conflicts", static_cast<std::int64_t>(folded.conflicts))));
    return lines;
}

// The least important line of which `folds` is true; the last of equals. Null when there is none.
template <class Folds>
CardLine* least(std::vector<CardLine>& lines, Folds&& folds) {
    CardLine* found = nullptr;
    for (CardLine& line : lines)
        if (folds(line) && (found == nullptr || line.weight <= found->weight)) found = &line;
    return found;
}

bool fold_people(Folded& folded, int below_weight) {
    CardLine* line =
        least(folded.lines, [&](const CardLine& one) { return !one.people.empty() && one.weight < below_weight; });
    if (line == nullptr) return false;
    folded.people += line->people.size();
    line->people.clear();
    if (line->sign == CardSign::person) folded.lines.erase(folded.lines.begin() + (line - folded.lines.data()));
    return true;
}

bool fold_day(Folded& folded, int below_weight) {
    CardLine* line = least(folded.lines, [&](const CardLine& one) {
        return one.part == Part::load && one.compact && one.weight < below_weight;
    });
    if (line == nullptr) return false;
    ++folded.days;
    folded.people += line->people.size();
    folded.lines.erase(folded.lines.begin() + (line - folded.lines.data()));
    return true;
}

bool drop_task_caption(Folded& folded) {
    for (auto line = folded.lines.rbegin(); line != folded.lines.rend(); ++line) {
        if (line->part != Part::tasks || line->captions.empty()) continue;
        line->captions.pop_back();
        return true;
    }
    return false;
}

// Why the other tasks move: all but the first cause, each with its tasks below it.
bool drop_cause(Folded& folded) {
    for (auto line = folded.lines.rbegin(); line != folded.lines.rend(); ++line) {
        if (line->part != Part::tasks || line->captions.size() <= 2) continue;
        line->captions.resize(line->captions.size() - 2);
        return true;
    }
    return false;
}

bool drop_bar(Folded& folded) {
    CardLine* line = least(folded.lines, [](const CardLine& one) { return one.bar.has_value(); });
    if (line == nullptr) return false;
    line->bar.reset();
    // The capacity goes with it, where that is all that stands below it.
    if (!line->captions.empty() && line->captions.front().left.empty()) line->captions.erase(line->captions.begin());
    return true;
}

bool drop_quiet_budget(Folded& folded) {
    return std::erase_if(folded.lines,
                         [](const CardLine& one) { return one.part == Part::budget && one.weight == 0; }) > 0;
}

bool fold_conflict(Folded& folded) {
    const auto conflicts = std::count_if(folded.lines.begin(), folded.lines.end(),
                                         [](const CardLine& one) { return one.part == Part::conflicts; });
    if (conflicts < 2) return false;
    folded.lines.pop_back();
    ++folded.conflicts;
    return true;
}

// One thing less; false when nothing more can go.
bool fold_one(Folded& folded) {
    return drop_cause(folded) || fold_people(folded, weight_of_overload) || fold_day(folded, weight_of_overload) ||
        drop_task_caption(folded) || fold_people(folded, weight_of_target + 1) || fold_day(folded, weight_of_target) ||
        drop_bar(folded) || drop_quiet_budget(folded) || fold_conflict(folded);
}

float height_of(const std::vector<CardLine>& lines, const CardMeasure& measure) {
    float height = 0;
    for (const CardLine& line : lines) height += measure(line);
    return height;
}

}  // namespace

float outcome_width(const CardLine& line, float room_px, float sentence_px, float outcome_px) {
    // The difference of two figures that are both there: whole or not at all.
    if (line.part == CardLine::Part::load) return outcome_px <= room_px - sentence_px ? outcome_px : 0;
    return std::clamp(room_px / 2, 0.0f, outcome_px);
}

float lines_height(const CardModel& card, const CardMeasure& measure) { return height_of(card.lines, measure); }

CardModel fitted_card(const CardModel& card, float room_px, const CardMeasure& measure, const facts::Words& words) {
    Folded folded{card.lines, 0, 0, 0};
    CardModel out = card;
    while (height_of(out.lines, measure) > room_px && fold_one(folded)) out.lines = with_counts(folded, words);
    return out;
}

}  // namespace tandem
