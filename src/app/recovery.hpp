#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "edit/action.hpp"

namespace tandem {

// How many rows of a table differ between two versions. Rows that no person made (the accepted roster) do not count.
struct ChangedRows {
    std::string table;  // as in the file: "posts", "marks"; "settings" and "charter" count as one changed row
    int added = 0;
    int changed = 0;
    int removed = 0;

    bool operator==(const ChangedRows&) const = default;
};

// Tables with a difference, in the order of the file.
std::vector<ChangedRows> changed_rows(const Project& before, const Project& after);

// Edits that were never saved, because the program ended before: kept in a journal whose process has ended.
struct RecoverableWork {
    std::filesystem::path journal;
    std::string name;                  // of the project
    std::filesystem::path file;        // empty: it never had one
    Instant last{};                    // when the last of it was written
    std::vector<Label> steps;          // the edits by name, the first one first
    bool typing = false;               // the end of it is a text that was still being typed
    std::vector<ChangedRows> changes;  // against what was last saved
    std::size_t rule_drafts = 0;       // changes of rules that nobody had accepted
};

// A version of the project's file from before a save, kept in the state folder.
struct KeptVersion {
    std::filesystem::path path;
    Instant taken{};
    std::uint64_t generation = 0;
    std::uint64_t bytes = 0;
};

}  // namespace tandem
