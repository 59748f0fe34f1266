#include "ui/dialogs/series_preview.hpp"

#include <algorithm>
#include <cmath>

#include <imgui.h>

#include "app/series_requests.hpp"
#include "facts/date_words.hpp"
#include "model/time_zone.hpp"
#include "ui/typed_values.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/interact.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

constexpr float preview_row = 22;  // at 100 %
constexpr std::size_t previewed = 10;

std::string slot_text(const ViewContext& view, LocalMinute slot) {
    const date::year_month_day day(day_of(slot));
    return facts::weekday_day_month(day, view.language) + " " + std::to_string(static_cast<int>(day.year())) + " · " +
        view.words.time_text(static_cast<int>(minute_of_day(slot).count()));
}

// Its own, else that of its first channel, else the project's.
const std::string& zone_name(const Project& project, const Post& post) {
    const Channel* channel = post.variants.empty() ? nullptr : project.channels.find(post.variants.front().channel);
    return !post.zone.empty() ? post.zone : channel && !channel->zone.empty() ? channel->zone : project.settings.zone;
}

// What clocks do to it; "" where they do nothing.
std::string clock_note(ViewContext& view, const SeriesDialog& dialog, LocalMinute slot) {
    const Post* post = view.project().posts.find(dialog.post);
    const TimeZone* zone = post ? view.ask.zones().find(zone_name(view.project(), *post)) : nullptr;
    if (!zone) return {};
    const Resolved resolved = zone->resolve(slot);
    if (resolved.fit == ClockFit::exact) return {};
    const std::string moment = slot_text(view, slot);
    if (resolved.fit == ClockFit::ambiguous) return view.words.format("series.clock.twice", {{"moment", moment}});
    const auto shown = static_cast<int>(minute_of_day(zone->local(resolved.instant)).count());
    return view.words.format("series.clock.none", {{"moment", moment}, {"time", view.words.time_text(shown)}});
}

// Months and years that lack its date; "" where all have it.
std::string passed_over(const ViewContext& view, const SeriesPattern& pattern, LocalMinute begin) {
    const date::year_month_day day(day_of(begin));
    const auto number = static_cast<unsigned>(day.day());
    if (pattern.rhythm == SeriesRhythm::monthly_by_date && !pattern.last && number > 28)
        return view.words.format("series.passed_over.months", {{"n", std::to_string(number)}});
    if (pattern.rhythm == SeriesRhythm::yearly && day.month() == date::February && number == 29)
        return view.words.format("series.passed_over.years", {{"day", facts::day_month(day, view.language)}});
    return {};
}

// How many posts, and until when; of a series without an end as far as they are made now.
std::string extent_text(const ViewContext& view, const SeriesDialog& dialog, const SeriesPattern& pattern) {
    const std::vector<LocalMinute> planned = planned_slots(pattern, dialog.begin, dialog.skipped);
    if (planned.empty()) return {};
    const std::string_view key = dialog.end == SeriesDialog::End::never ? "series.planned_until" : "series.posts_until";
    return view.words.count(key, static_cast<std::int64_t>(planned.size()),
                            {{"day", typed_day(day_of(planned.back()), view.language)}});
}

std::vector<LocalMinute>::const_iterator find_day(const std::vector<LocalMinute>& moments, LocalMinute moment) {
    return std::find_if(moments.begin(), moments.end(), [&](LocalMinute one) { return day_of(one) == day_of(moment); });
}

// A day that was skipped is planned again, and skipped again.
void turn_slot(SeriesDialog& dialog, const SeriesPreview::Slot& slot) {
    if (slot.skipped)
        std::erase_if(dialog.skipped, [&](LocalMinute one) { return day_of(one) == day_of(slot.at); });
    else
        dialog.skipped.push_back(*find_day(dialog.was_skipped, slot.at));
}

