#include "plan/follow_lineage.hpp"

#include <algorithm>
#include <vector>

namespace tandem {
namespace {

// An empty part of a pattern matches anything.
template <class Part>
bool fits(const Part& pattern, const Part& part) {
    return !pattern || pattern == part;
}

bool fits(const TaskKey& pattern, const TaskKey& key) {
    return fits(pattern.rule, key.rule) && fits(pattern.slot, key.slot) && fits(pattern.source, key.source) &&
        fits(pattern.channel, key.channel);
}

void carry(const TaskKey& to, TaskKey& key) {
    if (to.rule) key.rule = to.rule;
    if (to.slot) key.slot = to.slot;
    if (to.source) key.source = to.source;
    if (to.channel) key.channel = to.channel;
}

}  // namespace

TaskKey follow_lineage(const Project& project, TaskKey key) {
    std::vector<const Lineage*> left;
    for (const Lineage& row : project.lineage) left.push_back(&row);
    for (;;) {
        const auto row =
            std::find_if(left.begin(), left.end(), [&](const Lineage* one) { return fits(one->from, key); });
        if (row == left.end()) return key;
        carry((*row)->to, key);
        left.erase(row);
    }
}

}  // namespace tandem
