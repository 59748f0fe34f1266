#pragma once

#include "edit/action.hpp"

namespace tandem {

// A flight of the campaign over all its days, without money, on the channel that leads (else the first in use). Nothing
// where there is no channel.
std::optional<Request> new_flight_request(const Project& project, Id<Campaign> campaign, std::string name,
                                          IdSource& ids);
// A copy with its settings, without what was spent and changed on the way; creatives have to be made ready again.
Request copy_flight(const Flight& flight, IdSource& ids);

}  // namespace tandem
