#include "app/month_pages.hpp"

#include <algorithm>
#include <map>

#include "app/page_paint.hpp"
#include "facts/date_words.hpp"
#include "facts/observances.hpp"
#include "model/work_meter.hpp"
#include "plan/month_grid.hpp"
#include "plan/pack_lanes.hpp"

namespace tandem {
namespace {

using date::days;

using paint::bar, paint::bar_ink, paint::hair, paint::ink, paint::second, paint::waiting, paint::weekend;
constexpr int most_lanes = 4, most_slide_lanes = 2;  // a slide is less high

// Lengths, in points, at the size of the paper.
struct Measures {
    double width, height, k;  // k: how much larger everything is than on A4

    explicit Measures(const MonthPagesLook& look)
        : width(look.slide                        ? slide_width
                    : look.paper == PaperSize::a4 ? a4_long
                                                  : a3_long),
          height(look.slide                        ? slide_height
                     : look.paper == PaperSize::a4 ? a4_short
                                                   : a4_long),
          k(look.slide || look.paper == PaperSize::a4 ? 1.0 : 1.2) {}

    double margin() const { return 28 * k; }
    double inner() const { return width - 2 * margin(); }
    double title_height() const { return 38 * k; }
    double weekday_height() const { return 15 * k; }
    double foot_height() const { return 18 * k; }
    double grid_top() const { return margin() + title_height() + weekday_height(); }
    double grid_height() const { return height - margin() - foot_height() - grid_top(); }
    double column() const { return inner() / 7; }
    double number_height() const { return 14 * k; }
    double lane() const { return 11 * k; }
    double meta_height() const { return 9 * k; }
    double post_gap() const { return 3 * k; }
    double indent() const { return 5 * k; }
};

// A post on paper: its strip, networks and time, its whole title below.
class PostBlock {
  public:
    PostBlock(const Measures& m, const ClientPost& post, const facts::Words& words, double width)
        : m_(m), post_(post), width_(width) {
        const std::string letters = letters_of(post);
        meta_ = letters + (letters.empty() ? "" : "  ") +
            words.time_text(static_cast<int>(minute_of_day(post.when).count()));
        const StepText step = step_of(post, words);
        status_ = step.text, waits_ = step.waits;
        title_height_ = height_of(title(0, 0));
    }

    double height() const { return m_.meta_height() + title_height_ + m_.post_gap(); }

    void put(double x, double y, std::vector<PageItem>& items) const {
        items.emplace_back(PageBox{x, y + 1, 2 * m_.k, height() - m_.post_gap() - 1, brand_of(post_), false, 1});
        PageText meta{x + m_.indent(), y, 0, meta_, 6.5 * m_.k, true, second, PageAlign::left, 1};
        const double end = meta.x + width_of(meta) + 4 * m_.k;
        items.emplace_back(std::move(meta));
        const double room = x + width_ - end;
        if (!status_.empty() && room > 12 * m_.k)
            items.emplace_back(
                PageText{end, y, room, status_, 6.5 * m_.k, false, waits_ ? waiting : second, PageAlign::right, 1});
        items.emplace_back(title(x, y + m_.meta_height()));
    }

  private:
    PageText title(double x, double y) const {
        constexpr int as_many_as_it_takes = 99;
        return {x + m_.indent(), y,   width_ - m_.indent(), one_line(post_.title), 7.5 * m_.k,
                false,           ink, PageAlign::left,      as_many_as_it_takes};
    }

    const Measures& m_;
    const ClientPost& post_;
    double width_, title_height_ = 0;
    std::string meta_, status_;
    bool waits_ = false;
};

// What no day had room for.
struct Overflow {
    std::map<Day, std::vector<const ClientPost*>> posts;
    std::vector<const ClientCampaign*> campaigns;

    bool empty() const { return posts.empty() && campaigns.empty(); }
};

class MonthSheet {
  public:
    MonthSheet(const ClientPlan& plan, const facts::Facts& facts, const facts::Words& words, const MonthPagesLook& look,
               date::year_month month)
        : plan_(plan),
          facts_(facts),
          words_(words),
          look_(look),
          m_(look),
          grid_(month_grid(month, first_weekday(look.week_start))) {}

