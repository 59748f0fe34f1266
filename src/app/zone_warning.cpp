#include "app/zone_warning.hpp"

#include "model/time_zone.hpp"

namespace tandem {

std::optional<Notice> zone_warning() {
    if (!zone_database_version().empty()) return std::nullopt;
    return Notice{Notice::Kind::error,  // it stays until it was read
                  {"zones.missing.title", {}},
                  {{"zones.missing.what", {}}, {"zones.missing.means", {}}, {"zones.missing.next", {}}},
                  {},
                  {}};
}

}  // namespace tandem
