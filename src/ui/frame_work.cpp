// What takes longer than a moment: done in a thread while the window goes on drawing, and ended when somebody says so.
// Nothing of the session changes meanwhile, so that the thread may read it.
#include <new>
#include <stdexcept>

#include "app/long_work.hpp"
#include "plan/planner.hpp"
#include "ui/dialogs/working.hpp"
#include "ui/frame.hpp"

namespace tandem {
namespace {

// Zones are read when they are first asked for: all of them now, so that both threads only look them up.
void read_zones(const Session& session) {
    const Project& project = session.project();
    ZoneTable& zones = session.planner().zones();
    zones.find(project.settings.zone);
    for (const Channel& channel : project.channels) zones.find(channel.zone);
    for (const Post& post : project.posts)
        if (!post.zone.empty()) zones.find(post.zone);
}

Notice failure(const std::string& what, const std::string& reason) {
    return {Notice::Kind::error,
            {"work.failed.what", {{"what", what}}},
            {{"problem.cause.reason", {{"reason_text", reason}}}, {"work.failed.kept", {}}, {"work.failed.next", {}}},
            {},
            {}};
}

// What it threw: why, in words or as "@" and a key of words.csv. Nothing when it threw nothing.
std::optional<std::string> thrown_by(const LongWork& work) {
    try {
        work.rethrow();
    } catch (const std::bad_alloc&) {
        return "@problem.reason.no_memory";
    } catch (const std::exception& error) {
        return error.what();
    } catch (...) {
        return "@work.failed.unknown";
    }
    return std::nullopt;
}

}  // namespace

struct Frame::RunningWork {
    LongTask task;  // without its work
    LongWork work;
};

void Frame::run_long(LongTask task) {
    if (work_) throw std::logic_error("long work is being done already");
    read_zones(session_);
    std::function<void()> work = std::move(task.work);
    work_.reset(new RunningWork{std::move(task), {std::move(work), {}}});
    if (work_->work.done_within(options_.patience)) finish_work();
}

bool Frame::works() {
    if (work_ && work_->work.done_within(std::chrono::milliseconds(0))) finish_work();
    if (laid_ && question_ != Question::replace_files) give_up_laid();
    return static_cast<bool>(work_);
}

void Frame::finish_work() {
    const std::shared_ptr<RunningWork> done = std::exchange(work_, nullptr);
    const LongTask& task = done->task;
    const std::optional<std::string> reason = thrown_by(done->work);
    if (reason) tell(failure(task.what, *reason));
    // What came to its end while somebody gave it up is given up as well, where it can be.
    const bool given_up = done->work.was_cancelled() || (task.given_up && done->work.was_given_up());
    const auto& next = reason ? task.failed : given_up ? task.given_up : task.then;
    if (next) next();
}

void Frame::do_what_is_asked() {
    std::vector<std::function<void()>> acts = std::exchange(asked_, {});
    for (std::size_t i = 0; i < acts.size(); ++i) {
        if (work_) {
            asked_.insert(asked_.begin(), acts.begin() + static_cast<std::ptrdiff_t>(i), acts.end());
            return;
        }
        acts[i]();
    }
}

void Frame::answer_work(ViewContext& view) {
    if (draw_working(view, work_->task.what, work_->work.percent())) work_->work.cancel();
}

}  // namespace tandem
