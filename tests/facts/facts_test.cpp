#include "facts/facts.hpp"

#include <algorithm>
#include <cctype>
#include <set>
#include <stdexcept>

#include <doctest/doctest.h>

#include "facts/csv_rows.hpp"
#include "facts_files.hpp"

using namespace tandem::facts;

namespace {

/// "+PT1H30M", "-P5D", "+P0D": a sign, P, days, then T with hours and minutes.
bool is_signed_duration(std::string_view text) {
    if (text.size() < 4 || (text[0] != '+' && text[0] != '-') || text[1] != 'P') return false;
    std::string_view rest = text.substr(2);
    std::string letters;
    bool digit = false;
    for (const char c : rest) {
        if (std::isdigit(static_cast<unsigned char>(c)) != 0) {
            digit = true;
            continue;
        }
        if (c != 'T' && !digit) return false;
        letters += c;
        digit = false;
    }
    static constexpr std::array<std::string_view, 4> shapes{"D", "TH", "TM", "THM"};
    return !digit && std::find(shapes.begin(), shapes.end(), letters) != shapes.end();
}

std::vector<std::string> placeholders(const std::string& text) {
    std::vector<std::string> found;
    for (std::size_t at = text.find('{'); at != std::string::npos; at = text.find('{', at + 1)) {
        found.push_back(text.substr(at, text.find('}', at) + 1 - at));
    }
    std::sort(found.begin(), found.end());
    return found;
}

}  // namespace

TEST_CASE("every table is read whole") {
    const Facts facts = load_facts();
    CHECK(facts.networks.size() == 19);
    CHECK(facts.formats.size() == 44);
    CHECK(facts.rules.size() == 42);
    CHECK(facts.observances.size() == 235);
    CHECK(facts.school_holidays.size() == 97);
    CHECK(facts.kpis.size() == 52);
    CHECK(facts.objectives.size() == 9);
    CHECK(facts.workflow.size() == 12);
    CHECK(facts.ad_platforms.size() == 8);
    CHECK(facts.duties.size() == 43);
    CHECK(facts.occasion_points.size() == 30);
    CHECK(facts.format_checks.size() == 177);
    CHECK(facts.format_limits.size() == 37);
    CHECK(facts.csv_profiles.size() == 11);
    CHECK(facts.glossary.size() == 148);
}

TEST_CASE("a row is found by its id, and a wrong id finds nothing") {
    const Facts facts = load_facts();
    for (const Network& network : facts.networks) CHECK(facts.networks.find(network.id) == &network);
    for (const Observance& observance : facts.observances) CHECK(facts.observances.find(observance.id) == &observance);
    CHECK(facts.networks.find("instagran") == nullptr);
    CHECK(facts.networks.find("") == nullptr);
    CHECK(facts.rules.find("R43") == nullptr);
}

TEST_CASE("what an ad platform asks and allows is found by the network, with its source; what nobody read is blank") {
    const Facts facts = load_facts();
    const AdPlatform* meta = ad_platform_for(facts.ad_platforms, "instagram");
    REQUIRE(meta);
    CHECK(meta == ad_platform_for(facts.ad_platforms, "facebook"));
    CHECK(meta->minimums ==
          std::vector<DailyMinimum>{{MinimumKind::impressions, 100, "EUR"},
                                    {MinimumKind::actions, 500, "EUR"},
                                    {MinimumKind::rare_events, 4000, "EUR"}});
    CHECK(meta->most_over_percent == 75);
    CHECK(meta->most_days_a_week == 7);
    CHECK(meta->confidence == Confidence::medium);
    const AdPlatform* tiktok = ad_platform_for(facts.ad_platforms, "tiktok");
    REQUIRE(tiktok);
    CHECK(tiktok->minimums.front() == DailyMinimum{MinimumKind::ad_group, 2000, "USD"});
    CHECK(tiktok->most_over_percent == 0);
    CHECK_FALSE(tiktok->most_days_a_week);
    for (const char* network : {"x", "pinterest", "snapchat", "reddit", "youtube"}) {
        const AdPlatform* platform = ad_platform_for(facts.ad_platforms, network);
        REQUIRE_MESSAGE(platform, network);
        CHECK(platform->minimums.empty());
        CHECK_FALSE(platform->most_over_percent);
    }
    CHECK_FALSE(ad_platform_for(facts.ad_platforms, "newsletter"));
    CHECK_FALSE(ad_platform_for(facts.ad_platforms, ""));
    for (const AdPlatform& platform : facts.ad_platforms)
        for (const std::string& network : platform.networks) CHECK_MESSAGE(facts.networks.find(network), network);
    const std::string head =
        "platform,networks,minimums_a_day,most_over_percent,most_days_a_week,minimum_budget,over_delivery,source,"
        "confidence\n";
    CHECK(read_ad_platforms(head + "A,x,any:1:EUR,,,,,,low\n").size() == 1);
    for (const char* minimum : {"any:1", "some:1:EUR", "any:one:EUR", "any:-1:EUR", "any:1:"})
        CHECK_THROWS_AS(read_ad_platforms(head + "A,x," + minimum + ",,,,,,low\n"), std::logic_error);
}

