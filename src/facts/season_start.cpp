#include "facts/season_start.hpp"

#include <array>
#include <cmath>
#include <cstddef>

namespace tandem::facts {

namespace {

constexpr double degree = 3.14159265358979323846 / 180.0;

/// Table 27.B: the mean instant, a polynomial in thousands of years from 2000, as a Julian ephemeris day.
constexpr std::array<std::array<double, 5>, 4> mean_instants{{
    {2451623.80984, 365242.37404, 0.05169, -0.00411, -0.00057},
    {2451716.56767, 365241.62603, 0.00325, 0.00888, -0.00030},
    {2451810.21715, 365242.01767, -0.11575, 0.00337, 0.00078},
    {2451900.05952, 365242.74049, -0.06223, -0.00823, 0.00032},
}};

struct PeriodicTerm {
    int amplitude;  // in 0.00001 day
    double phase;   // degrees
    double rate;    // degrees a Julian century
};

/// Table 27.C.
constexpr std::array<PeriodicTerm, 24> periodic_terms{{
    {485, 324.96, 1934.136}, {203, 337.23, 32964.467}, {199, 342.08, 20.186},   {182, 27.85, 445267.112},
    {156, 73.14, 45036.886}, {136, 171.52, 22518.443}, {77, 222.54, 65928.934}, {74, 296.72, 3034.906},
    {70, 243.58, 9037.513},  {58, 119.81, 33718.147},  {52, 297.17, 150.678},   {50, 21.02, 2281.226},
    {45, 247.54, 29929.562}, {44, 325.15, 31555.956},  {29, 60.93, 4443.417},   {18, 155.12, 67555.328},
    {17, 288.79, 4562.452},  {16, 198.04, 62894.029},  {14, 199.76, 31436.921}, {12, 95.39, 14577.848},
    {12, 287.11, 31931.756}, {12, 320.81, 34777.259},  {9, 227.73, 1222.114},   {8, 15.45, 16859.074},
}};

/// Terrestrial time minus universal time, in seconds.
double earth_lag_seconds(double year) {
    const double t = year - 2000.0;
    if (year < 2005.0) {
        return 63.86 + t * (0.3345 + t * (-0.060374 + t * (0.0017275 + t * (0.000651814 + t * 0.00002373599))));
    }
    return 62.92 + t * (0.32217 + t * 0.005589);
}

double julian_ephemeris_day(SeasonStart season, int year) {
    const auto& mean = mean_instants[static_cast<std::size_t>(season)];
    const double y = (year - 2000) / 1000.0;
    const double start = mean[0] + y * (mean[1] + y * (mean[2] + y * (mean[3] + y * mean[4])));
    const double centuries = (start - 2451545.0) / 36525.0;
    const double anomaly = (35999.373 * centuries - 2.47) * degree;
    const double speed = 1.0 + 0.0334 * std::cos(anomaly) + 0.0007 * std::cos(2.0 * anomaly);
    double sum = 0.0;
    for (const PeriodicTerm& term : periodic_terms) {
        sum += term.amplitude * std::cos((term.phase + term.rate * centuries) * degree);
    }
    return start + 0.00001 * sum / speed;
}

}  // namespace

date::sys_seconds season_instant(SeasonStart season, date::year year) {
    constexpr double julian_day_of_1970 = 2440587.5;
    const int number = static_cast<int>(year);
    const double days = julian_ephemeris_day(season, number) - julian_day_of_1970;
    return date::sys_seconds(
        std::chrono::seconds(std::llround(days * 86400.0 - earth_lag_seconds(static_cast<double>(number)))));
}

date::sys_days season_start(SeasonStart season, date::year year) {
    // Summer time runs from the last Sunday of March, after the equinox, to that of October.
    const bool summer_time = season == SeasonStart::june_solstice || season == SeasonStart::september_equinox;
    const std::chrono::hours ahead_of_utc(summer_time ? 2 : 1);
    return date::floor<date::days>(season_instant(season, year) + ahead_of_utc);
}

}  // namespace tandem::facts
