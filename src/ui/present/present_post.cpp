#include <algorithm>
#include <array>
#include <string>

#include <imgui.h>

#include "app/client_verdict.hpp"
#include "facts/date_words.hpp"
#include "icons.hpp"
#include "ui/present/present_parts.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/badges.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/fields.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/popup.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

constexpr float head_height = 48, side = 16, line = 20, action_height = 40, field_height = 32;

// One thing that was said about the post, by the client or to them.
struct Said {
    std::string who, text;
    Instant at{};
    bool client = false;  // in their colour
};

std::vector<Said> conversation(const PresentState& state, const Project& project, Id<Post> post) {
    std::vector<Said> said;
    for (const Comment& comment : project.comments)
        if (comment.on == post.value && comment.for_client)
            said.push_back({comment.author, comment.text, comment.at, comment.author == state.approver});
    for (const Approval& approval : project.approvals) {
        if (approval.post != post) continue;
        const char* key = approval.verdict == Verdict::approved ? "review.approved" : "review.changes_asked";
        std::string text(state.words(key));
        if (!approval.comment.empty()) text += " : " + approval.comment;
        said.push_back({approval.approver, std::move(text), approval.at, true});
    }
    std::stable_sort(said.begin(), said.end(), [](const Said& a, const Said& b) { return a.at < b.at; });
    return said;
}

// The panel of the post that is looked at.
class PostPanel {
  public:
    PostPanel(ViewContext& view, const Rect& panel, PresentState& state, const Post& post, const ClientPost& shown)
        : view_(view), state_(state), t_(view.theme), post_(post), shown_(shown), panel_(panel) {}

    void draw() {
        ImDrawList& out = *ImGui::GetWindowDrawList();
        floating_card(out, panel_, view_);
        Rect at = panel_;
        draw_head(at.cut_top(view_.px(head_height)));
        Rect foot = at.cut_bottom(view_.px(action_height + 2 * side + 2 * (field_height + 8)));
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
        if (!shown_.networks.empty()) {
            network_badge(view_, out, at.x0, at.y0 + (at.height() - view_.px(16)) / 2, shown_.networks.front());
            at.x0 += view_.px(30);
        }
        const date::year_month_day day(day_of(shown_.when));
        label(view_, at, text_style::card_title, t_.ink,
              facts::weekday_day_month(day, state_.words.language()) + ", " +
                  state_.words.time_text(static_cast<int>(minute_of_day(shown_.when).count())));
    }
    // To the post before or behind it, in the order of the month.
    void step(int by) {
        const auto& posts = state_.plan.posts;
        const auto found =
            std::find_if(posts.begin(), posts.end(), [&](const ClientPost& each) { return each.post == post_.id; });
        const auto at = static_cast<int>(found - posts.begin()) + by;
        if (found == posts.end() || at < 0 || at >= static_cast<int>(posts.size())) return;
        state_.post = posts[static_cast<std::size_t>(at)].post;
        state_.remark.clear();
    }
    float text(Rect at, TextStyle style, Color ink, std::string_view what) {
        return what.empty() ? 0 : paragraph(view_, at, style, view_.px(line), ink, what) + view_.px(8);
    }
    void draw_content(const Rect& rect) {
        ScrollArea scroll(view_, "content", rect);
        Rect at = scroll.content();
        const float top = at.y0;
        at.y0 += view_.px(14);
        at.y0 += text(at, text_style::title, t_.ink, shown_.title);
        if (changed_in_meeting(state_, post_.id))
            at.y0 += text(at, text_style::caption_strong, t_.smm_ink, state_.words("present.changed"));
        at.y0 += text(at, text_style::body, t_.ink, shown_.text);
        std::string tags;
        if (!post_.variants.empty())
            for (const std::string& tag : post_.variants.front().hashtags) tags += (tags.empty() ? "" : " ") + tag;
        at.y0 += text(at, text_style::body, t_.smm_ink, tags);
        if (!post_.variants.empty()) at.y0 += text(at, text_style::caption, t_.ink2, post_.variants.front().link);
        draw_conversation(at);
        scroll.set_height(at.y0 - top);
    }
    void draw_conversation(Rect& at) {
        const std::vector<Said> said = conversation(state_, view_.project(), post_.id);
        if (said.empty()) return;
        at.y0 += view_.px(8);
        label(view_, at.cut_top(view_.px(24)), text_style::body_strong, t_.ink, state_.words("present.conversation"));
        ImDrawList& out = *ImGui::GetWindowDrawList();
        for (const Said& each : said) {
            const float width = at.width() - view_.px(24);
            const float height = paragraph_height(view_, text_style::control, view_.px(18), width, each.text);
            Rect bubble = at.cut_top(height + view_.px(36));
            at.y0 += view_.px(6);
            fill(out, bubble, each.client ? t_.client.tint : t_.sunken, view_.px(dims::radius_card));
            Rect inside = bubble.shrunk(view_.px(12), view_.px(8));
            label(view_, inside.cut_top(view_.px(20)), text_style::caption_strong,
                  each.client ? t_.client.text : t_.ink, each.who);
            paragraph(view_, inside, text_style::control, view_.px(18), t_.ink, each.text);
        }
    }
    void say(Verdict verdict) {
        if (state_.approver.empty()) {
            state_.asks_name = true;
            return;
        }
        view_.send(
            verdict_request(view_.ask.session_for_requests(), {post_.id}, verdict, state_.approver, state_.remark));
        state_.remark.clear();
        state_.asks_name = false;
    }
    void send_remark() {
        if (state_.remark.empty()) return;
        view_.send(client_comment_request(view_.ask.session_for_requests(), post_.id, state_.approver, state_.remark));
        state_.remark.clear();
    }
    void draw_answer(Rect at) {
        ImDrawList& out = *ImGui::GetWindowDrawList();
        horizontal_line(out, panel_.x0, panel_.x1, at.y0, t_.hair, view_.px(1));
        at.y0 += view_.px(12);
        const FieldLook name{.name = state_.words("present.approver"),
                             .placeholder = state_.words(state_.asks_name ? "present.name_needed" : "present.approver"),
                             .most_bytes = 200,
                             .icon = icons::user};
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
        at.y0 += view_.px(10);
        Rect buttons = at.cut_top(view_.px(action_height));
        const float half = (buttons.width() - view_.px(8)) / 2;
        if (button(view_, "changes", buttons.cut_left(half), state_.words("present.ask_change"),
                   {.icon = icons::pencil}))
            say(Verdict::changes_requested);
        buttons.x0 += view_.px(8);
        if (button(view_, "approve", buttons, state_.words("review.page.approve"),
                   {.kind = ButtonKind::primary, .icon = icons::check}))
            say(Verdict::approved);
    }

    ViewContext& view_;
    PresentState& state_;
    const Theme& t_;
    const Post& post_;
    const ClientPost& shown_;
    Rect panel_;
};

}  // namespace

void draw_present_post(ViewContext& view, const Rect& panel, PresentState& state) {
    const Post* post = state.post ? view.project().posts.find(*state.post) : nullptr;
    const auto shown = std::find_if(state.plan.posts.begin(), state.plan.posts.end(),
                                    [&](const ClientPost& each) { return each.post == state.post; });
    if (!post || shown == state.plan.posts.end()) return;
    const Scope scope(view, "sheet", post->id.value);
    PostPanel(view, panel, state, *post, *shown).draw();
}

}  // namespace tandem
