#include "app/rule_sentence.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "app/desk.hpp"
#include "app/rule_choices.hpp"
#include "plan/compiled_rule.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

// Spaces that do not break as plain ones, so that the texts below can be read.
std::string spaced(std::string text) {
    for (std::size_t at = text.find("\u00a0"); at != std::string::npos; at = text.find("\u00a0", at))
        text.replace(at, 2, " ");
    return text;
}

struct Voice {
    facts::Words french{facts::Language::french}, english{facts::Language::english};
    Project project;

    std::string fr(const RuleVersion& version) const {
        return spaced(rule_sentence({shared_facts(), french, project}, version));
    }
    std::string en(const RuleVersion& version) const {
        return spaced(rule_sentence({shared_facts(), english, project}, version));
    }
    std::string window(std::string anchor, std::string begin, std::string end, bool business = false) const {
        RuleSlot slot;
        slot.anchor = std::move(anchor);
        slot.window_start = std::move(begin);
        slot.window_end = std::move(end);
        slot.day_basis = business ? "business" : "calendar";
        return spaced(rule_window_text(french, slot)) + " | " + spaced(rule_window_text(english, slot));
    }
};

RuleVersion version_of(std::string trigger, std::string scope, RuleSlot slot) {
    RuleVersion version;
    version.trigger = std::move(trigger);
    version.scope = std::move(scope);
    version.slots = {std::move(slot)};
    return version;
}

RuleSlot daily_slot() {
    RuleSlot slot;
    slot.id = id<RuleSlot>("S");
    slot.anchor = "day_start";
    slot.window_start = "+PT0M";
    slot.window_end = "+PT8H";
    slot.repeat = "daily";
    slot.effort_minutes = 10;
    slot.effort_mode = "fixed";
    slot.task_type = "reply";
    return slot;
}

struct Said {
    const char *code, *fr, *en;
};

