#include "shell/run_window.hpp"

#include <cstdio>
#include <system_error>
#include <utility>

#include "app/preferences_file.hpp"
#include "app/start_project.hpp"
#include "app/zone_warning.hpp"
#include "shell/components.hpp"
#include "shell/file_portal.hpp"
#include "shell/loop.hpp"
#include "shell/run_preferences.hpp"
#include "shell/sample_path.hpp"
#include "shell/system_theme.hpp"
#include "shell/window.hpp"
#include "ui/frame.hpp"
#include "ui/text/emoji_map.hpp"

namespace tandem {
namespace {

RunPreferences preferences_for(const RunOptions& run) {
    KeptPreferences own = load_preferences(preferences_folder(run.settings));
    if (!own.problem.empty()) std::fprintf(stderr, "%s\n", own.problem.c_str());
    return {std::move(own), run};
}

// Recent files are read in another folder next time.
std::filesystem::path whole_path(const std::filesystem::path& path) {
    std::error_code error;
    const auto whole = std::filesystem::absolute(path, error);
    return error ? path : whole.lexically_normal();
}

Notice notice_of(ClipboardNotice notice) {
    Notice out;
    out.kind = Notice::Kind::warning;
    out.title.key = notice == ClipboardNotice::copy_refused ? "error.copy_too_long" : "error.paste_shortened";
    return out;
}

}  // namespace

int run_window(const OpenOrder& order) {
    RunPreferences preferences = preferences_for(order.run);
    EmojiMap emoji;
    const WindowOptions size{"Tandem", preferences.window(), true};
    const Opened<Window> opened = Window::open(size, program_fonts(), emoji);
    if (!opened.it) return refuse(facts::Words(preferences.shown().language), opened.refusal, exit_code::no_drawing);
    Window& window = *opened.it;
    const facts::Facts facts = facts::load_facts();
    const std::optional<Notice> zones = zone_warning();
    SessionOptions session_how = session_options(order.run);
    session_how.state_folder = program_state_folder(order.run.settings);
    session_how.keeps_journal = true;
    session_how.wake = [&window] { window.wake(); };
    SystemTheme system_theme([&window] { window.wake(); });
    system_theme.ask();
    Session session(facts, std::move(session_how));

    FrameOptions options;
    options.preferences = preferences.shown();
    options.cache_folder = program_cache_folder(order.run.settings);
    options.desktop_scale = window.desktop_scale();
    options.samples = sample_paths;
    options.zone = machine_zone();
    options.system_dark = system_prefers_dark();
    options.about = about_facts();
    DesktopPortal portal(window.portal_name(), [&window] { window.wake(); });
    if (!order.run.own_dialogs) options.portal = portal.functions();
    Frame frame(session, emoji, window.fonts(), options);
    if (!order.run.ui_tree.empty()) frame.tree().listen(order.run.ui_tree);
    if (order.file) frame.open_path(whole_path(*order.file));

    if (zones) {
        say(facts::Words(preferences.shown().language), *zones);
        frame.tell(*zones);
    }
    frame.offer_recovery();

    Loop* running = nullptr;
    std::string title;
    WindowPlace left_at = window.place();
    FrameClient client;
    client.between_frames = [&] {
        frame.set_desktop_scale(window.desktop_scale());
        if (const auto dark = system_theme.take()) frame.set_system_dark(*dark);
        frame.between_frames();
        if (frame.take_changed_preferences())
            save_preferences(preferences_folder(order.run.settings), preferences.take(frame.preferences()));
        left_at = window.place();
        if (frame.window_title() != title) window.set_title(title = frame.window_title());
        if (frame.wants_quit()) running->quit();
    };
    client.draw = [&] { frame.draw(); };
    client.wants_full_screen = [&] { return frame.is_full_screen(); };
    client.may_close = [&] { return frame.may_close(); };
    client.focused = [&] {
        frame.window_focused();
        system_theme.ask();
    };
    client.take_dropped = [&](std::vector<std::filesystem::path> paths) { frame.take_dropped(std::move(paths)); };
    client.tell = [&](ClipboardNotice notice) { frame.tell(notice_of(notice)); };
    client.next_change = [&] { return frame.next_change(); };
    client.failed = [](const std::string& what) { std::fprintf(stderr, "A frame was left out: %s\n", what.c_str()); };
    Loop loop(window, client);
    running = &loop;
    const bool ended_well = loop.run();
    session.finish_saving();
    if (const KeptPreferences* kept = preferences.take_window(left_at))
        save_preferences(preferences_folder(order.run.settings), *kept);
    if (ended_well) session.end_journal();
    return ended_well ? exit_code::done : exit_code::stopped;
}

}  // namespace tandem
