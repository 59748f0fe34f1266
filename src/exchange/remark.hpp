#pragma once

#include <initializer_list>
#include <string_view>

#include "edit/action.hpp"
#include "facts/words.hpp"

namespace tandem {

// A sentence about what was read: a key of words.csv with its values. The value named "english" is the filled English
// text, shown where the key has no words yet.
inline Label remark(std::string_view key, std::string_view english,
                    std::initializer_list<facts::Placeholder> values = {}) {
    Label label{std::string(key), {}};
    for (const facts::Placeholder& value : values) label.values.emplace_back(value.name, value.value);
    label.values.emplace_back("english", facts::fill_placeholders(english, values));
    return label;
}

}  // namespace tandem
