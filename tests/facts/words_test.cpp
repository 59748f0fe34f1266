#include "facts/words.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "facts/csv_rows.hpp"
#include "facts/facts.hpp"
#include "facts_files.hpp"

using namespace tandem::facts;

namespace {

constexpr std::string_view no_break_space = "\u00A0";

std::vector<std::string> placeholders(const std::string& text) {
    std::vector<std::string> found;
    for (std::size_t at = text.find('{'); at != std::string::npos; at = text.find('{', at + 1)) {
        found.push_back(text.substr(at, text.find('}', at) + 1 - at));
    }
    std::sort(found.begin(), found.end());
    return found;
}

/// What is wrong with the French typography of a text; empty when nothing is. A sign within a word is left alone: a
/// time "18:00", a domain. `signs` need a no-break space before them.
std::string french_fault(const std::string& text) {
    if (text.find('\'') != std::string::npos) return "straight apostrophe";
    if (text.find('"') != std::string::npos) return "straight quote";
    if (text.find("\u202F") != std::string::npos) return "narrow no-break space: use U+00A0";
    if (text.find("...") != std::string::npos) return "three dots: use an ellipsis";
    for (const std::string sign : {":", ";", "!", "?", "%", "€", "»"}) {
        for (std::size_t at = text.find(sign); at != std::string::npos; at = text.find(sign, at + 1)) {
            const bool inside_a_word = sign == ":" && at + 1 < text.size() && text[at + 1] != ' ' && at > 0 &&
                text[at - 1] != ' ' && text[at - 1] != '\xA0';
            if (inside_a_word) continue;
            if (at < 2 || std::string_view(text).substr(at - 2, 2) != no_break_space) {
                return "no no-break space before " + sign;
            }
        }
    }
    for (std::size_t at = text.find("«"); at != std::string::npos; at = text.find("«", at + 1)) {
        if (std::string_view(text).substr(at + 2, 2) != no_break_space) return "no no-break space after «";
    }
    return {};
}

std::string plural_twin(const std::string& key) {
    if (key.ends_with(".one")) return key.substr(0, key.size() - 4) + ".other";
    if (key.ends_with(".other")) return key.substr(0, key.size() - 6) + ".one";
    return key;
}

}  // namespace

TEST_CASE("words.csv is sorted by key, without a key twice") {
    const CsvRows rows("words.csv", tandem::facts_file("words.csv"));
    CHECK(rows.header() == std::vector<std::string>{"key", "fr", "en"});
    REQUIRE(rows.size() > 500);
    for (std::size_t row = 1; row < rows.size(); ++row) {
        CHECK_MESSAGE(rows.cell(row - 1, "key") < rows.cell(row, "key"), rows.cell(row, "key"));
    }
}

TEST_CASE("every word exists in both languages, with the same placeholders") {
    const CsvRows rows("words.csv", tandem::facts_file("words.csv"));
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const std::string& key = rows.cell(row, "key");
        CHECK_MESSAGE(!rows.cell(row, "fr").empty(), key);
        CHECK_MESSAGE(!rows.cell(row, "en").empty(), key);
        CHECK_MESSAGE(placeholders(rows.cell(row, "fr")) == placeholders(rows.cell(row, "en")), key);
    }
}

TEST_CASE("words keep to French typography, and English ones have curly quotes") {
    const CsvRows rows("words.csv", tandem::facts_file("words.csv"));
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const std::string fault = french_fault(rows.cell(row, "fr"));
        CHECK_MESSAGE(fault.empty(), rows.cell(row, "key") << ": " << fault);
        const std::string& english = rows.cell(row, "en");
        CHECK_MESSAGE(english.find_first_of("'\"") == std::string::npos, rows.cell(row, "key"));
    }
}

