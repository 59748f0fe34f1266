#pragma once

#include "exchange/workbook_out.hpp"

namespace tandem {

// The workbook as an Office Open XML file (.xlsx): the same bytes for the same workbook. Dates, times, money and
// durations are numbers with a format of the language, so that they sort and add up. Control characters but tabs and
// line ends are left out. A file that cannot be made, the disk being full, is a problem. A row is
// a step of the work (model/work_meter.hpp).
XlsxFile write_xlsx(const WorkbookOut& book);

}  // namespace tandem
