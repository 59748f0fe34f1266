#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include <imgui.h>

#include "app/approval_change.hpp"
#include "app/client_verdict.hpp"
#include "app/client_versions.hpp"
#include "icons.hpp"
#include "model/time_zone.hpp"
#include "ui/present/present_parts.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/approval_diff.hpp"
#include "ui/widgets/badges.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/fields.hpp"
#include "ui/widgets/interact.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/popup.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

constexpr float head_height = 48, side = 16, action_height = 40, field_height = 32;

// One thing that was said about the post, by the client or to them.
struct Said {
    std::string who, text;
    Instant at{};
    bool client = false;  // in their colour
};

bool is_of_client(const PresentState& state, const Project& project, const std::string& author) {
    return author == state.approver ||
        std::any_of(project.contacts.begin(), project.contacts.end(),
                    [&](const Contact& each) { return each.kind == ContactKind::client && each.name == author; });
}

std::string version_text(const PresentState& state, std::size_t version) {
    return state.words.format("present.version", {{"n", std::to_string(version)}});
}

std::vector<Said> conversation(const PresentState& state, const Project& project, Id<Post> post) {
    std::vector<Said> said;
    for (const Comment& comment : project.comments)
        if (comment.on == post.value && comment.for_client)
            said.push_back({comment.author, comment.text, comment.at, is_of_client(state, project, comment.author)});
    for (const Approval& approval : project.approvals) {
        if (approval.post != post) continue;
        const char* key = approval.verdict == Verdict::approved ? "review.approved" : "review.changes_asked";
        std::string text(state.words(key));
        if (const auto version = version_of(project, approval)) text += " · " + version_text(state, *version);
        if (!approval.comment.empty()) text += ": " + approval.comment;
        said.push_back({approval.approver, std::move(text), approval.at, true});
    }
    std::stable_sort(said.begin(), said.end(), [](const Said& a, const Said& b) { return a.at < b.at; });
    return said;
}

// The panel of the post that is looked at.
class PostPanel {
  public:
    PostPanel(ViewContext& view, const Rect& panel, PresentState& state, const Post& row, const DeckPost& post)
        : view_(view), state_(state), t_(view.theme), row_(row), post_(post), panel_(panel) {}

    void draw() {
        floating_card(*ImGui::GetWindowDrawList(), panel_, view_);
        Rect at = panel_;
        draw_head(at.cut_top(view_.px(head_height)));
        const bool can_answer = post_.standing != ClientStanding::in_work;
        const float buttons_height = can_answer ? action_height + 10 : 0;
        const Rect foot = at.cut_bottom(view_.px(buttons_height + 2 * side + 2 * field_height + 6));
        draw_content(at.shrunk(view_.px(side), 0));
        draw_answer(foot.shrunk(view_.px(side), 0));
    }

