#include "app/long_work.hpp"

namespace tandem {

LongWork::LongWork(std::function<void()> work, std::function<void()> wake)
    : thread_([this, work = std::move(work), wake = std::move(wake)] {
          bool cancelled = false;
          std::exception_ptr thrown;
          try {
              const WorkMeter::Here here(meter_);
              work();
          } catch (const WorkCancelled&) {
              cancelled = true;
          } catch (...) {
              thrown = std::current_exception();
          }
          {
              const std::lock_guard lock(mutex_);
              done_ = true;
              was_cancelled_ = cancelled;
              thrown_ = thrown;
          }
          over_.notify_all();
          if (wake) wake();
      }) {}

LongWork::~LongWork() {
    cancel();
    thread_.join();
}

bool LongWork::done_within(std::chrono::milliseconds wait) {
    std::unique_lock lock(mutex_);
    return over_.wait_for(lock, wait, [this] { return done_; });
}

}  // namespace tandem
