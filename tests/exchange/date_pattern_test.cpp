#include "exchange/date_pattern.hpp"

#include <doctest/doctest.h>

using namespace tandem;

TEST_CASE("a pattern says day and time as a tool wants them, and where they are") {
    const LocalMinute when = *local_minute_from_text("2026-03-09T07:05");
    using std::chrono::minutes;
    CHECK(dated("YYYY-MM-DD HH:mm", when) == "2026-03-09 07:05");
    CHECK(dated("MM/DD/YYYY hh:mm A", when) == "03/09/2026 07:05 AM");
    CHECK(dated("DD/MM/YYYY", when) == "09/03/2026");
    CHECK(dated("HH:mm:ss", when) == "07:05:00");
    CHECK(dated("YYYY-MM-DDTHH:mm:ssZZ", when, minutes(60)) == "2026-03-09T07:05:00+01:00");
    CHECK(dated("ZZ", when, minutes(-570)) == "-09:30");
    CHECK(dated("ZZ", when) == "+00:00");
    CHECK(dated("hh A", *local_minute_from_text("2026-03-09T00:30")) == "12 AM");
    CHECK(dated("hh A", *local_minute_from_text("2026-03-09T12:30")) == "12 PM");
    CHECK(dated("hh A", *local_minute_from_text("2026-03-09T23:30")) == "11 PM");
    CHECK(dated("", when).empty());
}
