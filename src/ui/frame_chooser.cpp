// Asking for files and folders, and what follows from the answer.
#include <algorithm>
#include <cstdlib>
#include <system_error>

#include "ui/dialogs/question.hpp"
#include "ui/frame.hpp"

namespace tandem {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t most_recent_folders = 8;

PortalQuestion portal_question(const FileChooser& chooser, const facts::Words& words, std::string title,
                               std::string verb) {
    PortalQuestion question;
    question.kind = chooser.folders ? PortalQuestion::Kind::folder
        : chooser.saving            ? PortalQuestion::Kind::save
                                    : PortalQuestion::Kind::open;
    question.title = std::move(title);
    question.accept = std::move(verb);
    question.folder = chooser.folder;
    question.name = chooser.saving ? chooser.typed : std::string();
    if (!chooser.folders) question.endings = chooser.endings;
    question.several = chooser.several;
    question.kinds = words(chooser.of_projects() ? "chooser.kind_projects" : "chooser.kind_files");
    return question;
}

}  // namespace

fs::path Frame::chooser_folder() const {
    std::error_code error;
    const fs::path& chosen = options_.preferences.projects_folder;
    if (!chosen.empty() && fs::is_directory(chosen, error)) return chosen;
    const std::vector<fs::path>& recent = options_.preferences.recent_files;
    if (!recent.empty() && fs::is_directory(recent.front().parent_path(), error)) return recent.front().parent_path();
    if (!options_.start_folder.empty()) return options_.start_folder;
    if (const char* home = std::getenv("HOME"); home && *home) return home;
    return fs::current_path(error);
}

void Frame::show_chooser(FileChooser chooser, Question question) {
    chooser_ = std::move(chooser);
    chooser_.fresh = true;
    chooser_.view.order = options_.preferences.folder_order;
    chooser_.view.descending = options_.preferences.folder_descending;
    list_places();
    question_ = question;
    chooser_.by_portal = options_.portal.ask &&
        options_.portal.ask(portal_question(chooser_, words_, std::string(chooser_title(words_, chooser_)),
                                            chooser_verb(words_, chooser_)));
}

void Frame::list_places() {
    PlaceSources sources = system_places();
    sources.recent = options_.preferences.recent_folders;
    sources.projects = options_.preferences.projects_folder;
    if (const auto& path = session_.path()) sources.project = path->parent_path();
    chooser_.places = file_places(sources);
}

ChooserAnswer Frame::answer_chooser(ViewContext& view) {
    ChooserAnswer answer;
    if (chooser_.by_portal) {
        std::optional<PortalAnswer> given = options_.portal.take();
        const PortalWait wait = draw_portal_wait(view, chooser_, !given);
        if (wait != PortalWait::waits) options_.portal.withdraw();
        if (wait == PortalWait::own || (given && given->failed)) chooser_.by_portal = false;
        if (given && !given->failed) answer.paths = std::move(given->paths);
        answer.cancelled = wait == PortalWait::cancelled || (given && !given->failed && answer.paths.empty());
    } else {
        answer = draw_file_chooser(view, chooser_);
        const FolderView& shown = chooser_.view;
        Preferences next = options_.preferences;
        next.folder_order = shown.order, next.folder_descending = shown.descending;
        if (next != options_.preferences)
            asked_.emplace_back([this, next = std::move(next)] { set_preferences(next); });
    }
    if (answer.paths.empty()) return answer;
    if (!chooser_.several) answer.paths.resize(1);
    fs::path& first = answer.paths.front();
    if (chooser_.saving) {
        fs::path whole = with_ending(first, chooser_.endings.front());
        // The desktop asked about the name that it gave alone.
        answer.may_replace = chooser_.by_portal && whole == first;
        first = std::move(whole);
    }
    asked_.emplace_back([this, folder = chooser_.folders ? first : first.parent_path()] { remember_folder(folder); });
    return answer;
}

void Frame::remember_folder(const fs::path& folder) {
    Preferences next = options_.preferences;
    std::vector<fs::path>& recent = next.recent_folders;
    std::erase(recent, folder);
    recent.insert(recent.begin(), folder);
    if (recent.size() > most_recent_folders) recent.resize(most_recent_folders);
    set_preferences(std::move(next));
}

void Frame::draw_chooser(ViewContext& view) {
    const ChooserAnswer answer = answer_chooser(view);
    if (answer.cancelled) {
        question_ = Question::none;
        after_save_ = nullptr;
        agreed_ = {};
    }
    if (answer.paths.empty()) return;
    question_ = Question::none;
    const fs::path& path = answer.paths.front();
    std::error_code error;
    if ((!chooser_.of_projects() || chooser_.folders) && !chooser_.saving) {
        asked_.emplace_back([read = std::exchange(read_chosen_, nullptr), paths = answer.paths] { read(paths); });
    } else if (!chooser_.saving) {
        open_now(path);
    } else if (!answer.may_replace && fs::exists(path, error) && !(session_.path() && *session_.path() == path)) {
        replace_path_ = path;
        question_ = Question::replace;
    } else {
        agreed_.replace = agreed_.replace || (answer.may_replace && chooser_.of_projects());
        write_chosen(path);
    }
}

// The project, or what else the place was chosen for.
void Frame::write_chosen(const fs::path& path) {
    if (chooser_.of_projects()) return save_at(path, std::exchange(agreed_, {}));
    if (const auto write = std::exchange(write_chosen_, nullptr))
        if (std::optional<Notice> told = write(path)) tell(std::move(*told));
}

void Frame::answer_replace(ViewContext& view) {
    const std::string lines[] = {
        view.words.format("dialog.replace_file.text", {{"file", replace_path_->filename().string()}})};
    const Answer answers[] = {{"replace", view.word("dialog.replace"), ButtonKind::primary},
                              {"cancel", view.word("dialog.cancel")}};
    const auto given = ask_question(view, "replace", view.word("dialog.replace_file.title"), lines, answers);
    if (!given) return;
    const fs::path path = *std::exchange(replace_path_, std::nullopt);
    question_ = Question::none;
    if (*given != 0) return show_chooser(std::exchange(chooser_, {}));
    agreed_.replace = chooser_.of_projects();
    write_chosen(path);
}

}  // namespace tandem
