#include "app/year_pages.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "app/page_paint.hpp"
#include "app/shown_observances.hpp"
#include "facts/date_words.hpp"
#include "model/work_meter.hpp"
#include "plan/month_grid.hpp"

namespace tandem {
namespace {

using date::days;

constexpr InkColor school = 0x2F8F83;
constexpr std::size_t most_lanes = 3;

// Lengths, in points. A3 is A4 with everything larger, so that both look the same.
struct Measures {
    bool a3;
    double k;

    explicit Measures(PaperSize paper) : a3(paper == PaperSize::a3), k(a3 ? a3_long / a4_long : 1.0) {}

    double width() const { return a3 ? a3_long : a4_long; }
    double height() const { return a3 ? a4_long : a4_short; }
    double margin() const { return 22 * k; }
    double column() const { return (width() - 2 * margin()) / 12; }
    double grid_top() const { return margin() + 36 * k; }
    double grid_end() const { return height() - margin() - 20 * k; }
    double row() const { return (grid_end() - grid_top()) / 31; }
    double line() const { return row() / 2; }  // a day has two lines beside its number
    double number() const { return 18 * k; }
    double lane() const { return 7.6 * k; }
    double small() const { return 5.1 * k; }
};

// A campaign's part of a month, and the lane it lies in, from 0 at the right.
struct YearBar {
    const ClientCampaign* campaign;
    DayRange days;
    std::size_t lane;
};

class YearSheet {
  public:
    YearSheet(const ClientPlan& plan, const facts::Facts& facts, const facts::Words& words, const Settings& settings,
              const MonthPagesLook& look, date::year year)
        : plan_(plan),
          words_(words),
          settings_(settings),
          look_(look),
          m_(look.paper),
          year_(year),
          named_(those_that_begin(shown_observances(facts, settings, range(), words))),
          breaks_(school_breaks(facts, settings, range())) {
        for (const ClientPost& post : plan.posts) posts_[day_of(post.when)].push_back(&post);
    }

    Page page() {
        page_ = {m_.width(), m_.height(), {}, std::to_string(static_cast<int>(year_))};
        draw_head();
        for (Day day = range().begin; day < range().end; day += days(1)) draw_ground(day);
        draw_lines();
        for (unsigned month = 1; month <= 12; ++month) draw_month(year_ / date::month(month));
        draw_legend();
        return std::move(page_);
    }

  private:
    DayRange range() const {
        return {first_day(year_ / date::January), first_day((year_ + date::years(1)) / date::January)};
    }
    double x_of(date::year_month month) const {
        return m_.margin() + m_.column() * (static_cast<unsigned>(month.month()) - 1);
    }
    double y_of(Day day) const {
        return m_.grid_top() + m_.row() * (static_cast<unsigned>(date::year_month_day(day).day()) - 1);
    }
    template <class Item>
    void put(Item item) {
        page_.items.emplace_back(std::move(item));
    }
    void text(double x, double y, double width, std::string text, double size, bool bold, InkColor ink,
              PageAlign align = PageAlign::left) {
        put(PageText{x, y, width, std::move(text), size, bold, ink, align, 1});
    }

    void draw_head() {
        const double inner = m_.width() - 2 * m_.margin();
        text(m_.margin(), m_.margin() - 6 * m_.k, inner / 2, std::to_string(static_cast<int>(year_)), 17 * m_.k, true,
             paint::ink);
        std::string names = one_line(look_.client);
        if (!look_.agency.empty()) names += (names.empty() ? "" : " · ") + one_line(look_.agency);
        text(m_.margin() + inner / 2, m_.margin(), inner / 2, names, 8.5 * m_.k, false, paint::second,
             PageAlign::right);
    }

    void draw_month(date::year_month month) {
        text(x_of(month), m_.grid_top() - 14 * m_.k, m_.column(),
             facts::capitalised(std::string(facts::month_name(month.month(), words_.language()))), 8 * m_.k, true,
             paint::ink);
        const DayRange range{first_day(month), first_day(month + date::months(1))};
        const std::vector<YearBar> bars = bars_of(range);
        for (Day day = range.begin; day < range.end; day += days(1)) draw_day(month, day, lanes_on(day, bars));
        for (const DayRange& one : breaks_) {
            const Day begin = std::max(one.begin, range.begin), end = std::min(one.end, range.end);
            if (begin < end)
                put(PageBox{x_of(month), y_of(begin), 1.6 * m_.k, m_.row() * (end - begin).count(), school, false, 0});
        }
        for (const YearBar& bar : bars)
            if (bar.lane < most_lanes) draw_bar(month, bar);
    }

