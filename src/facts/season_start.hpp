#pragma once

#include <date/date.h>

namespace tandem::facts {

enum class SeasonStart { march_equinox, june_solstice, september_equinox, december_solstice };

/// The date, in Paris, on which a season begins, for the years 1996 to 2100 (before, France kept other summer times;
/// after, the slowing of the Earth is a guess). The instant is good to about a minute, and floating point is harmless
/// here: a day changes only if the instant falls within that minute of midnight, which no year of 1996 to 2050 does.
/// Source: J. Meeus, Astronomical Algorithms, 2nd ed., chapter 27 (tables 27.B and 27.C); TT - UT after F. Espenak and
/// J. Meeus, Five Millennium Canon of Solar Eclipses (2006).
date::sys_days season_start(SeasonStart season, date::year year);

/// The same instant in seconds since 1970-01-01 00:00 UTC.
date::sys_seconds season_instant(SeasonStart season, date::year year);

}  // namespace tandem::facts
