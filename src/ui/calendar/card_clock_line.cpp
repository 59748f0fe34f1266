#include "ui/calendar/card_lines.hpp"

namespace tandem {

void add_clock_lines(const CardSource& source, std::vector<CardLine>& lines) {
    for (const std::string& text : source.clock_notes) {
        CardLine line;
        line.part = CardLine::Part::conflicts;
        line.sign = CardSign::warning;
        line.sign_tone = CardTone::warning;
        line.spans.push_back({text, CardTone::plain, false});
        lines.push_back(std::move(line));
    }
}

}  // namespace tandem
