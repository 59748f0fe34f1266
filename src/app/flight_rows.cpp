#include "app/flight_rows.hpp"

#include <algorithm>
#include <set>

#include "app/filled_cell.hpp"
#include "app/naming_rule.hpp"
#include "app/profile_cells.hpp"
#include "app/row_values.hpp"
#include "app/utm_link.hpp"
#include "exchange/date_pattern.hpp"
#include "model/campaign_order.hpp"
#include "model/day_spread.hpp"
#include "model/holds.hpp"

namespace tandem {
namespace {

// What each of the days to come has on average, in whole minor units.
Money daily_mean(const FlightRow& row) {
    const auto days = static_cast<std::int64_t>(row.days.length().count());
    return days > 0 ? Money{planned_on(*row.flight, row.days).cents / days} : Money{};
}

class FlightFinder {
  public:
    FlightFinder(const ProfileSource& source, const ProfileOrder& order, Day today)
        : source_(source), order_(order), today_(today) {}

    FlightRows take() {
        for (const Campaign* campaign : campaigns_in_order(source_.project)) {
            if (!is_asked_for(order_.campaigns, campaign->id)) continue;
            for (const Flight* flight : flights_in_order(source_.project, campaign->id))
                if (is_asked_for(order_.channels, flight->channel) &&
                    (!order_.days || order_.days->overlaps(flight->days)))
                    add(*campaign, *flight);
        }
        return std::move(out_);
    }

  private:
    void add(const Campaign& campaign, const Flight& flight) {
        const Channel* channel = source_.project.channels.find(flight.channel);
        if (!channel || !source_.profile.takes(channel->network)) {
            ++out_.elsewhere;
            return;
        }
        if (flight.cancelled || campaign.status != CampaignStatus::planned || flight.days.end <= today_) {
            ++out_.over;
            return;
        }
        FlightRow row{&flight, &campaign, channel->network, {std::max(flight.days.begin, today_), flight.days.end}, {}};
        if (daily_mean(row).cents <= 0) {
            out_.left_out.push_back({flight.name, {"export.left.no_budget", {}}});
            return;
        }
        const std::string name = name_in_tools(source_.project, flight);
        row.name = name;
        for (int n = 2; !names_.insert(row.name).second; ++n) row.name = name + "_" + std::to_string(n);
        out_.rows.push_back(std::move(row));
    }

    const ProfileSource& source_;
    const ProfileOrder& order_;
    Day today_;
    std::set<std::string> names_;
    FlightRows out_;
};

// The words of one flight.
class FlightWords {
  public:
    FlightWords(const ProfileSource& source, const FlightRow& row)
        : source_(source),
          row_(row),
          flight_(*row.flight),
          post_(flight_.post ? source.project.posts.find(*flight_.post) : nullptr) {}

    std::optional<std::string> say(std::string_view name) const {
        if (name == "name") return flight_.name;
        if (name == "name_in_tools") return row_.name;
        if (name == "campaign_in_tools") return name_in_tools(source_.project, *row_.campaign);
        if (name == "network") return row_.network;
        if (name == "meta_objective") return meta_objective();
        if (name == "address") return flight_.url;
        if (name == "url_tags") return url_tags();
        if (name == "post_title") return post_ ? post_->title : std::string();
        if (name == "post_text") return post_ ? post_->text : std::string();
        if (name == "picture") return picture();
        if (const auto day = say_day(name)) return dated(source_.profile.date, LocalMinute(*day));
        if (const auto money = say_money(name)) return money->cents == 0 ? std::string() : money_cell(source_, *money);
        return std::nullopt;
    }

  private:
    std::optional<Day> say_day(std::string_view name) const {
        if (name == "begin") return row_.days.begin;
        if (name == "end") return row_.days.end - date::days(1);
        if (name == "campaign_begin") return row_.campaign->days.begin;
        if (name == "campaign_end") return row_.campaign->days.end - date::days(1);
        return std::nullopt;
    }
    std::optional<Money> say_money(std::string_view name) const {
        const bool daily = flight_.budget_kind == BudgetKind::daily;
        if (name == "daily_mean") return daily_mean(row_);
        if (name == "daily") return daily ? flight_.budget : Money{};
        if (name == "lifetime") return daily ? Money{} : budget_of(flight_);
        return std::nullopt;
    }
    std::string meta_objective() const {
        if (row_.campaign->objectives.empty()) return {};
        const Objective* objective = source_.project.objectives.find(row_.campaign->objectives.front());
        const facts::ObjectiveFamily* family = objective ? source_.facts.objectives.find(objective->family) : nullptr;
        return family ? family->meta_objective : std::string();
    }
    std::string url_tags() const {
        const std::string page = "https://page.example";
        const std::string tagged = tagged_link(page, filled_in(flight_.utm, default_utm(source_.project, flight_)));
        const std::size_t tags = tagged.find('?');
        return flight_.url.empty() || tags == std::string::npos ? std::string() : tagged.substr(tags + 1);
    }
    std::string picture() const {
        if (!post_) return {};
        Variants variants;
        for (const Variant& variant : post_->variants) variants.push_back(&variant);
        const std::vector<MediaRef> media = media_of(variants);
        if (media.empty()) return {};
        return media.front().path.substr(media.front().path.find_last_of("/\\") + 1);
    }

    const ProfileSource& source_;
    const FlightRow& row_;
    const Flight& flight_;
    const Post* post_;
};

}  // namespace

FlightRows flight_rows(const ProfileSource& source, const ProfileOrder& order, Day today) {
    return FlightFinder(source, order, today).take();
}

std::string flight_cell(const ProfileSource& source, const FlightRow& row, std::string_view cell) {
    const FlightWords words(source, row);
    return filled_cell(cell, [&](std::string_view name, std::string_view) { return words.say(name); });
}

}  // namespace tandem
