#pragma once

#include <string>
#include <vector>

namespace tandem {

// What a file said that this version does not know: kept as it was, and written back in the same record.
struct ExtraField {
    std::string key;
    std::string json;  // the value's JSON text, canonical white space

    bool operator==(const ExtraField&) const = default;
};
using Extra = std::vector<ExtraField>;

}  // namespace tandem
