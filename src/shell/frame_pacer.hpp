#pragma once

#include <chrono>
#include <optional>

namespace tandem {

using SteadyTime = std::chrono::steady_clock::time_point;

// Decides when a frame is drawn: some after anything happened, one when a deadline passes, else none.
class FramePacer {
  public:
    // ImGui settles popups, sizes and focus over more than one frame.
    static constexpr int frames_after_event = 3;

    void note_event() { request(frames_after_event); }
    // At least this many more frames.
    void request(int frames);
    // One frame at `time`. The deadline of the last frame drawn counts; a frame clears it.
    void set_deadline(std::optional<SteadyTime> time) { deadline_ = time; }

    bool wants_frame(SteadyTime now) const;
    // Call for each frame, before it is drawn.
    void begin_frame(SteadyTime now);
    // How long to sleep: 0 with a frame to draw, nothing when only an event can bring the next one.
    std::optional<std::chrono::duration<double>> sleep(SteadyTime now) const;

  private:
    int owed_ = frames_after_event;
    std::optional<SteadyTime> deadline_;
};

}  // namespace tandem
