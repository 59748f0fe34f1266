#include "ui/widget_tree.hpp"

#include <array>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <functional>
#include <system_error>

namespace tandem {
namespace {

constexpr std::array<std::string_view, 18> role_words{"group",    "button", "post",  "idea",      "cell",   "task",
                                                      "field",    "tab",    "bar",   "menu_item", "dialog", "text",
                                                      "checkbox", "switch", "badge", "image",     "row",    "card"};

void append_json_text(std::string& out, std::string_view text) {
    out += '"';
    for (const char c : text) {
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (static_cast<unsigned char>(c) < 0x20) {
            std::array<char, 8> code{};
            std::snprintf(code.data(), code.size(), "\\u%04x", static_cast<unsigned>(static_cast<unsigned char>(c)));
            out += code.data();
        } else {
            out += c;
        }
    }
    out += '"';
}

void append_field(std::string& out, std::string_view name, std::string_view text) {
    out += ",\"";
    out += name;
    out += "\":";
    append_json_text(out, text);
}

void append_rect(std::string& out, const Rect& rect) {
    out += ",\"rect\":[";
    const std::array<float, 4> numbers{rect.x0, rect.y0, rect.width(), rect.height()};
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        if (i) out += ',';
        out += std::to_string(std::lround(numbers[i]));
    }
    out += ']';
}

}  // namespace

std::string_view word_of(Role role) { return role_words[static_cast<std::size_t>(role)]; }

void WidgetTree::listen(std::filesystem::path to_file) {
    listening_ = true;
    file_ = std::move(to_file);
    written_hash_ = 0;
}

void WidgetTree::begin_frame() {
    nodes_.clear();
    path_.clear();
    path_lengths_.clear();
    parents_.clear();
    layer_ = 0;
}

void WidgetTree::push(std::string_view name, Uuid id) {
    if (!listening_) return;
    path_lengths_.push_back(path_.size());
    if (!path_.empty()) path_ += '/';
    path_ += name;
    if (id) {
        path_ += ':';
        path_ += to_text(id);
    }
}

void WidgetTree::pop() {
    if (!listening_) return;
    path_.resize(path_lengths_.back());
    path_lengths_.pop_back();
}

int WidgetTree::add_node(const WidgetEntry& entry, const Rect& clip, bool keep_hidden) {
    const Rect visible = entry.rect.intersect(clip);
    if (visible.empty() && !keep_hidden) return -1;
    WidgetNode node;
    node.path = path_;
    if (!entry.id.empty()) {
        if (!node.path.empty()) node.path += '/';
        node.path += entry.id;
    }
    node.role = entry.role;
    node.label = entry.label;
    node.value = entry.value;
    node.rect = visible.empty() ? Rect{} : visible;
    node.full = entry.rect;
    node.parent = parents_.empty() ? -1 : parents_.back();
    node.layer = layer_;
    node.enabled = entry.enabled;
    node.selected = entry.selected;
    node.focused = entry.focused;
    node.cut = entry.cut;
    nodes_.push_back(std::move(node));
    return static_cast<int>(nodes_.size()) - 1;
}

void WidgetTree::add(const WidgetEntry& entry, const Rect& clip) {
    if (listening_) add_node(entry, clip, false);
}

void WidgetTree::open(const WidgetEntry& entry, const Rect& clip) {
    if (!listening_) return;
    parents_.push_back(add_node(entry, clip, true));
    push(entry.id);
}

void WidgetTree::close() {
    if (!listening_) return;
    pop();
    parents_.pop_back();
}

std::string WidgetTree::json() const {
    std::string out = "{\"widgets\":[";
    bool first = true;
    for (const WidgetNode& node : nodes_) {
        if (node.rect.empty()) continue;
        out += first ? "\n{\"path\":" : ",\n{\"path\":";
        first = false;
        append_json_text(out, node.path);
        append_field(out, "role", word_of(node.role));
        append_field(out, "label", node.label);
        if (!node.value.empty()) append_field(out, "value", node.value);
        append_rect(out, node.rect);
        if (node.layer) out += ",\"layer\":" + std::to_string(node.layer);
        out += node.enabled ? ",\"enabled\":true" : ",\"enabled\":false";
        if (node.selected) out += ",\"selected\":true";
        if (node.focused) out += ",\"focused\":true";
        out += '}';
    }
    return out += "\n]}\n";
}

bool WidgetTree::end_frame() {
    if (!listening_ || file_.empty()) return true;
    const std::string text = json();
    const std::size_t hash = std::hash<std::string>{}(text);
    if (hash == written_hash_) return true;
    std::filesystem::path beside = file_;
    beside += ".part";
    {
        std::ofstream out(beside, std::ios::binary | std::ios::trunc);
        out << text;
        if (!out.flush()) return false;
    }
    std::error_code error;
    std::filesystem::rename(beside, file_, error);
    if (error) return false;
    written_hash_ = hash;
    return true;
}

}  // namespace tandem
