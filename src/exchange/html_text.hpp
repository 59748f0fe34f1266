#pragma once

#include <string>
#include <string_view>

namespace tandem {

// A plain text (exchange/plain_text.hpp) as HTML shows it, in elements and in quoted attributes alike: & < > " ' are
// escaped.
std::string html_escaped(std::string_view text);

// A JSON text that may stand in a <script> element: whatever could end it, or begin a comment, is escaped.
std::string json_in_script(std::string_view json);

// Whether a page may lead there: an address that begins with http://, https:// or mailto:.
bool is_safe_link(std::string_view address);

}  // namespace tandem
