// A plan as a table, with a way to read it that the first bytes choose.
#include <algorithm>

#include "exchange/read_plan.hpp"
#include "facts/facts.hpp"
#include "fuzz/target.hpp"

namespace tandem::fuzz {
namespace {

// Takes a byte off the front; 0 where there is none.
unsigned next(std::string_view& bytes) {
    if (bytes.empty()) return 0;
    const auto byte = static_cast<unsigned char>(bytes.front());
    bytes.remove_prefix(1);
    return byte;
}

// Some sense and some nonsense.
PlanMapping mapping_of(std::string_view& bytes) {
    PlanMapping mapping;
    const unsigned choices = next(bytes);
    if ((choices & 1U) != 0) mapping.encoding = static_cast<TextEncoding>(next(bytes) % 4);
    if ((choices & 2U) != 0) mapping.delimiter = std::string(1, ",;\t|"[next(bytes) % 4]);
    if ((choices & 4U) != 0) mapping.header_row = static_cast<int>(next(bytes)) - 3;
    if ((choices & 8U) != 0) mapping.dates = static_cast<DateOrder>(next(bytes) % 2);
    for (unsigned i = 0; i < (choices >> 4U) % 8; ++i) {
        ColumnChoice choice{static_cast<int>(next(bytes) % 20) - 2, {}};
        if (const unsigned column = next(bytes) % 30; column < EnumWords<PlanColumn>::words.size())
            choice.column = static_cast<PlanColumn>(column);
        mapping.columns.push_back(choice);
    }
    if ((choices & 128U) != 0) {
        mapping.networks = {{"insta", "instagram"}, {"x", "nothing"}, {"", ""}};
        mapping.statuses = {{"ok", "approved"}, {"hm", "none"}};
    }
    return mapping;
}

void read(std::string_view bytes) {
    static const facts::Facts facts = facts::load_facts();
    const PlanMapping mapping = mapping_of(bytes);
    const PlanReading reading = read_plan(bytes, facts, "fr", mapping, "11111111-1111-8111-8111-111111111111");
    hold(!reading.problem || (reading.rows.empty() && !reading.problem->key.empty()));
    for (const PlanRow& row : reading.rows) {
        hold(row.post.has_value() != row.skipped.has_value());
        if (!row.post) continue;
        hold(!row.post->minute || (*row.post->minute >= 0 && *row.post->minute < 24 * 60));
        hold(row.post->budget.empty() || minor_units_in(row.post->budget, 0).value_or(-1) >= 0);
    }
}

std::vector<std::string> seeds() {
    using namespace std::string_literals;
    const std::string table =
        "id,date,time,timezone,network,account,format,title,text,hashtags,link,media,alt_text,campaign,status,budget,"
        "currency,notes\nA1,2026-10-13,18:00,Europe/Paris,instagram,@a,reel,Atelier,\"Bonjour\nà tous\",#a "
        "#b,https://example.org,a.jpg | b.png,un | deux,Octobre,Validé,\"1 250,50\",EUR,\nA2,13/10/26,6pm,,\"insta | "
        "linkedin\",,,Portrait,,,,,,,brouillon,12,USD,note\n,,,,,,,,,,,,,,,,,\n";
    return {"\0"s + table, "\4\3"s + table, "\xbf\1\1\4\1\1\2\3\4\7\1"s + table, "\0"s + "title,budget\nA,\",50\"\n",
            "\2\1"s + "Planning octobre\n\nDate;Réseau;Titre;Statut\n13 octobre 2026;Insta;A;ok\n14/10;x;B;hm\n"};
}

}  // namespace

const Target plan_table{read, seeds};

}  // namespace tandem::fuzz
