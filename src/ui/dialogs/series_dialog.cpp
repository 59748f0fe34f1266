#include "ui/dialogs/series_dialog.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include <imgui.h>

#include "app/series_requests.hpp"
#include "facts/date_words.hpp"
#include "plan/month_grid.hpp"
#include "ui/dialogs/series_preview.hpp"
#include "ui/typed_values.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/dialog.hpp"
#include "ui/widgets/fields.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/registered.hpp"

namespace tandem {
namespace {

// Lengths at 100 %.
constexpr float series_card_width = 560, series_card_height = 466, series_row = 42, series_key = 92, series_field = 64;

// A row with its key; the control is centred in what is left.
Rect series_line(ViewContext& view, Rect& at, std::string_view key) {
    Rect row = at.cut_top(view.px(series_row));
    const float control = view.px(dims::segmented);
    row.y0 = std::round(row.y0 + (row.height() - control) / 2);
    row.y1 = row.y0 + control;
    label(view, row.cut_left(view.px(series_key)), text_style::control, view.theme.ink2, view.word(key));
    return row;
}

// Nothing where it is no number from 1 to `most`.
std::optional<int> number_up_to(std::string_view text, int most) {
    const auto number = number_from_typed(text);
    return number && *number >= 1 && *number <= most ? number : std::nullopt;
}

void number_field(ViewContext& view, std::string_view id, const Rect& rect, std::string& text, std::string_view name,
                  int most) {
    const auto refusal = [&view, most](std::string_view typed) {
        if (typed.empty() || number_up_to(typed, most)) return std::string();
        return view.words.format("error.number_out_of_range", {{"lowest", "1"}, {"highest", std::to_string(most)}});
    };
    free_field(view, id, rect, text, {.name = view.word(name), .most_bytes = 6, .refuses = refusal});
}

void draw_rhythm(ViewContext& view, Rect& at, SeriesDialog& dialog) {
    Rect row = series_line(view, at, "series.interval");
    number_field(view, "interval", row.cut_left(view.px(series_field)), dialog.interval, "series.interval",
                 SeriesPattern::most_interval);
    row.x0 += view.px(10);
    const int interval = number_up_to(dialog.interval, SeriesPattern::most_interval).value_or(1);
    const std::string names[] = {
        view.words.count("series.unit.day", interval), view.words.count("series.unit.week", interval),
        view.words.count("series.unit.month", interval), view.words.count("series.unit.year", interval)};
    const std::array<Segment, 4> units{Segment{"daily", names[0]}, Segment{"weekly", names[1]},
                                       Segment{"monthly", names[2]}, Segment{"yearly", names[3]}};
    constexpr std::array rhythms{SeriesRhythm::daily, SeriesRhythm::weekly, SeriesRhythm::monthly_by_date,
                                 SeriesRhythm::yearly};
    SeriesRhythm now = dialog.pattern.rhythm;
    if (now == SeriesRhythm::monthly_by_weekday) now = SeriesRhythm::monthly_by_date;
    const auto chosen = static_cast<int>(std::find(rhythms.begin(), rhythms.end(), now) - rhythms.begin());
    const Rect rect = row.cut_left(segmented_width(view, units));
    if (const auto picked = segmented(view, "unit", rect, units, chosen, view.word("series.interval")))
        if (*picked != chosen) dialog.pattern.rhythm = rhythms[static_cast<std::size_t>(*picked)];
}

void draw_weekdays(ViewContext& view, Rect& at, SeriesDialog& dialog) {
    Rect row = series_line(view, at, "series.on_days");
    const std::size_t own = date::weekday(day_of(dialog.begin)).iso_encoding() - 1;
    for (const std::size_t i : weekdays_from(first_weekday(view.project().settings.week_start))) {
        const std::string_view name =
            facts::weekday_short_name(date::weekday(static_cast<unsigned>(i) + 1), view.language);
        bool& on = dialog.pattern.weekdays[i];
        // Its own day is part of it anyway.
        const bool is_own = i == own;
        const ButtonLook look{.kind = on || is_own ? ButtonKind::primary : ButtonKind::secondary,
                              .tooltip = is_own ? view.word("series.own_day") : std::string_view(),
                              .small = true};
        if (button(view, name, row.cut_left(view.px(52)), name, look) && !is_own) on = !on;
        row.x0 += view.px(6);
    }
}

// The ways in which a date recurs month by month.
struct MonthWay {
    SeriesRhythm rhythm;
    bool last;
    std::string text;
};
std::vector<MonthWay> month_ways(const ViewContext& view, LocalMinute begin) {
    const Day day = day_of(begin);
    const std::string weekday(facts::weekday_name(date::weekday(day), view.language));
    const auto number = std::to_string(static_cast<unsigned>(date::year_month_day(day).day()));
    std::vector<MonthWay> ways{
        {SeriesRhythm::monthly_by_date, false, view.words.format("series.date", {{"n", number}})}};
    if (is_last_of_month(day))
        ways.push_back({SeriesRhythm::monthly_by_date, true, std::string(view.word("series.last_day"))});
    const int nth = nth_of_month(day);
    if (nth < 5)
        ways.push_back({SeriesRhythm::monthly_by_weekday, false,
                        view.words.format("series.nth." + std::to_string(nth), {{"weekday", weekday}})});
    if (is_last_such_weekday(day))
        ways.push_back(
            {SeriesRhythm::monthly_by_weekday, true, view.words.format("series.nth.last", {{"weekday", weekday}})});
    return ways;
}

void draw_month_ways(ViewContext& view, Rect& at, SeriesDialog& dialog) {
    const Rect row = series_line(view, at, "series.on_days");
    const std::vector<MonthWay> ways = month_ways(view, dialog.begin);
    std::vector<Segment> segments;
    int chosen = 0;
    for (std::size_t i = 0; i < ways.size(); ++i) {
        segments.push_back({ways[i].text, ways[i].text});
        if (ways[i].rhythm == dialog.pattern.rhythm && ways[i].last == dialog.pattern.last)
            chosen = static_cast<int>(i);
    }
    Rect rect = row;
    if (const auto picked = segmented(view, "month", rect.cut_left(segmented_width(view, segments)), segments, chosen,
                                      view.word("series.on_days")))
        chosen = *picked;
    const MonthWay& way = ways[static_cast<std::size_t>(chosen)];
    dialog.pattern.rhythm = way.rhythm;
    dialog.pattern.last = way.last;
}

// A date that is asked for begins with that of the last slot that was shown, ready to be typed over.
void choose_end(ViewContext& view, SeriesDialog& dialog, SeriesDialog::End end) {
    if (end == SeriesDialog::End::day && dialog.until.empty()) dialog.until = shown_end(view, dialog);
    dialog.end_fresh = end == SeriesDialog::End::day && dialog.end != end;
    dialog.end = end;
}

void draw_end(ViewContext& view, Rect& at, SeriesDialog& dialog) {
    Rect row = series_line(view, at, "series.ends");
    const std::array<Segment, 3> ends{Segment{"never", view.word("series.end.never")},
                                      Segment{"times", view.word("series.end.times")},
                                      Segment{"day", view.word("series.end.day")}};
    const Rect rect = row.cut_left(segmented_width(view, ends));
    if (const auto picked = segmented(view, "end", rect, ends, static_cast<int>(dialog.end), view.word("series.ends")))
        choose_end(view, dialog, static_cast<SeriesDialog::End>(*picked));
    row.x0 += view.px(10);
    if (dialog.end == SeriesDialog::End::times)
        number_field(view, "times", row.cut_left(view.px(series_field)), dialog.times, "series.end.times",
                     SeriesPattern::most_count);
    if (dialog.end == SeriesDialog::End::day)
        free_field(view, "until", row.cut_left(view.px(140)), dialog.until,
                   {.name = view.word("series.end.day"),
                    .placeholder = view.word("series.end.day.hint"),
                    .most_bytes = 40,
                    .take_keyboard = std::exchange(dialog.end_fresh, false),
                    .refuses = [&view, near = day_of(dialog.begin)](std::string_view text) {
                        const auto day = day_from_typed(text, near);
                        if (text.empty()) return std::string();
                        if (!day) return view.words.format("error.bad_date", {{"text", text}});
                        return *day < near ? std::string(view.word("series.end.too_soon")) : std::string();
                    }});
}

}  // namespace

SeriesDialog series_dialog_for(const Project& project, const Post& post, facts::Language language) {
    SeriesDialog dialog;
    dialog.post = post.id;
    dialog.begin = *post.when;
    dialog.title = post.title;
    dialog.pattern.weekdays[date::weekday(day_of(dialog.begin)).iso_encoding() - 1] = true;
    dialog.pattern.week_start = first_weekday(project.settings.week_start);
    const auto series = series_of(project, post);
    dialog.is_series = series.has_value();
    if (!series) return dialog;
    for (const LocalMinute slot : series->series->skipped)
        if (slot > *post.series_slot) dialog.skipped.push_back(slot);
    dialog.was_skipped = dialog.skipped;
    const auto pattern = pattern_of(series->series->recurrence, series->series->begin);
    if (!pattern) return dialog;
    dialog.pattern = *pattern;
    // A weekly one keeps the weeks it had: others would group its days otherwise.
    if (pattern->rhythm != SeriesRhythm::weekly) dialog.pattern.week_start = first_weekday(project.settings.week_start);
    dialog.interval = std::to_string(pattern->interval);
    dialog.end = pattern->count ? SeriesDialog::End::times
        : pattern->until        ? SeriesDialog::End::day
                                : SeriesDialog::End::never;
    if (pattern->until) dialog.until = typed_day(*pattern->until, language);
    // Counted from this post on, skipped ones too, as the rule counts.
    const auto behind = std::count_if(series->posts.begin(), series->posts.end(),
                                      [&](const Post* one) { return *one->series_slot >= *post.series_slot; });
    const int left = slots_left(*series->series, *post.series_slot);
    dialog.times = std::to_string(pattern->count && left > 0 ? left : static_cast<int>(behind));
    return dialog;
}

std::optional<SeriesPattern> asked_pattern(const SeriesDialog& dialog) {
    SeriesPattern pattern = dialog.pattern;
    pattern.count.reset(), pattern.until.reset();
    const auto interval = number_up_to(dialog.interval, SeriesPattern::most_interval);
    if (!interval) return std::nullopt;
    pattern.interval = *interval;
    if (dialog.end == SeriesDialog::End::times) {
        pattern.count = number_up_to(dialog.times, SeriesPattern::most_count);
        if (!pattern.count) return std::nullopt;
    }
    if (dialog.end == SeriesDialog::End::day) {
        pattern.until = day_from_typed(dialog.until, day_of(dialog.begin));
        if (!pattern.until || *pattern.until < day_of(dialog.begin)) return std::nullopt;
    }
    return pattern;
}

SeriesAnswer draw_series_dialog(ViewContext& view, SeriesDialog& dialog) {
    const std::string title =
        view.words.format(dialog.is_series ? "series.dialog.change" : "series.dialog.begin", {{"title", dialog.title}});
    const std::optional<SeriesPattern> known = asked_pattern(dialog);
    const SeriesPreview preview = known ? series_preview(view, dialog, *known) : SeriesPreview();
    const float height = view.px(series_card_height) + series_notes_height(view, preview);
    Dialog card(view, "series", title, view.px(series_card_width), height, true);
    if (!card.open()) return SeriesAnswer::none;
    Rect at = card.content();
    draw_rhythm(view, at, dialog);
    const SeriesRhythm rhythm = dialog.pattern.rhythm;
    if (rhythm == SeriesRhythm::weekly) draw_weekdays(view, at, dialog);
    if (rhythm == SeriesRhythm::monthly_by_date || rhythm == SeriesRhythm::monthly_by_weekday)
        draw_month_ways(view, at, dialog);
    draw_end(view, at, dialog);
    at.y0 += view.px(10);
    if (known) draw_series_preview(view, at, preview, dialog);
    // What was pressed or typed in this frame counts for what is taken.
    const std::optional<SeriesPattern> pattern = asked_pattern(dialog);

    Rect foot = card.footer();
    const std::string_view take = view.word(dialog.is_series ? "series.change" : "series.begin");
    const ButtonLook primary{.kind = ButtonKind::primary, .enabled = pattern.has_value()};
    SeriesAnswer answer = SeriesAnswer::none;
    const bool keyboard_on_button = ImGui::IsAnyItemFocused() && ImGui::GetIO().NavVisible;
    const bool entered = pattern && !keyboard_on_button && ImGui::IsKeyPressed(ImGuiKey_Enter, false);
    if (button(view, "take", foot.cut_right(button_width(view, take, primary)), take, primary) || entered)
        answer = SeriesAnswer::take;
    foot.x1 -= view.px(8);
    const std::string_view cancel = view.word("dialog.cancel");
    if (button(view, "cancel", foot.cut_right(button_width(view, cancel)), cancel) ||
        ImGui::IsKeyPressed(ImGuiKey_Escape, false))
        answer = SeriesAnswer::cancel;
    if (answer != SeriesAnswer::none) ImGui::CloseCurrentPopup();
    return answer;
}

}  // namespace tandem
