#include <algorithm>
#include <cmath>
#include <map>
#include <string>

#include <imgui.h>
#include <imgui_internal.h>

#include "app/move_requests.hpp"
#include "app/shown_observances.hpp"
#include "facts/date_words.hpp"
#include "icons.hpp"
#include "plan/month_grid.hpp"
#include "plan/pack_lanes.hpp"
#include "ui/present/present_parts.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/badges.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/interact.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

using date::days;

constexpr float side = 28, number_height = 26, lane_height = 7, chip_height = 28, chip_gap = 3, more_height = 14,
                // Where a week is no higher than this, two posts a day have room all the same.
    low_week = 106, low_number_height = 22, low_chip_height = 22, small_side = 20, legend_gap = 14, drag_distance = 4,
                number_width = 30;
constexpr int most_lanes = 3;

// One month on the sheet.
class MonthSheet {
  public:
    MonthSheet(ViewContext& view, const Rect& sheet, PresentState& state)
        : view_(view),
          state_(state),
          t_(view.theme),
          out_(*ImGui::GetWindowDrawList()),
          grid_(month_grid(state.shown().month, first_weekday(view.project().settings.week_start))) {
        at_ = sheet.shrunk(view.px(sheet.width() < view.px(700) ? small_side : side), view.px(small_side));
    }

    void draw() {
        draw_title();
        draw_weekdays();
        cells_ = at_;
        if (cells_.height() / static_cast<float>(grid_.weeks) < view_.px(low_week)) {
            number_height_ = low_number_height;
            chip_height_ = low_chip_height;
        }
        if (state_.drag && !dragged()) state_.drag.reset();
        if (state_.drag && !state_.drag->by_keyboard)
            state_.drag->day = day_under(ImGui::GetIO().MousePos.x, ImGui::GetIO().MousePos.y);
        lay_lanes();
        look_up_notable();
        for (const ClientPost& post : state_.deck.plan.posts) by_day_[day_of(post.when)].push_back(&post);
        for (int week = 0; week < grid_.weeks; ++week)
            for (int column = 0; column < 7; ++column) draw_day(week, column);
        draw_ghost();
        if (state_.drag && state_.drag->by_keyboard)
            take_drag_keys();
        else if (state_.drag && !ImGui::IsMouseDown(ImGuiMouseButton_Left))
            drop();
        else if (!state_.drag && may_pick_up())
            pick_up();
    }

