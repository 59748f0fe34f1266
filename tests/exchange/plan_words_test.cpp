// What columns and steps of the workflow are called in sheets, in six languages.
#include "exchange/plan_words.hpp"

#include <doctest/doctest.h>

#include "exchange/plan_columns.hpp"
#include "exchange/read_plan.hpp"

using namespace tandem;

namespace {

constexpr std::size_t column_count = EnumWords<PlanColumn>::words.size();

struct Language {
    const char* name;
    std::vector<const char*> heads;  // in the order of PlanColumn
};

// clang-format off
const std::vector<Language> languages = {
    {"English", {"ID", "Publish date", "Time", "Time zone", "Platform", "Account", "Content type", "Title", "Caption",
                 "Hashtags", "Link", "Media", "Alt text", "First comment", "Content warning", "Campaign",
                 "Content pillar", "Status", "Owner",
                 "Due date", "Budget", "Currency", "Notes"}},
    {"French", {"Identifiant", "Jour", "Heure", "Fuseau horaire", "Réseau social", "Compte", "Type de contenu", "Titre",
                "Légende", "Mots-dièse", "Lien", "Visuel", "Texte alternatif", "1er commentaire", "Avertissement",
                "Campagne", "Thématique",
                "Statut", "Responsable", "Échéance", "Montant", "Devise", "Remarques"}},
    {"Spanish", {"Identificador", "Fecha", "Hora", "Zona horaria", "Red social", "Cuenta", "Formato", "Título", "Texto",
                 "Etiquetas", "Enlace", "Imagen", "Texto alternativo", "Primer comentario",
                 "Advertencia de contenido", "Campaña", "Pilar", "Estado",
                 "Propietario", "Fecha límite", "Presupuesto", "Moneda", "Observaciones"}},
    {"German", {"Kennung", "Datum", "Uhrzeit", "Zeitzone", "Netzwerk", "Konto", "Inhaltstyp", "Titel", "Beitragstext",
                "Hashtags", "Verknüpfung", "Bilder", "Alternativtext", "Erster Kommentar", "Inhaltswarnung",
                "Kampagne", "Content-Säule",
                "Status", "Verantwortlich", "Fällig", "Budget", "Währung", "Bemerkungen"}},
    {"Italian", {"Identificativo", "Data di pubblicazione", "Ora", "Fuso orario", "Piattaforma", "Profilo",
                 "Tipo di contenuto", "Titolo", "Didascalia", "Hashtag", "Collegamento", "Immagine", "Testo alternativo",
                 "Primo commento", "Avviso sul contenuto", "Campagna", "Pilastro", "Stato", "Responsabile",
                 "Scadenza", "Budget", "Valuta",
                 "Commenti"}},
    {"Portuguese", {"Referência", "Data de publicação", "Horário", "Fuso horário", "Rede social", "Conta",
                    "Tipo de conteúdo", "Título", "Legenda", "Hashtags", "Ligação", "Imagem", "Texto alternativo",
                    "Primeiro comentário", "Aviso de conteúdo", "Campanha", "Pilar", "Situação", "Responsável",
                    "Prazo", "Orçamento", "Moeda",
                    "Observações"}},
};

struct Step {
    const char* word;
    PostStatus status;
};
const std::vector<Step> steps = {
    // Spanish
    {"Ideas", PostStatus::idea}, {"Por hacer", PostStatus::brief}, {"Planeado", PostStatus::brief},
    {"Borrador", PostStatus::draft}, {"En curso", PostStatus::draft}, {"Revisión", PostStatus::internal_review},
    {"En revisión", PostStatus::internal_review}, {"Por aprobar", PostStatus::client_approval},
    {"Pendiente", PostStatus::client_approval}, {"Cambios", PostStatus::changes_requested},
    {"Aprobado", PostStatus::approved}, {"Aprobada", PostStatus::approved}, {"Programado", PostStatus::scheduled},
    {"Programada", PostStatus::scheduled}, {"Publicado", PostStatus::published}, {"Publicada", PostStatus::published},
    {"Cancelado", PostStatus::cancelled}, {"Cancelada", PostStatus::cancelled},
    // German
    {"Geplant", PostStatus::brief}, {"Entwurf", PostStatus::draft}, {"In Arbeit", PostStatus::draft},
    {"Prüfung", PostStatus::internal_review}, {"In Prüfung", PostStatus::internal_review},
    {"Zur Freigabe", PostStatus::client_approval}, {"Änderungen", PostStatus::changes_requested},
    {"Freigegeben", PostStatus::approved}, {"Eingeplant", PostStatus::scheduled},
    {"Veröffentlicht", PostStatus::published}, {"Abgesagt", PostStatus::cancelled},
    // Italian
    {"Da fare", PostStatus::brief}, {"Pianificato", PostStatus::brief}, {"Bozza", PostStatus::draft},
    {"In corso", PostStatus::draft}, {"In revisione", PostStatus::internal_review},
    {"Da approvare", PostStatus::client_approval}, {"Modifiche", PostStatus::changes_requested},
    {"Approvato", PostStatus::approved}, {"Approvata", PostStatus::approved}, {"Programmato", PostStatus::scheduled},
    {"Programmata", PostStatus::scheduled}, {"Pubblicato", PostStatus::published}, {"Pubblicata", PostStatus::published},
    {"Annullato", PostStatus::cancelled}, {"Annullata", PostStatus::cancelled},
    // Portuguese
    {"Ideia", PostStatus::idea}, {"A fazer", PostStatus::brief}, {"Rascunho", PostStatus::draft},
    {"Em curso", PostStatus::draft}, {"Em andamento", PostStatus::draft}, {"Em revisão", PostStatus::internal_review},
    {"A aprovar", PostStatus::client_approval}, {"Alterações", PostStatus::changes_requested},
    {"Aprovado", PostStatus::approved}, {"Aprovada", PostStatus::approved}, {"Agendado", PostStatus::scheduled},
    {"Agendada", PostStatus::scheduled},
};
// clang-format on

std::string joined(const std::vector<const char*>& heads) {
    std::string line;
    for (const char* head : heads) line += (line.empty() ? "" : ";") + std::string(head);
    return line;
}

}  // namespace

