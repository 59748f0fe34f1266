#include "app/import_remarks.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace tandem {
namespace {

// These only say what was found; whatever else is told is to be looked at.
bool only_tells(std::string_view key) {
    constexpr std::array<std::string_view, 3> telling{"import.remark.own", "import.remark.sheet",
                                                      "import.remark.windows_1252"};
    return key.starts_with("away.import.") || std::find(telling.begin(), telling.end(), key) != telling.end();
}

}  // namespace

std::vector<ImportRemark> import_remarks(const ImportReport& report) {
    std::vector<ImportRemark> remarks;
    for (const Label& label : report.remarks) remarks.push_back({label, !only_tells(label.key)});
    std::stable_sort(remarks.begin(), remarks.end(),
                     [](const ImportRemark& a, const ImportRemark& b) { return a.warns && !b.warns; });
    return remarks;
}

}  // namespace tandem
