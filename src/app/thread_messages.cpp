#include "app/thread_messages.hpp"

#include <algorithm>

#include "exchange/fold_name.hpp"

namespace tandem {
namespace {

constexpr std::size_t least_hyphens_of_cut = 3;

bool cuts_thread(std::string_view line) {
    line = trimmed(line);
    return line.size() >= least_hyphens_of_cut && line.find_first_not_of('-') == std::string_view::npos;
}

}  // namespace

std::vector<std::string> thread_messages(std::string_view text) {
    std::vector<std::string> messages;
    const auto add = [&](std::string_view message) {
        message = trimmed(message);
        if (!message.empty()) messages.emplace_back(message);
    };
    std::size_t message_begin = 0;
    for (std::size_t line_begin = 0; line_begin < text.size();) {
        const std::size_t line_end = std::min(text.find('\n', line_begin), text.size());
        const std::size_t next_line = std::min(line_end + 1, text.size());
        if (cuts_thread(text.substr(line_begin, line_end - line_begin))) {
            add(text.substr(message_begin, line_begin - message_begin));
            message_begin = next_line;
        }
        line_begin = next_line;
    }
    add(text.substr(message_begin));
    return messages;
}

}  // namespace tandem
