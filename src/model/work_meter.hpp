#pragma once

#include <atomic>
#include <cstddef>

namespace tandem {

// Thrown out of work that nobody wants any more.
struct WorkCancelled {};

// How far a long computation has come, read from another thread than the one that does it.
class WorkMeter {
  public:
    int percent() const { return percent_.load(); }  // 0 to 100
    // The work ends with WorkCancelled at its next step.
    void cancel() { cancelled_ = true; }
    bool cancelled() const { return cancelled_.load(); }

    // As long as it lives, work of this thread is told to the meter.
    class Here {
      public:
        explicit Here(WorkMeter& meter);
        ~Here();
        Here(const Here&) = delete;
        Here& operator=(const Here&) = delete;

      private:
        WorkMeter* before_;
    };

  private:
    friend class WorkPart;
    friend void work_step(std::size_t step, std::size_t steps);

    std::atomic<int> percent_ = 0;
    std::atomic<bool> cancelled_ = false;
    double begin_ = 0, end_ = 1;  // the part of the whole that is being done; of the working thread alone
};

// What is done while it lives is this part of the present work: from `begin` to `end`, 0 to 1. Without a meter it does
// nothing.
class WorkPart {
  public:
    WorkPart(double begin, double end);
    ~WorkPart();
    WorkPart(const WorkPart&) = delete;
    WorkPart& operator=(const WorkPart&) = delete;

  private:
    WorkMeter* meter_;
    double begin_ = 0, end_ = 1;
};

// Before step `step` (from 0) of `steps` of the present part. Throws WorkCancelled; without a meter it does nothing.
void work_step(std::size_t step, std::size_t steps);

}  // namespace tandem
