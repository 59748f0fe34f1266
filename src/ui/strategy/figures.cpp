#include "ui/strategy/figures.hpp"

#include <cstdlib>

#include "facts/number_words.hpp"
#include "ui/typed_values.hpp"
#include "ui/view_context.hpp"

namespace tandem {
namespace {

constexpr std::int64_t in_thousands = 10'000'000;  // from 10 000 on

// Without zeros at the end.
std::string shortest(std::int64_t thousandths, facts::Language language) {
    int digits = 3;
    while (digits > 0 && thousandths % 10 == 0) thousandths /= 10, --digits;
    return facts::decimal_text(thousandths, digits, language);
}

}  // namespace

std::string figure_text(const ViewContext& view, Figure figure, const facts::Kpi* kpi) {
    const std::int64_t value = figure.thousandths;
    const auto unit = kpi ? kpi->unit : facts::KpiUnit::count;
    switch (unit) {
        case facts::KpiUnit::percent:
            return view.words.format("figure.percent", {{"n", shortest(value, view.language)}});
        case facts::KpiUnit::minutes: return facts::duration_text(value / 1000, view.language);
        case facts::KpiUnit::seconds:
            return view.words.format("figure.seconds", {{"n", shortest(value, view.language)}});
        case facts::KpiUnit::currency: {
            const std::string& currency = view.project().settings.currency;
            std::int64_t minor = value;
            for (int digits = 3; digits > facts::minor_digits(currency); --digits) minor /= 10;
            return facts::money_text(minor, currency, view.language);
        }
        default: break;
    }
    if (std::abs(value) < in_thousands) return shortest(value, view.language);
    // Tenths of thousands, which end in no zero: "118 k", "12,5 k".
    const std::int64_t tenths = (value + (value < 0 ? -50'000 : 50'000)) / 100'000;
    return view.words.format("figure.thousands", {{"n", shortest(tenths * 100, view.language)}});
}

std::optional<Figure> typed_figure(std::string_view text, facts::KpiUnit unit) {
    if (unit == facts::KpiUnit::minutes) {
        const std::optional<int> minutes = duration_from_typed(text);
        return minutes ? std::optional(Figure{std::int64_t{*minutes} * 1000}) : std::nullopt;
    }
    const auto typed = unit == facts::KpiUnit::currency ? money_from_typed(text, 3) : figure_from_typed(text);
    return typed ? std::optional(Figure{*typed}) : std::nullopt;
}

}  // namespace tandem
