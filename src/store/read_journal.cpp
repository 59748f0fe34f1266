#define XXH_INLINE_ALL
#include <algorithm>
#include <cerrno>
#include <charconv>
#include <exception>
#include <functional>

#include <xxhash.h>

#include "edit/apply.hpp"
#include "store/atomic_file.hpp"
#include "store/decode.hpp"
#include "store/journal.hpp"
#include "store/json_archive.hpp"
#include "store/limits.hpp"
#include "store/load_actions.hpp"
#include "store/project_text.hpp"
#include "store/whole_file.hpp"

namespace tandem {
namespace {

constexpr std::size_t sum_digits = 16;
constexpr std::string_view aside_folder = "discarded";

struct Record {
    std::string_view kind;
    Instant at{};
    std::string_view payload;
};

// Takes the next record off `rest`; nothing when what follows is not a whole one.
std::optional<Record> take_record(std::string_view& rest) {
    const std::size_t line_end = rest.find('\n');
    if (line_end == std::string_view::npos || line_end < sum_digits + 2 || rest[sum_digits] != ' ') return std::nullopt;
    std::uint64_t sum = 0;
    if (std::from_chars(rest.data(), rest.data() + sum_digits, sum, 16).ptr != rest.data() + sum_digits)
        return std::nullopt;
    const std::string_view head = rest.substr(sum_digits + 1, line_end - sum_digits - 1);
    const std::size_t first = head.find(' ');
    const std::size_t second = first == std::string_view::npos ? first : head.find(' ', first + 1);
    if (second == std::string_view::npos) return std::nullopt;
    const auto at = instant_from_text(head.substr(first + 1, second - first - 1));
    std::uint64_t size = 0;
    const char* const number_end = head.data() + head.size();
    if (!at || std::from_chars(head.data() + second + 1, number_end, size).ptr != number_end) return std::nullopt;
    const std::size_t begin = line_end + 1;
    if (size >= rest.size() - begin || rest[begin + size] != '\n') return std::nullopt;
    const std::string_view checked = rest.substr(sum_digits + 1, begin + size - sum_digits - 1);
    if (XXH3_64bits(checked.data(), checked.size()) != sum) return std::nullopt;
    const Record record{head.substr(0, first), *at, rest.substr(begin, size)};
    rest.remove_prefix(begin + size + 1);
    return record;
}

Problem no_journal() { return make_problem(ProblemCode::journal_unreadable, {}); }

// A row of the journal's own; nothing when the text is not one.
template <class Row>
std::optional<Row> row_from_text(std::string_view text) {
    const auto tree = scan_json(text);
    if (!tree || tree->kind(JsonTree::root) != JsonKind::object) return std::nullopt;
    Decoding in(*tree, Decoding::Strictness::file);
    try {
        TextSource source(text);
        std::istream stream(&source);
        cereal::JSONInputArchive archive(stream);
        Row row;
        FieldsOf<Row>(archive, row, JsonTree::root, in).read();
        if (in.refused()) return std::nullopt;
        return row;
    } catch (const std::exception&) {
        return std::nullopt;
    }
}

std::optional<JournalStart> take_start(std::string_view& rest) {
    if (!rest.starts_with(journal_magic)) return std::nullopt;
    rest.remove_prefix(journal_magic.size());
    const auto record = take_record(rest);
    return record && record->kind == "start" ? row_from_text<JournalStart>(record->payload) : std::nullopt;
}

// Goes through the records as the session did: versions, and where we are among them.
class Replay {
  public:
    explicit Replay(Project base) : versions_{{std::move(base), {}}} {}

    // False when the record makes no sense here: reading stops before it.
    bool take(const Record& record) {
        if (record.kind == "step") return step(record);
        if (record.kind == "typing") return typing(record);
        if (record.kind == "drafts") return drafts(record);
        typed_.reset();
        if (record.kind == "undo") return at_ > 0 && (--at_, true);
        if (record.kind == "redo") return at_ + 1 < versions_.size() && (++at_, true);
        return record.kind == "whole" && whole(record);
    }
    void finish(JournalContents& contents) const {
        contents.project = typed_ ? typed_->project : versions_[at_].project;
        for (std::size_t i = 1; i <= at_; ++i) contents.steps.push_back(versions_[i].step);
        if (typed_) contents.typed = typed_->step;
        contents.drafts = drafts_;
    }

  private:
    struct Version {
        Project project;
        JournalStep step;  // that led here
    };

