#include "exchange/plan_columns.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "exchange/fold_name.hpp"
#include "exchange/zone_in_head.hpp"

namespace tandem {
namespace {

constexpr std::size_t column_count = EnumWords<PlanColumn>::words.size();

// Names of each column, folded, the surest first.
constexpr std::array<std::string_view, column_count> names = {
    "id postid externalid uid identifiant identificador kennung identificativo ref reference referencia referenz "
    "riferimento",
    "date postdate publishdate publicationdate publisheddate dateofpublication scheduleddate scheduledate "
    "datedepublication "
    "datepublication dateheure datetime dateandtime postingtime scheduledtime scheduledat scheduledpostdate publishat "
    "postat "
    "fecha fechadepublicacion fechapublicacion datum veroeffentlichungsdatum veroffentlichungsdatum veroffentlichung "
    "data "
    "datadipubblicazione datapubblicazione datadepublicacao datapublicacao day jour dia tag giorno quand when",
    "time time24h time24hr publishtime posttime heure heuredepublication horaire hora horario horadepublicacion "
    "uhrzeit zeit "
    "ora orario oradipubblicazione",
    "timezone tz fuseau fuseauhoraire zonahoraria husohorario zeitzone fusoorario fusohorario",
    "network platform platforms socialnetwork reseau reseaux reseausocial reseauxsociaux plateforme plateformes "
    "plateform red "
    "redsocial redes redessociales plataforma plataformas netzwerk plattform plattformen rete social piattaforma "
    "piattaforme "
    "rede redesocial redessociais canal canaux channel channels canales kanal canale canali canais",
    "account profile handle page compte profil cuenta perfil konto account profilo conta pagina",
    "format contenttype posttype mediatype type typedecontenu typedepost formato tipo tipodecontenido tipodepost "
    "tipodiconteudo tipodeconteudo tipodicontenuto inhaltstyp typ",
    "title titre titulo titel titolo headline hook accroche sujet subject asunto betreff oggetto assunto thema topic "
    "nom name nombre",
    "text caption copy content message post posttext postcontent fullcaption description body legende texte contenu "
    "textedupost "
    "publication leyenda texto contenido mensaje descripcion copia beitrag beitragstext inhalt nachricht beschreibung "
    "testo "
    "contenuto didascalia messaggio descrizione legenda conteudo mensagem descricao",
    "hashtags hashtag motsdiese motsdieses motdiese etiquetas tags",
    "link url liens lien enlace enlaces verknupfung collegamento ligacao postlink",
    "media medias mediaurl mediaurls mediafile image images imageurl imageurls picture pictureurl visuel visuels "
    "visual visuals "
    "photo video videourl medios imagen imagenes medien bild bilder immagine immagini midia imagem imagens",
    "alttext alttexts textealternatif textealt textoalternativo alternativtext testoalternativo",
    "firstcomment firstcommenttext premiercommentaire 1ercommentaire primercomentario ersterkommentar primocommento "
    "primeirocomentario",
    "contentwarning cw spoilertext avertissement avertissementdecontenu advertenciadecontenido inhaltswarnung "
    "avvisosulcontenuto avisodeconteudo",
    "campaign campagne campana kampagne campagna campanha operation",
    "pillar contentpillar pilier piliers pilar saule contentsaule pilastro theme thematique tema rubrique rubrica "
    "rubrik "
    "category categorie categoria kategorie",
    "status statut etat estado state stato situacao etape stage",
    "owner responsible assignee author responsable auteur redacteur responsavel verantwortlich zustandig autor autore "
    "responsabile propietario attribuea assignea",
    "due duedate deadline echeance datelimite fechalimite frist faellig fallig scadenza prazo datalimite",
    "budget montant presupuesto orcamento adbudget budgetpub spend",
    "currency devise moneda wahrung valuta moeda",
    "notes note comment comments remarks commentaire commentaires remarque remarques notas nota comentario comentarios "
    "observaciones notizen notiz bemerkung bemerkungen kommentar kommentare commenti observacoes cta calltoaction "
    "appelalaction visuelrequis visualbrief brief assetbrief"};

// How well a folded name fits a column: 0 is best; nothing when it does not.
std::optional<std::size_t> rank_in(std::string_view list, std::string_view name) {
    for (std::size_t rank = 0; !list.empty(); ++rank) {
        const std::size_t end = std::min(list.find(' '), list.size());
        if (list.substr(0, end) == name) return rank;
        list.remove_prefix(std::min(end + 1, list.size()));
    }
    return std::nullopt;
}

// What a header may be called: all of it, then without what stands in brackets, then each part of "Title / Hook".
std::vector<std::string> readings_of(std::string_view header) {
    std::vector<std::string> readings{fold_name(header)};
    std::string bare;
    int depth = 0;
    for (const char c : header) {
        if (c == '(' || c == '[') ++depth;
        if (depth == 0) bare += c;
        if ((c == ')' || c == ']') && depth > 0) --depth;
    }
    readings.push_back(fold_name(bare));
    std::string_view rest = bare;
    while (rest.find_first_of("/|-:&") != rest.npos) {
        const std::size_t end = rest.find_first_of("/|-:&");
        readings.push_back(fold_name(rest.substr(0, end)));
        rest.remove_prefix(end + 1);
        if (rest.find_first_of("/|-:&") == rest.npos) readings.push_back(fold_name(rest));
    }
    return readings;
}

struct Match {
    PlanColumn column{};
    std::size_t rank = 0;
};

constexpr std::size_t reading_step = 1000;  // a later reading of a header is worse than any earlier one
constexpr std::size_t zoned_rank = 100 * reading_step;

// "time_vancouver"
std::optional<Match> zoned_match_of(std::string_view header) {
    const auto zoned = zone_in_head(header);
    if (!zoned || zoned->rest.empty()) return std::nullopt;
    for (const PlanColumn column : {PlanColumn::time, PlanColumn::date})
        if (const auto rank = rank_in(names[static_cast<std::size_t>(column)], zoned->rest))
            return Match{column, zoned_rank + *rank};
    return std::nullopt;
}

std::optional<Match> match_of(std::string_view header) {
    if (header.size() > 80) return std::nullopt;
    const std::vector<std::string> readings = readings_of(header);
    for (std::size_t r = 0; r < readings.size(); ++r) {
        if (readings[r].empty()) continue;
        std::optional<Match> best;
        for (std::size_t c = 0; c < column_count; ++c) {
            const auto rank = rank_in(names[c], readings[r]);
            if (rank && (!best || *rank + r * reading_step < best->rank))
                best = Match{static_cast<PlanColumn>(c), *rank + r * reading_step};
        }
        if (best) return best;
    }
    return zoned_match_of(header);
}

PlanHeader header_from(const CsvRow& row, std::size_t index) {
    PlanHeader header;
    header.row = index;
    std::array<std::optional<std::pair<std::size_t, std::size_t>>, column_count> best;  // rank, cell
    for (std::size_t cell = 0; cell < row.cells.size(); ++cell) {
        header.cells.push_back({std::string(trimmed(row.cells[cell])), std::nullopt});
        const auto match = match_of(row.cells[cell]);
        if (!match) continue;
        if (match->column == PlanColumn::notes) header.cells.back().column = match->column;
        auto& place = best[static_cast<std::size_t>(match->column)];
        if (!place || match->rank < place->first) place = std::pair(match->rank, cell);
    }
    for (std::size_t column = 0; column < column_count; ++column)
        if (best[column]) header.cells[best[column]->second].column = static_cast<PlanColumn>(column);
    return header;
}

// "A" to "Z", "AA", ...: of a column, from 0.
std::string spreadsheet_name(std::size_t column) {
    std::string name;
    for (std::size_t left = column + 1; left > 0; left = (left - 1) / 26)
        name.insert(name.begin(), static_cast<char>('A' + (left - 1) % 26));
    return name;
}

std::size_t named_cells(const PlanHeader& header) {
    return static_cast<std::size_t>(std::count_if(header.cells.begin(), header.cells.end(),
                                                  [](const HeaderCell& cell) { return cell.column.has_value(); }));
}

}  // namespace

std::optional<std::size_t> PlanHeader::find(PlanColumn column) const {
    for (std::size_t i = 0; i < cells.size(); ++i)
        if (cells[i].column == column) return i;
    return std::nullopt;
}

std::optional<PlanHeader> find_plan_header(const CsvTable& table) {
    std::optional<PlanHeader> best;
    std::size_t most = 0;
    for (std::size_t i = 0; i < std::min(table.rows.size(), header_rows); ++i) {
        PlanHeader header = header_from(table.rows[i], i);
        const std::size_t named = named_cells(header);
        const bool enough = named >= std::min<std::size_t>(2, table.width);
        if (!enough || !has_subject(header) || named <= most) continue;
        most = named;
        best = std::move(header);
    }
    return best;
}

PlanHeader header_of_row(const CsvTable& table, std::size_t row) { return header_from(table.rows[row], row); }

PlanHeader header_of_none(const CsvTable& table) {
    PlanHeader header;
    for (std::size_t cell = 0; cell < table.width; ++cell)
        header.cells.push_back({spreadsheet_name(cell), std::nullopt});
    return header;
}

void choose_columns(PlanHeader& header, const std::vector<ColumnChoice>& choices) {
    for (const ColumnChoice& choice : choices) {
        if (choice.cell < 0 || static_cast<std::size_t>(choice.cell) >= header.cells.size()) continue;
        if (choice.column && choice.column != PlanColumn::notes)
            for (HeaderCell& cell : header.cells)
                if (cell.column == choice.column) cell.column.reset();
        header.cells[static_cast<std::size_t>(choice.cell)].column = choice.column;
    }
}

bool has_subject(const PlanHeader& header) {
    return header.find(PlanColumn::title) || header.find(PlanColumn::text) || header.find(PlanColumn::date);
}

std::optional<HeaderZone> zone_of_times(const PlanHeader& header) {
    for (const PlanColumn column : {PlanColumn::time, PlanColumn::date}) {
        const auto cell = header.find(column);
        if (!cell) continue;
        const std::string& head = header.cells[*cell].text;
        if (const auto zoned = zone_in_head(head)) return HeaderZone{head, zoned->zone};
    }
    return std::nullopt;
}

std::string header_signature(const PlanHeader& header) {
    std::string signature;
    for (const HeaderCell& cell : header.cells) signature += (signature.empty() ? "" : "|") + fold_name(cell.text);
    return signature;
}

}  // namespace tandem
