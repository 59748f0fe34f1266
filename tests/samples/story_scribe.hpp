#pragma once

#include <string_view>
#include <vector>

#include "samples/story.hpp"

namespace tandem::samples::story {

// Writes rows of a story into a project, in one language.
struct Scribe {
    Project& project;
    const Story& story;
    Pen pen;

    template <class T>
    Id<T> id(std::string_view kind, std::string_view word) const {
        return id_of<T>(story.word, kind, word);
    }
    template <class T>
    std::optional<Id<T>> id_if(std::string_view kind, std::string_view word) const {
        return word.empty() ? std::nullopt : std::optional(id<T>(kind, word));
    }
    Id<Person> person(std::string_view word) const { return id<Person>("person", word); }
    Id<Channel> channel(std::string_view word) const { return id<Channel>("channel", word); }
    Id<Post> post(std::string_view word) const { return id<Post>("post", word); }
    // "IG+FB": both of them.
    std::vector<Id<Channel>> channels(std::string_view words) const;
    std::string language() const { return pen.french() ? "fr" : "en"; }

    void put_people() const;
    void put_strategy() const;
    void put_campaigns() const;
    void put_posts() const;
    void put_occasions() const;
    void put_reviews() const;
    void put_readings() const;
    void put_rules(const facts::Facts& facts) const;
    // What was decided and done until now, and the roster that goes with it. Last: it looks at all the rest.
    void put_work(const facts::Facts& facts) const;
};

// "IG+FB" is "IG", "FB".
std::vector<std::string> words_of(std::string_view joined);

}  // namespace tandem::samples::story
