#include "model/person.hpp"

namespace tandem {

std::string initials_of(const Person& person) {
    if (!person.initials.empty()) return person.initials;
    std::string letters;
    bool word_begins = true;
    for (std::size_t i = 0; i < person.name.size();) {
        std::size_t length = 1;
        while (i + length < person.name.size() &&
               (static_cast<unsigned char>(person.name[i + length]) & 0xC0U) == 0x80U)
            ++length;
        const bool separates = person.name[i] == ' ' || person.name[i] == '-';
        if (!separates && word_begins) letters += person.name.substr(i, length);
        word_begins = separates;
        i += length;
    }
    return letters;
}

}  // namespace tandem
