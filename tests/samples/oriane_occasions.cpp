#include "samples/maison_oriane.hpp"

namespace tandem::samples {
namespace {

void put_contacts(Project& project, const Pen& pen) {
    const auto add = [&](const char* word, const char* name, ContactKind kind, const char* network, const char* handle,
                         const char* email, const Both& note) {
        project.contacts = project.contacts.with({contact_id(word), name, kind, network, handle, email, pen(note), {}});
    };
    add("oriane", "Oriane Delmas", ContactKind::client, "", "", "oriane@maison-oriane.example",
        {"Gérante, valide les publications", "Owner, approves the posts"});
    add("malo", "Malo Kervella", ContactKind::client, "", "", "malo@maison-oriane.example",
        {"Chef d'atelier, tourne les gestes", "Head of the workshop, films the gestures"});
    add("anouk", "Anouk Le Bihan", ContactKind::influencer, "instagram", "@lecarnetdanouk", "anouk@example.org",
        {"Pâtisserie de saison, 38 000 abonnés, français", "Seasonal pastry, 38,000 followers"});
    add("lefebvre", "Jeanne Lefebvre", ContactKind::press, "", "", "j.lefebvre@example.org",
        {"Pages quartier, avant le jeudi midi", "Local pages, before Thursday noon"});
    add("ligue", "Comité rose du 9e", ContactKind::partner, "", "", "contact@example.org",
        {"Reçoit les 2 € par coffret", "Receives the €2 a box"});
    add("salvy", "Groupe Salvy", ContactKind::prospect, "linkedin", "groupe-salvy", "rse@example.org",
        {"240 coffrets de fin d'année, devis avant le 30", "240 year-end boxes, quote before the 30th"});
}

}  // namespace

void put_occasions(Project& project, const Pen& pen) {
    put_contacts(project, pen);

    Contest contest;
    contest.id = oriane_id<Contest>("contest", "citrouille");
    contest.name = pen({"🎃 Concours citrouille", "🎃 Pumpkin contest"});
    contest.campaign = campaign_id("halloween");
    contest.post = post_id("concours");
    contest.channels = {channel_id("IG")};
    contest.begin = oriane_at("10-20T18:00");
    contest.end = oriane_at("10-26T20:00");
    contest.kind = "draw";
    contest.prizes = pen({"Cinq coffrets Citrouille, 39 € l'un", "Five Pumpkin boxes, €39 each"});
    contest.rules_link = "https://maison-oriane.example/reglement-citrouille";
    project.contests = project.contests.with(contest);

    LiveEvent live;
    live.id = oriane_id<LiveEvent>("live", "grand-live");
    live.name = pen({"🎬 Le grand live", "🎬 The big live"});
    live.post = post_id("grand-live");
    live.channels = {channel_id("YT")};
    live.begin = oriane_at("10-15T18:30");
    live.end = oriane_at("10-15T19:15");
    live.place = pen({"Atelier, quai de Valmy", "Workshop, quai de Valmy"});
    live.hashtag = "#LiveOriane";
    project.live_events = project.live_events.with(live);

    Incident incident;
    incident.id = oriane_id<Incident>("incident", "noisette");
    incident.title = pen({"Rumeur de noisette cachée dans « Origine Pérou »", "Rumour of hidden hazelnut in \"Origin: Peru\""});
    incident.level = 1;
    incident.opened_at = oriane_at("10-08T13:05");
    incident.closed_at = oriane_at("10-09T10:30");
    incident.channel = channel_id("IG");
    incident.post = post_id("origine-perou");
    incident.summary = pen({"Une cliente lit « traces de fruits à coque » et croit à un oubli. Réponse épinglée avec la fiche, aucun relais.",
                            "A customer reads \"traces of nuts\" and suspects an omission. Pinned answer with the sheet, no echo."});
    project.incidents = project.incidents.with(incident);

    InfluencerPost guest;
    guest.id = oriane_id<InfluencerPost>("influencer", "anouk");
    guest.name = pen({"Anouk : trois moules fantômes", "Anouk: three ghost moulds"});
    guest.contact = contact_id("anouk");
    guest.campaign = campaign_id("halloween");
    guest.channel = channel_id("IG");
    guest.when = oriane_at("10-28T18:00");
    guest.fee = Money{90'000};
    guest.contract_signed = true;
    project.influencer_posts = project.influencer_posts.with(guest);

    const auto note = [&](const char* word, const Both& text, const char* days, const char* color) {
        project.notes = project.notes.with({oriane_id<Note>("note", word), pen(text), oriane_days(days), color, {}});
    };
    note("salon", {"Salon du chocolat, stand B12", "Chocolate fair, stand B12"}, "10-28/11-01", "#9A5B2F");
    note("garde", {"Astreinte du week-end à trouver", "Weekend duty still open"}, "10-24/10-25", "#B3261E");
    note("inventaire", {"Inventaire : pas de photo en boutique", "Stocktaking: no photos in the shops"}, "11-12/11-13", "#6B7078");
}

}  // namespace tandem::samples
