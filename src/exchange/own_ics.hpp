#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "exchange/read_ics.hpp"

namespace tandem {

// An event or a task of a calendar that Tandem wrote (exchange/write_ics.hpp).
struct OwnIcsItem {
    std::size_t line = 0;  // where it begins, from 1
    std::string uid;
    std::string kind;
    std::string rows;
    std::string title;
    std::string description;
    int sequence = 0;
    std::optional<Instant> changed_at;
    std::optional<Instant> begin;  // of whole days, and of a zone that nobody knows: none
    std::optional<Day> first_day;  // of whole days
};

struct OwnIcs {
    std::string project, zone, language;
    bool windows_1252 = false;        // it was no UTF-8, and was read as Windows-1252
    std::vector<OwnIcsItem> items;    // in the order of the file; of several with one UID the newest alone
    std::vector<IcsRemark> left_out;  // components that are not Tandem's or not the newest, and broken lines
};

// What Tandem wrote into a calendar file. Nothing when it is another program's, or is none: `read_ics` tells why.
std::optional<OwnIcs> read_own_ics(std::string_view bytes, ZoneTable& zones, const IcsLimits& limits = {});

}  // namespace tandem
