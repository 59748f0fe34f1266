#pragma once

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <memory>
#include <ostream>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <libical/ical.h>
#include <nlohmann/json.hpp>
#include <unistd.h>

#include "exchange/ics_lines.hpp"

namespace tandem::testing {

// What readers of calendar files that nobody here wrote find in one.

struct ReadItem {
    bool is_task = false;
    std::string uid;
    int sequence = 0;
    std::string begin, end;  // "2026-10-13T16:00Z", "2026-10-13" of whole days; "" for none
    std::string title;
    std::string description;

    bool operator==(const ReadItem&) const = default;
    friend std::ostream& operator<<(std::ostream& out, const ReadItem& item) {
        return out << (item.is_task ? "task " : "event ") << item.uid << " " << item.sequence << " " << item.begin
                   << " to " << item.end << " [" << item.title << "] [" << item.description << "]";
    }
};

inline std::string output_of_reader(const std::string& command) {
    const std::unique_ptr<FILE, int (*)(FILE*)> pipe(popen(command.c_str(), "r"), pclose);
    REQUIRE(pipe);
    std::string text;
    std::array<char, 4096> buffer{};
    while (const std::size_t n = fread(buffer.data(), 1, buffer.size(), pipe.get())) text.append(buffer.data(), n);
    return text;
}

// Items in the order of the file, by a script that writes them as JSON.
inline std::vector<ReadItem> items_by(const std::string& reader, const std::string& bytes) {
    const std::filesystem::path file =
        std::filesystem::temp_directory_path() / ("tandem-read-" + std::to_string(getpid()) + ".ics");
    std::ofstream(file, std::ios::binary) << bytes;
    const std::string said = output_of_reader(reader + " " + file.string() + " 2>&1");
    std::filesystem::remove(file);
    const auto json = nlohmann::json::parse(said, nullptr, false);
    REQUIRE_MESSAGE(json.is_array(), said);
    std::vector<ReadItem> items;
    for (const auto& one : json)
        items.push_back({one["kind"] == "task", one["uid"], one["sequence"], one["begin"], one["end"], one["title"],
                         one["description"]});
    return items;
}

inline std::vector<ReadItem> items_by_python(const std::string& bytes) {
    return items_by("/usr/bin/python3 " TANDEM_SOURCE_DIR "/tests/exchange/read_calendar.py", bytes);
}
inline std::vector<ReadItem> items_by_icaljs(const std::string& bytes) {
    return items_by("node " TANDEM_SOURCE_DIR "/tests/exchange/read_calendar.mjs " TANDEM_ICALJS, bytes);
}

// How libical counts a file that is one calendar.
struct IcalCounts {
    bool one_calendar = false;
    int errors = 0;
    int events = 0, tasks = 0, zones = 0;

    bool operator==(const IcalCounts&) const = default;
    friend std::ostream& operator<<(std::ostream& out, const IcalCounts& counts) {
        return out << (counts.one_calendar ? "a calendar, " : "no calendar, ") << counts.errors << " errors, "
                   << counts.events << " events, " << counts.tasks << " tasks, " << counts.zones << " zones";
    }
};
inline IcalCounts counts_by_libical(const std::string& bytes) {
    const std::unique_ptr<icalcomponent, void (*)(icalcomponent*)> root(icalparser_parse_string(bytes.c_str()),
                                                                        icalcomponent_free);
    if (!root) return {};
    const icalcomponent_kind task = icalcomponent_string_to_kind(std::string(ics_task_kind).c_str());
    return {icalcomponent_isa(root.get()) == ICAL_VCALENDAR_COMPONENT, icalcomponent_count_errors(root.get()),
            icalcomponent_count_components(root.get(), ICAL_VEVENT_COMPONENT),
            icalcomponent_count_components(root.get(), task),
            icalcomponent_count_components(root.get(), ICAL_VTIMEZONE_COMPONENT)};
}

// The lines as they stand, without their ends; a failed check where one is too long or does not end in CR and LF.
inline std::vector<std::string> checked_lines(const std::string& bytes) {
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t end = bytes.find('\n', at);
        REQUIRE(end != std::string::npos);
        REQUIRE(end > at);
        REQUIRE(bytes[end - 1] == '\r');
        lines.push_back(bytes.substr(at, end - 1 - at));
        REQUIRE(lines.back().size() <= 75);
        at = end + 1;
    }
    return lines;
}

}  // namespace tandem::testing
