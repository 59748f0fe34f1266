#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "edit/action.hpp"
#include "facts/facts.hpp"
#include "model/project.hpp"

namespace tandem {

// Texts that are used again go into a post by requests, each one undo step.

// The text that somebody writes: the post's, or that of one of its channels.
struct SnippetPlace {
    Id<Post> post;
    std::optional<Id<Variant>> variant = {};

    bool operator==(const SnippetPlace&) const = default;
};

// Whether it is meant for this place: one of its channels, a language of theirs (the plan's where they say none), and,
// of a template, their format. What says nothing of them is for all.
bool fits(const Project& project, const Snippet& snippet, const SnippetPlace& place);

struct SnippetChoice {
    const Snippet* snippet = nullptr;  // of the project
    bool fits = false;

    bool operator==(const SnippetChoice&) const = default;
};
// All there are: those that fit first, each by kind and then by their folded names. None when the post is gone.
std::vector<SnippetChoice> snippet_choices(const Project& project, const SnippetPlace& place);

// With {date}, {campaign}, {client}, {project} and {handle} filled from the post, in the plan's language. What the post
// does not say, and any other word in braces, stays as typed.
std::string filled_text(const Project& project, const SnippetPlace& place, std::string_view text);

// Text with something put into it, and where the cursor stands behind it, in bytes.
struct InsertedText {
    std::string text;
    std::size_t caret = 0;
};
// `at`: bytes before the place, at most the text's; a blank comes between it and words that it would run into.
InsertedText text_with(std::string_view text, std::size_t at, std::string_view passage);

struct Insertion {
    Request request;
    std::size_t caret = 0;  // bytes into the text of the place, behind what was put there
};
// A text goes in at `caret` (bytes; nothing: at the end), a signature and a template below what is there, hashtags to
// the channels, or into the text of a post that has none. Nothing is there twice. A channel without a text of its own
// begins with the post's where a signature goes below it. Nothing when it would change nothing, or the post, the
// channel or the snippet is gone.
std::optional<Insertion> insert_snippet(const Project& project, const SnippetPlace& place, Id<Snippet> snippet,
                                        std::optional<std::size_t> caret);

// The one template that is made for a format of the post's, while neither the post nor that channel says anything.
// Null when there is none, or a choice.
const Snippet* offered_template(const Project& project, const Post& post);

// A new one of this kind, without a text.
Request add_snippet(SnippetKind kind, std::string name, IdSource& ids);
// A text of a post as a new one, named after its first words. The text is not blank.
Request keep_as_snippet(std::string_view text, IdSource& ids);
// Another one that says the same, under a name that is free.
Request duplicate_snippet(const Project& project, const Snippet& snippet, IdSource& ids);
Request remove_snippet(const Snippet& snippet);

// "#one #two", however they were separated: each with its sign and once, whatever its capitals and accents.
std::vector<std::string> hashtags_from_typed(std::string_view text);
// The lines that are not blank, each once.
std::vector<std::string> steps_from_typed(std::string_view text);

// What is checked of a format before a post goes out, as far as the checklist of the post does not have it.
struct ChecksOffer {
    std::string format;              // id in formats.csv
    std::vector<std::string> steps;  // at least one
    const Snippet* own = nullptr;    // the project's template they are of; null: Tandem's own

    bool operator==(const ChecksOffer&) const = default;
};
// For each format of the post's channels once, in their order. The steps of the project's own template of a format are
// taken instead of Tandem's. In the plan's language.
std::vector<ChecksOffer> offered_checks(const Project& project, const facts::Facts& facts, const Post& post);
Request add_checks(const Post& post, const ChecksOffer& offer);

}  // namespace tandem
