#include <algorithm>

#include "facts/date_words.hpp"
#include "facts/number_words.hpp"
#include "ui/calendar/card_lines.hpp"

namespace tandem {
namespace {

constexpr std::size_t most_days = 3, most_people = 2;

std::string hours(int minutes, const facts::Words& words) {
    return facts::duration_text(minutes, words.language(), facts::DurationForm::hours);
}

std::string difference(int minutes, const facts::Words& words) {
    return (minutes > 0 ? "+" : "") + facts::duration_text(minutes, words.language());
}

// The indices of the `most` entries that matter most, in their own order.
template <class Entry, class Weight>
std::vector<std::size_t> weightiest(const std::vector<Entry>& entries, std::size_t most, Weight&& weight) {
    std::vector<std::size_t> order(entries.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return weight(entries[a]) > weight(entries[b]);
    });
    if (order.size() > most) order.resize(most);
    std::sort(order.begin(), order.end());
    return order;
}

bool grows_over(const DayChange& change) { return change.after.over_minutes() > change.before.over_minutes(); }

std::vector<CardSpan> change_spans(std::string what, int before, int after, bool over, const facts::Words& words) {
    // A wide space: a day's number and the hours after it are not one figure.
    return {{std::move(what) + "\u2002", CardTone::plain, false},
            {hours(before, words), CardTone::quiet, false},
            {" → ", CardTone::plain, false},
            {hours(after, words), over ? CardTone::over : CardTone::plain, over}};
}

CardLine day_line(const CardSource& source, const DayChange& change) {
    const facts::Words& words = source.words;
    const bool is_target = source.drag.over == change.day;
    const bool over = change.after.over_minutes() > 0;
    CardLine line;
    line.sign = over ? CardSign::over : CardSign::load;
    line.sign_tone = over ? CardTone::over : CardTone::quiet;
    std::string day = card_day(change.day, source.drag.over.value_or(change.day), words.language());
    if (change.role == Hat::smm) day += ", " + std::string(words("hat.smm"));
    line.spans = change_spans(std::move(day), change.before.minutes(), change.after.minutes(), over, words);
    if (over) {
        const bool nobody_there = change.after.capacity_minutes == 0;
        line.outcome = {std::string(words(nobody_there ? "card.nobody" : "card.over")), CardTone::over, true};
    } else if (is_target || change.before.over_minutes() > 0) {
        line.outcome = {std::string(words("card.fits")), CardTone::fits, true};
    } else {
        line.outcome = {difference(change.after.minutes() - change.before.minutes(), words), CardTone::quiet, false};
    }
    if ((is_target || grows_over(change)) && change.after.capacity_minutes > 0) {
        line.bar = CardLine::Bar{change.after.minutes(), change.after.capacity_minutes};
        const std::string capacity =
            facts::duration_text(change.after.capacity_minutes, words.language(), facts::DurationForm::round);
        line.captions.push_back({over ? words.format("card.over_by", {{"duration", facts::duration_text(change.after.over_minutes(),
                                                                                                    words.language())}})
                                      : std::string(),
                                 words.format("card.capacity", {{"capacity", capacity}})});
    }
    return line;
}

CardLine person_line(const CardSource& source, const PersonChange& change) {
    const facts::Words& words = source.words;
    const Person* person = source.preview->project.people.find(change.person);
    const std::string name = person != nullptr ? person->name.substr(0, person->name.find(' ')) : std::string();
    const bool over = change.after.over_minutes() > 0;
    CardLine line;
    line.sign = CardSign::person;
    line.sign_tone = over ? CardTone::over : CardTone::quiet;
    line.spans = change_spans(name, change.before.minutes(), change.after.minutes(), over, words);
    const std::string day = facts::weekday_day(date::year_month_day(change.day), words.language());
    line.outcome = {day, over ? CardTone::over : CardTone::quiet, over};
    return line;
}

CardLine count_line(CardSign sign, std::string text) {
    CardLine line;
    line.sign = sign;
    line.sign_tone = CardTone::quiet;
    line.spans.push_back({std::move(text), CardTone::quiet, false});
    return line;
}

void add_day_lines(const CardSource& source, std::vector<CardLine>& lines) {
    std::vector<DayChange> changes;
    for (const DayChange& change : source.preview->consequences.days)
        if (change.before.minutes() != change.after.minutes()) changes.push_back(change);
    const auto weight = [&](const DayChange& change) {
        return (change.role == Hat::cm && source.drag.over == change.day ? 4 : 0) + (grows_over(change) ? 2 : 0) +
               (change.role == Hat::cm ? 1 : 0);
    };
    const auto shown = weightiest(changes, most_days, weight);
    for (const std::size_t i : shown) lines.push_back(day_line(source, changes[i]));
    if (shown.size() < changes.size())
        lines.push_back(count_line(CardSign::load, source.words.count("card.more_days", static_cast<std::int64_t>(
                                                                                             changes.size() - shown.size()))));
}

void add_person_lines(const CardSource& source, std::vector<CardLine>& lines) {
    std::vector<PersonChange> changes;
    for (const PersonChange& change : source.preview->consequences.people)
        if (change.before.minutes() != change.after.minutes()) changes.push_back(change);
    const auto weight = [&](const PersonChange& change) {
        return (change.after.over_minutes() > 0 ? 2 : 0) + (source.drag.over == change.day ? 1 : 0);
    };
    const auto shown = weightiest(changes, most_people, weight);
    for (const std::size_t i : shown) lines.push_back(person_line(source, changes[i]));
    if (shown.size() < changes.size())
        lines.push_back(count_line(CardSign::person, source.words.count("card.more_people", static_cast<std::int64_t>(
                                                                                                changes.size() - shown.size()))));
}

}  // namespace

void add_load_lines(const CardSource& source, std::vector<CardLine>& lines) {
    add_day_lines(source, lines);
    add_person_lines(source, lines);
    const Consequences& consequences = source.preview->consequences;
    const int more = consequences.unplaced_minutes_after - consequences.unplaced_minutes_before;
    if (more <= 0) return;
    CardLine line;
    line.sign = CardSign::nobody;
    line.sign_tone = CardTone::over;
    const std::string duration = facts::duration_text(more, source.words.language());
    line.spans.push_back({source.words.format("card.to_place", {{"duration", duration}}), CardTone::plain, false});
    line.outcome = {std::string(source.words("card.nobody")), CardTone::over, true};
    lines.push_back(std::move(line));
}

}  // namespace tandem
