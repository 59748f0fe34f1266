#include "app/strategy_templates.hpp"

#include <array>
#include <span>

namespace tandem {
namespace {

using facts::Language;

// In both languages.
struct Text {
    std::string_view fr, en;
    std::string in(Language language) const { return std::string(language == Language::french ? fr : en); }
};

struct AudienceText {
    Text name, who, needs, tone;
};
struct PillarText {
    Text name, purpose;
    int share_percent;
    std::string_view color;
};
struct ObjectiveText {
    Text name;
    std::string_view family;  // in objectives.csv
};
struct ReplyText {
    Text title, text;
};

struct Outline {
    Text positioning, identity, voice;
    std::array<Text, 2> to_do, to_avoid;
    std::array<AudienceText, 2> audiences;
    std::array<PillarText, 4> pillars;
    std::array<ObjectiveText, 2> objectives;
    ReplyText reply;
};

constexpr std::array conduct{
    Text{"Une critique reçoit une réponse ; elle n’est pas supprimée.", "Criticism is answered; it is not deleted."},
    Text{"Un propos illicite est retiré, preuve gardée.", "Unlawful words are removed, with proof kept."}};

// clang-format off
constexpr Outline shop{
    {"Ce que la boutique fait mieux que les autres, et pour qui.", "What the shop does better than others, and for whom."},
    {"Proche, précise, de bon conseil.", "Close, precise, of good advice."},
    {"On parle comme au comptoir : phrases courtes, prénoms, rien de pompeux.", "As over the counter: short sentences, first names, nothing pompous."},
    {Text{"Montrer les mains et le produit.", "Show hands and product."}, Text{"Dire le prix et l’adresse.", "Say the price and the address."}},
    {Text{"Les superlatifs.", "Superlatives."}, Text{"Plus d’une offre par semaine.", "More than one offer a week."}},
    {AudienceText{{"Clients du quartier", "Neighbours"}, {"Passent à pied, reviennent souvent", "Come on foot, come back often"}, {"Savoir ce qui est là aujourd’hui", "To know what is there today"}, {"Familier", "Familiar"}},
     AudienceText{{"Acheteurs de cadeaux", "People who buy presents"}, {"Viennent aux fêtes, commandent en ligne", "Come before holidays, order online"}, {"Une idée, un prix, un délai", "An idea, a price, a time"}, {"Rassurant", "Reassuring"}}},
    {PillarText{{"Savoir-faire", "Craft"}, {"Montrer comment c’est fait", "Show how it is made"}, 35, "#9A5B2F"},
     PillarText{{"Produits", "Products"}, {"Donner envie", "Make people want it"}, 30, "#2F8F83"},
     PillarText{{"Offres", "Offers"}, {"Faire venir cette semaine", "Bring people in this week"}, 15, "#BF2D70"},
     PillarText{{"Clients", "Customers"}, {"Leur donner la parole", "Let them speak"}, 20, "#5B6BD6"}},
    {ObjectiveText{{"Être connu dans le quartier", "Be known around here"}, "awareness"}, ObjectiveText{{"Vendre en ligne", "Sell online"}, "sales"}},
    {{"Horaires", "Opening hours"}, {"Bonjour ! Nous sommes ouverts du … au …, de … à … Au plaisir de vous voir.", "Hello! We are open from … to …, … to …. See you soon."}}};

constexpr Outline association{
    {"La cause ou la collection, ce qu’elle change, et pour qui.", "The cause or the collection, what it changes, and for whom."},
    {"Curieuse, accueillante, sûre de ses sources.", "Curious, welcoming, sure of its sources."},
    {"On raconte avant d’expliquer ; un mot savant est toujours traduit.", "Tell before explaining; a learned word is always put in plain ones."},
    {Text{"Citer l’œuvre, la personne, la source.", "Name the work, the person, the source."}, Text{"Décrire les images pour qui ne les voit pas.", "Describe pictures for those who cannot see them."}},
    {Text{"Culpabiliser.", "Making people feel guilty."}, Text{"Publier sans crédit.", "Posting without credits."}},
    {AudienceText{{"Public de proximité", "People nearby"}, {"Familles et curieux à moins d’une heure", "Families and the curious within an hour"}, {"Savoir quoi faire ce week-end", "To know what to do this weekend"}, {"Chaleureux", "Warm"}},
     AudienceText{{"Soutiens", "Supporters"}, {"Bénévoles, donateurs, adhérents", "Volunteers, donors, members"}, {"Voir à quoi sert leur aide", "To see what their help does"}, {"Reconnaissant, concret", "Thankful, concrete"}}},
    {PillarText{{"Découvrir", "Discover"}, {"Une œuvre, une action, une histoire", "A work, an action, a story"}, 40, "#5B6BD6"},
     PillarText{{"Coulisses", "Behind the scenes"}, {"Ceux qui font", "The people who do it"}, 20, "#9A5B2F"},
     PillarText{{"Agenda", "Events"}, {"Faire venir", "Bring people in"}, 25, "#BF2D70"},
     PillarText{{"Soutenir", "Support"}, {"Adhérer, donner, aider", "Join, give, help"}, 15, "#2F8F83"}},
    {ObjectiveText{{"Faire venir", "Bring people in"}, "traffic"}, ObjectiveText{{"Animer la communauté", "Keep the community alive"}, "community"}},
    {{"Accès et tarifs", "Access and prices"}, {"Bonjour ! Les tarifs et l’accès sont ici : … Bonne visite.", "Hello! Prices and access are here: … Enjoy your visit."}}};

constexpr Outline business{
    {"Le problème que l’entreprise règle, pour quels métiers, avec quelle preuve.", "The problem the firm solves, for which trades, with what proof."},
    {"Experte, claire, chiffrée.", "Expert, clear, with figures."},
    {"On part du problème du client ; un chiffre a sa source.", "Start from the client’s problem; a figure has its source."},
    {Text{"Un cas réel par semaine.", "One real case a week."}, Text{"Faire parler ceux qui font.", "Let those who do it speak."}},
    {Text{"Le jargon maison.", "House jargon."}, Text{"Promettre sans preuve.", "Promises without proof."}},
    {AudienceText{{"Décideurs", "Decision makers"}, {"Dirigent, arbitrent un budget", "Lead, decide on a budget"}, {"Comparer, justifier un choix", "To compare, to justify a choice"}, {"Direct, sans détour", "Direct"}},
     AudienceText{{"Utilisateurs", "Users"}, {"Emploient le produit chaque jour", "Use the product every day"}, {"Gagner du temps, progresser", "To save time, to get better"}, {"Pratique", "Practical"}}},
    {PillarText{{"Expertise", "Expertise"}, {"Expliquer le métier", "Explain the trade"}, 40, "#5B6BD6"},
     PillarText{{"Preuves", "Proof"}, {"Cas clients, chiffres", "Client cases, figures"}, 30, "#2F8F83"},
     PillarText{{"Produit", "Product"}, {"Ce qu’il sait faire", "What it can do"}, 15, "#B98A12"},
     PillarText{{"Équipe", "Team"}, {"Ceux à qui l’on parlera", "The people one will speak to"}, 15, "#BF2D70"}},
    {ObjectiveText{{"Obtenir des contacts", "Get leads"}, "leads"}, ObjectiveText{{"Conduire vers le site", "Lead people to the site"}, "traffic"}},
    {{"Demande de démonstration", "Asking for a demonstration"}, {"Bonjour, merci de votre intérêt. Le plus simple : … Nous répondons sous un jour ouvré.", "Hello, thank you for your interest. The simplest way: … We answer within one working day."}}};

constexpr Outline employer{
    {"Pourquoi l’on travaille ici, et ce que l’on y apprend.", "Why people work here, and what they learn."},
    {"Sincère, concrète, humaine.", "Sincere, concrete, human."},
    {"Ce sont les équipes qui parlent ; on montre aussi ce qui est difficile.", "The teams speak; what is hard is shown as well."},
    {Text{"Faire parler les équipes, avec leur accord.", "Let the teams speak, with their consent."}, Text{"Dire le salaire et le lieu.", "Say the pay and the place."}},
    {Text{"Les images de banque.", "Stock pictures."}, Text{"« Rejoignez une aventure ».", "“Join an adventure”."}},
    {AudienceText{{"Candidats", "Candidates"}, {"En poste ou en recherche", "In a job or looking for one"}, {"Se projeter, comparer", "To picture themselves, to compare"}, {"Honnête", "Honest"}},
     AudienceText{{"Équipes", "Teams"}, {"Salariés qui relaient", "Employees who share"}, {"Être fiers de ce qui est montré", "To be proud of what is shown"}, {"Complice", "One of us"}}},
    {PillarText{{"Métiers", "Jobs"}, {"Une journée avec …", "A day with …"}, 35, "#9A5B2F"},
     PillarText{{"Vie d’équipe", "Team life"}, {"Ce que l’on vit ensemble", "What is lived together"}, 30, "#2F8F83"},
     PillarText{{"Engagements", "Commitments"}, {"Ce que l’on tient", "What is kept"}, 20, "#5B6BD6"},
     PillarText{{"Offres d’emploi", "Openings"}, {"Faire postuler", "Bring applications"}, 15, "#BF2D70"}},
    {ObjectiveText{{"Donner envie de nous rejoindre", "Make people want to join"}, "employer"}, ObjectiveText{{"Recevoir des candidatures", "Receive applications"}, "leads"}},
    {{"Candidature", "Application"}, {"Bonjour, merci ! Les postes ouverts sont ici : … Chaque candidature reçoit une réponse.", "Hello, thank you! Openings are here: … Every application gets an answer."}}};
// clang-format on

const Outline& outline_of(StrategyTemplate which) {
    switch (which) {
        case StrategyTemplate::shop: return shop;
        case StrategyTemplate::association: return association;
        case StrategyTemplate::business: return business;
        case StrategyTemplate::employer: return employer;
    }
    return shop;
}

void fill(std::string& part, const Text& text, Language language) {
    if (part.empty()) part = text.in(language);
}

void fill(std::vector<std::string>& part, std::span<const Text> texts, Language language) {
    if (!part.empty()) return;
    for (const Text& text : texts) part.push_back(text.in(language));
}

Charter filled(Charter charter, const Outline& outline, Language language) {
    fill(charter.positioning, outline.positioning, language);
    fill(charter.identity, outline.identity, language);
    fill(charter.voice, outline.voice, language);
    fill(charter.to_do, outline.to_do, language);
    fill(charter.to_avoid, outline.to_avoid, language);
    fill(charter.conduct, conduct, language);
    return charter;
}

Audience audience_of(const AudienceText& text, IdSource& ids, Language language) {
    Audience row;
    row.id = ids.make<Audience>();
    row.name = text.name.in(language);
    row.who = text.who.in(language);
    row.needs = text.needs.in(language);
    row.tone = text.tone.in(language);
    return row;
}

Pillar pillar_of(const PillarText& text, int rank, IdSource& ids, Language language) {
    Pillar row;
    row.id = ids.make<Pillar>();
    row.name = text.name.in(language);
    row.purpose = text.purpose.in(language);
    row.color = text.color;
    row.target_share_percent = text.share_percent;
    row.rank = rank;
    return row;
}

Objective objective_of(const ObjectiveText& text, const facts::Facts& facts, Day today, IdSource& ids,
                       Language language) {
    Objective row;
    row.id = ids.make<Objective>();
    row.name = text.name.in(language);
    row.family = text.family;
    if (const facts::ObjectiveFamily* family = facts.objectives.find(row.family)) {
        row.kpi = family->primary_kpi;
        row.funnel_stage = family->see_think_do_care;
    }
    row.start = today;
    row.deadline = quarter_of(today).end - date::days(1);
    return row;
}

SavedReply reply_of(const ReplyText& text, IdSource& ids, Language language) {
    SavedReply row;
    row.id = ids.make<SavedReply>();
    row.title = text.title.in(language);
    row.text = text.text.in(language);
    row.language = language == Language::french ? "fr" : "en";
    return row;
}

}  // namespace

bool strategy_is_empty(const Project& project) {
    return project.charter == Charter{} && project.pillars.empty() && project.audiences.empty() &&
        project.objectives.empty();
}

Request start_strategy(const Project& project, const facts::Facts& facts, IdSource& ids, StrategyTemplate which,
                       Language language, Day today) {
    const Outline& outline = outline_of(which);
    Request request{{"undo.start_strategy", {}}, {}, {}};
    const Charter charter = filled(project.charter, outline, language);
    if (charter != project.charter) request.actions.push_back(PutCharter{charter});
    if (project.audiences.empty())
        for (const AudienceText& text : outline.audiences)
            request.actions.push_back(Put<Audience>{audience_of(text, ids, language)});
    int rank = 0;
    if (project.pillars.empty())
        for (const PillarText& text : outline.pillars)
            request.actions.push_back(Put<Pillar>{pillar_of(text, ++rank, ids, language)});
    if (project.objectives.empty())
        for (const ObjectiveText& text : outline.objectives)
            request.actions.push_back(Put<Objective>{objective_of(text, facts, today, ids, language)});
    if (project.saved_replies.empty())
        request.actions.push_back(Put<SavedReply>{reply_of(outline.reply, ids, language)});
    return request;
}

}  // namespace tandem
