#include "samples/maison_oriane.hpp"

namespace tandem::samples {
namespace {

struct PersonRow {
    const char* word;
    const char* name;
    std::vector<HatTerms> hats;
    MinuteRange hours;
    int cap_minutes;
    std::vector<std::string> languages;
    std::vector<Both> skills;
};

constexpr Money euros(int amount) { return {amount * 100}; }
constexpr MinuteRange from_to(int begin_hour, int end_hour) { return {begin_hour * 60, end_hour * 60}; }

// Hugo is a community manager only when he is on call: his other minutes belong to strategy.
std::vector<PersonRow> person_rows() {
    return {
        {"lea", "Léa Marchand", {{Hat::smm, euros(52), {}}}, from_to(9, 18), 300, {"fr", "en"},
         {{"stratégie", "strategy"}, {"budget", "budget"}}},
        {"nora", "Nora Diallo", {{Hat::smm, euros(52), {}}}, from_to(9, 17), 240, {"fr", "en"},
         {{"publicité", "advertising"}, {"droit des jeux", "contest law"}}},
        {"camille", "Camille Roux", {{Hat::cm, euros(38), {}}}, {8 * 60 + 30, 19 * 60}, 180, {"fr", "en"},
         {{"rédaction", "copywriting"}, {"photo", "photography"}}},
        {"yanis", "Yanis Benali", {{Hat::cm, euros(36), {}}}, {8 * 60 + 30, 20 * 60}, 150, {"fr", "en"},
         {{"vidéo", "video"}, {"veille", "market watch"}}},
        {"ines", "Inès Costa", {{Hat::cm, euros(36), {}}}, from_to(8, 20), 150, {"fr", "en", "pt"},
         {{"modération", "moderation"}, {"relation client", "customer care"}}},
        {"hugo", "Hugo Perrin", {{Hat::smm, euros(44), {}}, {Hat::cm, euros(44), 0}}, from_to(9, 18), 300, {"fr", "en"},
         {{"direct", "live video"}, {"chiffres", "figures"}}},
    };
}

struct TurnRow {
    const char* days;
    const char* person;
};

// Every weekend and public holiday while there are posts and flights, but for 24 and 25 October: nobody is found yet.
std::vector<TurnRow> turns() {
    return {
        {"09-19/09-20", "hugo"},    {"09-26/09-27", "ines"},  {"10-03/10-04", "camille"}, {"10-10/10-11", "yanis"},
        {"10-17/10-18", "ines"},    {"10-31/11-01", "yanis"}, {"11-07/11-08", "camille"}, {"11-11/11-11", "hugo"},
        {"11-14/11-15", "ines"},    {"11-21/11-22", "yanis"}, {"11-28/11-29", "camille"},
    };
}

std::vector<Away> away_of(std::string_view word, const Pen& pen) {
    if (word == "nora") return {{oriane_days("10-15/10-16"), {}, pen({"congé", "leave"})}};
    if (word == "camille") return {{oriane_days("11-12/11-13"), {}, pen({"congé", "leave"})}};
    if (word == "hugo") return {{oriane_days("10-20/10-20"), from_to(9, 12), pen({"formation", "training"})}};
    return {};
}

struct ChannelRow {
    const char* letters;
    const char* network;
    const char* handle;
    const char* url;
    const char* owner;
    int cadence_per_week;
    Both tool;
    Both why;
    bool lead;
    std::vector<int> best_minutes;
};

std::vector<ChannelRow> channel_rows() {
    return {
        {"IG", "instagram", "@maison.oriane", "https://www.instagram.com/maison.oriane", "camille", 4,
         {"Meta Business Suite", "Meta Business Suite"}, {"vitrine, récits", "shop window, stories"}, true,
         {12 * 60, 18 * 60, 10 * 60}},
        {"FB", "facebook", "maison.oriane", "https://www.facebook.com/maison.oriane", "ines", 3,
         {"Meta Business Suite", "Meta Business Suite"}, {"quartier, ateliers", "neighbourhood, workshops"}, false,
         {12 * 60, 18 * 60}},
        {"LI", "linkedin", "maison-oriane", "https://www.linkedin.com/company/maison-oriane", "yanis", 2,
         {"LinkedIn, à la main", "LinkedIn, by hand"}, {"recrutement, RSE", "hiring, responsibility"}, false,
         {12 * 60, 9 * 60}},
        {"TT", "tiktok", "@maison.oriane", "https://www.tiktok.com/@maison.oriane", "yanis", 3,
         {"TikTok Studio", "TikTok Studio"}, {"gestes, humour", "gestures, humour"}, false, {16 * 60, 19 * 60}},
        {"YT", "youtube", "@maisonoriane", "https://www.youtube.com/@maisonoriane", "yanis", 1,
         {"YouTube Studio", "YouTube Studio"}, {"ateliers longs", "long workshops"}, false, {18 * 60 + 30}},
    };
}

void put_person(Project& project, const Pen& pen, const PersonRow& row) {
    Person person;
    person.id = person_id(row.word);
    person.name = row.name;
    person.hats = row.hats;
    person.skills = pen.each(row.skills);
    person.languages = row.languages;
    for (std::size_t i = 0; i < 5; ++i) person.hours[i] = {row.hours};
    person.daily_cap_minutes = row.cap_minutes;
    person.away = away_of(row.word, pen);
    for (const TurnRow& turn : turns())
        if (turn.person == std::string_view(row.word)) person.on_call.push_back({oriane_days(turn.days), from_to(9, 18), 60});
    project.people = project.people.with(person);
}

}  // namespace

void put_people(Project& project, const Pen& pen) {
    for (const PersonRow& row : person_rows()) put_person(project, pen, row);
    int rank = 0;
    for (const ChannelRow& row : channel_rows()) {
        Channel channel;
        channel.id = channel_id(row.letters);
        channel.name = "Maison Oriane";
        channel.network = row.network;
        channel.handle = row.handle;
        channel.url = row.url;
        channel.owner = person_id(row.owner);
        channel.cadence_per_week = row.cadence_per_week;
        channel.languages = {pen.french() ? "fr" : "en"};
        channel.publishing_tool = pen(row.tool);
        channel.why = pen(row.why);
        channel.lead = row.lead;
        channel.best_minutes = row.best_minutes;
        channel.rank = ++rank;
        project.channels = project.channels.with(channel);
    }
}

}  // namespace tandem::samples
