// Which days ask to look at the tone before anything goes out, and what their notes say of it.
#include <set>

#include <doctest/doctest.h>

#include "facts/observances.hpp"

using namespace tandem::facts;

TEST_CASE("these days ask for care, and no others") {
    const std::set<std::string> expected{"aids",
                                         "anti_racism",
                                         "armistice",
                                         "autism",
                                         "bees",
                                         "bicycle",
                                         "biodiversity",
                                         "blood_donor",
                                         "cancer",
                                         "children",
                                         "cooperatives",
                                         "democracy",
                                         "diabetes",
                                         "disability",
                                         "down",
                                         "dry_january",
                                         "earth",
                                         "earth_hour",
                                         "education",
                                         "environment",
                                         "families",
                                         "food",
                                         "forests",
                                         "friendship",
                                         "girl_child",
                                         "happiness",
                                         "health",
                                         "holocaust",
                                         "human_rights",
                                         "humanitarian",
                                         "lgbt",
                                         "literacy",
                                         "mandela",
                                         "memorial_day_us",
                                         "mental_health",
                                         "migrants",
                                         "mother_language",
                                         "movember",
                                         "no_tobacco",
                                         "oceans",
                                         "older",
                                         "peace",
                                         "philosophy",
                                         "pink_october",
                                         "poverty",
                                         "press",
                                         "pride",
                                         "radio",
                                         "recycling",
                                         "refugee",
                                         "remembrance_2022_ie",
                                         "remembrance_ca",
                                         "science_peace",
                                         "secularism",
                                         "sign_languages",
                                         "sleep_day",
                                         "social_justice",
                                         "state_funeral_2022_uk",
                                         "telethon",
                                         "tolerance",
                                         "tourism",
                                         "truth_reconciliation_ca",
                                         "victory_1945",
                                         "violence_women",
                                         "volunteer",
                                         "water",
                                         "wildlife",
                                         "women",
                                         "women_science",
                                         "world_animal_day",
                                         "yoga",
                                         "yom_kippur",
                                         "youth",
                                         "zero_waste"};
    std::set<std::string> asking;
    const Facts facts = load_facts();
    for (const Observance& row : facts.observances)
        if (asks_for_care(row)) asking.insert(row.id);
    CHECK(asking == expected);
}

TEST_CASE("a day whose note says that nothing is promoted asks for care") {
    const Facts facts = load_facts();
    for (const Observance& row : facts.observances)
        if (row.note.en.ends_with("no promotion")) CHECK_MESSAGE(asks_for_care(row), row.id);
    CHECK(facts.observances.find("yom_kippur")->note.en.ends_with("no promotion"));
}

TEST_CASE("what is not sure of a date, and what is known of one year, is said in the note") {
    const Facts facts = load_facts();
    const auto says = [&](const char* id, const char* fr, const char* en) {
        const Bilingual& note = facts.observances.find(id)->note;
        return note.fr.find(fr) != std::string::npos && note.en.find(en) != std::string::npos;
    };
    CHECK(says("diwali", "confirmer chaque ann\u00e9e", "confirmed each year"));
    CHECK(says("winter_sales", "outre-mer", "overseas"));
    CHECK(says("agri_show", "mars", "March"));
    CHECK(says("oscars", "15 mars", "15 March"));
    CHECK(says("super_bowl", "8 f\u00e9vrier", "8 February"));
}