TEST_CASE("points to settle about occasions are in both languages, with a source; a kind of no set is refused") {
    for (const OccasionPoint& point : load_facts().occasion_points) {
        CHECK_FALSE(point.name.fr.empty());
        CHECK_FALSE(point.name.en.empty());
        CHECK_FALSE(point.source.empty());
        CHECK((point.from_level >= 0 && point.from_level <= 3));
        CHECK((point.from_level == 0 || point.kind == OccasionKind::incident));
    }
    const std::string head = "id,kind,from_level,name_fr,name_en,source\n";
    CHECK(read_occasion_points(head + "a,contest,0,A,A,practice\n").size() == 1);
    CHECK_THROWS_AS(read_occasion_points(head + "a,party,0,A,A,practice\n"), std::logic_error);
}

TEST_CASE("duties say who holds them in every preset, in both languages; a word of no set is refused") {
    for (const Duty& duty : load_facts().duties) {
        CHECK_FALSE(duty.name.fr.empty());
        CHECK_FALSE(duty.name.en.empty());
        CHECK_FALSE(duty.source.empty());
        CHECK(duty.in(DutyPreset::solo) == DutyRole::both);
    }
    const std::string head =
        "id,group,name_fr,name_en,tandem,swello,sprout,solo,agency,event,usual,rules,task_types,source\n";
    CHECK(read_duties(head + "a,g,A,A,smm,cm,both,other,smm,smm,smm,,,x\n").size() == 1);
    CHECK_THROWS_AS(read_duties(head + "a,g,A,A,smm,cm,both,nobody,smm,smm,smm,,,x\n"), std::logic_error);
}

TEST_CASE("two rows with one id are refused") {
    CHECK_THROWS_AS(FactTable<Format>({{"post", {}, "", "", ""}, {"post", {}, "", "", ""}}), std::logic_error);
}

TEST_CASE("networks keep their limits, letters and tempo") {
    const Facts facts = load_facts();
    const Network& instagram = *facts.networks.find("instagram");
    CHECK(instagram.letters == "IG");
    CHECK(instagram.tempo == Tempo::medium);
    CHECK(instagram.text_limit == 2200);
    CHECK(instagram.reply_target_minutes == 240);
    CHECK(instagram.brand_hex == "#FF0069");
    CHECK_FALSE(instagram.url_counts_as.has_value());

    const Network& x = *facts.networks.find("x");
    CHECK(x.count_unit == CountUnit::x_weighted);
    CHECK(x.text_limit == 280);
    CHECK(x.url_counts_as == 23);
    CHECK(x.confidence == Confidence::high);

    CHECK(facts.networks.find("bluesky")->byte_limit == 3000);
    CHECK_FALSE(facts.networks.find("mastodon")->mention_hosts_count);
    CHECK(x.mention_hosts_count);
    for (const Network& network : facts.networks) CHECK(network.content_warning == (network.id == "mastodon"));
    CHECK(facts.networks.find("newsletter")->tempo == Tempo::broadcast);
    CHECK_FALSE(facts.networks.find("blog")->text_limit.has_value());
}