  private:
    void draw_head(const Rect& rect) {
        ImDrawList& out = *ImGui::GetWindowDrawList();
        horizontal_line(out, rect.x0, rect.x1, rect.y1, t_.hair, view_.px(1));
        Rect at = rect.shrunk(view_.px(side), view_.px(8));
        const Rect right = at.cut_right(view_.px(28));
        at.x1 -= view_.px(4);
        const Rect left = at.cut_right(view_.px(28));
        if (icon_button(view_, "previous", left, icons::chevron_left, state_.words("present.previous"))) step(-1);
        if (icon_button(view_, "next", right, icons::chevron_right, state_.words("present.next"))) step(1);
        if (const facts::Network* network = first_network()) {
            network_badge(view_, out, at.x0, at.y0 + (at.height() - view_.px(16)) / 2, network);
            at.x0 += view_.px(30);
        }
        label(view_, at, text_style::card_title, t_.ink, moment_text(state_, post_.when));
    }
    const facts::Network* first_network() const {
        const std::vector<DeckPlace>& places = post_.versions.front().places;
        return places.empty() ? nullptr : places.front().network;
    }
    // To the post before or behind it, in the order of the plan; beside the month where that is shown.
    void step(int by) {
        const std::vector<DeckPost>& posts = state_.deck.posts;
        const auto found =
            std::find_if(posts.begin(), posts.end(), [&](const DeckPost& each) { return each.post == row_.id; });
        const auto at = static_cast<int>(found - posts.begin()) + by;
        if (found == posts.end() || at < 0 || at >= static_cast<int>(posts.size())) return;
        const DeckPost& next = posts[static_cast<std::size_t>(at)];
        if (state_.shown().kind == DeckPage::Kind::post) return show_post(state_, next.post);
        state_.post = next.post;
        state_.picture = 0;
        state_.remark.clear();
    }
    void text(Rect& at, TextStyle style, Color ink, std::string_view what) {
        if (!what.empty()) at.y0 += paragraph(view_, at, style, view_.px(20), ink, what) + view_.px(8);
    }
    void draw_content(const Rect& rect) {
        ScrollArea scroll(view_, "content", scrolling_part(view_, rect));
        Rect at = within_scroll(view_, scroll.content());
        const float top = at.y0;
        at.y0 += view_.px(14);
        const bool own_page = state_.shown().kind == DeckPage::Kind::post;
        if (!own_page) text(at, text_style::title, t_.ink, post_.title);
        text(at, text_style::caption_strong, standing_ink(t_, post_.standing, post_.modified),
             standing_word(state_, post_.standing, post_.modified));
        if (post_.hides_words) text(at, text_style::caption, t_.ink2, state_.words("present.partly"));
        if (changed_in_meeting(state_, row_.id))
            text(at, text_style::caption_strong, t_.smm_ink, state_.words("present.changed"));
        if (const auto change = change_since_approval(view_.project(), row_))
            at.y0 += draw_approval_diff(view_, at, state_.words, *change) + view_.px(12);
        // Beside the month all of it, one version below the other.
        for (std::size_t i = 0; !own_page && i < post_.versions.size(); ++i) {
            const Scope scope(view_, "card:" + std::to_string(i));
            at.y0 += draw_post_card(view_, at, state_, post_.versions[i]) + view_.px(12);
        }
        draw_conversation(at);
        scroll.set_height(at.y0 - top);
    }
    std::string said_on(Instant at) const {
        const TimeZone* zone = view_.ask.zones().find(view_.project().settings.zone);
        return day_text(state_, day_of((zone ? *zone : view_.ask.zones().utc()).local(at)));
    }
    void draw_conversation(Rect& at) {
        const std::vector<Said> said = conversation(state_, view_.project(), row_.id);
        if (said.empty()) return;
        Rect title = at.cut_top(view_.px(24));
        const std::string version = version_text(state_, version_of(view_.project(), row_));
        label(view_, title.cut_right(text_width(view_, text_style::caption, version) + 1), text_style::caption, t_.ink2,
              version);
        label(view_, title, text_style::body_strong, t_.ink, state_.words("present.conversation"));
        ImDrawList& out = *ImGui::GetWindowDrawList();
        for (const Said& each : said) {
            const float width = at.width() - view_.px(24);
            const float height = paragraph_height(view_, text_style::control, view_.px(18), width, each.text);
            const Rect bubble = at.cut_top(height + view_.px(36));
            at.y0 += view_.px(6);
            fill(out, bubble, each.client ? t_.client.tint : t_.sunken, view_.px(dims::radius_card));
            Rect inside = bubble.shrunk(view_.px(12), view_.px(8));
            Rect head = inside.cut_top(view_.px(20));
            const std::string day = said_on(each.at);
            label(view_, head.cut_right(text_width(view_, text_style::meta, day) + 1), text_style::meta, t_.ink2s, day);
            head.x1 -= view_.px(8);
            label(view_, head, text_style::caption_strong, each.client ? t_.client.text : t_.ink, each.who);
            paragraph(view_, inside, text_style::control, view_.px(18), t_.ink, each.text);
        }
    }
    void send_remark() {
        if (state_.remark.empty()) return;
        view_.send(client_comment_request(view_.ask.session_for_requests(), row_.id, state_.approver, state_.remark));
        state_.remark.clear();
    }
    void draw_answer(Rect at) {
        ImDrawList& out = *ImGui::GetWindowDrawList();
        horizontal_line(out, panel_.x0, panel_.x1, at.y0, t_.hair, view_.px(1));
        at.y0 += view_.px(12);
        const FieldLook name{.name = state_.words("present.approver"),
                             .placeholder = state_.words(state_.asks_name ? "present.name_needed" : "present.approver"),
                             .most_bytes = 200,
                             .icon = icons::user,
                             .take_keyboard = std::exchange(state_.wants_name, false)};
        free_field(view_, "approver", at.cut_top(view_.px(field_height)), state_.approver, name);
        at.y0 += view_.px(8);
        Rect row = at.cut_top(view_.px(field_height));
        const Rect send = row.cut_right(view_.px(field_height));
        row.x1 -= view_.px(6);
        bool entered = false;
        const std::string_view placeholder = state_.words("present.remark");
        free_field(view_, "remark", row, state_.remark, {.name = placeholder, .placeholder = placeholder}, &entered);
        const bool clicked = icon_button(view_, "send", send, icons::send, state_.words("present.send"));
        if (entered || clicked) send_remark();
        if (post_.standing == ClientStanding::in_work) return;
        at.y0 += view_.px(10);
        Rect buttons = at.cut_top(view_.px(action_height));
        const float half = (buttons.width() - view_.px(8)) / 2;
        if (button(view_, "changes", buttons.cut_left(half), state_.words("present.ask_change"),
                   {.icon = icons::pencil, .shortcut = "C"}))
            say_verdict(view_, state_, Verdict::changes_requested);
        buttons.x0 += view_.px(8);
        if (approve_button(buttons)) say_verdict(view_, state_, Verdict::approved);
    }
    // Green: the one button of the program that says yes for somebody else.
    bool approve_button(const Rect& rect) {
        ImDrawList& out = *ImGui::GetWindowDrawList();
        const std::string_view word = state_.words("review.page.approve");
        const Hit hit = interact(view_, "approve", rect);
        const Registered node(
            view_, {.id = "approve", .role = Role::button, .label = word, .rect = rect, .focused = hit.focused});
        const float darker = hit.held ? 0.22f : hit.hovered ? 0.1f : 0.0f;
        fill(out, rect, mixed(t_.ok_ink, t_.ink, darker), view_.px(dims::radius));
        const float width = view_.px(20) + text_width(view_, text_style::control_strong, word) + 1;
        Rect inner = Rect::at(std::round(rect.x0 + (rect.width() - width) / 2), rect.y0, width, rect.height());
        icon_in(view_, out, inner.cut_left(view_.px(14)), icons::check, t_.onfill, 14);
        inner.x0 += view_.px(6);
        label(view_, inner, text_style::control_strong, t_.onfill, word);
        draw_focus(view_, hit, rect, view_.px(dims::radius));
        tooltip_for(view_, hit, rect, {}, "A");
        return hit.clicked;
    }

