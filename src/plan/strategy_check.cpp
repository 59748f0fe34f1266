#include "plan/strategy_check.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <tuple>

#include "model/channel_order.hpp"
#include "plan/month_grid.hpp"

namespace tandem {
namespace {

using date::days;
using GapKind = StrategyGap::Kind;

// A post that is on the calendar, with what it serves.
struct Dated {
    const Post* post = nullptr;
    const Campaign* campaign = nullptr;
    Day day{};
};

// Of those days; the day of a variant may be another one, by a week at most as far as anybody looks at it.
std::vector<Dated> dated_posts(const Project& project, const DayRange& days_looked_at) {
    std::vector<Dated> found;
    for (const Post& post : project.posts) {
        if (!post.when || is_off_calendar(post.status)) continue;
        const Day day = day_of(*post.when);
        if (days_looked_at.contains(day))
            found.push_back({&post, post.campaign ? project.campaigns.find(*post.campaign) : nullptr, day});
    }
    return found;
}

constexpr DayRange every_day{Day(days(-4'000'000)), Day(days(4'000'000))};

// Few at a time: each once.
template <class T>
void add(std::vector<Id<T>>& to, const std::vector<Id<T>>& ids) {
    for (const Id<T>& id : ids)
        if (std::find(to.begin(), to.end(), id) == to.end()) to.push_back(id);
}

std::vector<Id<Objective>> objectives_of(const Dated& dated) {
    std::vector<Id<Objective>> served;
    add(served, dated.post->objectives);
    if (dated.campaign) add(served, dated.campaign->objectives);
    return served;
}

std::vector<Id<Audience>> audiences_of(const Project& project, const Dated& dated) {
    std::vector<Id<Audience>> spoken_to;
    add(spoken_to, dated.post->audiences);
    if (dated.campaign) add(spoken_to, dated.campaign->audiences);
    for (const Id<Objective>& id : objectives_of(dated))
        if (const Objective* objective = project.objectives.find(id)) add(spoken_to, objective->audiences);
    return spoken_to;
}

// Whole percents that add up to 100: what rounding leaves goes to the largest remainders, the first ones among equals.
template <class Share>
void share_out(std::vector<Share>& shares) {
    const int sum = std::accumulate(shares.begin(), shares.end(), 0,
                                    [](int total, const Share& share) { return total + share.posts; });
    if (sum == 0) return;
    int left = 100;
    std::vector<std::size_t> order(shares.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    for (Share& share : shares) left -= share.percent = share.posts * 100 / sum;
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return shares[a].posts * 100 % sum > shares[b].posts * 100 % sum;
    });
    for (const std::size_t i : order) {
        if (left == 0) break;
        ++shares[i].percent, --left;
    }
}

// An appearance of a post on a channel, on the wall clock of the post.
struct Appearance {
    LocalMinute at;
    const Post* post;
};

bool is_after(const Appearance& a, const Appearance& b) {
    return std::tie(a.at, a.post->id) < std::tie(b.at, b.post->id);
}

template <class Row>
std::vector<const Row*> in_order(const Table<Row>& table) {
    std::vector<const Row*> rows;
    for (const Row& row : table) rows.push_back(&row);
    std::sort(rows.begin(), rows.end(), [](const Row* a, const Row* b) {
        if constexpr (requires { a->rank; })
            return std::tie(a->rank, a->name, a->id) < std::tie(b->rank, b->name, b->id);
        else
            return std::tie(a->name, a->id) < std::tie(b->name, b->id);
    });
    return rows;
}

class Check {
  public:
    Check(const Project& project, DayRange period, Day today, const StrategyLimits& limits,
          const DayRange& days_looked_at)
        : project_(project), today_(today), limits_(limits), dated_(dated_posts(project, days_looked_at)) {
        out_.period = period;
    }
    StrategyCheck run() {
        put_pillars();
        put_trials();
        put_rhythm();
        put_objectives();
        put_audiences();
        put_silences();
        put_close_posts();
        put_outsiders();
        return std::move(out_);
    }

  private:
    bool in_period(const Dated& dated) const { return out_.period.contains(dated.day); }
    void gap(GapKind kind, Uuid item, std::optional<Day> day, int amount) {
        out_.gaps.push_back({kind, item, day, amount});
    }

    void put_pillars() {
        std::map<Id<Pillar>, int> posts;
        for (const Dated& dated : dated_) {
            if (!in_period(dated)) continue;
            ++out_.posts;
            if (dated.post->pillar && project_.pillars.contains(*dated.post->pillar))
                ++posts[*dated.post->pillar];
            else
                ++out_.without_pillar;
        }
        for (const Pillar* pillar : in_order(project_.pillars))
            out_.pillars.push_back({pillar->id, posts[pillar->id], 0, pillar->target_share_percent});
        share_out(out_.pillars);
        if (out_.posts == out_.without_pillar) return;
        for (const PillarShare& share : out_.pillars) {
            if (std::abs(share.points()) < limits_.share_points) continue;
            gap(share.points() < 0 ? GapKind::share_under : GapKind::share_over, share.pillar.value, std::nullopt,
                std::abs(share.points()));
        }
    }

