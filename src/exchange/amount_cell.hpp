#pragma once

#include <string>
#include <string_view>

#include "model/money.hpp"

namespace tandem {

// An amount as a plain number of a table: "1000.00", "-5.50"; all digits of the currency, no thousands, a plain minus.
std::string amount_cell(Money money, std::string_view currency, char decimal_mark = '.');

}  // namespace tandem