TEST_CASE("no two networks share their letters") {
    std::set<std::string> letters;
    for (const Network& network : load_facts().networks) {
        CHECK_MESSAGE((network.letters.size() == 2 || network.letters == "X"), network.id);
        CHECK_MESSAGE(letters.insert(network.letters).second, network.id);
    }
}

TEST_CASE("every format a network names exists") {
    const Facts facts = load_facts();
    for (const Network& network : facts.networks) {
        CHECK_FALSE(network.formats.empty());
        for (const std::string& format : network.formats) CHECK_MESSAGE(facts.formats.find(format), format);
    }
}

TEST_CASE("rules are R01 to R42, 29 of them on") {
    const Facts facts = load_facts();
    int on = 0;
    for (std::size_t i = 0; i < facts.rules.size(); ++i) {
        const std::string number = std::to_string(i + 1);
        CHECK(facts.rules[i].id == "R" + std::string(2 - number.size(), '0') + number);
        if (facts.rules[i].enabled_by_default) ++on;
    }
    CHECK(on == 29);
}

TEST_CASE("starting sets grow: what is light is standard, and what is standard is intensive") {
    int standard = 0;
    for (const DefaultRule& rule : load_facts().rules) {
        if (rule.in_level(RuleLevel::light)) CHECK_MESSAGE(rule.in_level(RuleLevel::standard), rule.id);
        if (rule.in_level(RuleLevel::standard)) CHECK_MESSAGE(rule.in_level(RuleLevel::intensive), rule.id);
        CHECK_MESSAGE(rule.enabled_by_default == rule.in_level(RuleLevel::standard), rule.id);
        if (rule.in_level(RuleLevel::standard)) ++standard;
    }
    CHECK(standard == 29);
}

TEST_CASE("rules are read with their windows, repetitions and efforts") {
    const Facts facts = load_facts();
    const DefaultRule& morning = *facts.rules.find("R07");
    CHECK(morning.trigger == RuleTrigger::channel_day);
    CHECK(morning.scope == "kind=social|messaging|community;day=working");
    CHECK(morning.anchor == RuleAnchor::day_start);
    CHECK(morning.window_start == "+PT0M");
    CHECK(morning.window_end == "+PT1H30M");
    CHECK(morning.day_basis == DayBasis::business);
    CHECK(morning.repeat == RuleRepeat::daily);
    CHECK(morning.effort_minutes == 20);
    CHECK(morning.effort_mode == EffortMode::base_plus_extra);
    CHECK(morning.extra_minutes == 8);
    CHECK(morning.group_by == RuleGrouping::person_day);
    CHECK(morning.role == RuleRole::cm);
    CHECK(morning.priority == RulePriority::high);
    CHECK(morning.task_type == TaskType::moderation);
    CHECK(morning.title.fr.find("{networks}") != std::string::npos);

    CHECK(facts.rules.find("R09")->hours == HoursPolicy::oncall);
    CHECK(facts.rules.find("R11")->times_a_day == 3);
    CHECK(facts.rules.find("R12")->times_a_day == 2);
    CHECK(facts.rules.find("R27")->effort_mode == EffortMode::event_duration);
    CHECK(facts.rules.find("R27")->event_extra_minutes == 60);
    CHECK(facts.rules.find("R27")->window_end == "event_end+PT30M");
    CHECK(facts.rules.find("R35")->priority == RulePriority::critical);
    CHECK(facts.rules.find("R33")->repeat == RuleRepeat::quarterly);
}

TEST_CASE("a rule's window is written in signed ISO 8601 durations") {
    for (const DefaultRule& rule : load_facts().rules) {
        CHECK_MESSAGE(is_signed_duration(rule.window_start), rule.id);
        std::string_view end = rule.window_end;
        if (end.starts_with("event_end")) end.remove_prefix(9);
        CHECK_MESSAGE(is_signed_duration(end), rule.id);
    }
}

