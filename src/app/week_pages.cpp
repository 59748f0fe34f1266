#include "app/week_pages.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include "app/page_paint.hpp"
#include "app/shown_observances.hpp"
#include "facts/date_words.hpp"
#include "model/work_meter.hpp"
#include "plan/month_grid.hpp"
#include "plan/pack_lanes.hpp"

namespace tandem {
namespace {

using date::days;

constexpr double page_width = 840, margin = 24, inner = page_width - 2 * margin, column = inner / 7, head = 40,
                 day_head = 36, lane = 15, least_height = 480, most_height = 1800, foot = 26, gap = 6, pad = 6;
constexpr int every_lane = 99, as_many_as_it_takes = 99;
constexpr std::size_t columns = 7;

// A post in its column: time, networks and step above its whole title.
class WeekBlock {
  public:
    WeekBlock(const ClientPost& post, const facts::Words& words) : post_(post), step_(step_of(post, words)) {
        const std::string letters = letters_of(post);
        meta_ = words.time_text(static_cast<int>(minute_of_day(post.when).count())) + (letters.empty() ? "" : "  ") +
            letters;
    }
    double height() const {
        return 2 * pad + height_of(meta(0, 0)) + (step_.text.empty() ? 0 : height_of(step(0, 0))) +
            height_of(title(0, 0));
    }
    void put(double x, double y, std::vector<PageItem>& items) const {
        const double high = height();
        items.emplace_back(PageBox{x + 2, y, column - 4, high, step_.waits ? 0xF3EBFC : paint::paper, false, 4});
        items.emplace_back(PageBox{x + 2, y, 3, high, brand_of(post_), false, 1.5});
        y += pad;
        const auto add = [&](PageText text) {
            y += height_of(text);
            items.emplace_back(std::move(text));
        };
        add(meta(x, y));
        if (!step_.text.empty()) add(step(x, y));
        add(title(x, y));
    }

  private:
    PageText text(double x, double y, std::string words, double size, bool bold, InkColor color, int lines) const {
        return {x + 10, y, column - 16, std::move(words), size, bold, color, PageAlign::left, lines};
    }
    PageText meta(double x, double y) const { return text(x, y, meta_, 8, true, paint::second, as_many_as_it_takes); }
    PageText step(double x, double y) const {
        return text(x, y, step_.text, 8, false, step_.waits ? paint::waiting : paint::second, 1);
    }
    PageText title(double x, double y) const {
        return text(x, y, one_line(post_.title), 9.5, false, paint::ink, as_many_as_it_takes);
    }

    const ClientPost& post_;
    StepText step_;
    std::string meta_;
};

class WeekSheet {
  public:
    WeekSheet(const ClientPlan& plan, const facts::Facts& facts, const facts::Words& words, const Settings& settings,
              const MonthPagesLook& look, Day first)
        : plan_(plan),
          words_(words),
          look_(look),
          grid_(week_grid(first, 1, first_weekday(look.week_start))),
          named_(those_that_begin(shown_observances(facts, settings, grid_.days(), words))) {
        for (const ClientPost& post : plan.posts)
            if (const auto cell = grid_.cell_of(day_of(post.when)))
                blocks_[static_cast<std::size_t>(cell->column)].emplace_back(post, words);
    }

    std::vector<WeekPage> pages() {
        std::vector<WeekPage> pages;
        do {
            pages.push_back({{page_width, least_height, {}, {}}, to_text(grid_.first)});
            if (pages.size() > 1) pages.back().name += " " + std::to_string(pages.size());
            draw(pages.back().page, pages.size() > 1);
        } while (left());
        return pages;
    }

  private:
    bool left() const {
        for (std::size_t c = 0; c < columns; ++c)
            if (placed_[c] < blocks_[c].size()) return true;
        return false;
    }
    static double x_of(std::size_t c) { return margin + column * static_cast<double>(c); }

    void draw(Page& page, bool continued) {
        const std::size_t ground = page.items.size();
        draw_head(page, continued);
        const double top = margin + head + day_head + draw_campaigns(page) + 4;
        double end = top;
        for (std::size_t c = 0; c < columns; ++c) end = std::max(end, draw_column(page, c, top));
        constexpr double step = 3;  // 4 pixels
        page.height = std::ceil(std::max(least_height, end + margin + foot) / step) * step;
        const double bottom = page.height - margin - foot + 8;
        std::vector<PageItem> below;
        for (std::size_t c = 0; c < columns; ++c) {
            const Day day = grid_.first + days(static_cast<int>(c));
            if (weekday_index(day) >= 5 || is_holiday(day))
                below.emplace_back(PageBox{x_of(c), margin + head, column, bottom - margin - head,
                                           is_holiday(day) ? paint::holiday : paint::weekend, false, 0});
            if (c > 0) below.emplace_back(PageLine{x_of(c), margin + head, x_of(c), bottom, 0.75, paint::hair});
        }
        below.emplace_back(PageLine{margin, bottom, margin + inner, bottom, 0.75, paint::hair});
        page.items.insert(page.items.begin() + static_cast<std::ptrdiff_t>(ground), below.begin(), below.end());
        page.items.emplace_back(PageText{
            margin, bottom + 6, inner,
            words_.format("month_pdf.made_on",
                          {{"day", facts::day_title_year(date::year_month_day(look_.made_on), words_.language())}}),
            8, false, paint::second, PageAlign::left, 1});
    }
    bool is_holiday(Day day) const {
        const auto named = named_.find(day);
        return named != named_.end() && named->second.front().public_holiday;
    }

