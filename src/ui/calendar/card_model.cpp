#include "ui/calendar/card_model.hpp"

#include "facts/date_words.hpp"
#include "facts/number_words.hpp"
#include "ui/calendar/card_lines.hpp"
#include "ui/calendar/drag_request.hpp"
#include "ui/calendar/span_drag.hpp"

namespace tandem {
namespace {

date::year_month_day ymd(Day day) { return date::year_month_day(day); }

std::string days_text(const DayRange& days, facts::Language language) {
    return facts::day_range_short(ymd(days.begin), ymd(days.end), language);
}

void add_post_header(const CardSource& source, const Post& post, CardModel& card) {
    const facts::Words& words = source.words;
    const facts::Language language = words.language();
    card.status = post.status;
    const std::string from = short_day(source.drag.from, source.drag.over.value_or(source.drag.from), language);
    if (post.when && !source.drag.copy) card.from = from;
    if (source.drag.over_drawer) {
        card.to = words("card.title_remove_date");
        return;
    }
    if (!source.drag.over) return;
    const LocalMinute when = dropped_when(source.drag, source.project, *source.drag.over);
    const std::string moment = words.moment_text(ymd(day_of(when)), static_cast<int>(minute_of_day(when).count()));
    if (source.drag.copy)
        card.to = words.format("card.title_copy", {{"from", from}, {"to", moment}});
    else
        card.to = post.when ? moment : words.format("card.title_new", {{"to", moment}});
    // A copy of an idea comes from no day.
    if (source.drag.copy && !post.when) card.to = words.format("card.title_new", {{"to", moment}});
}

// The days of the dragged campaign or flight in the preview, where they are others.
std::optional<DayRange> landed(const CardSource& source) {
    if (source.preview == nullptr) return std::nullopt;
    const auto moved = [&](const auto& before, const auto& after) -> std::optional<DayRange> {
        const auto* old = before.find({source.drag.item});
        const auto* fresh = after.find({source.drag.item});
        return old && fresh && old->days != fresh->days ? std::optional(fresh->days) : std::nullopt;
    };
    const Project& after = source.preview->project;
    if (source.drag.of_campaign()) return moved(source.project.campaigns, after.campaigns);
    if (source.drag.of_occasion()) return std::nullopt;
    return moved(source.project.flights, after.flights);
}

void add_header(const CardSource& source, CardModel& card) {
    const DragState& drag = source.drag;
    if (drag.of_span()) {
        // What has begun does not move as a whole: where it really goes.
        const auto days = span_days(drag, source.project, source.plan.today);
        if (!days) return;
        card.from = days_text(days->first, source.words.language());
        card.to = days_text(landed(source).value_or(days->second), source.words.language());
        if (!drag.copies_occasion()) return;
        card.to = source.words.format("card.title_copy", {{"from", card.from}, {"to", card.to}});
        card.from.clear();
        return;
    }
    if (const Post* post = source.project.posts.find({drag.item})) add_post_header(source, *post, card);
}

std::string suggestion(const CardSource& source) {
    const Consequences& consequences = source.preview->consequences;
    if (consequences.fit == Consequences::Fit::not_asked) return {};
    if (consequences.fit == Consequences::Fit::open) return std::string(source.words("card.looking"));
    if (!consequences.nearest_fit) return std::string(source.words("card.no_day_fits"));
    const facts::Language language = source.words.language();
    const Day day = *consequences.nearest_fit;
    return source.words.format(
        "card.nearest",
        {{"day", card_day(day, source.drag.over.value_or(day), language)},
         {"load", facts::duration_text(consequences.nearest_fit_minutes, language, facts::DurationForm::hours)}});
}

}  // namespace

std::string CardLine::sentence() const {
    std::string text;
    for (const CardSpan& span : spans) text += span.text;
    return text;
}

std::string refusal_told(const CardModel& card) {
    if (card.lines.empty()) return {};
    std::string text = card.lines.front().sentence();
    for (const CardLine::Caption& caption : card.lines.front().captions) text += " · " + caption.left;
    return text;
}

CardModel card_model(const CardSource& source) {
    CardModel card;
    card.refused = source.check.refused();
    add_header(source, card);
    add_channel_line(source, card.lines);
    if (card.refused) {
        card.lines.push_back(refusal_line(source));
        return card;
    }
    if (source.preview == nullptr) return card;
    std::vector<CardLine> rest = std::move(card.lines);
    card.lines.clear();
    add_task_lines(source, card.lines);
    add_creator_line(source, rest);
    add_rest_line(source, rest);
    add_series_line(source, rest);
    add_fixed_tiles_line(source, rest);
    card.lines.insert(card.lines.begin(), rest.begin(), rest.end());
    add_load_lines(source, card.lines);
    add_budget_line(source, card.lines);
    add_clock_lines(source, card.lines);
    add_conflict_lines(source, card.lines);
    card.suggestion = suggestion(source);
    return card;
}

}  // namespace tandem
