#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "app/client_plan.hpp"
#include "app/workbook_sheets.hpp"
#include "facts/date_words.hpp"
#include "plan/month_grid.hpp"

namespace tandem {
namespace {

constexpr double column_width = 20;       // in characters
constexpr std::size_t line_letters = 21;  // that fit into one
constexpr double line_points = 13, page_points = 500;
constexpr std::size_t most_lines = 30;  // of a day: higher rows than 409 points there are none

std::size_t lines_for(std::string_view text) {
    // Letters of two bytes and more count as two at most: too high a row hides nothing.
    return 1 + text.size() / line_letters;
}

// The months of the plan as grids, each on a page of its own.
class MonthRows {
  public:
    MonthRows(const SheetSource& source, SheetOut& sheet)
        : source_(source), sheet_(sheet), week_start_(first_weekday(source.project().settings.week_start)) {
        ClientScope scope;
        scope.days = days_of(source.order.scope, source.posts, {});
        scope.channels = source.order.scope.channels;
        scope.campaigns = source.order.scope.campaigns;
        scope.unready = !source.for_client();
        plan_ = client_plan(source.project(), source.session.facts(), scope);
        for (const ClientPost& post : plan_.posts) by_day_[day_of(post.when)].push_back(&post);
    }

    void add_all() {
        std::set<date::year_month> months;
        for (const auto& [day, posts] : by_day_) months.insert(month_of(day));
        for (const date::year_month month : months) add_month(month);
        sheet_.scale = static_cast<int>(std::clamp(100 * page_points / std::max(highest_, page_points), 10.0, 100.0));
    }

  private:
    void add_month(date::year_month month) {
        double height = 0;
        const auto add = [&](RowOut row, double points) {
            row.height = points;
            height += points;
            sheet_.rows.push_back(std::move(row));
        };
        RowOut title, campaigns, heads;
        title.begins_page = title.spans = true;
        title.add(facts::capitalised(facts::month_title(month, source_.words.language())), CellLook::title);
        add(std::move(title), 22);
        if (std::string names = campaigns_of(month); !names.empty()) {
            const auto lines = static_cast<double>(1 + names.size() / (7 * line_letters));
            campaigns.spans = true;
            campaigns.add(std::move(names), CellLook::note);
            add(std::move(campaigns), lines * line_points + 4);
        }
        const MonthGrid grid = month_grid(month, week_start_);
        for (int column = 0; column < 7; ++column) {
            const date::weekday weekday = weekday_of(grid.day({0, column}));
            heads.add(facts::capitalised(std::string(facts::weekday_name(weekday, source_.words.language()))),
                      CellLook::head);
        }
        add(std::move(heads), 16);
        for (int week = 0; week < grid.weeks; ++week) add_week(grid, week, add);
        highest_ = std::max(highest_, height);
    }

    template <class Add>
    void add_week(const MonthGrid& grid, int week, const Add& add) {
        RowOut numbers, texts;
        std::size_t lines = 3;
        for (int column = 0; column < 7; ++column) {
            const Day day = grid.day({week, column});
            const bool outside = grid.is_outside(day);
            numbers.add(DayNumber{day}, outside ? CellLook::outside : CellLook::strong);
            std::size_t used = 0;
            texts.add(outside ? std::string() : text_of_day(day, used), outside ? CellLook::outside : CellLook::plain);
            lines = std::max(lines, used);
        }
        add(std::move(numbers), 15);
        add(std::move(texts), static_cast<double>(lines) * line_points);
    }

    // What of a day has room: the plan has it all.
    std::string text_of_day(Day day, std::size_t& lines) const {
        const auto found = by_day_.find(day);
        if (found == by_day_.end()) return {};
        std::string text;
        for (std::size_t i = 0; i < found->second.size(); ++i) {
            const std::string one = text_of_post(*found->second[i]);
            const std::size_t needed = lines_for(one) + 1;
            if (lines + needed >= most_lines) {
                const auto left = static_cast<std::int64_t>(found->second.size() - i);
                ++lines;
                return text + (text.empty() ? "" : "\n") + source_.words.count("workbook.calendar.more", left);
            }
            lines += needed;
            text += (text.empty() ? "" : "\n") + one;
        }
        return text;
    }

    std::string text_of_post(const ClientPost& post) const {
        std::string text = facts::time_text(static_cast<int>(minute_of_day(post.when).count()));
        for (std::size_t i = 0; i < post.networks.size(); ++i) text += (i == 0 ? " " : ", ") + post.networks[i]->name;
        std::string title = post.title.empty() ? post.text : post.title;
        title = title.substr(0, title.find('\n'));
        return text + " · " + title + " (" + std::string(source_.words("status." + std::string(word_of(post.status)))) +
            ")";
    }

    std::string campaigns_of(date::year_month month) const {
        const DayRange days{first_day(month), first_day(month + date::months(1))};
        std::string names;
        for (const Campaign* campaign : source_.campaigns)
            if (campaign->status == CampaignStatus::planned && campaign->days.overlaps(days))
                names += (names.empty() ? "" : ", ") + campaign->name + " (" +
                    facts::day_range_short(date::year_month_day(campaign->days.begin),
                                           date::year_month_day(campaign->days.end), source_.words.language()) +
                    ")";
        return names;
    }

    const SheetSource& source_;
    SheetOut& sheet_;
    date::weekday week_start_;
    ClientPlan plan_;
    std::map<Day, std::vector<const ClientPost*>> by_day_;
    double highest_ = 0;
};

}  // namespace

SheetOut calendar_sheet(const SheetSource& source) {
    SheetOut sheet;
    sheet.name = source.word("rail.calendar");
    sheet.heads = false;
    for (int column = 0; column < 7; ++column) sheet.columns.push_back({.width = column_width});
    MonthRows(source, sheet).add_all();
    return sheet;
}

}  // namespace tandem
