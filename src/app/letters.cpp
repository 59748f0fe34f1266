#include "app/letters.hpp"

#include "exchange/letter_ends.hpp"

namespace tandem {

std::size_t letter_after(std::string_view text, std::size_t at) { return end_of_letter(text, at); }
std::size_t letter_before(std::string_view text, std::size_t at) { return begin_of_letter_before(text, at); }
std::size_t letter_edge(std::string_view text, std::size_t at) { return between_letters(text, at); }

}  // namespace tandem
