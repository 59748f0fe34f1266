#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "app/preferences_file.hpp"
#include "shell/clipboard.hpp"
#include "shell/load_fonts.hpp"
#include "shell/opened.hpp"
#include "ui/text/text_style.hpp"

namespace tandem {

class EmojiMap;

struct WindowOptions {
    std::string title = "Tandem";
    WindowPlace place = {};  // as far as the screens that are there allow
    bool vsync = true;
};

// What happened since the last look.
struct WindowNews {
    bool any_event = false;  // anything that may change the picture
    bool wants_close = false;
    bool gained_focus = false;  // the user comes back to it: files and the desktop may have changed meanwhile
    std::vector<std::filesystem::path> dropped;  // untrusted: may not exist, may be folders, names may be no UTF-8
    std::vector<ClipboardNotice> notices;
};

// The program's one window, with its OpenGL context and its ImGui context, which are current as long as it lives.
class Window {
  public:
    static constexpr int smallest_width = 1024;  // at 100 %
    static constexpr int smallest_height = 640;
    // Names beyond this many in one drop are left out.
    static constexpr std::size_t most_dropped = 4096;

    // `files` and `emoji` outlive it.
    static Opened<Window> open(const WindowOptions& options, const FontFiles& files, EmojiMap& emoji);
    ~Window();
    Window(const Window&) = delete;
    Window& operator=(const Window&) = delete;

    const FontSet& fonts() const;
    // How large the desktop wants things, in ImGui pixels per pixel at 100 %: 1 to 3.
    float desktop_scale() const;
    // As the desktop's portals name it: "x11:4a00003"; empty where that cannot be known.
    std::string portal_name() const;
    // Where it is; while it is maximised, minimised or full screen, where it was before.
    WindowPlace place();
    // Over the whole of the screen it is on, or back to where it was.
    void set_full_screen(bool on);
    // True while nothing of it can be seen.
    bool is_minimised() const;

    void set_title(const std::string& title);
    // RGBA squares, any sizes.
    struct Icon {
        int side_px;
        std::vector<std::uint8_t> rgba;
    };
    void set_icon(const std::vector<Icon>& icons);
    // Text in the user's form to the clipboard. False when it is longer than Clipboard::most_bytes.
    bool copy(const std::string& text);

    // Handles what is queued; sleeps first, for at most `seconds`, when that is not 0. A negative time sleeps without
    // end. wake() ends the sleep.
    void collect_events(double seconds);
    // Empties the news.
    WindowNews take_news();
    // From any thread, as long as the window lives: counts as an event.
    void wake() noexcept;

    void begin_frame();  // ImGui::NewFrame included
    // Ends the ImGui frame and shows it. False when the picture was the same as before and nothing was shown.
    bool end_frame();
    // The whole of the next frame is drawn and shown again: a texture has new content.
    void draw_all_again();

  private:
    struct Parts;
    explicit Window(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> parts_;
};

}  // namespace tandem
