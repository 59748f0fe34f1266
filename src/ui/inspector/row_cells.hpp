#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ui/inspector/sheet.hpp"

namespace tandem {

// Values of rows in a sheet, the same for every kind of item: how they are shown, typed, refused and chosen.

// How a row is called and what it says while it is empty: keys of words.csv.
struct RowName {
    std::string_view key;
    std::string_view placeholder = "field.none";
};

// One choice of a menu.
struct Option {
    Uuid id;
    std::string text;
    Color dot = 0;
    bool offered = true;                      // false: out of use, shown only where it is chosen already
    const facts::Network* network = nullptr;  // of a channel: its letters are in the menu
};

// A field over the value's room; `item` and the name's key tell it from every other.
void typed_cell(ViewContext& view, const Rect& rect, RowName name, Uuid item, std::string_view value, FieldLook look,
                DraftCommit commit);
// One of the options, or none of them where `empty` says what that is called. `chosen` is the index of what is chosen,
// or their number for none; the same is answered when something else is chosen in this frame.
std::optional<std::size_t> one_of_cell(ViewContext& view, const Rect& rect, std::string_view key,
                                       const std::vector<Option>& options, std::size_t chosen, std::string_view empty);
// Any of the options: the index of the one that was turned on or off in this frame.
std::optional<std::size_t> some_of_cell(ViewContext& view, const Rect& rect, RowName name,
                                        const std::vector<Option>& options, const std::vector<bool>& chosen);
// A click elsewhere leads to this field (`UiState::sheet_field_wanted`): it gets the keyboard. Call just before it is
// drawn.
void take_wanted(ViewContext& view, std::string_view key);
// A box with the row's name at its right; true when it was turned.
bool tick_row(Sheet& sheet, std::string_view key, bool on);
// A small button at the right end of a line, which gets shorter by it.
bool end_button(ViewContext& view, Rect& line, std::string_view id, const char* icon, std::string_view word_key);
// The same as a whole line: "+ Add".
bool add_button(Sheet& sheet, std::string_view id, std::string_view word_key);
// A sign, a sentence and the button that answers it, or none where the answer is "". True when it was clicked.
bool line_to_answer(Sheet& sheet, const char* icon, std::string_view text, std::string_view answer);

// In the order people know them by.
std::vector<Option> options_of(const ViewContext& view, const Table<Person>& rows);
std::vector<Option> options_of(const ViewContext& view, const Table<Channel>& rows);
std::vector<Option> options_of(const ViewContext& view, const Table<Campaign>& rows);
std::vector<Option> options_of(const ViewContext& view, const Table<Audience>& rows);
std::vector<Option> options_of(const ViewContext& view, const Table<Objective>& rows);

std::string joined(const std::vector<std::string>& parts);
std::string money_value(const ViewContext& view, Money money);
// Whether amounts of this project are with or without tax, and an amount that says so: "705 € HT".
std::string_view tax_word(const ViewContext& view);
std::string taxed_value(const ViewContext& view, Money money);
std::string day_value(const ViewContext& view, Day day);
// In the project's zone; `when_value` is the time alone today, the day alone before.
std::string moment_value(const ViewContext& view, Instant at);
std::string when_value(const ViewContext& view, Instant at);
std::string hours_value(const ViewContext& view, const std::vector<MinuteRange>& ranges);

// Why a typed text is no such value; "" where it is one.
std::string refuse_money(const ViewContext& view, std::string_view text);
// `near`: the day that what is typed is added to where it says no year or month.
std::string refuse_day(const ViewContext& view, std::string_view text, Day near);
std::string refuse_duration(const ViewContext& view, std::string_view text);
std::string refuse_hours(const ViewContext& view, std::string_view text);
std::string refuse_number(const ViewContext& view, std::string_view text, int lowest, int highest);

bool is_blank(std::string_view text);
// The n-th part of an item, for its fields: the same in every frame.
Uuid nth_part(Uuid item, std::string_view list, std::size_t n);

}  // namespace tandem
