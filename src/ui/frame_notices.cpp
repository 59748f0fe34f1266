#include "app/label_text.hpp"
#include "app/step_told.hpp"
#include "ui/frame.hpp"
#include "ui/widgets/popup.hpp"

namespace tandem {
namespace {

// What went is told, for it may have been out of sight; of another step only what comes with it. Without a step: what
// was done to no row of the project.
std::optional<Notice> notice_of_step(const std::optional<Label>& step, std::optional<Label> besides) {
    Notice notice{Notice::Kind::done, {}, {}, {}, {}};
    const std::optional<Label> did = step ? told_of_step(*step) : std::nullopt;
    if (did && (besides || takes_something_away(*step))) {
        notice.title = *did;
        if (besides) notice.lines = {std::move(*besides)};
    } else if (besides) {
        notice.title = std::move(*besides);
    } else {
        return std::nullopt;
    }
    return notice;
}

// Nothing is to lie over where the pointer may drop it.
bool carries_something(const UiState& state) {
    return (state.drag.active() && !state.drag.by_keyboard) || state.spread_drag || state.media.drag ||
        state.calendar.band || state.calendar.stretched;
}

}  // namespace

void Frame::take_notices() {
    const std::size_t done = session_.steps_done();
    const std::optional<Label> step = toasts_.follow(done) ? std::optional(session_.undo_label()) : std::nullopt;
    if (auto notice = notice_of_step(step, std::exchange(state_.told, {}))) {
        if (step) notice->of_step = done;
        tell(std::move(*notice));
    }
    if (const auto cleared = std::exchange(state_.cleared_filters, {}))
        tell_of_opened_filters(cleared->before, cleared->shown);
    if (const std::string refused = std::exchange(state_.refused, {}); !refused.empty())
        tell({Notice::Kind::refused, {"notice.refused", {{"why", refused}}}, {{"notice.refused.kept", {}}}, {}, {}});
    if (auto cut = std::exchange(state_.cut, {})) tell({Notice::Kind::warning, std::move(*cut), {}, {}, {}});
    for (const DraftRemark& remark : drafts_.take_remarks()) tell_of_typing(remark);
    for (Notice& notice : session_.take_notices()) tell(std::move(notice));
    if (!errors_.empty()) ask_what_waits();
}

void Frame::tell(Notice notice) {
    if (notice.kind == Notice::Kind::error || notice.offer)
        errors_.push_back(std::move(notice));
    else
        toasts_.show(std::move(notice));
}

void Frame::draw_notices(ViewContext& view, Rect content) {
    // What the team is told is not for the client who looks on.
    if (state_.present || carries_something(state_)) return;
    content.y1 -= state_.foot_px;
    // Beside a dialog, which has its buttons in the middle of the window, rather than on it.
    toasts_.draw(view, question_ == Question::none ? content : window_rect());
}

}  // namespace tandem