TEST_CASE("the French texts of the facts keep to French typography") {
    const Facts facts = load_facts();
    std::vector<std::string> texts;
    for (const DefaultRule& one : facts.rules) texts.insert(texts.end(), {one.title.fr, one.why.fr});
    for (const Observance& one : facts.observances) texts.insert(texts.end(), {one.name.fr, one.note.fr});
    for (const Kpi& one : facts.kpis) texts.insert(texts.end(), {one.name.fr, one.caveat.fr});
    for (const ObjectiveFamily& one : facts.objectives) texts.insert(texts.end(), {one.name.fr, one.definition.fr});
    for (const WorkflowStep& one : facts.workflow) texts.insert(texts.end(), {one.name.fr, one.exit_condition.fr});
    for (const GlossaryTerm& one : facts.glossary) texts.insert(texts.end(), {one.term.fr, one.definition.fr});
    for (const Network& one : facts.networks) texts.push_back(one.link_behaviour.fr);
    for (const Format& one : facts.formats) texts.push_back(one.name.fr);
    REQUIRE(texts.size() > 800);
    for (const std::string& text : texts) CHECK_MESSAGE(french_fault(text).empty(), text << ": " << french_fault(text));
}

TEST_CASE("a straight quote, a missing space and a narrow one are seen as faults") {
    CHECK(french_fault("l'équipe") == "straight apostrophe");
    CHECK(french_fault("Prêt ?") == "no no-break space before ?");
    CHECK(french_fault("Prêt?") == "no no-break space before ?");
    CHECK(french_fault("12 %") == "no no-break space before %");
    CHECK(french_fault("12\u202F%") == "narrow no-break space: use U+00A0");
    CHECK(french_fault("« ici\u00A0»") == "no no-break space after «");
    CHECK(french_fault("à 18:00, l’heure\u00A0: «\u00A0ici\u00A0»").empty());
}

TEST_CASE("a counted word has both of its forms") {
    const CsvRows rows("words.csv", tandem::facts_file("words.csv"));
    const Words words(Language::french);
    for (std::size_t row = 0; row < rows.size(); ++row) {
        CHECK_MESSAGE(words.has(plural_twin(rows.cell(row, "key"))), rows.cell(row, "key"));
    }
}

TEST_CASE("a word is given in the chosen language") {
    CHECK(Words(Language::french)("rail.calendar") == "Calendrier");
    CHECK(Words(Language::english)("rail.calendar") == "Calendar");
}

TEST_CASE("times are written on the clock of the words, in both languages") {
    for (const Language language : {Language::french, Language::english}) {
        Words words(language);
        CHECK(words.time_text(14 * 60 + 30) == "14:30");
        CHECK(words.hour_text(9) == (language == Language::french ? "9\u00A0h" : "9:00"));
        words.set_clock(ClockForm::hours_12);
        CHECK(words.time_text(14 * 60 + 30) == "2:30\u00A0pm");
        CHECK(words.time_range_text(9 * 60, 24 * 60) == "9:00\u00A0am – 12:00\u00A0am");
        CHECK(words.hour_text(0) == "12\u00A0am");
        CHECK(words.hour_text(12) == "12\u00A0pm");
        CHECK(words.hour_text(24) == "12\u00A0am");
        CHECK(words.axis_time_text(7 * 60) == "7\u00A0am");
        CHECK(words.axis_time_text(7 * 60 + 45) == "7:45\u00A0am");
        CHECK(Words(language).axis_time_text(7 * 60) == "07:00");
        CHECK(shorter_times("6:30\u00A0pm A, 9:00\u00A0am") == "6:30p A, 9:00a");
        CHECK(shorter_times("18:30 pm") == "18:30 pm");
        const date::year_month_day day = date::year(2026) / 10 / 22;
        CHECK(words.moment_text(day, 18 * 60) ==
              (language == Language::french ? "jeu. 22 oct. · 6:00\u00A0pm" : "Thu 22 Oct · 6:00\u00A0pm"));
        CHECK(Words(language, ClockForm::hours_12).time_text(0) == "12:00\u00A0am");
    }
}

TEST_CASE("a missing key is shown as it is") {
    const Words words(Language::french);
    CHECK(words("no.such.key") == "no.such.key");
    CHECK_FALSE(words.has("no.such.key"));
    CHECK(words.format("no.such.{n}", {{"n", "1"}}) == "no.such.1");
    CHECK(words.count("no.such.key", 2) == "no.such.key.other");
}