    void put_trials() {
        const std::optional<TrialMix>& mix = project_.settings.trial_mix;
        if (!mix) return;
        for (const auto& [trial, target] :
             {std::pair(Trial::proven, mix->proven), std::pair(Trial::promising, mix->promising),
              std::pair(Trial::experimental, mix->experimental)}) {
            const auto counts = [&, trial = trial](const Dated& dated) {
                return in_period(dated) && dated.post->trial == trial;
            };
            out_.trials.push_back(
                {trial, static_cast<int>(std::count_if(dated_.begin(), dated_.end(), counts)), 0, target});
        }
        share_out(out_.trials);
        const auto none = [](const TrialShare& share) { return share.posts == 0; };
        if (std::all_of(out_.trials.begin(), out_.trials.end(), none)) return;
        for (const TrialShare& share : out_.trials)
            if (std::abs(share.points()) >= limits_.share_points)
                gap(share.points() < 0 ? GapKind::trial_under : GapKind::trial_over, trial_item(share.trial),
                    std::nullopt, std::abs(share.points()));
    }

    void put_rhythm() {
        const date::weekday week_start = first_weekday(project_.settings.week_start);
        std::map<std::pair<Id<Channel>, Day>, int> planned;
        for (const Dated& dated : dated_) {
            std::vector<std::pair<Id<Channel>, Day>> once;
            for (const Variant& variant : dated.post->variants) {
                if (is_off_calendar(status_of(*dated.post, variant))) continue;
                const std::pair of_week(variant.channel,
                                        week_begin(day_of(*when_of(*dated.post, variant)), week_start));
                if (std::find(once.begin(), once.end(), of_week) == once.end()) once.push_back(of_week);
            }
            for (const auto& of_week : once) ++planned[of_week];
        }
        const Day first = week_begin(out_.period.begin + days(6), week_start);
        for (const Channel* channel : channels_in_use(project_.channels)) {
            for (Day week = first; week < out_.period.end; week += days(7)) {
                const ChannelWeek row{channel->id, week, planned[{channel->id, week}], channel->cadence_per_week};
                out_.rhythm.push_back(row);
                if (row.target == 0) continue;
                // A week that is over cannot be mended any more.
                if (row.missing() > 0 && week + days(7) > today_ && week < today_ + days(limits_.ahead_days))
                    gap(GapKind::rhythm_under, channel->id.value, week, row.missing());
                if (row.planned > row.target)
                    gap(GapKind::rhythm_over, channel->id.value, week, row.planned - row.target);
            }
        }
    }

    void put_objectives() {
        std::map<Id<Objective>, ObjectiveCover> covers;
        for (const Dated& dated : dated_)
            for (const Id<Objective>& id : objectives_of(dated)) {
                ObjectiveCover& cover = covers[id];
                cover.posts += in_period(dated) ? 1 : 0;
                if (dated.day < today_)
                    cover.last = std::max(cover.last.value_or(dated.day), dated.day);
                else
                    cover.next = std::min(cover.next.value_or(dated.day), dated.day);
            }
        for (const Objective* objective : in_order(project_.objectives)) {
            ObjectiveCover& cover = covers[objective->id];
            cover.objective = objective->id;
            out_.objectives.push_back(cover);
            const bool over = objective->deadline && *objective->deadline < today_;
            if (over || (cover.next && *cover.next < today_ + days(limits_.uncovered_days))) continue;
            gap(GapKind::objective_uncovered, objective->id.value, std::nullopt,
                cover.next ? static_cast<int>((*cover.next - today_).count()) : limits_.uncovered_days);
        }
    }

    void put_audiences() {
        std::map<Id<Audience>, int> posts;
        for (const Dated& dated : dated_)
            if (in_period(dated))
                for (const Id<Audience>& id : audiences_of(project_, dated)) ++posts[id];
        for (const Audience* audience : in_order(project_.audiences)) {
            out_.audiences.push_back({audience->id, posts[audience->id]});
            if (posts[audience->id] == 0) gap(GapKind::audience_unserved, audience->id.value, std::nullopt, 0);
        }
    }

    void put_silences() {
        std::set<Day> spoken;
        for (const Dated& dated : dated_) spoken.insert(dated.day);
        Day begin = std::max(out_.period.begin, today_);
        const Day end = std::min(out_.period.end, today_ + days(limits_.ahead_days));
        for (Day day = begin; day <= end; day += days(1)) {
            if (day < end && !spoken.contains(day)) continue;
            if ((day - begin).count() >= limits_.silent_days) {
                out_.silences.push_back({begin, day});
                gap(GapKind::silence, {}, begin, static_cast<int>((day - begin).count()));
            }
            begin = day + days(1);
        }
    }

