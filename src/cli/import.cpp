#include <algorithm>
#include <cstdio>

#include "app/calendar_import.hpp"
#include "app/import_away.hpp"
#include "app/import_events.hpp"
#include "app/import_plan.hpp"
#include "app/label_text.hpp"
#include "app/named_person.hpp"
#include "app/preferences_file.hpp"
#include "app/review_answers.hpp"
#include "app/text_file.hpp"
#include "cli/commands.hpp"

namespace tandem {
namespace {

const char* word_for(ImportedRow::Fate fate) {
    switch (fate) {
        case ImportedRow::Fate::fresh: return "new";
        case ImportedRow::Fate::changed: return "changed";
        case ImportedRow::Fate::same: return "same";
        case ImportedRow::Fate::skipped: return "skipped";
        case ImportedRow::Fate::noted: return "noted";
    }
    return "";
}

// Of what has a title and a reason both, as the screen says them in two lines.
std::string row_text(const facts::Words& words, const ImportedRow& row) {
    if (!row.reason) return row.title;
    return (row.title.empty() ? std::string() : row.title + ": ") + text_of(words, *row.reason);
}

// A line for each row that changes something or has something to say, then the counts.
void print_report(const ImportReport& report, const facts::Words& words) {
    for (const Label& remark : report.remarks) std::printf("%s\n", text_of(words, remark).c_str());
    for (const ImportedRow& row : report.rows) {
        if (row.fate == ImportedRow::Fate::same && row.warnings.empty()) continue;
        const std::string what = row_text(words, row);
        std::printf("row %zu %s: %s\n", row.number, word_for(row.fate), what.c_str());
        for (const Label& change : row.changes) std::printf("  %s\n", text_of(words, change).c_str());
        for (const Label& warning : row.warnings) std::printf("  %s\n", text_of(words, warning).c_str());
    }
    for (const std::string& name : report.added) std::printf("added: %s\n", name.c_str());
    std::printf("%zu new, %zu changed, %zu same, %zu skipped\n", report.count(ImportedRow::Fate::fresh),
                report.count(ImportedRow::Fate::changed), report.count(ImportedRow::Fate::same),
                report.count(ImportedRow::Fate::skipped));
}

int submit_and_save(Session& session, const Request& request, const ImportOrder& order, facts::Language language) {
    if (order.dry_run || request.actions.empty() || !session.submit(request)) return exit_code::done;
    session.save();
    const bool saved = session.finish_saving();
    return tell(session, language) || !saved ? exit_code::problem : exit_code::done;
}

int import_away(Session& session, std::string_view bytes, const ImportOrder& order, const facts::Words& words) {
    const Person* person = person_named(session.project(), order.away);
    if (!person) return refuse(words, nobody_named(session.project(), order.away, order.file));
    const AwayImport import = plan_away_import(session, person->id, bytes);
    if (import.problem) return refuse(words, away_import_refusal(*import.problem, order.source));
    for (const LeftOutEvent& event : import.left_out) std::printf("%s\n", left_out_text(event, words).c_str());
    const Notice notice = away_import_notice(import, session.project(), person->id, words);
    std::printf("%s\n", text_of(words, notice.title).c_str());
    for (const Label& count : away_import_counts(import)) std::printf("%s\n", text_of(words, count).c_str());
    return submit_and_save(session, import.request, order, words.language());
}

// What was kept for files with this header, and what the command says instead.
PlanMapping mapping_of(const ImportOrder& order, std::string_view bytes, const RunOptions& run) {
    const KeptPreferences kept = load_preferences(preferences_folder(run.settings));
    PlanMapping mapping = kept_mapping(bytes, kept.preferences.import_mappings);
    mapping.sheet = order.sheet;
    if (!order.encoding.empty()) mapping.encoding = enum_from_word<TextEncoding>(order.encoding);
    if (!order.delimiter.empty()) mapping.delimiter = order.delimiter == "tab" ? "\t" : order.delimiter;
    if (order.header_row) mapping.header_row = order.header_row;
    if (!order.dates.empty()) mapping.dates = enum_from_word<DateOrder>(order.dates);
    return mapping;
}

std::string names_in(const PlanLayout& layout) {
    std::string names;
    for (const LayoutColumn& column : layout.columns) names += (names.empty() ? "" : ", ") + column.name;
    return names;
}

// Gives what names no column of the file or of a plan.
std::optional<std::string> choose_columns(PlanMapping& mapping, const std::vector<std::string>& pairs,
                                          const PlanLayout& layout) {
    for (const std::string& pair : pairs) {
        const std::size_t mark = pair.rfind('=');
        const std::string name = pair.substr(0, mark), word = mark == pair.npos ? "" : pair.substr(mark + 1);
        const auto found = std::find_if(layout.columns.begin(), layout.columns.end(),
                                        [&](const LayoutColumn& each) { return each.name == name; });
        const auto column = enum_from_word<PlanColumn>(word);
        if (mark == pair.npos || found == layout.columns.end() || (!word.empty() && !column)) return pair;
        const auto cell = static_cast<int>(found - layout.columns.begin());
        std::erase_if(mapping.columns, [&](const ColumnChoice& each) { return each.cell == cell; });
        mapping.columns.push_back({cell, column});
    }
    return std::nullopt;
}

int import_answers(Session& session, std::string_view bytes, const ImportOrder& order, const facts::Words& words) {
    const ReviewReport report = plan_review(session, bytes);
    if (report.problem) return refuse(words, review_refusal(*report.problem, order.source));
    const Notice notice = review_notice(report);
    std::printf("%s\n", text_of(words, notice.title).c_str());
    for (const Label& line : notice.lines) std::printf("  %s\n", text_of(words, line).c_str());
    return submit_and_save(session, report.request, order, words.language());
}

}  // namespace

int import_command(const RunOptions& run, const ImportOrder& order) {
    const facts::Facts facts = facts::load_facts();
    Session session(facts, session_options(run));
    if (!open_or_tell(session, order.file, run)) return exit_code::problem;
    const facts::Language language = language_of(run, &session.project());
    const facts::Words words(language);
    const TextFile text = read_given_text(order.source);
    if (text.problem) return refuse(words, *text.problem);
    if (!order.away.empty()) return import_away(session, text.bytes, order, words);
    if (are_review_answers(text.bytes)) return import_answers(session, text.bytes, order, words);
    const std::string name = order.source.filename().string();
    if (is_calendar(text.bytes)) {
        const EventChoice choice{order.notes ? EventsAs::notes : EventsAs::posts, {}};
        const ImportReport events = plan_calendar_import(session, text.bytes, name, choice, words);
        if (events.problem) return refuse(words, away_import_refusal(*events.problem, order.source));
        print_report(events, words);
        return submit_and_save(session, events.request, order, language);
    }
    PlanMapping mapping = mapping_of(order, text.bytes, run);
    ImportReport report = plan_import(session, text.bytes, name, mapping);
    if (!order.columns.empty()) {
        if (const auto wrong = choose_columns(mapping, order.columns, report.layout))
            return refuse(words,
                          {Notice::Kind::error,
                           {"import.no_column", {{"text", *wrong}, {"names", names_in(report.layout)}}},
                           {},
                           {},
                           {}});
        report = plan_import(session, text.bytes, name, mapping);
    }
    if (report.problem) return refuse(words, import_refusal(*report.problem, order.source));
    print_report(report, words);
    return submit_and_save(session, report.request, order, language);
}

}  // namespace tandem
