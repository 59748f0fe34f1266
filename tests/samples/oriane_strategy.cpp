#include "samples/maison_oriane.hpp"
#include "samples/snippet_rows.hpp"

namespace tandem::samples {
namespace {

Charter charter_of(const Pen& pen) {
    Charter charter;
    charter.positioning = pen({"Le chocolat d'auteur, sans cérémonie : trois boutiques, un atelier ouvert, des fèves dont on connaît le prix.",
                               "Fine chocolate without the fuss: three shops, an open workshop, beans whose price we know."});
    charter.identity = pen({"Proche, précis, gourmand.", "Close, precise, generous."});
    charter.goals_above = pen({"Direction : +12 % de passages en boutique avant Noël, 520 coffrets vendus en ligne par mois.",
                               "Management: 12% more shop visits before Christmas, 520 boxes sold online a month."});
    charter.voice = pen({"On tutoie sur TikTok, on vouvoie ailleurs. Phrases courtes. Un ou deux émojis par légende, aucun lors d'un litige.",
                         "Casual on TikTok, polite elsewhere. Short sentences. One or two emoji a caption, none in a dispute."});
    charter.to_do = pen.each({
        {"Nommer la fève, le geste, la personne.", "Name the bean, the gesture, the person."},
        {"#MaisonOriane et deux mots-dièse de campagne, quatre au plus.", "#MaisonOriane and two campaign hashtags, four at most."},
        {"Lumière du jour, mains visibles.", "Daylight, hands in sight."}});
    charter.to_avoid = pen.each({
        {"« Fait avec amour », promesses de santé.", "\"Made with love\", health claims."},
        {"Comparer un confrère par son nom.", "Naming a competitor in a comparison."}});
    charter.conduct = pen.each({
        {"Répondre sous 1 h aux commentaires, sous 4 h aux messages privés.", "Answer comments within 1 h, private messages within 4 h."},
        {"Ne pas supprimer une critique ; retirer tout propos illicite.", "Never delete criticism; remove anything unlawful."},
        {"Allergènes : la SMM prévenue en 15 min.", "Allergens: the SMM told within 15 min."}});
    return charter;
}

struct PillarRow {
    const char* word;
    Both name;
    Both purpose;
    const char* color;
    int share_percent;
};

std::vector<PillarRow> pillar_rows() {
    return {
        {"savoir", {"Savoir-faire", "Craft"}, {"Montrer le geste et la fève", "Show the gesture and the bean"}, "#9A5B2F", 30},
        {"gourmandise", {"Gourmandise", "Indulgence"}, {"Donner envie de goûter", "Make people want a taste"}, "#2F8F83", 25},
        {"offres", {"Offres", "Offers"}, {"Vendre coffrets et ateliers", "Sell boxes and workshops"}, "#BF2D70", 15},
        {"communaute", {"Communauté", "Community"}, {"Faire parler les habitués", "Let the regulars speak"}, "#5B6BD6", 20},
        {"engagements", {"Engagements", "Commitments"}, {"Prouver ce qu'on promet", "Prove what we promise"}, "#B98A12", 10},
    };
}

void put_audiences(Project& project, const Pen& pen) {
    const auto add = [&](const char* word, const Both& name, const Both& who, const Both& needs, const Both& tone,
                         std::vector<Id<Channel>> channels) {
        project.audiences = project.audiences.with(
            {audience_id(word), pen(name), pen(who), pen(needs), pen(tone), std::move(channels), {}});
    };
    add("quartier", {"Curieux du quartier", "Curious neighbours"},
        {"25–45 ans, passent en boutique, goûtent", "25 to 45, walk in and taste"},
        {"Savoir ce qu'il y a de nouveau cette semaine", "To know what is new this week"}, {"complice", "friendly"},
        {channel_id("IG"), channel_id("FB")});
    add("offreurs", {"Offreurs de dernière minute", "Last-minute givers"},
        {"Cadeaux, commandes en ligne avant les fêtes", "Gifts, online orders before the holidays"},
        {"Choisir vite, être livré à temps", "To choose fast and get it in time"}, {"rassurant", "reassuring"},
        {channel_id("IG"), channel_id("TT")});
    add("entreprises", {"Entreprises responsables", "Responsible companies"},
        {"RH et CSE : coffrets, traçabilité", "HR teams: gift boxes, traceability"},
        {"Des preuves et un devis clair", "Proof and a clear quote"}, {"précis", "precise"}, {channel_id("LI")});
}

struct ObjectiveRow {
    const char* word;
    Both name;
    const char* family;
    const char* kpi;
    std::int64_t baseline_thousandths;
    std::int64_t target_thousandths;
    const char* owner;
    const char* stage;
    const char* audience;
    Both note;
};

std::vector<ObjectiveRow> objective_rows() {
    return {
        {"notoriete", {"Notoriété locale", "Local awareness"}, "awareness", "reach", 84'000'000, 150'000'000, "lea", "see", "quartier",
         {"Portée mensuelle à 30 km", "Monthly reach within 30 km"}},
        {"trafic", {"Trafic boutique", "Shop visits"}, "traffic", "conversions", 0, 480'000, "lea", "think", "quartier",
         {"Passages en caisse avec le code GOÛT", "Visits with the code TASTE at the till"}},
        {"ventes", {"Ventes en ligne", "Online sales"}, "sales", "conversions", 260'000, 520'000, "nora", "do", "offreurs",
         {"Coffrets vendus par mois", "Boxes sold a month"}},
        {"engagement", {"Engagement", "Engagement"}, "engagement", "er_period", 3'100, 4'500, "lea", "think", "quartier",
         {"Interactions sur portée, tous réseaux", "Interactions over reach, all networks"}},
        {"relation", {"Relation client", "Customer care"}, "care", "mfrt", 190'000, 60'000, "hugo", "care", "quartier",
         {"Première réponse, médiane en minutes", "First reply, median in minutes"}},
        {"equipe", {"Équipe d'hiver", "Winter team"}, "employer", "reach", 0, 40'000'000, "nora", "see", "entreprises",
         {"Huit renforts avant le 20 novembre", "Eight extra hands before 20 November"}},
    };
}

void put_objective(Project& project, const Pen& pen, const ObjectiveRow& row) {
    Objective objective;
    objective.id = objective_id(row.word);
    objective.name = pen(row.name);
    objective.family = row.family;
    objective.kpi = row.kpi;
    objective.baseline = Figure{row.baseline_thousandths};
    objective.start = oriane_day("10-01");
    objective.target = Figure{row.target_thousandths};
    objective.deadline = oriane_day("12-31");
    objective.owner = person_id(row.owner);
    objective.funnel_stage = row.stage;
    objective.audiences = {audience_id(row.audience)};
    objective.note = pen(row.note);
    project.objectives = project.objectives.with(objective);
}

struct ReplyRow {
    const char* word;
    Both title;
    Both text;
    std::vector<std::string> tags;
};

std::vector<ReplyRow> reply_rows() {
    return {
        {"adresse", {"Où est la boutique ?", "Where is the shop?"},
         {"Nos trois boutiques : rue des Martyrs, place Maubert et quai de Valmy, du mardi au dimanche, 10 h – 19 h 30. À bientôt !",
          "Our three shops: rue des Martyrs, place Maubert and quai de Valmy, Tuesday to Sunday, 10 am to 7.30 pm. See you soon!"},
         {"boutique"}},
        {"allergenes", {"Allergènes", "Allergens"},
         {"Toutes nos tablettes sont faites dans un atelier qui travaille lait, fruits à coque et gluten. La fiche complète est sur le site ; écrivez-nous pour un cas précis.",
          "All our bars come from a workshop that handles milk, nuts and gluten. The full sheet is on our site; write to us about any special case."},
         {"allergènes", "sécurité"}},
        {"relance", {"Relance : quel parfum ?", "Which flavour?"},
         {"Et vous, plutôt citron ou cassis avec un noir 72 % ? 🍋", "Lemon or blackcurrant with a 72% dark? 🍋"},
         {"relance"}},
        {"livraison", {"Retard de livraison", "Late delivery"},
         {"Désolés pour cette attente. Envoyez-nous votre numéro de commande en message privé : nous suivons le colis avec vous.",
          "Sorry about the wait. Send us your order number in a private message and we will trace the parcel with you."},
         {"livraison"}},
        {"concours", {"Faux compte « vous avez gagné »", "Fake \"you won\" account"},
         {"Nous n'écrivons aux gagnants que depuis @maison.oriane, le 27 octobre. Ne donnez aucune coordonnée bancaire : signalez ce compte.",
          "We only write to winners from @maison.oriane, on 27 October. Give no bank details: please report that account."},
         {"concours"}},
    };
}

std::vector<SnippetRow> snippet_rows() {
    return {
        {"boutiques", SnippetKind::text, {"Nos trois boutiques", "Our three shops"},
         {"Rue des Martyrs, place Maubert et quai de Valmy, du mardi au dimanche, 10 h – 19 h 30.",
          "Rue des Martyrs, place Maubert and quai de Valmy, Tuesday to Sunday, 10 am to 7.30 pm."}},
        {"question", SnippetKind::text, {"Question aux gourmands", "Question to chocolate lovers"},
         {"Et vous, vous le croquez ou vous le laissez fondre ?", "Do you bite it, or let it melt?"}},
        {"hashtags", SnippetKind::hashtags, {"Maison", "House"}, {"", ""},
         {{"#MaisonOriane", "#MaisonOriane"}, {"#chocolat", "#chocolate"}, {"#Paris", "#Paris"}}},
        {"signature", SnippetKind::signature, {"Signature de la maison", "House signature"},
         {"Maison Oriane, chocolatiers à Paris · {handle}", "Maison Oriane, chocolate makers in Paris · {handle}"}},
        {"reel", SnippetKind::post_template, {"Reel maison", "House reel"},
         {"Un geste de l'atelier, en une phrase. Ce que l'on goûte, en deux.", "One gesture of the workshop, in a sentence. What it tastes like, in two."},
         {{"#MaisonOriane", "#MaisonOriane"}}, "reel",
         {{"Mains propres et gants à l'image", "Clean hands and gloves in the picture"}, {"Sous-titres relus", "Captions proofread"},
          {"Allergènes cités quand il y en a", "Allergens named where there are any"}}},
    };
}

}  // namespace

void put_strategy(Project& project, const Pen& pen) {
    project.charter = charter_of(pen);
    int rank = 0;
    for (const PillarRow& row : pillar_rows())
        project.pillars = project.pillars.with(
            {pillar_id(row.word), pen(row.name), pen(row.purpose), row.color, row.share_percent, ++rank, {}});
    put_audiences(project, pen);
    for (const ObjectiveRow& row : objective_rows()) put_objective(project, pen, row);
    for (const ReplyRow& row : reply_rows())
        project.saved_replies = project.saved_replies.with({oriane_id<SavedReply>("reply", row.word), pen(row.title), pen(row.text),
                                                            pen.french() ? "fr" : "en", row.tags, {}});
    for (const SnippetRow& row : snippet_rows())
        project.snippets = project.snippets.with(snippet_of(oriane_id<Snippet>("snippet", row.word), row, pen));
}

}  // namespace tandem::samples
