// What takes longer than a moment: done in a thread while the window goes on drawing, and ended when somebody says so.
// Nothing of the session changes meanwhile, so that the thread may read it.
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

}  // namespace

struct Frame::RunningWork {
    std::string what;
    std::function<void()> then, given_up;
    LongWork work;
};

void Frame::run_long(std::string what, std::function<void()> work, std::function<void()> then,
                     std::function<void()> given_up) {
    read_zones(session_);
    work_.reset(new RunningWork{std::move(what), std::move(then), std::move(given_up), {std::move(work), {}}});
    if (work_->work.done_within(options_.patience)) finish_work();
}

bool Frame::works() {
    if (work_ && work_->work.done_within(std::chrono::milliseconds(0))) finish_work();
    return static_cast<bool>(work_);
}

void Frame::finish_work() {
    const std::shared_ptr<RunningWork> done = std::exchange(work_, nullptr);
    done->work.rethrow();
    const auto& next = done->work.was_cancelled() ? done->given_up : done->then;
    if (next) next();
}

void Frame::answer_work(ViewContext& view) {
    if (draw_working(view, work_->what, work_->work.percent())) work_->work.cancel();
}

}  // namespace tandem
