// Posts that are copied, pasted, repeated later, tried in another version, and moved with what comes after them.
#include <algorithm>
#include <utility>

#include <imgui.h>

#include "app/ab_tests.hpp"
#include "app/copy_posts.hpp"
#include "app/other_clock.hpp"
#include "app/series_requests.hpp"
#include "facts/date_words.hpp"
#include "plan/occasions.hpp"
#include "ui/calendar/hour_cursor.hpp"
#include "ui/dialogs/modal.hpp"
#include "ui/frame.hpp"

namespace tandem {
namespace {

// What made room for posts that were pasted, and what could not.
Label label_of_room(const facts::Words& words, const RoomForPosts& room) {
    if (!room.needed) return {"paste.days_free", {}};
    const std::string stay = those_that_stay(words, room.rest);
    if (room.rest.follow.empty()) return {"paste.all_stay", {{"stay", stay}}};
    Label label{"paste.room",
                {{"n", std::to_string(room.rest.follow.size())}, {"days", words.count("when.days", room.by_days)}}};
    if (stay.empty()) return label;
    label.key = "paste.room_but";
    label.values.emplace_back("stay", stay);
    return label;
}

// Of the hour whose menu was asked, or that the keyboard is at.
std::optional<int> take_paste_minute(UiState& state) {
    if (const auto minute = std::exchange(state.calendar.paste_minute, std::nullopt)) return minute;
    const HourCursor* hour = hour_of_keyboard(state);
    return hour ? std::optional(hour->minute) : std::nullopt;
}

// Where what is pasted begins: on that day, and at the minute that was meant by the project's clock, as the clock of
// what comes first says it.
struct PastePlace {
    Day day{};
    std::optional<int> minute = {};
};

PastePlace paste_place(Session& session, const std::vector<Post>& copied, Day day, std::optional<int> minute) {
    const auto first = std::min_element(copied.begin(), copied.end(), comes_first);
    if (!minute || first == copied.end()) return {day};
    const LocalMinute hour = LocalMinute(day) + std::chrono::minutes(*minute);
    const LocalMinute own = own_time_at(session.project(), session.planner().zones(), *first, hour);
    return {day_of(own), static_cast<int>(minute_of_day(own).count())};
}

}  // namespace

void Frame::copy_selection() {
    if (state_.selection.kind == Selection::Kind::occasion) {
        auto original = occasion_to_copy_or_tell();
        if (!original) return;
        state_.copied_text = text_of_occasion(*original);
        ImGui::SetClipboardText(state_.copied_text.c_str());
        const auto found = find_occasion(session_.project(), state_.selection.occasion);
        state_.told = Label{"copy.occasion_done", {{"title", found->name}}};
        state_.calendar.copied.clear();
        state_.calendar.copied_occasion = std::move(original);
        return;
    }
    std::vector<Post> posts;
    for (const Id<Post> id : selected_posts())
        if (const Post* post = session_.project().posts.find(id)) posts.push_back(*post);
    if (posts.empty()) return;
    state_.copied_text = text_of_posts(session_.project(), session_.facts(), posts);
    ImGui::SetClipboardText(state_.copied_text.c_str());
    state_.told = Label{"copy.done", {{"n", std::to_string(posts.size())}}};
    state_.calendar.copied = std::move(posts);
    state_.calendar.copied_occasion.reset();
}

bool Frame::take_pasted(CopiedPosts copies) {
    const int left_out = copies.channels_left_out;
    const bool taken = take_copies(std::move(copies));
    if (taken && left_out > 0) state_.told = Label{"paste.channels_left_out", {{"n", std::to_string(left_out)}}};
    return taken;
}

void Frame::paste() {
    const std::optional<int> minute = take_paste_minute(state_);
    if (state_.calendar.copied_occasion) return put_copy_of_occasion(*state_.calendar.copied_occasion, day_for_posts());
    const PastePlace place = paste_place(session_, state_.calendar.copied, day_for_posts(), minute);
    take_pasted(paste_posts(session_.project(), state_.calendar.copied, place.day, session_.ids(), place.minute));
}

void Frame::paste_with_rest() {
    // For what is no post nothing makes room.
    if (state_.calendar.copied_occasion) return paste();
    const std::optional<int> minute = take_paste_minute(state_);
    const PastePlace place = paste_place(session_, state_.calendar.copied, day_for_posts(), minute);
    CopiedPosts copies =
        paste_posts_with_rest(session_.project(), state_.calendar.copied, place.day, session_.ids(), place.minute);
    const RoomForPosts room = copies.room;
    if (take_pasted(std::move(copies))) tell({Notice::Kind::done, label_of_room(words_, room), {}, {}, {}});
}

void Frame::repeat_selection(CopyStep step) {
    take_copies(repeat_posts(session_.project(), selected_posts(), step, session_.ids()));
}

bool Frame::take_copies(CopiedPosts copies) {
    const Focus focus = copies.request.focus;
    if (copies.posts.empty() || !session_.submit(std::move(copies.request))) return false;
    reveal(focus);
    state_.selection = {Selection::Kind::posts, std::move(copies.posts), {}, {}, {}};
    // Ideas are in the drawer alone.
    if (!focus.day) state_.drawer_open = true;
    return true;
}

// The other version stands beside the one that is shown: where, is told.
void Frame::begin_ab_test() {
    const std::vector<Id<Post>> posts = selected_posts();
    if (posts.size() != 1) return;
    Request request = tandem::begin_ab_test(session_.project(), session_.facts(), posts.front(), session_.ids());
    const std::optional<Day> day = request.focus.day;
    if (!session_.submit(std::move(request))) return;
    state_.told = Label{"ab.begun_undated", {}};
    if (day)
        state_.told =
            Label{"ab.begun", {{"day", facts::weekday_day_month(date::year_month_day(*day), words_.language())}}};
}

void Frame::ask_series() {
    const std::vector<Id<Post>> posts = selected_posts();
    if (posts.size() == 1) state_.series_wanted = posts.front();
}

void Frame::take_wanted_series() {
    const auto wanted = std::exchange(state_.series_wanted, std::nullopt);
    const Post* post = wanted ? session_.project().posts.find(*wanted) : nullptr;
    if (!post || !post->when || question_ != Question::none) return;
    series_dialog_ = series_dialog_for(session_.project(), *post, words_.language());
    question_ = Question::series;
}

void Frame::answer_series(ViewContext& view) {
    const Post* post = session_.project().posts.find(series_dialog_.post);
    if (!post || !post->when) {
        question_ = Question::none;
        return;
    }
    const SeriesAnswer answer = draw_series_dialog(view, series_dialog_);
    if (answer == SeriesAnswer::none) return;
    question_ = Question::none;
    const auto pattern = asked_pattern(series_dialog_);
    if (answer != SeriesAnswer::take || !pattern) return;
    Request request = series_dialog_.is_series
        ? change_series(session_.project(), *post, *pattern, session_.ids(), series_dialog_.skipped)
        : begin_series(*post, *pattern, session_.ids());
    state_.told = told_of_series(session_.project(), request, post->id);
    view.send(std::move(request));
}

void Frame::answer_modal(ViewContext& view) {
    if (const auto wanted = std::exchange(state_.dialog_wanted, std::nullopt)) modal_ = make_modal(*wanted, view);
    if (modal_ && modal_->draw(view)) return;
    modal_.reset();
    question_ = Question::none;
}

void Frame::move_with_rest() {
    pick_up_selection();
    rest_wanted_ = true;
}

}  // namespace tandem
