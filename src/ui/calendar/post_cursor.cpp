#include "ui/calendar/post_cursor.hpp"

#include <memory>
#include <set>
#include <utility>

#include <imgui.h>

#include "ui/view_context.hpp"

namespace tandem {
namespace {

// A post whose channels go out on several days is gone through once.
std::vector<PostsOfDay> each_on_its_first_day(std::vector<PostsOfDay> days) {
    std::set<Id<Post>> known;
    for (PostsOfDay& day : days) std::erase_if(day.posts, [&](Id<Post> post) { return !known.insert(post).second; });
    return days;
}

}  // namespace

std::optional<Id<Post>> led_to_post(const ViewContext& view) {
    const auto& led = view.state.calendar.led_to;
    const bool holds = led && *led->beside == view.state.selection && view.project().posts.contains(led->post);
    return holds ? std::optional(led->post) : std::nullopt;
}

std::optional<Id<Post>> post_cursor(const ViewContext& view) {
    if (const auto led = led_to_post(view)) return led;
    const Selection& selection = view.state.selection;
    if (selection.kind != Selection::Kind::posts || selection.posts.empty()) return std::nullopt;
    return selection.posts.back();
}

void lead_to_post(ViewContext& view, Id<Post> post) {
    view.state.calendar.led_to = LedToPost{post, std::make_shared<const Selection>(view.state.selection)};
}

bool leads_by_ctrl() {
    const ImGuiIO& io = ImGui::GetIO();
    return io.KeyCtrl && !io.KeyShift && !io.KeyAlt;
}

void take_in_or_out_by_key(ViewContext& view) {
    const auto post = post_cursor(view);
    if (!post || !ImGui::IsKeyPressed(ImGuiKey_Space, false)) return;
    view.state.selection.toggle(*post);
    lead_to_post(view, *post);
}

std::optional<Id<Post>> lead_by_arrow(ViewContext& view, const std::vector<PostsOfDay>& days, unsigned int owner) {
    const auto step = pressed_range_step(owner);
    if (!step) return std::nullopt;
    const std::vector<PostsOfDay> once = each_on_its_first_day(days);
    const auto from = post_cursor(view);
    const std::vector<Id<Post>> order = order_of(once);
    auto to = post_to_extend_to(view.state.selection, once, *step, from);
    if (!from && view.state.selection.kind != Selection::Kind::day && !order.empty()) to = order.front();
    if (to) lead_to_post(view, *to);
    return to;
}

void settle_on_led_post(ViewContext& view) {
    const auto led = led_to_post(view);
    const Selection& now = view.state.selection;
    if (led && !(now.kind == Selection::Kind::posts && now.has_post(*led))) view.state.selection = Selection::of(*led);
}

}  // namespace tandem
