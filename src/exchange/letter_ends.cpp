#include "exchange/letter_ends.hpp"

#include <algorithm>
#include <cstdint>
#include <memory>
#include <utility>

#include <unicode/brkiter.h>
#include <unicode/utext.h>

namespace tandem {
namespace {

// ICU's way through a text, which is made once for each thread and points to the last text that was asked about.
class LetterBreaks {
  public:
    LetterBreaks() : breaks_(icu::BreakIterator::createCharacterInstance(icu::Locale::getRoot(), error_)) {}
    ~LetterBreaks() { utext_close(&bytes_); }
    LetterBreaks(const LetterBreaks&) = delete;
    LetterBreaks& operator=(const LetterBreaks&) = delete;

    // Null where ICU cannot: its data are missing.
    icu::BreakIterator* in(std::string_view text) {
        if (U_FAILURE(error_) || !breaks_) return nullptr;
        UErrorCode error = U_ZERO_ERROR;
        utext_openUTF8(&bytes_, text.data(), static_cast<std::int64_t>(text.size()), &error);
        breaks_->setText(&bytes_, error);
        return U_FAILURE(error) ? nullptr : breaks_.get();
    }

  private:
    UErrorCode error_ = U_ZERO_ERROR;
    std::unique_ptr<icu::BreakIterator> breaks_;
    UText bytes_ = UTEXT_INITIALIZER;
};

icu::BreakIterator* letter_breaks(std::string_view text) {
    thread_local LetterBreaks breaks;
    return breaks.in(text);
}

bool continues_code_point(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

// By code points, where ICU has no answer.
std::size_t end_of_code_point(std::string_view text, std::size_t at) {
    for (++at; at < text.size() && continues_code_point(text[at]);) ++at;
    return at;
}

std::size_t begin_of_code_point_before(std::string_view text, std::size_t at) {
    for (--at; at > 0 && continues_code_point(text[at]);) --at;
    return at;
}

}  // namespace

std::size_t end_of_letter(std::string_view text, std::size_t at) {
    if (at >= text.size()) return text.size();
    icu::BreakIterator* breaks = letter_breaks(text);
    const std::int32_t end = breaks ? breaks->following(static_cast<std::int32_t>(at)) : icu::BreakIterator::DONE;
    return end == icu::BreakIterator::DONE ? end_of_code_point(text, at) : static_cast<std::size_t>(end);
}

std::size_t begin_of_letter_before(std::string_view text, std::size_t at) {
    at = std::min(at, text.size());
    if (at == 0) return 0;
    icu::BreakIterator* breaks = letter_breaks(text);
    const std::int32_t begin = breaks ? breaks->preceding(static_cast<std::int32_t>(at)) : icu::BreakIterator::DONE;
    return begin == icu::BreakIterator::DONE ? begin_of_code_point_before(text, at) : static_cast<std::size_t>(begin);
}

std::size_t between_letters(std::string_view text, std::size_t at) {
    if (at == 0 || at >= text.size()) return std::min(at, text.size());
    icu::BreakIterator* breaks = letter_breaks(text);
    if (!breaks || breaks->isBoundary(static_cast<std::int32_t>(at))) return at;
    return end_of_letter(text, at);
}

}  // namespace tandem
