#include "exchange/xlsx_value.hpp"

#include <doctest/doctest.h>

using namespace tandem;

namespace {

std::string shown(std::string_view stored, std::string_view code, bool from_1904 = false) {
    return number_text(stored, format_of_code(code), from_1904);
}

}  // namespace

TEST_CASE("a number is a date or a time by its format alone") {
    CHECK(shown("46308", "dd/mm/yyyy") == "2026-10-13");
    CHECK(shown("46308", "[$-40C]dddd\\ d\\ mmmm\\ yyyy;@") == "2026-10-13");
    CHECK(shown("46308", "mmm\\-yy") == "2026-10-13");
    CHECK(shown("46308", "mmmm") == "2026-10-13");
    CHECK(shown("46308.770833333336", "m/d/yy h:mm AM/PM") == "2026-10-13 18:30");
    CHECK(shown("46308", "yyyy-mm-dd hh:mm:ss") == "2026-10-13 00:00");
    CHECK(shown("0.75", "h:mm") == "18:00");
    CHECK(shown("0.75", "mm:ss") == "18:00");
    CHECK(shown("46308.75", "hh\"h\"mm") == "18:00");
    CHECK(shown("1.1041666666666667", "[h]:mm") == "26:30");
    CHECK(shown("46308", "General") == "46308");
    CHECK(shown("46308", "0 \"days\"") == "46308");
    CHECK(shown("46308", "[Red]0;[Blue]-0") == "46308");
    CHECK(shown("46308", "0_d") == "46308");
    CHECK(shown("46308", "0\\d") == "46308");
    CHECK(shown("46308", "0;dd/mm/yyyy") == "46308");
    // The time that a format leaves out is there all the same; the nearest second counts.
    CHECK(shown("46308.75", "dd/mm/yyyy") == "2026-10-13 18:00");
    CHECK(shown("46308.99999999", "dd/mm/yyyy") == "2026-10-14");
    CHECK(shown("46308.770833333328", "dd/mm/yyyy hh:mm") == "2026-10-13 18:30");
}

TEST_CASE("days are counted from the end of 1899 with a 29th of February in 1900, or from the end of 1903") {
    CHECK(shown("1", "d/m/y") == "1900-01-01");
    CHECK(shown("59", "d/m/y") == "1900-02-28");
    CHECK(shown("61", "d/m/y") == "1900-03-01");
    CHECK(shown("44846", "d/m/y", true) == "2026-10-13");
    CHECK(shown("0", "d/m/y", true) == "1904-01-01");
    CHECK(shown("0", "d/m/y").empty());
    CHECK(shown("-1", "d/m/y") == "-1");
    CHECK(shown("2958465", "d/m/y") == "9999-12-31");
    CHECK(shown("2958466", "d/m/y") == "2958466");
    CHECK(number_text("46308", built_in_format(14), false) == "2026-10-13");
    CHECK(number_text("46308.5", built_in_format(22), false) == "2026-10-13 12:00");
    CHECK(number_text("0.5", built_in_format(20), false) == "12:00");
    CHECK(number_text("46308", built_in_format(0), false) == "46308");
    CHECK(number_text("0.5", built_in_format(9), false) == "50%");
}

TEST_CASE("other numbers are as somebody types them") {
    CHECK(shown("0.30000000000000004", "General") == "0.3");
    CHECK(shown("1234.5", "#,##0.00 [$€-40C]") == "1234.5");
    CHECK(shown("33.333333333333336", "0.00") == "33.33");
    CHECK(shown("33.333333333333336", "General") == "33.3333333333333");
    CHECK(shown("0.125", "0.0%") == "12.5%");
    CHECK(shown("123456789012345678", "General") == "123456789012345678");
    CHECK(shown("1.22158E17", "General") == "1.22158E+17");
    CHECK(shown("1200", "0.00E+00") == "1200");
    CHECK(shown("-12.50", "General") == "-12.5");
    CHECK(shown("1e3", "General") == "1000");
    CHECK(shown("nan", "0.00") == "nan");
    CHECK(shown("12 ", "0.00") == "12 ");
    CHECK(shown("", "0.00").empty());
    // A thousand to many readers.
    CHECK(shown("33.333", "General") == "33.3330");
    CHECK(shown("33.333", "0.000") == "33.3330");
}

TEST_CASE("codes between underlines stand for characters that XML cannot hold") {
    CHECK(unescaped("a_x000D_\nb") == "a\nb");
    CHECK(unescaped("a_x000D_b_x000A_c_x000D__x000A_d") == "a\nb\nc\nd");
    CHECK(unescaped("_x005F_x000D_") == "_x000D_");
    CHECK(unescaped("_xD83D__xDE00_ _xD83D_!") == "😀 \xef\xbf\xbd!");
    CHECK(unescaped("_x0041_x_ _x00G0_ _x41_ snake_x_case_") == "Ax_ _x00G0_ _x41_ snake_x_case_");
    CHECK(unescaped("\x01tab\tend_x0007_\r\nnext\rlast\x7f") == "tab\tend\nnext\nlast");
}
