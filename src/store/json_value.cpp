#include "store/json_value.hpp"

#include <algorithm>
#include <array>

#include "store/write_json_value.hpp"

namespace tandem {
namespace {

void append_quoted(std::string& out, std::string_view text) {
    constexpr std::string_view hex = "0123456789ABCDEF";
    out += '"';
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            out += '\\', out += c;
        } else if (byte >= 0x20) {
            out += c;
        } else {
            out += "\\u00", out += hex[byte >> 4U], out += hex[byte & 15U];
        }
    }
    out += '"';
}

void append_compact(std::string& out, const JsonValue& value) {
    switch (value.kind) {
        case JsonKind::null: out += "null"; return;
        case JsonKind::boolean: out += value.truth ? "true" : "false"; return;
        case JsonKind::number: out += value.text; return;
        case JsonKind::text: append_quoted(out, value.text); return;
        case JsonKind::array:
        case JsonKind::object: break;
    }
    const bool object = value.kind == JsonKind::object;
    out += object ? '{' : '[';
    for (std::size_t i = 0; i < value.members.size(); ++i) {
        if (i > 0) out += ',';
        if (object) append_quoted(out, value.members[i].first), out += ':';
        append_compact(out, value.members[i].second);
    }
    out += object ? '}' : ']';
}

auto member(auto& members, std::string_view key) {
    return std::find_if(members.begin(), members.end(), [key](const auto& m) { return m.first == key; });
}

}  // namespace

const JsonValue* JsonValue::find(std::string_view key) const {
    const auto found = member(members, key);
    return found == members.end() ? nullptr : &found->second;
}

JsonValue* JsonValue::find(std::string_view key) {
    const auto found = member(members, key);
    return found == members.end() ? nullptr : &found->second;
}

void JsonValue::set(std::string_view key, JsonValue value) {
    if (JsonValue* there = find(key))
        *there = std::move(value);
    else
        members.emplace_back(std::string(key), std::move(value));
}

void JsonValue::erase(std::string_view key) {
    const auto found = member(members, key);
    if (found != members.end()) members.erase(found);
}

JsonValue value_of(const JsonTree& tree, JsonTree::Index node) {
    JsonValue value;
    value.kind = tree.kind(node);
    if (value.kind == JsonKind::text) value.text = tree.string(node);
    if (value.kind == JsonKind::number) value.text = tree.source(node) == "-0" ? "0" : tree.string(node);
    if (value.kind == JsonKind::boolean) value.truth = tree.source(node) == "true";
    for (JsonTree::Index at = node + 1; at < tree[node].after; at = tree[at].after) {
        std::string key;
        if (value.kind == JsonKind::object) key = tree.key(at);
        value.members.emplace_back(std::move(key), value_of(tree, at));
    }
    return value;
}

std::string compact_text(const JsonValue& value) {
    std::string out;
    append_compact(out, value);
    return out;
}

std::string compact_text(const JsonTree& tree, JsonTree::Index node) { return compact_text(value_of(tree, node)); }

std::string pretty_text(const JsonValue& object) {
    if (object.members.empty()) return "{}\n";
    TextSink sink;
    std::ostream stream(&sink);
    {
        cereal::JSONOutputArchive archive(stream, archive_options());
        for (const auto& [key, value] : object.members) write_json_value(archive, key.c_str(), value);
    }
    return sink.take() + "\n";
}

}  // namespace tandem
