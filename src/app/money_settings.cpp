#include "app/money_settings.hpp"

#include <algorithm>
#include <cstdlib>
#include <functional>
#include <type_traits>
#include <utility>

#include "exchange/fold_name.hpp"
#include "facts/number_words.hpp"
#include "model/field_kinds.hpp"

namespace tandem {
namespace {

// An amount the file and the sums of the plan hold with room to spare.
constexpr std::int64_t most_amount = std::int64_t{1} << 53;

// Calls `f` with every amount of a row: found by its type, so that a new field is taken along without a word here.
template <class T, class F>
void each_money(T& value, F& f) {
    if constexpr (std::is_same_v<T, Money>) {
        f(value);
    } else if constexpr (is_list<T>) {
        if constexpr (!std::is_same_v<T, std::vector<bool>>)
            for (auto& one : value) each_money(one, f);
    } else if constexpr (is_maybe<T>) {
        if (value) each_money(*value, f);
    } else if constexpr (HasOwnFields<T>) {
        T::fields(value, [&](const char*, auto& field) { each_money(field, f); });
    }
}

// The same figures with another number of digits behind the point.
class Rescale {
  public:
    Rescale(int from_digits, int to_digits) {
        for (int i = to_digits; i < from_digits; ++i) divisor_ *= 10;
        for (int i = from_digits; i < to_digits; ++i) factor_ *= 10;
    }
    bool changes() const { return divisor_ != 1 || factor_ != 1; }

    void operator()(Money& amount) {
        if (amount.cents % divisor_ != 0)
            lost.push_back(amount);
        else if (std::abs(amount.cents) > most_amount / factor_)
            large.push_back(amount);
        else
            amount.cents = amount.cents / divisor_ * factor_;
    }

    // What the program worked out may lose digits: nobody typed them.
    Money rounded(Money amount) const { return {amount.cents / divisor_ * factor_}; }

    std::vector<Money> lost, large;

  private:
    std::int64_t divisor_ = 1, factor_ = 1;
};

template <class Row>
Row in_other_money(Row row, Rescale& rescale) {
    each_money(row, rescale);
    return row;
}

Flight in_other_money(Flight flight, Rescale& rescale) {
    const std::vector<Money> held = std::exchange(flight.held, {});
    const std::optional<DailyCap> cap = std::exchange(flight.cap, {});
    each_money(flight, rescale);
    for (const Money amount : held) flight.held.push_back(rescale.rounded(amount));
    if (cap) flight.cap = DailyCap{cap->from, rescale.rounded(cap->daily)};
    return flight;
}

CurrencyRefusal refusal_of(CurrencyRefusal::Why why, std::vector<Money> amounts) {
    std::sort(amounts.begin(), amounts.end(), std::greater<>());
    amounts.erase(std::unique(amounts.begin(), amounts.end()), amounts.end());
    return {why, std::move(amounts)};
}

Request settings_request(Settings settings, const Settings& before) {
    if (settings == before) return {};
    return {{"undo.project_money", {}}, {PutSettings{std::move(settings)}}, {}};
}

}  // namespace

std::string currency_from_typed(std::string_view text) {
    std::string code(trimmed(text));
    if (code.size() != 3) return {};
    for (char& c : code) {
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
        if (c < 'A' || c > 'Z') return {};
    }
    return code;
}

CurrencyChange change_currency(const Project& project, const std::string& currency) {
    Settings settings = project.settings;
    settings.currency = currency;
    CurrencyChange change{settings_request(settings, project.settings), {}};
    Rescale rescale(facts::minor_digits(project.settings.currency), facts::minor_digits(currency));
    if (!rescale.changes() || change.request.actions.empty()) return change;
    each_money(settings, rescale);
    change.request.actions = {PutSettings{settings}};
    Project::tables(project, [&](const char*, const auto& table) {
        for (const auto& row : table) {
            auto next = in_other_money(row, rescale);
            using Row = std::remove_cvref_t<decltype(row)>;
            if (!(next == row)) change.request.actions.push_back(Put<Row>{std::move(next)});
        }
    });
    if (!rescale.lost.empty())
        change = {{}, refusal_of(CurrencyRefusal::Why::digits_lost, std::move(rescale.lost))};
    else if (!rescale.large.empty())
        change = {{}, refusal_of(CurrencyRefusal::Why::too_large, std::move(rescale.large))};
    return change;
}

Request change_tax(const Project& project, bool with_tax) {
    Settings settings = project.settings;
    settings.amounts_with_tax = with_tax;
    return settings_request(std::move(settings), project.settings);
}

Request change_envelope(const Project& project, Money budget) {
    Settings settings = project.settings;
    settings.budget = budget;
    return settings_request(std::move(settings), project.settings);
}

Request change_thresholds(const Project& project, int low_percent, int high_percent) {
    Settings settings = project.settings;
    settings.pace_low_percent = std::clamp(low_percent, 0, 100);
    settings.pace_high_percent = std::clamp(high_percent, 100, 1000);
    return settings_request(std::move(settings), project.settings);
}

}  // namespace tandem
