// Calendars of Tandem's own, spoilt at random: everywhere, and every day.
#include "fuzz/spoil.hpp"

using namespace tandem;

TEST_CASE("a calendar that Tandem wrote, spoilt at random, is taken in once, and what came of it is a whole project") {
    fuzz::read_spoilt(fuzz::own_calendar, 150,
                      {"\r\n", "BEGIN:VEVENT\r\n", "END:VEVENT\r\n", "X-TANDEM-ROWS:[]\r\n", "null", "{}", "[]", "\"",
                       "-1", "99999999999", "99999999T999999", "SEQUENCE:-99999999999", "put", ":", "\xff"});
}
