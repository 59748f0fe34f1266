#include "ui/calendar/post_range.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include <imgui.h>
#include <imgui_internal.h>

namespace tandem {
namespace {

std::vector<Id<Post>> each_once(const std::vector<Id<Post>>& posts) {
    std::set<Id<Post>> known;
    std::vector<Id<Post>> once;
    once.reserve(posts.size());
    for (const Id<Post> post : posts)
        if (known.insert(post).second) once.push_back(post);
    return once;
}

Selection selection_of(std::vector<Id<Post>> posts) { return {Selection::Kind::posts, std::move(posts), {}, {}, {}}; }

bool leads_on(RangeStep step) { return step == RangeStep::next || step == RangeStep::next_day; }

// The first post of the day or of a later one, resp. the last of it or of an earlier one.
std::optional<Id<Post>> nearest_post(const std::vector<PostsOfDay>& days, Day day, bool on) {
    std::optional<Id<Post>> found;
    for (const PostsOfDay& of : days) {
        if (of.posts.empty()) continue;
        if (on && of.day >= day) return of.posts.front();
        if (!on && of.day <= day) found = of.posts.back();
    }
    return found;
}

struct Place {
    std::size_t day = 0, index = 0;
};

std::optional<Place> place_in(const std::vector<PostsOfDay>& days, Id<Post> post) {
    for (std::size_t day = 0; day < days.size(); ++day)
        for (std::size_t i = 0; i < days[day].posts.size(); ++i)
            if (days[day].posts[i] == post) return Place{day, i};
    return std::nullopt;
}

std::optional<Id<Post>> next_from(const std::vector<PostsOfDay>& days, const Place& from, RangeStep step) {
    const std::vector<Id<Post>>& here = days[from.day].posts;
    if (step == RangeStep::next && from.index + 1 < here.size()) return here[from.index + 1];
    if (step == RangeStep::former && from.index > 0) return here[from.index - 1];
    const std::ptrdiff_t by = leads_on(step) ? 1 : -1, count = std::ssize(days);
    for (std::ptrdiff_t day = static_cast<std::ptrdiff_t>(from.day) + by; day >= 0 && day < count; day += by) {
        const std::vector<Id<Post>>& there = days[static_cast<std::size_t>(day)].posts;
        if (there.empty()) continue;
        if (step == RangeStep::next) return there.front();
        if (step == RangeStep::former) return there.back();
        return there[std::min(from.index, there.size() - 1)];
    }
    return std::nullopt;
}

}  // namespace

void select_posts(Selection& selection, const std::vector<Id<Post>>& order) {
    if (!order.empty()) selection = selection_of(each_once(order));
}

void select_posts_to(Selection& selection, const std::vector<Id<Post>>& order, Id<Post> to) {
    const std::vector<Id<Post>> once = each_once(order);
    const auto end = std::find(once.begin(), once.end(), to);
    const std::optional<Id<Post>> from = selection.range_begin();
    const auto begin = from ? std::find(once.begin(), once.end(), *from) : once.end();
    if (begin == once.end() || end == once.end()) {
        selection = Selection::of(to);
        return;
    }
    std::vector<Id<Post>> posts(std::min(begin, end), std::max(begin, end) + 1);
    if (end < begin) std::reverse(posts.begin(), posts.end());
    selection = selection_of(std::move(posts));
}

std::vector<Id<Post>> order_of(const std::vector<PostsOfDay>& days) {
    std::vector<Id<Post>> order;
    for (const PostsOfDay& day : days) order.insert(order.end(), day.posts.begin(), day.posts.end());
    return order;
}

std::optional<Id<Post>> post_to_extend_to(const Selection& selection, const std::vector<PostsOfDay>& days,
                                          RangeStep step, std::optional<Id<Post>> cursor) {
    if (!cursor && selection.kind == Selection::Kind::day) return nearest_post(days, selection.day, leads_on(step));
    if (!cursor && selection.kind == Selection::Kind::posts && !selection.posts.empty())
        cursor = selection.posts.back();
    if (!cursor) return std::nullopt;
    const std::optional<Place> from = place_in(days, *cursor);
    return from ? next_from(days, *from, step) : std::nullopt;
}

std::optional<RangeStep> pressed_range_step(unsigned int owner) {
    constexpr std::array steps{
        std::pair{ImGuiKey_DownArrow, RangeStep::next}, std::pair{ImGuiKey_UpArrow, RangeStep::former},
        std::pair{ImGuiKey_RightArrow, RangeStep::next_day}, std::pair{ImGuiKey_LeftArrow, RangeStep::former_day}};
    for (const auto& [key, step] : steps)
        if (ImGui::IsKeyPressed(key, ImGuiInputFlags_Repeat, owner)) return step;
    return std::nullopt;
}

bool select_all_pressed() {
    const ImGuiIO& io = ImGui::GetIO();
    // In a text that can only be read it is the text's too.
    if (ImGui::GetInputTextState(ImGui::GetActiveID()) != nullptr) return false;
    return io.KeyCtrl && !io.KeyShift && !io.KeyAlt && ImGui::IsKeyPressed(ImGuiKey_A, false);
}

}  // namespace tandem