    void draw_ground(Day day) {
        const auto named = named_.find(day);
        const bool holiday = named != named_.end() && named->second.front().public_holiday;
        if (holiday || weekday_index(day) >= 5)
            put(PageBox{x_of(month_of(day)), y_of(day), m_.column(), m_.row(),
                        holiday ? paint::holiday : paint::weekend, false, 0});
    }

    // Each takes the first lane that is free on its days.
    std::vector<YearBar> bars_of(const DayRange& month) const {
        std::vector<YearBar> bars;
        std::vector<Day> free;
        for (const ClientCampaign& campaign : plan_.campaigns) {
            const DayRange cut{std::max(campaign.days.begin, month.begin), std::min(campaign.days.end, month.end)};
            if (cut.empty()) continue;
            const auto found = std::find_if(free.begin(), free.end(), [&](Day until) { return until <= cut.begin; });
            const auto lane = static_cast<std::size_t>(found - free.begin());
            if (found == free.end()) free.emplace_back();
            free[lane] = cut.end;
            bars.push_back({&campaign, cut, lane});
        }
        return bars;
    }

    static std::size_t lanes_on(Day day, const std::vector<YearBar>& bars) {
        std::size_t lanes = 0;
        for (const YearBar& bar : bars)
            if (bar.days.contains(day)) lanes = std::max(lanes, std::min(bar.lane + 1, most_lanes));
        return lanes;
    }

    // Its name goes up along it where it has room for all of it.
    void draw_bar(date::year_month month, const YearBar& bar) {
        const double x = x_of(month) + m_.column() - m_.lane() * static_cast<double>(bar.lane + 1);
        const double y = y_of(bar.days.begin) + 0.6 * m_.k, height = m_.row() * bar.days.length().count() - 1.2 * m_.k;
        const InkColor color = color_of(bar.campaign->color, paint::bar_ink);
        put(PageBox{x, y, m_.lane() - 1 * m_.k, height, paint::bar, false, 1.5 * m_.k});
        put(PageBox{x, y, 1.4 * m_.k, height, color, false, 0.7 * m_.k});
        PageText name{x + 1.3 * m_.k, y + height - 2 * m_.k, 0, one_line(bar.campaign->name), 3.5 * m_.k,
                      true,           paint::bar_ink};
        name.turned = true;
        if (width_of(name) > height - 4 * m_.k) return;
        name_told_.insert(bar.campaign);
        put(std::move(name));
    }

    void draw_day(date::year_month month, Day day, std::size_t lanes) {
        const double x = x_of(month), y = y_of(day);
        const std::string letter =
            facts::capitalised(std::string(facts::weekday_short_name(weekday_of(day), words_.language()))).substr(0, 1);
        text(x + 2.5 * m_.k, y + 1.2 * m_.k, 6 * m_.k, letter, m_.small(), false, paint::second);
        text(x + 7 * m_.k, y + 0.4 * m_.k, 11 * m_.k,
             std::to_string(static_cast<unsigned>(date::year_month_day(day).day())), 6.6 * m_.k, true, paint::ink,
             PageAlign::right);
        // The week's number stands below that of its first day.
        if (weekday_of(day) == first_weekday(look_.week_start))
            text(x + 2.5 * m_.k, y + m_.line() + 0.9 * m_.k, 14 * m_.k,
                 words_.format("year.week", {{"n", std::to_string(iso_week_from(day).number)}}), 4 * m_.k, false,
                 paint::second, PageAlign::right);
        draw_content(day, x + m_.number() + 2 * m_.k,
                     m_.column() - m_.number() - 3 * m_.k - m_.lane() * static_cast<double>(lanes));
    }

