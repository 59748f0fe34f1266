#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/tidy_job.hpp"
#include "app/tidy_requests.hpp"

namespace tandem {

struct ViewContext;

// How the roster is to be searched for something better.
enum class TidyWay : std::uint8_t { tidy, optimise, fresh };
inline constexpr int tidy_weeks[] = {2, 4, 8};

// The search while it runs, and what it would change once it is over.
struct TidyDialog {
    TidyWay way = TidyWay::tidy;
    int weeks = 4;
    std::unique_ptr<TidyJob> job;  // null: not begun yet, with these choices
    bool told = false;             // the outcome has been laid out
    bool stopped = false;
    std::uint64_t plan = 0;  // the diff is against this version
    TidyDiff diff;
    std::vector<bool> chosen;  // parts of the diff
    TidyDiff picked;           // those alone
    bool copied = false;       // the list of changes is on the clipboard

    // A search with these choices, in the days from the session's today on.
    void start(const Session& session);
    bool searching() const { return job && !job->done(); }
};

struct TidyAnswer {
    std::optional<Request> request;  // what was accepted
    bool closed = false;
};

TidyAnswer draw_tidy(ViewContext& view, TidyDialog& dialog);

}  // namespace tandem
