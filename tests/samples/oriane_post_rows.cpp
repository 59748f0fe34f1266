#include "samples/oriane_post_rows.hpp"

namespace tandem::samples {
namespace {

constexpr auto brief = PostStatus::brief;
constexpr auto draft = PostStatus::draft;
constexpr auto review = PostStatus::internal_review;
constexpr auto client = PostStatus::client_approval;
constexpr auto changes = PostStatus::changes_requested;
constexpr auto planned = PostStatus::scheduled;
constexpr auto out = PostStatus::published;
constexpr auto measured = PostStatus::measured;

}  // namespace

std::vector<PostRow> past_rows() {
    return {
        {"feve-tablette", "09-15T12:00", "IG", "carousel", measured, "camille", "rentree", "savoir", 30, {"🍫 De la fève à la tablette", "🍫 From bean to bar"}},
        {"gouter", "09-16T18:00", "FB", "post_image", measured, "ines", "", "offres", 15, {"🎒 Le goûter de rentrée", "🎒 Back-to-school treat"}},
        {"atelier-rouvre", "09-17T12:30", "LI", "post_image", measured, "yanis", "rentree", "savoir", 20, {"🚪 L'atelier rouvre", "🚪 The workshop reopens"}},
        {"pain-beurre", "09-19T11:00", "IG", "reel", measured, "ines", "rentree", "gourmandise", 30, {"🥐 Pain, beurre, chocolat", "🥐 Bread, butter, chocolate"}},
        {"cabosse", "09-22T16:00", "TT", "video", measured, "yanis", "rentree", "gourmandise", 30, {"🎥 Casser la cabosse", "🎥 Cracking the pod"}},
        {"trois-origines", "09-23T12:00", "IG", "carousel", measured, "camille", "rentree", "savoir", 30, {"🌱 Trois origines", "🌱 Three origins"}},
        {"atelier-3", "09-24T18:30", "YT", "video", measured, "yanis", "rentree", "savoir", 60, {"🎬 Atelier n° 3", "🎬 Workshop no. 3"}},
        {"vote", "09-25T17:30", "FB", "poll", measured, "ines", "", "communaute", 10, {"🗳️ Votre tablette préférée ?", "🗳️ Your favourite bar?"}},

        {"coulisses", "09-28T12:00", "IG", "reel", out, "camille", "rentree", "savoir", 30, {"🍫 Coulisses, acte 1", "🍫 Conching room"}},
        {"cartons", "09-29T12:30", "LI", "document", out, "yanis", "", "engagements", 30, {"📦 Cartons recyclés", "📦 Recycled boxes"}},
        {"praline", "09-29T18:00", "FB", "post_image", out, "camille", "rentree", "gourmandise", 15, {"🌰 Praliné de rentrée", "🌰 Autumn praline"}},
        {"nadia", "09-30T12:30", "LI", "post_image", out, "yanis", "rentree", "communaute", 20, {"👩‍🍳 Portrait de Nadia", "👩‍🍳 Meet Nadia"}},
        {"cacao-fete", "10-01T09:00", "IG", "carousel", out, "camille", "", "savoir", 30, {"🍫 Le cacao fête tout", "🍫 Cocoa, celebrated"}},
        {"fonte", "10-01T12:00", "TT", "video", out, "yanis", "", "gourmandise", 30, {"🎥 Fonte parfaite", "🎥 The perfect melt"}},
        {"rose-debut", "10-01T18:00", "FB", "post_image", out, "ines", "rose", "engagements", 15, {"🎀 Octobre rose commence", "🎀 Pink October begins"}},
        {"coffret-solidaire", "10-02T17:30", "IG", "post_image", out, "camille", "rose", "offres", 20, {"🎀 Coffret solidaire", "🎀 Pink October box"}},
        {"deux-euros", "10-02T18:30", "FB", "post_image", out, "ines", "rose", "engagements", 15, {"🎀 2 € reversés", "🎀 €2 donated"}},
        {"accord-cafe", "10-03T11:00", "IG", "reel", out, "yanis", "", "gourmandise", 30, {"☕ Accord café-cacao", "☕ Coffee pairing"}},
        {"profs", "10-05T12:00", "FB", "post_image", out, "camille", "", "communaute", 15, {"🍎 Merci les profs", "🍎 Thanks, teachers"}},
        {"un-coffret", "10-06T18:00", "IG", "post_image", out, "ines", "rose", "offres", 20, {"🎀 Un coffret = 2 €", "🎀 One box = €2"}},
        {"partenaires", "10-06T19:00", "FB", "carousel", out, "ines", "rose", "engagements", 20, {"🎀 Nos partenaires", "🎀 Our partners"}},
        {"temperage", "10-07T16:00", "TT", "video", out, "yanis", "", "savoir", 30, {"🎥 Tempérage, le son", "🎥 Tempering ASMR"}},
        {"origine-perou", "10-08T12:00", "IG", "carousel", out, "camille", "", "savoir", 30, {"🌱 Origine Pérou", "🌱 Origin: Peru"}},
        {"atelier-4", "10-08T18:30", "YT", "video", out, "yanis", "", "savoir", 60, {"🎬 Atelier n° 4", "🎬 Workshop no. 4"}},
        {"gout-j3", "10-09T08:30", "IG", "reel", out, "camille", "gout", "offres", 30, {"👅 Goût : J-3", "👅 Taste Week: D-3"}},
        {"programme-gout", "10-09T12:00", "FB", "post_image", out, "camille", "gout", "offres", 15, {"📍 Le programme", "📍 The programme"}},
        {"apprenties", "10-09T17:00", "LI", "post_image", out, "yanis", "", "communaute", 20, {"🤝 Deux apprenties", "🤝 Two apprentices"}},
        {"pause", "10-10T10:00", "IG", "post_image", out, "ines", "", "communaute", 20, {"🧠 Pause douceur", "🧠 A gentle break"}},
        {"brookie", "10-11T19:00", "TT", "video", out, "yanis", "", "gourmandise", 30, {"🍪 Brookie maison", "🍪 House brookie"}},
    };
}

std::vector<PostRow> present_rows() {
    return {
        {"amer", "10-12T09:00", "IG", "carousel", out, "camille", "gout", "gourmandise", 30, {"👅 Goût : l'amer", "👅 Taste: bitter"}},
        {"ecole", "10-12T12:00", "LI", "post_image", out, "yanis", "", "communaute", 20, {"🤝 Visite d'école", "🤝 Class visit"}},
        {"grue", "10-12T16:00", "TT", "video", out, "yanis", "gout", "savoir", 30, {"🎥 Grué, le son", "🎥 Cocoa nibs, the sound"}},
        {"ateliers-j1", "10-12T18:00", "FB", "post_image", out, "ines", "", "offres", 15, {"📍 J-1 ateliers", "📍 Workshops: D-1"}},
        {"programme", "10-13T09:00", "FB", "post_image", out, "ines", "gout", "offres", 15, {"👋 Programme", "👋 The line-up"}},
        {"acide", "10-13T12:00", "IG", "carousel", out, "camille", "gout", "gourmandise", 30, {"👅 Goût : l'acide", "👅 Taste: sour"}},
        {"citron", "10-13T16:00", "TT", "video", planned, "yanis", "gout", "gourmandise", 30, {"🎥 Citron vif", "🎥 Sharp lemon"}},
        {"ateliers", "10-13T18:00", "FB", "post_image", planned, "ines", "gout", "offres", 15, {"📍 Ateliers", "📍 Workshops"}},
        {"sucre", "10-14T12:00", "IG", "carousel", planned, "camille", "gout", "gourmandise", 30, {"👅 Goût : le sucré", "👅 Taste: sweet"}},
        {"aveugle", "10-14T16:00", "TT", "video", client, "yanis", "gout", "gourmandise", 30, {"🎥 Test à l'aveugle", "🎥 Blind tasting"}},
        {"avis-chef", "10-14T18:00", "FB", "video", draft, "ines", "gout", "communaute", 20, {"👩‍🍳 Avis du chef", "👩‍🍳 The chef's word"}},
        {"prix-cacao", "10-15T09:00", "LI", "document", review, "lea", "", "engagements", 30, {"🌍 Prix du cacao", "🌍 The price of cocoa"}},
        {"umami", "10-15T12:00", "IG", "carousel", planned, "camille", "gout", "gourmandise", 30, {"👅 Goût : l'umami", "👅 Taste: umami"}},
        {"rappel-live", "10-15T15:00", "FB", "event", draft, "ines", "gout", "offres", 15, {"🎟️ Rappel du live", "🎟️ Live tonight"}},
        {"grand-live", "10-15T18:30", "YT", "live", review, "camille", "", "savoir", 30, {"🎬 Le grand live", "🎬 The big live"}},
        {"cacao-juste", "10-16T12:00", "FB", "post_image", client, "camille", "", "engagements", 15, {"🌍 Cacao juste", "🌍 Fair cocoa"}},
        {"bilan-solidaire", "10-16T17:30", "IG", "post_image", changes, "ines", "rose", "engagements", 20, {"🎀 Bilan solidaire", "🎀 What we raised"}},
        {"panier", "10-17T10:00", "IG", "post_image", draft, "ines", "", "offres", 20, {"🧺 Panier de saison", "🧺 Seasonal basket"}},
        {"recap", "10-18T11:00", "IG", "reel", draft, "yanis", "gout", "communaute", 30, {"👅 Goût : le récap", "👅 Taste: the recap"}},
    };
}

std::vector<PostRow> coming_rows() {
    return {
        {"moules", "10-19T12:00", "IG", "reel", client, "camille", "halloween", "savoir", 30, {"🎃 Moules fantômes", "🎃 Ghost moulds"}},
        {"enfants", "10-19T17:00", "FB", "event", review, "ines", "halloween", "offres", 15, {"🍁 Atelier enfants", "🍁 Kids' workshop"}},
        {"recrute", "10-20T12:00", "LI", "post_image", review, "yanis", "", "communaute", 20, {"👩‍🍳 On recrute", "👩‍🍳 We're hiring"}},
        {"concours", "10-20T18:00", "IG", "contest_post", planned, "camille", "halloween", "communaute", 30, {"🎃 Concours citrouille", "🎃 Pumpkin contest"}},
        {"ganache", "10-21T16:00", "TT", "video", draft, "yanis", "halloween", "gourmandise", 30, {"👻 Ganache hantée", "👻 Haunted ganache"}},
        {"orange", "10-21T18:30", "IG", "carousel", draft, "camille", "halloween", "gourmandise", 30, {"🍊 Orange confite", "🍊 Candied orange"}},
        {"toile", "10-22T12:00", "FB", "post_image", review, "camille", "halloween", "offres", 15, {"🕸️ Tablette toile", "🕸️ Spider-web bar"}},
        {"ecole-chocolat", "10-22T18:15", "LI", "post_image", draft, "yanis", "", "savoir", 20, {"🎓 L'école du chocolat", "🎓 Chocolate school"}},
        {"sculpter", "10-22T18:30", "TT", "video", draft, "yanis", "halloween", "gourmandise", 30, {"🎃 Sculpter sans gâcher", "🎃 Carving, no waste"}},
        {"devinette", "10-22T19:00", "FB", "poll", draft, "ines", "halloween", "communaute", 10, {"👻 Devinette du soir", "👻 Tonight's riddle"}},
        {"marrons", "10-23T17:30", "IG", "post_image", draft, "camille", "halloween", "gourmandise", 20, {"🍂 Marrons glacés", "🍂 Candied chestnuts"}},
        {"quiz", "10-24T11:00", "IG", "story", draft, "ines", "halloween", "communaute", 15, {"👻 Quiz fantôme", "👻 Ghost quiz"}},
        {"une-heure", "10-25T10:00", "FB", "post_image", draft, "camille", "halloween", "communaute", 15, {"⏰ Une heure de plus", "⏰ One more hour"}},
        {"avent-j36", "10-26T12:00", "IG", "post_image", brief, "camille", "avent", "offres", 20, {"🎄 Avent : J-36", "🎄 Advent: D-36"}},
        {"cinq-jours", "10-26T17:30", "FB", "post_image", draft, "ines", "halloween", "offres", 15, {"⏳ Plus que 5 jours", "⏳ Five days left"}},
        {"malo", "10-27T12:30", "LI", "post_image", brief, "yanis", "", "communaute", 20, {"👩‍🍳 Portrait de Malo", "👩‍🍳 Meet Malo"}},
        {"gagnants", "10-27T18:00", "IG", "post_image", draft, "camille", "halloween", "communaute", 20, {"🎃 Les gagnants", "🎃 The winners"}},
        {"salon-1", "10-28T10:00", "IG", "reel", draft, "yanis", "", "savoir", 30, {"🍫 Salon : jour 1", "🍫 Fair: day 1"}},
        {"stand", "10-28T18:00", "FB", "event", draft, "ines", "", "offres", 15, {"📍 Stand B12", "📍 Stand B12"}},
        {"rencontres", "10-29T12:00", "LI", "post_image", brief, "yanis", "", "communaute", 20, {"🤝 Salon : rencontres", "🤝 Fair: people"}},
        {"costumes", "10-30T17:30", "TT", "video", draft, "yanis", "halloween", "gourmandise", 30, {"👻 Costumes choco", "👻 Choco costume"}},
        {"nuit", "10-31T12:00", "IG", "reel", client, "camille", "halloween", "offres", 30, {"🎃 La nuit du cacao", "🎃 Cocoa night"}},
        {"bonbon", "10-31T17:00", "TT", "video", draft, "ines", "halloween", "communaute", 30, {"🍬 Bonbon ou sort ?", "🍬 Trick or treat"}},
        {"nocturne", "10-31T18:30", "FB", "event", brief, "ines", "halloween", "offres", 15, {"🕯️ Nocturne en boutique", "🕯️ Late opening"}},
        {"fantomes", "10-31T20:00", "IG", "story", brief, "camille", "halloween", "communaute", 15, {"🦇 Vos fantômes", "🦇 Your ghosts"}},
        {"boutique", "11-01T11:00", "FB", "post_image", brief, "ines", "", "offres", 15, {"🍂 Boutique ouverte", "🍂 Shop is open"}},
        {"equipe-1", "11-03T12:00", "LI", "post_image", brief, "yanis", "equipe", "communaute", 20, {"❄️ L'équipe d'hiver", "❄️ The winter team"}},
        {"noisettes", "11-05T12:00", "IG", "carousel", brief, "camille", "avent", "savoir", 30, {"🌰 24 fèves, 24 cases", "🌰 24 beans, 24 doors"}},
        {"premiere-case", "11-10T16:00", "TT", "video", brief, "yanis", "avent", "gourmandise", 30, {"🎁 La première case", "🎁 The first door"}},
        {"atelier-5", "11-12T18:30", "YT", "video", brief, "yanis", "", "savoir", 60, {"🎬 Atelier n° 5", "🎬 Workshop no. 5"}},
    };
}

}  // namespace tandem::samples
