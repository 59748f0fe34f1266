#include <system_error>

#include <imgui.h>

#include "app/project_templates.hpp"
#include "edit/apply.hpp"
#include "edit/shift_project.hpp"
#include "facts/date_words.hpp"
#include "icons.hpp"
#include "ui/first_run.hpp"
#include "ui/frame.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace fs = std::filesystem;

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
    wizard_.can_cancel = false;
    FirstRunAsk ask = draw_first_run(view, area, facts, wizard_, question_ == Question::none);
    if (ask.wizard == WizardAnswer::created) asked_.emplace_back([this] { create_from_wizard(); });
    if (ask.sample) asked_.emplace_back([this, path = *ask.sample] { open_sample(path); });
    if (ask.open) asked_.emplace_back([this, path = *ask.open] { open_path(path); });
    if (ask.import) asked_.emplace_back([this] { import_plan(); });
    if (!ask.forget) return;
    Preferences next = options_.preferences;
    std::erase(next.recent_files, *ask.forget);
    set_preferences(std::move(next));
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
    wizard_.can_cancel = true;
    const WizardAnswer answer = draw_start_dialog(view, wizard_);
    if (answer == WizardAnswer::none) return;
    question_ = Question::none;
    if (answer == WizardAnswer::created) asked_.emplace_back([this] { create_from_wizard(); });
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
    const Rect close =
        Rect::at(row.x1 - view.px(dims::page_margin) - place.height(), place.y0, place.height(), place.height());
    state_.example_closed = icon_button(view, "close", close, icons::x, view.word("banner.example.close"));
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
