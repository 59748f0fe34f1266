#include "store/memory_file_system.hpp"

#include <algorithm>
#include <cerrno>

namespace tandem::test {
namespace {

std::string folder_of(const std::string& path) { return std::filesystem::path(path).parent_path().string(); }

}  // namespace

MemoryFileSystem::MemoryFileSystem() { folders_.insert("/"); }

void MemoryFileSystem::put(const std::string& path, const std::string& bytes) {
    for (std::string folder = folder_of(path); folders_.insert(folder).second;) folder = folder_of(folder);
    const std::uint64_t node = next_node_++;
    nodes_[node] = {bytes, bytes, {}, 0644, ++clock_ns_};
    names_[path] = node;
    durable_names_[path] = node;
}

std::optional<std::string> MemoryFileSystem::get(const std::string& path) const {
    const auto found = names_.find(path);
    if (found == names_.end()) return std::nullopt;
    return nodes_.at(found->second).bytes;
}

std::vector<std::string> MemoryFileSystem::paths() const {
    std::vector<std::string> out;
    for (const auto& [path, node] : names_) out.push_back(path);
    return out;
}

std::set<std::optional<std::string>> MemoryFileSystem::states_after_power_cut(const std::string& path) const {
    std::set<std::optional<std::string>> states;
    for (std::uint64_t chosen = 0; chosen < (1ULL << unflushed_.size()); ++chosen) {
        Names names = durable_names_;
        for (std::size_t i = 0; i < unflushed_.size(); ++i) {
            if ((chosen >> i & 1U) == 0) continue;
            if (!unflushed_[i].removed.empty()) names.erase(unflushed_[i].removed);
            if (!unflushed_[i].added.empty()) names[unflushed_[i].added] = unflushed_[i].node;
        }
        const auto found = names.find(path);
        if (found == names.end()) {
            states.insert(std::nullopt);
            continue;
        }
        const Node& node = nodes_.at(found->second);
        states.insert(node.durable);
        states.insert(node.unflushed.begin(), node.unflushed.end());
    }
    return states;
}

FileFacts MemoryFileSystem::facts_of_node(std::uint64_t node) const {
    const Node& found = nodes_.at(node);
    FileFacts facts;
    facts.device = 1;
    facts.inode = node;
    facts.size = found.bytes.size();
    facts.modified_ns = found.modified_ns;
    facts.mode = found.mode;
    facts.owner = facts.group = 1000;
    return facts;
}

Call<FileFacts> MemoryFileSystem::facts(const Path& path) {
    if (folders_.contains(path.string())) {
        FileFacts folder;
        folder.kind = FileKind::folder;
        return {folder, 0};
    }
    const auto found = names_.find(path.string());
    if (found == names_.end()) return {{}, ENOENT};
    return {facts_of_node(found->second), 0};
}

Call<FileFacts> MemoryFileSystem::facts_of(int descriptor) {
    const auto found = open_.find(descriptor);
    if (found == open_.end()) return {{}, EBADF};
    return found->second.node == 0 ? facts(found->second.folder)
                                   : Call<FileFacts>{facts_of_node(found->second.node), 0};
}

Call<FileSystem::Path> MemoryFileSystem::real_path(const Path& path) {
    const auto there = facts(path);
    return {path, there.error};
}

Call<int> MemoryFileSystem::open_to_read(const Path& path) {
    const auto found = names_.find(path.string());
    if (found == names_.end()) return {-1, ENOENT};
    open_[next_descriptor_] = {found->second, {}, 0};
    return {next_descriptor_++, 0};
}

Call<int> MemoryFileSystem::create(const Path& path, std::uint32_t mode) {
    if (!folders_.contains(folder_of(path.string()))) return {-1, ENOENT};
    if (names_.contains(path.string())) return {-1, EEXIST};
    const std::uint64_t node = next_node_++;
    nodes_[node] = {{}, {}, {}, mode, ++clock_ns_};
    names_[path.string()] = node;
    name_changed({folder_of(path.string()), {}, path.string(), node});
    open_[next_descriptor_] = {node, {}, 0};
    return {next_descriptor_++, 0};
}

Call<int> MemoryFileSystem::open_folder(const Path& path) {
    if (!folders_.contains(path.string())) return {-1, ENOENT};
    open_[next_descriptor_] = {0, path.string(), 0};
    return {next_descriptor_++, 0};
}

Call<std::size_t> MemoryFileSystem::read(int descriptor, std::span<char> into) {
    const auto found = open_.find(descriptor);
    if (found == open_.end()) return {0, EBADF};
    const std::string& bytes = nodes_[found->second.node].bytes;
    const std::size_t size = std::min(into.size(), bytes.size() - found->second.at);
    std::copy_n(bytes.data() + found->second.at, size, into.data());
    found->second.at += size;
    return {size, 0};
}

Call<std::size_t> MemoryFileSystem::write(int descriptor, std::span<const char> bytes) {
    const auto found = open_.find(descriptor);
    if (found == open_.end()) return {0, EBADF};
    Node& node = nodes_[found->second.node];
    node.unflushed.push_back(node.bytes);
    node.bytes.append(bytes.data(), bytes.size() / 2);
    node.unflushed.push_back(node.bytes);
    node.bytes.append(bytes.data() + bytes.size() / 2, bytes.size() - bytes.size() / 2);
    node.unflushed.push_back(node.bytes);
    node.modified_ns = ++clock_ns_;
    return {bytes.size(), 0};
}

Done MemoryFileSystem::set_mode(int descriptor, std::uint32_t mode) {
    const auto found = open_.find(descriptor);
    if (found == open_.end()) return {{}, EBADF};
    nodes_[found->second.node].mode = mode;
    return {};
}

Done MemoryFileSystem::flush(int descriptor) {
    const auto found = open_.find(descriptor);
    if (found == open_.end()) return {{}, EBADF};
    if (careless) return {};
    if (found->second.node != 0) {
        Node& node = nodes_[found->second.node];
        node.durable = node.bytes;
        node.unflushed.clear();
        return {};
    }
    std::vector<NameChange> rest;
    for (NameChange& change : unflushed_) {
        if (change.folder != found->second.folder) {
            rest.push_back(std::move(change));
            continue;
        }
        if (!change.removed.empty()) durable_names_.erase(change.removed);
        if (!change.added.empty()) durable_names_[change.added] = change.node;
    }
    unflushed_ = std::move(rest);
    return {};
}

Done MemoryFileSystem::close(int descriptor) { return {{}, open_.erase(descriptor) == 0 ? EBADF : 0}; }

Done MemoryFileSystem::rename(const Path& from, const Path& to) {
    const auto found = names_.find(from.string());
    if (found == names_.end()) return {{}, ENOENT};
    const std::uint64_t node = found->second;
    names_.erase(found);
    names_[to.string()] = node;
    name_changed({folder_of(to.string()), from.string(), to.string(), node});
    return {};
}

Done MemoryFileSystem::remove(const Path& path) {
    if (names_.erase(path.string()) == 0) return {{}, ENOENT};
    name_changed({folder_of(path.string()), path.string(), {}, 0});
    return {};
}

Done MemoryFileSystem::make_folder(const Path& path) {
    if (!folders_.contains(folder_of(path.string()))) return {{}, ENOENT};
    return {{}, folders_.insert(path.string()).second ? 0 : EEXIST};
}

Call<std::vector<std::string>> MemoryFileSystem::names_in(const Path& folder) {
    if (!folders_.contains(folder.string())) return {{}, ENOENT};
    std::vector<std::string> out;
    for (const auto& [path, node] : names_)
        if (folder_of(path) == folder.string()) out.push_back(std::filesystem::path(path).filename().string());
    return {out, 0};
}

void MemoryFileSystem::name_changed(NameChange change) { unflushed_.push_back(std::move(change)); }

}  // namespace tandem::test