void draw_turning_slot(ViewContext& view, const Rect& row, const SeriesPreview::Slot& slot, SeriesDialog& dialog) {
    const float width = std::min(std::ceil(text_width(view, text_style::control, slot.text)), row.width());
    const Rect rect{row.x0 - view.px(4), row.y0, row.x0 + width + view.px(4), row.y1};
    const std::string_view why = view.word(slot.skipped ? "series.skipped.why" : "series.planned_again.why");
    const Hit hit = interact(view, slot.text, rect);
    const Registered node(view,
                          {.id = slot.text,
                           .role = Role::button,
                           .label = slot.text,
                           .rect = rect,
                           .value = slot.skipped ? "skipped" : "planned",
                           .focused = hit.focused});
    ImDrawList& out = *ImGui::GetWindowDrawList();
    if (hit.hovered) fill(out, rect, view.theme.hover, view.px(dims::radius_tag));
    const Color ink = slot.skipped ? view.theme.ink2 : slot.odd ? view.theme.amber_ink : view.theme.ink;
    label(view, {row.x0, row.y0, row.x1, row.y1}, text_style::control, ink, slot.text);
    if (slot.skipped)
        horizontal_line(out, row.x0, row.x0 + width, std::round((row.y0 + row.y1) / 2), view.theme.ink2, view.px(1));
    draw_focus(view, hit, rect, view.px(dims::radius_tag));
    tooltip_for(view, hit, rect, why);
    if (hit.clicked) turn_slot(dialog, slot);
}

}  // namespace

SeriesPreview series_preview(ViewContext& view, const SeriesDialog& dialog, const SeriesPattern& pattern) {
    SeriesPreview preview;
    preview.rhythm = pattern_text(view.words, pattern, dialog.begin);
    preview.extent = extent_text(view, dialog, pattern);
    std::vector<LocalMinute> slots = first_slots(pattern, dialog.begin, previewed + 1);
    const std::vector<LocalMinute> kept = first_slots(pattern, dialog.begin, previewed + 1, dialog.skipped);
    preview.all = slots.size() <= previewed;
    if (!preview.all) slots.pop_back();
    if (std::string note = passed_over(view, pattern, dialog.begin); !note.empty())
        preview.notes.push_back(std::move(note));
    bool clocks_told = false;
    for (const LocalMinute slot : slots) {
        const bool skipped = !std::binary_search(kept.begin(), kept.end(), slot);
        std::string note = skipped ? std::string() : clock_note(view, dialog, slot);
        const bool turns = find_day(dialog.was_skipped, slot) != dialog.was_skipped.end();
        preview.slots.push_back({slot_text(view, slot), !note.empty(), slot, skipped, turns});
        // What is said of the first one is so of the others.
        if (!note.empty() && !std::exchange(clocks_told, true)) preview.notes.push_back(std::move(note));
    }
    return preview;
}

float series_notes_height(const ViewContext& view, const SeriesPreview& preview) {
    return static_cast<float>(preview.notes.size()) * view.px(preview_row);
}

void draw_series_preview(ViewContext& view, Rect at, const SeriesPreview& preview, SeriesDialog& dialog) {
    label(view, at.cut_top(view.px(24)), text_style::control_medium, view.theme.ink, preview.rhythm);
    label(view, at.cut_top(view.px(22)), text_style::caption, view.theme.ink2, preview.extent);
    at.y0 += view.px(8);
    label(view, at.cut_top(view.px(22)), text_style::meta_medium, view.theme.ink2,
          view.word(preview.all ? "series.dates" : "series.next_ten"));
    Rect rows = at.cut_top(view.px(preview_row) * (previewed / 2));
    const Rect columns[] = {rows.cut_left(std::floor(rows.width() / 2)), rows};
    for (std::size_t i = 0; i < preview.slots.size(); ++i) {
        const Rect& column = columns[i / (previewed / 2)];
        const float y = column.y0 + static_cast<float>(i % (previewed / 2)) * view.px(preview_row);
        const SeriesPreview::Slot& slot = preview.slots[i];
        const Rect row{column.x0, y, column.x1, y + view.px(preview_row)};
        if (slot.turns)
            draw_turning_slot(view, row, slot, dialog);
        else
            label(view, row, text_style::control, slot.odd ? view.theme.amber_ink : view.theme.ink, slot.text);
    }
    for (const std::string& note : preview.notes)
        label(view, at.cut_top(view.px(preview_row)), text_style::caption, view.theme.amber_ink, note);
}

std::string shown_end(const ViewContext& view, const SeriesDialog& dialog) {
    SeriesDialog endless = dialog;
    endless.end = SeriesDialog::End::never;
    const auto pattern = asked_pattern(endless);
    const std::vector<LocalMinute> slots =
        pattern ? first_slots(*pattern, dialog.begin, previewed, dialog.skipped) : std::vector<LocalMinute>();
    return slots.empty() ? std::string() : typed_day(day_of(slots.back()), view.language);
}

}  // namespace tandem
