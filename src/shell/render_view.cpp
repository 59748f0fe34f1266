#include "shell/render_view.hpp"

#include <cerrno>

#include "app/text_file.hpp"
#include "shell/offscreen.hpp"
#include "shell/sample_path.hpp"
#include "ui/frame.hpp"
#include "ui/team/team_state.hpp"
#include "ui/text/emoji_map.hpp"

namespace tandem {
namespace {

// Frames until layout, focus and glyphs have settled.
constexpr int settling_frames = 4;

FrameOptions frame_options(const RenderOrder& order, const Session& session) {
    FrameOptions options;
    options.preferences.language = language_of(order.run, session.project().id ? &session.project() : nullptr);
    options.preferences.theme = order.run.theme == "dark" ? ThemeChoice::dark : ThemeChoice::light;
    options.preferences.scale_percent = order.run.scale_percent.value_or(100);
    options.samples = sample_paths;
    return options;
}

// The first-run screen at one of its steps, with answers to show.
void fill_wizard(StartWizard& wizard, const std::string& view) {
    wizard.answers.brand = "Atelier Nuage";
    wizard.answers.person = "Léa Marchand";
    wizard.answers.channels = {{"instagram", "@atelier.nuage"}, {"facebook", ""}, {"linkedin", ""}};
    if (view == "first_run_channels") wizard.step = StartWizard::Step::channels;
    if (view == "first_run_hours") wizard.step = StartWizard::Step::hours;
}

}  // namespace

int render_view(const RenderOrder& order) {
    const facts::Facts facts = facts::load_facts();
    Session session(facts, session_options(order.run));
    const bool first_run = order.view.starts_with("first_run");
    if (!first_run && !open_or_tell(session, order.file, order.run)) return exit_code::problem;
    EmojiMap emoji;
    const Opened<Offscreen> offscreen = Offscreen::open(program_fonts(), emoji);
    const facts::Words words(language_of(order.run, first_run ? nullptr : &session.project()));
    if (!offscreen.it) return refuse(words, offscreen.refusal, exit_code::no_drawing);
    Frame frame(session, emoji, offscreen.it->fonts(), frame_options(order, session));
    if (!order.run.ui_tree.empty()) frame.tree().listen(order.run.ui_tree);
    if (first_run) fill_wizard(frame.wizard(), order.view);
    if (order.view == "tasks") frame.show(Section::tasks);
    if (order.view == "campaigns") frame.show(Section::campaigns);
    if (order.view == "duties" || order.view == "hats") {
        frame.show(Section::team);
        team_state(frame.state()).view = order.view == "hats" ? TeamView::hats : TeamView::duties;
    }
    if (order.view == "strategy") frame.show(Section::strategy);
    if (order.view == "rules") frame.show(Section::rules);
    if (order.view == "team") frame.show(Section::team);
    if (order.view == "week") frame.show(CalendarView::week);
    if (order.view == "day") frame.show(CalendarView::day);
    if (order.view == "list") frame.show(CalendarView::list);
    if (order.view == "board") frame.show(CalendarView::board);
    if (order.view == "year") frame.show(CalendarView::year);
    if (order.view == "grid") frame.show(CalendarView::grid);
    if (order.date) {
        frame.state().month = month_of(*order.date);
        frame.state().shown_day = *order.date;
        frame.state().tasks_day = *order.date;
        frame.state().strategy.day = *order.date;
        frame.state().rules.month = month_of(*order.date);
        frame.state().campaigns.from = *order.date;
        team_state(frame.state()).from = week_begin(*order.date);
    }
    if (const auto id = uuid_from_text(order.select)) {
        frame.state().selection = Selection::of_item(session.project(), session.plan(), *id);
        frame.state().inspector_open = true;
        frame.state().all_unfolded = order.unfold;
    }
    const FrameSize size{order.run.width_px, order.run.height_px, 1};
    for (int i = 0; i < settling_frames; ++i) {
        frame.between_frames();
        offscreen.it->step(size, [&] { frame.draw(); });
    }
    errno = 0;
    if (write_png(offscreen.it->picture(), order.out).empty()) return exit_code::done;
    return refuse(words, unwritten(order.out, errno != 0 ? errno : EIO));
}

}  // namespace tandem
