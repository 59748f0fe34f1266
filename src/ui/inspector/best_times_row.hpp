#pragma once

#include "ui/inspector/row_fields.hpp"

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

}  // namespace tandem