// clang-format off
constexpr Said default_sentences[] = {
    {"R01", "Après une publication sur un réseau rapide : première heure, 15 min, CM, haute",
     "After a post on a fast network: first hour, 15 min, CM, high"},
    {"R02", "Après une publication sur un réseau rapide : 3 à 5 h après, 10 min, CM",
     "After a post on a fast network: 3 to 5h after, 10 min, CM"},
    {"R03", "Après une publication sur un réseau moyen : 2 premières heures, 15 min, CM, haute",
     "After a post on a medium network: first 2 hours, 15 min, CM, high"},
    {"R04", "Après une publication sur un réseau rapide ou moyen : 20 à 28 h après, 10 min, CM",
     "After a post on a fast or medium network: 20 to 28h after, 10 min, CM"},
    {"R05", "Après une publication sur un réseau lent : 1 à 24 h après, 15 min, CM",
     "After a post on a slow network: 1 to 24h after, 15 min, CM"},
    {"R06", "Après une publication sur un réseau lent : 5 à 7 jours après, 10 min, CM, basse",
     "After a post on a slow network: 5 to 7 days after, 10 min, CM, low"},
    {"R07", "Chaque jour ouvré sur les canaux sociaux, de messagerie et communautaires : dans les 1 h 30 après l’ouverture, 20 min + 8 min par canal en plus, une tâche par personne, CM, haute",
     "Every working day on social, messaging and community channels: within 1h 30 of opening, 20 min + 8 min per further channel, one task per person, CM, high"},
    {"R08", "Chaque jour ouvré sur les canaux sociaux, de messagerie et communautaires : l’heure avant la fermeture, 15 min + 5 min par canal en plus, une tâche par personne, CM",
     "Every working day on social, messaging and community channels: the hour before closing, 15 min + 5 min per further channel, one task per person, CM"},
    {"R09", "Chaque jour de repos sur les canaux sociaux et communautaires si une publication a moins de 48 h ou si une publicité court : 2 à 6 h après l’ouverture, si quelqu’un est d’astreinte, 10 min + 4 min par canal en plus, une tâche par personne, CM, haute",
     "Every day off on social and community channels if a post is less than 48 h old or if an ad is running: 2 to 6h after opening, if somebody is on call, 10 min + 4 min per further channel, one task per person, CM, high"},
    {"R10", "Avant une publicité : le jour ouvré avant le début, 30 min, CM, haute",
     "Before an ad: the working day before the start, 30 min, CM, high"},
    {"R11", "Pendant une publicité (jours 1 et 2) : 3 fois par jour, 1 à 9 h après l’ouverture, 15 min à chaque fois, CM, haute",
     "While an ad is running (days 1 and 2): 3 times a day, 1 to 9h after opening, 15 min each time, CM, high"},
    {"R12", "Pendant une publicité (à partir du jour 3) : 2 fois par jour, dans les 8 h après l’ouverture, 10 min à chaque fois, CM",
     "While an ad is running (from day 3 on): twice a day, within 8h of opening, 10 min each time, CM"},
    {"R13", "Pendant une publicité : chaque jour ouvré, 1 à 4 h après l’ouverture, 10 min, SMM",
     "While an ad is running: every working day, 1 to 4h after opening, 10 min, SMM"},
    {"R14", "Après une publicité : 1 à 3 jours ouvrés après la fin, 45 min, SMM",
     "After an ad: 1 to 3 working days after the end, 45 min, SMM"},
    {"R15", "Avant une campagne : 10 à 7 jours ouvrés avant le début, 1 h, SMM, haute",
     "Before a campaign: 10 to 7 working days before the start, 1h, SMM, high"},
    {"R16", "Avant une campagne : 5 à 2 jours ouvrés avant le début, 45 min, CM",
     "Before a campaign: 5 to 2 working days before the start, 45 min, CM"},
    {"R17", "Après une campagne : 1 à 3 jours ouvrés après la fin, 45 min, CM",
     "After a campaign: 1 to 3 working days after the end, 45 min, CM"},
    {"R18", "Après une campagne : 3 à 7 jours ouvrés après la fin, 2 h, SMM, haute",
     "After a campaign: 3 to 7 working days after the end, 2h, SMM, high"},
    {"R19", "Avant un jeu-concours : 10 à 5 jours ouvrés avant le début, 1 h 30, SMM, haute",
     "Before a contest: 10 to 5 working days before the start, 1h 30, SMM, high"},
    {"R20", "Pendant un jeu-concours : chaque jour, dans les 8 h après l’ouverture, 20 min, CM",
     "During a contest: every day, within 8h of opening, 20 min, CM"},
    {"R21", "Après un jeu-concours : dans les 2 jours ouvrés après la fin, 1 h, CM, haute",
     "After a contest: within 2 working days of the end, 1h, CM, high"},
    {"R22", "Chaque semaine : dans les 8 h après le début, 1 h, CM",
     "Every week: within 8h of the start, 1h, CM"},
    {"R23", "Chaque semaine : les 4 h avant la fin, 30 min, CM, haute",
     "Every week: the 4h before the end, 30 min, CM, high"},
    {"R24", "Chaque mois : dans les 2 jours ouvrés après le début, 1 h 30, CM",
     "Every month: within 2 working days of the start, 1h 30, CM"},
    {"R25", "Chaque mois : 2 à 5 jours ouvrés après le début, 2 h, SMM, haute",
     "Every month: 2 to 5 working days after the start, 2h, SMM, high"},
    {"R26", "Avant un direct : 7 à 2 jours ouvrés avant le début, 2 h, CM, haute",
     "Before a live event: 7 to 2 working days before the start, 2h, CM, high"},
    {"R27", "Pendant un direct : de 30 min avant le début à 30 min après la fin, quelle que soit l’heure, la durée de l’événement + 1 h, CM, haute",
     "During a live event: from 30 min before the start to 30 min after the end, at any hour, the length of the event + 1h, CM, high"},
    {"R28", "Après un direct : 4 h à 1 jour après la fin, 1 h 30, CM",
     "After a live event: 4h to 1 day after the end, 1h 30, CM"},
    {"R29", "Avant la publication d’un influenceur : 15 à 7 jours ouvrés avant, 1 h, SMM, haute",
     "Before an influencer’s post: 15 to 7 working days before, 1h, SMM, high"},
    {"R30", "Après la publication d’un influenceur : 2 premières heures, 20 min, CM, haute",
     "After an influencer’s post: first 2 hours, 20 min, CM, high"},
    {"R31", "Avant une publication au statut « Relecture interne » : 2 à 1 jours ouvrés avant, 10 min, SMM, haute",
     "Before a post with the status “Internal review”: 2 to 1 working days before, 10 min, SMM, high"},
    {"R32", "Avant une publication au statut « Programmé » : les 2 h avant, 5 min, CM",
     "Before a post with the status “Scheduled”: the 2h before, 5 min, CM"},
    {"R33", "Chaque trimestre : dans les 10 jours ouvrés après le début, 4 h, SMM",
     "Every quarter: within 10 working days of the start, 4h, SMM"},
    {"R34", "Avant un marronnier : 21 à 14 jours ouvrés avant, 15 min, SMM, basse",
     "Ahead of an observance: 21 to 14 working days before, 15 min, SMM, low"},
    {"R35", "En cas d’incident de niveau 1 à 3 : dans les 30 min après son ouverture, quelle que soit l’heure, 20 min, CM, critique",
     "In case of an incident of level 1 to 3: within 30 min of its opening, at any hour, 20 min, CM, critical"},
    {"R36", "En cas d’incident de niveau 2 ou 3 : dans les 2 h après son ouverture, quelle que soit l’heure, 1 h, SMM, critique",
     "In case of an incident of level 2 or 3: within 2h of its opening, at any hour, 1h, SMM, critical"},
    {"R37", "En cas d’incident de niveau 2 ou 3 : 3 à 7 jours ouvrés après la clôture, 1 h, SMM",
     "In case of an incident of level 2 or 3: 3 to 7 working days after it is closed, 1h, SMM"},
    {"R38", "Avant une publication : 5 à 2 jours ouvrés avant, 45 min, CM",
     "Before a post: 5 to 2 working days before, 45 min, CM"},
    {"R39", "Avant une publication : 2 à 1 jours ouvrés avant, 10 min, SMM",
     "Before a post: 2 to 1 working days before, 10 min, SMM"},
    {"R40", "Chaque semaine : 1 à 3 jours ouvrés après le début, 30 min, CM",
     "Every week: 1 to 3 working days after the start, 30 min, CM"},
    {"R41", "Après une publication : 7 à 9 jours ouvrés après, 5 min, CM, basse",
     "After a post: 7 to 9 working days after, 5 min, CM, low"},
    {"R42", "Chaque semaine : 2 à 4 jours ouvrés après le début, 30 min, CM, basse",
     "Every week: 2 to 4 working days after the start, 30 min, CM, low"},
};
// clang-format on

}  // namespace

