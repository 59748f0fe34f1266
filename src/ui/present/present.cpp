#include "ui/present/present.hpp"

#include <algorithm>
#include <cmath>

#include <imgui.h>

#include "facts/date_words.hpp"
#include "ui/present/present_parts.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

constexpr float head_height = 56, foot_height = 46, thumbs_width = 236, panel_width = 352, margin = 16;
// In a window that is narrower than this a part of what stands beside the sheet is the sheet's.
// In one narrower still the list of pages makes room for the post that is looked at.
constexpr float tight = 1200, narrow = 1400, narrow_thumbs = 196, narrow_panel = 324;
constexpr Color dark = rgb(0x000000);

bool is_made_for(const PresentState& state, const Project& project) {
    const std::optional<Project>& known = state.project;
    return known && known->posts == project.posts && known->campaigns == project.campaigns &&
        known->flights == project.flights && known->approvals == project.approvals &&
        known->channels == project.channels && known->settings == project.settings;
}

// The page that shows the same as this one did, or the nearest there is.
std::size_t same_page(const Deck& deck, const Deck& before, std::size_t page) {
    if (page >= before.pages.size()) return 0;
    const DeckPage& was = before.pages[page];
    const auto is_same = [&](const DeckPage& each) {
        if (each.kind != was.kind || each.month != was.month) return false;
        return each.kind != DeckPage::Kind::post || deck.posts[each.post].post == before.posts[was.post].post;
    };
    const auto found = std::find_if(deck.pages.begin(), deck.pages.end(), is_same);
    return found == deck.pages.end() ? std::min(page, deck.pages.size() - 1)
                                     : static_cast<std::size_t>(found - deck.pages.begin());
}

void make_deck(const Session& session, PresentState& state) {
    const Project& project = session.project();
    if (is_made_for(state, project)) return;
    state.project = project;
    const Deck before = std::move(state.deck);
    state.deck =
        client_deck(project, session.facts(), state.scope, state.before ? &*state.before : nullptr, session.now());
    state.page = same_page(state.deck, before, state.page);
    const Snapshot* shown = state.snapshot ? project.snapshots.find(*state.snapshot) : nullptr;
    state.changes = shown ? changes_since(project, *shown, state.scope.client.unready) : std::vector<ShownChange>();
    if (state.shown().kind == DeckPage::Kind::post) state.post = state.deck.posts[state.shown().post].post;
    if (state.post && !post_of(state, *state.post)) state.post.reset();
}

void step(PresentState& state, int by) {
    const auto last = static_cast<int>(state.deck.pages.size()) - 1;
    show_page(state, static_cast<std::size_t>(std::clamp(static_cast<int>(state.page) + by, 0, last)));
}

bool any_popup() { return ImGui::IsPopupOpen("", ImGuiPopupFlags_AnyPopupId | ImGuiPopupFlags_AnyPopupLevel); }

// Arrows, the keys of a clicker, and what can be said about a post.
void take_keys(ViewContext& view, PresentState& state, bool& leave) {
    const ImGuiIO& io = ImGui::GetIO();
    if (io.WantTextInput || io.KeyCtrl || io.KeyAlt || any_popup()) return;
    const auto pressed = [](ImGuiKey key) { return ImGui::IsKeyPressed(key); };
    const auto once = [](ImGuiKey key) { return ImGui::IsKeyPressed(key, false); };
    if (pressed(ImGuiKey_RightArrow) || pressed(ImGuiKey_PageDown)) step(state, 1);
    if (pressed(ImGuiKey_LeftArrow) || pressed(ImGuiKey_PageUp)) step(state, -1);
    if (pressed(ImGuiKey_Home)) step(state, -100000);
    if (pressed(ImGuiKey_End)) step(state, 100000);
    if (once(ImGuiKey_B) || once(ImGuiKey_Period)) state.blank = true;
    if (state.post && once(ImGuiKey_A)) say_verdict(view, state, Verdict::approved);
    if (state.post && once(ImGuiKey_C)) say_verdict(view, state, Verdict::changes_requested);
    if (!once(ImGuiKey_Escape)) return;
    if (state.drag)
        state.drag.reset();
    else if (state.post && state.shown().kind != DeckPage::Kind::post)
        state.post.reset();
    else
        leave = true;
}

