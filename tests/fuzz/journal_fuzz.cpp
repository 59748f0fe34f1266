// The journal of edits: as it is, and with the bytes as a record whose check sum is right.
#include "edit/apply.hpp"
#include "fuzz/target.hpp"
#include "store/journal.hpp"
#include "store/memory_file_system.hpp"
#include "store/project_text.hpp"

namespace tandem::fuzz {
namespace {

const Instant noon{std::chrono::minutes(29'000'000)};

// A journal that begins with a small project.
std::string begun() {
    test::MemoryFileSystem files;
    JournalStart start;
    start.session = "11111111-1111-8111-8111-111111111111-1";
    const auto base = load_project_text(data_file("v0-draft.tandem"));
    hold(base.ok());
    start.project = base->project.id;
    start.begun = noon;
    const auto journal = JournalFile::create("/state", start, base->project, files);
    hold(journal.ok());
    return *files.get(journal->path().string());
}

void read(std::string_view bytes) {
    static const std::string head = begun();
    hold(read_journal_text(head).ok());
    if (const auto contents = read_journal_text(bytes); !contents) hold(!contents.problem().what.empty());
    for (const char* kind : {"step", "undo", "whole", "typing", "drafts", "nothing"}) {
        const auto contents = read_journal_text(head + journal_record(kind, bytes, noon));
        hold(contents.ok());
        hold(contents->steps.size() <= 1);
    }
}

std::vector<std::string> seeds() {
    const auto base = load_project_text(data_file("v0-draft.tandem"));
    hold(base.ok() && !base->project.posts.empty());
    Post post = base->project.posts[0];
    post.title = "Later";
    test::MemoryFileSystem files;
    JournalStart start;
    start.session = "11111111-1111-8111-8111-111111111111-1";
    auto journal = JournalFile::create("/state", start, base->project, files);
    hold(journal.ok());
    const Request request{{"undo.edit_post", {{"title", "Later"}}}, {Put<Post>{post}}, {post.id.value, {}}};
    hold(!journal->step(request, noon) && !journal->typing(&request, noon) && !journal->undo(noon));
    std::string whole = *files.get(journal->path().string());
    // The payload of the first step.
    const std::size_t line = whole.find(" step "), at = whole.find('\n', line) + 1;
    hold(line != std::string::npos);
    return {whole, whole.substr(at, whole.find("\n", at) - at),
            tandem::project_text(base->project, base->stamp.edition), "{\"drafts\": []}"};
}

}  // namespace

const Target journal{read, seeds};

}  // namespace tandem::fuzz
