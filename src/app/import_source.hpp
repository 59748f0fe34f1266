#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/session.hpp"
#include "model/plan_mapping.hpp"

namespace tandem {

// A file that is to be taken in, as it was read, before anybody asked what it would change.
struct ImportSource {
    enum class Kind : std::uint8_t { table, calendar, own_calendar, review_answers };
    std::filesystem::path path;
    std::string name;               // of the file, as text
    std::optional<Notice> problem;  // why it could not be read; there is nothing else then
    std::string bytes;
    Kind kind = Kind::table;
    PlanMapping mapping;  // of a table: the one that was kept for its header

    bool is_calendar() const { return kind == Kind::calendar || kind == Kind::own_calendar; }
};

// Files of at most 64 MiB. What kind of file it is, its contents say.
ImportSource read_import_source(const std::filesystem::path& path, const std::vector<KeptMapping>& kept);

// Whether it is called like a file that is taken in: a table, those that are refused with advice among them, a
// calendar, a client's answers.
bool is_called_importable(const std::filesystem::path& path);

}  // namespace tandem
