#pragma once

#include <chrono>
#include <condition_variable>
#include <exception>
#include <functional>
#include <mutex>
#include <thread>

#include "model/work_meter.hpp"

namespace tandem {

// Work in a thread of its own, while the program goes on drawing. What it reads must not change until it is done: the
// program takes no edit meanwhile.
class LongWork {
  public:
    // `work` may throw WorkCancelled (model/work_meter.hpp). Anything else that it throws is kept.
    // `wake` is called from the thread when the work is over; may be empty.
    LongWork(std::function<void()> work, std::function<void()> wake);
    // Cancels and waits.
    ~LongWork();
    LongWork(const LongWork&) = delete;
    LongWork& operator=(const LongWork&) = delete;

    int percent() const { return meter_.percent(); }
    void cancel() { meter_.cancel(); }
    // Waits so long at most; whether it is over then.
    bool done_within(std::chrono::milliseconds wait);
    // Once it is over: whether it was cancelled, and so did not come to its end.
    bool was_cancelled() const { return was_cancelled_; }
    // Whether that was wanted, though it may have come to its end all the same.
    bool was_given_up() const { return meter_.cancelled(); }
    // And what it threw, thrown here.
    void rethrow() const {
        if (thrown_) std::rethrow_exception(thrown_);
    }

  private:
    WorkMeter meter_;
    std::mutex mutex_;
    std::condition_variable over_;
    bool done_ = false, was_cancelled_ = false;
    std::exception_ptr thrown_;
    std::thread thread_;
};

}  // namespace tandem
