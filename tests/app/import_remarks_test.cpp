#include "app/import_remarks.hpp"

#include <doctest/doctest.h>

using namespace tandem;

TEST_CASE("what was left out comes before what only says how the file was read, else the order stays") {
    ImportReport report;
    for (const char* key : {"import.remark.sheet", "import.remark.hidden_rows", "import.remark.windows_1252",
                            "away.import.outside", "import.remark.errors", "import.remark.left_out"})
        report.remarks.push_back({key, {}});
    std::string order;
    for (const ImportRemark& each : import_remarks(report)) order += (each.warns ? "! " : "- ") + each.label.key + "\n";
    CHECK(order ==
          "! import.remark.hidden_rows\n! import.remark.errors\n! import.remark.left_out\n- import.remark.sheet\n"
          "- import.remark.windows_1252\n- away.import.outside\n");
}
