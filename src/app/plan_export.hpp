#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/export_draft.hpp"
#include "app/file_set.hpp"
#include "app/ics_export.hpp"
#include "facts/words.hpp"
#include "model/export_choice.hpp"

namespace tandem {

// One export of the open project, of any kind.
struct ExportWish {
    ExportChoice choice;
    DayRange shown;  // what ExportSpan::shown means; not empty

    bool operator==(const ExportWish&) const = default;
};

// What an export would be, to be looked at before anything is written.
struct ExportLook {
    std::optional<Label> problem;  // why there is nothing to write
    std::string file;              // a name for it, with its ending
    std::size_t files = 1;         // that would be written
    std::vector<Label> lines;      // what they hold, and what is left out
    // The beginning of the first file: either rows of cells, or the first page as a picture of 4 bytes a pixel.
    std::vector<std::vector<std::string>> rows;
    bool first_row_names = false;  // the columns
    int width = 0, height = 0;
    std::vector<unsigned char> pixels;
};

// The kinds there are, in the order in which they are offered.
const std::vector<ExportKind>& export_kinds();
// ".pdf"
std::string_view export_ending(ExportKind kind);
// Whether a kind is about some days only.
bool has_span(ExportKind kind);

// The words of what is made of a project for others: its own language, on the clock of 24 hours, whatever the screen
// has. `tandem export` writes with the same.
facts::Words file_words(const Project& project);

// Reads the session and changes nothing, as `lay_export` does: both may run in another thread while nobody changes it,
// and can be cancelled (model/work_meter.hpp).
ExportLook look_at_export(const Session& session, const ExportWish& wish, const ExportWords& words);

// An export whose files lie complete beside their places, of which none has its name yet: they go when it goes.
struct LaidExport {
    ExportWish wish;
    std::filesystem::path path;                   // that was asked for
    ExportDraft draft;                            // of every kind but calendars; without its files
    std::optional<IcsExport> calendar;            // of that one
    FileSet files;                                // where there are several, beside `path`
    std::vector<std::filesystem::path> replaces;  // places of files that are there, other than `path`
    std::optional<Notice> problem;                // why not all of them could be written
};
LaidExport lay_export(const Session& session, const ExportWish& wish, const ExportWords& words,
                      const std::filesystem::path& path);
// The files take their names, each in place of what is there. Needs no session.
void name_files(LaidExport& laid);
// Afterwards: keeps in the project what calendars were sent; the project has not changed since. What to tell the user.
Notice finish_export(Session& session, const LaidExport& laid, const facts::Words& screen);
// All of it at once.
Notice run_export(Session& session, const ExportWish& wish, const ExportWords& words,
                  const std::filesystem::path& path);

// The last choice for this project of this kind, or of any; the usual one where there is none.
ExportChoice kept_export(const std::vector<ExportChoice>& kept, const Project& project, std::optional<ExportKind> kind);
// Keeps it, the latest first.
void keep_export(std::vector<ExportChoice>& kept, ExportChoice choice);

}  // namespace tandem
