#include "app/pace_text.hpp"

#include "facts/date_words.hpp"
#include "facts/number_words.hpp"

namespace tandem {

std::string spent_of_text(Money spent, Money planned, const Settings& settings, const facts::Words& words) {
    std::string part = facts::money_text(spent.cents, settings.currency, words.language());
    const std::string whole = facts::money_text(planned.cents, settings.currency, words.language());
    const std::size_t space = part.rfind("\u00a0"), other = whole.rfind("\u00a0");
    const bool same_sign = space != std::string::npos && other != std::string::npos &&
        part.substr(space) == whole.substr(other) && part.find_first_of("0123456789", space) == std::string::npos;
    if (same_sign) part.resize(space);
    return words.format("timeline.spent_of", {{"spent", part}, {"budget", whole}});
}

std::string pace_arithmetic(const FlightPace& pace, const Settings& settings, const facts::Words& words) {
    const facts::Language language = words.language();
    const auto money = [&](Money amount) { return facts::money_text(amount.cents, settings.currency, language); };
    std::string text = words.format("pace.planned_to_date", {{"money", money(pace.planned_to_date)}});
    if (pace.days_elapsed == 0) return text;
    const date::year_month_day last(pace.as_of - date::days(1));
    text += "\n" +
        words.format("pace.percent",
                     {{"spent", money(pace.spent)},
                      {"planned", money(pace.planned_to_date)},
                      {"percent", facts::percent_text(pace.percent, language)},
                      {"day", facts::day_month_short(last, language)}});
    if (pace.days_left() == 0) return text;
    text += "\n" +
        words.format(pace.steered        ? "pace.projected_steered"
                         : pace.by_weeks ? "pace.projected_weeks"
                                         : "pace.projected",
                     {{"spent", money(pace.spent)},
                      {"elapsed", std::to_string(pace.days_elapsed)},
                      {"total", std::to_string(pace.days_total)},
                      {"days", std::to_string(pace.days_left())},
                      {"daily", money(pace.daily)},
                      {"projected", money(pace.projected)}});
    if (pace.needed_daily.cents > 0)
        text += "\n" +
            words.format("pace.needed",
                         {{"left", money(pace.planned - pace.spent)},
                          {"days", std::to_string(pace.days_left())},
                          {"daily", money(pace.needed_daily)}});
    return text;
}

}  // namespace tandem
