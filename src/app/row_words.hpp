#pragma once

#include <string_view>
#include <vector>

#include "model/project.hpp"

namespace tandem {

// What rows say behind their names, for the search: all that people wrote there and see again. They stand in the
// project.
using RowTexts = std::vector<std::string_view>;

RowTexts texts_behind_name(const Campaign& campaign);
RowTexts texts_behind_name(const Channel& channel);
RowTexts texts_behind_name(const Person& person);
RowTexts texts_behind_name(const Contact& contact);
RowTexts texts_behind_name(const Snippet& snippet);
// Of a flight and of the money that was typed for it.
RowTexts texts_behind_name(const Flight& flight, const std::vector<const Spend*>& spend);
// Of an influencer's post also who it is; nothing for an id of something else.
RowTexts texts_of_occasion(const Project& project, Uuid id);

}  // namespace tandem
