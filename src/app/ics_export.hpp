#pragma once

#include <array>
#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/ics_order.hpp"
#include "app/session.hpp"
#include "facts/words.hpp"
#include "model/calendar_copy.hpp"

namespace tandem {

// One calendar file to be written.
struct IcsExportFile {
    std::string name;  // of the person, channel or campaign it is about; empty: all of it
    std::string bytes;
};

struct IcsExport {
    std::optional<Notice> problem;          // nothing has the name that was asked for; there is nothing else then
    std::vector<IcsExportFile> files;       // one at least, but for `per`: those alone that hold something
    std::vector<CalendarCopy> copies;       // what calendars hold of it, to be kept in the project
    std::array<std::size_t, 6> counts{};    // of what went out, each once, by IcsKind
    std::size_t undated = 0;                // posts without a date: left out
    std::size_t elsewhere = 0;              // what belongs into none of the files
    std::vector<std::string> zones_in_utc;  // names of zones whose times are in UTC
};

// The calendar files (exchange/write_ics.hpp) of the open project, in its own language. What was sent before is told
// again under its UID and sequence, so that the same project gives the same bytes.
IcsExport ics_of(const Session& session, const IcsOrder& order);

// What they hold, and what is left out.
std::vector<Label> ics_lines(const IcsExport& made, const facts::Words& words);

// Writes them: one at `path`, several beside it under its name and their own ("plan - Ana.ics"), each in place of what
// is there. Keeps in the project what was sent, and saves that where nothing else was unsaved. What to tell the user.
Notice export_ics(Session& session, const IcsOrder& order, const facts::Words& words,
                  const std::filesystem::path& path);
// The same of files that were made before; the project has not changed since.
Notice write_ics_export(Session& session, const IcsOrder& order, const IcsExport& made, const facts::Words& words,
                        const std::filesystem::path& path);

}  // namespace tandem