    std::vector<Page> pages(std::size_t page_number) {
        next_page_ = page_number + 1;
        std::vector<Page> pages(1);
        pages[0] = blank();
        pages[0].outline = facts::capitalised(month_name());
        draw_head(pages[0], month_name());
        draw_ground(pages[0]);
        draw_campaigns(pages[0]);
        for (Day day = grid_.days().begin; day < grid_.days().end; day += days(1))
            if (!grid_.is_outside(day)) draw_day(pages[0], day);
        if (!overflow_.empty()) draw_overflow(pages);
        return pages;
    }

  private:
    std::string month_name() const { return facts::month_title(grid_.month, words_.language()); }
    double row_height() const { return m_.grid_height() / grid_.weeks; }
    double row_y(int week) const { return m_.grid_top() + row_height() * week; }
    double column_x(int column) const { return m_.margin() + m_.column() * column; }

    Page blank() const { return {m_.width, m_.height, {}, {}}; }

    void draw_head(Page& page, const std::string& title) const {
        page.items.emplace_back(PageText{m_.margin(), m_.margin() - 4 * m_.k, m_.inner() * 0.6,
                                         facts::capitalised(title), 19 * m_.k, true, ink, PageAlign::left, 1});
        std::string names = one_line(look_.client);
        if (!look_.agency.empty()) names += (names.empty() ? "" : " · ") + one_line(look_.agency);
        page.items.emplace_back(PageText{m_.margin() + m_.inner() * 0.6, m_.margin() + 3 * m_.k, m_.inner() * 0.4,
                                         names, 9 * m_.k, false, second, PageAlign::right, 1});
    }

    void draw_ground(Page& page) const {
        for (int column = 0; column < 7; ++column) {
            const date::weekday weekday(date::local_days(grid_.first + days(column)));
            page.items.emplace_back(PageText{column_x(column), m_.grid_top() - m_.weekday_height() + 2 * m_.k,
                                             m_.column(),
                                             std::string(facts::weekday_short_name(weekday, words_.language())),
                                             8 * m_.k, true, second, PageAlign::left, 1});
        }
        for (Day day = grid_.days().begin; day < grid_.days().end; day += days(1)) draw_number(page, day);
        for (int week = 0; week <= grid_.weeks; ++week)
            page.items.emplace_back(
                PageLine{m_.margin(), row_y(week), m_.margin() + m_.inner(), row_y(week), 0.5, hair});
        for (int column = 1; column < 7; ++column)
            page.items.emplace_back(PageLine{column_x(column), m_.grid_top(), column_x(column),
                                             m_.grid_top() + m_.grid_height(), 0.5, hair});
    }

    void draw_number(Page& page, Day day) const {
        const GridCell cell = *grid_.cell_of(day);
        const double x = column_x(cell.column), y = row_y(cell.week);
        if (weekday_index(day) >= 5)
            page.items.emplace_back(PageBox{x, y, m_.column(), row_height(), weekend, false, 0});
        const date::year_month_day ymd(day);
        if (grid_.is_outside(day)) {
            page.items.emplace_back(PageText{x + 3 * m_.k, y + 2 * m_.k, m_.column() - 6 * m_.k,
                                             facts::day_month_short(ymd, words_.language()), 7 * m_.k, false, hair,
                                             PageAlign::left, 1});
            return;
        }
        page.items.emplace_back(PageText{x + 3 * m_.k, y + 1 * m_.k, 24 * m_.k,
                                         std::to_string(static_cast<unsigned>(ymd.day())), 8.5 * m_.k, true, ink,
                                         PageAlign::left, 1});
        for (const facts::ObservanceDay& one : facts::public_holidays(facts_, look_.region, ymd.year())) {
            const facts::Observance* holiday = facts_.observances.find(one.id);
            if (!holiday || one.first != date::sys_days(day.time_since_epoch())) continue;
            page.items.emplace_back(PageText{x + 24 * m_.k, y + 2 * m_.k, m_.column() - 27 * m_.k,
                                             holiday->name.in(words_.language()), 6.5 * m_.k, false, second,
                                             PageAlign::right, 1});
        }
    }

