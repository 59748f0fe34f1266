#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "ui/widgets/buttons.hpp"

namespace tandem {

struct ViewContext;

struct Answer {
    std::string_view id;
    std::string_view text;
    ButtonKind kind = ButtonKind::secondary;
};

// A line that may be typed in the card, kept by the caller; it has the keyboard first.
struct QuestionField {
    std::string_view name, hint;
    std::string* text = nullptr;
};

// A card that asks: title, sentences, and answers from right to left, or below each other where they are too long for
// that; the first one is what Enter does. While it is drawn nothing else takes input. The index of the answer that was
// given; Escape gives the last one.
std::optional<std::size_t> ask_question(ViewContext& view, std::string_view id, std::string_view title,
                                        std::span<const std::string> lines, std::span<const Answer> answers,
                                        const std::optional<QuestionField>& field = {});

}  // namespace tandem
