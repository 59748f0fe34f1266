#include "exchange/amount_cell.hpp"

#include "facts/number_words.hpp"

namespace tandem {

std::string amount_cell(Money money, std::string_view currency, char decimal_mark) {
    const auto digits = static_cast<std::size_t>(facts::minor_digits(currency));
    std::string text = std::to_string(money.cents < 0 ? -money.cents : money.cents);
    if (digits > 0) {
        if (text.size() <= digits) text.insert(0, digits + 1 - text.size(), '0');
        text.insert(text.size() - digits, 1, decimal_mark);
    }
    if (money.cents < 0) text.insert(text.begin(), '-');
    return text;
}

}  // namespace tandem