TEST_CASE("each rule a project starts with is one sentence a person understands, in both languages") {
    const Voice say;
    const auto rules = default_rules(shared_facts().rules, RuleSet::standard, {});
    REQUIRE(rules.size() == std::size(default_sentences));
    for (std::size_t i = 0; i < rules.size(); ++i) {
        CHECK(rules[i].code == default_sentences[i].code);
        CHECK(say.fr(rules[i].versions.front()) == default_sentences[i].fr);
        CHECK(say.en(rules[i].versions.front()) == default_sentences[i].en);
    }
}

TEST_CASE("the window of a rule is said from the side it lies on, with its unit once") {
    const Voice say;
    CHECK(say.window("publish_at", "+PT0M", "+PT1H30M") == "dans les 1 h 30 après | within 1h 30 after");
    CHECK(say.window("publish_at", "+PT10M", "+PT40M") == "10 à 40 min après | 10 to 40 min after");
    CHECK(say.window("publish_at", "+PT30M", "+PT2H") == "30 min à 2 h après | 30 min to 2h after");
    CHECK(say.window("publish_at", "-PT1H", "+PT2H") == "de 1 h avant à 2 h après | from 1h before to 2h after");
    CHECK(say.window("publish_at", "+P1D", "+P1DT4H") == "1 jour à 1 jour 4 h après | 1 day to 1 day 4h after");
    CHECK(say.window("publish_at", "+PT2H", "+PT2H") == "2 h après | 2h after");
    CHECK(say.window("day_start", "+PT0M", "+PT0M") == "à l’ouverture | at opening");
    CHECK(say.window("day_start", "+PT0M", "+PT1H") == "dans l’heure après l’ouverture | within an hour of opening");
    CHECK(say.window("campaign_end", "-P1D", "+P0D", true) ==
          "le jour ouvré avant la fin | the working day before the end");
    CHECK(say.window("campaign_end", "+P0D", "+P1D", true) ==
          "dans le jour ouvré après la fin | within a working day of the end");
    CHECK(say.window("event_start", "+PT0M", "event_end+PT0M") == "du début à la fin | from the start to the end");
    CHECK(say.window("month_start", "-P2D", "-P1D", true) ==
          "2 à 1 jours ouvrés avant le début | 2 to 1 working days before the start");
    CHECK(say.window("moonrise", "-P2D", "-P1D") == " | ");
    CHECK(say.window("publish_at", "soon", "-P1D") == " | ");
}

