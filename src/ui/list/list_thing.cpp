#include "ui/list/list_thing.hpp"

#include <algorithm>

#include "plan/occasions.hpp"
#include "ui/calendar/shown_bars.hpp"

namespace tandem {

std::vector<ListThing> list_things(const Project& project, const Filters& filters, Day today, bool latest_first) {
    std::vector<ListThing> things;
    for (const Campaign& campaign : project.campaigns) {
        if (campaign.days.empty() || !is_let_through(filters, campaign)) continue;
        const Day last = campaign.days.end - date::days(1);
        things.push_back({{campaign.id.value, false}, campaign.days.begin, true});
        if (last != campaign.days.begin) things.push_back({{campaign.id.value, true}, last, true});
    }
    for (const Occasion& one : occasions(project))
        if (is_let_through(filters, project, one)) things.push_back({{one.id, false}, one.days(today).begin, false});
    std::stable_sort(things.begin(), things.end(), [latest_first](const ListThing& a, const ListThing& b) {
        return latest_first ? b.day < a.day : a.day < b.day;
    });
    return things;
}

}  // namespace tandem
