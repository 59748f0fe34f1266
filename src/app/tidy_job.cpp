#include "app/tidy_job.hpp"

#include <algorithm>
#include <system_error>

namespace tandem {

std::int64_t tidy_moves(TidyDepth depth, std::size_t tasks) {
    const std::int64_t usual = roster::usual_moves(tasks);
    return depth == TidyDepth::tidy ? usual / 4 : usual * 4;
}

TidyJob::TidyJob(TidyProblem problem, std::int64_t moves, std::function<void()> wake)
    : shared_(std::make_shared<Shared>()) {
    shared_->problem = std::move(problem);
    try {
        thread_ = std::jthread([shared = shared_, moves, wake] { search(*shared, moves, wake); });
    } catch (const std::system_error&) {
        search(*shared_, moves, wake);
    }
}

TidyJob::~TidyJob() { stop(); }

int TidyJob::percent() const { return done() ? 100 : shared_->percent.load(); }
bool TidyJob::done() const { return shared_->done.load(std::memory_order_acquire); }
void TidyJob::stop() { shared_->stop = true; }

void TidyJob::search(Shared& shared, std::int64_t moves, const std::function<void()>& wake) {
    shared.outcome = tidy_roster(shared.problem, moves, [&](std::int64_t done, std::int64_t total) {
        const int percent =
            static_cast<int>(std::clamp<std::int64_t>(done * 100 / std::max<std::int64_t>(1, total), 0, 99));
        if (shared.percent.exchange(percent) != percent && wake) wake();
        return !shared.stop.load();
    });
    shared.done.store(true, std::memory_order_release);
    if (wake) wake();
}

}  // namespace tandem
