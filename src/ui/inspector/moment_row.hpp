#pragma once

#include <functional>

#include "ui/inspector/row_fields.hpp"

namespace tandem {

// A day and a time beside each other, each typed on its own.
template <class Row>
struct MomentRow {
    RowName day, time;
    std::optional<LocalMinute> now;              // empty: nothing is typed yet
    LocalMinute near;                            // what a typed part is added to then
    std::function<bool(Row&, LocalMinute)> set;  // false: it is no value for the row
    std::function<std::string(LocalMinute)> refuses = [](LocalMinute) { return std::string(); };  // "": it is one
};

template <class Row>
void moment_row(const RowFields<Row>& fields, Sheet& sheet, const MomentRow<Row>& row) {
    ViewContext& view = sheet.view();
    Rect at = sheet.row(row.day.key);
    const LocalMinute base = row.now.value_or(row.near);
    const auto on_day = [base](Day day) { return LocalMinute(day) + minute_of_day(base); };
    const auto at_minute = [base](int minute) { return LocalMinute(day_of(base)) + std::chrono::minutes(minute); };
    const FieldLook day{.refuses = [&view, base, on_day, refuses = row.refuses](std::string_view text) {
        const std::string wrong = refuse_day(view, text, day_of(base));
        return wrong.empty() ? refuses(on_day(*day_from_typed(text, day_of(base)))) : wrong;
    }};
    take_wanted(view, row.day.key);
    fields.cell(at.cut_left(view.px(100)), row.day, row.now ? day_value(view, day_of(*row.now)) : std::string(), day,
                [base, on_day, set = row.set](Row& next, std::string_view text) {
                    const std::optional<Day> typed = day_from_typed(text, day_of(base));
                    return typed && set(next, on_day(*typed));
                });
    if (!row.now) return;
    const FieldLook time{.refuses = [&view, at_minute, refuses = row.refuses](std::string_view text) {
        const std::optional<int> typed = time_from_typed(text);
        if (!typed) return view.words.format("error.bad_time", {{"text", text}});
        return refuses(at_minute(*typed));
    }};
    fields.cell(at.cut_left(view.px(64)), row.time,
                view.words.time_text(static_cast<int>(minute_of_day(*row.now).count())), time,
                [at_minute, set = row.set](Row& next, std::string_view text) {
                    const std::optional<int> typed = time_from_typed(text);
                    return typed && set(next, at_minute(*typed));
                });
}

// The two ends of something that lasts: the end is after the begin.
template <class Row>
void span_rows(const RowFields<Row>& fields, Sheet& sheet, const Row& row) {
    const auto too_early = [&view = sheet.view()](bool fine) {
        return fine ? std::string() : std::string(view.word("error.end_before_begin"));
    };
    moment_row<Row>(fields, sheet,
                    {{"occasion.begin"},
                     {"occasion.begin_time"},
                     row.begin,
                     row.begin,
                     [](Row& next, LocalMinute when) {
                         if (when >= next.end) return false;
                         next.begin = when;
                         return true;
                     },
                     [too_early, end = row.end](LocalMinute when) { return too_early(when < end); }});
    moment_row<Row>(fields, sheet,
                    {{"occasion.end"},
                     {"occasion.end_time"},
                     row.end,
                     row.end,
                     [](Row& next, LocalMinute when) {
                         if (when <= next.begin) return false;
                         next.end = when;
                         return true;
                     },
                     [too_early, begin = row.begin](LocalMinute when) { return too_early(when > begin); }});
}

}  // namespace tandem
