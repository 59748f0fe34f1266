#pragma once

#include "app/command.hpp"
#include "app/series_requests.hpp"
#include "ui/sheet_stage.hpp"

namespace tandem::testing {

inline constexpr const char* repeated_post_title = "Pumpkin contest";

// "Pumpkin contest" of 20 October 2026 at 18:00, which can be made a series, and its sheet.
struct SeriesStage : Items {
    using Items::Items;

    const Post& first() { return *project().posts.find(id_); }
    void open() {
        if (!id_) id_ = post(repeated_post_title)->id;
        show(id_);
    }
    // Every week, ten times.
    void repeat() {
        open();
        press("series.repeat");
        robot().step(3);
        press("series.begin");
        robot().step(3);
    }
    SeriesView series() { return *series_of(project(), first()); }
    void choose_scope(const char* key) {
        open();
        robot().click(Role::tab, word(key));
        robot().step(2);
    }
    // Picked up by keyboard, and not yet dropped.
    void carry_a_day_on() {
        run_command(CommandId::move, frame());
        robot().step(2);
        robot().key(ImGuiKey_RightArrow);
        robot().step(3);
    }

  private:
    Id<Post> id_;
};

}  // namespace tandem::testing
