#include "app/start_project.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <numeric>

#include "app/channel_requests.hpp"
#include "app/project_templates.hpp"
#include "model/time_zone.hpp"
#include "plan/compiled_rule.hpp"
#include "plan/derivation.hpp"

namespace tandem {
namespace {

// Of a month, so that work that comes once in it has its share; the weeks around it have posts too.
constexpr int measured_weeks = 4, weeks_around = 2;

Person person_of(const StartAnswers& answers, IdSource& ids, std::string name, bool smm, bool cm) {
    Person person;
    person.id = ids.make<Person>();
    person.name = std::move(name);
    if (smm) person.hats.push_back({Hat::smm, {}, {}});
    if (cm) person.hats.push_back({Hat::cm, {}, {}});
    const auto days = std::count_if(answers.work_minutes.begin(), answers.work_minutes.end(),
                                    [](int minutes) { return minutes > 0; });
    for (std::size_t day = 0; day < 7; ++day)
        if (answers.work_minutes[day] > 0) person.hours[day] = {answers.office};
    for (HatTerms& terms : person.hats)
        if (terms.hat == answers.compared_hat() && days > 0)
            terms.daily_cap_minutes =
                std::min((answers.week_minutes() + static_cast<int>(days) - 1) / static_cast<int>(days),
                         answers.office.length());
    return person;
}

void add_people(Project& project, const StartAnswers& answers, IdSource& ids) {
    const Person self = person_of(answers, ids, answers.person, answers.smm, answers.cm);
    project.people = project.people.with(self);
    Id<Person> community = self.id;
    if (answers.team != TeamSize::solo && answers.smm != answers.cm) {
        // The other half of the tandem, until somebody says their name.
        Person other = person_of(answers, ids, answers.smm ? "Community manager" : "Social media manager", answers.cm,
                                 answers.smm);
        if (answers.smm) community = other.id;
        project.people = project.people.with(std::move(other));
    }
    Table<Channel> owned;
    for (const Channel& channel : project.channels) {
        Channel next = channel;
        next.owner = community;
        owned = owned.with(std::move(next));
    }
    project.channels = owned;
}

void add_channels(Project& project, const facts::Facts& facts, const StartAnswers& answers, IdSource& ids) {
    for (const StartChannel& chosen : answers.channels) {
        const facts::Network* network = facts.networks.find(chosen.network);
        if (!network) continue;
        Channel channel = fresh_channel(project, *network, ids);
        channel.name = network->name;
        channel.handle = chosen.handle;
        channel.lead = project.channels.empty();
        project.channels = project.channels.with(std::move(channel));
    }
}

// Scheduled posts of every channel, spread over the weeks from `monday` on.
void add_usual_posts(Project& project, const facts::Facts& facts, IdSource& ids, Day monday, int weeks) {
    for (const Channel& channel : project.channels) {
        for (int week = 0; week < weeks; ++week)
            for (int n = 0; n < channel.cadence_per_week; ++n) {
                Post post;
                post.id = ids.make<Post>();
                post.status = PostStatus::scheduled;
                // Monday, Wednesday, Friday for three; the middle of the week for one.
                const int weekday = channel.cadence_per_week == 1 ? 2 : n * 4 / (channel.cadence_per_week - 1);
                post.when = LocalMinute(monday + date::days(7 * week + weekday)) + std::chrono::hours(12);
                post.variants.push_back(variant_on(channel, facts, ids));
                project.posts = project.posts.with(std::move(post));
            }
    }
}

int asked_of(const facts::Facts& facts, const StartAnswers& answers, facts::Language language, Instant now) {
    IdSource ids(1);
    Project project = started_project(facts, ids, answers, language, now);
    ZoneTable zones;
    const TimeZone* found = zones.find(project.settings.zone);
    const Day today = day_of((found ? *found : zones.utc()).local(now));
    const Day first = week_begin(today) + date::weeks(1);
    add_usual_posts(project, facts, ids, first, measured_weeks + 2 * weeks_around);
    const Day begin = first + date::weeks(weeks_around);
    const DayRange measured{begin, begin + date::weeks(measured_weeks)};
    PlanCounters counters;
    int minutes = 0;
    Derivation::of(facts, zones, project, today, counters).for_each([&](const TaskBox& task) {
        if (task->role == answers.compared_hat() && task->counts() && measured.contains(day_of(task->begin)))
            minutes += task->effort_minutes;
    });
    return minutes / measured_weeks;
}

}  // namespace

int StartAnswers::week_minutes() const { return std::accumulate(work_minutes.begin(), work_minutes.end(), 0); }

Hat StartAnswers::compared_hat() const { return !cm && team == TeamSize::solo ? Hat::smm : Hat::cm; }

int usual_cadence(const facts::Network& network) {
    switch (network.tempo) {
        case facts::Tempo::fast: return 2;
        case facts::Tempo::medium: return 3;
        case facts::Tempo::slow:
        case facts::Tempo::broadcast: return 1;
    }
    return 1;
}

Project started_project(const facts::Facts& facts, IdSource& ids, const StartAnswers& answers, facts::Language language,
                        Instant now) {
    Project project = new_project(facts, ids, Template::solo, language, now, answers.zone);
    Settings& settings = project.settings;
    settings.name = answers.brand;
    settings.region = answers.region;
    settings.currency = answers.currency;
    settings.rule_set = answers.rule_set;
    settings.approval_required = answers.team != TeamSize::solo;
    for (std::size_t day = 0; day < 7; ++day) {
        settings.office_hours[day].clear();
        if (answers.work_minutes[day] > 0) settings.office_hours[day] = {answers.office};
    }
    project.rules = {};
    for (TaskRule& rule : default_rules(facts.rules, answers.rule_set, now))
        project.rules = project.rules.with(std::move(rule));
    project.channels = {};
    project.people = {};
    add_channels(project, facts, answers, ids);
    add_people(project, answers, ids);
    return project;
}

std::array<int, 3> asked_week_minutes(const facts::Facts& facts, const StartAnswers& answers, facts::Language language,
                                      Instant now) {
    std::array<int, 3> asked{};
    StartAnswers one = answers;
    for (std::size_t set = 0; set < asked.size(); ++set) {
        one.rule_set = static_cast<RuleSet>(set);
        asked[set] = asked_of(facts, one, language, now);
    }
    return asked;
}

RuleSet fitting_rule_set(const std::array<int, 3>& asked, int have_minutes) {
    for (const RuleSet set : {RuleSet::intensive, RuleSet::standard})
        if (asked[static_cast<std::size_t>(set)] <= have_minutes) return set;
    return RuleSet::light;
}

std::string machine_zone() {
    ZoneTable zones;
    if (const char* name = std::getenv("TZ"); name && *name && zones.find(name)) return name;
    std::error_code error;
    const std::string target = std::filesystem::read_symlink("/etc/localtime", error).string();
    constexpr std::string_view folder = "zoneinfo/";
    if (const std::size_t at = target.rfind(folder); !error && at != std::string::npos)
        if (const std::string name = target.substr(at + folder.size()); zones.find(name)) return name;
    return "Europe/Paris";
}

PlaceOfZone place_of_zone(std::string_view zone, facts::Language language) {
    Settings settings;
    settings.zone = zone;
    set_place(settings, language);
    return {settings.region, settings.currency};
}

}  // namespace tandem
