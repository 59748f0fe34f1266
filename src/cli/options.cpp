#include "cli/options.hpp"

#include <cstdio>

#include "app/preferences_file.hpp"
#include "facts/words.hpp"

namespace tandem {
namespace {

std::string text_of(const facts::Words& words, const Label& label) {
    auto values = label.values;
    // A value that is "@" and a key is that text.
    for (auto& [name, value] : values)
        if (value.starts_with('@') && words.has(value.substr(1))) value = words(value.substr(1));
    return words.format(label.key, values);
}

}  // namespace

SessionOptions session_options(const RunOptions& run) {
    SessionOptions options;
    options.now = run.now;
    options.id_seed = run.id_seed;
    options.state_folder = program_state_folder(run.settings);
    return options;
}

facts::Language language_of(const RunOptions& run, const Project* project) {
    const std::string& name = !run.lang.empty() || !project ? run.lang : project->settings.language;
    return name == "en" ? facts::Language::english : facts::Language::french;
}

bool tell(Session& session, facts::Language language) {
    const facts::Words words(language);
    bool error = false;
    for (const Notice& notice : session.take_notices()) {
        error = error || notice.kind == Notice::Kind::error;
        std::fprintf(stderr, "%s\n", text_of(words, notice.title).c_str());
        for (const Label& line : notice.lines) std::fprintf(stderr, "  %s\n", text_of(words, line).c_str());
        if (!notice.path.empty()) std::fprintf(stderr, "  %s\n", notice.path.c_str());
    }
    return error;
}

bool open_or_tell(Session& session, const std::filesystem::path& file, const RunOptions& run) {
    const bool opened = session.open(file);
    tell(session, language_of(run, opened ? &session.project() : nullptr));
    return opened;
}

}  // namespace tandem
