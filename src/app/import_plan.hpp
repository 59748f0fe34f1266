#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/session.hpp"

namespace tandem {

// What became of one row of a file.
struct ImportedRow {
    enum class Fate : std::uint8_t { fresh, changed, same, skipped };
    std::size_t number = 0;  // as a spreadsheet counts, from 1
    Fate fate = Fate::skipped;
    std::string title;
    std::optional<Label> reason;  // of a skipped row
    std::vector<Label> warnings;
};

struct ImportReport {
    std::optional<Label> problem;     // why the file was refused; there is nothing else then
    std::vector<Label> remarks;       // about the file as a whole
    std::vector<std::string> sheets;  // of a workbook, those to choose from
    std::string sheet;                // the one that was read
    std::vector<ImportedRow> rows;
    std::vector<std::string> added;  // names of campaigns, pillars and channels the project lacks
    Request request;                 // everything, as one undo step; without actions when the file says nothing new

    std::size_t count(ImportedRow::Fate fate) const;
};

// What taking a CSV file or a workbook in would do. Nothing changes until the request is submitted. Posts are found
// again by the row's id (as their external id, or as their own), and rows without one by title, or text, and networks;
// what a row leaves empty stays as it is. A changed date moves the post, which keeps its id and with it every decision
// about its tasks; where a post may not be moved its date stays, and the row says so. `name` is that of the file, for
// the label; `sheet` that of a sheet of a workbook, else the first that looks like a plan is read.
ImportReport plan_import(Session& session, std::string_view bytes, std::string_view name, std::string_view sheet = {});

// The file was refused for this reason: with what is kept and what to do.
Notice import_refusal(const Label& reason, const std::filesystem::path& path);

}  // namespace tandem
