#pragma once

#include "ui/inspector/row_fields.hpp"
#include "ui/widgets/badges.hpp"

namespace tandem {

// A whole number without the commas between groups of three digits that English writes: "25,000" as "25000". Any other
// text stays as it is.
inline std::string without_group_commas(std::string_view typed) {
    const auto is_digit = [&](std::size_t at) { return at < typed.size() && typed[at] >= '0' && typed[at] <= '9'; };
    std::string text;
    for (std::size_t i = 0; i < typed.size(); ++i) {
        const bool groups = typed[i] == ',' && i > 0 && is_digit(i - 1) && is_digit(i + 1) && is_digit(i + 2) &&
            is_digit(i + 3) && !is_digit(i + 4);
        if (!groups) text += typed[i];
    }
    return text;
}

// The longest text a channel takes, in its network's unit; empty: as long as the network says, which is its hint.
inline void text_limit_row(const RowFields<Channel>& fields, ViewContext& view, const Channel& channel) {
    constexpr int lowest = 1, highest = 1'000'000;
    const facts::Network* network = network_of(view, channel.id);
    const std::string hint = network && network->text_limit
        ? view.words.format("channel.text_limit.network",
                            {{"limit", facts::integer_text(*network->text_limit, view.language)}})
        : std::string(view.word("channel.text_limit.none"));
    const FieldLook look{.placeholder = hint, .refuses = [&view](std::string_view text) {
                             return is_blank(text) ? std::string()
                                                   : refuse_number(view, without_group_commas(text), lowest, highest);
                         }};
    const std::string shown =
        channel.text_limit ? facts::integer_text(*channel.text_limit, view.language) : std::string();
    fields.typed({"channel.text_limit"}, shown, look, [](Channel& row, std::string_view text) {
        const std::optional<int> typed = number_from_typed(without_group_commas(text));
        if (!is_blank(text) && (!typed || *typed < lowest || *typed > highest)) return false;
        row.text_limit = is_blank(text) ? std::nullopt : typed;
        return true;
    });
}

}  // namespace tandem
