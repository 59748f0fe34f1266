#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "facts/measures.hpp"
#include "model/money.hpp"

namespace tandem {

struct ViewContext;

// A figure as its measure is read: "4,2 %", "1 h 05", "118 k", "1 200 €". Without a measure a plain number.
std::string figure_text(const ViewContext& view, Figure figure, const facts::Kpi* kpi);
// What was typed for it: "84 000", "3,1 %", "84 k", "1 h 05"; nothing when it is none.
std::optional<Figure> typed_figure(std::string_view text, facts::KpiUnit unit);

}  // namespace tandem
