#pragma once

#include "facts/facts.hpp"
#include "facts/words.hpp"
#include "model/project.hpp"
#include "ui/calendar/month_model.hpp"
#include "ui/calendar/text_ruler.hpp"
#include "ui/plain_text.hpp"

namespace tandem {

// Small projects for the tests of the calendar: days are those of October 2026.

inline Day october(int day) { return first_day(date::year(2026) / date::October) + date::days(day - 1); }
inline LocalMinute october(int day, int hour, int minute = 0) {
    return LocalMinute(october(day)) + std::chrono::hours(hour) + std::chrono::minutes(minute);
}
template <class T>
Id<T> id_of(std::uint64_t number) {
    return {{1, number}};
}

inline Channel channel_on(std::uint64_t number, std::string network) {
    Channel channel;
    channel.id = id_of<Channel>(number);
    channel.network = std::move(network);
    channel.rank = static_cast<int>(number);
    return channel;
}

inline Variant variant_on(std::uint64_t number, std::uint64_t channel) {
    Variant variant;
    variant.id = id_of<Variant>(number);
    variant.channel = id_of<Channel>(channel);
    return variant;
}

// With one variant on channel 1, whose number is a hundred times the post's.
inline Post post_on(std::uint64_t number, std::optional<LocalMinute> when, PostStatus status = PostStatus::draft) {
    Post post;
    post.id = id_of<Post>(number);
    post.title = "post " + std::to_string(number);
    post.when = when;
    post.status = status;
    post.variants = {variant_on(100 * number, 1)};
    return post;
}

inline Campaign campaign_on(std::uint64_t number, int first, int last, std::int64_t euros = 0) {
    Campaign campaign;
    campaign.id = id_of<Campaign>(number);
    campaign.name = "campaign " + std::to_string(number);
    campaign.days = {october(first), october(last + 1)};
    campaign.budget = {100 * euros};
    return campaign;
}

// Channels 1 (Instagram), 2 (Facebook) and 3 (LinkedIn).
inline Project three_channels() {
    Project project;
    project.channels = project.channels.with(channel_on(1, "instagram"))
                           .with(channel_on(2, "facebook"))
                           .with(channel_on(3, "linkedin"));
    return project;
}

using testing::plain;

// What a month is made from, kept alive together.
struct MonthGround {
    facts::Facts facts = facts::load_facts();
    facts::Words words{facts::Language::french};
    Project project = three_channels();
    Plan plan;
    Filters filters;
    Lens lens = Lens::both;
    bool observances = true;
    MonthGrid grid = month_grid(date::year(2026) / date::October, date::Monday);
    std::function<RoleLoad(Day, Hat)> role_load = [](Day, Hat) { return RoleLoad{}; };

    MonthSource source() const {
        return {project, plan, facts, words, filters, grid, october(13), lens, observances, role_load};
    }
    MonthModel model() const { return month_model(source()); }
};

inline const MonthDay& day_in(const MonthModel& model, Day day) {
    const auto cell = model.grid.cell_of(day);
    return model.days.at(static_cast<std::size_t>(7 * cell->week + cell->column));
}

// Six pixels a byte; an ellipsis is three.
inline TextRuler byte_ruler() {
    return {[](TextStyle, std::string_view text) { return 6.0f * static_cast<float>(text.size()); },
            [](TextStyle, std::string_view text, float most) {
                if (6.0f * static_cast<float>(text.size()) <= most) return std::string(text);
                const auto bytes = static_cast<std::size_t>(std::max(0.0f, most / 6.0f - 3));
                return std::string(text.substr(0, bytes)) + "...";
            },
            [](TextStyle style) { return style.size_px; }};
}

}  // namespace tandem
