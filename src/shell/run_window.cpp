#include "shell/run_window.hpp"

#include <cstdio>

#include "app/preferences_file.hpp"
#include "shell/loop.hpp"
#include "shell/sample_path.hpp"
#include "shell/system_theme.hpp"
#include "shell/window.hpp"
#include "ui/frame.hpp"
#include "ui/text/emoji_map.hpp"

namespace tandem {
namespace {

KeptPreferences preferences_for(const RunOptions& run) {
    KeptPreferences kept = load_preferences(preferences_folder(run.settings));
    if (run.lang == "fr") kept.preferences.language = facts::Language::french;
    if (run.lang == "en") kept.preferences.language = facts::Language::english;
    if (run.theme == "light") kept.preferences.theme = ThemeChoice::light;
    if (run.theme == "dark") kept.preferences.theme = ThemeChoice::dark;
    if (run.theme == "system") kept.preferences.theme = ThemeChoice::system;
    if (run.scale_percent) kept.preferences.scale_percent = *run.scale_percent;
    if (run.size_given) {
        kept.window_width = run.width_px;
        kept.window_height = run.height_px;
    }
    if (!kept.problem.empty()) std::fprintf(stderr, "%s\n", kept.problem.c_str());
    return kept;
}

Notice notice_of(ClipboardNotice notice) {
    Notice out;
    out.kind = Notice::Kind::warning;
    out.title.key = notice == ClipboardNotice::copy_refused ? "error.copy_too_long" : "error.paste_shortened";
    return out;
}

}  // namespace

int run_window(const OpenOrder& order) {
    KeptPreferences kept = preferences_for(order.run);
    EmojiMap emoji;
    const WindowOptions size{"Tandem", kept.window_width, kept.window_height, true};
    const Opened<Window> opened = Window::open(size, program_fonts(), emoji);
    if (!opened.it) {
        std::fprintf(stderr, "%s\n", opened.failure.c_str());
        return exit_code::no_drawing;
    }
    Window& window = *opened.it;
    const facts::Facts facts = facts::load_facts();
    SessionOptions session_how = session_options(order.run);
    session_how.state_folder = program_state_folder(order.run.settings);
    session_how.keeps_journal = true;
    session_how.wake = [&window] { window.wake(); };
    Session session(facts, std::move(session_how));

    FrameOptions options;
    options.preferences = kept.preferences;
    options.desktop_scale = window.desktop_scale();
    options.sample = sample_path(kept.preferences.language);
    options.system_dark = system_prefers_dark();
    Frame frame(session, emoji, window.fonts(), options);
    if (!order.run.ui_tree.empty()) frame.tree().listen(order.run.ui_tree);
    if (order.file) frame.open_path(*order.file);
    else if (options.sample) frame.open_path(*options.sample);

    frame.offer_recovery();

    Loop* running = nullptr;
    std::string title;
    FrameClient client;
    client.between_frames = [&] {
        frame.set_desktop_scale(window.desktop_scale());
        frame.between_frames();
        if (frame.take_changed_preferences()) {
            kept.preferences = frame.preferences();
            save_preferences(preferences_folder(order.run.settings), kept);
        }
        if (frame.window_title() != title) window.set_title(title = frame.window_title());
        if (frame.wants_quit()) running->quit();
    };
    client.draw = [&] { frame.draw(); };
    client.may_close = [&] { return frame.may_close(); };
    client.take_dropped = [&](std::vector<std::filesystem::path> paths) {
        if (!paths.empty()) frame.open_path(paths.front());
    };
    client.tell = [&](ClipboardNotice notice) { frame.tell(notice_of(notice)); };
    client.next_change = [&] { return frame.next_change(); };
    client.failed = [](const std::string& what) { std::fprintf(stderr, "A frame was left out: %s\n", what.c_str()); };
    Loop loop(window, client);
    running = &loop;
    const bool ended_well = loop.run();
    session.finish_saving();
    if (ended_well) session.end_journal();
    return ended_well ? exit_code::done : exit_code::stopped;
}

}  // namespace tandem
