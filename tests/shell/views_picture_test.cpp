// Each way of looking at the calendar, in each language with each theme, in a small window and twice as large. What is
// twice as large is kept from its top left corner on; of each language also what stands at the bottom right.
#include <doctest/doctest.h>

#include "shell/reference_picture.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

void compare_view(CalendarView view, const std::string& subject) {
    for (const SceneLook& look : every_look) {
        Scene scene(look);
        const std::string name = subject + "-" + look_name(look) + ".png";
        CAPTURE(name);
        scene.frame->show(view);
        scene.frame->state().inspector_open = false;
        scene.frame->state().drawer_open = false;
        scene.robot->move_to(0, 0);
        scene.robot->step(6);
        const bool large = look.scale_percent > 100;
        compare(large ? scene.picture(corner_of(scene.window())) : scene.picture(), name);
        const bool french = look.language == facts::Language::french;
        if (large && french == (look.theme == ThemeChoice::light))
            compare(scene.picture(far_corner_of(scene.window())), subject + "-foot-" + look_name(look) + ".png");
    }
}

}  // namespace

TEST_CASE("the list looks like its reference pictures") { compare_view(CalendarView::list, "list"); }
TEST_CASE("the board looks like its reference pictures") { compare_view(CalendarView::board, "board"); }
TEST_CASE("the year looks like its reference pictures") { compare_view(CalendarView::year, "year"); }
TEST_CASE("the grid of a channel looks like its reference pictures") { compare_view(CalendarView::grid, "grid"); }
TEST_CASE("the hours of a week look like their reference pictures in every look") {
    compare_view(CalendarView::week, "whole-week");
}
TEST_CASE("a small month and a large one look like their reference pictures") {
    compare_view(CalendarView::month, "whole-month");
}
