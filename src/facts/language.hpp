#pragma once

#include <string>

namespace tandem::facts {

/// The languages of the screen. Every text that ships with Tandem exists in both.
enum class Language { french, english };

/// One text in both languages.
struct Bilingual {
    std::string fr;
    std::string en;

    const std::string& in(Language language) const { return language == Language::french ? fr : en; }
    bool operator==(const Bilingual&) const = default;
};

}  // namespace tandem::facts
