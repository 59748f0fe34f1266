#include "app/money_text.hpp"

#include "facts/date_words.hpp"
#include "facts/number_words.hpp"

namespace tandem {

std::string amount_text(const facts::Words& words, const Project& project, Money amount) {
    return facts::money_text(amount.cents, project.settings.currency, words.language());
}

std::string envelope_text(const facts::Words& words, const Project& project, const Envelope& envelope) {
    std::string name = project.settings.name;
    if (const Objective* objective = project.objectives.find({envelope.item})) name = objective->name;
    if (const Campaign* campaign = project.campaigns.find({envelope.item})) name = campaign->name;
    const char* key = envelope.kind == Envelope::Kind::campaign ? "card.over_campaign"
        : envelope.kind == Envelope::Kind::objective            ? "card.over_objective"
                                                                : "card.over_project";
    return words.format(key,
                        {{"name", name},
                         {"given", amount_text(words, project, envelope.given)},
                         {"over", amount_text(words, project, envelope.over())}});
}

std::vector<std::string> money_change_lines(const facts::Words& words, const Project& after,
                                            const MoneyChange& change) {
    std::vector<std::string> lines;
    for (const MonthMoneyChange& one : change.months) {
        const std::string month(facts::month_name(one.month.month(), words.language()));
        lines.push_back(words.format("card.month_money", {{"month", month}}) + " · " +
                        words.format("card.from_to",
                                     {{"from", amount_text(words, after, one.before)},
                                      {"to", amount_text(words, after, one.after)}}));
    }
    for (const DailyMoneyChange& one : change.daily)
        lines.push_back(after.flights.find(one.flight)->name + " · " +
                        words.format("hold.daily",
                                     {{"now", amount_text(words, after, one.before)},
                                      {"then", amount_text(words, after, one.after)}}));
    for (const Envelope& one : change.over) lines.push_back(envelope_text(words, after, one));
    return lines;
}

}  // namespace tandem
