#include "exchange/plan_words.hpp"

#include <algorithm>
#include <span>
#include <utility>

#include "exchange/fold_name.hpp"
#include "facts/format_offer.hpp"

namespace tandem {
namespace {

using Synonym = std::pair<std::string_view, std::string_view>;  // a folded word, and the id it stands for

// clang-format off
constexpr Synonym status_words[] = {
    {"ideas", "idea"}, {"idees", "idea"}, {"idee", "idea"}, {"ideia", "idea"}, {"backlog", "idea"},
    {"todo", "brief"}, {"afaire", "brief"}, {"planned", "brief"}, {"planifie", "brief"}, {"prevu", "brief"}, {"porhacer", "brief"},
    {"geplant", "brief"}, {"dafare", "brief"}, {"pianificato", "brief"}, {"afazer", "brief"}, {"planeado", "brief"},
    {"drafting", "draft"}, {"wip", "draft"}, {"inprogress", "draft"}, {"encours", "draft"}, {"redaction", "draft"},
    {"enredaction", "draft"}, {"borrador", "draft"}, {"encurso", "draft"}, {"entwurf", "draft"}, {"inarbeit", "draft"},
    {"bozza", "draft"}, {"incorso", "draft"}, {"rascunho", "draft"}, {"emcurso", "draft"}, {"emandamento", "draft"},
    {"review", "internal_review"}, {"inreview", "internal_review"}, {"toreview", "internal_review"}, {"relecture", "internal_review"},
    {"arelire", "internal_review"}, {"enrelecture", "internal_review"}, {"revision", "internal_review"},
    {"enrevision", "internal_review"}, {"prufung", "internal_review"}, {"inprufung", "internal_review"},
    {"inrevisione", "internal_review"}, {"emrevisao", "internal_review"},
    {"avalider", "client_approval"}, {"envalidation", "client_approval"}, {"validation", "client_approval"},
    {"pendingapproval", "client_approval"}, {"waitingforapproval", "client_approval"}, {"toapprove", "client_approval"},
    {"awaitingapproval", "client_approval"}, {"enattentedevalidation", "client_approval"}, {"poraprobar", "client_approval"},
    {"pendiente", "client_approval"}, {"zurfreigabe", "client_approval"}, {"daapprovare", "client_approval"},
    {"aaprovar", "client_approval"}, {"pending", "client_approval"}, {"enattente", "client_approval"},
    {"amodifier", "changes_requested"}, {"arevoir", "changes_requested"}, {"corrections", "changes_requested"},
    {"changes", "changes_requested"}, {"tofix", "changes_requested"}, {"rejected", "changes_requested"},
    {"refuse", "changes_requested"}, {"cambios", "changes_requested"}, {"anderungen", "changes_requested"},
    {"modifiche", "changes_requested"}, {"alteracoes", "changes_requested"},
    {"valide", "approved"}, {"validee", "approved"}, {"ok", "approved"}, {"approuve", "approved"}, {"validated", "approved"},
    {"ready", "approved"}, {"pret", "approved"}, {"aprobado", "approved"}, {"freigegeben", "approved"}, {"approvato", "approved"},
    {"aprovado", "approved"}, {"aprobada", "approved"}, {"approvata", "approved"}, {"aprovada", "approved"},
    {"programmee", "scheduled"}, {"queued", "scheduled"}, {"programado", "scheduled"}, {"eingeplant", "scheduled"},
    {"programmato", "scheduled"}, {"agendado", "scheduled"}, {"programada", "scheduled"}, {"programmata", "scheduled"},
    {"agendada", "scheduled"},
    {"publiee", "published"}, {"posted", "published"}, {"live", "published"}, {"done", "published"}, {"enligne", "published"},
    {"poste", "published"}, {"publicado", "published"}, {"veroffentlicht", "published"}, {"pubblicato", "published"},
    {"publicada", "published"}, {"pubblicata", "published"},
    {"canceled", "cancelled"}, {"annulee", "cancelled"}, {"abandonne", "cancelled"}, {"cancelado", "cancelled"},
    {"abgesagt", "cancelled"}, {"annullato", "cancelled"}, {"cancelada", "cancelled"}, {"annullata", "cancelled"}, {"archive", "archived"},
};
// clang-format on

// clang-format off
constexpr Synonym network_words[] = {
    {"insta", "instagram"}, {"ig", "instagram"}, {"fb", "facebook"}, {"twitter", "x"}, {"xtwitter", "x"}, {"twitterx", "x"},
    {"tw", "x"}, {"li", "linkedin"}, {"yt", "youtube"}, {"tt", "tiktok"}, {"whatsapp", "whatsapp_channel"},
    {"snap", "snapchat"}, {"emailing", "newsletter"}, {"email", "newsletter"}, {"site", "blog"}, {"siteweb", "blog"},
    {"website", "blog"},
};
// clang-format on

// clang-format off
constexpr Synonym format_words[] = {
    {"photo", "post_image"}, {"image", "post_image"}, {"picture", "post_image"}, {"visuel", "post_image"}, {"imagen", "post_image"},
    {"bild", "post_image"}, {"foto", "post_image"}, {"feed", "post_image"}, {"carousel", "photo_carousel"},
    {"carrousel", "photo_carousel"}, {"carrusel", "carousel"}, {"carrusel", "photo_carousel"}, {"karussell", "carousel"},
    {"carosello", "carousel"}, {"carrossel", "carousel"}, {"carousel", "multi_image"}, {"carousel", "document"},
    {"album", "multi_image"}, {"texte", "post_text"}, {"text", "post_text"}, {"texto", "post_text"}, {"testo", "post_text"},
    {"tweet", "post_text"}, {"reels", "reel"}, {"shorts", "short"}, {"stories", "story"}, {"videos", "video"}, {"clip", "video"},
    {"direct", "live"}, {"fil", "thread"}, {"sondage", "poll"}, {"encuesta", "poll"}, {"umfrage", "poll"}, {"sondaggio", "poll"},
    {"enquete", "poll"}, {"pdf", "document"}, {"lien", "post_link"}, {"link", "post_link"}, {"pin", "pin_image"},
    {"epingle", "pin_image"}, {"articledeblog", "article"}, {"blogpost", "article"}, {"newsletter", "email_issue"},
};
// clang-format on

bool names_format(const facts::Format& format, std::string_view folded) {
    return folded == fold_name(format.id) || folded == fold_name(format.name.fr) || folded == fold_name(format.name.en);
}

}  // namespace

std::optional<PostStatus> status_of_word(const facts::Facts& facts, std::string_view word) {
    const std::string folded = fold_name(word);
    for (const facts::WorkflowStep& step : facts.workflow)
        if (folded == fold_name(step.id) || folded == fold_name(step.name.fr) || folded == fold_name(step.name.en))
            return enum_from_word<PostStatus>(step.id);
    for (const auto& [other, id] : status_words)
        if (folded == other) return enum_from_word<PostStatus>(id);
    return std::nullopt;
}

std::optional<std::string> network_of_word(const facts::Facts& facts, std::string_view word) {
    const std::string folded = fold_name(word);
    if (folded.empty()) return std::nullopt;
    for (const facts::Network& network : facts.networks)
        if (folded == fold_name(network.id) || folded == fold_name(network.name) ||
            folded == fold_name(network.letters))
            return network.id;
    for (const auto& [other, id] : network_words)
        if (folded == other) return std::string(id);
    return std::nullopt;
}

std::optional<std::string> format_of_word(const facts::Facts& facts, const facts::Network* network,
                                          std::string_view word) {
    const std::string folded = fold_name(word);
    if (folded.empty()) return std::nullopt;
    for (const facts::Format& format : facts.formats)
        if (names_format(format, folded) && (!network || facts::is_offered_on(facts, *network, format.id)))
            return format.id;
    for (const auto& [other, id] : format_words)
        if (folded == other && (!network || facts::is_offered_on(facts, *network, id))) return std::string(id);
    const bool any_post = folded == "post" || folded == "publication" || folded == "beitrag" || folded == "publicacion";
    if (any_post && network && !network->formats.empty()) return network->formats.front();
    for (const facts::Format& format : facts.formats)
        if (names_format(format, folded)) return format.id;
    return std::nullopt;
}

}  // namespace tandem
