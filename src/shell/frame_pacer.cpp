#include "shell/frame_pacer.hpp"

#include <algorithm>

namespace tandem {

void FramePacer::request(int frames) { owed_ = std::max(owed_, frames); }

bool FramePacer::wants_frame(SteadyTime now) const { return owed_ > 0 || (deadline_ && *deadline_ <= now); }

void FramePacer::begin_frame(SteadyTime now) {
    if (deadline_ && *deadline_ <= now) deadline_.reset();
    owed_ = std::max(0, owed_ - 1);
}

std::optional<std::chrono::duration<double>> FramePacer::sleep(SteadyTime now) const {
    if (wants_frame(now)) return std::chrono::duration<double>(0);
    if (!deadline_) return std::nullopt;
    return std::chrono::duration<double>(*deadline_ - now);
}

}  // namespace tandem
