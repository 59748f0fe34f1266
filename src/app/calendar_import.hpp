#pragma once

#include <cstdint>
#include <string_view>

#include "app/import_plan.hpp"
#include "facts/words.hpp"

namespace tandem {

// What the events of a calendar file are taken for. Of a calendar that Tandem wrote `posts` is whatever they were
// (app/import_own.hpp).
enum class EventsAs : std::uint8_t { posts, notes, away };

struct EventChoice {
    EventsAs as = EventsAs::posts;
    Id<Person> person;  // whose days away they are

    bool operator==(const EventChoice&) const = default;
};

// What taking a calendar file in would do (app/import_events.hpp, app/import_notes.hpp, app/import_away.hpp), as a
// report of the events, by their lines in the file.
ImportReport plan_calendar_import(Session& session, std::string_view bytes, std::string_view name,
                                  const EventChoice& choice, const facts::Words& words);

// Whether Tandem wrote a calendar file, or a part of it.
bool is_own_calendar(std::string_view bytes);

// Those whose days away a calendar can be: the team of today, by name.
std::vector<const Person*> people_to_be_away(const Session& session);

}  // namespace tandem
