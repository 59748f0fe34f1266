#include "store/journal.hpp"

#define XXH_INLINE_ALL
#include <cerrno>
#include <cstdio>
#include <utility>

#include <xxhash.h>

#include "store/atomic_file.hpp"
#include "store/encode.hpp"
#include "store/json_archive.hpp"
#include "store/load_actions.hpp"
#include "store/project_text.hpp"
#include "store/whole_file.hpp"

namespace tandem {
namespace {

Problem not_kept(const std::filesystem::path& path, int error) {
    Place place;
    place.file = shown_path(path);
    return make_problem(ProblemCode::journal_failed, std::move(place), system_reason(error));
}

// A row of the journal's own, as JSON.
template <class Row>
std::string text_of_row(const Row& row) {
    TextSink sink;
    std::ostream stream(&sink);
    {
        cereal::JSONOutputArchive archive(stream, archive_options());
        encode_fields(archive, row);
    }
    return sink.take();
}

std::string text_of_request(const Request& request) {
    OutsideRequest outside{request.label, {}, request.focus};
    for (const Action& action : request.actions) outside.steps.emplace_back(action);
    return actions_text({std::move(outside)});
}

}  // namespace

std::string journal_record(std::string_view kind, std::string_view payload, Instant at) {
    std::string checked = std::string(kind) + ' ' + to_text(at) + ' ' + std::to_string(payload.size()) + '\n';
    checked += payload;
    char sum[17];
    std::snprintf(sum, sizeof sum, "%016llx",
                  static_cast<unsigned long long>(XXH3_64bits(checked.data(), checked.size())));
    return std::string(sum) + ' ' + checked + '\n';
}

JournalFile::JournalFile(std::filesystem::path path, int descriptor, FileSystem& files)
    : path_(std::move(path)), descriptor_(descriptor), files_(&files) {}

JournalFile::JournalFile(JournalFile&& other) noexcept
    : path_(std::move(other.path_)), descriptor_(std::exchange(other.descriptor_, -1)), files_(other.files_) {}

JournalFile::~JournalFile() {
    if (descriptor_ >= 0) files_->close(descriptor_);
}

Result<JournalFile> JournalFile::create(const std::filesystem::path& folder, const JournalStart& start,
                                        const Project& base, FileSystem& files) {
    const std::filesystem::path path = folder / (start.session + std::string(journal_ending));
    if (const int error = make_folders(folder, files)) return not_kept(folder, error);
    const auto made = files.create(path, 0600);
    if (!made.ok()) return not_kept(path, made.error);
    JournalFile journal(path, made.value, files);
    const std::string head(journal_magic);
    std::optional<Problem> problem;
    if (const int error = write_bytes(journal.descriptor_, head, files)) problem = not_kept(path, error);
    if (!problem) problem = journal.append("start", text_of_row(start), start.begun);
    if (!problem) problem = journal.whole(base, start.begun);
    if (!problem) problem = journal.flush();
    if (!problem) {
        if (const int error = flush_folder(folder, files)) problem = not_kept(folder, error);
    }
    if (!problem) return journal;
    files.remove(path);
    return *problem;
}

std::optional<Problem> JournalFile::append(std::string_view kind, std::string_view payload, Instant at) {
    if (const int error = write_bytes(descriptor_, journal_record(kind, payload, at), *files_))
        return not_kept(path_, error);
    return std::nullopt;
}

std::optional<Problem> JournalFile::step(const Request& request, Instant at) {
    return append("step", text_of_request(request), at);
}
std::optional<Problem> JournalFile::undo(Instant at) { return append("undo", {}, at); }
std::optional<Problem> JournalFile::redo(Instant at) { return append("redo", {}, at); }

std::optional<Problem> JournalFile::whole(const Project& project, Instant at) {
    return append("whole", project_text(project, Edition{}), at);
}

std::optional<Problem> JournalFile::typing(const Request* request, Instant at) {
    return append("typing", request ? text_of_request(*request) : std::string(), at);
}

std::optional<Problem> JournalFile::drafts(const std::vector<RuleDraft>& drafts, Instant at) {
    return append("drafts", drafts.empty() ? std::string() : text_of_row(JournalDrafts{drafts}), at);
}

std::optional<Problem> JournalFile::flush() {
    const auto flushed = files_->flush(descriptor_);
    if (!flushed.ok()) return not_kept(path_, flushed.error);
    return std::nullopt;
}

void JournalFile::remove() { files_->remove(path_); }

}  // namespace tandem
