#include <algorithm>

#include "samples/maison_oriane.hpp"
#include "samples/oriane_post_rows.hpp"

namespace tandem::samples {
namespace {

Variant variant_on(const char* word, const char* channel, const char* format) {
    Variant variant;
    variant.id = oriane_id<Variant>("variant", std::string(word) + "/" + channel);
    variant.channel = channel_id(channel);
    variant.format = format;
    return variant;
}

std::vector<std::string> hashtags_of(std::string_view campaign, const Pen& pen) {
    std::vector<std::string> tags{"#MaisonOriane"};
    if (campaign == "rose") tags.push_back(pen({"#OctobreRose", "#PinkOctober"}));
    if (campaign == "gout") tags.push_back(pen({"#SemaineDuGoût", "#TasteWeek"}));
    if (campaign == "halloween") tags.push_back("#Halloween");
    if (campaign == "avent") tags.push_back(pen({"#CalendrierDeLAvent", "#AdventCalendar"}));
    return tags;
}

std::string caption_of(const std::vector<CaptionRow>& all, std::string_view word, const Pen& pen) {
    const auto found = std::find_if(all.begin(), all.end(), [&](const CaptionRow& row) { return row.word == word; });
    return found == all.end() ? std::string{} : pen(found->text);
}

Post post_of(const PostRow& row, const Pen& pen) {
    Post post;
    post.id = post_id(row.word);
    post.title = pen(row.title);
    post.status = row.status;
    post.when = oriane_at(row.when);
    Variant variant = variant_on(row.word, row.channel, row.format);
    variant.hashtags = hashtags_of(row.campaign, pen);
    if (is_published(row.status)) variant.published_at = oriane_instant(row.when);
    post.variants = {variant};
    if (*row.campaign) post.campaign = campaign_id(row.campaign);
    post.pillar = pillar_id(row.pillar);
    post.creator = person_id(row.who);
    post.supervisor = person_id(std::string_view(row.channel) == "LI" ? "nora" : "lea");
    if (row.minutes) post.effort_minutes = row.minutes;
    post.kind = std::string_view(row.format) == "contest_post" ? pen({"jeu-concours", "contest"}) : "";
    post.created_at = oriane_instant("09-14T10:00");
    return post;
}

struct IdeaRow {
    const char* word;
    const char* channels;  // letters, two by two
    const char* format;
    int minutes;
    const char* pillar;
    Both title;
};

std::vector<IdeaRow> idea_rows() {
    return {
        {"entreprises", "LI", "document", 45, "offres", {"🎁 Coffret entreprises", "🎁 Corporate gift boxes"}},
        {"planteurs", "IGYT", "video", 120, "savoir", {"👨‍🌾 Chez nos planteurs", "👨‍🌾 Meet our growers"}},
        {"mousse", "IGTT", "reel", 60, "gourmandise", {"🥄 Recette : mousse minute", "🥄 Recipe: 1-minute mousse"}},
        {"etiquette", "IG", "carousel", 40, "savoir", {"🏷️ Lire une étiquette", "🏷️ How to read a label"}},
        {"questions", "IGFB", "story", 50, "communaute", {"💬 Vos questions, nos chefs", "💬 Ask our chefs"}},
        {"deballage", "TT", "video", 35, "gourmandise", {"📦 Déballage : atelier n° 5", "📦 Unboxing: workshop 5"}},
        {"papier", "LIFB", "post_image", 30, "engagements", {"♻️ Papier 100 % recyclé", "♻️ 100% recycled wrapping"}},
        {"juste-prix", "LI", "document", 55, "engagements", {"🌍 Cacao : le prix juste", "🌍 Cocoa: the fair price"}},
        {"the", "IG", "post_image", 40, "gourmandise", {"🍵 Accord thé et chocolat", "🍵 Tea and chocolate"}},
        {"coulisses-avent", "IGTT", "reel", 60, "savoir", {"🎄 Coulisses de l'Avent", "🎄 Behind the Advent doors"}},
        {"conserver", "FB", "post_image", 30, "savoir", {"🧊 Conserver son chocolat", "🧊 Keeping your chocolate"}},
        {"mercredi", "FB", "event", 35, "communaute", {"🧒 Le mercredi des enfants", "🧒 Wednesdays for kids"}},
        {"ganache-sauvee", "TTYT", "video", 75, "gourmandise", {"🧪 Ganache ratée, ganache sauvée", "🧪 Split ganache, saved"}},
        {"fideles", "IGLI", "carousel", 45, "communaute", {"🤎 Nos fidèles racontent", "🤎 Regulars tell"}},
    };
}

}  // namespace

void put_posts(Project& project, const Pen& pen) {
    const std::vector<CaptionRow> texts = captions();
    for (const auto& rows : {past_rows(), present_rows(), coming_rows()})
        for (const PostRow& row : rows) {
            Post post = post_of(row, pen);
            post.text = caption_of(texts, row.word, pen);
            project.posts = project.posts.with(post);
        }
}

void put_ideas(Project& project, const Pen& pen) {
    int rank = 0;
    for (const IdeaRow& row : idea_rows()) {
        Post post;
        post.id = oriane_id<Post>("idea", row.word);
        post.title = pen(row.title);
        const std::string letters = row.channels;
        for (std::size_t i = 0; i < letters.size(); i += 2)
            post.variants.push_back(variant_on(row.word, letters.substr(i, 2).c_str(), row.format));
        post.pillar = pillar_id(row.pillar);
        post.effort_minutes = row.minutes;
        post.rank = ++rank;
        post.created_at = oriane_instant("10-0" + std::to_string(1 + rank % 9) + "T11:00");
        project.posts = project.posts.with(post);
    }
}

}  // namespace tandem::samples
