#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "store/json_tree.hpp"

namespace tandem {

// A JSON value to work on: what migrations change and what unknown keys hold. Keys keep their order.
struct JsonValue {
    JsonKind kind = JsonKind::null;
    std::string text;  // of a text, its characters; of a number, its digits
    bool truth = false;
    std::vector<std::pair<std::string, JsonValue>> members;  // of a list, with empty keys

    static JsonValue of_text(std::string text) { return {JsonKind::text, std::move(text), false, {}}; }
    static JsonValue of_number(std::int64_t number) { return {JsonKind::number, std::to_string(number), false, {}}; }
    static JsonValue object() { return {JsonKind::object, {}, false, {}}; }

    bool operator==(const JsonValue&) const = default;

    const JsonValue* find(std::string_view key) const;
    JsonValue* find(std::string_view key);
    // Sets the key where it is, or adds it at the end.
    void set(std::string_view key, JsonValue value);
    void erase(std::string_view key);
};

JsonValue value_of(const JsonTree& tree, JsonTree::Index node);
// Without white space; the form that `ExtraField::json` holds.
std::string compact_text(const JsonValue& value);
std::string compact_text(const JsonTree& tree, JsonTree::Index node);
// Two spaces, LF at the end, as a project file. For objects.
std::string pretty_text(const JsonValue& object);

}  // namespace tandem
