#include "app/import_notes.hpp"

#include <map>

#include "app/read_events.hpp"
#include "exchange/fold_name.hpp"
#include "exchange/remark.hpp"

namespace tandem {
namespace {

ImportedRow note_row(const IcsEvent& event) {
    ImportedRow row;
    row.number = event.line;
    row.title = event_title(event);
    return row;
}

// Turns events into notes, one time after the other.
class EventNotes {
  public:
    EventNotes(const Project& project, const std::vector<IcsEvent>& events, const TimeZone& zone, ImportReport& report)
        : project_(project), zone_(zone), report_(report) {
        former_ = former_keys(events, zone, [&](const std::string& key) {
            const Note* note = project_.notes.find(id_of(key));
            return note ? std::optional(begin_of(*note)) : std::nullopt;
        });
    }

    void take(const IcsEvent& event) {
        for (const IcsSpan& span : event.spans) {
            ImportedRow row = note_row(event);
            row.moment = event_moment(span, zone_);
            put(event, span, row);
            report_.rows.push_back(std::move(row));
        }
    }

    // What does not take place any more has a row where it had a note.
    void take_away(const IcsEvent& event) {
        for (const IcsSpan& span : event.spans) {
            const Id<Note> id = id_of(event_key(event, span));
            const Note* known = project_.notes.find(id);
            if (!known || seen_.contains(id.value)) continue;
            drop(event, *known);
        }
    }

    // A time that what recurs no longer has, since its rule was changed, leaves a note that no event speaks of.
    // Notes outside the days that were read are left alone, and those of a UID that several events share: what has it
    // in one file says nothing about another one.
    void take_stale(const std::vector<IcsEvent>& events, const DayRange& days) {
        std::map<std::string, const IcsEvent*> recurring;
        for (const IcsEvent& event : events)
            if (event.recurs && !event.shared_uid) recurring.emplace(event.uid, &event);
        if (recurring.size() * project_.notes.size() > most_compared) return;
        for (const Note& note : project_.notes) {
            if (seen_.contains(note.id.value) || !note.days.overlaps(days)) continue;
            for (const auto& [uid, event] : recurring)
                if (is_of(note, *event)) drop(*event, note);
        }
    }

  private:
    static constexpr std::size_t most_compared = 1'000'000;

    // Whether the note was made of a time of the event: the one that stands at its beginning, or its first day; or of
    // the event before it recurred.
    bool is_of(const Note& note, const IcsEvent& event) const {
        if (note.id == id_of(single_key(event.uid))) return true;
        const auto at = [&](LocalMinute begin) {
            IcsSpan span;
            span.occurrence = zone_.resolve(begin).instant;
            return id_of(event_key(event, span)) == note.id;
        };
        const LocalMinute midnight(note.days.begin), begin = begin_of(note);
        return at(midnight) || (begin != midnight && at(begin));
    }

    // By the time that its text begins with; of whole days 00:00 of the first.
    static LocalMinute begin_of(const Note& note) {
        const auto time = local_minute_from_text(to_text(note.days.begin) + "T" + note.text.substr(0, 5));
        return time.value_or(LocalMinute(note.days.begin));
    }

    void drop(const IcsEvent& event, const Note& note) {
        ImportedRow row = note_row(event);
        row.fate = ImportedRow::Fate::changed;
        row.changes.push_back({"import.note.removed", {{"day", to_text(note.days.begin)}}});
        report_.rows.push_back(std::move(row));
        report_.request.actions.emplace_back(Remove<Note>{note.id});
        seen_.emplace(note.id.value, event.line);
    }

    Id<Note> id_of(const std::string& key) const {
        return {uuid_from_name("tandem/note/" + to_text(project_.id) + "/" + key)};
    }

    // The note of this key, or the one that had another key before.
    const Note* known_by(const std::string& key) const {
        const auto former = former_.find(key);
        return project_.notes.find(id_of(former == former_.end() ? key : former->second));
    }

    std::string text_of(const IcsEvent& event, const IcsSpan& span) const {
        std::string text(trimmed(event.title.empty() ? event.description : event.title));
        if (!span.whole_days) text.insert(0, to_text(zone_.local(span.begin)).substr(11) + " ");
        const std::string_view rest = event.title.empty() ? std::string_view() : event.description;
        for (const std::string_view part : {trimmed(event.place), trimmed(rest)})
            if (!part.empty()) text.append("\n").append(part);
        return text;
    }

    void put(const IcsEvent& event, const IcsSpan& span, ImportedRow& row) {
        const std::string text = text_of(event, span);
        if (row.title.empty()) {
            row.reason = remark("import.skip.no_subject", "it has neither a title nor a text");
            return;
        }
        const Id<Note> id = id_of(event_key(event, span));
        if (const auto [first, fresh] = seen_.emplace(id.value, event.line); !fresh) {
            row.reason =
                remark("import.skip.same_id", "it has the id of row {row}", {{"row", std::to_string(first->second)}});
            return;
        }
        const Note* known = known_by(event_key(event, span));
        Note note = known ? *known : Note{};
        if (known && known->id != id) {
            report_.request.actions.emplace_back(Remove<Note>{known->id});
            seen_.emplace(known->id.value, event.line);
        }
        note.id = id;
        note.text = text;
        note.days = span.days;
        row.fate = !known    ? ImportedRow::Fate::fresh
            : *known == note ? ImportedRow::Fate::same
                             : ImportedRow::Fate::changed;
        if (row.fate == ImportedRow::Fate::same) return;
        if (!report_.request.focus.item) report_.request.focus = {id.value, note.days.begin};
        report_.request.actions.emplace_back(Put<Note>{std::move(note)});
    }

    const Project& project_;
    const TimeZone& zone_;
    ImportReport& report_;
    std::map<std::string, std::string> former_;  // what notes were called, by what they are called
    std::map<Uuid, std::size_t> seen_;           // the line that told of it, by note
};

}  // namespace

ImportReport plan_note_import(Session& session, std::string_view bytes, std::string_view name) {
    ImportReport report;
    IcsReading reading = read_events(session, bytes);
    report.problem = std::move(reading.problem);
    if (report.problem) return report;
    EventNotes notes(session.project(), reading.events, home_zone(session), report);
    for (const IcsEvent& event : reading.events) notes.take(event);
    for (const IcsEvent& event : reading.gone) notes.take_away(event);
    if (!reading.incomplete) notes.take_stale(reading.events, event_days(session));
    tell_left_out(reading, report);
    const std::size_t written = report.count(ImportedRow::Fate::fresh) + report.count(ImportedRow::Fate::changed);
    report.request.label = {"undo.import_notes", {{"n", std::to_string(written)}, {"title", std::string(name)}}};
    return report;
}

}  // namespace tandem
