#include "app/zone_warning.hpp"

#include <cstdlib>

#include "model/zone_self_test.hpp"

namespace tandem {
namespace {

Notice notice_of_refused_zones(const RefusedZones& refused) {
    const Label what = refused.zone.empty() ? Label{"zones.refused.unreadable", {}}
                                            : Label{"zones.refused.wrong", {{"zone", refused.zone}}};
    Notice notice{Notice::Kind::warning, {"zones.refused.title", {}}, {what}, refused.folder, {}};
    if (refused.replaced)
        notice.lines.push_back({"zones.refused.kept", {{"version", zone_database_version()}}});
    else
        notice.lines.push_back({"zones.refused.alone", {}});
    notice.lines.push_back({"zones.refused.next", {}});
    return notice;
}

}  // namespace

std::optional<Notice> zone_warning() {
    const char* named = std::getenv("TANDEM_TZDATA");
    const auto refused = refuse_unfit_zones(named ? named : "");
    if (zone_database_version().empty())
        return Notice{Notice::Kind::error,  // it stays until it was read
                      {"zones.missing.title", {}},
                      {{"zones.missing.what", {}}, {"zones.missing.means", {}}, {"zones.missing.next", {}}},
                      {},
                      {}};
    if (refused) return notice_of_refused_zones(*refused);
    return std::nullopt;
}

}  // namespace tandem
