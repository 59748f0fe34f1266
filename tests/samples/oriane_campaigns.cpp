#include "samples/maison_oriane.hpp"

namespace tandem::samples {
namespace {

constexpr Money euros(int amount) { return {amount * 100}; }

struct CampaignRow {
    const char* word;
    Both name;
    const char* days;
    int budget_euros;
    const char* objective;
    const char* kpi;
    const char* audience;
    const char* color;
    const char* owner;
    Both brief;
};

std::vector<CampaignRow> campaign_rows() {
    return {
        {"rentree", {"Rentrée en cabosse", "Back to the pod"}, "08-31/10-02", 900, "notoriete", "reach", "quartier", "#8A6D3B", "lea",
         {"Reprendre la parole après l'été : l'atelier, les gens, les fèves.", "Back after the summer: the workshop, the people, the beans."}},
        {"rose", {"Octobre rose solidaire", "Pink October"}, "10-01/10-16", 600, "engagement", "er_period", "quartier", "#BF2D70", "nora",
         {"Deux euros reversés par coffret. Dire où va l'argent, ne pas en rajouter.", "Two euros given for each box. Say where the money goes, no more."}},
        {"gout", {"Semaine du Goût", "Taste Week"}, "10-09/10-18", 1200, "trafic", "conversions", "quartier", "#2F8F83", "lea",
         {"Faire pousser la porte des trois boutiques en racontant les cinq saveurs.", "Bring people through the doors of the three shops with the five tastes."}},
        {"halloween", {"Halloween gourmand", "Sweet Halloween"}, "10-19/10-31", 1800, "ventes", "conversions", "offreurs", "#D9661F", "nora",
         {"Vendre le coffret Citrouille en ligne ; un jeu, des moules, une nuit.", "Sell the Pumpkin box online; a contest, moulds, one night."}},
        {"avent", {"Calendrier de l'Avent · teasing", "Advent calendar · teaser"}, "10-26/11-29", 3500, "ventes", "conversions", "offreurs",
         "#2C8C51", "nora", {"Vingt-quatre cases, vingt-quatre fèves : ouvrir les réservations tôt.", "Twenty-four doors, twenty-four beans: open bookings early."}},
        {"equipe", {"Équipe d'hiver", "Winter team"}, "11-02/11-20", 400, "equipe", "reach", "entreprises", "#0F6C9E", "lea",
         {"Huit renforts en boutique et à l'atelier.", "Eight extra hands in shops and workshop."}},
    };
}

void put_campaign(Project& project, const Pen& pen, const CampaignRow& row, int rank) {
    Campaign campaign;
    campaign.id = campaign_id(row.word);
    campaign.name = pen(row.name);
    campaign.days = oriane_days(row.days);
    campaign.budget = euros(row.budget_euros);
    campaign.objectives = {objective_id(row.objective)};
    campaign.kpi = row.kpi;
    campaign.audiences = {audience_id(row.audience)};
    campaign.brief = pen(row.brief);
    campaign.color = row.color;
    campaign.owner = person_id(row.owner);
    campaign.naming_rule = "date_network_objective_audience_name";
    campaign.rank = rank;
    project.campaigns = project.campaigns.with(campaign);
}

struct FlightRow {
    const char* word;
    Both name;
    const char* campaign;
    const char* channel;
    const char* days;
    int budget_euros;
    const char* utm;
};

std::vector<FlightRow> flight_rows() {
    return {
        {"rentree-ig", {"Rentrée · Instagram", "Back to the pod · Instagram"}, "rentree", "IG", "08-31/09-27", 500, "rentree-en-cabosse"},
        {"rentree-fb", {"Rentrée · Facebook", "Back to the pod · Facebook"}, "rentree", "FB", "09-07/10-02", 400, "rentree-en-cabosse"},
        {"rose-fb", {"Octobre rose · Facebook", "Pink October · Facebook"}, "rose", "FB", "10-01/10-07", 60, "octobre-rose"},
        {"rose-ig", {"Octobre rose · Instagram", "Pink October · Instagram"}, "rose", "IG", "10-05/10-16", 540, "octobre-rose"},
        {"gout-ig", {"Goût · Instagram", "Taste · Instagram"}, "gout", "IG", "10-09/10-18", 600, "semaine-du-gout"},
        {"gout-fb", {"Goût · Facebook", "Taste · Facebook"}, "gout", "FB", "10-09/10-16", 350, "semaine-du-gout"},
        {"gout-tt", {"Goût · TikTok", "Taste · TikTok"}, "gout", "TT", "10-12/10-18", 250, "semaine-du-gout"},
        {"halloween-ig", {"Halloween · Instagram", "Halloween · Instagram"}, "halloween", "IG", "10-19/10-31", 800, "halloween"},
        {"halloween-fb", {"Halloween · Facebook", "Halloween · Facebook"}, "halloween", "FB", "10-22/10-31", 400, "halloween"},
        {"halloween-yt", {"Halloween · YouTube", "Halloween · YouTube"}, "halloween", "YT", "10-26/10-31", 600, "halloween"},
        {"avent-ig", {"Avent · Instagram", "Advent · Instagram"}, "avent", "IG", "11-09/11-29", 1900, "avent"},
        {"avent-fb", {"Avent · Facebook", "Advent · Facebook"}, "avent", "FB", "11-16/11-29", 1000, "avent"},
        {"avent-yt", {"Avent · YouTube", "Advent · YouTube"}, "avent", "YT", "11-16/11-29", 600, "avent"},
        {"equipe-li", {"Équipe d'hiver · LinkedIn", "Winter team · LinkedIn"}, "equipe", "LI", "11-02/11-20", 400, "equipe-hiver"},
    };
}

std::string source_of(std::string_view letters) {
    if (letters == "IG") return "instagram";
    if (letters == "FB") return "facebook";
    if (letters == "LI") return "linkedin";
    return letters == "TT" ? "tiktok" : "youtube";
}

void put_flight(Project& project, const Pen& pen, const FlightRow& row) {
    const Campaign& campaign = *project.campaigns.find(campaign_id(row.campaign));
    Flight flight;
    flight.id = flight_id(row.word);
    flight.name = pen(row.name);
    flight.campaign = campaign.id;
    flight.channel = channel_id(row.channel);
    flight.days = oriane_days(row.days);
    flight.budget = euros(row.budget_euros);
    flight.targeting = pen({"Île-de-France, 30 km autour des boutiques", "Within 30 km of the shops"});
    flight.audience = campaign.audiences.front();
    flight.creatives = {{pen({"Vidéo 15 s", "15 s video"}), true}, {pen({"Image 4:5", "4:5 image"}), flight.days.begin <= oriane_day("10-22")}};
    flight.utm = {source_of(row.channel), "paid_social", row.utm, "", ""};
    flight.url = "https://maison-oriane.example/" + std::string(row.utm);
    if (std::string_view(row.word) == "gout-ig")
        flight.log = {{oriane_day("10-12"), pen({"Budget du jour +10 €", "Daily budget +€10"}),
                       pen({"Le test à l'aveugle double la portée", "The blind test doubles the reach"}), person_id("nora")}};
    project.flights = project.flights.with(flight);
}

struct SpendRow {
    const char* flight;
    const char* days;
    int euros;
    const char* typed;
};

std::vector<SpendRow> spend_rows() {
    return {
        {"rentree-ig", "08-31/09-06", 118, "09-14T09:20"}, {"rentree-ig", "09-07/09-13", 121, "09-14T09:25"},
        {"rentree-ig", "09-14/09-20", 127, "09-21T09:10"}, {"rentree-ig", "09-21/09-27", 126, "09-28T09:05"},
        {"rentree-fb", "09-07/09-13", 101, "09-14T09:30"}, {"rentree-fb", "09-14/09-20", 106, "09-21T09:15"},
        {"rentree-fb", "09-21/09-27", 105, "09-28T09:10"}, {"rentree-fb", "09-28/09-30", 26, "10-01T09:40"},
        {"rentree-fb", "10-01/10-02", 54, "10-05T09:15"},
        {"rose-fb", "10-01/10-07", 50, "10-08T09:30"},
        {"rose-ig", "10-05/10-11", 311, "10-12T09:40"},    {"rose-ig", "10-12/10-12", 47, "10-13T09:40"},
        {"rose-ig", "10-13/10-13", 47, "10-13T14:05"},
        {"gout-ig", "10-09/10-11", 205, "10-12T09:45"},    {"gout-ig", "10-12/10-12", 71, "10-13T09:40"},
        {"gout-ig", "10-13/10-13", 69, "10-13T14:05"},
        {"gout-fb", "10-09/10-11", 155, "10-12T09:50"},    {"gout-fb", "10-12/10-12", 54, "10-13T09:40"},
        {"gout-fb", "10-13/10-13", 53, "10-13T14:05"},
        {"gout-tt", "10-12/10-12", 47, "10-13T09:40"},     {"gout-tt", "10-13/10-13", 51, "10-13T14:10"},
    };
}

}  // namespace

void put_campaigns(Project& project, const Pen& pen) {
    int rank = 0;
    for (const CampaignRow& row : campaign_rows()) put_campaign(project, pen, row, ++rank);
    for (const FlightRow& row : flight_rows()) put_flight(project, pen, row);
}

void put_spend(Project& project, const Pen&) {
    for (const SpendRow& row : spend_rows()) {
        Spend spend;
        spend.id = oriane_id<Spend>("spend", std::string(row.flight) + "/" + row.days);
        spend.flight = flight_id(row.flight);
        spend.days = oriane_days(row.days);
        spend.amount = euros(row.euros);
        spend.typed_at = oriane_instant(row.typed);
        project.spend = project.spend.with(spend);
    }
}

}  // namespace tandem::samples
