#include "app/name_text.hpp"

#include <algorithm>

#include "exchange/plain_text.hpp"
#include "exchange/text_encoding.hpp"
#include "store/utf8.hpp"

namespace tandem {

std::string text_of_name(std::string_view name) {
    std::string letters;
    while (!name.empty()) {
        const std::size_t length = utf8_length(name);
        const std::string_view part = name.substr(0, std::max<std::size_t>(length, 1));
        if (length > 0)
            letters += part;
        else if (const auto letter = decode_text(part, TextEncoding::windows_1252))
            letters += letter->text;
        name.remove_prefix(part.size());
    }
    std::string text;
    for (std::size_t at = 0; at < letters.size();) {
        const std::uint32_t code = next_character(letters, at);
        append_code_point(text, is_control_character(code) ? U' ' : code);
    }
    return text;
}

std::string file_name_text(const std::filesystem::path& file) { return text_of_name(file.filename().string()); }

}  // namespace tandem
