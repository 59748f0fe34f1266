#include "app/placement_text.hpp"

#include "facts/date_words.hpp"

namespace tandem {

std::string person_text(const Project& project, const std::optional<Placement>& place, const facts::Words& words) {
    const Person* person = place ? project.people.find(place->person) : nullptr;
    return person ? person->name : std::string(words("tidy.nobody"));
}

std::string day_text(Day day, const facts::Words& words) {
    return facts::weekday_day_month(date::year_month_day(day), words.language());
}

}  // namespace tandem
