#include "ui/dialogs/size_text.hpp"

#include "facts/number_words.hpp"

namespace tandem {
namespace {

constexpr std::uintmax_t kilobyte = 1024, most_of_unit = 1000;

// With one decimal while that is a tenth of it or more.
std::string sized(const facts::Words& words, std::string_view key, std::uintmax_t bytes, std::uintmax_t unit) {
    const auto tenths = static_cast<std::int64_t>(bytes / unit * 10 + (bytes % unit * 10 + unit / 2) / unit);
    const std::string n = tenths < 100 ? facts::decimal_text(tenths, 1, words.language())
                                       : facts::integer_text((tenths + 5) / 10, words.language());
    return words.format(key, {{"n", n}});
}

}  // namespace

std::string size_text(const facts::Words& words, std::uintmax_t bytes) {
    const std::uintmax_t kilobytes = bytes / kilobyte + (bytes % kilobyte != 0 ? 1 : 0);
    if (kilobytes < most_of_unit)
        return words.format("size.kilobytes",
                            {{"n", facts::integer_text(static_cast<std::int64_t>(kilobytes), words.language())}});
    constexpr std::uintmax_t megabyte = kilobyte * kilobyte, gigabyte = kilobyte * megabyte;
    return bytes < most_of_unit * megabyte ? sized(words, "size.megabytes", bytes, megabyte)
                                           : sized(words, "size.gigabytes", bytes, gigabyte);
}

}  // namespace tandem