TEST_CASE("a rule's title has the same placeholders in both languages, and only known ones") {
    static constexpr std::array<std::string_view, 10> known{"{network}", "{post}",      "{networks}", "{flight}",
                                                            "{event}",   "{campaign}",  "{contest}",  "{person}",
                                                            "{month}",   "{observance}"};
    for (const DefaultRule& rule : load_facts().rules) {
        CHECK_FALSE(rule.title.fr.empty());
        CHECK_FALSE(rule.why.fr.empty());
        CHECK_FALSE(rule.why.en.empty());
        CHECK_MESSAGE(placeholders(rule.title.fr) == placeholders(rule.title.en), rule.id);
        for (const std::string& one : placeholders(rule.title.fr)) {
            CHECK_MESSAGE(std::find(known.begin(), known.end(), one) != known.end(), rule.id);
        }
    }
}

TEST_CASE("a rule whose cell is outside its closed set is refused with its row") {
    std::string text(tandem::facts_file("rules.csv"));
    const std::size_t at = text.find("channel_day");
    text.replace(at, 11, "channel_year");
    CHECK_THROWS_WITH_AS(read_default_rules(text), "rules.csv, row 8, trigger: channel_year", std::logic_error);
}

TEST_CASE("names of closed sets are those of the file") {
    CHECK(name_of(TaskType::reply) == "reply");
    CHECK(name_of(TaskType::prospects) == "prospects");
    CHECK(name_of(RuleTrigger::channel_day) == "channel_day");
    CHECK(name_of(RuleAnchor::week_end) == "week_end");
}

TEST_CASE("measures say which way is good, and what they are computed from") {
    const Facts facts = load_facts();
    const Kpi& pacing = *facts.kpis.find("pacing");
    CHECK(pacing.better == KpiBetter::target);
    CHECK(pacing.target == 100);
    CHECK(facts.kpis.find("variance")->better == KpiBetter::target);
    CHECK(facts.kpis.find("variance")->target == 0);
    CHECK(facts.kpis.find("afrt")->unit == KpiUnit::minutes);
    CHECK(facts.kpis.find("cpc")->better == KpiBetter::down);
    for (const Kpi& kpi : facts.kpis) {
        CHECK_FALSE(kpi.inputs.empty());
        CHECK_FALSE(kpi.formula.empty());
        CHECK(kpi.caveat.fr.empty() == kpi.caveat.en.empty());
    }
}

TEST_CASE("objectives name measures that exist") {
    const Facts facts = load_facts();
    for (const ObjectiveFamily& objective : facts.objectives) {
        CHECK_MESSAGE(facts.kpis.find(objective.primary_kpi), objective.primary_kpi);
        for (const std::string& kpi : objective.secondary_kpis) CHECK_MESSAGE(facts.kpis.find(kpi), kpi);
    }
}

TEST_CASE("the workflow runs from idea to archived, with cancelled aside") {
    const Facts facts = load_facts();
    CHECK(facts.workflow[0].id == "idea");
    for (std::size_t i = 0; i < 11; ++i) CHECK(facts.workflow[i].order == static_cast<int>(i) + 1);
    CHECK(facts.workflow[11].id == "cancelled");
    CHECK(facts.workflow[11].order == 0);
    CHECK_FALSE(facts.workflow.find("idea")->on_calendar);
    CHECK(facts.workflow.find("brief")->on_calendar);
    const auto leaves = [&](std::string_view step, std::string_view when) {
        return facts.workflow.find(step)->exit_condition.en.find(when) != std::string::npos;
    };
    CHECK(leaves("changes_requested", "goes back to draft"));
    CHECK(leaves("approved", "final version is locked"));
    CHECK(leaves("scheduled", "date, time and account are set"));
}

TEST_CASE("55 observances are trade habit, to be left off at first") {
    const Facts facts = load_facts();
    CHECK(std::count_if(facts.observances.begin(), facts.observances.end(),
                        [](const Observance& one) { return one.is_trade_habit(); }) == 55);
    CHECK(facts.observances.find("halloween")->is_trade_habit());
    CHECK_FALSE(facts.observances.find("christmas")->is_trade_habit());
    CHECK(facts.observances.find("holocaust")->needs_tone_warning());
}

TEST_CASE("every glossary term and definition exists in both languages") {
    for (const GlossaryTerm& term : load_facts().glossary) {
        CHECK_FALSE(term.term.fr.empty());
        CHECK_FALSE(term.term.en.empty());
        CHECK_FALSE(term.definition.fr.empty());
        CHECK_FALSE(term.definition.en.empty());
    }
}
