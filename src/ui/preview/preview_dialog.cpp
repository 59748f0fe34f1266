// A post as it will look on each of its channels, side by side.
#include <algorithm>
#include <cmath>

#include <imgui.h>
#include <imgui_internal.h>

#include "app/channel_text.hpp"
#include "facts/date_words.hpp"
#include "icons.hpp"
#include "ui/dialogs/modal.hpp"
#include "ui/preview/preview_card.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/dialog.hpp"
#include "ui/widgets/empty_note.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/popup.hpp"
#include "ui/widgets/registered.hpp"

namespace tandem {
namespace {

// Lengths at 100 %.
constexpr float preview_width = 1320, preview_height = 860, preview_column = 300, preview_gap = 20, preview_bar = 32,
                preview_buttons = 36, preview_least = 460;

// The selected posts, or all that are dated and shown, in the order of time.
std::vector<Id<Post>> posts_to_preview(const ViewContext& view) {
    const Selection& selection = view.state.selection;
    if (selection.kind != Selection::Kind::posts || selection.posts.empty()) return {};
    if (selection.posts.size() > 1) return selection.posts;
    std::vector<std::pair<LocalMinute, Id<Post>>> dated;
    for (const Post& post : view.project().posts)
        if (post.when && view.state.filters.lets(view.project(), post)) dated.emplace_back(*post.when, post.id);
    std::sort(dated.begin(), dated.end());
    std::vector<Id<Post>> posts;
    for (const auto& [when, post] : dated) posts.push_back(post);
    const bool among = std::find(posts.begin(), posts.end(), selection.posts.front()) != posts.end();
    return among ? posts : selection.posts;
}

class PreviewDialog final : public Modal {
  public:
    explicit PreviewDialog(const ViewContext& view) : posts_(posts_to_preview(view)) {
        const Id<Post> first =
            view.state.selection.posts.size() > 1 ? posts_.front() : view.state.selection.posts.back();
        at_ = static_cast<std::size_t>(std::find(posts_.begin(), posts_.end(), first) - posts_.begin());
    }

    bool draw(ViewContext& view) override {
        std::erase_if(posts_, [&](Id<Post> post) { return !view.project().posts.contains(post); });
        if (posts_.empty()) return false;
        at_ = std::min(at_, posts_.size() - 1);
        const Post post = *view.project().posts.find(posts_[at_]);
        const Dialog card(view, "preview", post.title, width_for(view, post), view.px(preview_height), true, false);
        if (!card.open()) return true;
        Rect at = card.content();
        at.y0 -= view.px(36);
        bool closes = draw_head(view, at.cut_top(view.px(preview_bar)), post);
        at.y0 += view.px(12);
        closes = draw_cards(view, at, post) || closes;
        const Rect foot = card.footer();
        label(view, foot, text_style::caption, view.theme.ink2, view.word("preview.approximate"));
        closes = take_keys(view) || closes;
        if (closes) ImGui::CloseCurrentPopup();
        return !closes;
    }

