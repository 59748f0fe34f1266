#include "app/calendar_import.hpp"

#include <algorithm>

#include "app/import_away.hpp"
#include "app/import_events.hpp"
#include "app/import_notes.hpp"
#include "app/import_own.hpp"
#include "exchange/decode_calendar.hpp"

namespace tandem {
namespace {

ImportReport plan_away(Session& session, std::string_view bytes, Id<Person> id, const facts::Words& words) {
    ImportReport report;
    const Person* person = session.project().people.find(id);
    if (!person) {
        report.problem = Label{"import.events.nobody", {}};
        return report;
    }
    AwayImport found = plan_away_import(session, id, bytes);
    report.problem = std::move(found.problem);
    if (report.problem) return report;
    for (TakenEvent& event : found.taken) {
        ImportedRow row;
        row.number = event.line;
        row.fate = event.known ? ImportedRow::Fate::same : ImportedRow::Fate::fresh;
        row.title = std::move(event.title);
        row.moment = event.moment;
        report.rows.push_back(std::move(row));
    }
    for (LeftOutEvent& event : found.left_out) {
        ImportedRow row;
        row.number = event.line;
        row.title = std::move(event.title);
        row.reason = std::move(event.reason);
        row.moment = event.moment;
        report.rows.push_back(std::move(row));
    }
    report.remarks = away_import_counts(found);
    report.remarks.insert(report.remarks.begin(), away_import_gain(found, *person, words));
    report.request = std::move(found.request);
    return report;
}

}  // namespace

ImportReport plan_calendar_import(Session& session, std::string_view bytes, std::string_view name,
                                  const EventChoice& choice, const facts::Words& words) {
    switch (choice.as) {
        case EventsAs::posts: {
            auto own = plan_own_import(session, bytes, name);
            return own ? std::move(*own) : plan_event_import(session, bytes, name);
        }
        case EventsAs::notes: return plan_note_import(session, bytes, name);
        case EventsAs::away: break;
    }
    return plan_away(session, bytes, choice.person, words);
}

bool is_own_calendar(std::string_view bytes) {
    const auto decoded = decode_calendar(bytes);
    return decoded &&
        (decoded->text.find("\nX-TANDEM-ROWS:") != std::string::npos ||
         decoded->text.find("\rX-TANDEM-ROWS:") != std::string::npos);
}

std::vector<const Person*> people_to_be_away(const Session& session) {
    std::vector<const Person*> people;
    for (const Person& person : session.project().people)
        if (!person.left_on || *person.left_on > day_of(session.now())) people.push_back(&person);
    std::sort(people.begin(), people.end(), [](const Person* a, const Person* b) { return a->name < b->name; });
    return people;
}

}  // namespace tandem
