#include "app/typed_shift.hpp"

#include "app/date_text.hpp"

namespace tandem {

std::optional<int> days_from_typed_shift(std::string_view typed) {
    constexpr std::string_view minus_sign = "\u2212";
    const std::size_t begin = typed.find_first_not_of(' ');
    if (begin == std::string_view::npos) return std::nullopt;
    const std::string_view text = typed.substr(begin);
    if (!text.starts_with('+') && !text.starts_with('-') && !text.starts_with(minus_sign)) return std::nullopt;
    const auto days_from = [&](Day today) -> std::optional<int> {
        const auto day = day_from_words(text, {.today = today});
        return day ? std::optional(static_cast<int>((*day - today).count())) : std::nullopt;
    };
    // Months before and after these two days are not as long.
    const auto winter = days_from(Day(date::year(2026) / date::February / 1));
    const auto spring = days_from(Day(date::year(2026) / date::March / 1));
    return winter == spring ? winter : std::nullopt;
}

}  // namespace tandem
