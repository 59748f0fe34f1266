#pragma once

#include <string>
#include <vector>

#include "app/workbook_export.hpp"
#include "exchange/workbook_out.hpp"

namespace tandem {

// The sheets of app/workbook_export.hpp, one by one.

struct SheetSource {
    const Session& session;
    const WorkbookOrder& order;
    const facts::Words& words;
    std::vector<const Post*> posts;
    std::vector<const Campaign*> campaigns;
    bool money = false;  // amounts are shown

    const Project& project() const { return session.project(); }
    bool for_client() const { return order.scope.for_client; }
    std::string word(const char* key) const { return std::string(words(key)); }
};

// Its rows in the order of `posts`. Adds to `revision` what tells its rows from those of another plan.
SheetOut plan_sheet(const SheetSource& source, std::string& revision);
SheetOut calendar_sheet(const SheetSource& source);
SheetOut campaign_sheet(const SheetSource& source);
SheetOut budget_sheet(const SheetSource& source);
SheetOut task_sheet(const SheetSource& source);

// The days [begin, end) as two cells: the first one and the last one.
void add_days(RowOut& row, const DayRange& days);

}  // namespace tandem
