#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/export_draft.hpp"
#include "app/profile_rows.hpp"

namespace tandem {

// A flight on its way into a tool that sells ads.
struct FlightRow {
    const Flight* flight = nullptr;
    const Campaign* campaign = nullptr;
    std::string network;  // id in networks.csv
    DayRange days;        // those from today on: no tool takes a day that is over
    std::string name;     // in the tool (app/naming_rule.hpp), with a number where another flight has the same
};

struct FlightRows {
    std::vector<FlightRow> rows;    // by campaign, in the order people read them in
    std::vector<LeftOut> left_out;  // that spend nothing
    std::size_t over = 0;           // cancelled, archived, or over
    std::size_t elsewhere = 0;      // on other networks
};

// Flights of these campaigns and channels, with a day among those of the order.
FlightRows flight_rows(const ProfileSource& source, const ProfileOrder& order, Day today);

// What stands in a cell. Placeholders:
//
//   {name} {name_in_tools} {campaign_in_tools} {network}
//   {begin} {end} {campaign_begin} {campaign_end}   first and last day, by the profile's pattern
//   {daily_mean}              what the days to come have on average, rounded down
//   {daily} {lifetime}        the budget as it was set, a day or in all; one of them is empty
//   {meta_objective}          of the campaign's first objective
//   {address} {url_tags}      the page, and its tags apart: "utm_source=..."
//   {post_title} {post_text} {picture}   of the post it puts forward
std::string flight_cell(const ProfileSource& source, const FlightRow& row, std::string_view cell);

}  // namespace tandem
