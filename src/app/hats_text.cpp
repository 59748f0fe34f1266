#include "app/hats_text.hpp"

#include <cstdlib>

#include "facts/date_words.hpp"
#include "facts/number_words.hpp"
#include "plan/duty_matrix.hpp"

namespace tandem {
namespace {

constexpr std::string_view none = "—", nothing = "–";

class Teller {
  public:
    Teller(const Project& project, const facts::Words& words, const Person& person)
        : project_(project), words_(words), person_(person) {}

    std::string time(int minutes) const { return facts::duration_text(minutes, words_.language()); }
    std::string money(Money amount) const {
        return facts::money_text(amount.cents, project_.settings.currency, words_.language());
    }

    // In a table nothing is a dash.
    std::string cell(int minutes) const { return minutes == 0 ? std::string(nothing) : time(minutes); }

    HatsRow row(const HatsSpan& span, std::string when) const {
        HatsRow row;
        row.when = std::move(when);
        row.smm = cell(span.smm.asked_minutes()), row.cm = cell(span.cm.asked_minutes());
        row.asked = cell(span.asked_minutes()), row.capacity = cell(span.capacity_minutes);
        row.done = cell(span.done_minutes());
        row.over = over_text(span, words_.language());
        row.is_over = !row.over.empty();
        const auto cost = span.asked_cost();
        row.cost = cost ? money(*cost) : std::string(none);
        row.smm_minutes = span.smm.asked_minutes(), row.cm_minutes = span.cm.asked_minutes();
        row.capacity_minutes = span.capacity_minutes;
        return row;
    }

    std::vector<std::string> statement(const HatsSpan& month) const {
        std::vector<std::string> said;
        const std::string over = over_text(month, words_.language());
        if (over.empty())
            said.push_back(words_.format(
                "hats.fits", {{"asked", time(month.asked_minutes())}, {"capacity", time(month.capacity_minutes)}}));
        else
            said.push_back(words_.format(
                "hats.over",
                {{"asked", time(month.asked_minutes())}, {"capacity", time(month.capacity_minutes)}, {"over", over}}));
        if (month.smm.asked_minutes() > 0 && month.cm.asked_minutes() > 0)
            said.push_back(words_.format(
                "hats.both_jobs", {{"smm", time(month.smm.asked_minutes())}, {"cm", time(month.cm.asked_minutes())}}));
        const auto cost = month.asked_cost();
        const bool both = month.smm.asked_minutes() > 0 && month.cm.asked_minutes() > 0;
        if (cost && !both && month.asked_minutes() > 0)
            said.push_back(words_.format("hats.costs_one", {{"sum", money(*cost)}}));
        if (cost && both)
            said.push_back(words_.format("hats.costs",
                                         {{"smm", money(month.smm.asked_cost.value_or(Money{}))},
                                          {"cm", money(month.cm.asked_cost.value_or(Money{}))},
                                          {"sum", money(*cost)}}));
        said.push_back(
            words_.format("hats.done", {{"done", time(month.done_minutes())}, {"asked", time(month.asked_minutes())}}));
        return said;
    }

    std::vector<std::string> notes(const HatsSpan& month) const {
        std::vector<std::string> notes;
        for (const HatTerms& terms : person_.hats) {
            const std::string hat(words_(terms.hat == Hat::smm ? "hat.smm" : "hat.cm"));
            if (terms.hourly_rate)
                notes.push_back(words_.format("hats.rate", {{"hat", hat}, {"rate", money(*terms.hourly_rate)}}));
            else
                notes.push_back(words_.format("hats.no_rate", {{"hat", hat}}));
        }
        const int alone = month.smm.unplaced_minutes + month.cm.unplaced_minutes;
        if (alone > 0) notes.push_back(words_.format("hats.nobody_else", {{"time", time(alone)}}));
        return notes;
    }

  private:
    const Project& project_;
    const facts::Words& words_;
    const Person& person_;
};

std::string hats_of(const Person& person, const facts::Words& words) {
    const bool smm = person.terms(Hat::smm), cm = person.terms(Hat::cm);
    if (smm && cm) return words.format("hats.and", {{"one", words("hat.smm.full")}, {"other", words("hat.cm.full")}});
    return std::string(words(smm ? "hat.smm.full" : "hat.cm.full"));
}

}  // namespace

std::string over_text(const HatsSpan& span, facts::Language language) {
    const int over = span.over_minutes();
    if (over <= 0) return {};
    std::string text = "+" + facts::decimal_text((over * 10 + 30) / 60, 1, language) + "\u00a0h";
    if (const auto percent = span.percent()) text += ", " + facts::percent_text(*percent, language);
    return text;
}

HatsText hats_text(const Project& project, const facts::Facts& facts, const facts::Words& words, const TwoHats& hats) {
    HatsText text;
    const Person* person = project.people.find(hats.person);
    if (!person) return text;
    const Teller tell(project, words, *person);
    const facts::Language language = words.language();
    text.name = person->name;
    text.hats = hats_of(*person, words);
    const date::year_month_day first(hats.month.days.begin);
    text.month = facts::month_title(first.year() / first.month(), language);
    text.statement = tell.statement(hats.month);
    for (const HatsSpan& week : hats.weeks)
        text.weeks.push_back(tell.row(week,
                                      facts::day_range_short(date::year_month_day(week.days.begin),
                                                             date::year_month_day(week.days.end), language)));
    text.sum = tell.row(hats.month, std::string(words("hats.month_sum")));
    for (const DutyMinutes& duty : hats.duties) {
        const facts::Duty* fact = facts.duties.find(duty.duty);
        text.duties.push_back({fact ? fact->name.in(language) : std::string(words("duties.elsewhere")),
                               tell.time(duty.minutes()), duty.smm_minutes, duty.cm_minutes});
    }
    text.notes = tell.notes(hats.month);
    return text;
}

}  // namespace tandem
