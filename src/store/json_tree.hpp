#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "store/result.hpp"

namespace tandem {

enum class JsonKind : std::uint8_t { null, boolean, number, text, array, object };
// "a text", "a whole number": for messages.
std::string phrase_for(JsonKind kind);

// One value of a scanned text. Nodes lie in the order of the text: the first child of a container is the next node.
struct JsonNode {
    std::uint32_t begin = 0;  // bytes [begin, end) of the value in the text
    std::uint32_t end = 0;
    std::uint32_t after = 0;      // the node after this one and all that it holds
    std::uint32_t count = 0;      // children
    std::uint32_t key_begin = 0;  // the key as written, without quotes
    std::uint32_t key_size = 0;
    JsonKind kind = JsonKind::null;
    bool escapes = false;  // a text or container key with a backslash in it
    bool key_escapes = false;
};

// What a JSON text holds, and where. Refers to the text, which has to stay.
class JsonTree {
  public:
    using Index = std::uint32_t;
    static constexpr Index root = 0;
    static constexpr Index none = 0xFFFFFFFF;

    const JsonNode& operator[](Index node) const { return nodes[node]; }
    JsonKind kind(Index node) const { return nodes[node].kind; }
    std::string_view key(Index node) const;
    std::string_view source(Index node) const {
        return text.substr(nodes[node].begin, nodes[node].end - nodes[node].begin);
    }
    // A text's characters; the digits of a number; "true", "false" or "null".
    std::string string(Index node) const;
    // The child of that key, looked for from `hint` on first; `none` when there is none.
    Index child(Index object, std::string_view key, Index hint = none) const;
    // "posts[3].title"; looks through the tree, so for messages only.
    std::string path(Index node) const;
    Place place(Index node) const;
    // The place of the node's key, or of itself in an array.
    Place key_place(Index node) const;

    std::string_view text;
    std::vector<JsonNode> nodes;
    std::vector<std::pair<Index, std::string>> unescaped_keys;  // by node
};

// Line and column of a byte of `text`, both from 1.
Place place_of_byte(std::string_view text, std::size_t at);

// Reads JSON strictly, within `limits`: UTF-8 without errors, no character zero, no key twice in an object, whole
// numbers of at most 19 digits within +-2^53, nothing after the end. Nothing is decoded: numbers are taken as text.
Result<JsonTree> scan_json(std::string_view text);

// Appends the characters that a text between quotes stands for. `raw` comes from a scanned text.
void append_unescaped(std::string& out, std::string_view raw);

}  // namespace tandem
