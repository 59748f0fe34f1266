#include "ui/text/clean_text.hpp"

#include "ui/text/utf8.hpp"

namespace tandem {
namespace {

bool is_control(char32_t code) {
    return (code < 0x20 && code != '\t' && code != '\n') || (code >= 0x7F && code < 0xA0);
}

}  // namespace

CleanText clean_text(std::string_view raw, std::size_t most_bytes) {
    CleanText clean;
    for (std::size_t at = 0; at < raw.size();) {
        const CodePoint next = read_code_point(raw, at);
        at += next.bytes;
        char32_t code = next.code;
        if (code == '\r') {
            if (at < raw.size() && raw[at] == '\n') continue;
            code = '\n';
        }
        if (is_control(code)) continue;
        const std::size_t before = clean.text.size();
        if (clean.left_out == 0) append_utf8(clean.text, code);
        if (clean.left_out == 0 && clean.text.size() <= most_bytes) continue;
        clean.text.resize(before);
        ++clean.left_out;
    }
    return clean;
}

}  // namespace tandem
