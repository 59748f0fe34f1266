#include "ui/year/year_model.hpp"

#include <algorithm>

#include "app/team_grid.hpp"
#include "facts/date_words.hpp"
#include "facts/number_words.hpp"
#include "plan/office_calendar.hpp"
#include "plan/pack_lanes.hpp"

namespace tandem {
namespace {

std::vector<const Campaign*> shown_campaigns(const MonthSource& source) {
    std::vector<const Campaign*> shown;
    for (const Campaign& campaign : source.project.campaigns)
        if (!campaign.days.empty() && is_let_through(source.filters, campaign)) shown.push_back(&campaign);
    return shown;
}

YearMonth empty_month(const MonthSource& source, const PostDays& posts, date::year_month first,
                      date::year_month month) {
    YearMonth out;
    out.month = month;
    out.title = month.year() == first.year() ? std::string(facts::month_name(month.month(), source.words.language()))
                                             : facts::month_title(month, source.words.language());
    out.title = facts::capitalised(std::move(out.title));
    out.posts = posts.posts_in(month);
    out.posts_text = source.words.count("month.posts", out.posts);
    return out;
}

bool is_day_off(const Settings& settings, const OfficeCalendar& office, Day day) {
    const bool hours_known = std::any_of(settings.office_hours.begin(), settings.office_hours.end(),
                                         [](const auto& ranges) { return !ranges.empty(); });
    if (hours_known) return !office.is_working(day);
    return weekday_index(day) >= 5 || office.is_holiday(day);
}

YearDay made_day(const MonthSource& source, const PostDays& posts, const OfficeCalendar& office, Day day) {
    YearDay out;
    out.day = day;
    out.id = to_text(day);
    out.posts = posts.posts_on(day);
    out.work = work_of(source, day);
    out.today = day == source.today;
    out.day_off = is_day_off(source.project.settings, office, day);
    if (source.lens == Lens::cm)
        out.step = out.work ? step_of_work(*out.work) : YearStep::none;
    else
        out.step = step_of_posts(out.posts);
    return out;
}

// Null for a day of another year.
template <class Model>
auto* day_in(Model& model, Day day) {
    const bool there = model.days().contains(day);
    const auto month = static_cast<std::size_t>(there ? (month_of(day) - model.first).count() : 0);
    const std::size_t index = static_cast<unsigned>(date::year_month_day(day).day()) - 1;
    return there ? &model.months[month].days[index] : nullptr;
}

void mark_named_days(const MonthSource& source, YearModel& model) {
    if (!source.observances) return;
    for (const auto& [day, entries] : shown_observances(source.facts, source.project, model.days(), source.words)) {
        YearDay& found = *day_in(model, day);
        for (const ShownObservance& one : entries) {
            if (one.school)
                found.school_break = found.school_break || one.is_span();
            else
                (one.begins() ? found.observance : found.lasting) = true;
        }
    }
}

// The years of schools that no order has set yet would look like years without a break.
void mark_unknown_breaks(const MonthSource& source, YearModel& model) {
    const DayRange days = model.days();
    const std::optional<Day> known = school_known_until(source.facts, source.project.settings);
    if (!source.observances || !known || *known + date::days(1) >= days.end) return;
    for (Day day = std::max(*known + date::days(1), days.begin); day < days.end; day += date::days(1))
        if (day_in(model, day)->school_break) return;
    model.school_known_until = known;
}

// Where there is an incident it is what a day is marked for.
void mark_occasions(const MonthSource& source, YearModel& model) {
    const DayRange shown = model.days();
    for (const Occasion& one : occasions(source.project)) {
        if (!is_let_through(source.filters, source.project, one)) continue;
        const DayRange days = one.days(source.today);
        const bool grave = one.kind == facts::OccasionKind::incident;
        for (Day day = std::max(days.begin, shown.begin); day < std::min(days.end, shown.end); day += date::days(1)) {
            YearNote& note = day_in(model, day)->note;
            note = std::max(note, grave ? YearNote::incident : YearNote::occasion);
        }
    }
}

// In lanes as a calendar of all these weeks would have them, each week cut where the month changes.
void place_campaigns(const MonthSource& source, YearModel& model) {
    const std::vector<const Campaign*> campaigns = shown_campaigns(source);
    std::vector<LaneItem> items;
    for (const Campaign* campaign : campaigns) items.push_back({campaign->id.value, campaign->days});
    const DayRange shown = model.days();
    const date::weekday week_start = first_weekday(source.project.settings.week_start);
    const MonthGrid grid{
        week_begin(shown.begin, week_start),
        static_cast<int>((week_begin(shown.end, week_start) - week_begin(shown.begin, week_start)) / date::days(7)) + 1,
        model.first};
    const std::vector<LaneWeek> weeks = pack_lanes(items, grid, most_year_lanes);
    for (YearMonth& month : model.months) {
        const DayRange days{first_day(month.month), first_day(month.month + date::months(1))};
        for (std::size_t week = 0; week < weeks.size(); ++week) {
            const DayRange row = grid.week_days(static_cast<int>(week));
            if (!row.overlaps(days)) continue;
            for (const LaneSegment& segment : weeks[week].shown) {
                const Campaign& campaign = *campaigns[segment.item];
                const DayRange part{std::max({row.begin, days.begin, campaign.days.begin}),
                                    std::min({row.end, days.end, campaign.days.end})};
                if (part.empty()) continue;
                month.bars.push_back({campaign.id, campaign.name, campaign.color, part, segment.lane});
            }
        }
    }
}

void add_line(std::string& text, std::string_view line) {
    if (line.empty()) return;
    if (!text.empty()) text += '\n';
    text += line;
}

void add_posts(const MonthSource& source, const PostDay& day, std::string& text) {
    for (const PostDay::First& one : day.first) {
        const Post* post = source.project.posts.find(one.post);
        if (!post) continue;
        add_line(text, source.words.time_text(static_cast<int>(minute_of_day(one.when).count())) + "  " + post->title);
    }
    const int more = day.posts - static_cast<int>(day.first.size());
    if (more > 0) add_line(text, source.words.count("year.more_posts", more));
}

std::string campaigns_on(const MonthSource& source, Day day) {
    std::string names;
    int count = 0;
    for (const Campaign* campaign : shown_campaigns(source)) {
        if (!campaign->days.contains(day)) continue;
        names += (names.empty() ? "" : ", ") + campaign->name;
        ++count;
    }
    return count == 0 ? names : source.words.count("year.campaigns", count, {{"names", names}});
}

std::string occasions_on(const MonthSource& source, Day day) {
    std::string names;
    int count = 0;
    for (const Occasion& one : occasions(source.project)) {
        if (!is_let_through(source.filters, source.project, one) || !one.days(source.today).contains(day)) continue;
        names += (names.empty() ? "" : ", ") + name_of_bar(one, source.words);
        ++count;
    }
    return count == 0 ? names : source.words.count("year.occasions", count, {{"names", names}});
}

}  // namespace

YearStep step_of_posts(int posts) {
    if (posts <= 0) return YearStep::none;
    return posts == 1 ? YearStep::low : posts == 2 ? YearStep::middle : posts <= 4 ? YearStep::high : YearStep::full;
}

YearStep step_of_work(const WorkLine& work) {
    return static_cast<YearStep>(heat_step(work.minutes, work.capacity_minutes));
}

const YearDay* YearModel::day(Day day) const { return day_in(*this, day); }

YearModel year_model(const MonthSource& source, const PostDays& posts, date::year_month first) {
    YearModel model;
    model.first = first;
    model.by_work = source.lens == Lens::cm;
    const DayRange days = model.days();
    const OfficeCalendar office(source.facts, source.project.settings, days);
    const facts::Language language = source.words.language();
    for (int i = 0; i < months_of_year; ++i) {
        YearMonth& month = model.months[static_cast<std::size_t>(i)];
        month = empty_month(source, posts, first, first + date::months(i));
        model.posts += month.posts;
        const Day end = first_day(month.month + date::months(1));
        for (Day day = first_day(month.month); day < end; day += date::days(1)) {
            month.days.push_back(made_day(source, posts, office, day));
            if (month.days.back().work) month.work_minutes += month.days.back().work->minutes;
        }
        if (month.work_minutes > 0)
            month.work_text = facts::duration_text(month.work_minutes, language, facts::DurationForm::hours);
    }
    mark_named_days(source, model);
    mark_unknown_breaks(source, model);
    mark_occasions(source, model);
    place_campaigns(source, model);
    model.hidden_bars = hidden_bars(source.project, source.filters, days, source.today);
    model.hidden = posts.hidden_in(days);
    return model;
}

std::string year_day_text(const MonthSource& source, const PostDays& posts, const YearDay& day) {
    std::string text =
        facts::capitalised(facts::day_title_year(date::year_month_day(day.day), source.words.language()));
    add_line(text, source.words.count("month.posts", day.posts));
    if (const auto found = posts.days.find(day.day); found != posts.days.end()) add_posts(source, found->second, text);
    add_line(text, campaigns_on(source, day.day));
    add_line(text, occasions_on(source, day.day));
    if (source.observances) {
        const DayRange alone{day.day, day.day + date::days(1)};
        for (const auto& [on, entries] : shown_observances(source.facts, source.project, alone, source.words))
            for (const ShownObservance& one : entries) add_line(text, observance_text(one, source.words));
    }
    if (!day.work) return text;
    add_line(text, source.words.format("year.work", {{"work", day.work->text}}));
    if (day.work->state == WorkLine::State::over)
        add_line(text,
                 source.words.format("month.over",
                                     {{"duration",
                                       facts::duration_text(day.work->minutes - day.work->capacity_minutes,
                                                            source.words.language(), facts::DurationForm::hours)}}));
    return text;
}

}  // namespace tandem
