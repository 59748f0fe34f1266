#pragma once

#include <array>
#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/file_set.hpp"
#include "app/ics_order.hpp"
#include "app/session.hpp"
#include "facts/words.hpp"
#include "model/calendar_copy.hpp"

namespace tandem {

// One calendar file to be written.
struct IcsExportFile {
    std::string name;  // of the person, channel or campaign it is about; empty: all of it
    std::string bytes;
    std::vector<Id<CalendarCopy>> holds = {};  // the copies of its events and tasks
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

// Where they go: one at `path`, several beside it under its name and their own ("plan - Ana.ics").
std::vector<std::filesystem::path> ics_places(const IcsOrder& order, const IcsExport& made,
                                              const std::filesystem::path& path);
// Lays them beside those places (app/file_set.hpp). Gives why one could not be, or nothing. Can be cancelled.
std::optional<Notice> lay_ics(const IcsOrder& order, const IcsExport& made, const std::filesystem::path& path,
                              FileSet& files);
// Once `files` have taken their names, or some of them and `problem` says why not all: keeps in the project what was
// sent with those that are written, and saves that where nothing else was unsaved. The project has not changed since
// the export was made. What to tell the user; `path` is the place that was asked for.
Notice keep_ics(Session& session, const IcsExport& made, const FileSet& files, std::optional<Notice> problem,
                const facts::Words& words, const std::filesystem::path& path);

// All of it at once: each file in place of what is there.
Notice export_ics(Session& session, const IcsOrder& order, const facts::Words& words,
                  const std::filesystem::path& path);

}  // namespace tandem
