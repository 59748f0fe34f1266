#include "ui/calendar/month_money.hpp"

#include <algorithm>
#include <cstdlib>

#include "app/pace_text.hpp"
#include "facts/number_words.hpp"
#include "model/day_spread.hpp"
#include "plan/month_budget.hpp"

namespace tandem {
namespace {

std::string money(const MonthSource& source, Money amount) {
    return facts::money_text(amount.cents, source.project.settings.currency, source.words.language());
}

std::string spent_of(const MonthSource& source, Money spent, Money planned) {
    if (spent.cents == 0) return money(source, planned);
    return spent_of_text(spent, planned, source.project.settings, source.words);
}

// As it is written into a cell: without minor units from ten on, the tooltip has them.
Money rounded(const MonthSource& source, Money amount) {
    if (facts::minor_digits(source.project.settings.currency) != 2 || std::abs(amount.cents) < 1000) return amount;
    return {(amount.cents + (amount.cents < 0 ? -50 : 50)) / 100 * 100};
}

std::string note_of(const MonthSource& source, const DayMoney& day) {
    std::string note = source.words.format(
        "month.money", {{"planned", money(source, day.sum.planned)}, {"spent", money(source, day.sum.spent)}});
    note += " · " +
        std::string(source.words(source.project.settings.amounts_with_tax ? "campaign.budget.gross"
                                                                          : "campaign.budget.net"));
    Money flights;
    for (const FlightOnDay& one : day.flights) {
        note += "\n" + source.project.flights.find(one.flight)->name + " · " + spent_of(source, one.spent, one.planned);
        flights += one.planned;
    }
    if (flights != day.sum.planned)
        note += "\n" + source.words.format("month.money_free", {{"money", money(source, day.sum.planned - flights)}});
    return note;
}

}  // namespace

void place_money(const MonthSource& source, MonthModel& model) {
    const auto shows = [&](Id<Campaign> campaign) {
        return std::any_of(model.bars.begin(), model.bars.end(),
                           [&](const MonthBar& bar) { return bar.campaign == campaign; });
    };
    std::vector<MonthBar> flights;
    for (const Flight& flight : source.project.flights) {
        if (flight.cancelled || flight.days.empty() || !shows(flight.campaign)) continue;
        MonthBar bar{flight.campaign, flight.name, {},     money(source, budget_of(flight)),
                     flight.days,     flight.id,   nullptr};
        if (const Channel* channel = source.project.channels.find(flight.channel))
            bar.network = source.facts.networks.find(channel->network);
        flights.push_back(std::move(bar));
    }
    model.bars.insert(model.bars.end(), flights.begin(), flights.end());
    const std::vector<DayMoney> days = money_by_day(source.project, source.grid.days());
    for (std::size_t i = 0; i < std::min(days.size(), model.days.size()); ++i) {
        if (days[i].sum.planned.cents == 0 && days[i].sum.spent.cents == 0) continue;
        const Money spent = rounded(source, days[i].sum.spent), planned = rounded(source, days[i].sum.planned);
        model.days[i].money = spent_of(source, spent, planned);
        model.days[i].short_money = money(source, spent.cents != 0 ? spent : planned);
        model.days[i].money_note = note_of(source, days[i]);
    }
}

}  // namespace tandem
