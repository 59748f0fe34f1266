#pragma once

#include <string>
#include <string_view>

namespace tandem {

// Lines of a calendar file being written (RFC 5545 3.1): ends of CR and LF, folded at 75 octets and never inside a
// character. Whatever the values hold, a line stays one line: no value can begin another.
class IcsOut {
  public:
    // NAME:value, or NAME;PARAMETER=...:value. The value is written as it is, without control characters.
    void line(std::string_view name, std::string_view value);
    // A value of the type TEXT, escaped. Nothing is written for an empty one.
    void text(std::string_view name, std::string_view value);
    void begin(std::string_view kind) { line("BEGIN", kind); }
    void end(std::string_view kind) { line("END", kind); }

    const std::string& bytes() const { return bytes_; }

  private:
    std::string bytes_;
};

// A plain text (exchange/plain_text.hpp) as a value of the type TEXT.
std::string ics_escaped(std::string_view plain);
// The first line that says something, of at most so many characters; what is longer ends between words, with "…".
std::string ics_first_line(std::string_view text, std::size_t most);
// The text as a URI without spaces and other characters than ASCII's; empty unless it begins with http:// or https://.
std::string ics_uri(std::string_view text);

}  // namespace tandem
