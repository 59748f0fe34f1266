#include "exchange/cell_text.hpp"

#include "exchange/plain_text.hpp"
#include "exchange/text_encoding.hpp"

namespace tandem {
namespace {

constexpr std::string_view code_of_line = "_x005F";

bool begins_as_code(std::string_view text) {
    return text.size() >= 7 && text.starts_with("_x") && text[6] == '_' &&
        text.substr(2, 4).find_first_not_of("0123456789abcdefABCDEF") == text.npos;
}

}  // namespace

std::size_t units_of(std::uint32_t code) { return code >= 0x10000 ? 2 : 1; }

std::string with_codes_escaped(std::string_view text) {
    std::string escaped;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (begins_as_code(text.substr(at))) escaped += code_of_line;
        escaped += text[at];
    }
    return escaped;
}

std::string beginning_in_units(std::string_view text, std::size_t most_units) {
    std::size_t units = 0, at = 0;
    while (at < text.size()) {
        std::size_t next = at;
        units += begins_as_code(text.substr(at)) ? code_of_line.size() : 0;
        units += units_of(next_code_point(text, next));
        if (units > most_units) break;
        at = next;
    }
    return std::string(text.substr(0, at));
}

std::string plain_cell_text(std::string_view text) {
    const std::string plain = plain_text(text);
    std::string clean;
    for (std::size_t at = 0; at < plain.size();) {
        const std::uint32_t code = next_code_point(plain, at);
        if (code != 0xFFFE && code != 0xFFFF) append_code_point(clean, code);
    }
    return clean;
}

std::string cell_text(std::string_view text) { return beginning_in_units(plain_cell_text(text), most_cell_units); }

std::string sheet_name(std::string_view wanted) {
    std::string name;
    for (const char c : plain_cell_text(wanted)) {
        const bool refused = std::string_view("[]:*?/\\\n\t").find(c) != std::string_view::npos;
        name += refused ? '-' : c;
    }
    name = beginning_in_units(name, most_sheet_name_units);
    while (!name.empty() && (name.front() == '\'' || name.front() == ' ')) name.erase(name.begin());
    while (!name.empty() && (name.back() == '\'' || name.back() == ' ')) name.pop_back();
    return name.empty() ? "1" : name;
}

}  // namespace tandem
