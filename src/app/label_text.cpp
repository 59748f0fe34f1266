#include "app/label_text.hpp"

#include <algorithm>

namespace tandem {

std::string filled(std::string_view text, const std::vector<std::pair<std::string, std::string>>& values) {
    std::string out;
    while (true) {
        const std::size_t open = text.find('{');
        const std::size_t close = open == std::string_view::npos ? open : text.find('}', open);
        if (close == std::string_view::npos) return out.append(text);
        const std::string_view name = text.substr(open + 1, close - open - 1);
        const auto value =
            std::find_if(values.begin(), values.end(), [&](const auto& one) { return one.first == name; });
        out.append(text.substr(0, open));
        out.append(value == values.end() ? text.substr(open, close + 1 - open) : std::string_view(value->second));
        text.remove_prefix(close + 1);
    }
}

std::string text_of(const facts::Words& words, const Label& label) {
    auto values = label.values;
    for (auto& [name, value] : values)
        if (value.starts_with('@') && words.has(value.substr(1))) value = std::string(words(value.substr(1)));
    std::string key = label.key;
    if (!words.has(key)) {
        const auto english =
            std::find_if(values.begin(), values.end(), [](const auto& one) { return one.first == "english"; });
        if (english != values.end()) return english->second;
        const auto n = std::find_if(values.begin(), values.end(), [](const auto& one) { return one.first == "n"; });
        const bool french = words.language() == facts::Language::french;
        if (n != values.end()) key += n->second == "1" || (french && n->second == "0") ? ".one" : ".other";
    }
    return filled(words(key), values);
}

}  // namespace tandem