    void draw_campaigns(Page& page) {
        std::vector<LaneItem> items;
        for (const ClientCampaign& campaign : plan_.campaigns)
            items.push_back({campaign.campaign.value, campaign.days});
        const std::vector<LaneWeek> weeks = pack_lanes(items, grid_, look_.slide ? most_slide_lanes : most_lanes);
        for (const LaneWeek& week : weeks) {
            lanes_.push_back(week.lanes);
            for (const LaneSegment& entry : week.shown) draw_bar(page, plan_.campaigns[entry.item], entry);
            for (const LaneSegment& entry : week.hidden) {
                const ClientCampaign* campaign = &plan_.campaigns[entry.item];
                auto& left = overflow_.campaigns;
                if (std::find(left.begin(), left.end(), campaign) == left.end()) left.push_back(campaign);
            }
        }
    }

    void draw_bar(Page& page, const ClientCampaign& campaign, const LaneSegment& entry) const {
        const DaySegment& segment = entry.segment;
        const double inset = 2 * m_.k;
        const double x0 = column_x(segment.column) + (segment.continues_left ? 0 : inset);
        const double x1 = column_x(segment.end_column()) - (segment.continues_right ? 0 : inset);
        const double y = row_y(segment.week) + m_.number_height() + m_.lane() * entry.lane;
        page.items.emplace_back(PageBox{x0, y, x1 - x0, m_.lane() - 1.5 * m_.k, bar, false, 2});
        page.items.emplace_back(PageBox{x0 + 4 * m_.k, y + 2.5 * m_.k, 4.5 * m_.k, 4.5 * m_.k,
                                        color_of(campaign.color, bar_ink), false, 1});
        page.items.emplace_back(PageText{x0 + 11 * m_.k, y + 0.5 * m_.k, x1 - x0 - 14 * m_.k, one_line(campaign.name),
                                         6.5 * m_.k, true, bar_ink, PageAlign::left, 1});
    }

    std::vector<const ClientPost*> posts_on(Day day) const {
        std::vector<const ClientPost*> posts;
        for (const ClientPost& post : plan_.posts)
            if (day_of(post.when) == day) posts.push_back(&post);
        return posts;
    }

    void draw_day(Page& page, Day day) {
        const std::vector<const ClientPost*> posts = posts_on(day);
        if (posts.empty()) return;
        const GridCell cell = *grid_.cell_of(day);
        const double x = column_x(cell.column) + 3 * m_.k, width = m_.column() - 6 * m_.k;
        double y = row_y(cell.week) + m_.number_height() + m_.lane() * lanes_[static_cast<std::size_t>(cell.week)];
        const double end = row_y(cell.week) + row_height() - 1;
        std::vector<PostBlock> blocks;
        double all = 0;
        for (const ClientPost* post : posts) all += blocks.emplace_back(m_, *post, words_, width).height();
        const bool fits = y + all <= end;
        const double room = fits ? end : end - m_.meta_height();
        std::size_t placed = 0;
        while (placed < blocks.size() && y + blocks[placed].height() <= room) {
            blocks[placed].put(x, y, page.items);
            y += blocks[placed++].height();
        }
        if (placed == blocks.size()) return;
        overflow_.posts[day].assign(posts.begin() + static_cast<std::ptrdiff_t>(placed), posts.end());
        const std::string more = words_.format(
            "month_pdf.more", {{"n", std::to_string(blocks.size() - placed)}, {"page", std::to_string(next_page_)}});
        page.items.emplace_back(
            PageText{x, end - m_.meta_height(), width, more, 6.5 * m_.k, true, second, PageAlign::left, 1});
    }

