#pragma once

#include <chrono>
#include <optional>
#include <string_view>
#include <vector>

#include "app/word_diff.hpp"
#include "edit/action.hpp"
#include "model/project.hpp"

namespace tandem {

// How many versions of one text are kept.
inline constexpr std::size_t most_text_versions = 50;
// Changes of a text by the same person within this time are one: what it said before the first of them is kept.
inline constexpr std::chrono::minutes text_sitting{30};

// What posts and channels said before an edit changed it, as further actions of the same step: a version of each text
// that is another one now and was not blank, and none where it is the same sitting. The eldest go where a text would
// have more than `most_text_versions`. A post or a channel that is gone has none. Made twice, these actions are the
// same. `who` may be empty: nobody said.
std::vector<Action> text_version_follow_ups(const Project& before, const Project& after, Instant now,
                                            std::string_view who);

// Of one text, the latest first. Empty `variant`: the post's.
std::vector<const TextVersion*> text_versions_of(const Project& project, Id<Post> post,
                                                 std::optional<Id<Variant>> variant);
// What the text says now; null when its post or channel is gone. A channel without a text of its own says "".
const std::string* present_text(const Project& project, const TextVersion& version);
// Words that a reader of the one text would find changed in the other: a word put in place of another counts once.
int words_changed(const std::vector<DiffPart>& parts);
// The latest approval whose stamp has this text at this place; null when there is none.
const Approval* approval_of(const Project& project, const TextVersion& version);

// Puts the version in place of what the text says now, which is kept as a version too, whatever the sitting. Nothing
// when its post or channel is gone, or the text is that already.
std::optional<Request> restore_text(const Project& project, const TextVersion& version, Instant now,
                                    std::string_view who);

}  // namespace tandem
