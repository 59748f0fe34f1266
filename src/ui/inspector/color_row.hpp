#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "ui/inspector/row_fields.hpp"

namespace tandem {

struct NamedColor {
    const char* hex;
    const char* word;
};
inline constexpr std::array named_colors{
    NamedColor{"#9A5B2F", "color.cocoa"},  NamedColor{"#B98A12", "color.ochre"},
    NamedColor{"#D9661F", "color.orange"}, NamedColor{"#BF2D70", "color.raspberry"},
    NamedColor{"#5B6BD6", "color.blue"},   NamedColor{"#0F6C9E", "color.petrol"},
    NamedColor{"#2F8F83", "color.teal"},   NamedColor{"#2C8C51", "color.green"},
};

// One of the colours that have a name, or any other by its code, "#RRGGBB".
template <class Row>
void color_row(const RowFields<Row>& fields, Sheet& sheet, const Row& row, std::string_view name,
               std::string_view code_name, std::string Row::*color) {
    ViewContext& view = sheet.view();
    std::vector<Option> options;
    std::size_t chosen = named_colors.size();
    const std::string& now = row.*color;
    const auto offer = [&](const std::string& hex, std::string word) {
        if (now == hex) chosen = options.size();
        options.push_back({nth_part(row.id.value, "color", options.size()), std::move(word), view.theme.marker(hex)});
    };
    for (const NamedColor& each : named_colors) offer(each.hex, std::string(view.word(each.word)));
    if (chosen == named_colors.size() && !now.empty()) offer(now, std::string(view.word("color.own")));
    Rect at = sheet.row(name);
    const Rect code = at.cut_right(view.px(78));
    if (const auto i = one_of_cell(view, at, name, options, chosen, view.word("field.none")))
        fields.change([&](Row& next) { next.*color = *i < named_colors.size() ? named_colors[*i].hex : ""; });
    const FieldLook look{.refuses = [&view](std::string_view text) {
        return is_blank(text) || color_from_typed(text) ? std::string()
                                                        : view.words.format("error.bad_color", {{"text", text}});
    }};
    fields.cell(code, {code_name}, now, look, [color](Row& next, std::string_view text) {
        const std::optional<std::string> typed = color_from_typed(text);
        next.*color = typed.value_or(std::string());
        return typed || is_blank(text);
    });
}

}  // namespace tandem
