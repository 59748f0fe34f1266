#include "store/problem_phrase.hpp"

#include <algorithm>
#include <array>

namespace tandem {
namespace {

// By key, in its order.
constexpr std::array<ProblemText, 54> phrases{{
    {"detail.different", "would come back different."},
    {"detail.settings", "They are damaged, or reading them is not allowed."},
    {"detail.unreadable", "would not be read back."},
    {"detail.unwritable", "cannot be written at all."},
    {"expected.colon", "A colon"},
    {"expected.comma_or_brace", "A comma or “}”"},
    {"expected.comma_or_bracket", "A comma or “]”"},
    {"expected.key", "A key between quotes"},
    {"expected.plain_number", "A number without a leading zero"},
    {"expected.value", "A value"},
    {"kind.boolean", "true or false"},
    {"kind.device", "a device"},
    {"kind.file", "a file"},
    {"kind.folder", "a folder"},
    {"kind.link", "a link"},
    {"kind.list", "a list"},
    {"kind.null", "null"},
    {"kind.number", "a whole number"},
    {"kind.pipe", "a pipe"},
    {"kind.record", "a record"},
    {"kind.socket", "a socket"},
    {"kind.text", "a text"},
    {"leftover", " A temporary file beside it could not be taken away."},
    {"leftover_kept", " The new version lies complete beside it:"},
    {"reason.busy", "another program holds the file"},
    {"reason.disk_error", "the disk reports a fault"},
    {"reason.disk_full", "the disk is full"},
    {"reason.exists", "a file of that name is already there"},
    {"reason.file_too_big", "files may not become that large here"},
    {"reason.is_a_folder", "it is a folder"},
    {"reason.link_loop", "links lead round in a circle"},
    {"reason.missing", "there is no such file or folder"},
    {"reason.name_too_long", "the name is too long"},
    {"reason.no_memory", "there is not enough memory"},
    {"reason.not_a_folder", "a part of the path is no folder"},
    {"reason.not_allowed", "you may not write or read there"},
    {"reason.not_permitted", "the system does not permit it"},
    {"reason.other_disk", "it would have to move to another disk"},
    {"reason.quota", "your share of the disk is used up"},
    {"reason.read_only_disk", "the disk can only be read"},
    {"reason.stale", "the network folder was replaced meanwhile"},
    {"reason.system", "the system refuses, for a reason Tandem does not know"},
    {"reason.timeout", "the network folder does not answer"},
    {"reason.too_many_open", "too many files are open"},
    {"step.back_up", "Keeping the other version in the backups"},
    {"step.close", "Closing the new file"},
    {"step.create", "Creating the new file beside it"},
    {"step.flush", "Flushing the new file to the disk"},
    {"step.look", "Looking at the file that is there"},
    {"step.replace", "Putting the new file in the place of the old"},
    {"step.set_rights", "Setting the rights of the new file"},
    {"step.write", "Writing the new file"},
    {"the_text", "the text"},
    {"the_whole", "the whole"},
}};

}  // namespace

std::string phrase(std::string_view key) { return std::string("@problem.").append(key); }

std::optional<std::string_view> english_phrase(std::string_view value) {
    constexpr std::string_view prefix = "@problem.";
    if (!value.starts_with(prefix)) return std::nullopt;
    value.remove_prefix(prefix.size());
    const auto found = std::lower_bound(phrases.begin(), phrases.end(), value,
                                        [](const ProblemText& text, std::string_view key) { return text.key < key; });
    if (found == phrases.end() || found->key != value) return std::nullopt;
    return found->english;
}

std::span<const ProblemText> problem_phrases() { return phrases; }

}  // namespace tandem
