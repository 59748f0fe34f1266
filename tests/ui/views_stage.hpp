#pragma once

#include <array>
#include <set>
#include <utility>

#include "model/channel_order.hpp"
#include "ui/board/board_state.hpp"
#include "ui/grid/grid_state.hpp"
#include "ui/list/list_state.hpp"
#include "ui/month_stage.hpp"

namespace tandem::testing {

// Which posts each of the seven views of the calendar shows, where it is at the day of the sample's clock.
struct ViewsStage : MonthStage {
    using Posts = std::set<Id<Post>>;
    static constexpr std::array views{CalendarView::month, CalendarView::week, CalendarView::day, CalendarView::list,
                                      CalendarView::board, CalendarView::year, CalendarView::grid};

    explicit ViewsStage(robot::StageOptions options = {}) : MonthStage(std::move(options)) {}

    Day today() { return day_of(session().now()); }
    CalendarState& calendar() { return frame().state().calendar; }
    void submit(std::vector<Post> posts) {
        Request request{{"undo.edit_posts", {{"n", std::to_string(posts.size())}}}, {}, {}};
        for (Post& post : posts) request.actions.emplace_back(Put<Post>{std::move(post)});
        REQUIRE(session().submit(std::move(request)));
        robot().step(2);
    }
    // Today, on the first channel of each of these networks.
    Post new_post(std::string title, PostStatus status, const std::vector<std::string>& networks) {
        Post post;
        post.id = session().ids().make<Post>();
        post.title = std::move(title);
        post.when = LocalMinute(today()) + std::chrono::hours(15);
        post.status = status;
        for (const std::string& network : networks) {
            Variant variant;
            variant.id = session().ids().make<Variant>();
            variant.channel = channel_of(network);
            post.variants.push_back(std::move(variant));
        }
        return post;
    }
    Id<Channel> channel_of(std::string_view network) {
        for (const Channel* channel : channels_in_use(project().channels))
            if (channel->network == network) return channel->id;
        FAIL("no channel on ", std::string(network));
        return {};
    }

    void show(CalendarView view) {
        UiState& state = frame().state();
        state.section = Section::calendar;
        state.month = month_of(today());
        state.shown_day = today();
        calendar().view = view;
        robot().step(4);
    }
    // Where that post is; in the grid on its first channel.
    void show_day_of(std::string_view title, CalendarView view) {
        const Post* post = this->post(title);
        REQUIRE(post);
        show(view);
        UiState& state = frame().state();
        state.shown_day = day_of(*post->when);
        state.month = month_of(state.shown_day);
        if (view == CalendarView::grid) calendar().grid->channel = post->variants.front().channel;
        robot().step(4);
    }
    // In the grid those of all channels.
    Posts shown(CalendarView view) {
        show(view);
        switch (view) {
            case CalendarView::month: return in_month();
            case CalendarView::week:
            case CalendarView::day: return in_hours();
            case CalendarView::list: return in_list();
            case CalendarView::board: return on_board();
            case CalendarView::year: return in_year();
            case CalendarView::grid: return in_grids();
        }
        return {};
    }
    // Posts that the filters hide, as the view says it; in the grid those of the channel it begins with.
    int hidden(CalendarView view) {
        show(view);
        return view == CalendarView::month || shows_hours(view) ? month().filtered_posts : calendar().hidden_posts;
    }

  private:
    Posts in_month() {
        Posts posts;
        for (const MonthDay& day : month().days)
            for (const MonthChip& chip : day.chips) posts.insert(chip.post);
        return posts;
    }
    Posts in_hours() {
        Posts posts;
        for (const WeekDay& day : calendar().cache->week.days)
            for (const WeekPost& post : day.posts) posts.insert(post.chip.post);
        return posts;
    }
    Posts in_list() {
        Posts posts;
        for (const ListRow& row : calendar().list->model.rows) posts.insert(row.post);
        return posts;
    }
    Posts on_board() {
        Posts posts;
        for (const BoardColumn& column : calendar().board->model.columns)
            posts.insert(column.posts.begin(), column.posts.end());
        return posts;
    }
    // The year has numbers: what is all of it says Ctrl A.
    Posts in_year() {
        Selection& selection = frame().state().selection;
        selection = {};
        robot().key(ImGuiMod_Ctrl | ImGuiKey_A);
        robot().step(2);
        const Selection all = std::exchange(selection, {});
        return {all.posts.begin(), all.posts.end()};
    }
    Posts in_grids() {
        Posts posts;
        const Id<Channel> first = calendar().grid->channel;
        const std::vector<const Channel*> channels = channels_in_use(project().channels);
        for (const Channel* channel : channels) {
            calendar().grid->channel = channel->id;
            robot().step(2);
            for (const GridTile& tile : calendar().grid->model.tiles) posts.insert(tile.post);
        }
        calendar().grid->channel = first;
        robot().step(2);
        return posts;
    }
};

}  // namespace tandem::testing