    void draw_head(Page& page, bool continued) const {
        const DayRange days_shown = grid_.days();
        std::string title = words_.format("week_png.title", {{"n", std::to_string(grid_.iso_week(0).number)}}) + " · " +
            facts::day_range_text(date::year_month_day(days_shown.begin), date::year_month_day(days_shown.end),
                                  words_.language());
        if (continued) title = words_.format("page.continued", {{"title", title}});
        page.items.emplace_back(
            PageText{margin, margin - 4, inner * 0.65, title, 17, true, paint::ink, PageAlign::left, 1});
        std::string names = one_line(look_.client);
        if (!look_.agency.empty()) names += (names.empty() ? "" : " · ") + one_line(look_.agency);
        page.items.emplace_back(PageText{margin + inner * 0.65, margin + 3, inner * 0.35, names, 9.5, false,
                                         paint::second, PageAlign::right, 1});
        for (std::size_t c = 0; c < columns; ++c) {
            const Day day = grid_.first + days(static_cast<int>(c));
            page.items.emplace_back(
                PageText{x_of(c) + 6, margin + head + 3, column - 12,
                         facts::capitalised(facts::weekday_day(date::year_month_day(day), words_.language())), 10.5,
                         true, paint::ink, PageAlign::left, 1});
            const auto named = named_.find(day);
            if (named != named_.end())
                page.items.emplace_back(PageText{x_of(c) + 6, margin + head + 18, column - 12,
                                                 named->second.front().short_name, 8, false, paint::second,
                                                 PageAlign::left, 1});
        }
    }

    // How high they are together.
    double draw_campaigns(Page& page) const {
        std::vector<LaneItem> items;
        for (const ClientCampaign& campaign : plan_.campaigns)
            items.push_back({campaign.campaign.value, campaign.days});
        const std::vector<LaneWeek> weeks = pack_lanes(items, grid_, every_lane);
        for (const LaneSegment& entry : weeks.front().shown) {
            const ClientCampaign& campaign = plan_.campaigns[entry.item];
            const double x0 =
                x_of(static_cast<std::size_t>(entry.segment.column)) + (entry.segment.continues_left ? 0 : 2);
            const double x1 =
                x_of(static_cast<std::size_t>(entry.segment.end_column())) - (entry.segment.continues_right ? 0 : 2);
            const double y = margin + head + day_head + lane * entry.lane;
            page.items.emplace_back(PageBox{x0, y, x1 - x0, lane - 2, paint::bar, false, 3});
            page.items.emplace_back(
                PageBox{x0 + 5, y + 3.5, 6, 6, color_of(campaign.color, paint::bar_ink), false, 1.5});
            page.items.emplace_back(PageText{x0 + 15, y + 0.5, x1 - x0 - 19, one_line(campaign.name), 8.5, true,
                                             paint::bar_ink, PageAlign::left, 1});
        }
        return lane * weeks.front().lanes;
    }

    // As many posts as the page has room for; where they end.
    double draw_column(Page& page, std::size_t c, double y) {
        std::size_t& placed = placed_[c];
        const double end = most_height - margin - foot;
        for (bool first = true; placed < blocks_[c].size(); first = false) {
            const double height = blocks_[c][placed].height();
            if (!first && y + height > end) break;
            blocks_[c][placed++].put(x_of(c), y, page.items);
            y += height + gap;
        }
        return y;
    }

    const ClientPlan& plan_;
    const facts::Words& words_;
    const MonthPagesLook& look_;
    MonthGrid grid_;
    ShownDays named_;
    std::array<std::vector<WeekBlock>, columns> blocks_;
    std::array<std::size_t, columns> placed_{};
};

}  // namespace

std::vector<WeekPage> week_pages(const ClientPlan& plan, const facts::Facts& facts, const facts::Words& words,
                                 const Settings& settings, const MonthPagesLook& look) {
    std::vector<WeekPage> pages;
    const Day first = week_begin(plan.scope.days.begin, first_weekday(look.week_start));
    const auto all = std::max(days(1), plan.scope.days.end - first);
    for (Day week = first; week < plan.scope.days.end; week += days(7)) {
        work_step(static_cast<std::size_t>((week - first).count()), static_cast<std::size_t>(all.count()));
        for (WeekPage& page : WeekSheet(plan, facts, words, settings, look, week).pages())
            pages.push_back(std::move(page));
    }
    return pages;
}

}  // namespace tandem
