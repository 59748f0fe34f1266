#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tandem {

// Everything that can go wrong, or deserves a word, with a file. The order is that of problem_table.cpp.
// clang-format off
enum class ProblemCode : std::uint8_t {
    // Reaching the bytes.
    missing_file, not_a_file, too_large, cannot_read,
    // The bytes as JSON.
    empty_file, zero_bytes, not_utf8, not_json, cut_short, text_after_end, bad_escape, zero_character, control_character,
    duplicate_key, too_deep, too_many_values, text_too_long, number_not_whole, number_too_large,
    // The JSON as a project.
    not_a_project, no_version, needs_newer, migration_failed, wrong_kind, out_of_range, unknown_word, not_a_day,
    not_a_time, not_an_instant, not_a_day_range, not_a_minute_range, not_an_id, not_a_task_key, wrong_count, unknown_key,
    missing_id, no_project_id, duplicate_id, not_decoded,
    // Said, and nothing refused.
    byte_order_mark, newer_read_only, key_kept, key_ignored, dangling_reference, unknown_zone, odd_value, repeated_part,
    // Writing.
    cannot_keep, target_not_a_file, changed_outside, vanished, exists_already, marked_read_only, hard_linked, foreign_owner, link_to_nothing,
    made_by_newer, write_failed, not_confirmed, backup_failed, original_not_kept,
    // Requests from outside.
    unknown_action, missing_key, unknown_table, no_such_row, same_row,
    // The user's own settings.
    settings_unreadable, settings_unwritten,
    // The journal of edits.
    journal_failed, journal_unreadable,
};
// clang-format on
inline constexpr std::size_t problem_code_count = static_cast<std::size_t>(ProblemCode::journal_unreadable) + 1;

// Where in a file. Lines and columns count from 1 (columns in bytes); 0 when there is none.
struct Place {
    std::string file;  // UTF-8; empty when the text did not come from a file
    int line = 0;
    int column = 0;
    std::string path;  // "posts[3].variants[0].status"; positions count from 0; empty for the whole

    bool operator==(const Place&) const = default;
};

// What was attempted when the contents turned out to be wrong: decides the words around the cause.
enum class ProblemSubject : std::uint8_t { file, request };

using ProblemValues = std::vector<std::pair<std::string, std::string>>;

// A problem as the user is told it: what happened, why, what was kept and what to do. The four texts are English; a
// screen in another language words them from `code`, `where` and `values`.
struct Problem {
    ProblemCode code = ProblemCode::not_json;
    Place where;
    ProblemSubject subject = ProblemSubject::file;
    ProblemValues values;  // found, allowed, limit, ... : the names in braces in `problem_words`
    std::string what;
    std::string cause;
    std::string kept;
    std::string next;

    bool operator==(const Problem&) const = default;
};

// A text with {file}, {line}, {column}, {path} and the names of values in braces.
struct ProblemText {
    std::string_view key;  // in words.csv, without "problem."; empty: the code's word and the part, "disk_full.cause"
    std::string_view english;
};
struct ProblemWords {
    std::string_view word;  // the code's own word: "duplicate_key"
    ProblemText what;
    ProblemText cause;
    ProblemText kept;
    ProblemText next;
};
const ProblemWords& problem_words(ProblemCode code);

// Where words.csv has the four texts of a problem, in every language.
struct ProblemKeys {
    std::string what;
    std::string cause;
    std::string kept;
    std::string next;
};
ProblemKeys problem_keys(const Problem& problem);

Problem make_problem(ProblemCode code, Place where, ProblemValues values = {});
// The same problem in a file, or in a request: words it again.
Problem in_file(Problem problem, std::string file);
Problem about(ProblemSubject subject, Problem problem);
// `pattern` with its {names} replaced. A name without a value is left out.
std::string fill_words(std::string_view pattern, const Place& where, const ProblemValues& values);
// The texts that are there, one per line, the place at the end.
std::string english(const Problem& problem);

// Why the system refused, for any errno: the values "reason", a word such as "disk_full", and "reason_text", its
// phrase.
ProblemValues system_reason(int error_number);

}  // namespace tandem
