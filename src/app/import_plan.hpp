#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/event_moment.hpp"
#include "app/session.hpp"
#include "model/plan_layout.hpp"

namespace tandem {

// What became of one row of a file.
struct ImportedRow {
    enum class Fate : std::uint8_t {
        fresh,
        changed,
        same,
        skipped,
        noted,  // of a calendar: not an event, something to say about one that has a row of its own
    };
    std::size_t number = 0;  // as a spreadsheet counts, from 1
    Fate fate = Fate::skipped;
    std::string title;
    std::optional<Label> reason;  // of a row that is skipped or noted
    std::vector<Label> warnings;
    std::vector<Label> changes;              // what it changes of a post the project has
    std::optional<EventMoment> moment = {};  // of an event
};

struct ImportReport {
    std::optional<Label> problem;     // why it cannot be taken in; no rows then
    PlanLayout layout;                // how it was read; without columns where nothing could be
    std::vector<Label> remarks;       // about the file as a whole
    std::vector<std::string> sheets;  // of a workbook, those to choose from
    std::string sheet;                // the one that was read
    std::vector<ImportedRow> rows;
    std::vector<std::string> added;  // names of campaigns, pillars and channels the project lacks
    Request request;                 // everything, as one undo step; without actions when the file says nothing new

    std::size_t count(ImportedRow::Fate fate) const;
    // Rows that are taken in, though not all of them was understood or could be done.
    std::size_t to_check() const;
};

// What taking a CSV file or a workbook in would do. Nothing changes until the request is submitted. Posts are found
// again by the row's id (as their external id, or as their own), and rows without one by title, or text, networks and
// day (app/import_match.hpp); what a row leaves empty stays as it is, and so do the status, the text and what goes with
// it of a post that has appeared or is approved and locked, which the row says. Of a workbook that was written from the
// project the cells alone count that differ from what was written (app/import_answers.hpp), and comments become
// comments. A changed date moves the post, which keeps its id and with it every decision about its tasks; where a post
// may not be moved its date stays, and the row says so. `name` is that of the file, for the label; what the mapping
// does not say is found out from the file.
ImportReport plan_import(Session& session, std::string_view bytes, std::string_view name,
                         const PlanMapping& mapping = {});

// The mapping that was kept for a file with this header; the usual one where there is none.
PlanMapping kept_mapping(std::string_view bytes, const std::vector<KeptMapping>& kept);
// Keeps it for the next file with this header, the latest first. The sheet of a workbook is not kept: the next one has
// another name. A mapping that says nothing is forgotten.
void keep_mapping(std::vector<KeptMapping>& kept, const std::string& header, PlanMapping mapping);

// The file was refused for this reason: with what is kept and what to do.
Notice import_refusal(const Label& reason, const std::filesystem::path& path);

}  // namespace tandem
