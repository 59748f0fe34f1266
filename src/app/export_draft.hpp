#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "app/session.hpp"
#include "facts/words.hpp"

namespace tandem {

// With what an export is written, and told about: a file speaks the language of the plan, the screen that of its user.
struct ExportWords {
    const facts::Words& file;
    const facts::Words& screen;

    ExportWords(const facts::Words& both) : file(both), screen(both) {}
    ExportWords(const facts::Words& of_file, const facts::Words& of_screen) : file(of_file), screen(of_screen) {}
};

struct ExportFile {
    std::string part;   // what of several it holds: a channel, a person, a number; no matter where it is the only one
    std::string bytes;  // as they are written
};

// Takes the files of an export as they are made. False: no more are wanted.
using TakeFile = std::function<bool(ExportFile)>;

// A post, campaign or flight that the files do not hold, or not all of.
struct LeftOut {
    std::string title;
    Label reason;
};

// What an export would write, before anything is written.
struct ExportDraft {
    std::optional<Notice> problem;  // why there is nothing to write; nothing else then
    std::vector<ExportFile> files;  // one at least
    std::size_t rows = 0;           // of all files together
    std::vector<Label> remarks;     // about the export as a whole
    std::vector<LeftOut> left_out;  // by name and reason
    bool rows_are_posts = false;    // and are told as such
};

// The first of what was left out, and how many more there are: lines of a notice.
inline constexpr std::size_t most_named_left_out = 8;
std::vector<Label> left_out_lines(const ExportDraft& draft, std::size_t most = most_named_left_out);

// In place of a draft without a row: why, as far as its remarks and what it left out say. `what` would have been
// written: a name, or "@" and a key of words.csv.
ExportDraft nothing_to_write(const std::string& what, const ExportDraft& draft);

// What to tell the user of files that are written at these places, one at least: how many rows went into them, the
// remarks, and the first of what was left out.
Notice written_notice(const ExportDraft& draft, const std::vector<std::filesystem::path>& places);

// Writes the files: the only one at `path`, several beside it (app/export_places.hpp), each in place of what is there.
// What fails before all of them lie on the disk leaves everything as it was. What to tell the user.
Notice write_export(ExportDraft draft, const std::filesystem::path& path);

}  // namespace tandem