// As clickers do: the dark page ends with any of their keys, and with a click.
void take_keys_while_blank(PresentState& state) {
    for (const ImGuiKey key : {ImGuiKey_B, ImGuiKey_Period, ImGuiKey_Escape, ImGuiKey_Space, ImGuiKey_Enter,
                               ImGuiKey_RightArrow, ImGuiKey_LeftArrow, ImGuiKey_PageDown, ImGuiKey_PageUp})
        if (ImGui::IsKeyPressed(key, false)) state.blank = false;
    if (ImGui::IsMouseClicked(ImGuiMouseButton_Left)) state.blank = false;
}

void draw_page(ViewContext& view, const Rect& sheet, PresentState& state) {
    using Kind = DeckPage::Kind;
    switch (state.shown().kind) {
        case Kind::cover: return draw_present_cover(view, sheet, state);
        case Kind::changes: return draw_present_changes(view, sheet, state);
        case Kind::month: return draw_present_month(view, sheet, state);
        case Kind::campaigns: return draw_present_campaigns(view, sheet, state);
        case Kind::budget: return draw_present_budget(view, sheet, state);
        case Kind::post: return draw_present_post(view, sheet, state);
        case Kind::next_steps: return draw_present_steps(view, sheet, state);
    }
}

// What was just tried and why it is not done.
void draw_told(ViewContext& view, const Rect& sheet, PresentState& state) {
    if (ImGui::GetTime() > state.told_until) state.told.clear();
    if (state.told.empty()) return;
    const float width = std::min(text_width(view, text_style::body, state.told) + view.px(2 * margin),
                                 sheet.width() - view.px(2 * margin));
    const float height = paragraph_height(view, text_style::body, view.px(20), width - view.px(2 * margin), state.told);
    const Rect card =
        Rect::at(std::round((sheet.x0 + sheet.x1 - width) / 2),
                 sheet.y1 - view.px(2 * margin) - height - view.px(margin), width, height + view.px(margin));
    floating_card(*ImGui::GetWindowDrawList(), card, view);
    register_widget(view, {.id = "told", .role = Role::text, .label = state.told, .rect = card});
    paragraph(view, card.shrunk(view.px(margin), view.px(margin / 2)), text_style::body, view.px(20), view.theme.ink,
              state.told);
}

}  // namespace

bool is_for_presenter(CommandId id, const PresentState& state, const Session& session) {
    switch (id) {
        case CommandId::undo: return session.steps_done() > state.steps_before;
        case CommandId::redo: return session.steps_done() < state.steps_most;
        case CommandId::save:
        case CommandId::full_screen:
        case CommandId::quit: return true;
        default: return false;
    }
}

void say_in_meeting(PresentState& state, std::string text) {
    constexpr double seconds = 6;
    state.told = std::move(text);
    state.told_until = ImGui::GetTime() + seconds;
}

std::shared_ptr<PresentState> begin_present(const Session& session, DeckScope scope, const Snapshot* before) {
    const bool french = session.project().settings.language != "en";
    auto state =
        std::make_shared<PresentState>(facts::Words(french ? facts::Language::french : facts::Language::english));
    state->scope = std::move(scope);
    if (before) state->before = *before;
    state->steps_before = state->steps_most = session.steps_done();
    make_deck(session, *state);
    return state;
}

StandingCounts count_standings(const ClientPlan& plan) {
    StandingCounts counts;
    for (const ClientPost& post : plan.posts) switch (standing_of(post.status)) {
            case ClientStanding::in_work: ++counts.in_work; break;
            case ClientStanding::waiting: ++counts.waiting; break;
            case ClientStanding::changes: ++counts.changes; break;
            case ClientStanding::approved: ++(post.modified ? counts.modified : counts.approved); break;
        }
    return counts;
}

const DeckPost* post_of(const PresentState& state, Id<Post> post) {
    const auto found = std::find_if(state.deck.posts.begin(), state.deck.posts.end(),
                                    [&](const DeckPost& each) { return each.post == post; });
    return found == state.deck.posts.end() ? nullptr : &*found;
}

