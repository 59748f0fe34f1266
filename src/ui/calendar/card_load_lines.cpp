#include <algorithm>
#include <cstdlib>
#include <map>

#include "facts/date_words.hpp"
#include "facts/number_words.hpp"
#include "ui/calendar/card_fit.hpp"
#include "ui/calendar/card_lines.hpp"

namespace tandem {
namespace {

// What changes on one day.
struct DayLines {
    std::vector<const DayChange*> roles;
    std::vector<const PersonChange*> people;
};

std::string hours(int minutes, const facts::Words& words) {
    return facts::duration_text(minutes, words.language(), facts::DurationForm::hours);
}

std::string difference(int minutes, const facts::Words& words) {
    return (minutes > 0 ? "+" : "") + facts::duration_text(minutes, words.language());
}

bool is_target(const CardSource& source, const DayChange& change) {
    return change.role == Hat::cm && source.drag.over == change.day;
}

bool grows_over(const DayChange& change) { return change.after.over_minutes() > change.before.over_minutes(); }
int more_to_place(const DayChange& change) { return change.after.unplaced_minutes - change.before.unplaced_minutes; }

bool says_something(const DayChange& change) {
    return change.before.minutes() != change.after.minutes() || more_to_place(change) != 0;
}

// The day under the pointer stays to the last; then what does not fit, then the CM's larger changes.
int weight_of(const CardSource& source, const DayChange& change) {
    if (is_target(source, change)) return weight_of_target;
    const int changed = std::min(99, std::abs(change.after.minutes() - change.before.minutes()));
    const bool serious = grows_over(change) || more_to_place(change) > 0;
    return changed + (serious ? weight_of_overload : 0) + (change.role == Hat::cm ? 100 : 0);
}

std::vector<CardSpan> change_spans(std::string what, int before, int after, bool over, const facts::Words& words) {
    // A wide space: a day's number and the hours after it are not one figure.
    return {{std::move(what) + "\u2002", CardTone::plain, false},
            {hours(before, words), CardTone::quiet, false},
            {" → ", CardTone::plain, false},
            {hours(after, words), over ? CardTone::over : CardTone::plain, over}};
}

CardSpan outcome_of(const CardSource& source, const DayChange& change) {
    const facts::Words& words = source.words;
    if (change.after.over_minutes() > 0) {
        const bool nobody_there = change.after.capacity_minutes == 0;
        return {std::string(words(nobody_there ? "card.nobody" : "card.over")), CardTone::over, true};
    }
    if (is_target(source, change) || change.before.over_minutes() > 0)
        return {std::string(words("card.fits")), CardTone::fits, true};
    return {difference(change.after.minutes() - change.before.minutes(), words), CardTone::quiet, false};
}

// The capacity: under a bar on the day under the pointer, else behind the figures.
void add_capacity(const CardSource& source, const DayChange& change, CardLine& line) {
    const facts::Words& words = source.words;
    const int minutes = change.after.capacity_minutes;
    if (minutes == 0) return;
    const std::string capacity = facts::duration_text(minutes, words.language(), facts::DurationForm::round);
    if (line.compact) {
        line.spans.push_back(
            {"  " + words.format("card.of_capacity", {{"capacity", capacity}}), CardTone::quiet, false});
        return;
    }
    line.bar = CardLine::Bar{change.after.minutes(), minutes};
    const int over = change.after.over_minutes();
    line.captions.push_back(
        {over > 0 ? words.format("card.over_by", {{"duration", facts::duration_text(over, words.language())}})
                  : std::string(),
         words.format("card.capacity", {{"capacity", capacity}})});
}

CardLine day_line(const CardSource& source, const DayChange& change) {
    const facts::Words& words = source.words;
    const bool over = change.after.over_minutes() > 0;
    const Day near = source.drag.over.value_or(change.day);
    CardLine line;
    line.part = CardLine::Part::load;
    line.compact = !is_target(source, change);
    line.weight = weight_of(source, change);
    line.sign = over ? CardSign::over : CardSign::load;
    line.sign_tone = over ? CardTone::over : CardTone::quiet;
    std::string day = line.compact ? facts::capitalised(short_day(change.day, near, words.language()))
                                   : card_day(change.day, near, words.language());
    if (change.role == Hat::smm) day += ", " + std::string(words("hat.smm"));
    line.spans = change_spans(std::move(day), change.before.minutes(), change.after.minutes(), over, words);
    line.outcome = outcome_of(source, change);
    add_capacity(source, change, line);
    if (more_to_place(change) > 0) {
        const std::string duration = facts::duration_text(more_to_place(change), words.language());
        line.captions.push_back(
            {words.format("card.to_place", {{"duration", duration}}) + " · " + std::string(words("card.nobody")), {}});
    }
    return line;
}

CardLine::Person person_of(const CardSource& source, const PersonChange& change) {
    const Person* person = source.preview->project.people.find(change.person);
    const std::string name = person != nullptr ? person->name.substr(0, person->name.find(' ')) : std::string();
    return {name, hours(change.before.minutes(), source.words) + " → " + hours(change.after.minutes(), source.words),
            change.after.over_minutes() > 0};
}

// A day on which only hands change: nothing but its people.
CardLine people_line(const CardSource& source, Day day) {
    CardLine line;
    line.part = CardLine::Part::load;
    line.compact = true;
    line.sign = CardSign::person;
    line.sign_tone = CardTone::quiet;
    line.spans.push_back({facts::capitalised(short_day(day, source.drag.over.value_or(day), source.words.language())),
                          CardTone::plain, false});
    return line;
}

std::map<Day, DayLines> changed_days(const Consequences& consequences) {
    std::map<Day, DayLines> days;
    for (const DayChange& change : consequences.days)
        if (says_something(change)) days[change.day].roles.push_back(&change);
    for (const PersonChange& change : consequences.people)
        if (change.before.minutes() != change.after.minutes()) days[change.day].people.push_back(&change);
    return days;
}

// What no day of the card accounts for.
void add_unplaced_line(const CardSource& source, std::vector<CardLine>& lines) {
    const Consequences& consequences = source.preview->consequences;
    int more = consequences.unplaced_minutes_after - consequences.unplaced_minutes_before;
    for (const DayChange& change : consequences.days) more -= std::max(0, more_to_place(change));
    if (more <= 0) return;
    CardLine line;
    line.part = CardLine::Part::load;
    line.weight = weight_of_target;
    line.sign = CardSign::nobody;
    line.sign_tone = CardTone::over;
    const std::string duration = facts::duration_text(more, source.words.language());
    line.spans.push_back({source.words.format("card.to_place", {{"duration", duration}}), CardTone::plain, false});
    line.outcome = {std::string(source.words("card.nobody")), CardTone::over, true};
    lines.push_back(std::move(line));
}

}  // namespace

void add_load_lines(const CardSource& source, std::vector<CardLine>& lines) {
    for (const auto& [day, changes] : changed_days(source.preview->consequences)) {
        for (const DayChange* change : changes.roles) lines.push_back(day_line(source, *change));
        if (changes.people.empty()) continue;
        if (changes.roles.empty()) lines.push_back(people_line(source, day));
        for (const PersonChange* change : changes.people) {
            lines.back().people.push_back(person_of(source, *change));
            if (lines.back().people.back().over)
                lines.back().weight = std::max(lines.back().weight, weight_of_overload);
        }
    }
    add_unplaced_line(source, lines);
}

}  // namespace tandem