    // Two lines: posts first, the day's name where they leave one free.
    void draw_content(Day day, double x, double width) {
        constexpr std::size_t lines = 2;
        const auto found = posts_.find(day);
        static const std::vector<const ClientPost*> none;
        const std::vector<const ClientPost*>& posts = found == posts_.end() ? none : found->second;
        const std::size_t shown = std::min(posts.size(), lines);
        double y = y_of(day);
        const auto named = named_.find(day);
        if (named != named_.end() && shown < lines) {
            const ShownObservance& one = named->second.front();
            text(x, y + 1 * m_.k, width, one.short_name, m_.small(), one.public_holiday, paint::second);
            y += m_.line();
        }
        for (std::size_t i = 0; i < shown; ++i) {
            double room = width;
            if (i + 1 == shown && posts.size() > shown) {
                PageText more{x,          y + 1 * m_.k, 0,         "+" + std::to_string(posts.size() - shown),
                              m_.small(), true,         paint::ink};
                const double wide = width_of(more);
                more.x = x + width - wide, room -= wide + 2 * m_.k;
                put(std::move(more));
            }
            put(PageBox{x, y + 1.5 * m_.k, 2.2 * m_.k, m_.line() - 2.2 * m_.k, brand_of(*posts[i]), false, 0.8 * m_.k});
            // Less than a few letters say nothing.
            if (const double wide = room - 3.6 * m_.k; wide > 14 * m_.k)
                text(x + 3.6 * m_.k, y + 1 * m_.k, wide, one_line(posts[i]->title), m_.small(), false, paint::ink);
            y += m_.line();
        }
    }

    void draw_lines() {
        for (int row = 0; row <= 31; ++row) {
            const double y = m_.grid_top() + m_.row() * row;
            put(PageLine{m_.margin(), y, m_.width() - m_.margin(), y, 0.35 * m_.k, paint::hair});
        }
        for (int column = 0; column <= 12; ++column) {
            const double x = m_.margin() + m_.column() * column;
            put(PageLine{x, m_.grid_top(), x, m_.grid_end(), 0.35 * m_.k, paint::hair});
        }
    }

    // What the colours mean: school breaks, and campaigns whose name stands along none of their bars.
    void draw_legend() {
        const double y = m_.grid_end() + 4 * m_.k, end = m_.width() - m_.margin();
        double x = m_.margin();
        const auto entry = [&](const std::string& name, InkColor color) {
            PageText words{x + 7 * m_.k, y, 0, name, 6 * m_.k, false, paint::ink};
            const double wide = width_of(words);
            if (words.x + wide > end - 40 * m_.k) return false;
            put(PageBox{x, y + 1.4 * m_.k, 4.5 * m_.k, 4.5 * m_.k, color, false, 1});
            put(std::move(words));
            x += 7 * m_.k + wide + 10 * m_.k;
            return true;
        };
        if (!breaks_.empty())
            entry(settings_.school_zone.empty() ? std::string(words_("month.school"))
                                                : words_.format("month.school_zone", {{"zone", settings_.school_zone}}),
                  school);
        std::size_t left = 0;
        for (const ClientCampaign& campaign : plan_.campaigns) {
            if (!campaign.days.overlaps(range()) || name_told_.contains(&campaign)) continue;
            const std::string name = one_line(campaign.name) + " " +
                facts::day_range_short(date::year_month_day(campaign.days.begin),
                                       date::year_month_day(campaign.days.end), words_.language());
            if (left > 0 || !entry(name, color_of(campaign.color, paint::bar_ink))) ++left;
        }
        if (left > 0)
            text(end - 40 * m_.k, y, 40 * m_.k, "+" + std::to_string(left), 6 * m_.k, true, paint::ink,
                 PageAlign::right);
    }

    const ClientPlan& plan_;
    const facts::Words& words_;
    const Settings& settings_;
    const MonthPagesLook& look_;
    Measures m_;
    date::year year_;
    ShownDays named_;
    std::vector<DayRange> breaks_;
    std::map<Day, std::vector<const ClientPost*>> posts_;
    std::set<const ClientCampaign*> name_told_;
    Page page_;
};

}  // namespace

DayRange whole_years(const DayRange& range) {
    const date::year first = month_of(range.begin).year();
    const date::year last = std::min(month_of(range.end - days(1)).year(), first + date::years(most_years - 1));
    return {first_day(first / date::January), first_day((last + date::years(1)) / date::January)};
}

std::vector<Page> year_pages(const ClientPlan& plan, const facts::Facts& facts, const facts::Words& words,
                             const Settings& settings, const MonthPagesLook& look) {
    const DayRange years = whole_years(plan.scope.days);
    std::vector<Page> pages;
    const date::year first = month_of(years.begin).year();
    const auto all = static_cast<std::size_t>((month_of(years.end).year() - first).count());
    for (date::year year = first; Day(year / 1 / 1) < years.end; ++year) {
        work_step(pages.size(), all);
        pages.push_back(YearSheet(plan, facts, words, settings, look, year).page());
    }
    const Measures m(look.paper);
    put_feet(pages, words, look.made_on, m.margin(), m.height() - m.margin() - 3 * m.k, 6 * m.k);
    return pages;
}

}  // namespace tandem
