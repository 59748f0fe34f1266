#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/event_moment.hpp"
#include "app/session.hpp"
#include "facts/words.hpp"

namespace tandem {

// An event of a calendar file, or a line of it, that makes nobody be away, and why.
struct LeftOutEvent {
    std::size_t line = 0;  // of the file, from 1
    std::string title;     // may be empty
    Label reason;
    std::optional<EventMoment> moment = {};  // of a line: none
};

// An event that somebody is away for.
struct TakenEvent {
    std::size_t line = 0;     // of the file, from 1
    std::string title;        // may be empty
    bool known = false;       // all of it was there already
    EventMoment moment = {};  // of the first time it takes place
};

struct AwayImport {
    std::optional<Label> problem;   // why the file was refused; there is nothing else then
    int half_days = 0;              // that the person is away besides what was known; a whole day is two
    std::size_t known = 0;          // events that were there already
    std::size_t outside = 0;        // events on other days than those that are taken in
    std::size_t cancelled = 0;      // events and single occurrences
    bool windows_1252 = false;      // the file was no UTF-8, and was read as Windows-1252
    std::vector<TakenEvent> taken;  // in the order of the file
    std::vector<LeftOutEvent> left_out;
    Request request;  // everything, as one undo step; without actions when the file says nothing new
};

// What taking the events of a calendar file (ICS) as days away of a person would do. Nothing changes until the request
// is submitted. A whole-day event is that many days away, even one that is marked as free: programs mark whole days so
// by themselves. An event with times counts for the mornings and afternoons it takes up by three quarters of the
// person's hours or more; one that is marked as free does not. What is known is not added again, and what touches and
// has the same title becomes one row. Taken in is what takes place from a year ago until in three years.
AwayImport plan_away_import(Session& session, Id<Person> person, std::string_view bytes);

// The file was refused for this reason: with what is kept and what to do.
Notice away_import_refusal(const Label& reason, const std::filesystem::path& path);
// "12.5 days away more for Ana", before it is done; or that there are none.
Label away_import_gain(const AwayImport& found, const Person& person, const facts::Words& words);
// How the file was read, and how many were known, on other days or cancelled: a sentence for each that is not none.
std::vector<Label> away_import_counts(const AwayImport& found);
// "12.5 days away added for Ana", and what was left out. A warning when something was.
Notice away_import_notice(const AwayImport& found, const Project& project, Id<Person> person,
                          const facts::Words& words);
// "Line 12, Dentist: shorter than half a day".
std::string left_out_text(const LeftOutEvent& event, const facts::Words& words);

}  // namespace tandem
