#pragma once

#include "ui/inspector/row_fields.hpp"
#include "ui/widgets/badges.hpp"

namespace tandem {

// The times of day at which a channel is best heard, typed with commas between them.
inline void best_times_row(const RowFields<Channel>& fields, ViewContext& view, const Channel& channel) {
    std::vector<std::string> times;
    for (const int minute : channel.best_minutes) times.push_back(view.words.time_text(minute));
    const FieldLook look{.refuses = [&view](std::string_view text) {
        return times_from_typed(text) ? std::string() : view.words.format("error.bad_time", {{"text", text}});
    }};
    fields.typed({"channel.best_times"}, joined(times), look, [](Channel& row, std::string_view text) {
        auto typed = times_from_typed(text);
        if (typed) row.best_minutes = std::move(*typed);
        return typed.has_value();
    });
}

// What somebody published about when the channel's network is best used, and who; nothing where nobody is known to
// have.
inline void best_times_hint(Sheet& sheet, const Channel& channel) {
    ViewContext& view = sheet.view();
    const facts::Network* network = network_of(view, channel.id);
    if (!network) return;
    const std::string_view times = network->best_times_local.in(view.language);
    if (times.empty()) return;
    sheet.paragraph_of(view.words.format("channel.best_times.hint",
                                         {{"times", times}, {"source", network->best_times_source.in(view.language)}}),
                       text_style::caption, view.theme.ink2, 16);
    sheet.gap(6);
}

}  // namespace tandem
