#pragma once

#include <cstdint>
#include <functional>
#include <utility>

namespace tandem::roster {

// Asked from time to time during a long search: so many moves are done of so many; false ends the search with the best
// plan met so far.
using KeepOn = std::function<bool(std::int64_t done, std::int64_t total)>;

// Counts the moves of a search and asks every so often, always after the same number of them.
class Watch {
  public:
    // The function outlives the watch; an empty one is never asked.
    Watch(const KeepOn& keep_on, std::int64_t total) : keep_on_(keep_on), total_(total) {}

    // One more move. False: stop here.
    bool move() {
        constexpr std::int64_t every = 2048;
        if (++done_ % every == 0 && keep_on_ && !stopped_) stopped_ = !keep_on_(done_, total_);
        return !stopped_;
    }
    bool stopped() const { return stopped_; }

  private:
    const KeepOn& keep_on_;
    std::int64_t total_;
    std::int64_t done_ = 0;
    bool stopped_ = false;
};

}  // namespace tandem::roster
