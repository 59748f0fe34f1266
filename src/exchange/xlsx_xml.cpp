#include "exchange/xlsx_xml.hpp"

#include <charconv>
#include <utility>

namespace tandem {

ZipFault read_xml(ZipParts& parts, const std::string& name, XmlEvents events) {
    XmlReader xml(std::move(events));
    const ZipFault fault = parts.read(name, [&](std::string_view piece) { return xml.take(piece); });
    if (fault != ZipFault::none) return fault;
    return xml.finish() ? ZipFault::none : ZipFault::broken;
}

std::optional<int> number_in(std::string_view text) {
    int number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool whole = read.ec == std::errc{} && read.ptr == text.data() + text.size() && number >= 0;
    return whole ? std::optional(number) : std::nullopt;
}

}  // namespace tandem
