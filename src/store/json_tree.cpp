#include "store/json_tree.hpp"

#include <algorithm>

#include "store/problem_phrase.hpp"
#include "store/utf8.hpp"

namespace tandem {
namespace {

std::uint32_t hex_value(std::string_view digits) {
    std::uint32_t value = 0;
    for (const char c : digits.substr(0, 4)) {
        const auto digit = static_cast<std::uint32_t>(c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10);
        value = value * 16 + digit;
    }
    return value;
}

char short_escape(char c) {
    switch (c) {
        case 'b': return '\b';
        case 'f': return '\f';
        case 'n': return '\n';
        case 'r': return '\r';
        case 't': return '\t';
        default: return c;
    }
}

}  // namespace

std::string phrase_for(JsonKind kind) {
    switch (kind) {
        case JsonKind::null: return phrase("kind.null");
        case JsonKind::boolean: return phrase("kind.boolean");
        case JsonKind::number: return phrase("kind.number");
        case JsonKind::text: return phrase("kind.text");
        case JsonKind::array: return phrase("kind.list");
        case JsonKind::object: return phrase("kind.record");
    }
    return {};
}

void append_unescaped(std::string& out, std::string_view raw) {
    while (!raw.empty()) {
        const std::size_t slash = raw.find('\\');
        out += raw.substr(0, slash);
        if (slash == std::string_view::npos) return;
        raw.remove_prefix(slash + 1);
        if (raw.front() != 'u') {
            out += short_escape(raw.front());
            raw.remove_prefix(1);
            continue;
        }
        std::uint32_t code = hex_value(raw.substr(1));
        raw.remove_prefix(5);
        if (code >= 0xD800 && code < 0xDC00) {
            code = 0x10000 + ((code - 0xD800) << 10U) + (hex_value(raw.substr(2)) - 0xDC00);
            raw.remove_prefix(6);
        }
        append_utf8(out, code);
    }
}

std::string_view JsonTree::key(Index node) const {
    const JsonNode& n = nodes[node];
    if (!n.key_escapes) return text.substr(n.key_begin, n.key_size);
    const auto found = std::lower_bound(unescaped_keys.begin(), unescaped_keys.end(), node,
                                        [](const auto& entry, Index index) { return entry.first < index; });
    return found->second;
}

std::string JsonTree::string(Index node) const {
    const std::string_view written = source(node);
    if (kind(node) != JsonKind::text) return std::string(written);
    const std::string_view inner = written.substr(1, written.size() - 2);
    if (!nodes[node].escapes) return std::string(inner);
    std::string out;
    append_unescaped(out, inner);
    return out;
}

JsonTree::Index JsonTree::child(Index object, std::string_view wanted, Index hint) const {
    const Index first = object + 1;
    const Index end = nodes[object].after;
    const Index start = hint == none || hint >= end ? first : hint;
    for (Index at = start; at < end; at = nodes[at].after)
        if (key(at) == wanted) return at;
    for (Index at = first; at < start; at = nodes[at].after)
        if (key(at) == wanted) return at;
    return none;
}

std::string JsonTree::path(Index node) const {
    std::string out;
    Index at = root;
    while (at != node) {
        Index child = at + 1;
        std::uint32_t position = 0;
        while (nodes[child].after <= node) child = nodes[child].after, ++position;
        if (kind(at) == JsonKind::array) {
            out += "[" + std::to_string(position) + "]";
        } else {
            if (!out.empty()) out += ".";
            out += key(child);
        }
        at = child;
    }
    return out;
}

Place place_of_byte(std::string_view text, std::size_t at) {
    const std::string_view before = text.substr(0, at);
    const std::size_t line_end = before.rfind('\n');
    const std::size_t line_begin = line_end == std::string_view::npos ? 0 : line_end + 1;
    Place place;
    place.line = static_cast<int>(std::count(before.begin(), before.end(), '\n')) + 1;
    place.column = static_cast<int>(before.size() - line_begin) + 1;
    return place;
}

Place JsonTree::place(Index node) const {
    Place place = place_of_byte(text, nodes[node].begin);
    place.path = path(node);
    return place;
}

Place JsonTree::key_place(Index node) const {
    if (nodes[node].key_begin == 0) return place(node);
    Place place = place_of_byte(text, nodes[node].key_begin - 1);
    place.path = path(node);
    return place;
}

}  // namespace tandem