    // Two posts that follow each other on a channel, from today on. Clocks of different zones are not compared.
    void put_close_posts() {
        std::map<std::pair<Id<Channel>, std::string>, std::vector<Appearance>> of_channel;
        // Of the day before as well: what is close to the first minute.
        const DayRange asked{std::max(today_, out_.period.begin) - days(1), out_.period.end};
        for (const Dated& dated : dated_)
            for (const Variant& variant : dated.post->variants) {
                const LocalMinute at = *when_of(*dated.post, variant);
                if (asked.contains(day_of(at)) && !is_off_calendar(status_of(*dated.post, variant)))
                    of_channel[{variant.channel, dated.post->zone}].push_back({at, dated.post});
            }
        std::vector<StrategyGap> found;
        for (auto& [channel, row] : of_channel) {
            std::sort(row.begin(), row.end(), is_after);
            for (std::size_t i = 1; i < row.size(); ++i) {
                const Day day = day_of(row[i].at);
                const auto apart = static_cast<int>((row[i].at - row[i - 1].at).count());
                if (row[i].post == row[i - 1].post || apart >= limits_.close_minutes) continue;
                if (day < today_ || !out_.period.contains(day)) continue;
                found.push_back({GapKind::posts_close, row[i].post->id.value, day, apart, row[i - 1].post->id.value});
            }
        }
        add_once(std::move(found));
    }

    void put_outsiders() {
        std::vector<StrategyGap> found;
        for (const Dated& dated : dated_) {
            if (!dated.campaign || dated.day < today_ || !in_period(dated)) continue;
            if (!dated.campaign->days.contains(dated.day))
                found.push_back(
                    {GapKind::outside_campaign, dated.post->id.value, dated.day, 0, dated.campaign->id.value});
        }
        add_once(std::move(found));
    }

    // By day; two posts may be close on several channels, and are told of once.
    void add_once(std::vector<StrategyGap> found) {
        std::stable_sort(found.begin(), found.end(), [](const StrategyGap& a, const StrategyGap& b) {
            return std::tie(a.day, a.item, a.other, a.amount) < std::tie(b.day, b.item, b.other, b.amount);
        });
        for (const StrategyGap& gap : found)
            if (out_.gaps.empty() || !out_.gaps.back().same_as(gap)) out_.gaps.push_back(gap);
    }

    const Project& project_;
    Day today_;
    StrategyLimits limits_;
    std::vector<Dated> dated_;
    StrategyCheck out_;
};

}  // namespace

Uuid trial_item(Trial trial) {
    return uuid_from_name("tandem/trial/" + std::string(EnumWords<Trial>::words[static_cast<std::size_t>(trial)]));
}

Trial trial_of_item(Uuid item) {
    for (const Trial trial : {Trial::proven, Trial::promising, Trial::experimental})
        if (trial_item(trial) == item) return trial;
    return Trial::none;
}

StrategyCheck check_strategy(const Project& project, DayRange period, Day today, const StrategyLimits& limits) {
    return Check(project, period, today, limits, every_day).run();
}

std::vector<GapChange> gap_changes(const StrategyCheck& before, const StrategyCheck& after) {
    std::vector<GapChange> changes;
    const auto find = [](const StrategyCheck& check, const StrategyGap& wanted) {
        return std::find_if(check.gaps.begin(), check.gaps.end(),
                            [&](const StrategyGap& gap) { return gap.same_as(wanted); });
    };
    for (const StrategyGap& gap : after.gaps) {
        const auto known = find(before, gap);
        const int amount = known == before.gaps.end() ? 0 : known->amount;
        if (known == before.gaps.end() || amount != gap.amount) changes.push_back({gap, amount, false});
    }
    for (const StrategyGap& gap : before.gaps)
        if (find(after, gap) == after.gaps.end()) changes.push_back({gap, gap.amount, true});
    return changes;
}

DayRange quarter_of(Day day) {
    const date::year_month month = month_of(day);
    const unsigned first = (static_cast<unsigned>(month.month()) - 1) / 3 * 3 + 1;
    const date::year_month begin = month.year() / date::month(first);
    return {first_day(begin), first_day(begin + date::months(3))};
}

std::vector<GapChange> gap_changes(const Project& before, const Project& after, Day today) {
    const bool same = before.posts == after.posts && before.campaigns == after.campaigns &&
        before.pillars == after.pillars && before.channels == after.channels && before.objectives == after.objectives &&
        before.audiences == after.audiences && before.settings.trial_mix == after.settings.trial_mix;
    if (same) return {};
    std::optional<Day> day;
    before.posts.diff(after.posts, [&](const Post* old, const Post* post) {
        if (!day && post && post->when) day = day_of(*post->when);
        if (!day && old && old->when) day = day_of(*old->when);
    });
    const DayRange period = quarter_of(day.value_or(today));
    // Gaps ask for nothing before the period and today, nor beyond what is planned ahead.
    constexpr StrategyLimits limits;
    const days ahead(std::max(limits.ahead_days, limits.uncovered_days) + 7);
    const DayRange looked_at{std::min(period.begin, today) - days(7), std::max(period.end, today + ahead) + days(7)};
    return gap_changes(Check(before, period, today, limits, looked_at).run(),
                       Check(after, period, today, limits, looked_at).run());
}

}  // namespace tandem
