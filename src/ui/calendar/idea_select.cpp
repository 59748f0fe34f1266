#include "ui/calendar/idea_select.hpp"

#include <algorithm>
#include <vector>

#include <imgui.h>
#include <imgui_internal.h>

#include "ui/calendar/menu_key.hpp"
#include "ui/calendar/post_range.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/registered.hpp"

namespace tandem {
namespace {

std::vector<Id<Post>> order_of(const IdeaList& ideas) {
    std::vector<Id<Post>> order;
    order.reserve(ideas.cards.size());
    for (const IdeaCard& card : ideas.cards) order.push_back(card.post);
    return order;
}

// ImGui's, as the drawer draws it.
unsigned int id_of_card(ViewContext& view, Id<Post> idea) {
    const Scope scope(view, "idea", idea.value);
    return ImGui::GetID("card");
}

// The card that shows the keyboard, or where nothing does the idea that was selected last; the board has a card of its
// own for that one.
std::optional<std::size_t> card_of_keyboard(ViewContext& view, const std::vector<Id<Post>>& order) {
    const ImGuiContext& context = *ImGui::GetCurrentContext();
    if (context.NavCursorVisible && context.NavId != 0) {
        if (context.NavWindow != ImGui::GetCurrentWindow()) return std::nullopt;
        for (std::size_t i = 0; i < order.size(); ++i)
            if (id_of_card(view, order[i]) == context.NavId) return i;
        return std::nullopt;
    }
    const Selection& selection = view.state.selection;
    if (view.state.calendar.view == CalendarView::board || selection.kind != Selection::Kind::posts ||
        selection.posts.empty())
        return std::nullopt;
    const auto found = std::find(order.begin(), order.end(), selection.posts.back());
    if (found == order.end()) return std::nullopt;
    return static_cast<std::size_t>(found - order.begin());
}

// To the card after or before that one; where there is none all stays.
std::size_t extend(Selection& selection, const std::vector<Id<Post>>& order, std::size_t from, RangeStep step) {
    if (selection.kind != Selection::Kind::posts || selection.posts.empty() || selection.posts.back() != order[from])
        selection = Selection::of(order[from]);
    const bool on = step == RangeStep::next;
    if (on ? from + 1 == order.size() : from == 0) return from;
    const std::size_t to = on ? from + 1 : from - 1;
    select_posts_to(selection, order, order[to]);
    return to;
}

bool is_read_elsewhere() {
    return ImGui::GetIO().WantTextInput ||
        ImGui::IsPopupOpen("", ImGuiPopupFlags_AnyPopupId | ImGuiPopupFlags_AnyPopupLevel);
}

}  // namespace

void click_idea(ViewContext& view, const IdeaList& ideas, Id<Post> idea) {
    Selection& selection = view.state.selection;
    const ImGuiIO& io = ImGui::GetIO();
    if (io.KeyCtrl) return selection.toggle(idea);
    if (io.KeyShift) return select_posts_to(selection, order_of(ideas), idea);
    selection = Selection::of(idea);
    view.state.inspector_open = true;
}

std::optional<std::size_t> take_idea_keys(ViewContext& view, const IdeaList& ideas) {
    const ImGuiIO& io = ImGui::GetIO();
    if (view.state.drag.active() || is_read_elsewhere()) return std::nullopt;
    const bool all = select_all_pressed();
    std::optional<RangeStep> step;
    // The calendar may own the arrows: it has them whenever nothing else shows that it has the keyboard.
    if (io.KeyShift && !io.KeyCtrl && !io.KeyAlt) step = pressed_range_step(ImGuiKeyOwner_Any);
    if (!all && step != RangeStep::next && step != RangeStep::former) return std::nullopt;
    const std::vector<Id<Post>> order = order_of(ideas);
    const auto from = card_of_keyboard(view, order);
    if (!from) return std::nullopt;
    if (all) select_posts(view.state.selection, order);
    const std::size_t to = all ? *from : extend(view.state.selection, order, *from, *step);
    // ImGui would take the arrow as its own, Shift or not.
    ImGui::NavMoveRequestCancel();
    // The calendar, which is drawn later, leaves this key alone.
    keep_keyboard(id_of_card(view, order[to]));
    return to;
}

}  // namespace tandem
