#pragma once

#include "edit/action.hpp"

namespace tandem {

[[nodiscard]] Project with_moved_campaign(Project project, const MoveCampaign& action);
[[nodiscard]] Project with_resized_campaign(Project project, const ResizeCampaign& action);
[[nodiscard]] Project with_copied_campaign(Project project, const CopyCampaign& action);
[[nodiscard]] Project without_campaign(Project project, const RemoveCampaign& action);
[[nodiscard]] Project without_flight(Project project, const RemoveFlight& action);

}  // namespace tandem
