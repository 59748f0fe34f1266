#include "app/client_versions.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "app/client_stamp.hpp"

namespace tandem {
namespace {

// Digests in the order of their numbers.
std::vector<Uuid> versions_of(const Project& project, Id<Post> post) {
    std::vector<std::pair<Instant, Uuid>> seen;
    for (const Snapshot& shown : project.snapshots) {
        if (!shown.channels.empty()) continue;
        for (const SnapshotPost& row : shown.posts)
            if (row.post == post) seen.emplace_back(shown.at, row.stamp.digest);
    }
    for (const Approval& each : project.approvals)
        if (each.post == post) seen.emplace_back(each.at, each.stamp.digest);
    std::erase_if(seen, [](const auto& each) { return each.second == Uuid{}; });
    std::stable_sort(seen.begin(), seen.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<Uuid> versions;
    for (const auto& [at, digest] : seen)
        if (std::find(versions.begin(), versions.end(), digest) == versions.end()) versions.push_back(digest);
    return versions;
}

// From 1; one more than there are for what is none of them.
std::size_t number_in(const std::vector<Uuid>& versions, const Uuid& digest) {
    return static_cast<std::size_t>(std::find(versions.begin(), versions.end(), digest) - versions.begin()) + 1;
}

}  // namespace

std::size_t version_of(const Project& project, const Post& post) {
    return number_in(versions_of(project, post.id), digest_id(client_digest(post)));
}

std::optional<std::size_t> version_of(const Project& project, const Approval& approval) {
    if (approval.stamp.digest == Uuid{}) return std::nullopt;
    return number_in(versions_of(project, approval.post), approval.stamp.digest);
}

}  // namespace tandem