TEST_CASE("each column is known by its name in six languages, all of them beside each other") {
    for (const Language& language : languages) {
        CAPTURE(language.name);
        REQUIRE(language.heads.size() == column_count);
        const auto header =
            find_plan_header(read_csv(joined(language.heads) + "\n" + std::string(column_count - 1, ';') + "\n").table);
        REQUIRE(header);
        REQUIRE(header->cells.size() == column_count);
        for (std::size_t i = 0; i < column_count; ++i) {
            CAPTURE(language.heads[i]);
            CHECK(header->cells[i].column == static_cast<PlanColumn>(i));
        }
    }
}

TEST_CASE("each name of a column is known alone, and in capitals") {
    for (const Language& language : languages)
        for (std::size_t i = 0; i < column_count; ++i) {
            std::string head = language.heads[i];
            CAPTURE(head);
            for (char& c : head)
                if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
            const PlanHeader header = header_of_row(read_csv(head + "\nx\n").table, 0);
            REQUIRE(header.cells.size() == 1);
            CHECK(header.cells[0].column == static_cast<PlanColumn>(i));
        }
}

TEST_CASE("steps of the workflow are known by the words of Spanish, German, Italian and Portuguese sheets") {
    const facts::Facts facts = facts::load_facts();
    std::string table = "title;status\n";
    for (const Step& step : steps) {
        CAPTURE(step.word);
        CHECK(status_of_word(facts, step.word) == step.status);
        table += "a;" + std::string(step.word) + "\n";
    }
    const PlanReading reading = read_plan(table, facts, "fr");
    REQUIRE(reading.rows.size() == steps.size());
    for (std::size_t i = 0; i < steps.size(); ++i) {
        CAPTURE(steps[i].word);
        REQUIRE(reading.rows[i].post);
        CHECK(reading.rows[i].warnings.empty());
        CHECK(reading.rows[i].post->status == steps[i].status);
    }
}

TEST_CASE("a format that says what a post is for is understood on each social network") {
    const facts::Facts facts = facts::load_facts();
    CHECK(format_of_word(facts, facts.networks.find("x"), "Contest post") == "contest_post");
    CHECK(format_of_word(facts, facts.networks.find("instagram"), "UGC") == "ugc");
}
