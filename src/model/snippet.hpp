#pragma once

#include <string>
#include <vector>

#include "model/enum_words.hpp"
#include "model/extra.hpp"
#include "model/id.hpp"

namespace tandem {

struct Channel;

enum class SnippetKind {
    text,           // a passage that goes into a text
    hashtags,       // a group of them
    signature,      // goes below a text
    post_template,  // what a post of a format begins with: its text, hashtags and checklist
};

// Words that posts use again and again.
struct Snippet {
    Id<Snippet> id;
    std::string name;
    SnippetKind kind = SnippetKind::text;
    std::string text;
    std::vector<std::string> hashtags;
    std::vector<std::string> steps;     // of a template: the items of its checklist
    std::string format;                 // of a template: id in formats.csv; empty: any
    std::vector<Id<Channel>> channels;  // it is meant for; empty: all
    std::string language;               // ISO 639; empty: any
    Extra extra;

    bool operator==(const Snippet&) const = default;
    template <class Self, class F>
    static void fields(Self& s, F&& f) {
        f("id", s.id), f("name", s.name), f("kind", s.kind), f("text", s.text), f("hashtags", s.hashtags);
        f("steps", s.steps), f("format", s.format), f("channels", s.channels), f("language", s.language);
        f("extra", s.extra);
    }
};

}  // namespace tandem

TANDEM_ENUM_WORDS(tandem::SnippetKind, "text", "hashtags", "signature", "post_template");
