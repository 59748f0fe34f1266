#include "store/problem.hpp"

#include <array>
#include <cerrno>
#include <system_error>

namespace tandem {
namespace {

constexpr std::string_view untouched = "The file is left exactly as it is.";
constexpr std::string_view still_open = "The project stays open with all its changes; the file on disk is the old one, whole.";
constexpr std::string_view mend = "Correct that place in a text editor, or open a backup of the project.";
constexpr std::string_view backup = "Open a backup of the project, or ask for the file again.";
constexpr std::string_view elsewhere = "Make room or correct the cause and save again, or save under another name.";
constexpr std::string_view opened = "The project is open; nothing in it was changed.";
constexpr std::string_view look = "Have a look at that place when it suits you.";
constexpr std::string_view no_change = "The project is unchanged.";
constexpr std::string_view mend_request = "Correct the request and send it again.";
constexpr std::string_view no_open = "The file cannot be opened: {file}";
constexpr std::string_view no_save = "The project could not be saved: {file}";
constexpr std::string_view no_request = "The request cannot be carried out.";
constexpr std::string_view remark = "A remark about {file}";

// In the order of ProblemCode.
constexpr std::array<ProblemWords, problem_code_count> table{{
    {"missing_file", no_open, "There is no such file.", "Nothing was changed.", "Check the name, or look for the file where it was moved."},
    {"not_a_file", no_open, "It is {found}, not an ordinary file.", "Nothing was changed.", "Choose a project file."},
    {"too_large", no_open, "It holds {found} bytes; a project holds at most {limit}.", untouched, "Check that this is a project."},
    {"cannot_read", no_open, "Reading failed: {reason_text}.", untouched, "Check the disk or the rights of the file, then try again."},
    {"empty_file", no_open, "It is empty.", untouched, backup},
    {"zero_bytes", no_open, "It holds zero bytes, as after a crash or in another encoding than UTF-8.", untouched, backup},
    {"not_utf8", no_open, "A text is not valid UTF-8.", untouched, mend},
    {"not_json", no_open, "{expected} was expected here.", untouched, mend},
    {"cut_short", no_open, "It ends in the middle: a part is missing.", untouched, backup},
    {"text_after_end", no_open, "Something follows after the end of the project.", untouched, mend},
    {"bad_escape", no_open, "A backslash in a text is followed by something that has no meaning.", untouched, mend},
    {"zero_character", no_open, "A text holds the character zero, which no text may.", untouched, mend},
    {"control_character", no_open, "A text holds a line break or another control character as it is.", untouched, mend},
    {"duplicate_key", no_open, "The key \"{found}\" is there twice in one record.", untouched, mend},
    {"too_deep", no_open, "Records are nested more than {limit} deep.", untouched, mend},
    {"too_many_values", no_open, "It holds more than {limit} values.", untouched, "Split the project in two."},
    {"text_too_long", no_open, "A text is longer than {limit} bytes.", untouched, mend},
    {"number_not_whole", no_open, "Numbers are whole here, without fraction or exponent.", untouched, mend},
    {"number_too_large", no_open, "The number {found} is too large: {limit} at most on either side of zero.", untouched, mend},
    {"not_a_project", no_open, "It is not a Tandem project: the key \"format\" does not say so.", untouched, "Choose a project file, or import the file instead."},
    {"no_version", no_open, "Its format version is missing or makes no sense.", untouched, mend},
    {"needs_newer", no_open, "It was made by a newer Tandem ({saved_by}), in format {found}; this one reads up to format {limit}.", untouched, "Open it with a newer Tandem."},
    {"migration_failed", no_open, "It is in the older format {found} and could not be brought to format {limit}.", untouched, backup},
    {"wrong_kind", no_open, "{path} is {found}; it has to be {expected}.", untouched, mend},
    {"out_of_range", no_open, "{path} is {found}; it has to be between {low} and {high}.", untouched, mend},
    {"unknown_word", no_open, "{path} says \"{found}\"; it has to be one of: {allowed}.", untouched, mend},
    {"not_a_day", no_open, "{path} says \"{found}\", which is no day. A day looks like {example}.", untouched, mend},
    {"not_a_time", no_open, "{path} says \"{found}\", which is no time. A time looks like {example}.", untouched, mend},
    {"not_an_instant", no_open, "{path} says \"{found}\", which is no UTC time. One looks like {example}.", untouched, mend},
    {"not_a_day_range", no_open, "{path} says \"{found}\", which is no span of days. One looks like {example}, both days included.", untouched, mend},
    {"not_a_minute_range", no_open, "{path} says \"{found}\", which are no hours. Hours look like {example}.", untouched, mend},
    {"not_an_id", no_open, "{path} says \"{found}\", which is no identity. One looks like {example}.", untouched, mend},
    {"not_a_task_key", no_open, "{path} says \"{found}\", which names no task.", untouched, mend},
    {"wrong_count", no_open, "{path} has {found} entries; it has to have {expected}.", untouched, mend},
    {"unknown_key", no_open, "\"{found}\" has no meaning in {path}; known there: {allowed}.", untouched, "Correct the word or take the key out, then open the file again."},
    {"missing_id", no_open, "{path} has no \"id\".", untouched, mend},
    {"no_project_id", no_open, "It has no \"project_id\".", untouched, mend},
    {"duplicate_id", no_open, "{path} has the same id as the row in line {first_line}: {found}.", untouched, "Give one of the two another id, or take it out."},
    {"not_decoded", no_open, "Its contents could not be decoded.", untouched, "Open a backup, and send the file to the makers of Tandem if you may."},
    {"byte_order_mark", remark, "It begins with a byte order mark, which a project does not need.", opened, "The mark goes when the project is saved."},
    {"newer_read_only", remark, "It was made by a newer Tandem ({saved_by}), in format {found}. Saving it here would lose information.", "The project is open for reading only.", "Use a newer Tandem to change it."},
    {"key_kept", remark, "\"{found}\" in {path} is unknown to this version ({count} times).", "It is kept as it is and written back.", "Nothing has to be done; if it is a slip of the pen, correct it."},
    {"key_ignored", remark, "\"{found}\" in {path} is unknown to this version ({count} times).", "It is still in the file, which is open for reading only.", "Use a newer Tandem to see it."},
    {"dangling_reference", remark, "{path} refers to a row that is not there ({count} times, first: {found}).", opened, look},
    {"unknown_zone", remark, "{path} says \"{found}\", which is no known time zone.", opened, "Choose a zone such as Europe/Paris."},
    {"odd_value", remark, "{path} is {found}, outside of {low} to {high}.", opened, look},
    {"repeated_part", remark, "Two parts of {path} have the same id: {found}.", opened, look},
    {"cannot_keep", no_save, "Something in it cannot be written so that it would be read back the same: {path} {detail}", "The project stays open with all its changes; nothing was written.", "Correct that entry and save again."},
    {"target_not_a_file", no_save, "It is {found}, not an ordinary file.", "The project stays open with all its changes; nothing was written.", "Choose another name."},
    {"changed_outside", no_save, "The file was changed by someone else or by another program since it was last read.", "Nothing was overwritten; the project stays open with all its changes.", "Look at the other version, or save under another name."},
    {"vanished", no_save, "The file is no longer there: it was moved, renamed or deleted.", "The project stays open with all its changes.", "Save it there again, or save under another name."},
    {"exists_already", no_save, "There is already a file of this name.", "Nothing was overwritten; the project stays open.", "Choose another name, or confirm that the file may be replaced."},
    {"marked_read_only", no_save, "The file may not be written by you.", still_open, "Save under another name, or change the rights of the file."},
    {"hard_linked", no_save, "The file has {found} names (hard links); saving would leave the others with the old contents.", still_open, "Save under another name, or confirm that this name may be replaced."},
    {"foreign_owner", no_save, "The file belongs to someone else; saving would make it yours.", still_open, "Save under another name, or confirm that the file may become yours."},
    {"link_to_nothing", no_save, "The name is a link that leads to nothing.", still_open, "Save under another name, or remove the link."},
    {"made_by_newer", no_save, "It was made by a newer Tandem, in format {found}; saving here would lose information.", "Nothing was overwritten.", "Use a newer Tandem to change it."},
    {"write_failed", no_save, "{step_text} failed: {reason_text}.{leftover_text}", still_open, elsewhere},
    {"not_confirmed", "The project was written, but the disk did not confirm it: {file}", "{reason_text}.", "The file holds the new version; a power cut now could bring the old one back. The project counts as unsaved.", "Save again."},
    {"backup_failed", "The backup of the version before could not be kept: {file}", "{reason_text}.", "The project itself was saved.", "Make room or correct the rights of the backup folder."},
    {"original_not_kept", no_save, "It is in an older format, and the original could not be set aside first: {reason_text}.", still_open, elsewhere},
    {"unknown_action", no_request, "{path} says \"{found}\"; it has to be one of: {allowed}.", no_change, mend_request},
    {"missing_key", no_request, "{path} has no \"{expected}\".", no_change, mend_request},
    {"unknown_table", no_request, "{path} says \"{found}\"; it has to be one of: {allowed}.", no_change, mend_request},
    {"no_such_row", no_request, "{path}: there is no row with the id {found} to merge into.", no_change, mend_request},
    {"same_row", no_request, "{path} has to be the id of the row: {found}.", no_change, mend_request},
    {"settings_unreadable", "Your settings of Tandem could not be read: {file}", "{detail}", "Tandem starts with its usual settings; projects are not concerned.", "The settings are written anew at the next change."},
    {"settings_unwritten", "Your settings of Tandem could not be kept: {file}", "{reason_text}.", "They hold until Tandem ends; projects are not concerned.", "Make room or correct the rights of the folder."},
    {"journal_failed", "Your edits cannot be kept aside for a crash: {file}", "{reason_text}.", "The project stays open with all its changes; only a crash would lose those since the last save.", "Save often, and make room or correct the rights of that folder."},
    {"journal_unreadable", "The edits kept aside cannot be read: {file}", "Their beginning is damaged.", "They are left as they are; the project's own file is not concerned.", "Open the project's file, or one of its backups."},
}};

std::string value_of(std::string_view name, const Place& where, const ProblemValues& values) {
    for (const auto& [key, value] : values)
        if (key == name) return value;
    if (name == "file") return where.file.empty() ? "the text" : where.file;
    if (name == "path") return where.path.empty() ? "the whole" : where.path;
    if (name == "line") return std::to_string(where.line);
    if (name == "column") return std::to_string(where.column);
    return {};
}

void word_it(Problem& problem) {
    const ProblemWords& words = problem_words(problem.code);
    problem.what = fill_words(words.what, problem.where, problem.values);
    problem.cause = fill_words(words.cause, problem.where, problem.values);
    problem.kept = fill_words(words.kept, problem.where, problem.values);
    problem.next = fill_words(words.next, problem.where, problem.values);
    if (problem.subject == ProblemSubject::request) {
        problem.what = no_request;
        problem.kept = no_change;
        problem.next = mend_request;
    }
}

}  // namespace

const ProblemWords& problem_words(ProblemCode code) { return table[static_cast<std::size_t>(code)]; }

std::string fill_words(std::string_view pattern, const Place& where, const ProblemValues& values) {
    std::string out;
    while (!pattern.empty()) {
        const std::size_t open = pattern.find('{');
        out += pattern.substr(0, open);
        if (open == std::string_view::npos) break;
        const std::size_t close = pattern.find('}', open);
        if (close == std::string_view::npos) break;
        out += value_of(pattern.substr(open + 1, close - open - 1), where, values);
        pattern.remove_prefix(close + 1);
    }
    return out;
}

Problem make_problem(ProblemCode code, Place where, ProblemValues values) {
    Problem problem{code, std::move(where), ProblemSubject::file, std::move(values), {}, {}, {}, {}};
    word_it(problem);
    return problem;
}

Problem in_file(Problem problem, std::string file) {
    problem.where.file = std::move(file);
    word_it(problem);
    return problem;
}

Problem about(ProblemSubject subject, Problem problem) {
    problem.subject = subject;
    word_it(problem);
    return problem;
}

std::string english(const Problem& problem) {
    std::string out = problem.what;
    for (const std::string* part : {&problem.cause, &problem.kept, &problem.next})
        if (!part->empty()) out += "\n" + *part;
    if (problem.where.line > 0) {
        out += "\nLine " + std::to_string(problem.where.line) + ", column " + std::to_string(problem.where.column);
        if (!problem.where.path.empty()) out += ", " + problem.where.path;
    }
    return out;
}

SystemReason system_reason(int error_number) {
    switch (error_number) {
        case ENOENT: return {"missing", "there is no such file or folder"};
        case EACCES: return {"not_allowed", "you may not write or read there"};
        case EPERM: return {"not_permitted", "the system does not permit it"};
        case ENOSPC: return {"disk_full", "the disk is full"};
        case EDQUOT: return {"quota", "your share of the disk is used up"};
        case EFBIG: return {"file_too_big", "files may not become that large here"};
        case EROFS: return {"read_only_disk", "the disk can only be read"};
        case EIO: return {"disk_error", "the disk reports a fault"};
        case EMFILE:
        case ENFILE: return {"too_many_open", "too many files are open"};
        case EBUSY:
        case ETXTBSY: return {"busy", "another program holds the file"};
        case EXDEV: return {"other_disk", "it would have to move to another disk"};
        case ENAMETOOLONG: return {"name_too_long", "the name is too long"};
        case ELOOP: return {"link_loop", "links lead round in a circle"};
        case ENOTDIR: return {"not_a_folder", "a part of the path is no folder"};
        case EISDIR: return {"is_a_folder", "it is a folder"};
        case EEXIST: return {"exists", "a file of that name is already there"};
        case ENOMEM: return {"no_memory", "there is not enough memory"};
        case ESTALE: return {"stale", "the network folder was replaced meanwhile"};
        case ETIMEDOUT: return {"timeout", "the network folder does not answer"};
        default: return {"system", "the system says: " + std::generic_category().message(error_number)};
    }
}

}  // namespace tandem
