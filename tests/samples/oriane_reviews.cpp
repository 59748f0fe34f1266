#include "samples/maison_oriane.hpp"

namespace tandem::samples {
namespace {

struct CommentRow {
    const char* word;
    const char* post;
    const char* author;
    const char* at;
    Both text;
    bool for_client;
    bool resolved;
};

std::vector<CommentRow> comment_rows() {
    return {
        {"nom-boutique", "aveugle", "Oriane Delmas", "10-12T17:40",
         {"Peut-on voir le nom de la boutique plus tôt dans la vidéo ?", "Could we see the shop name earlier?"}, true, false},
        {"nom-boutique-reponse", "aveugle", "Léa Marchand", "10-13T10:12",
         {"C'est fait : il apparaît à la deuxième seconde.", "Done: it now shows at second 2."}, true, false},
        {"chiffre", "bilan-solidaire", "Oriane Delmas", "10-13T09:05",
         {"Attendez la caisse de jeudi soir pour le chiffre, et citez le comité.", "Wait for Thursday's till before the figure, and name the committee."}, true, false},
        {"tonne", "cacao-juste", "Inès Costa", "10-12T11:30",
         {"On nous demandera le prix par kilo : je prépare la réponse.", "People will ask for the price per kilo: I am writing the answer."}, false, false},
        {"moules-son", "moules", "Nora Diallo", "10-13T11:20",
         {"Le son libre de droits est dans le dossier du tournage.", "The licence-free sound is in the shooting folder."}, false, true},
        {"live-fin", "grand-live", "Camille Roux", "10-13T13:40",
         {"On demande beaucoup l'heure de fin : je l'ajoute au titre ?", "Many ask when it ends: shall I add it to the title?"}, false, false},
    };
}

struct InsightRow {
    const char* word;
    const char* day;
    InsightKind kind;
    Both text;
    int count;
    int severity;
    const char* source;  // a post
    const char* channel;
    const char* by;
};

std::vector<InsightRow> insight_rows() {
    return {
        {"ou", "10-05", InsightKind::question, {"« Où est la boutique ? » revient sous chaque vidéo", "People ask \"where is the shop?\" under every video"}, 41, 1, "fonte", "TT", "camille"},
        {"live-tard", "10-07", InsightKind::complaint, {"Les lives finissent trop tard pour les parents", "Lives end too late for parents"}, 9, 1, "atelier-3", "YT", "camille"},
        {"allergenes", "10-08", InsightKind::alert, {"Questions allergènes en hausse de 60 %", "Allergen questions up 60%"}, 24, 2, "origine-perou", "IG", "ines"},
        {"aveugle", "10-12", InsightKind::finding, {"Le format « test à l'aveugle » double la portée", "The \"blind test\" format doubles reach"}, 1, 0, "grue", "TT", "yanis"},
        {"coffret-pro", "10-12", InsightKind::question, {"Deux CSE demandent un devis de coffrets", "Two companies ask for a quote on boxes"}, 2, 0, "ecole", "LI", "yanis"},
    };
}

void put_decisions(Project& project, const Pen& pen) {
    const auto insight = [](const char* word) { return oriane_id<Insight>("insight", word).value; };
    const auto add = [&](const char* word, const char* day, DecisionVerdict verdict, const Both& reason, Uuid from,
                         std::vector<const char*> posts) {
        Decision decision{oriane_id<Decision>("decision", word), oriane_day(day), verdict, pen(reason), person_id("lea"), {from}, {}, {}};
        for (const char* post : posts) decision.changed.push_back(post_id(post).value);
        project.decisions = project.decisions.with(decision);
    };
    add("adresse", "10-06", DecisionVerdict::adjust, {"Dire l'adresse dans les trois premières secondes", "Say the address in the first 3 seconds"},
        insight("ou"), {"temperage", "gout-j3", "brookie", "grue", "citron", "aveugle"});
    add("allergenes", "10-09", DecisionVerdict::adjust, {"Ligne d'allergènes fixe dans la légende, et réponse type", "Fixed allergen line in captions, and a saved reply"},
        insight("allergenes"), {"origine-perou"});
    add("aveugle", "10-13", DecisionVerdict::keep, {"Un test à l'aveugle par semaine jusqu'à l'Avent", "One blind test a week until Advent"},
        insight("aveugle"), {"aveugle", "ganache", "sculpter", "costumes"});
}

void put_watch(Project& project, const Pen& pen) {
    const auto add = [&](const char* word, const char* day, WatchKind kind, const Both& text, const char* by) {
        project.watch_notes = project.watch_notes.with({oriane_id<WatchNote>("watch", word), oriane_day(day), kind, pen(text), "", person_id(by), {}});
    };
    add("aveugle", "10-12", WatchKind::audience, {"Le format « test à l'aveugle » double sa portée depuis dix jours.", "The \"blind test\" format has doubled its reach in ten days."}, "yanis");
    add("avent", "10-11", WatchKind::competitors, {"Deux chocolatiers annoncent l'Avent dès le 20 octobre.", "Two chocolate makers announce Advent from 20 October."}, "camille");
    add("cours", "10-09", WatchKind::market, {"Le cours du cacao repart : préparer l'explication des prix.", "Cocoa prices rise again: prepare the explanation."}, "lea");
    add("salon", "10-06", WatchKind::market, {"Le plan du salon est sorti : nous sommes à l'entrée.", "The map of the fair is out: we stand at the entrance."}, "yanis");
    add("rose", "10-05", WatchKind::pulse, {"On reproche aux marques un rose sans reçu : montrer le virement.", "Brands are told off for pink without receipts: show the transfer."}, "ines");
    add("video", "09-29", WatchKind::audience, {"Les vidéos de moins de 20 s sont vues deux fois.", "Videos under 20 s are watched twice."}, "yanis");
    add("coffret", "09-22", WatchKind::competitors, {"Un confrère vend le coffret de dégustation 24 €.", "A competitor sells a tasting box at €24."}, "camille");
}

}  // namespace

void put_reviews(Project& project, const Pen& pen) {
    for (const CommentRow& row : comment_rows())
        project.comments = project.comments.with({oriane_id<Comment>("comment", row.word), post_id(row.post).value, row.author,
                                                  oriane_instant(row.at), pen(row.text), row.for_client, row.resolved, {}});
    for (const InsightRow& row : insight_rows())
        project.insights = project.insights.with({oriane_id<Insight>("insight", row.word), oriane_day(row.day), row.kind, pen(row.text),
                                                  row.count, row.severity, false, post_id(row.source).value, channel_id(row.channel),
                                                  person_id(row.by), {}, {}, {}});
    put_decisions(project, pen);
    put_watch(project, pen);
}

}  // namespace tandem::samples