  private:
    void draw_title() {
        Rect row = at_.cut_top(view_.px(52));
        Rect title = row;
        title.y1 = title.y0 + view_.px(36);
        const std::string text = page_title(state_, state_.shown());
        row.x0 += text_width(view_, text_style::figure, text) + view_.px(24);
        label(view_, title, text_style::figure, t_.ink, text);
        row.y0 += view_.px(4);
        row.x1 += view_.px(legend_gap);  // what stands between two names, behind the last one too
        draw_campaign_names(row.cut_top(view_.px(22)));
        draw_legend(row.cut_top(view_.px(22)));
        at_.y0 += view_.px(4);
    }
    void draw_campaign_names(Rect row) {
        for (auto each = state_.deck.campaigns.rbegin(); each != state_.deck.campaigns.rend(); ++each) {
            const float width = text_width(view_, text_style::caption, each->name) + view_.px(28);
            if (row.width() < width) break;
            Rect name = row.cut_right(width);
            marker_square(view_, out_, name.x0, name, t_.marker(each->color), 8);
            name.x0 += view_.px(14);
            label(view_, name, text_style::caption, t_.ink2, each->name);
        }
    }
    // How chips of posts look by how they stand, from the right.
    void draw_legend(Rect row) {
        const std::vector<ClientPost>& posts = state_.deck.plan.posts;
        const bool any_modified =
            std::any_of(posts.begin(), posts.end(), [](const ClientPost& each) { return each.modified; });
        for (const ClientStanding standing :
             {ClientStanding::in_work, ClientStanding::changes, ClientStanding::waiting, ClientStanding::approved}) {
            if (standing == ClientStanding::in_work && !state_.scope.client.unready) continue;
            if (!draw_legend_entry(row, standing, false)) return;
            if (standing == ClientStanding::changes && any_modified &&
                !draw_legend_entry(row, ClientStanding::approved, true))
                return;
        }
    }
    // False where there is no room for it.
    bool draw_legend_entry(Rect& row, ClientStanding standing, bool modified) {
        const std::string_view word = standing_word(state_, standing, modified);
        const float width = text_width(view_, text_style::caption, word) + view_.px(34);
        if (row.width() < width) return false;
        Rect at = row.cut_right(width);
        const float y = std::round(at.y0 + (at.height() - view_.px(12)) / 2);
        const Rect sample = Rect::at(at.x0, y + view_.px(1), view_.px(16), view_.px(10));
        const bool plain = standing == ClientStanding::in_work || (standing == ClientStanding::approved && !modified);
        if (standing == ClientStanding::in_work) fill(out_, sample, t_.sunken, view_.px(3));
        if (plain) outline(out_, sample, t_.hair2, view_.px(3));
        standing_sign(view_, out_, at.x0 + view_.px(2), y, view_.px(12), standing, modified);
        at.x0 += view_.px(20);
        label(view_, at, text_style::caption, t_.ink2, word);
        return true;
    }
    void draw_weekdays() {
        Rect row = at_.cut_top(view_.px(24));
        const float width = row.width() / 7;
        for (int column = 0; column < 7; ++column)
            label(view_, row.cut_left(width), text_style::caption, t_.ink2,
                  facts::capitalised(std::string(
                      facts::weekday_short_name(date::weekday(grid_.first + days(column)), state_.words.language()))));
    }
    Rect cell(int week, int column) const {
        const float w = cells_.width() / 7, h = cells_.height() / static_cast<float>(grid_.weeks);
        return Rect::at(cells_.x0 + w * static_cast<float>(column), cells_.y0 + h * static_cast<float>(week), w, h);
    }
    // Of the month and of the days that are shown: elsewhere nothing can be dropped.
    std::optional<Day> day_under(float x, float y) const {
        if (!cells_.contains(x, y)) return std::nullopt;
        const int column = std::clamp(static_cast<int>((x - cells_.x0) / (cells_.width() / 7)), 0, 6);
        const int week =
            std::clamp(static_cast<int>((y - cells_.y0) / (cells_.height() / static_cast<float>(grid_.weeks))), 0,
                       grid_.weeks - 1);
        const Day day = grid_.day({week, column});
        return grid_.is_outside(day) || !state_.scope.client.days.contains(day) ? std::nullopt : std::optional(day);
    }
    void lay_lanes() {
        std::vector<LaneItem> items;
        for (const ClientCampaign& each : state_.deck.plan.campaigns) items.push_back({each.campaign.value, each.days});
        lanes_ = pack_lanes(items, grid_, most_lanes);
    }
    float lanes_height(int week) const {
        return view_.px(lane_height) * static_cast<float>(lanes_[static_cast<std::size_t>(week)].lanes);
    }
    void draw_lanes(int week) {
        for (const LaneSegment& each : lanes_[static_cast<std::size_t>(week)].shown) {
            const Rect first = cell(week, each.segment.column);
            const Rect last = cell(week, each.segment.end_column() - 1);
            const float y = first.y0 + view_.px(number_height_) + view_.px(lane_height) * static_cast<float>(each.lane);
            fill(out_, {first.x0, y, last.x1 - view_.px(6), y + view_.px(4)},
                 t_.marker(state_.deck.plan.campaigns[each.item].color), view_.px(2));
        }
    }
    void draw_day(int week, int column) {
        const Rect whole = cell(week, column);
        const Day day = grid_.day({week, column});
        if (column == 0) {
            horizontal_line(out_, cells_.x0, cells_.x1, whole.y0, t_.hair, view_.px(1));
            draw_lanes(week);
        }
        if (grid_.is_outside(day)) return;
        const std::string id = "day:" + to_text(day);
        register_widget(view_,
                        {.id = id,
                         .role = Role::cell,
                         .label = facts::day_title(date::year_month_day(day), state_.words.language()),
                         .rect = whole});
        if (state_.drag && state_.drag->day == day)
            fill(out_, whole.shrunk(view_.px(1)), t_.smm_t1, view_.px(dims::radius));
        Rect at = whole;
        Rect number = at.cut_top(view_.px(number_height_));
        const date::year_month_day ymd(day);
        label(view_, number, text_style::card_title, t_.ink, std::to_string(static_cast<unsigned>(ymd.day())));
        draw_notable(number, day);
        at.y0 += lanes_height(week) + view_.px(2);
        at.x1 -= view_.px(6);
        draw_posts(at, day);
    }
    void look_up_notable() {
        PresentState::Notable& known = state_.notable;
        if (known.days == grid_.days() && known.language == state_.words.language()) return;
        known = {grid_.days(), state_.words.language(), {}};
        for (const auto& [day, all] :
             those_that_begin(shown_observances(view_.facts, view_.project().settings, known.days, state_.words)))
            known.names[day] = all.front().short_name;
    }
    // Beside the day's number, as far as there is room.
    void draw_notable(Rect at, Day day) {
        const auto found = state_.notable.names.find(day);
        if (found == state_.notable.names.end()) return;
        at.x0 += view_.px(number_width);
        at.x1 -= view_.px(10);
        label(view_, at, text_style::caption, t_.ink2, found->second, Align::right);
    }
    void draw_posts(Rect at, Day day) {
        const auto found = by_day_.find(day);
        if (found == by_day_.end()) return;
        const auto& posts = found->second;
        const auto fit = [&](float height) {
            return static_cast<std::size_t>(
                std::max(0.0f, (height + view_.px(chip_gap)) / view_.px(chip_height_ + chip_gap)));
        };
        const std::size_t shown =
            posts.size() <= fit(at.height()) ? posts.size() : fit(at.height() - view_.px(more_height));
        for (std::size_t i = 0; i < shown; ++i) {
            draw_chip(at.cut_top(view_.px(chip_height_)), *posts[i]);
            at.y0 += view_.px(chip_gap);
        }
        if (shown < posts.size()) draw_more(at.cut_top(view_.px(more_height)), *posts[shown], posts.size() - shown);
    }
    // Leads to the first post that has no room; the panel goes on to the others.
    void draw_more(const Rect& rect, const ClientPost& first, std::size_t count) {
        const std::string id = "more:" + to_text(day_of(first.when));
        const std::string text = "+" + std::to_string(count);
        const Hit hit = interact(view_, id, rect);
        register_widget(view_, {.id = id, .role = Role::button, .label = text, .rect = rect});
        label_in(view_, out_, rect, text_style::meta_strong, hit.hovered ? t_.smm_ink : t_.ink2, text);
        draw_focus(view_, hit, rect, view_.px(dims::radius_tag));
        tooltip_for(view_, hit, rect, first.title);
        if (hit.clicked) show(first.post);
    }
    void show(Id<Post> post) {
        state_.post = post;
        state_.picture = 0;
        state_.remark.clear();
    }
    void paint_chip(const Rect& chip, const ClientPost& post, bool selected) {
        const ClientStanding standing = standing_of(post.status);
        const Color ground = standing == ClientStanding::waiting   ? t_.client.tint
            : standing == ClientStanding::changes || post.modified ? t_.amber_t
            : standing == ClientStanding::in_work                  ? t_.sunken
                                                                   : t_.panel;
        fill(out_, chip, ground, view_.px(dims::radius));
        outline(out_, chip, selected ? t_.smm : t_.hair2, view_.px(dims::radius), view_.px(selected ? 2 : 1));
        const Color strip = post.networks.empty() ? t_.hair2 : t_.network(post.networks.front()).text;
        fill(out_, Rect::at(chip.x0, chip.y0, view_.px(3), chip.height()), strip, view_.px(2), Corners::left);
        label_in(view_, out_, {chip.x0 + view_.px(10), chip.y0, chip.x1 - view_.px(8), chip.y1}, text_style::chip_title,
                 t_.ink, post.title);
        const float r = view_.px(6);
        standing_sign(view_, out_, chip.x1 - r, chip.y0 - r, 2 * r, standing, post.modified);
        if (changed_in_meeting(state_, post.post))
            fill(out_, Rect::at(chip.x0 + view_.px(3), chip.y1 - view_.px(3), chip.width() - view_.px(6), view_.px(2)),
                 t_.smm, view_.px(1));
    }
    void draw_chip(const Rect& chip, const ClientPost& post) {
        const std::string id =
            "post:" + to_text(post.post) + ":" + std::to_string(post.when.time_since_epoch().count());
        const Hit hit = interact(view_, id, chip);
        const std::string_view value = changed_in_meeting(state_, post.post)
            ? state_.words("present.changed")
            : standing_word(state_, standing_of(post.status), post.modified);
        register_widget(view_,
                        {.id = id,
                         .role = Role::post,
                         .label = post.title,
                         .rect = chip,
                         .value = value,
                         .selected = state_.post == post.post,
                         .focused = hit.focused});
        if (state_.drag && state_.drag->post == post.post && state_.drag->when == post.when) {
            dashed_outline(out_, chip, t_.ink3, view_.px(dims::radius), view_.px(1), view_.scale);
            return;
        }
        paint_chip(chip, post, state_.post == post.post);
        draw_focus(view_, hit, chip, view_.px(dims::radius));
        tooltip_for(view_, hit, chip, post.title);
        if (hit.focused) focused_ = &post;
        const ImVec2 moved = ImGui::GetMouseDragDelta(ImGuiMouseButton_Left, 0);
        if (hit.held && !state_.drag && std::abs(moved.x) + std::abs(moved.y) > view_.px(drag_distance)) {
            const ImVec2 from = ImGui::GetIO().MouseClickedPos[0];
            state_.drag = PresentState::Drag{post.post, post.when, chip.x0 - from.x, chip.y0 - from.y, {}};
        } else if (hit.clicked && !state_.drag) {
            show(post.post);
        }
    }
    const ClientPost* dragged() const {
        const auto found = std::find_if(
            state_.deck.plan.posts.begin(), state_.deck.plan.posts.end(),
            [&](const ClientPost& each) { return each.post == state_.drag->post && each.when == state_.drag->when; });
        return found == state_.deck.plan.posts.end() ? nullptr : &*found;
    }
    void draw_ghost() {
        const ClientPost* post = state_.drag ? dragged() : nullptr;
        if (!post) return;
        const std::optional<Day> day = state_.drag->day;
        const ImVec2 at = state_.drag->by_keyboard
            ? place_in_day(*day)
            : ImVec2{ImGui::GetIO().MousePos.x + state_.drag->dx, ImGui::GetIO().MousePos.y + state_.drag->dy};
        const Rect chip = Rect::at(at.x, at.y, cells_.width() / 7 - view_.px(6), view_.px(chip_height_));
        register_widget(view_,
                        {.id = "ghost",
                         .role = Role::image,
                         .label = post->title,
                         .rect = chip,
                         .value = day ? to_text(*day) : std::string()});
        floating_shadow(out_, chip, view_.px(dims::radius), t_, view_.scale);
        paint_chip(chip, *post, true);
    }
    // Above its chips, a little aside, so that both are seen.
    ImVec2 place_in_day(Day day) const {
        const auto at = grid_.cell_of(day);
        const Rect whole = at ? cell(at->week, at->column) : cells_;
        return {whole.x0 + view_.px(4), whole.y0 + view_.px(number_height_ + 6) + (at ? lanes_height(at->week) : 0.0f)};
    }
    bool may_pick_up() const {
        const ImGuiIO& io = ImGui::GetIO();
        const bool above = ImGui::IsPopupOpen("", ImGuiPopupFlags_AnyPopupId | ImGuiPopupFlags_AnyPopupLevel);
        return !io.WantTextInput && io.KeyMods == ImGuiMod_None && !above && ImGui::IsKeyPressed(ImGuiKey_M, false);
    }
    // The chip that has the keyboard, or else the post that is looked at.
    void pick_up() {
        const std::vector<ClientPost>& posts = state_.deck.plan.posts;
        const auto looked_at = std::find_if(posts.begin(), posts.end(), [&](const ClientPost& each) {
            return each.post == state_.post && month_of(day_of(each.when)) == state_.shown().month;
        });
        const ClientPost* post = focused_ ? focused_ : looked_at != posts.end() ? &*looked_at : nullptr;
        if (!post) return;
        state_.drag = PresentState::Drag{post->post, post->when, 0, 0, day_of(post->when), true};
        say_in_meeting(state_, std::string(state_.words("drag.keyboard_hint")));
    }
    void take_drag_keys() {
        const ImGuiID keys = ImGui::GetID("month_keys");
        for (const ImGuiKey key : {ImGuiKey_LeftArrow, ImGuiKey_RightArrow, ImGuiKey_UpArrow, ImGuiKey_DownArrow,
                                   ImGuiKey_Enter, ImGuiKey_KeypadEnter, ImGuiKey_Escape})
            ImGui::SetKeyOwner(key, keys);
        const auto pressed = [&](ImGuiKey key) {
            return ImGui::IsKeyPressed(key, ImGuiInputFlags_Repeat, keys) ? 1 : 0;
        };
        const int by = pressed(ImGuiKey_RightArrow) - pressed(ImGuiKey_LeftArrow) + 7 * pressed(ImGuiKey_DownArrow) -
            7 * pressed(ImGuiKey_UpArrow);
        if (by != 0) carry(*state_.drag->day + days(by));
        const bool dropped = pressed(ImGuiKey_Enter) || pressed(ImGuiKey_KeypadEnter);
        const bool given_up = pressed(ImGuiKey_Escape);
        if (dropped || given_up) state_.told.clear();
        if (dropped) drop();
        if (given_up) state_.drag.reset();
    }
    // Within the days that are shown; into another month where that has a page.
    void carry(Day day) {
        if (!state_.scope.client.days.contains(day)) return;
        const std::vector<DeckPage>& pages = state_.deck.pages;
        const auto page = std::find_if(pages.begin(), pages.end(), [&](const DeckPage& each) {
            return each.kind == DeckPage::Kind::month && each.month == month_of(day);
        });
        if (page == pages.end()) return;
        state_.drag->day = day;
        const std::optional<Id<Post>> post = state_.post;
        show_page(state_, static_cast<std::size_t>(page - pages.begin()));
        state_.post = post;
    }
    // The post keeps its hour; Undo takes it back.
    void drop() {
        const ClientPost* post = dragged();
        const std::optional<Day> day = state_.drag->day;
        state_.drag.reset();
        if (!post || !day || *day == day_of(post->when)) return;
        const Post* row = view_.project().posts.find(post->post);
        if (!row) return;
        const int by = static_cast<int>((*day - day_of(post->when)).count());
        const MoveCheck check =
            check_move(view_.project(), row->id, day_of(*row->when) + days(by), view_.today(), false);
        if (check.refused()) return say_in_meeting(state_, std::string(state_.words(refusal_word(check.answer))));
        view_.send({{"undo.move_post", {{"title", row->title}}}, {MovePosts{{row->id}, by, 0}}, {row->id.value, *day}});
    }

    ViewContext& view_;
    PresentState& state_;
    const Theme& t_;
    ImDrawList& out_;
    MonthGrid grid_;
    Rect at_, cells_;
    std::vector<LaneWeek> lanes_;
    std::map<Day, std::vector<const ClientPost*>> by_day_;
    const ClientPost* focused_ = nullptr;  // has the keyboard
    float number_height_ = number_height, chip_height_ = chip_height;
};

}  // namespace

void draw_present_month(ViewContext& view, const Rect& sheet, PresentState& state) {
    MonthSheet(view, sheet, state).draw();
}

}  // namespace tandem
