#include "facts/csv_profile.hpp"

#include <algorithm>

#include "facts/csv_rows.hpp"

namespace tandem::facts {
namespace {

CsvProfile profile_of(const CsvRows& rows, std::size_t row) {
    CsvProfile profile;
    profile.id = rows.cell(row, "id");
    profile.name = rows.cell(row, "name");
    profile.reader = one_of(profile_reader_names, rows, row, "reader");
    profile.row = one_of(profile_row_names, rows, row, "row");
    profile.file = one_of(profile_file_names, rows, row, "file");
    profile.clock = one_of(profile_clock_names, rows, row, "clock");
    profile.header = rows.yes(row, "header");
    profile.quote_all = rows.yes(row, "quote_all");
    profile.mark = rows.yes(row, "mark");
    profile.safe = rows.yes(row, "safe");
    profile.date = rows.cell(row, "date");
    profile.time = rows.cell(row, "time");
    if (!rows.cell(row, "most_rows").empty()) profile.most_rows = rows.number(row, "most_rows");
    profile.minutes_step = rows.number(row, "minutes_step");
    profile.lead_minutes = rows.number(row, "lead_minutes");
    profile.gap_minutes = rows.number(row, "gap_minutes");
    profile.networks = rows.parts(row, "networks");
    profile.source = rows.cell(row, "source");
    profile.confidence = one_of(confidence_names, rows, row, "confidence");
    if (profile.minutes_step < 1) rows.refuse(row, "minutes_step");
    if (profile.most_rows && *profile.most_rows < 1) rows.refuse(row, "most_rows");
    return profile;
}

}  // namespace

bool CsvProfile::takes(std::string_view network) const {
    return networks.empty() || std::find(networks.begin(), networks.end(), network) != networks.end();
}

std::vector<std::string> CsvProfile::titles() const {
    std::vector<std::string> all;
    for (const ProfileColumn& column : columns) all.push_back(column.title);
    return all;
}

FactTable<CsvProfile> read_csv_profiles(std::string_view profiles, std::string_view columns) {
    const CsvRows rows("csv_profiles.csv", profiles);
    std::vector<CsvProfile> all;
    for (std::size_t row = 0; row < rows.size(); ++row) all.push_back(profile_of(rows, row));
    const CsvRows cells("csv_profile_columns.csv", columns);
    for (std::size_t row = 0; row < cells.size(); ++row) {
        const auto of = std::find_if(all.begin(), all.end(),
                                     [&](const CsvProfile& one) { return one.id == cells.cell(row, "profile"); });
        if (of == all.end()) cells.refuse(row, "profile");
        of->columns.push_back({cells.cell(row, "title"), cells.cell(row, "cell")});
    }
    for (std::size_t row = 0; row < rows.size(); ++row)
        if (all[row].columns.empty()) rows.refuse(row, "id");
    return FactTable<CsvProfile>(std::move(all));
}

}  // namespace tandem::facts
