#include "app/campaign_requests.hpp"

#include <algorithm>

#include "app/naming_rule.hpp"
#include "app/workbench.hpp"
#include "edit/apply.hpp"
#include "model/digit.hpp"

namespace tandem {
namespace {

std::string year_of(Day day) { return std::to_string(static_cast<int>(date::year_month_day(day).year())); }

// `text` with a number that stands alone in place of another; nothing where it is not there.
std::optional<std::string> with_number_replaced(std::string text, const std::string& from, const std::string& to) {
    bool any = false;
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + 1)) {
        const bool alone = (at == 0 || !is_digit(text[at - 1])) &&
            (at + from.size() == text.size() || !is_digit(text[at + from.size()]));
        if (!alone) continue;
        text.replace(at, from.size(), to);
        any = true;
    }
    return any ? std::optional(std::move(text)) : std::nullopt;
}

// The rule gives the copies' flights other names than it gave the originals': the date is in them.
std::vector<Action> renamed_tags(const Project& before, const Project& after, Id<Campaign> from, Id<Campaign> to) {
    std::vector<std::string> followed;
    for (const Flight& flight : before.flights)
        if (flight.campaign == from && flight.utm.campaign == name_in_tools(before, flight))
            followed.push_back(flight.utm.campaign);
    std::vector<Action> actions;
    for (const Flight& flight : after.flights) {
        if (flight.campaign != to || flight.utm.campaign.empty()) continue;
        if (std::find(followed.begin(), followed.end(), flight.utm.campaign) == followed.end()) continue;
        Flight next = flight;
        next.utm.campaign = name_in_tools(after, flight);
        if (next != flight) actions.push_back(Put<Flight>{std::move(next)});
    }
    return actions;
}

}  // namespace

int days_to_copy(const Campaign& campaign, CopyPlace place) {
    constexpr int week = 7, weeks_of_year = 52;
    if (place == CopyPlace::next_year) return weeks_of_year * week;
    const auto length = static_cast<int>(campaign.days.length().count());
    return std::max((length + week - 1) / week, 1) * week;
}

std::string name_of_copy(const Campaign& campaign, const CampaignCopy& copy) {
    if (copy.place == CopyPlace::after) return campaign.name + " " + copy.copy_word;
    const std::string year = year_of(campaign.days.begin);
    const std::string next = year_of(campaign.days.begin + date::days(days_to_copy(campaign, copy.place)));
    const std::string shown = next == year ? std::to_string(std::stoi(year) + 1) : next;
    return with_number_replaced(campaign.name, year, shown).value_or(campaign.name + " " + shown);
}

Request copy_campaign_request(const Project& project, Id<Campaign> id, const CampaignCopy& copy, IdSource& ids) {
    const Campaign* campaign = project.campaigns.find(id);
    if (!campaign) return {};
    const CopyCampaign action{id, ids.make<Campaign>(), name_of_copy(*campaign, copy),
                              days_to_copy(*campaign, copy.place), copy.posts};
    Request request{{"undo.copy_campaign", {{"title", campaign->name}}},
                    {action},
                    {action.to.value, campaign->days.begin + date::days(action.by_days)}};
    std::vector<Action> tags = renamed_tags(project, apply(project, Action(action)), id, action.to);
    std::move(tags.begin(), tags.end(), std::back_inserter(request.actions));
    return request;
}

bool has_posts_to_copy(const Project& project, Id<Campaign> campaign) {
    return std::any_of(project.posts.begin(), project.posts.end(),
                       [&](const Post& post) { return post.campaign == campaign && !is_off_calendar(post.status); });
}

Asked ask_copy(const Session& session, const facts::Words& words, Id<Campaign> id, CopyPlace place) {
    const Project& project = session.project();
    const auto posts = std::count_if(project.posts.begin(), project.posts.end(), [&](const Post& post) {
        return post.campaign == id && !is_off_calendar(post.status);
    });
    const auto choice = [&](std::string name, std::string_view word, bool with_posts) {
        return Asked::Choice{std::move(name), std::string(words(word)), false,
                             [id, place, with_posts](Workbench& w) { w.copy_campaign(id, place, with_posts); }};
    };
    return {"copy_campaign",
            words.format("dialog.copy_campaign.title", {{"title", project.campaigns.find(id)->name}}),
            {words.count("dialog.copy_campaign.text", posts)},
            {choice("with_posts", "dialog.copy_campaign.with_posts", true),
             choice("without_posts", "dialog.copy_campaign.without_posts", false)}};
}

}  // namespace tandem
