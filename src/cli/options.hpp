#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>

#include "app/session.hpp"
#include "facts/language.hpp"
#include "facts/words.hpp"

namespace tandem {

// Options every command takes; together they make a run repeatable.
struct RunOptions {
    std::optional<LocalMinute> now;        // --now 2026-10-13T14:20, wall time of the project's zone
    std::optional<std::uint64_t> id_seed;  // --id-seed N: the ids made are the same every time
    std::string lang;                      // --lang fr|en; empty: the project's, or the settings'
    std::string theme;                     // --theme light|dark|system
    std::optional<int> scale_percent;      // --scale 100..300
    int width_px = 1440;                   // --size 1440x900
    int height_px = 900;
    bool size_given = false;
    std::filesystem::path settings;  // --settings DIR: preferences, backups; empty: the user's
    std::filesystem::path ui_tree;   // --ui-tree FILE
    bool own_dialogs = false;        // --own-dialogs: files are never asked for by the desktop
};

struct OpenOrder {
    RunOptions run;
    std::optional<std::filesystem::path> file;
};

struct RenderOrder {
    RunOptions run;
    std::filesystem::path file;
    std::string view = "month";
    std::optional<Day> date;
    std::string select;   // --select ID: the item shown in the inspector; empty: none
    bool unfold = false;  // --unfold: every part of its sheet open
    std::filesystem::path out;
};

// What the command line cannot do itself: drawing. Each returns the exit code.
struct DrawingCommands {
    std::function<int(const OpenOrder&)> window;
    std::function<int(const RenderOrder&)> render;
};

// Exit codes: documented in `tandem --help`.
namespace exit_code {
inline constexpr int done = 0;
inline constexpr int problem = 1;     // a file or its contents: said on stderr
inline constexpr int no_drawing = 2;  // no display, no OpenGL
inline constexpr int usage = 64;      // arguments that mean nothing
inline constexpr int stopped = 70;    // an error of the program itself
}  // namespace exit_code

SessionOptions session_options(const RunOptions& run);
// `--lang`, else the project's, else the user's own.
facts::Language language_of(const RunOptions& run, const Project* project);
// Prints a notice on stderr: what, why, what was kept, what to do, and the path last.
void say(const facts::Words& words, const Notice& notice);
// The same, and the exit code.
int refuse(const facts::Words& words, const Notice& notice, int code = exit_code::problem);
// Prints notices in the language: errors and warnings on stderr. True when one of them was an error.
bool tell(Session& session, facts::Language language);
// Opens the file or says why not.
bool open_or_tell(Session& session, const std::filesystem::path& file, const RunOptions& run);

}  // namespace tandem
