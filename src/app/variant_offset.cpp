#include "app/variant_offset.hpp"

#include <cstdlib>

#include "facts/number_words.hpp"

namespace tandem {
namespace {

constexpr int minutes_of_day = 24 * 60;

}  // namespace

std::string offset_text(const facts::Words& words, int minutes) {
    if (minutes == 0) return {};
    const int days = std::abs(minutes) / minutes_of_day, rest = std::abs(minutes) % minutes_of_day;
    std::string text = minutes < 0 ? "−" : "+";
    if (days > 0) text += words.format("post.offset_days", {{"n", std::to_string(days)}});
    if (rest > 0)
        text += (days > 0 ? " " : "") + facts::duration_text(rest, words.language(), facts::DurationForm::round);
    return text;
}

std::string offset_note(const Project& project, const facts::Facts& facts, const facts::Words& words,
                        const Variant& variant) {
    const std::string offset = offset_text(words, variant.offset_minutes.value_or(0));
    if (offset.empty()) return {};
    const Channel* channel = project.channels.find(variant.channel);
    const facts::Network* network = channel ? facts.networks.find(channel->network) : nullptr;
    return words.format(
        "post.offset",
        {{"network", network ? std::string_view(network->name) : std::string_view("–")}, {"offset", offset}});
}

}  // namespace tandem
