// Posts that are copied, pasted, repeated later, and moved with what comes after them.
#include <imgui.h>

#include "app/copy_posts.hpp"
#include "ui/frame.hpp"

namespace tandem {

void Frame::copy_selection() {
    std::vector<Post> posts;
    for (const Id<Post> id : selected_posts())
        if (const Post* post = session_.project().posts.find(id)) posts.push_back(*post);
    if (posts.empty()) return;
    state_.copied_text = text_of_posts(session_.project(), session_.facts(), posts);
    ImGui::SetClipboardText(state_.copied_text.c_str());
    state_.told = Label{"copy.done", {{"n", std::to_string(posts.size())}}};
    state_.calendar.copied = std::move(posts);
}

void Frame::paste() {
    CopiedPosts copies = paste_posts(session_.project(), state_.calendar.copied, day_for_posts(), session_.ids());
    const int left_out = copies.channels_left_out;
    if (take_copies(std::move(copies)) && left_out > 0)
        state_.told = Label{"paste.channels_left_out", {{"n", std::to_string(left_out)}}};
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

void Frame::move_with_rest() {
    pick_up_selection();
    rest_wanted_ = true;
}

}  // namespace tandem