    // Three columns of days; as many pages as it takes.
    void draw_overflow(std::vector<Page>& pages) const {
        const double gap = 14 * m_.k, width = (m_.inner() - 2 * gap) / 3;
        const double top = m_.margin() + m_.title_height(), end = m_.height - m_.margin() - m_.foot_height();
        int column = 3;
        double y = end;
        const auto make_room = [&](double height) {
            if (y + height <= end) return;
            y = top;
            if (++column < 3) return;
            column = 0;
            pages.push_back(blank());
            draw_head(pages.back(), words_.format("month_pdf.continued", {{"month", month_name()}}));
        };
        const auto x = [&] { return m_.margin() + (width + gap) * column; };
        const auto heading = [&](const std::string& text) {
            pages.back().items.emplace_back(PageText{x(), y, width, text, 9 * m_.k, true, ink, PageAlign::left, 1});
            y += 14 * m_.k;
        };
        for (const auto& [day, posts] : overflow_.posts) {
            bool named = false;
            for (const ClientPost* post : posts) {
                const PostBlock block(m_, *post, words_, width);
                const int column_before = column;
                make_room(block.height() + 14 * m_.k);
                if (!named || column != column_before)
                    heading(facts::capitalised(facts::day_title(date::year_month_day(day), words_.language())));
                named = true;
                block.put(x(), y, pages.back().items);
                y += block.height();
            }
            y += 6 * m_.k;
        }
        for (const ClientCampaign* campaign : overflow_.campaigns) {
            const std::string text = one_line(campaign->name) + " · " +
                facts::day_range_short(date::year_month_day(campaign->days.begin),
                                       date::year_month_day(campaign->days.end), words_.language());
            PageText line{0, 0, width, text, 7.5 * m_.k, false, bar_ink, PageAlign::left, 3};
            make_room(height_of(line));
            line.x = x(), line.y = y;
            y += height_of(line) + m_.post_gap();
            pages.back().items.emplace_back(std::move(line));
        }
    }

    const ClientPlan& plan_;
    const facts::Facts& facts_;
    const facts::Words& words_;
    const MonthPagesLook& look_;
    const Measures m_;
    MonthGrid grid_;
    std::vector<int> lanes_;  // of each week
    Overflow overflow_;
    std::size_t next_page_ = 0;
};

}  // namespace

std::vector<Page> pages_of_month(const ClientPlan& plan, const facts::Facts& facts, const facts::Words& words,
                                 const MonthPagesLook& look, date::year_month month, std::size_t number) {
    return MonthSheet(plan, facts, words, look, month).pages(number);
}

std::vector<Page> month_pages(const ClientPlan& plan, const facts::Facts& facts, const facts::Words& words,
                              const MonthPagesLook& look) {
    const Measures m(look);
    std::vector<Page> pages;
    const date::year_month first = month_of(plan.scope.days.begin), last = month_of(plan.scope.days.end - days(1));
    const auto months = static_cast<std::size_t>(std::max(0, (last - first).count() + 1));
    std::size_t step = 0;
    for (date::year_month month = first; month <= last; month += date::months(1)) {
        work_step(step++, months);
        for (Page& page : pages_of_month(plan, facts, words, look, month, pages.size() + 1))
            pages.push_back(std::move(page));
    }
    put_feet(pages, words, look.made_on, m.margin(), m.height - m.margin() - 6 * m.k, 7 * m.k);
    return pages;
}

std::vector<std::string> titles_without_glyphs(const ClientPlan& plan, bool texts) {
    std::vector<std::string> titles;
    const auto lacks = [](const std::string& text) {
        return !text.empty() && unknown_glyphs({0, 0, 0, lines_of(text)}) > 0;
    };
    const auto check = [&](const std::string& title, bool told) {
        if (told && std::find(titles.begin(), titles.end(), title) == titles.end()) titles.push_back(title);
    };
    for (std::size_t i = 0; i < plan.posts.size(); ++i) {
        work_step(i, plan.posts.size());
        const ClientPost& post = plan.posts[i];
        check(post.title, lacks(post.title) || (texts && lacks(post.text)));
    }
    for (const ClientCampaign& campaign : plan.campaigns) check(campaign.name, lacks(campaign.name));
    return titles;
}

}  // namespace tandem
