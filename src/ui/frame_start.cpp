#include <algorithm>
#include <iterator>
#include <system_error>

#include <imgui.h>

#include "app/import_away.hpp"
#include "app/import_events.hpp"
#include "app/project_templates.hpp"
#include "app/review_answers.hpp"
#include "app/text_file.hpp"
#include "edit/apply.hpp"
#include "edit/shift_project.hpp"
#include "facts/date_words.hpp"
#include "icons.hpp"
#include "ui/first_run.hpp"
#include "ui/frame.hpp"
#include "ui/import/import_dialog.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace fs = std::filesystem;
namespace {

constexpr std::uintmax_t most_import_bytes = 64 << 20;

// Of files that hold a table, those that are refused with advice among them, and of calendars and of a
// client's answers.
bool ends_as_table(const fs::path& path) {
    std::string ending = path.extension().string();
    for (char& c : ending)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    constexpr std::string_view endings[] = {".xlsx", ".csv", ".tsv", ".xlsm", ".xls", ".xlsb", ".ods", ".json", ".ics"};
    return std::find(std::begin(endings), std::end(endings), ending) != std::end(endings);
}

void read_events(ImportDialog& import, const EventChoice& choice, Session& session, const facts::Words& words) {
    import.events = choice;
    if (!session.project().people.find(import.events.person)) import.events.person = {};
    import.report = plan_calendar_import(session, import.bytes, import.file, import.events, words);
}

// What events were taken for is proposed for the next calendar.
void forget(std::unique_ptr<ImportDialog>& import) {
    const EventChoice last = import ? import->events : EventChoice{};
    import = std::make_unique<ImportDialog>();
    import->events = last;
}

}  // namespace

StartWizard Frame::fresh_wizard() const { return StartWizard::begin(std::string(user_name()), options_.zone, words_); }

bool Frame::is_sample(const fs::path& path) const {
    for (const facts::Language language : {facts::Language::french, facts::Language::english})
        for (const fs::path& sample : options_.samples(language)) {
            std::error_code error;
            if (fs::equivalent(path, sample, error)) return true;
        }
    return false;
}

void Frame::draw_start(ViewContext& view, const Rect& area) {
    FirstRunFacts facts{samples_, {}};
    std::error_code error;
    for (const fs::path& path : options_.preferences.recent_files)
        facts.recent.push_back({path, !fs::exists(path, error)});
    FirstRunAsk ask = draw_first_run(view, area, facts, wizard_, question_ == Question::none);
    if (ask.wizard == WizardAnswer::created) asked_.emplace_back([this] { create_from_wizard(); });
    if (ask.wizard == WizardAnswer::cancelled) wizard_ = fresh_wizard();
    if (ask.sample) asked_.emplace_back([this, path = *ask.sample] { open_sample(path); });
    if (ask.open) asked_.emplace_back([this, path = *ask.open] { open_path(path); });
    if (ask.import) asked_.emplace_back([this] { import_plan(); });
    if (!ask.forget) return;
    Preferences next = options_.preferences;
    std::erase(next.recent_files, *ask.forget);
    set_preferences(std::move(next));
}

void Frame::open_dropped(fs::path path) {
    if (ends_as_table(path))
        import_from(path);
    else
        open_path(std::move(path));
}

void Frame::open_sample(const fs::path& path) {
    after_unsaved([this, path] { open_now(path); });
}

void Frame::create_from_wizard() {
    session_.start_new(started_project(session_.facts(), session_.ids(), wizard_.answers, options_.preferences.language,
                                       session_.now_instant()));
    Preferences next = options_.preferences;
    next.user_name = wizard_.answers.person;
    set_preferences(std::move(next));
    const StartAnswers& answers = wizard_.answers;
    const Lens lens = answers.smm && answers.cm ? Lens::both : answers.smm ? Lens::smm : Lens::cm;
    project_opened();
    state_.lens = lens;
    if (lens == Lens::cm) state_.section = Section::tasks;
}

void Frame::answer_new_project(ViewContext& view) {
    const WizardAnswer answer = draw_start_dialog(view, wizard_);
    if (answer == WizardAnswer::none) return;
    question_ = Question::none;
    if (answer == WizardAnswer::created) asked_.emplace_back([this] { create_from_wizard(); });
}

void Frame::import_plan() {
    commit_drafts();
    choose_file({".xlsx", ".csv", ".tsv", ".xlsm", ".ics", ".json"},
                [this](const fs::path& path) { import_from(path); });
}

void Frame::choose_file(std::vector<std::string> endings, std::function<void(const fs::path&)> read) {
    FileChooser chooser = FileChooser::to_open(chooser_folder());
    chooser.endings = std::move(endings);
    read_chosen_ = std::move(read);
    show_chooser(std::move(chooser));
}

void Frame::import_away() {
    commit_drafts();
    if (state_.selection.kind != Selection::Kind::person) return;
    choose_file({".ics"},
                [this, person = state_.selection.person](const fs::path& path) { import_away_from(path, person); });
}

void Frame::import_away_from(const fs::path& path, Id<Person> person) {
    TextFile file = read_text_file(path, most_import_bytes);
    if (file.problem) return tell(std::move(*file.problem));
    AwayImport import = plan_away_import(session_, person, file.bytes);
    if (import.problem) return tell(away_import_refusal(*import.problem, path));
    Notice notice = away_import_notice(import, session_.project(), person, words_);
    if (import.request.actions.empty() || session_.submit(std::move(import.request))) tell(std::move(notice));
}

