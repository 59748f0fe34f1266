#include "app/money_text.hpp"
#include "facts/date_words.hpp"
#include "facts/number_words.hpp"
#include "ui/calendar/card_lines.hpp"

namespace tandem {
namespace {

std::string money(const CardSource& source, Money amount) {
    return facts::money_text(amount.cents, source.project.settings.currency, source.words.language());
}

CardLine money_line(std::string sentence, int weight) {
    CardLine line;
    line.part = CardLine::Part::budget;
    line.weight = weight;
    line.sign = CardSign::money;
    line.sign_tone = CardTone::quiet;
    line.spans.push_back({std::move(sentence), CardTone::plain, false});
    return line;
}

CardSpan difference(const CardSource& source, Money before, Money after) {
    return {
        facts::signed_money_text(after.cents - before.cents, source.project.settings.currency, source.words.language()),
        CardTone::quiet, true};
}

}  // namespace

void add_money_lines(const CardSource& source, std::vector<CardLine>& lines) {
    const MoneyChange& change = source.preview->consequences.money;
    const facts::Language language = source.words.language();
    for (const MonthMoneyChange& one : change.months) {
        const std::string month(facts::month_name(one.month.month(), language));
        const std::string_view tax =
            source.words(source.project.settings.amounts_with_tax ? "campaign.budget.gross" : "campaign.budget.net");
        CardLine line =
            money_line(source.words.format("card.month_money", {{"month", month}}) + " · " + std::string(tax), 1);
        line.captions.push_back(
            {source.words.format("card.from_to",
                                 {{"from", money(source, one.before)}, {"to", money(source, one.after)}}),
             {}});
        line.outcome = difference(source, one.before, one.after);
        lines.push_back(std::move(line));
    }
    for (const DailyMoneyChange& one : change.daily) {
        CardLine line = money_line(source.preview->project.flights.find(one.flight)->name, 0);
        line.captions.push_back(
            {source.words.format("hold.daily",
                                 {{"now", money(source, one.before)}, {"then", money(source, one.after)}}),
             {}});
        line.outcome = difference(source, one.before, one.after);
        lines.push_back(std::move(line));
    }
    for (const Envelope& one : change.over) {
        CardLine line = money_line(envelope_text(source.words, source.preview->project, one), 2);
        line.sign = CardSign::warning;
        line.sign_tone = CardTone::warning;
        lines.push_back(std::move(line));
    }
}

}  // namespace tandem