  private:
    // As wide as its cards are together.
    static float width_for(const ViewContext& view, const Post& post) {
        const float cards = static_cast<float>(std::max<std::size_t>(1, post.variants.size()));
        return view.px(std::clamp(cards * (preview_column + preview_gap) + 80, preview_least, preview_width));
    }
    // Who looked at one post has the one selected that was looked at last.
    void step(ViewContext& view, int by) {
        const auto next = static_cast<std::ptrdiff_t>(at_) + by;
        if (next < 0 || next >= static_cast<std::ptrdiff_t>(posts_.size())) return;
        at_ = static_cast<std::size_t>(next);
        first_ = 0;
        if (view.state.selection.posts.size() == 1) view.state.selection = Selection::of(posts_[at_]);
    }
    // Escape and Space close, arrows lead to the post before and after.
    bool take_keys(ViewContext& view) {
        const ImGuiID owner = ImGui::GetID("preview_keys");
        for (const ImGuiKey key : {ImGuiKey_LeftArrow, ImGuiKey_RightArrow}) ImGui::SetKeyOwner(key, owner);
        if (ImGui::IsKeyPressed(ImGuiKey_LeftArrow, ImGuiInputFlags_Repeat, owner)) step(view, -1);
        if (ImGui::IsKeyPressed(ImGuiKey_RightArrow, ImGuiInputFlags_Repeat, owner)) step(view, 1);
        const bool on_button = GImGui->NavCursorVisible && GImGui->NavId != 0;
        const bool space = opened_ && !on_button && ImGui::IsKeyPressed(ImGuiKey_Space, false);
        // The key that opened it is no answer yet.
        opened_ = opened_ || !ImGui::IsKeyDown(ImGuiKey_Space);
        return space || ImGui::IsKeyPressed(ImGuiKey_Escape, false);
    }
    bool draw_head(ViewContext& view, Rect row, const Post& post) {
        const float side = row.height();
        const bool closes = icon_button(view, "close", row.cut_right(side), icons::x, view.word("dialog.close"));
        row.x1 -= view.px(8);
        if (posts_.size() > 1) {
            if (icon_button(view, "next", row.cut_right(side), icons::chevron_right, view.word("preview.next"),
                            {.kind = ButtonKind::ghost, .enabled = at_ + 1 < posts_.size()}))
                step(view, 1);
            if (icon_button(view, "previous", row.cut_right(side), icons::chevron_left, view.word("preview.previous"),
                            {.kind = ButtonKind::ghost, .enabled = at_ > 0}))
                step(view, -1);
            row.x1 -= view.px(8);
        }
        std::string when(view.word("post.no_date"));
        if (post.when)
            when = view.words.moment_text(date::year_month_day(day_of(*post.when)),
                                          static_cast<int>(minute_of_day(*post.when).count()));
        const float width = text_width(view, text_style::caption, when) + view.px(4);
        const Rect moment = row.cut_right(std::min(width, row.width() / 2));
        row.x1 -= view.px(12);
        label(view, row, text_style::title, view.theme.ink, post.title);
        label(view, moment, text_style::caption, view.theme.ink2, when, Align::right);
        return closes;
    }
    // As many whole cards as have room; the others by arrows at the sides.
    bool draw_cards(ViewContext& view, Rect area, const Post& post) {
        const std::vector<PreviewCard> cards = preview_cards(view.project(), view.facts, view.words, post);
        if (cards.empty()) {
            if (!empty_plate(view, "empty", area,
                             {.text = view.word("preview.no_channels"), .answer = view.word("preview.choose")}))
                return false;
            edit(view, post, {});
            return true;
        }
        const float gap = view.px(preview_gap), wanted = view.px(preview_column);
        const std::size_t fit =
            std::max<std::size_t>(1, static_cast<std::size_t>((area.width() + gap) / (wanted + gap)));
        if (cards.size() > fit) draw_turn_row(view, area.cut_top(view.px(28)), cards.size(), fit);
        first_ = std::min(first_, cards.size() > fit ? cards.size() - fit : 0);
        const std::size_t shown = std::min(fit, cards.size());
        const float width = std::floor((area.width() - gap * static_cast<float>(fit - 1)) / static_cast<float>(fit));
        bool closes = false;
        for (std::size_t i = 0; i < shown; ++i) {
            const float x = area.x0 + static_cast<float>(i) * (width + gap);
            closes = draw_column(view, Rect{x, area.y0, x + std::min(width, view.px(420)), area.y1}, post,
                                 cards[first_ + i]) ||
                closes;
        }
        return closes;
    }
    void draw_turn_row(ViewContext& view, Rect row, std::size_t count, std::size_t fit) {
        const float side = row.height();
        if (icon_button(view, "cards_before", row.cut_left(side), icons::arrow_left, view.word("preview.cards_before"),
                        {.kind = ButtonKind::ghost, .enabled = first_ > 0}))
            --first_;
        if (icon_button(view, "cards_after", row.cut_left(side), icons::arrow_right, view.word("preview.cards_after"),
                        {.kind = ButtonKind::ghost, .enabled = first_ + fit < count}))
            ++first_;
        row.x0 += view.px(6);
        label(view, row, text_style::caption, view.theme.ink2,
              view.words.format("preview.cards",
                                {{"first", std::to_string(first_ + 1)},
                                 {"last", std::to_string(std::min(count, first_ + fit))},
                                 {"all", std::to_string(count)}}));
        const float wheel = ImGui::GetIO().MouseWheelH;
        if (wheel < -0.5f && first_ + fit < count) ++first_;
        if (wheel > 0.5f && first_ > 0) --first_;
    }
    bool draw_column(ViewContext& view, Rect column, const Post& post, const PreviewCard& card) {
        const Scope scope(view, "card", card.variant.value);
        const Rect foot = column.cut_bottom(view.px(preview_buttons));
        const float width = column.width() - view.px(9);
        look_at_piece(view, width, card, state_);
        const float told = preview_facts_height(view, width, post, card, state_);
        // What the networks would refuse is in view whatever the card is scrolled to; of very much, all by scrolling.
        const bool pinned = told <= column.height() / 2;
        if (pinned) {
            const Rect facts = column.cut_bottom(told).shrunk(view.px(1), 0);
            draw_preview_facts(view, {facts.x0, facts.y0, facts.x0 + width, facts.y1}, post, card, state_);
            column.y1 -= view.px(8);
        }
        {
            ScrollArea scroll(view, "body", column);
            Rect at = scroll.content();
            at.x1 -= view.px(8);
            const float top = at.y0;
            at.y0 += view.px(1);
            at.x0 += view.px(1);
            if (!pinned) at.y0 += draw_preview_facts(view, at, post, card, state_) + view.px(8);
            at.y0 += draw_preview_card(view, at, card, state_);
            scroll.set_height(at.y0 - top + view.px(4));
        }
        return draw_buttons(view, foot, post, card);
    }
    bool draw_buttons(ViewContext& view, Rect foot, const Post& post, const PreviewCard& card) {
        foot.y0 += view.px(6);
        const ButtonLook look{.icon = icons::pencil};
        const std::string_view text = view.word("preview.edit");
        const bool edits = button(view, "edit", foot.cut_left(button_width(view, text, look)), text, look);
        foot.x0 += view.px(8);
        const ButtonLook copy_look{.kind = ButtonKind::ghost, .icon = icons::copy};
        const std::string_view copy = view.word("preview.copy");
        if (button(view, "copy", foot.cut_left(std::min(foot.width(), button_width(view, copy, copy_look))), copy,
                   copy_look)) {
            view.state.copied_text = card.text;
            ImGui::SetClipboardText(card.text.c_str());
            const Channel* channel = view.project().channels.find(card.channel);
            view.state.told =
                Label{"preview.copied", {{"channel", channel ? channel_text(view.facts, *channel) : card.account}}};
        }
        if (edits) edit(view, post, card.variant);
        return edits;
    }
    static void edit(ViewContext& view, const Post& post, std::optional<Id<Variant>> variant) {
        view.state.selection = Selection::of(post.id);
        view.state.inspector_open = true;
        view.state.open_variant = variant;
    }

    std::vector<Id<Post>> posts_;
    std::size_t at_ = 0, first_ = 0;
    bool opened_ = false;
    PreviewState state_;
};

}  // namespace

std::unique_ptr<Modal> make_preview(const ViewContext& view) {
    if (posts_to_preview(view).empty()) return nullptr;
    return std::make_unique<PreviewDialog>(view);
}

}  // namespace tandem