    ViewContext& view_;
    PresentState& state_;
    const Theme& t_;
    const Post& row_;
    const DeckPost& post_;
    Rect panel_;
};

}  // namespace

void say_verdict(ViewContext& view, PresentState& state, Verdict verdict) {
    const DeckPost* post = state.post ? post_of(state, *state.post) : nullptr;
    if (!post || post->standing == ClientStanding::in_work) return;
    if (verdict == Verdict::approved && post->hides_words)
        return say_in_meeting(state, std::string(state.words("present.partly")));
    if (state.approver.empty()) {
        state.asks_name = state.wants_name = true;
        return;
    }
    view.send(verdict_request(view.ask.session_for_requests(), state.deck.plan.scope, {*state.post}, verdict,
                              state.approver, state.remark));
    state.remark.clear();
    state.asks_name = false;
}

void draw_present_panel(ViewContext& view, const Rect& panel, PresentState& state) {
    const Post* row = state.post ? view.project().posts.find(*state.post) : nullptr;
    const DeckPost* found = state.post ? post_of(state, *state.post) : nullptr;
    if (!row || !found) return;
    const DeckPost post = *found;  // a click changes what is shown
    const Scope scope(view, "sheet", row->id.value);
    PostPanel(view, panel, state, *row, post).draw();
}

}  // namespace tandem
