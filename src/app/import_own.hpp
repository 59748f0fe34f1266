#pragma once

#include <optional>
#include <string_view>

#include "app/import_plan.hpp"

namespace tandem {

// What taking a calendar in that Tandem wrote would do: what is in it comes back as what it was, under its own id, and
// tasks as ones that are made by hand. Nothing when another program wrote it. What the project has already stays as it
// is here, but for a post whose event was moved since it was written. Channels, campaigns, pillars and people are found
// by their ids, then by what they are called, and made where they are missing. A project that holds nothing yet takes
// the plan's name, zone and language too; exporting it gives the same bytes. Tasks that rules made come into a
// project without rules alone: elsewhere its own rules make the work.
std::optional<ImportReport> plan_own_import(Session& session, std::string_view bytes, std::string_view name);

}  // namespace tandem