const ShownChange* changed_in_meeting(const PresentState& state, Id<Post> post) {
    const auto found = std::find_if(state.changes.begin(), state.changes.end(), [&](const ShownChange& each) {
        using Kind = ShownChange::Kind;
        return each.post == post && (each.kind == Kind::moved || each.kind == Kind::edited || each.kind == Kind::added);
    });
    return found == state.changes.end() ? nullptr : &*found;
}

std::string page_title(const PresentState& state, const DeckPage& page) {
    using Kind = DeckPage::Kind;
    switch (page.kind) {
        case Kind::cover: return std::string(state.words("present.cover"));
        case Kind::changes: return std::string(state.words("present.changes"));
        case Kind::month: return facts::capitalised(facts::month_title(page.month, state.words.language()));
        case Kind::campaigns: return std::string(state.words("rail.campaigns"));
        case Kind::budget: return std::string(state.words("present.budget"));
        case Kind::post: {
            const std::string& title = state.deck.posts[page.post].title;
            return title.empty() ? std::string(state.words("present.untitled")) : title;
        }
        case Kind::next_steps: return std::string(state.words("present.steps"));
    }
    return {};
}

void show_page(PresentState& state, std::size_t page) {
    if (page == state.page || page >= state.deck.pages.size()) return;
    state.page = page;
    state.post.reset();
    state.picture = 0;
    state.remark.clear();
    if (state.shown().kind == DeckPage::Kind::post) state.post = state.deck.posts[state.shown().post].post;
}

void show_post(PresentState& state, Id<Post> post) {
    const DeckPost* row = post_of(state, post);
    if (!row) return;
    std::optional<std::size_t> own, month;
    for (std::size_t i = 0; i < state.deck.pages.size(); ++i) {
        const DeckPage& page = state.deck.pages[i];
        if (page.kind == DeckPage::Kind::post && state.deck.posts[page.post].post == post) own = i;
        if (page.kind == DeckPage::Kind::month && page.month == month_of(day_of(row->when))) month = i;
    }
    if (own || month) show_page(state, own ? *own : *month);
    state.post = post;
    state.picture = 0;
    state.remark.clear();
}

bool draw_present(ViewContext& view, const Rect& window) {
    PresentState& state = *view.state.present;
    make_deck(view.session, state);
    state.steps_most = std::max(state.steps_most, view.session.steps_done());
    // Elsewhere than on a month there is nothing to drop on.
    if (state.blank || state.shown().kind != DeckPage::Kind::month) state.drag.reset();
    const Scope scope(view, "present");
    ImDrawList& out = *ImGui::GetWindowDrawList();
    if (state.blank) {
        fill(out, window, dark);
        register_widget(view,
                        {.id = "blank", .role = Role::image, .label = state.words("present.blank"), .rect = window});
        take_keys_while_blank(state);
        return false;
    }
    bool leave = false;
    fill(out, window, view.theme.paper);
    Rect at = window;
    draw_present_head(view, at.cut_top(view.px(head_height)), state, leave);
    draw_present_foot(view, at.cut_bottom(view.px(foot_height)), state);
    using Kind = DeckPage::Kind;
    const bool panel = state.post && (state.shown().kind == Kind::month || state.shown().kind == Kind::post);
    const bool is_narrow = window.width() < view.px(narrow);
    if (!panel || window.width() >= view.px(tight)) {
        Rect thumbs = at.cut_left(view.px(is_narrow ? narrow_thumbs : thumbs_width)).shrunk(view.px(margin));
        thumbs.x1 += view.px(margin);  // for the thumb of the list
        draw_present_thumbs(view, thumbs, state);
    }
    if (panel) {
        at.x1 -= view.px(margin);
        draw_present_panel(
            view, at.cut_right(view.px(is_narrow ? narrow_panel : panel_width)).shrunk(0, view.px(margin)), state);
    }
    const Rect sheet = at.shrunk(view.px(margin));
    fill(out, sheet, view.theme.panel, view.px(dims::radius_panel));
    outline(out, sheet, view.theme.hair2, view.px(dims::radius_panel));
    const bool carried = state.drag && state.drag->by_keyboard;  // all keys are the month's, Escape too
    draw_page(view, sheet, state);
    draw_told(view, sheet, state);
    if (!carried) take_keys(view, state, leave);
    return leave;
}

}  // namespace tandem
