#pragma once

#include "edit/action.hpp"

namespace tandem {

[[nodiscard]] Project without_person(Project project, const RemovePerson& action);
[[nodiscard]] Project without_channel(Project project, const RemoveChannel& action);

}  // namespace tandem
