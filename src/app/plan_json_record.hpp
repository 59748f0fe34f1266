#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "store/json_value.hpp"

namespace tandem {

// A record of the plan as JSON that is filled key by key; texts that are empty have no key.
class JsonRecord {
  public:
    JsonRecord& text(std::string_view key, std::string value) {
        if (!value.empty()) value_.set(key, JsonValue::of_text(std::move(value)));
        return *this;
    }
    JsonRecord& number(std::string_view key, std::int64_t value) {
        value_.set(key, JsonValue::of_number(value));
        return *this;
    }
    JsonRecord& flag(std::string_view key, bool value) {
        if (value) value_.set(key, {JsonKind::boolean, {}, true, {}});
        return *this;
    }
    JsonRecord& value(std::string_view key, JsonValue value) {
        value_.set(key, std::move(value));
        return *this;
    }
    JsonValue take() { return std::move(value_); }

  private:
    JsonValue value_ = JsonValue::object();
};

inline JsonValue json_list(std::vector<JsonValue> items) {
    JsonValue list{JsonKind::array, {}, false, {}};
    for (JsonValue& item : items) list.members.emplace_back(std::string(), std::move(item));
    return list;
}

// The word of a value; `words` are in the order of its enumeration.
template <class Words, class E>
std::string word_at(const Words& words, E value) {
    return std::string(words.at(static_cast<std::size_t>(value)));
}

}  // namespace tandem
