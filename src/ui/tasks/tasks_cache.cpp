#include "ui/tasks/tasks_cache.hpp"

#include "ui/view_context.hpp"

namespace tandem {

TasksCache& tasks_cache(ViewContext& view) {
    if (!view.state.tasks_cache) view.state.tasks_cache = std::make_shared<TasksCache>();
    return *view.state.tasks_cache;
}

}  // namespace tandem
