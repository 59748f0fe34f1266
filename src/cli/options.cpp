#include "cli/options.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <string_view>

#include "app/label_text.hpp"
#include "app/preferences_file.hpp"

namespace tandem {
namespace {

// What is said of a project that stays open: here nothing does.
constexpr std::array<std::string_view, 5> kept_open{"problem.kept.project", "problem.kept.unwritten",
                                                    "problem.exists_already.kept", "problem.changed_outside.kept",
                                                    "problem.vanished.kept"};

}  // namespace

SessionOptions session_options(const RunOptions& run) {
    SessionOptions options;
    options.now = run.now;
    options.id_seed = run.id_seed;
    options.state_folder = program_state_folder(run.settings);
    return options;
}

facts::Language language_of(const RunOptions& run, const Project* project) {
    const std::string name = !run.lang.empty() || !project ? run.lang : project->settings.language;
    if (name.empty()) return load_preferences(preferences_folder(run.settings)).preferences.language;
    return name == "en" ? facts::Language::english : facts::Language::french;
}

void say(const facts::Words& words, const Notice& notice) {
    std::fprintf(stderr, "%s\n", text_of(words, notice.title).c_str());
    for (const Label& line : notice.lines) {
        const bool of_window = std::find(kept_open.begin(), kept_open.end(), line.key) != kept_open.end();
        std::fprintf(stderr, "  %s\n",
                     of_window ? std::string(words("file.kept")).c_str() : text_of(words, line).c_str());
    }
    if (!notice.path.empty()) std::fprintf(stderr, "  %s\n", notice.path.c_str());
}

int refuse(const facts::Words& words, const Notice& notice, int code) {
    say(words, notice);
    return code;
}

bool tell(Session& session, facts::Language language) {
    const facts::Words words(language);
    bool error = false;
    for (const Notice& notice : session.take_notices()) {
        error = error || notice.kind == Notice::Kind::error;
        say(words, notice);
    }
    return error;
}

bool open_or_tell(Session& session, const std::filesystem::path& file, const RunOptions& run) {
    const bool opened = session.open(file);
    tell(session, language_of(run, opened ? &session.project() : nullptr));
    return opened;
}

}  // namespace tandem
