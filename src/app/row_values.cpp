#include "app/row_values.hpp"

#include <algorithm>

#include "exchange/fold_name.hpp"
#include "exchange/plain_text.hpp"
#include "exchange/read_plan.hpp"

namespace tandem {
namespace {

template <class T>
T first_of(const Variants& variants, T Variant::*field) {
    for (const Variant* variant : variants)
        if (!(variant->*field).empty()) return variant->*field;
    return {};
}

// Of a text that a cell shows nothing of.
bool is_blank(const std::string& text) { return trimmed(plain_text(text)).empty(); }

}  // namespace

std::string link_of(const Variants& variants) { return first_of(variants, &Variant::link); }
std::string first_comment_of(const Variants& variants) { return first_of(variants, &Variant::first_comment); }
std::string content_warning_of(const Variants& variants) { return first_of(variants, &Variant::content_warning); }
std::vector<std::string> hashtags_of(const Variants& variants) { return first_of(variants, &Variant::hashtags); }
std::vector<MediaRef> media_of(const Variants& variants) { return first_of(variants, &Variant::media); }

std::string list_cell(const std::vector<std::string>& parts, std::string_view between) {
    std::string text;
    for (const std::string& part : parts) {
        if (&part != &parts.front()) text += between;
        text += part;
    }
    return text;
}

std::string list_in_places(std::vector<std::string> parts, std::string_view between) {
    if (std::all_of(parts.begin(), parts.end(), is_blank)) return {};
    for (std::string& part : parts)
        if (is_blank(part)) part = std::string(nothing_in_list);
    return list_cell(parts, between);
}

std::string files_cell(const std::vector<MediaRef>& media, std::string_view between) {
    std::vector<std::string> paths;
    for (const MediaRef& one : media) paths.push_back(one.path);
    return list_cell(paths, between);
}

std::string alt_texts_cell(const std::vector<MediaRef>& media, std::string_view between) {
    std::vector<std::string> texts;
    for (const MediaRef& one : media) texts.push_back(one.alt_text);
    return list_in_places(std::move(texts), between);
}

std::string account_cell(const Channel& channel) {
    for (std::string text : {channel.name, channel.handle}) {
        std::replace_if(
            text.begin(), text.end(), [](char c) { return c == '|' || c == '\n' || c == '\t'; }, ' ');
        if (!is_blank(text)) return std::string(trimmed(text));
    }
    return {};
}

}  // namespace tandem
