#include <algorithm>
#include <system_error>

#include <imgui.h>

#include "app/budget_export.hpp"
#include "app/hats_export.hpp"
#include "app/ics_export.hpp"
#include "app/label_text.hpp"
#include "app/page_export.hpp"
#include "app/work_export.hpp"
#include "facts/date_words.hpp"
#include "plan/month_grid.hpp"
#include "ui/calendar/calendar_cache.hpp"
#include "ui/campaigns/campaigns_cache.hpp"
#include "ui/campaigns/time_scale.hpp"
#include "ui/dialogs/project_money.hpp"
#include "ui/dialogs/question.hpp"
#include "ui/frame.hpp"
#include "ui/hats/hats_page.hpp"
#include "ui/team/team_state.hpp"

namespace tandem {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t most_recent_files = 8;

std::string file_name(const fs::path& path) { return path.filename().string(); }

}  // namespace

void Frame::after_unsaved(std::function<void()> next) {
    commit_drafts();
    if (asks_about_rules(next)) return;
    // What is being written just now is not unsaved.
    if (session_.save_state() == SaveState::saving) session_.finish_saving();
    if (!project_open() || !session_.unsaved()) {
        next();
        return;
    }
    next_ = std::move(next);
    // The desktop's dialog may still be asking for a file.
    if (question_ == Question::chooser && chooser_.by_portal) options_.portal.withdraw();
    question_ = Question::unsaved;
}

void Frame::save_then(std::function<void()> next) {
    after_save_ = std::move(next);
    const SaveState state = session_.save_state();
    if (state == SaveState::saving || (session_.path() && state != SaveState::read_only))
        session_.save();
    else
        save_project_as();
}

void Frame::new_project() {
    after_unsaved([this] {
        wizard_ = fresh_wizard();
        if (!project_open()) return;  // the first-run screen is that very form
        question_ = Question::new_project;
    });
}

void Frame::open_project() {
    after_unsaved([this] { show_chooser(FileChooser::to_open(chooser_folder())); });
}

void Frame::open_path(fs::path path) {
    after_unsaved([this, path = std::move(path)] { open_now(path); });
}

void Frame::open_now(const fs::path& path) {
    if (session_.open(path)) {
        // The sample that comes with the program stays as it is: saving asks where.
        if (is_sample(path)) session_.start_new(Project(session_.project()));
        project_opened();
        if (session_.open_elsewhere())
            tell({Notice::Kind::warning,
                  {"notice.open_elsewhere.title", {}},
                  {{"notice.open_elsewhere.next", {}}},
                  path.string(),
                  {}});
    }
    take_notices();
}

void Frame::project_opened() {
    wish_.reset();
    const Preferences& kept = options_.preferences;
    const bool overdue_folded = state_.overdue_folded;
    const std::optional<bool> month_folded = state_.calendar.drawer_month.folded;
    std::vector<Post> copied = std::move(state_.calendar.copied);
    std::optional<CopiedOccasion> copied_occasion = std::move(state_.calendar.copied_occasion);
    state_ = {};
    state_.overdue_folded = overdue_folded;
    state_.calendar.drawer_month.folded = month_folded;
    state_.calendar.copied = std::move(copied);
    state_.calendar.copied_occasion = std::move(copied_occasion);
    state_.cache_folder = options_.cache_folder;
    drafts_ = {};
    const Day today = day_of(session_.now());
    state_.month = month_of(today);
    state_.tasks_day = today;
    state_.shown_day = today;
    if (const auto& path = session_.path()) {
        Preferences next = kept;
        std::erase(next.recent_files, *path);
        next.recent_files.insert(next.recent_files.begin(), *path);
        if (next.recent_files.size() > most_recent_files) next.recent_files.resize(most_recent_files);
        set_preferences(std::move(next));
    }
    if (!session_.moved_moments().empty()) open(DialogKind::moved_moments);
}

void Frame::save_project() {
    commit_so_far();
    const SaveState state = session_.save_state();
    if (state == SaveState::saving || (session_.path() && state != SaveState::read_only))
        session_.save();
    else
        save_project_as();
}

void Frame::save_project_as() {
    commit_drafts();
    const auto& path = session_.path();
    const std::string& name = session_.project().settings.name;
    const std::string proposed = path ? file_name(*path) : name.empty() ? std::string(words_("app.untitled")) : name;
    show_chooser(FileChooser::to_save(path ? path->parent_path() : chooser_folder(), proposed));
}

void Frame::save_at(const fs::path& path, Agreed agreed) {
    session_.save_as(path, agreed);
    Preferences next = options_.preferences;
    std::erase(next.recent_files, path);
    next.recent_files.insert(next.recent_files.begin(), path);
    set_preferences(std::move(next));
}

void Frame::quit() {
    after_unsaved([this] {
        session_.finish_saving();
        wants_quit_ = true;
    });
}

bool Frame::may_close() {
    commit_drafts();
    if (project_open() && (session_.unsaved() || !state_.rules.drafts.empty())) {
        quit();
        return false;
    }
    session_.finish_saving();
    return true;
}

