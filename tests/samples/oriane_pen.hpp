#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "facts/language.hpp"
#include "model/project.hpp"

namespace tandem::samples {

// One text of the sample, typed with plain spaces and apostrophes.
struct Both {
    const char* fr;
    const char* en;
};

// French spacing and apostrophes: "Goût : l'amer" with a no-break space and a typographic apostrophe.
std::string typographic_french(std::string_view text);
std::string typographic_english(std::string_view text);

// Writes the rows of the sample in one language.
struct Pen {
    facts::Language language = facts::Language::french;

    bool french() const { return language == facts::Language::french; }
    std::string operator()(const Both& text) const {
        return french() ? typographic_french(text.fr) : typographic_english(text.en);
    }
    std::vector<std::string> each(const std::vector<Both>& texts) const {
        std::vector<std::string> out;
        for (const Both& text : texts) out.push_back((*this)(text));
        return out;
    }
};

// The same id in every language, made from what the row is and a word: oriane_id<Post>("post", "concours").
template <class T>
Id<T> oriane_id(std::string_view kind, std::string_view word) {
    return {uuid_from_name("tandem/sample/oriane/" + std::string(kind) + "/" + std::string(word))};
}
inline Id<Person> person_id(std::string_view word) { return oriane_id<Person>("person", word); }
inline Id<Channel> channel_id(std::string_view letters) { return oriane_id<Channel>("channel", letters); }
inline Id<Campaign> campaign_id(std::string_view word) { return oriane_id<Campaign>("campaign", word); }
inline Id<Flight> flight_id(std::string_view word) { return oriane_id<Flight>("flight", word); }
inline Id<Pillar> pillar_id(std::string_view word) { return oriane_id<Pillar>("pillar", word); }
inline Id<Objective> objective_id(std::string_view word) { return oriane_id<Objective>("objective", word); }
inline Id<Audience> audience_id(std::string_view word) { return oriane_id<Audience>("audience", word); }
inline Id<Post> post_id(std::string_view word) { return oriane_id<Post>("post", word); }
inline Id<Contact> contact_id(std::string_view word) { return oriane_id<Contact>("contact", word); }

// Dates of 2026: "10-20", "10-09/10-18" (both included), "10-20T18:00".
Day oriane_day(std::string_view text);
DayRange oriane_days(std::string_view text);
LocalMinute oriane_at(std::string_view text);
// The moment of a wall time in Paris, while summer time lasts (until 25 October).
Instant oriane_instant(std::string_view text);

}  // namespace tandem::samples
