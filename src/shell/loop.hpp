#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "shell/frame_pacer.hpp"
#include "shell/window.hpp"

namespace tandem {

// What the program does when the loop calls. Any of them may be empty, and all run on the loop's thread. Only `draw`
// runs inside an ImGui frame; the others run between frames, where the project may change.
struct FrameClient {
    // Before every frame: run requests, take in finished jobs.
    std::function<void()> between_frames;
    std::function<void()> draw;
    // Whether the window is to be full screen, asked before each frame.
    std::function<bool()> wants_full_screen;
    // The user asks to close the window. True ends the loop; false keeps it, for instance to ask whether to save.
    std::function<bool()> may_close;
    // The window has the focus again.
    std::function<void()> focused;
    std::function<void(std::vector<std::filesystem::path>)> take_dropped;
    std::function<void(ClipboardNotice)> tell;
    // How long until time alone changes the picture (the next minute of a clock), asked after each frame.
    std::function<std::optional<std::chrono::milliseconds>()> next_change;
    // An exception left `draw` or another function; the frame was abandoned, the loop goes on.
    std::function<void(const std::string& what)> failed;
};

// Gives the client what happened, in this order: the focus, what was dropped, notices, the wish to close. True when the
// window is to be closed.
bool hand_on(WindowNews news, const FrameClient& client);

struct FrameCounts {
    std::uint64_t drawn = 0;     // ImGui frames
    std::uint64_t shown = 0;     // of these, the ones that differed from the last and reached the screen
    std::uint64_t wake_ups = 0;  // returns from sleep
};

// Draws when there is a reason to and sleeps otherwise: a program nobody touches uses no processor time.
class Loop {
  public:
    // Frames in a row that may fail before the loop gives up.
    static constexpr int most_failures = 20;

    // `window` outlives it.
    Loop(Window& window, FrameClient client);

    // Until the client lets the window close or quit() was called: true. False after too many failed frames.
    bool run();
    // From any function of the client.
    void quit() { quits_ = true; }
    void request_frames(int frames) { pacer_.request(frames); }
    // From any thread: a job has finished, take it in and draw.
    void wake() noexcept { window_.wake(); }

    const FrameCounts& counts() const { return counts_; }

  private:
    void sleep();
    void hand_on_news();
    void draw_frame();
    void set_deadline();
    void guard(const std::function<void()>& step);

    Window& window_;
    FrameClient client_;
    FramePacer pacer_;
    FrameCounts counts_;
    int failures_ = 0;
    bool quits_ = false;
};

}  // namespace tandem