void Frame::import_from(const fs::path& path) {
    commit_drafts();
    TextFile file = read_text_file(path, most_import_bytes);
    if (file.problem) return tell(std::move(*file.problem));
    if (project_open() && are_review_answers(file.bytes)) {
        ReviewReport answers = plan_review(session_, file.bytes);
        if (answers.problem) return tell(review_refusal(*answers.problem, path));
        Notice notice = review_notice(answers);
        if (answers.request.actions.empty() || session_.submit(std::move(answers.request))) tell(std::move(notice));
        return;
    }
    const EventChoice last = import_ ? import_->events : EventChoice{};
    import_ = std::make_unique<ImportDialog>();
    import_->events = last;
    import_->file = path.filename().string();
    import_->bytes = std::move(file.bytes);
    import_->starts_project = !project_open();
    if (import_->starts_project) {
        Project start = tandem::new_project(session_.facts(), session_.ids(), Template::empty,
                                            options_.preferences.language, session_.now_instant(), options_.zone);
        start.settings.name = path.stem().string();
        session_.start_new(std::move(start));
        project_opened();
    }
    import_->calendar = is_calendar(import_->bytes);
    if (import_->calendar) {
        import_->own = is_own_calendar(import_->bytes);
        read_events(*import_, import_->own ? EventChoice{} : last, session_, words_);
    } else {
        import_->mapping = kept_mapping(import_->bytes, options_.preferences.import_mappings);
        import_->remembered = import_->mapping != PlanMapping{};
        import_->report = plan_import(session_, import_->bytes, import_->file, import_->mapping);
    }
    question_ = Question::import_report;
    if (!import_->calendar) import_->tab = import_->first_tab();
    if (!import_->report.problem || !import_->report.layout.columns.empty()) return;
    tell(import_->calendar ? away_import_refusal(*import_->report.problem, path)
                           : import_refusal(*import_->report.problem, path));
    question_ = Question::notice;
    leave_import();
}

// What cannot be read one way may be read another way: the dialog stays open and says why.
void Frame::read_import(PlanMapping mapping) {
    if (!import_) return;
    import_->report = plan_import(session_, import_->bytes, import_->file, mapping);
    if (import_->report.problem && import_->report.sheet.empty()) import_->report.sheet = mapping.sheet;
    import_->mapping = std::move(mapping);
    import_->remembered = false;
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
    const Focus focus = import_->report.request.focus;
    session_.submit(std::move(import_->report.request));
    forget(import_);
    reveal(focus);
}

void Frame::answer_import(ViewContext& view) {
    ImportAnswer answer = draw_import(view, *import_);
    if (answer.mapping) asked_.emplace_back([this, mapping = *answer.mapping] { read_import(mapping); });
    if (answer.events)
        asked_.emplace_back([this, choice = *answer.events]() mutable {
            if (!choice.person && state_.selection.kind == Selection::Kind::person)
                choice.person = state_.selection.person;
            read_events(*import_, choice, session_, words_);
        });
    if (answer.kind == ImportAnswer::Kind::none) return;
    question_ = Question::none;
    asked_.emplace_back([this, kind = answer.kind] {
        if (kind == ImportAnswer::Kind::cancelled)
            leave_import();
        else
            take_import();
    });
}

void Frame::draw_example_banner(ViewContext& view, Rect row) {
    const std::optional<LocalMinute>& clock = session_.project().settings.fixed_clock;
    if (!clock) return;
    const Theme& t = view.theme;
    const std::string text =
        view.words.format("banner.example",
                          {{"day",
                            facts::day_month(date::year_month_day(day_of(*clock)), view.language) + " " +
                                std::to_string(static_cast<int>(date::year_month_day(day_of(*clock)).year()))}});
    ImDrawList& out = *ImGui::GetWindowDrawList();
    const Registered node(view, {.id = "example", .role = Role::group, .label = text, .rect = row});
    fill(out, row, t.smm_t1);
    horizontal_line(out, row.x0, row.x1, row.y1 - view.px(1), t.smm_t3, view.px(1));
    Rect at = row.shrunk(view.px(dims::page_margin), 0);
    icon_in(view, out, at.cut_left(view.px(16)), icons::book_open, t.smm_ink, 14);
    at.x0 += view.px(8);
    at.x0 += label(view, at, text_style::control_medium, t.smm_ink, text) + view.px(12);
    const std::string_view move = view.word("banner.example.move");
    const ButtonLook look{.tooltip = view.word("banner.example.why"), .small = true};
    const Rect place = Rect::at(at.x0, row.y0 + std::round((row.height() - view.px(22)) / 2),
                                button_width(view, move, look), view.px(22));
    if (button(view, "move", place, move, look)) asked_.emplace_back([this] { move_example_to_today(); });
}

void Frame::move_example_to_today() {
    const Project& project = session_.project();
    if (!project.settings.fixed_clock) return;
    const auto now = date::floor<std::chrono::minutes>(std::chrono::system_clock::now());
    ZoneTable& zones = session_.planner().zones();
    const TimeZone* zone = zones.find(project.settings.zone);
    const Day today = day_of((zone ? *zone : zones.utc()).local(now));
    const ShiftProject shift{whole_weeks_between(day_of(*project.settings.fixed_clock), today)};
    Settings settings = shifted_project(project, shift).settings;
    settings.fixed_clock.reset();
    commit_drafts();
    session_.submit({{"undo.shift_project", {}}, {shift, PutSettings{std::move(settings)}}, {}});
    session_.poll();
    show_today();
}

}  // namespace tandem
