#include "samples/agency_parts.hpp"

namespace tandem::samples::story {
namespace {

constexpr auto brief = PostStatus::brief;
constexpr auto draft = PostStatus::draft;
constexpr auto review = PostStatus::internal_review;
constexpr auto client = PostStatus::client_approval;
constexpr auto agreed = PostStatus::approved;
constexpr auto planned = PostStatus::scheduled;
constexpr auto out = PostStatus::published;
constexpr auto measured = PostStatus::measured;
constexpr auto changes = PostStatus::changes_requested;

std::vector<PostRow> rows() {
    return {
        {"a-conseiller", "09-29T09:30", "ALI", "post_image", measured, "mehdi", "recrute", "metiers", 45, {"🩺 Conseiller à Dijon", "🩺 Adviser in Dijon"},
         {"Quatre postes de conseiller s'ouvrent à Dijon. On vous forme pendant huit semaines, payées.",
          "Four adviser positions open in Dijon. We train you for eight weeks, paid."}},
        {"a-elise", "10-01T09:30", "ALI", "post_image", out, "mehdi", "recrute", "metiers", 60, {"🩺 Le métier d'Élise", "🩺 Élise's job"},
         {"« Au téléphone, je souris, et ça s'entend. » Élise, conseillère à Mâcon depuis six ans.",
          "\"I smile on the phone, and people can hear it.\" Élise, adviser in Mâcon for six years."}},
        {"a-rose", "10-01T12:00", "AFB", "post_image", out, "mehdi", "depistage", "prevention", 45, {"🩺 Octobre rose", "🩺 Pink October"},
         {"De 50 à 74 ans, une mammographie tous les deux ans, prise en charge à 100 %. Ce mois-ci, on en parle sans détour.",
          "From 50 to 74, a mammogram every two years, fully covered. This month we talk about it plainly."}},
        {"a-48h", "10-02T10:00", "AX", "post_text", out, "mehdi", "", "services", 20, {"🩺 Remboursé quand ?", "🩺 Paid back when?"},
         {"Remboursement en attente ? Avec la télétransmission, comptez 2 à 5 jours ouvrés après votre Caisse. Au-delà, écrivez-nous en message privé.",
          "Waiting for a refund? With electronic claims, allow 2 to 5 working days after the state scheme pays. Beyond that, send us a private message."}},
        {"a-mammo", "10-06T12:00", "AFB", "carousel", out, "mehdi", "depistage", "prevention", 60, {"🩺 La mammographie", "🩺 The mammogram"},
         {"Combien de temps ? Est-ce que ça fait mal ? Faut-il une ordonnance ? Six questions que vous nous posez, six réponses relues par un médecin.",
          "How long? Does it hurt? Do I need a prescription? Six questions you ask, six answers read by a doctor."}},
        {"a-ecrans", "10-07T10:00", "AX", "post_image", out, "mehdi", "", "prevention", 30, {"🩺 La règle des 20", "🩺 The 20 rule"},
         {"Toutes les 20 minutes, regardez à 6 mètres pendant 20 secondes. Vos yeux vous disent merci.",
          "Every 20 minutes, look 20 feet away for 20 seconds. Your eyes say thank you."}},
        {"a-aidants", "10-08T09:30", "ALI", "document", out, "aicha", "", "services", 75, {"🩺 Salariés aidants", "🩺 Working carers"},
         {"Dans presque chaque équipe, quelqu'un s'occupe d'un proche sans le dire. Notre guide pour les employeurs, en huit pages.",
          "In almost every team, someone looks after a relative and does not say so. Our eight-page guide for employers."}},
        {"a-candidats", "10-09T09:30", "ALI", "post_image", out, "mehdi", "recrute", "metiers", 30, {"🩺 Dernier jour", "🩺 Last day"},
         {"Les candidatures ferment ce soir à minuit. Une lettre n'est pas obligatoire, l'envie si.",
          "Applications close tonight at midnight. A cover letter is optional, motivation is not."}},
        {"a-mental", "10-09T12:00", "AFB", "post_image", out, "aicha", "", "prevention", 45, {"🩺 Et vous, ça va ?", "🩺 How are you?"},
         {"Demain, journée de la santé mentale. Si la question vous paraît difficile, le 3114 répond jour et nuit, gratuitement.",
          "Tomorrow is World Mental Health Day. If the question feels hard, the French helpline 3114 answers day and night, free of charge."}},
        {"a-sms", "10-12T10:00", "AX", "thread", out, "mehdi", "", "services", 30, {"🩺 Faux SMS Alba", "🩺 Fake Alba texts"},
         {"Un SMS signé Alba vous réclame 1,95 € ? C'est un faux. Nous ne demandons jamais votre carte. Transférez-le au 33700, puis supprimez-le.",
          "A text signed Alba asks you for €1.95? It is a fake. We never ask for your card. Forward it to 33700, then delete it."}},
        {"a-docteur", "10-13T09:30", "ALI", "video", out, "mehdi", "depistage", "prevention", 60, {"🩺 Le Dr Roy répond", "🩺 Dr Roy answers"},
         {"« Libérer une demi-journée pour un dépistage, c'est un geste d'employeur. » Deux minutes avec le Dr Roy, radiologue.",
          "\"Half a day off for screening is something an employer can give.\" Two minutes with Dr Roy, radiologist."}},
        {"a-rdv", "10-14T12:00", "AFB", "post_image", planned, "mehdi", "depistage", "prevention", 45, {"🩺 Le rendez-vous", "🩺 The appointment"},
         {"Votre invitation est perdue ? Pas grave : appelez le centre de dépistage de votre région, ou demandez à votre médecin.",
          "Lost your invitation? No matter: call your regional screening centre, or ask your doctor."}},
        {"a-releve", "10-15T10:00", "AX", "post_text", planned, "mehdi", "", "services", 20, {"🩺 Lire son relevé", "🩺 Read your statement"},
         {"Base, taux, ticket modérateur : votre relevé en trois mots. Le lexique complet est dans votre espace adhérent.",
          "Base, rate, co-payment: your statement in three words. The full glossary is in your member area."}},
        {"a-pme", "10-15T09:30", "ALI", "document", agreed, "aicha", "", "services", 75, {"🩺 Guide PME 2027", "🩺 2027 SME guide"},
         {"Ce que doit couvrir la complémentaire d'entreprise, et ce qui reste au choix. Douze pages, zéro sigle non expliqué.",
          "What company cover must include, and what is up to you. Twelve pages, no unexplained acronym."}},
        {"a-table", "10-16T12:00", "AFB", "post_image", planned, "mehdi", "", "prevention", 45, {"🩺 Mieux manger", "🩺 Eating better"},
         {"Journée de l'alimentation : trois légumes d'octobre, trois recettes de quinze minutes, un budget de 9 € pour quatre.",
          "World Food Day: three October vegetables, three fifteen-minute recipes, €9 for four."}},
        {"a-martine", "10-20T12:00", "AFB", "video", client, "mehdi", "depistage", "prevention", 75, {"🩺 Martine raconte", "🩺 Martine's story"},
         {"« J'ai failli ne pas y aller. » Martine, 61 ans, adhérente à Chalon.", "\"I almost did not go.\" Martine, 61, a member in Chalon."}},
        {"a-idees", "10-21T09:30", "ALI", "document", changes, "aicha", "depistage", "prevention", 75, {"🩺 Cinq idées reçues", "🩺 Five myths"},
         {"Cinq phrases entendues à la machine à café, et ce qu'en disent les médecins.", "Five things heard at the coffee machine, and what doctors say."}},
        {"a-hiver", "10-23T10:00", "AX", "post_text", draft, "mehdi", "", "prevention", 20, {"🩺 L'heure d'hiver", "🩺 Winter time"}},
        {"a-merci", "10-27T12:00", "AFB", "post_image", draft, "mehdi", "depistage", "prevention", 45, {"🩺 Vous y êtes allées", "🩺 You went"}},
        {"a-arreter", "10-28T09:30", "ALI", "document", draft, "aicha", "", "prevention", 75, {"🩺 Arrêter ensemble", "🩺 Quitting together"}},
        {"a-veille", "10-30T12:00", "AFB", "post_image", draft, "mehdi", "", "prevention", 45, {"🩺 Dans trois jours", "🩺 In three days"}},
        {"a-jour-1", "11-02T12:00", "AFB", "post_image", brief, "mehdi", "tabac", "prevention", 45, {"🩺 Tabac : jour 1", "🩺 Smoke-free, 1"}},
        {"a-sondage", "11-05T10:00", "AX", "poll", brief, "mehdi", "tabac", "prevention", 20, {"🩺 Le plus dur ?", "🩺 The hardest part?"}},
        {"a-equipe", "11-12T09:30", "ALI", "document", brief, "aicha", "tabac", "prevention", 75, {"🩺 Soutenir un ami", "🩺 Help a colleague"}},
        {"a-jour-16", "11-17T12:00", "AFB", "video", brief, "mehdi", "tabac", "prevention", 75, {"🩺 Jour 16, ça tient", "🩺 Day 16, still on"}},
    };
}

}  // namespace

void alba_posts(Story& story) {
    for (const PostRow& row : rows()) story.posts.push_back(row);
    const std::vector<IdeaRow> ideas{
        {"a-lunettes", "AFB", "carousel", 60, "services", {"🩺 Lunettes : le reste à charge", "🩺 Glasses: what you pay"}},
        {"a-dos", "AFB+AX", "video", 75, "prevention", {"🩺 Trois gestes pour le dos", "🩺 Three moves for your back"}},
        {"a-stage", "ALI", "post_image", 45, "metiers", {"🩺 Nos stagiaires racontent", "🩺 Our trainees tell"}}};
    story.ideas.insert(story.ideas.end(), ideas.begin(), ideas.end());
}

}  // namespace tandem::samples::story
