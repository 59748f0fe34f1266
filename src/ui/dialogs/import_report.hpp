#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/import_plan.hpp"

namespace tandem {

struct ViewContext;

enum class ImportAnswer : unsigned char { none, taken, cancelled };
// What taking a file in would do, row by row with its reasons, before anything is done. `sheet` gets the name of
// another sheet of the workbook when one is chosen.
ImportAnswer draw_import_report(ViewContext& view, const ImportReport& report, std::string_view file,
                                std::optional<std::string>& sheet);

}  // namespace tandem
