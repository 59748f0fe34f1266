#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace tandem {

// Whether a hashtag goes on with it: a letter, a mark, a digit of any script, or an underscore. Blanks, punctuation,
// symbols and emoji are none.
bool is_tag_sign(std::uint32_t code);

// Whether the # or @ at `at` can begin a hashtag or a mention: "a#b" and the addresses of parts of a page are none.
bool begins_tag(std::string_view text, std::size_t at);
// Behind the hashtag whose # is at `at`, which has a letter; `at` where there is none.
std::size_t end_of_hashtag(std::string_view text, std::size_t at);

// Behind the two parts of a mention whose @ is at `at`; both `at` where there is none.
struct MentionEnds {
    std::size_t name = 0;  // "@name", "@name.example.com"
    std::size_t all = 0;   // of "@name@example.com" behind its server, else as `name`
};
MentionEnds ends_of_mention(std::string_view text, std::size_t at);

// Whether two hashtags are one to networks: case, and how an accent is written, make no difference; accents do.
bool same_tag(std::string_view a, std::string_view b);

}  // namespace tandem
