#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <thread>

#include "plan/tidy_roster.hpp"

namespace tandem {

// How much is searched: a short look, or as long as it pays.
enum class TidyDepth : std::uint8_t { tidy, optimise };
// Moves for so many tasks.
std::int64_t tidy_moves(TidyDepth depth, std::size_t tasks);

// A search for a better roster in a thread of its own, on a copy: the project may change meanwhile.
class TidyJob {
  public:
    // `wake` is called from the thread now and then and at the end; may be empty. Where no thread can be had the search
    // is over when the constructor returns.
    TidyJob(TidyProblem problem, std::int64_t moves, std::function<void()> wake);
    // Ends the search and waits for it.
    ~TidyJob();
    TidyJob(const TidyJob&) = delete;
    TidyJob& operator=(const TidyJob&) = delete;

    int percent() const;  // 0 to 100
    bool done() const;
    // The search ends soon, with the best it has met.
    void stop();
    // Once it is done.
    const TidyOutcome& outcome() const { return shared_->outcome; }

  private:
    struct Shared {
        TidyProblem problem;
        TidyOutcome outcome;
        std::atomic<int> percent = 0;
        std::atomic<bool> stop = false;
        std::atomic<bool> done = false;
    };
    static void search(Shared& shared, std::int64_t moves, const std::function<void()>& wake);

    std::shared_ptr<Shared> shared_;
    std::jthread thread_;
};

}  // namespace tandem
