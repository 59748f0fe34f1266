#include <array>

#include "store/problem.hpp"

namespace tandem {
namespace {

// Texts that several codes share have a key of their own; the others are found by their code.
constexpr ProblemText untouched{"kept.untouched", "The file is left exactly as it is."};
constexpr ProblemText nothing_changed{"kept.nothing", "Nothing was changed."};
constexpr ProblemText still_open{
    "kept.project", "The project stays open with all its changes; the file on disk is the old one, whole."};
constexpr ProblemText unwritten{"kept.unwritten", "The project stays open with all its changes; nothing was written."};
constexpr ProblemText opened{"kept.opened", "The project is open; nothing in it was changed."};
constexpr ProblemText no_change{"kept.request", "The project is unchanged."};
constexpr ProblemText mend{"next.mend", "Correct that place in a text editor, or open a backup of the project."};
constexpr ProblemText backup{"next.backup", "Open a backup of the project, or ask for the file again."};
constexpr ProblemText elsewhere{"next.elsewhere",
                                "Make room or correct the cause and save again, or save under another name."};
constexpr ProblemText look{"next.look", "Have a look at that place when it suits you."};
constexpr ProblemText mend_request{"next.request", "Correct the request and send it again."};
constexpr ProblemText choose_project{"next.choose_project", "Choose a project file."};
constexpr ProblemText newer_tandem{"next.newer", "Use a newer Tandem to change it."};
constexpr ProblemText other_name{"next.other_name", "Choose another name."};
constexpr ProblemText no_open{"what.open", "The file cannot be opened: {file}"};
constexpr ProblemText no_save{"what.save", "The project could not be saved: {file}"};
constexpr ProblemText no_request{"what.request", "The request cannot be carried out."};
constexpr ProblemText remark{"what.remark", "A remark about {file}"};
constexpr ProblemText one_of{"cause.one_of", "{path} says “{found}”; it has to be one of: {allowed}."};
constexpr ProblemText reason{"cause.reason", "Reason: {reason_text}."};

constexpr ProblemText own(std::string_view english) { return {{}, english}; }

// In the order of ProblemCode.
// clang-format off
constexpr std::array<ProblemWords, problem_code_count> table{{
    {"missing_file", no_open, own("There is no such file."),
     nothing_changed, own("Check the name, or look for the file where it was moved.")},
    {"not_a_file", no_open, own("It is {found}, not an ordinary file."), nothing_changed, choose_project},
    {"too_large", no_open, own("It holds {found} bytes; a project holds at most {limit}."),
     untouched, own("Check that this is a project.")},
    {"cannot_read", no_open, own("Reading failed: {reason_text}."),
     untouched, own("Check the disk or the rights of the file, then try again.")},
    {"empty_file", no_open, own("It is empty."), untouched, backup},
    {"zero_bytes", no_open, own("It holds zero bytes, as after a crash or in another encoding than UTF-8."),
     untouched, backup},
    {"not_utf8", no_open, own("A text is not valid UTF-8."), untouched, mend},
    {"not_json", no_open, own("{expected} was expected here."), untouched, mend},
    {"cut_short", no_open, own("It ends in the middle: a part is missing."), untouched, backup},
    {"text_after_end", no_open, own("Something follows after the end of the project."), untouched, mend},
    {"bad_escape", no_open, own("A backslash in a text is followed by something that has no meaning."),
     untouched, mend},
    {"zero_character", no_open, own("A text holds the character zero, which no text may."), untouched, mend},
    {"control_character", no_open, own("A text holds a line break or another control character as it is."),
     untouched, mend},
    {"duplicate_key", no_open, own("The key “{found}” is there twice in one record."), untouched, mend},
    {"too_deep", no_open, own("Records are nested more than {limit} deep."), untouched, mend},
    {"too_many_values", no_open, own("It holds more than {limit} values."),
     untouched, own("Split the project in two.")},
    {"text_too_long", no_open, own("A text is longer than {limit} bytes."), untouched, mend},
    {"number_not_whole", no_open, own("Numbers are whole here, without fraction or exponent."), untouched, mend},
    {"number_too_large", no_open, own("The number {found} is too large: {limit} at most on either side of zero."),
     untouched, mend},
    {"not_a_project", no_open, own("It is not a Tandem project: the key “format” does not say so."),
     untouched, own("Choose a project file, or import the file instead.")},
    {"no_version", no_open, own("Its format version is missing or makes no sense."), untouched, mend},
    {"needs_newer", no_open, own("It was made by a newer Tandem ({saved_by}), in format {found}; this one reads up to format {limit}."),
     untouched, own("Open it with a newer Tandem.")},
    {"migration_failed", no_open, own("It is in the older format {found} and could not be brought to format {limit}."),
     untouched, backup},
    {"wrong_kind", no_open, own("{path} is {found}; it has to be {expected}."), untouched, mend},
    {"out_of_range", no_open, own("{path} is {found}; it has to be between {low} and {high}."), untouched, mend},
    {"unknown_word", no_open, one_of, untouched, mend},
    {"not_a_day", no_open, own("{path} says “{found}”, which is no day. A day looks like {example}."),
     untouched, mend},
    {"not_a_time", no_open, own("{path} says “{found}”, which is no time. A time looks like {example}."),
     untouched, mend},
    {"not_an_instant", no_open, own("{path} says “{found}”, which is no UTC time. One looks like {example}."),
     untouched, mend},
    {"not_a_day_range", no_open, own("{path} says “{found}”, which is no span of days. One looks like {example}, both days included."),
     untouched, mend},
    {"not_a_minute_range", no_open, own("{path} says “{found}”, which are no hours. Hours look like {example}."),
     untouched, mend},
    {"not_an_id", no_open, own("{path} says “{found}”, which is no identity. One looks like {example}."),
     untouched, mend},
    {"not_a_task_key", no_open, own("{path} says “{found}”, which names no task."), untouched, mend},
    {"wrong_count", no_open, own("{path} has {found} entries; it has to have {expected}."), untouched, mend},
    {"unknown_key", no_open, own("“{found}” has no meaning in {path}; known there: {allowed}."),
     untouched, own("Correct the word or take the key out, then open the file again.")},
    {"missing_id", no_open, own("{path} has no “id”."), untouched, mend},
    {"no_project_id", no_open, own("It has no “project_id”."), untouched, mend},
    {"duplicate_id", no_open, own("{path} has the same id as the row in line {first_line}: {found}."),
     untouched, own("Give one of the two another id, or take it out.")},
    {"not_decoded", no_open, own("Its contents could not be decoded."),
     untouched, own("Open a backup, and send the file to the makers of Tandem if you may.")},
    {"byte_order_mark", remark, own("It begins with a byte order mark, which a project does not need."),
     opened, own("The mark goes when the project is saved.")},
    {"newer_read_only", remark, own("It was made by a newer Tandem ({saved_by}), in format {found}. Saving it here would lose information."),
     own("The project is open for reading only."), newer_tandem},
    {"key_kept", remark, own("“{found}” in {path} is unknown to this version ({count} times)."),
     own("It is kept as it is and written back."), own("Nothing has to be done; if it is a slip of the pen, correct it.")},
    {"key_ignored", remark, own("“{found}” in {path} is unknown to this version ({count} times)."),
     own("It is still in the file, which is open for reading only."), own("Use a newer Tandem to see it.")},
    {"dangling_reference", remark, own("{path} refers to a row that is not there ({count} times, first: {found})."),
     opened, look},
    {"unknown_zone", remark, own("{path} says “{found}”, which is no known time zone."),
     opened, own("Choose a zone such as Europe/Paris.")},
    {"odd_value", remark, own("{path} is {found}, outside of {low} to {high}."), opened, look},
    {"repeated_part", remark, own("Two parts of {path} have the same id: {found}."), opened, look},
    {"cannot_keep", no_save, own("Something in it cannot be written so that it would be read back the same: {path} {detail}"),
     unwritten, own("Correct that entry and save again.")},
    {"target_not_a_file", no_save, own("It is {found}, not an ordinary file."), unwritten, other_name},
    {"changed_outside", no_save, own("The file was changed by someone else or by another program since it was last read."),
     own("Nothing was overwritten; the project stays open with all its changes."), own("Look at the other version, or save under another name.")},
    {"vanished", no_save, own("The file is no longer there: it was moved, renamed or deleted."),
     own("The project stays open with all its changes."), own("Save it there again, or save under another name.")},
    {"exists_already", no_save, own("There is already a file of this name."),
     own("Nothing was overwritten; the project stays open."), own("Choose another name, or confirm that the file may be replaced.")},
    {"marked_read_only", no_save, own("The file may not be written by you."),
     still_open, own("Save under another name, or change the rights of the file.")},
    {"hard_linked", no_save, own("The file has {found} names (hard links); saving would leave the others with the old contents."),
     still_open, own("Save under another name, or confirm that this name may be replaced.")},
    {"foreign_owner", no_save, own("The file belongs to someone else; saving would make it yours."),
     still_open, own("Save under another name, or confirm that the file may become yours.")},
    {"link_to_nothing", no_save, own("The name is a link that leads to nothing."),
     still_open, own("Save under another name, or remove the link.")},
    {"made_by_newer", no_save, own("It was made by a newer Tandem, in format {found}; saving here would lose information."),
     own("Nothing was overwritten."), newer_tandem},
    {"write_failed", no_save, own("{step_text} failed: {reason_text}.{leftover_text}{leftover_file}"), still_open, elsewhere},
    {"not_confirmed", own("The project was written, but the disk did not confirm it: {file}"), reason,
     own("The file holds the new version; a power cut now could bring the old one back. The project counts as unsaved."), own("Save again.")},
    {"backup_failed", own("The backup of the version before could not be kept: {file}"), reason,
     own("The project itself was saved."), own("Make room or correct the rights of the backup folder.")},
    {"original_not_kept", no_save, own("It is in an older format, and the original could not be set aside first: {reason_text}."),
     still_open, elsewhere},
    {"unknown_action", no_request, one_of, no_change, mend_request},
    {"missing_key", no_request, own("{path} has no “{expected}”."), no_change, mend_request},
    {"unknown_table", no_request, one_of, no_change, mend_request},
    {"no_such_row", no_request, own("{path}: there is no row with the id {found} to merge into."),
     no_change, mend_request},
    {"same_row", no_request, own("{path} has to be the id of the row: {found}."), no_change, mend_request},
    {"settings_unreadable", own("Your settings of Tandem could not be read: {file}"), own("{detail}"),
     own("Tandem starts with its usual settings; projects are not concerned."), own("The settings are written anew at the next change.")},
    {"settings_unwritten", own("Your settings of Tandem could not be kept: {file}"), reason,
     own("They hold until Tandem ends; projects are not concerned."), own("Make room or correct the rights of the folder.")},
    {"journal_failed", own("Your edits cannot be kept aside for a crash: {file}"), reason,
     own("The project stays open with all its changes; only a crash would lose those since the last save."),
     own("Save often, and make room or correct the rights of that folder.")},
    {"journal_unreadable", own("The edits kept aside cannot be read: {file}"), own("Their beginning is damaged."),
     own("They are left as they are; the project’s own file is not concerned."), own("Open the project’s file, or one of its backups.")},
}};
// clang-format on

}  // namespace

const ProblemWords& problem_words(ProblemCode code) { return table[static_cast<std::size_t>(code)]; }

}  // namespace tandem
