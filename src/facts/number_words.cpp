#include "facts/number_words.hpp"

#include <array>
#include <cstddef>

namespace tandem::facts {

namespace {

constexpr std::string_view no_break_space = "\u00A0";
constexpr std::string_view minus_sign = "\u2212";

/// Without a sign, and right for every value, the smallest one included.
std::uint64_t magnitude(std::int64_t value) {
    const auto bits = static_cast<std::uint64_t>(value);
    return value < 0 ? 0 - bits : bits;
}

std::string grouped(std::uint64_t value, Language language) {
    const std::string digits = std::to_string(value);
    std::string text;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i > 0 && (digits.size() - i) % 3 == 0) text += language == Language::french ? no_break_space : ",";
        text += digits[i];
    }
    return text;
}

std::string with_sign(std::int64_t value, std::string text) {
    return value < 0 ? std::string(minus_sign) + text : text;
}

std::uint64_t power_of_ten(int digits) {
    std::uint64_t power = 1;
    for (int i = 0; i < digits; ++i) power *= 10;
    return power;
}

std::string decimals(std::uint64_t scaled, int digits, Language language) {
    const std::uint64_t unit = power_of_ten(digits);
    std::string text = grouped(scaled / unit, language);
    if (digits == 0) return text;
    const std::string fraction = std::to_string(scaled % unit);
    text += language == Language::french ? ',' : '.';
    text.append(static_cast<std::size_t>(digits) - fraction.size(), '0');
    return text + fraction;
}

std::string percent_of(const std::string& number, Language language) {
    return language == Language::french ? number + std::string(no_break_space) + "%" : number + "%";
}

struct CurrencySign {
    std::string_view code;
    std::string_view sign;
};

constexpr std::array<CurrencySign, 4> currency_signs{{{"EUR", "€"}, {"GBP", "£"}, {"USD", "$"}, {"JPY", "¥"}}};

constexpr std::array<std::string_view, 16> currencies_without_minor_unit{
    "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "VND", "VUV", "XAF", "XOF", "XPF"};

constexpr std::array<std::string_view, 7> currencies_with_three_digits{"BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"};

std::string sign_of(std::string_view currency) {
    for (const auto& [code, sign] : currency_signs) {
        if (code == currency) return std::string(sign);
    }
    return std::string(currency);
}

}  // namespace

std::string integer_text(std::int64_t value, Language language) {
    return with_sign(value, grouped(magnitude(value), language));
}

std::string signed_integer_text(std::int64_t value, Language language) {
    return (value > 0 ? "+" : "") + integer_text(value, language);
}

std::string decimal_text(std::int64_t scaled, int digits, Language language) {
    return with_sign(scaled, decimals(magnitude(scaled), digits, language));
}

std::string percent_text(std::int64_t percent, Language language) {
    return percent_of(integer_text(percent, language), language);
}

std::string percent_tenths_text(std::int64_t tenths, Language language) {
    return percent_of(decimal_text(tenths, 1, language), language);
}

std::string duration_text(std::int64_t minutes, Language language, DurationForm form) {
    const std::uint64_t whole = magnitude(minutes);
    const std::uint64_t hours = whole / 60;
    const std::uint64_t rest = whole % 60;
    if (hours == 0 && form != DurationForm::hours) {
        return with_sign(minutes, std::to_string(rest) + std::string(no_break_space) + "min");
    }
    std::string text = grouped(hours, language);
    if (language == Language::french) text += no_break_space;
    text += 'h';
    if (rest == 0 && form == DurationForm::round) return with_sign(minutes, text);
    text += no_break_space;
    if (rest < 10) text += '0';
    return with_sign(minutes, text + std::to_string(rest));
}

int minor_digits(std::string_view currency) {
    for (const std::string_view code : currencies_without_minor_unit) {
        if (code == currency) return 0;
    }
    for (const std::string_view code : currencies_with_three_digits) {
        if (code == currency) return 3;
    }
    return 2;
}

std::string money_text(std::int64_t minor_units, std::string_view currency, Language language) {
    const int digits = minor_digits(currency);
    const std::uint64_t amount = magnitude(minor_units);
    const std::uint64_t unit = power_of_ten(digits);
    const std::string number =
        amount % unit == 0 ? grouped(amount / unit, language) : decimals(amount, digits, language);
    const std::string sign = sign_of(currency);
    if (language == Language::french) return with_sign(minor_units, number + std::string(no_break_space) + sign);
    const bool spelled_out = sign == currency;
    return with_sign(minor_units, sign + std::string(spelled_out ? no_break_space : "") + number);
}

std::string signed_money_text(std::int64_t minor_units, std::string_view currency, Language language) {
    return (minor_units > 0 ? "+" : "") + money_text(minor_units, currency, language);
}

}  // namespace tandem::facts
