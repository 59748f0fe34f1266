#include "store/atomic_file.hpp"

#include <algorithm>
#include <cerrno>

#include "store/problem_phrase.hpp"
#include "store/whole_file.hpp"

namespace tandem {
namespace {

// A step of writing, by its word.
struct Step {
    std::string_view word;
};
constexpr Step creating{"create"};
constexpr Step setting_rights{"set_rights"};
constexpr Step writing{"write"};
constexpr Step flushing{"flush"};
constexpr Step closing{"close"};
constexpr Step replacing{"replace"};

struct Failure {
    Step step;
    int error;
};

// `leftover` is the temporary file when it is still there, `kept` that it was left on purpose.
Problem write_problem(const std::filesystem::path& target, const Failure& failure,
                      const std::filesystem::path& leftover, bool kept) {
    const std::string step(failure.step.word);
    ProblemValues values = system_reason(failure.error);
    const std::string word = kept ? "leftover_kept" : "leftover";
    values.insert(values.end(),
                  {{"step", step},
                   {"step_text", phrase("step." + step)},
                   {"leftover_text", leftover.empty() ? std::string() : phrase(word)},
                   {"leftover_file", kept ? " " + shown_path(leftover) : std::string()}});
    Place place;
    place.file = shown_path(target);
    return make_problem(ProblemCode::write_failed, std::move(place), std::move(values));
}

// Fills and flushes the open file. The rights come first: the contents are never readable by more people than before.
std::optional<Failure> fill(int descriptor, const AtomicWrite& write, FileSystem& files) {
    if (write.old) {
        const auto mine = files.facts_of(descriptor);
        if (!mine.ok()) return Failure{setting_rights, mine.error};
        std::uint32_t mode = write.old->mode;
        // Where the group cannot be kept, its rights do not pass to another group.
        if (mine.value.group != write.old->group && !files.set_group(descriptor, write.old->group).ok()) mode &= 0707U;
        const auto set = files.set_mode(descriptor, mode);
        if (!set.ok()) return Failure{setting_rights, set.error};
    }
    if (const int error = write_bytes(descriptor, write.bytes, files)) return Failure{writing, error};
    const auto flushed = files.flush(descriptor);
    if (!flushed.ok()) return Failure{flushing, flushed.error};
    return std::nullopt;
}

bool may_pass(int error) { return error == EACCES || error == EBUSY || error == ETXTBSY || error == EPERM; }

std::optional<Failure> replace(const std::filesystem::path& temporary, const std::filesystem::path& target,
                               FileSystem& files) {
    constexpr int attempts = 10;
    constexpr int pause_ms = 200;
    for (int attempt = 1;; ++attempt) {
        const auto renamed = files.rename(temporary, target);
        if (renamed.ok()) return std::nullopt;
        if (!may_pass(renamed.error) || attempt == attempts) return Failure{replacing, renamed.error};
        files.wait(pause_ms);
    }
}

// A new file beside the target, empty and open; its path goes to `temporary`.
Call<int> create_beside(const AtomicWrite& write, FileSystem& files, std::filesystem::path& temporary) {
    constexpr int attempts = 20;
    for (int attempt = 1;; ++attempt) {
        temporary = write.target.parent_path() / temporary_name(write.target.filename().string(), files.random());
        const auto created = files.create(temporary, write.old ? 0600 : write.mode);
        if (created.error == EINTR) continue;
        if (created.error != EEXIST || attempt == attempts) return created;
    }
}

}  // namespace

NewFile write_beside(const AtomicWrite& write, FileSystem& files) {
    std::filesystem::path temporary;
    const auto created = create_beside(write, files, temporary);
    if (!created.ok()) return {{}, write_problem(write.target, {creating, created.error}, {}, false)};
    std::optional<Failure> failure = fill(created.value, write, files);
    const auto closed = files.close(created.value);
    if (!failure && !closed.ok()) failure = Failure{closing, closed.error};
    if (!failure) return {temporary, {}};
    const bool left_over = !files.remove(temporary).ok();
    return {{}, write_problem(write.target, *failure, left_over ? temporary : std::filesystem::path(), false)};
}

std::optional<Problem> take_name(const std::filesystem::path& made, const std::filesystem::path& target,
                                 FileSystem& files) {
    const std::optional<Failure> failure = replace(made, target, files);
    if (!failure) return std::nullopt;
    return write_problem(target, *failure, made, true);
}

AtomicOutcome write_atomically(const AtomicWrite& write, FileSystem& files) {
    NewFile made = write_beside(write, files);
    if (made.problem) return {std::move(made.problem), {}};
    std::optional<Problem> refused;
    if (write.before_replace) refused = write.before_replace();
    std::optional<Failure> failure;
    if (!refused) failure = replace(made.path, write.target, files);
    if (failure || refused) {
        const bool keep = write.keep_whole && !refused;
        const bool left_over = keep || !files.remove(made.path).ok();
        if (refused) return {refused, {}};
        return {write_problem(write.target, *failure, left_over ? made.path : std::filesystem::path(), keep), {}};
    }
    const int error = flush_folder(write.target.parent_path(), files);
    if (error == 0) return {};
    Place place;
    place.file = shown_path(write.target);
    return {{}, make_problem(ProblemCode::not_confirmed, std::move(place), system_reason(error))};
}

int flush_folder(const std::filesystem::path& folder, FileSystem& files) {
    const auto open = files.open_folder(folder.empty() ? "." : folder);
    if (!open.ok()) return open.error;
    const auto flushed = files.flush(open.value);
    files.close(open.value);
    const bool never = flushed.error == EINVAL || flushed.error == ENOSYS || flushed.error == EOPNOTSUPP;
    return never ? 0 : flushed.error;
}

int make_folders(const std::filesystem::path& folder, FileSystem& files) {
    if (folder.empty()) return 0;
    const auto there = files.facts(folder);
    if (there.ok()) return there.value.kind == FileKind::folder ? 0 : ENOTDIR;
    if (there.error != ENOENT) return there.error;
    if (folder.has_relative_path() && folder.parent_path() != folder)
        if (const int error = make_folders(folder.parent_path(), files)) return error;
    const auto made = files.make_folder(folder);
    if (!made.ok() && made.error != EEXIST) return made.error;
    return flush_folder(folder.parent_path(), files);
}

std::string temporary_name(std::string_view name, std::uint64_t random) {
    constexpr std::string_view digits = "0123456789abcdef";
    constexpr std::size_t longest = 255 - 2 - 1 - 16 - 4;  // of a file name on common file systems
    std::string out = ".~" + std::string(name.substr(0, longest)) + ".";
    for (unsigned shift = 64; shift > 0; shift -= 4) out += digits[(random >> (shift - 4)) & 15U];
    return out + ".tmp";
}

bool is_temporary_name(std::string_view temporary, std::string_view name) {
    const std::string sample = temporary_name(name, 0);
    if (temporary.size() != sample.size()) return false;
    const std::size_t stem = sample.size() - 20;
    const std::string_view digits = temporary.substr(stem, 16);
    return temporary.substr(0, stem) == sample.substr(0, stem) && temporary.substr(stem + 16) == ".tmp" &&
        digits.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

}  // namespace tandem
