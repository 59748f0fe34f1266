#include "app/plan_markdown.hpp"

#include "app/client_plan.hpp"
#include "exchange/markdown_text.hpp"
#include "facts/date_words.hpp"
#include "facts/number_words.hpp"
#include "model/work_meter.hpp"
#include "plan/month_grid.hpp"

namespace tandem {
namespace {

std::string joined(const std::vector<std::string>& parts, const char* between) {
    std::string text;
    for (const std::string& part : parts)
        if (!part.empty()) text += (text.empty() ? "" : between) + part;
    return text;
}

// The lines of the summary, one after the other.
class Summary {
  public:
    Summary(const Session& session, const ExportScope& scope, const facts::Words& words)
        : session_(session),
          project_(session.project()),
          scope_(scope),
          words_(words),
          posts_(posts_in(project_, scope)),
          campaigns_(campaigns_in(project_, scope)) {}

    ExportDraft make() {
        heading(1, project_.settings.name);
        add_period();
        add_objectives();
        add_campaigns();
        add_weeks();
        add_ideas();
        draft_.files.push_back({{}, std::move(text_)});
        const auto tell = [&](const char* key, std::size_t n) {
            if (n > 0) draft_.remarks.push_back({key, {{"n", std::to_string(n)}}});
        };
        tell("month_pdf.held_back", posts_.held_back);
        tell("calendar_file.undated", posts_.undated);
        return std::move(draft_);
    }

  private:
    void heading(int level, const std::string& text) {
        if (!text_.empty()) text_ += '\n';
        text_ += std::string(static_cast<std::size_t>(level), '#') + " " + markdown_text(text) + "\n";
    }
    void item(const std::string& line) { text_ += "- " + line + "\n"; }
    std::string days_text(const DayRange& days) const {
        return facts::day_range_text(date::year_month_day(days.begin), date::year_month_day(days.end),
                                     words_.language());
    }
    std::string word(const char* key) const { return std::string(words_(key)); }
    std::string money_text(Money money) const {
        return facts::money_text(money.cents, project_.settings.currency, words_.language());
    }

    void add_period() {
        const DayRange days = days_of(scope_, posts_.posts, campaigns_);
        const Settings& settings = project_.settings;
        const std::string people =
            joined({settings.client == settings.name ? "" : settings.client, settings.agency}, " · ");
        if (!days.empty()) text_ += "\n" + words_.format("summary.period", {{"days", days_text(days)}}) + "\n";
        if (!people.empty()) text_ += "\n" + markdown_text(people) + "\n";
    }

    void add_objectives() {
        if (project_.objectives.empty()) return;
        heading(2, word("campaign.objectives"));
        text_ += '\n';
        for (const Objective& objective : project_.objectives) {
            const facts::Kpi* kpi = session_.facts().kpis.find(objective.kpi);
            std::string target;
            if (objective.target) {
                const std::string figure = facts::decimal_text(objective.target->thousandths, 3, words_.language());
                target = words_.format("summary.target", {{"figure", short_figure(figure)}});
            }
            std::string deadline;
            if (objective.deadline) {
                const std::string day = facts::day_month(date::year_month_day(*objective.deadline), words_.language()) +
                    " " + std::to_string(static_cast<int>(date::year_month_day(*objective.deadline).year()));
                deadline = words_.format("summary.deadline", {{"day", day}});
            }
            item(joined({"**" + markdown_text(objective.name) + "**",
                         kpi ? markdown_text(kpi->name.in(words_.language())) : std::string(), target, deadline},
                        " · "));
        }
    }
    // Without zeros behind the decimal sign.
    static std::string short_figure(std::string figure) {
        while (figure.ends_with('0')) figure.pop_back();
        if (figure.ends_with(',') || figure.ends_with('.')) figure.pop_back();
        return figure;
    }

    void add_campaigns() {
        if (campaigns_.empty()) return;
        heading(2, word("rail.campaigns"));
        text_ += '\n';
        for (const Campaign* campaign : campaigns_) {
            std::vector<std::string> objectives;
            for (const Id<Objective> id : campaign->objectives)
                if (const Objective* objective = project_.objectives.find(id))
                    objectives.push_back(markdown_text(objective->name));
            const bool money = !scope_.for_client && campaign->budget.cents != 0;
            const bool cancelled = campaign->status == CampaignStatus::cancelled;
            item(joined({"**" + markdown_text(campaign->name) + "**", days_text(campaign->days),
                         joined(objectives, ", "), money ? money_text(campaign->budget) : std::string(),
                         cancelled ? word("campaign.status.cancelled") : std::string()},
                        " · "));
        }
    }

    void add_weeks() {
        ClientScope scope;
        scope.days = days_of(scope_, posts_.posts, {});
        scope.channels = scope_.channels;
        scope.campaigns = scope_.campaigns;
        scope.unready = !scope_.for_client;
        const ClientPlan plan = client_plan(project_, session_.facts(), scope);
        if (plan.posts.empty()) return;
        heading(2, word("rail.calendar"));
        const date::weekday start = first_weekday(project_.settings.week_start);
        Day week{};
        bool any = false;
        for (std::size_t i = 0; i < plan.posts.size(); ++i) {
            work_step(i, plan.posts.size());
            const ClientPost& post = plan.posts[i];
            const Day begin = week_begin(day_of(post.when), start);
            if (!any || begin != week) add_week(begin);
            any = true;
            week = begin;
            add_post(post);
        }
    }
    void add_week(Day begin) {
        heading(3,
                words_.format("summary.week",
                              {{"n", std::to_string(iso_week_from(begin).number)},
                               {"days", days_text({begin, begin + date::days(7)})}}));
        text_ += '\n';
    }
    void add_post(const ClientPost& post) {
        std::vector<std::string> networks;
        for (const facts::Network* network : post.networks) networks.push_back(network->name);
        const Post* row = project_.posts.find(post.post);
        const Campaign* campaign = row && row->campaign ? project_.campaigns.find(*row->campaign) : nullptr;
        const std::string title = post.title.empty() ? post.text.substr(0, post.text.find('\n')) : post.title;
        const std::string when = facts::weekday_day_month(date::year_month_day(day_of(post.when)), words_.language()) +
            " " + facts::time_text(static_cast<int>(minute_of_day(post.when).count()));
        item(joined({when, joined(networks, ", "), title_text(title),
                     word(("status." + std::string(word_of(post.status))).c_str()),
                     campaign ? markdown_text(campaign->name) : std::string()},
                    " · "));
        ++draft_.rows;
    }
    static std::string title_text(const std::string& title) {
        const std::string text = markdown_text(title);
        return text.empty() ? text : "**" + text + "**";
    }

    void add_ideas() {
        bool any = false;
        for (const Post* post : posts_.posts) {
            if (post->when) continue;
            if (!any) {
                heading(2, word("summary.ideas"));
                text_ += '\n';
            }
            any = true;
            item(title_text(post->title));
            ++draft_.rows;
        }
    }

    const Session& session_;
    const Project& project_;
    const ExportScope& scope_;
    const facts::Words& words_;
    const ScopedPosts posts_;
    const std::vector<const Campaign*> campaigns_;
    std::string text_;
    ExportDraft draft_;
};

}  // namespace

ExportDraft plan_markdown(const Session& session, const ExportScope& scope, const facts::Words& words) {
    return Summary(session, scope, words).make();
}

}  // namespace tandem