void Frame::draw_question(ViewContext& view, const FrameLayout& layout) {
    if (work_) return answer_work(view);
    switch (question_) {
        case Question::none: return;
        case Question::unsaved: return answer_unsaved(view);
        case Question::changed_outside: return answer_changed_outside(view);
        case Question::chooser: return draw_chooser(view);
        case Question::replace: return answer_replace(view);
        case Question::new_project: return answer_new_project(view);
        case Question::import_report: return answer_import(view);
        case Question::exports: return answer_export(view);
        case Question::replace_files: return answer_replace_files(view);
        case Question::present: return answer_present(view);
        case Question::notice: return answer_notice(view);
        case Question::recovery: return answer_recovery(view);
        case Question::versions: return answer_versions(view);
        case Question::history: return answer_history(view);
        case Question::shortcuts:
            if (draw_shortcut_help(view)) question_ = Question::none;
            return;
        case Question::about:
            if (draw_about(view, options_.about)) question_ = Question::none;
            return;
        case Question::settings: return answer_settings(view, layout.made_smaller);
        case Question::money:
            if (draw_project_money(view)) question_ = Question::none;
            return;
        case Question::folder: return answer_folder(view);
        case Question::tidy: return answer_tidy(view);
        case Question::away: return answer_away(view);
        case Question::asked: return answer_asked(view);
        case Question::series: return answer_series(view);
        case Question::modal: return answer_modal(view);
    }
}

void Frame::answer_unsaved(ViewContext& view) {
    const std::string& name = session_.project().settings.name;
    const std::string title = view.words.format(
        "dialog.unsaved.title", {{"project", name.empty() ? view.word("app.untitled") : std::string_view(name)}});
    const std::string lines[] = {std::string(view.word("dialog.unsaved.lost"))};
    const Answer answers[] = {{"save", view.word("dialog.save"), ButtonKind::primary},
                              {"discard", view.word("dialog.discard")},
                              {"cancel", view.word("dialog.cancel")}};
    const auto given = ask_question(view, "unsaved", title, lines, answers);
    if (!given) return;
    question_ = Question::none;
    auto next = std::exchange(next_, nullptr);
    if (*given == 0) save_then(std::move(next));
    if (*given == 1 && next) next();
}

void Frame::answer_changed_outside(ViewContext& view) {
    const std::string file = session_.path() ? file_name(*session_.path()) : std::string();
    const std::string lines[] = {view.words.format("dialog.changed_outside.text", {{"file", file}})};
    const Answer answers[] = {{"reload", view.word("dialog.changed_outside.reload"), ButtonKind::primary},
                              {"save_as", view.word("dialog.changed_outside.save_as")},
                              {"keep", view.word("dialog.changed_outside.keep")}};
    const auto given = ask_question(view, "changed_outside", view.word("dialog.changed_outside.title"), lines, answers);
    if (!given) return;
    question_ = Question::none;
    if (*given == 0 && session_.path()) open_now(fs::path(*session_.path()));
    if (*given == 1) save_project_as();
}

void Frame::print_hats() {
    commit_drafts();
    const Person* person = hats_person(session_.project(), state_);
    if (!person) return;
    choose_place(std::string(words_("hats.title")) + " " + person->name, ".pdf",
                 [this, id = person->id, month = state_.month](const fs::path& path) {
                     return export_hats(session_, id, month, words_, path);
                 });
}

void Frame::print_work() {
    commit_drafts();
    const std::optional<Id<Person>>& whose = team_state(state_).hats_person;
    const Person* person = whose ? session_.project().people.find(*whose) : nullptr;
    const Day week = week_begin(day_of(session_.now()), first_weekday(session_.project().settings.week_start));
    const DayRange days{week, week + date::days(7)};
    choose_place(std::string(words_("work.title")) + (person ? " " + person->name : std::string()), ".pdf",
                 [this, days, id = person ? std::optional(person->id) : std::nullopt](const fs::path& path) {
                     return export_work(session_, words_, days, id, path);
                 });
}

void Frame::choose_place(const std::string& name, const std::string& ending,
                         std::function<std::optional<Notice>(const fs::path&)> write) {
    const auto& path = session_.path();
    write_chosen_ = std::move(write);
    show_chooser(FileChooser::to_save(path ? path->parent_path() : chooser_folder(), name, ending));
}

void Frame::answer_notice(ViewContext& view) {
    if (errors_.empty()) {
        question_ = Question::none;
        return;
    }
    const Notice& notice = errors_.front();
    std::vector<std::string> lines;
    for (const Label& line : notice.lines) lines.push_back(text_of(view.words, line));
    if (!notice.path.empty()) lines.push_back(view.words.format("error.path", {{"path", notice.path}}));
    std::vector<Answer> answers = {{"ok", view.word("dialog.ok"), ButtonKind::primary}};
    if (notice.offer)
        answers = {{"yes", view.word(notice.offer->word), ButtonKind::primary}, {"no", view.word("dialog.cancel")}};
    const auto given = ask_question(view, "notice", text_of(view.words, notice.title), lines, answers);
    if (!given) return;
    const std::optional<Offer> taken = *given == 0 ? notice.offer : std::nullopt;
    errors_.erase(errors_.begin());
    question_ = Question::none;
    if (taken) take_offer(*taken);
    ask_what_waits();
}

void Frame::take_offer(const Offer& offer) {
    switch (offer.kind) {
        case Offer::Kind::save: return save_at(offer.path, offer.agreed);
        case Offer::Kind::save_copy: agreed_ = offer.agreed; return save_project_as();
        case Offer::Kind::open_unsaved:
            if (session_.open_unsaved(offer.path)) drafts_ = {};
            return take_notices();
    }
}

}  // namespace tandem