    std::optional<Version> next(const Record& record) {
        IdSource ids;
        const Project& now = versions_[at_].project;
        const auto requests = load_actions(record.payload, now, ids);
        if (!requests) return std::nullopt;
        Version version{now, {{}, record.at}};
        for (const OutsideRequest& request : *requests) {
            version.step.label = request.label;
            for (const auto& step : request.steps) {
                const auto* action = std::get_if<Action>(&step);
                if (action == nullptr) return std::nullopt;
                version.project = apply(version.project, *action);
            }
        }
        return version;
    }
    bool step(const Record& record) {
        auto version = next(record);
        if (!version) return false;
        typed_.reset();
        versions_.resize(at_ + 1, versions_.front());
        versions_.push_back(std::move(*version));
        ++at_;
        return true;
    }
    bool typing(const Record& record) {
        if (record.payload.empty()) {
            typed_.reset();
            return true;
        }
        auto version = next(record);
        if (!version) return false;
        typed_ = std::move(version);
        return true;
    }
    bool drafts(const Record& record) {
        if (record.payload.empty()) {
            drafts_.clear();
            return true;
        }
        auto row = row_from_text<JournalDrafts>(record.payload);
        if (row) drafts_ = std::move(row->drafts);
        return row.has_value();
    }
    bool whole(const Record& record) {
        auto loaded = load_project_text(record.payload);
        if (!loaded) return false;
        // The steps that led here keep their names; going back past this is no longer possible.
        Version version{std::move(loaded->project), {{}, record.at}};
        versions_.resize(at_ + 1, versions_.front());
        versions_[at_].project = std::move(version.project);
        return true;
    }

    std::vector<Version> versions_;
    std::size_t at_ = 0;
    std::optional<Version> typed_;
    std::vector<RuleDraft> drafts_;
};

}  // namespace

Result<JournalContents> read_journal_text(std::string_view bytes) {
    JournalContents contents;
    std::string_view rest = bytes;
    auto start = take_start(rest);
    if (!start) return no_journal();
    contents.start = std::move(*start);
    const auto first = take_record(rest);
    if (!first || first->kind != "whole") return no_journal();
    auto loaded = load_project_text(first->payload);
    if (!loaded) return loaded.problem();
    contents.base = std::move(loaded->project);
    contents.last = first->at;
    Replay replay(contents.base);
    while (!rest.empty()) {
        const auto record = take_record(rest);
        if (!record || !replay.take(*record)) {
            contents.cut_short = true;
            break;
        }
        contents.last = record->at;
    }
    replay.finish(contents);
    return contents;
}

Result<JournalContents> read_journal(const std::filesystem::path& path, FileSystem& files) {
    const auto whole = read_whole_file(path, files, limits::journal_bytes);
    if (!whole) return whole.problem();
    auto contents = read_journal_text(whole->bytes);
    if (!contents) return in_file(contents.problem(), shown_path(path));
    return contents;
}

Result<JournalStart> read_journal_start(const std::filesystem::path& path, FileSystem& files) {
    const auto whole = read_whole_file(path, files, limits::journal_bytes);
    if (!whole) return whole.problem();
    std::string_view rest = whole->bytes;
    auto start = take_start(rest);
    if (!start) return in_file(no_journal(), shown_path(path));
    return std::move(*start);
}

std::vector<std::filesystem::path> list_journals(const std::filesystem::path& folder, FileSystem& files) {
    std::vector<std::pair<std::int64_t, std::filesystem::path>> found;
    for (const std::string& name : files.names_in(folder).value) {
        if (!name.ends_with(journal_ending)) continue;
        const auto facts = files.facts(folder / name);
        if (facts.ok() && facts.value.kind == FileKind::file)
            found.emplace_back(facts.value.modified_ns, folder / name);
    }
    std::sort(found.begin(), found.end(), std::greater<>());
    std::vector<std::filesystem::path> paths;
    for (auto& [time, path] : found) paths.push_back(std::move(path));
    return paths;
}

int set_journal_aside(const std::filesystem::path& journal, Instant now, FileSystem& files) {
    const std::filesystem::path folder = journal.parent_path() / aside_folder;
    if (const int error = make_folders(folder, files)) return error;
    constexpr auto kept = std::chrono::hours(24 * 30);
    for (const std::filesystem::path& old : list_journals(folder, files)) {
        const auto facts = files.facts(old);
        const Instant modified{
            std::chrono::duration_cast<std::chrono::minutes>(std::chrono::nanoseconds(facts.value.modified_ns))};
        if (facts.ok() && now - modified > kept) files.remove(old);
    }
    return files.rename(journal, folder / journal.filename()).error;
}

}  // namespace tandem
