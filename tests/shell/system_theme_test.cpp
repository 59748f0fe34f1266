#include "shell/system_theme.hpp"

#include <cstdlib>

#include <doctest/doctest.h>

using namespace tandem;

TEST_CASE("the answers of the desktop's portal and of gsettings say dark, light or nothing") {
    CHECK(dark_from_answer("(<<uint32 1>>,)\n") == true);
    CHECK(dark_from_answer("(<<uint32 2>>,)\n") == false);
    CHECK(dark_from_answer("(<<uint32 0>>,)\n") == std::nullopt);
    CHECK(dark_from_answer("'prefer-dark'\n") == true);
    CHECK(dark_from_answer("'prefer-light'\n") == false);
    CHECK(dark_from_answer("'default'\n") == std::nullopt);
    CHECK(dark_from_answer("") == std::nullopt);
}

TEST_CASE(
    "the desktop's colours are asked beside the window, each answer is given once, and asking again sees a change") {
    std::promise<void> woken;
    SystemTheme theme([&] { woken.set_value(); });
    CHECK(theme.take() == std::nullopt);
    ::setenv("GTK_THEME", "Adwaita:dark", 1);
    theme.ask();
    std::optional<bool> answer;
    woken.get_future().wait();
    while (!answer) answer = theme.take();
    CHECK(*answer);
    CHECK(theme.take() == std::nullopt);

    woken = {};
    ::setenv("GTK_THEME", "Adwaita", 1);
    theme.ask();
    woken.get_future().wait();
    answer.reset();
    while (!answer) answer = theme.take();
    CHECK_FALSE(*answer);
    ::unsetenv("GTK_THEME");
}
