#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "facts/closed_set.hpp"
#include "facts/confidence.hpp"
#include "facts/fact_table.hpp"

namespace tandem::facts {

/// Who reads a file: somebody who goes on planning, for whom everything is in it; a tool that publishes what it is
/// given, so that what it would refuse, and what is over, stays out; a calendar, which shows what has a day; a tool
/// that sells ads.
enum class ProfileReader : std::uint8_t { planner, publisher, calendar, advertiser };

inline constexpr ClosedSet<ProfileReader, 4> profile_reader_names{{{"planner", ProfileReader::planner},
                                                                   {"publisher", ProfileReader::publisher},
                                                                   {"calendar", ProfileReader::calendar},
                                                                   {"advertiser", ProfileReader::advertiser}}};

/// What one row is: a post, those of its channels that go out at one moment, or one of its channels; a flight.
enum class ProfileRow : std::uint8_t { post, moment, channel, flight };

inline constexpr ClosedSet<ProfileRow, 4> profile_row_names{{{"post", ProfileRow::post},
                                                             {"moment", ProfileRow::moment},
                                                             {"channel", ProfileRow::channel},
                                                             {"flight", ProfileRow::flight}}};

/// What one file is for: everything; one channel, since the tool asks for the account at the upload; accounts of
/// different networks, since the rows name the network alone.
enum class ProfileFile : std::uint8_t { everything, channel, networks };

inline constexpr ClosedSet<ProfileFile, 3> profile_file_names{
    {{"everything", ProfileFile::everything}, {"channel", ProfileFile::channel}, {"networks", ProfileFile::networks}}};

/// On whose clock times are: the post's own, the account's in the tool, the project's.
enum class ProfileClock : std::uint8_t { post, account, project };

inline constexpr ClosedSet<ProfileClock, 3> profile_clock_names{
    {{"post", ProfileClock::post}, {"account", ProfileClock::account}, {"project", ProfileClock::project}}};

struct ProfileColumn {
    std::string title;  ///< as the tool wants it, to the byte; of a file without a header, what the column is
    std::string cell;   ///< what stands in it: text with placeholders such as "{date} {time}"; empty: nothing ever
};

/// A table in the form that a tool imports.
struct CsvProfile {
    std::string id;    ///< "buffer": how a command names it
    std::string name;  ///< the tool's own, "Buffer"; or "@" and a key of words.csv
    ProfileReader reader{};
    ProfileRow row{};
    ProfileFile file{};
    ProfileClock clock{};
    bool header = true;            ///< the first row has the columns' titles
    bool quote_all = false;        ///< every cell is quoted, else those alone that have to be
    bool mark = false;             ///< the file begins with a byte order mark
    bool safe = false;             ///< for spreadsheets: no cell is taken for a formula; else texts are as they are
    std::string date;              ///< pattern of {date}: "YYYY-MM-DD"
    std::string time;              ///< pattern of {time}: "HH:mm"
    std::optional<int> most_rows;  ///< of one file; none: no limit known
    int minutes_step = 1;          ///< minutes of the hour are a multiple of it
    int lead_minutes = 0;          ///< from now to the first time it takes
    int gap_minutes = 0;           ///< between two posts at least
    std::vector<std::string> networks;  ///< ids of networks.csv that it takes; none: all
    std::string source;
    Confidence confidence = Confidence::low;
    std::vector<ProfileColumn> columns;  ///< in the file's order, one at least

    bool takes(std::string_view network) const;
    /// Its header is what the tool looks for: the titles of the columns.
    std::vector<std::string> titles() const;
};

/// Reads csv_profiles.csv, and their columns from csv_profile_columns.csv. Throws std::logic_error naming the row when
/// a cell is none of the closed sets, or a column's profile is none of the profiles.
FactTable<CsvProfile> read_csv_profiles(std::string_view profiles, std::string_view columns);

}  // namespace tandem::facts
