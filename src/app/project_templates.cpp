#include "app/project_templates.hpp"

#include <span>

#include "plan/compiled_rule.hpp"

namespace tandem {
namespace {

using facts::Language;

struct PersonStart {
    const char* name_fr;
    const char* name_en;
    bool smm;
    bool cm;
    int daily_minutes;
};
struct ChannelStart {
    const char* network;
    const char* name;
    int cadence_per_week;
};
struct PillarStart {
    const char* name_fr;
    const char* name_en;
    const char* color;
    int share_percent;
};

constexpr PersonStart solo_people[] = {{"Moi", "Me", true, true, 420}};
constexpr PersonStart team_people[] = {{"Stratégie", "Strategy", true, false, 300},
                                       {"Communauté 1", "Community 1", false, true, 240},
                                       {"Communauté 2", "Community 2", false, true, 180},
                                       {"Renfort", "Backup", true, true, 120}};
constexpr PersonStart agency_people[] = {{"Direction de clientèle", "Account lead", true, false, 240},
                                         {"Stratégie 1", "Strategy 1", true, false, 360},
                                         {"Stratégie 2", "Strategy 2", true, false, 360},
                                         {"Communauté 1", "Community 1", false, true, 420},
                                         {"Communauté 2", "Community 2", false, true, 420},
                                         {"Communauté 3", "Community 3", false, true, 300},
                                         {"Communauté 4", "Community 4", false, true, 240},
                                         {"Renfort", "Backup", true, true, 240}};
constexpr ChannelStart solo_channels[] = {{"instagram", "Instagram", 3}, {"facebook", "Facebook", 2}};
constexpr ChannelStart team_channels[] = {{"instagram", "Instagram", 4},
                                          {"facebook", "Facebook", 3},
                                          {"linkedin", "LinkedIn", 2},
                                          {"tiktok", "TikTok", 2},
                                          {"youtube", "YouTube", 1}};
constexpr ChannelStart agency_channels[] = {{"instagram", "A · Instagram", 4}, {"facebook", "A · Facebook", 3},
                                            {"tiktok", "A · TikTok", 2},       {"instagram", "B · Instagram", 3},
                                            {"linkedin", "B · LinkedIn", 3},   {"instagram", "C · Instagram", 3},
                                            {"facebook", "C · Facebook", 2},   {"youtube", "C · YouTube", 1}};
constexpr PillarStart pillars[] = {{"Savoir-faire", "Craft", "#9A5B2F", 35},
                                   {"Communauté", "Community", "#5B6BD6", 25},
                                   {"Offres", "Offers", "#BF2D70", 20},
                                   {"Engagements", "Commitments", "#B98A12", 20}};

struct Place {
    const char* zone_begins;
    const char* region;
    const char* currency;
};
constexpr Place places[] = {{"Europe/London", "UK", "GBP"},
                            {"Europe/Zurich", "CH", "CHF"},
                            {"America/Toronto", "CA", "CAD"},
                            {"America/Montreal", "CA", "CAD"},
                            {"America/", "US", "USD"}};

WeekHours weekdays(MinuteRange hours) {
    WeekHours week;
    for (std::size_t day = 0; day < 5; ++day) week[day] = {hours};
    return week;
}

std::vector<Id<Person>> add_people(Project& project, IdSource& ids, Language language,
                                   std::span<const PersonStart> starts) {
    std::vector<Id<Person>> community;
    for (const PersonStart& start : starts) {
        Person person;
        person.id = ids.make<Person>();
        person.name = language == Language::french ? start.name_fr : start.name_en;
        if (start.smm) person.hats.push_back({Hat::smm, std::nullopt, std::nullopt});
        if (start.cm) person.hats.push_back({Hat::cm, std::nullopt, std::nullopt});
        person.hours = weekdays({9 * 60, 18 * 60});
        person.daily_cap_minutes = start.daily_minutes;
        if (start.cm) community.push_back(person.id);
        project.people = project.people.with(std::move(person));
    }
    return community;
}

void add_channels(Project& project, IdSource& ids, Language language, std::span<const ChannelStart> starts,
                  const std::vector<Id<Person>>& community) {
    int rank = 0;
    for (const ChannelStart& start : starts) {
        Channel channel;
        channel.id = ids.make<Channel>();
        channel.name = start.name;
        channel.network = start.network;
        channel.cadence_per_week = start.cadence_per_week;
        channel.languages = {language == Language::french ? "fr" : "en"};
        channel.rank = rank;
        channel.lead = rank == 0;
        if (!community.empty()) channel.owner = community[static_cast<std::size_t>(rank) % community.size()];
        ++rank;
        project.channels = project.channels.with(std::move(channel));
    }
}

}  // namespace

void set_place(Settings& settings, Language language) {
    const bool in_france = settings.zone == "Europe/Paris" || language == Language::french;
    settings.region = in_france ? "FR" : "";
    settings.currency = "EUR";
    for (const Place& place : places)
        if (settings.zone.starts_with(place.zone_begins)) {
            settings.region = place.region;
            settings.currency = place.currency;
            return;
        }
}

Project new_project(const facts::Facts& facts, IdSource& ids, Template kind, Language language, Instant now,
                    std::string zone) {
    const bool french = language == Language::french;
    Project project;
    project.id = ids.make<Project>();
    project.settings.name = french ? "Nouveau projet" : "New project";
    project.settings.zone = std::move(zone);
    project.settings.language = french ? "fr" : "en";
    set_place(project.settings, language);
    project.settings.office_hours = weekdays({9 * 60, 18 * 60});
    project.settings.created_at = now;
    project.settings.rule_set = kind == Template::agency ? RuleSet::intensive
        : kind == Template::team                         ? RuleSet::standard
                                                         : RuleSet::light;
    for (TaskRule& rule : default_rules(facts.rules, project.settings.rule_set, now))
        project.rules = project.rules.with(std::move(rule));
    if (kind == Template::empty) return project;

    const std::span<const PersonStart> people = kind == Template::solo ? std::span<const PersonStart>(solo_people)
        : kind == Template::team                                       ? std::span<const PersonStart>(team_people)
                                                                       : std::span<const PersonStart>(agency_people);
    const std::span<const ChannelStart> channels = kind == Template::solo ? std::span<const ChannelStart>(solo_channels)
        : kind == Template::team                                          ? std::span<const ChannelStart>(team_channels)
                                 : std::span<const ChannelStart>(agency_channels);
    add_channels(project, ids, language, channels, add_people(project, ids, language, people));
    int rank = 0;
    for (const PillarStart& start : pillars) {
        Pillar pillar{ids.make<Pillar>(),
                      french ? start.name_fr : start.name_en,
                      {},
                      start.color,
                      start.share_percent,
                      rank++,
                      {}};
        project.pillars = project.pillars.with(std::move(pillar));
    }
    return project;
}

}  // namespace tandem