TEST_CASE("what a rule asks of its source stands behind its occasion, by name") {
    Voice say;
    ProjectMaker maker;
    maker.channel("A", "instagram").campaign("C", "2026-10-12/2026-10-16");
    say.project = maker.project;
    const std::string channel = to_text(id<Channel>("A")), campaign = to_text(id<Campaign>("C"));
    const std::string name = say.project.campaigns.find(id<Campaign>("C"))->name;
    CHECK(say.fr(version_of("channel_day", "channel=" + channel + ";if=post_that_day", daily_slot())) ==
          "Chaque jour sur Instagram · A si une publication paraît ce jour-là : dans les 8 h après l’ouverture, 10 "
          "min, CM");
    CHECK(say.en(version_of("campaign_planned", "campaign=" + campaign, daily_slot()))
              .starts_with("Before the campaign “" + name + "”: "));
    CHECK(say.en(version_of("week", "campaign=" + campaign, daily_slot()))
              .starts_with("Every week during the campaign “" + name + "”: "));
    CHECK(say.en(version_of("flight_running", "network=instagram|tiktok;flight_day=2..5;day=working", daily_slot()))
              .starts_with("While an ad is running on Instagram or TikTok (days 2 to 5) (working days): every day, "));
    CHECK(say.fr(version_of("post_planned", "format=reel|story;pillar=" + to_text(id<Pillar>("gone")), daily_slot()))
              .starts_with("Avant une publication au format Reel ou Story du pilier supprimé : "));
}

TEST_CASE("a sentence of a rule says what is not usual: repeats, hours, efforts, groups, priorities, several slots") {
    const Voice say;
    RuleSlot slot = daily_slot();
    slot.repeat = "daily*2";
    slot.day_basis = "business";
    slot.hours = "strict";
    slot.priority = Priority::must;
    slot.role = Hat::smm;
    CHECK(say.en(version_of("flight_running", "any", slot)) ==
          "While an ad is running: twice every working day, within 8h of opening, at any hour, 10 min each time, SMM, "
          "must be done");
    slot = daily_slot();
    slot.repeat = "weekly";
    slot.effort_mode = "event_duration";
    CHECK(say.fr(version_of("live_running", "any", slot)) ==
          "Pendant un direct : chaque semaine, dans les 8 h après l’ouverture, la durée de l’événement, CM");
    slot = daily_slot();
    slot.effort_mode = "per_post";
    RuleVersion two = version_of("channel_day", "any", slot);
    two.slots.push_back(daily_slot());
    two.slots.back().id = id<RuleSlot>("T");
    CHECK(say.fr(two) ==
          "Chaque jour : dans les 8 h après l’ouverture, 10 min par publication, CM ; dans les 8 h après l’ouverture, "
          "10 min, CM");
    CHECK(spaced(slot_sentence({shared_facts(), say.english, say.project}, two, two.slots[1])) ==
          "within 8h of opening, 10 min, CM");
    CHECK(rule_occasion({shared_facts(), say.english, say.project}, two) == "Every day");
}

TEST_CASE("a rule that is not understood has no sentence") {
    const Voice say;
    CHECK(say.en(version_of("moon_phase", "any", daily_slot())) == "");
    CHECK(say.en(version_of("week", "tempo=fast;phase=full", daily_slot())) == "");
}

TEST_CASE("what can be chosen for a rule of each moment is understood and has words in both languages") {
    const Voice say;
    for (const facts::RuleTrigger trigger : rule_triggers()) {
        CAPTURE(name_of(trigger));
        REQUIRE_FALSE(anchors_for(trigger).empty());
        for (const facts::RuleAnchor anchor : anchors_for(trigger))
            for (const std::string_view repeat : repeats_for(trigger))
                for (const std::string_view mode : effort_modes_for(trigger)) {
                    RuleSlot slot = daily_slot();
                    slot.anchor = std::string(name_of(anchor));
                    slot.repeat = std::string(repeat);
                    slot.effort_mode = std::string(mode);
                    const RuleVersion version = version_of(std::string(name_of(trigger)), "any", slot);
                    CHECK_FALSE(say.en(version).empty());
                    CHECK(say.en(version).find("rule.") == std::string::npos);
                    CHECK(say.fr(version).find("rule.") == std::string::npos);
                }
    }
}

TEST_CASE("the scope of a rule is written as it was read, and its anchors are among those to choose") {
    for (const TaskRule& rule : default_rules(shared_facts().rules, RuleSet::standard, {})) {
        CAPTURE(rule.code);
        const RuleVersion& version = rule.versions.front();
        CHECK(text_from_scope(*scope_from_text(version.scope)) == version.scope);
        const auto anchors = anchors_for(*trigger_from_word(version.trigger));
        CHECK(std::find(anchors.begin(), anchors.end(), *anchor_from_word(version.slots[0].anchor)) != anchors.end());
    }
    CHECK(text_from_scope(*scope_from_text("level=2..3")) == "level=2..3");
    CHECK(text_from_scope(*scope_from_text("flight_day=2..2")) == "flight_day=2");
    CHECK(text_from_scope(*scope_from_text("any")) == "any");
}
