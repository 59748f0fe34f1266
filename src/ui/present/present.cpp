#include "ui/present/present.hpp"

#include <algorithm>

#include <imgui.h>

#include "app/client_verdict.hpp"
#include "facts/date_words.hpp"
#include "ui/present/present_parts.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

constexpr float head_height = 56, foot_height = 46, thumbs_width = 236, panel_width = 352, margin = 16;

// Worked out anew when the posts are other ones.
void refresh(const ViewContext& view, PresentState& state) {
    const Project& project = view.project();
    if (state.posts == project.posts && state.campaigns == project.campaigns && !state.plan.posts.empty()) return;
    state.posts = project.posts;
    state.campaigns = project.campaigns;
    state.plan = client_plan(project, view.facts, state.scope);
    const Snapshot* shown = state.snapshot ? project.snapshots.find(*state.snapshot) : nullptr;
    state.changes = shown ? changes_since(project, *shown) : std::vector<ShownChange>();
    if (state.post && !project.posts.contains(*state.post)) state.post.reset();
}

void step(PresentState& state, int by) {
    const auto last = static_cast<int>(state.pages.size()) - 1;
    const int next = std::clamp(static_cast<int>(state.page) + by, 0, last);
    if (next == static_cast<int>(state.page)) return;
    state.page = static_cast<std::size_t>(next);
    state.post.reset();
}

// Arrows, the space bar, and the two keys of a clicker.
void take_keys(PresentState& state, bool& leave) {
    const ImGuiIO& io = ImGui::GetIO();
    if (io.WantTextInput || io.KeyCtrl || io.KeyAlt || ImGui::IsPopupOpen("", ImGuiPopupFlags_AnyPopup)) return;
    const auto pressed = [](ImGuiKey key) { return ImGui::IsKeyPressed(key); };
    if (pressed(ImGuiKey_RightArrow) || pressed(ImGuiKey_PageDown)) step(state, 1);
    if (pressed(ImGuiKey_LeftArrow) || pressed(ImGuiKey_PageUp)) step(state, -1);
    if (pressed(ImGuiKey_Home)) step(state, -1000);
    if (pressed(ImGuiKey_End)) step(state, 1000);
    if (!ImGui::IsKeyPressed(ImGuiKey_Escape, false)) return;
    if (state.drag)
        state.drag.reset();
    else if (state.post)
        state.post.reset();
    else
        leave = true;
}

void draw_page(ViewContext& view, const Rect& sheet, PresentState& state) {
    switch (state.shown().kind) {
        case PresentPage::Kind::cover: return draw_present_cover(view, sheet, state);
        case PresentPage::Kind::month: return draw_present_month(view, sheet, state);
        case PresentPage::Kind::campaigns: return draw_present_campaigns(view, sheet, state);
        case PresentPage::Kind::next_steps: return draw_present_steps(view, sheet, state);
    }
}

}  // namespace

std::vector<PresentPage> present_pages(const DayRange& days) {
    std::vector<PresentPage> pages{{PresentPage::Kind::cover, {}}};
    for (date::year_month month = month_of(days.begin); month <= month_of(days.end - date::days(1));
         month += date::months(1))
        pages.push_back({PresentPage::Kind::month, month});
    pages.push_back({PresentPage::Kind::campaigns, {}});
    pages.push_back({PresentPage::Kind::next_steps, {}});
    return pages;
}

std::shared_ptr<PresentState> begin_present(const Project& project, ClientScope scope) {
    const bool french = project.settings.language != "en";
    auto state =
        std::make_shared<PresentState>(facts::Words(french ? facts::Language::french : facts::Language::english));
    state->scope = std::move(scope);
    state->pages = present_pages(state->scope.days);
    return state;
}

StandingCounts count_standings(const ClientPlan& plan) {
    StandingCounts counts;
    for (const ClientPost& post : plan.posts) switch (standing_of(post.status)) {
            case ClientStanding::waiting: ++counts.waiting; break;
            case ClientStanding::changes: ++counts.changes; break;
            case ClientStanding::approved: ++counts.approved; break;
        }
    return counts;
}

std::vector<Id<Post>> waiting_posts(const ClientPlan& plan) {
    std::vector<Id<Post>> posts;
    for (const ClientPost& post : plan.posts)
        if (post.status == PostStatus::client_approval &&
            std::find(posts.begin(), posts.end(), post.post) == posts.end())
            posts.push_back(post.post);
    return posts;
}

const ShownChange* changed_in_meeting(const PresentState& state, Id<Post> post) {
    const auto found = std::find_if(state.changes.begin(), state.changes.end(), [&](const ShownChange& each) {
        using Kind = ShownChange::Kind;
        return each.post == post && (each.kind == Kind::moved || each.kind == Kind::edited || each.kind == Kind::added);
    });
    return found == state.changes.end() ? nullptr : &*found;
}

std::string page_title(const PresentState& state, const PresentPage& page) {
    switch (page.kind) {
        case PresentPage::Kind::cover: return std::string(state.words("present.cover"));
        case PresentPage::Kind::month:
            return facts::capitalised(facts::month_title(page.month, state.words.language()));
        case PresentPage::Kind::campaigns: return std::string(state.words("rail.campaigns"));
        case PresentPage::Kind::next_steps: return std::string(state.words("present.steps"));
    }
    return {};
}

bool draw_present(ViewContext& view, const Rect& window) {
    PresentState& state = *view.state.present;
    refresh(view, state);
    const Scope scope(view, "present");
    bool leave = false;
    ImDrawList& out = *ImGui::GetWindowDrawList();
    fill(out, window, view.theme.paper);
    Rect at = window;
    draw_present_head(view, at.cut_top(view.px(head_height)), state, leave);
    draw_present_foot(view, at.cut_bottom(view.px(foot_height)), state);
    draw_present_thumbs(view, at.cut_left(view.px(thumbs_width)).shrunk(view.px(margin)), state);
    const bool panel = state.post && state.shown().kind == PresentPage::Kind::month;
    if (panel) {
        at.x1 -= view.px(margin);
        draw_present_post(view, at.cut_right(view.px(panel_width)).shrunk(0, view.px(margin)), state);
    }
    Rect sheet = at.shrunk(view.px(margin));
    fill(out, sheet, view.theme.panel, view.px(dims::radius_panel));
    outline(out, sheet, view.theme.hair2, view.px(dims::radius_panel));
    draw_page(view, sheet, state);
    take_keys(state, leave);
    return leave;
}

}  // namespace tandem
