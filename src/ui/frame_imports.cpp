// Files of other programs that are taken in: tables, calendars, clients' answers, days away.
#include <utility>

#include "app/import_away.hpp"
#include "app/import_events.hpp"
#include "app/import_told.hpp"
#include "app/name_text.hpp"
#include "app/project_templates.hpp"
#include "app/review_answers.hpp"
#include "ui/frame.hpp"
#include "ui/import/import_dialog.hpp"

namespace tandem {
namespace fs = std::filesystem;
namespace {

Notice given_up(const std::string& file) {
    return {Notice::Kind::warning, {"import.given_up", {{"file", file}}}, {}, {}, {}};
}

// What events were taken for is proposed for the next calendar.
void forget(std::unique_ptr<ImportDialog>& import) {
    const EventChoice last = import ? import->events : EventChoice{};
    import = std::make_unique<ImportDialog>();
    import->events = last;
}

EventChoice of_present_team(EventChoice choice, const Project& project) {
    if (!project.people.find(choice.person)) choice.person = {};
    return choice;
}

}  // namespace

std::string Frame::import_words(const std::string& file) const {
    return words_.format("import.working", {{"file", file}});
}

void Frame::open_dropped(fs::path path) {
    if (is_called_importable(path))
        import_from(path);
    else
        open_path(std::move(path));
}

void Frame::open_waiting_table() {
    if (waiting_tables_.empty() || work_ || question_ != Question::none || !errors_.empty()) return;
    const fs::path next = std::move(waiting_tables_.front());
    waiting_tables_.erase(waiting_tables_.begin());
    import_from(next);
}

void Frame::import_plan() {
    commit_drafts();
    choose_file({".xlsx", ".csv", ".tsv", ".xlsm", ".ics", ".json"},
                [this](const fs::path& path) { import_from(path); });
}

void Frame::choose_file(std::vector<std::string> endings, std::function<void(const fs::path&)> read) {
    FileChooser chooser = FileChooser::to_open(chooser_folder());
    chooser.endings = std::move(endings);
    read_chosen_ = [read = std::move(read)](const std::vector<fs::path>& paths) { read(paths.front()); };
    show_chooser(std::move(chooser));
}

void Frame::import_away() {
    commit_drafts();
    if (state_.selection.kind != Selection::Kind::person) return;
    choose_file({".ics"},
                [this, person = state_.selection.person](const fs::path& path) { import_away_from(path, person); });
}

void Frame::import_away_from(const fs::path& path, Id<Person> person) {
    struct ReadAway {
        ImportSource source;
        AwayImport import;
    };
    const auto away = std::make_shared<ReadAway>();
    const auto read = [this, away, path, person] {
        away->source = read_import_source(path, {});
        if (!away->source.problem) away->import = plan_away_import(session_, person, away->source.bytes);
    };
    const auto take = [this, away, person] {
        AwayImport& import = away->import;
        if (away->source.problem) return tell(std::move(*away->source.problem));
        if (import.problem) return tell(away_import_refusal(*import.problem, away->source.path));
        Notice notice = away_import_notice(import, session_.project(), person, words_);
        if (import.request.actions.empty() || session_.submit(std::move(import.request))) tell(std::move(notice));
    };
    const std::string file = file_name_text(path);
    run_long({import_words(file), read, take, [this, file] { tell(given_up(file)); }});
}

void Frame::import_from(const fs::path& path) {
    commit_drafts();
    state_.drag = {};
    const auto source = std::make_shared<ImportSource>();
    const auto read = [source, path, kept = options_.preferences.import_mappings] {
        *source = read_import_source(path, kept);
    };
    const std::string file = file_name_text(path);
    run_long(
        {import_words(file), read, [this, source] { begin_import(source); }, [this, file] { tell(given_up(file)); }});
}

void Frame::begin_import(std::shared_ptr<const ImportSource> source) {
    if (source->problem) return tell(*source->problem);
    if (source->kind == ImportSource::Kind::review_answers) {
        if (project_open()) return import_answers(std::move(source));
        Notice refusal = review_refusal({"review.refused.no_project", {}}, source->path);
        refusal.lines.resize(1);  // there is no project that could be unchanged
        return tell(std::move(refusal));
    }
    const EventChoice last = import_ ? import_->events : EventChoice{};
    import_ = std::make_unique<ImportDialog>();
    import_->source = std::move(source);
    import_->mapping = import_->source->mapping;
    import_->remembered = import_->mapping != PlanMapping{};
    import_->starts_project = !project_open();
    if (import_->starts_project) {
        Project start = tandem::new_project(session_.facts(), session_.ids(), Template::empty,
                                            options_.preferences.language, session_.now_instant(), options_.zone);
        start.settings.name = text_of_name(import_->source->path.stem().string());
        session_.start_new(std::move(start));
        project_opened();
    }
    const bool own = import_->source->kind == ImportSource::Kind::own_calendar;
    import_->events = of_present_team(own ? EventChoice{} : last, session_.project());
    const auto drop = [this] {
        if (question_ == Question::import_report) question_ = Question::none;
        leave_import();
    };
    const auto give_up = [this, drop, file = import_->source->name] {
        drop();
        tell(given_up(file));
    };
    work_out_import(import_->mapping, import_->events, {{}, {}, [this] { show_import(); }, give_up, drop});
}

void Frame::import_answers(std::shared_ptr<const ImportSource> source) {
    const auto report = std::make_shared<ReviewReport>();
    const auto take = [this, source, report] {
        if (report->problem) return tell(review_refusal(*report->problem, source->path));
        Notice notice = review_notice(*report);
        if (report->request.actions.empty() || session_.submit(std::move(report->request))) tell(std::move(notice));
    };
    run_long({import_words(source->name), [this, source, report] { *report = plan_review(session_, source->bytes); },
              take, [this, source] { tell(given_up(source->name)); }});
}

void Frame::work_out_import(const PlanMapping& mapping, const EventChoice& choice, LongTask task) {
    const auto source = import_->source;
    const auto report = std::make_shared<ImportReport>();
    task.what = import_words(source->name);
    task.work = [this, source, mapping, choice, report, words = words_] {
        *report = source->is_calendar() ? plan_calendar_import(session_, source->bytes, source->name, choice, words)
                                        : tandem::plan_import(session_, source->bytes, source->name, mapping);
    };
    task.then = [this, report, then = std::move(task.then)] {
        import_->report = std::move(*report);
        then();
    };
    run_long(std::move(task));
}

void Frame::show_import() {
    question_ = Question::import_report;
    const ImportSource& source = *import_->source;
    const ImportReport& report = import_->report;
    if (!source.is_calendar()) import_->tab = import_->first_tab();
    if (!report.problem || !report.layout.columns.empty()) return;
    tell(source.is_calendar() ? away_import_refusal(*report.problem, source.path)
                              : import_refusal(*report.problem, source.path));
    question_ = Question::notice;
    leave_import();
}

// What cannot be read one way may be read another way: the dialog stays open and says why.
void Frame::read_import(PlanMapping mapping) {
    work_out_import(mapping, import_->events, {{}, {}, [this, mapping] {
                                                   if (import_->report.problem && import_->report.sheet.empty())
                                                       import_->report.sheet = mapping.sheet;
                                                   import_->mapping = mapping;
                                                   import_->remembered = false;
                                               }});
}

void Frame::read_import_events(EventChoice choice) {
    if (!choice.person && state_.selection.kind == Selection::Kind::person) choice.person = state_.selection.person;
    choice = of_present_team(choice, session_.project());
    work_out_import(import_->mapping, choice, {{}, {}, [this, choice] { import_->events = choice; }});
}

// The project that the import would have begun is not wanted without it.
void Frame::leave_import() {
    const bool starts_project = import_ && import_->starts_project;
    forget(import_);
    if (!starts_project) return;
    session_.start_new(Project{});
    project_opened();
}

void Frame::take_import() {
    Preferences next = options_.preferences;
    keep_mapping(next.import_mappings, import_->report.layout.header, import_->mapping);
    if (next != options_.preferences) set_preferences(std::move(next));
    const auto step = std::make_shared<std::shared_ptr<PreparedStep>>();
    const auto work = [this, step, request = import_->report.request] { *step = session_.prepare(request); };
    const auto take = [this, step] {
        const Focus focus = import_->report.request.focus;
        Notice told = import_notice(import_->report, session_.project());
        session_.take(**step);
        told.of_step = session_.steps_done();
        forget(import_);
        tell(std::move(told));
        reveal(focus);
    };
    const auto ask_again = [this] { question_ = Question::import_report; };
    run_long({import_words(import_->source->name), work, take, ask_again, ask_again});
}

void Frame::answer_import(ViewContext& view) {
    ImportAnswer answer = draw_import(view, *import_);
    if (answer.kind != ImportAnswer::Kind::none) {
        question_ = Question::none;
        asked_.emplace_back([this, taken = answer.kind == ImportAnswer::Kind::taken] {
            if (taken)
                take_import();
            else
                leave_import();
        });
    } else if (answer.mapping) {
        asked_.emplace_back([this, mapping = *answer.mapping] { read_import(mapping); });
    } else if (answer.events) {
        asked_.emplace_back([this, choice = *answer.events] { read_import_events(choice); });
    }
}

}  // namespace tandem
