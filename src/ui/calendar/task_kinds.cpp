#include "ui/calendar/task_kinds.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace tandem {

std::string task_kinds_text(const facts::Words& words, const std::map<TaskType, int>& counts, std::size_t most) {
    std::vector<std::pair<int, TaskType>> order;
    for (const auto& [type, count] : counts) order.emplace_back(-count, type);
    std::sort(order.begin(), order.end());
    std::string text;
    const std::size_t shown = order.size() <= most + 1 ? order.size() : most;
    for (std::size_t i = 0; i < shown; ++i) {
        const auto& [count, type] = order[i];
        const std::string key = "task_type." + std::string(facts::name_of(type)) + ".count";
        text += (text.empty() ? "" : " · ") + words.format(key, {{"n", std::to_string(-count)}});
    }
    if (shown < order.size()) text += " +" + std::to_string(order.size() - shown);
    return text;
}

}  // namespace tandem