TEST_CASE("placeholders are replaced by name, and values are not searched again") {
    CHECK(fill_placeholders("{a} then {b}, {a}", {{"a", "one"}, {"b", "{a}"}}) == "one then {a}, one");
    CHECK(fill_placeholders("{a} and {unknown}", {{"a", "one"}}) == "one and {unknown}");
    CHECK(fill_placeholders("open { brace", {{"a", "one"}}) == "open { brace");
    CHECK(fill_placeholders("", {}).empty());
    CHECK(Words(Language::english).format("undo.move_post", {{"title", "Pumpkin contest"}}) ==
          "Move “Pumpkin contest”");
    const std::vector<std::pair<std::string, std::string>> kept{{"title", "Concours citrouille"}};
    CHECK(Words(Language::french).format("undo.move_post", kept) == "Déplacer «\u00A0Concours citrouille\u00A0»");
}

TEST_CASE("zero is singular in French and plural in English") {
    const Words french(Language::french);
    const Words english(Language::english);
    CHECK(french.count("month.tasks", 0) == "0 tâche");
    CHECK(french.count("month.tasks", 1) == "1 tâche");
    CHECK(french.count("month.tasks", 2) == "2 tâches");
    CHECK(english.count("month.tasks", 0) == "0 tasks");
    CHECK(english.count("month.tasks", 1) == "1 task");
    CHECK(english.count("month.tasks", 1200) == "1,200 tasks");
    CHECK(french.count("card.move", 6, {{"role", "CM"}}) == "Déplace 6 tâches CM");
    CHECK(english.count("card.move", 1, {{"role", "CM"}}) == "Moves 1 CM task");
}

TEST_CASE("statuses and task types are worded for every value the facts know") {
    const Facts facts = load_facts();
    const Words french(Language::french);
    const Words english(Language::english);
    for (const WorkflowStep& step : facts.workflow) {
        CHECK(french("status." + step.id) == step.name.fr);
        CHECK(english("status." + step.id) == step.name.en);
    }
    for (const DefaultRule& rule : facts.rules) {
        const std::string key = "task_type." + std::string(name_of(rule.task_type));
        CHECK_MESSAGE(french.has(key), key);
        CHECK_MESSAGE(french.has(key + ".count"), key);
    }
}

TEST_CASE("screen words are the glossary's") {
    const Facts facts = load_facts();
    const Words french(Language::french);
    const Words english(Language::english);
    const std::pair<std::string_view, std::string_view> pairs[] = {{"post.status", "status"},
                                                                   {"post.campaign", "campaign"},
                                                                   {"post.format", "format"},
                                                                   {"post.what", "post"},
                                                                   {"post.objective", "objective"},
                                                                   {"post.note", "comment_internal"},
                                                                   {"task.rule", "rule"},
                                                                   {"task.what", "task"},
                                                                   {"campaign.pacing", "pacing"},
                                                                   {"campaign.budget", "budget"},
                                                                   {"campaign.budget.fee", "fee"},
                                                                   {"campaign.budget.media", "media_spend"},
                                                                   {"campaign.over_delivery", "over_delivery"},
                                                                   {"campaign.under_delivery", "under_delivery"},
                                                                   {"team.capacity", "capacity"},
                                                                   {"team.absence", "absence"},
                                                                   {"team.on_call", "on_call"},
                                                                   {"team.rate", "rate"},
                                                                   {"settings.zone", "time_zone"},
                                                                   {"settings.office_hours", "working_hours"},
                                                                   {"strategy.charter", "editorial_charter"},
                                                                   {"strategy.editorial_line", "editorial_line"},
                                                                   {"strategy.positioning", "positioning"},
                                                                   {"strategy.watch", "watch"},
                                                                   {"task_type.watch", "watch"},
                                                                   {"task_type.moderation", "moderation"},
                                                                   {"task_type.contest", "contest"},
                                                                   {"menu.import", "import"},
                                                                   {"menu.export", "export"},
                                                                   {"status.to_confirm", "to_confirm"},
                                                                   {"status.to_reschedule", "to_reschedule"}};
    for (const auto& pair : pairs) {
        const GlossaryTerm* term = facts.glossary.find(pair.second);
        REQUIRE(term);
        CHECK_MESSAGE(french(pair.first) == term->term.fr, pair.first);
        CHECK_MESSAGE(english(pair.first) == term->term.en, pair.first);
    }
}
