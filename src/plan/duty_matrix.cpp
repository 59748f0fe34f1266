#include "plan/duty_matrix.hpp"

#include <algorithm>
#include <tuple>

#include "model/holds.hpp"

namespace tandem {

DutyHolder holder_of(facts::DutyRole role) {
    switch (role) {
        case facts::DutyRole::smm: return DutyHolder::smm;
        case facts::DutyRole::cm: return DutyHolder::cm;
        case facts::DutyRole::both: return DutyHolder::both;
        case facts::DutyRole::other: return DutyHolder::other;
    }
    return DutyHolder::other;
}

std::vector<DutyLine> duty_matrix(const Project& project, const facts::Facts& facts) {
    std::vector<DutyLine> lines, own;
    for (const facts::Duty& duty : facts.duties)
        lines.push_back({duty.id, std::nullopt, &duty, duty.name.fr, duty.name.en, duty.group,
                         holder_of(duty.in(facts::DutyPreset::tandem))});
    for (const Duty& row : project.duties) {
        const auto found = std::find_if(lines.begin(), lines.end(), [&](const DutyLine& line) {
            return !row.code.empty() && line.code == row.code;
        });
        if (found != lines.end()) {
            found->row = row.id;
            found->holder = row.holder;
        } else {
            own.push_back({"", row.id, nullptr, row.name_fr, row.name_en, row.group, row.holder});
        }
    }
    std::sort(own.begin(), own.end(), [](const DutyLine& a, const DutyLine& b) {
        return std::tie(a.name_fr, a.name_en, *a.row) < std::tie(b.name_fr, b.name_en, *b.row);
    });
    lines.insert(lines.end(), own.begin(), own.end());
    return lines;
}

std::optional<facts::DutyPreset> preset_of(const std::vector<DutyLine>& matrix) {
    for (const auto& row : facts::duty_preset_names) {
        const facts::DutyPreset preset = row.second;
        const bool same = std::all_of(matrix.begin(), matrix.end(), [&](const DutyLine& line) {
            return !line.fact || line.holder == holder_of(line.fact->in(preset));
        });
        if (same) return preset;
    }
    return std::nullopt;
}

const DutyLine* duty_of(const std::vector<DutyLine>& matrix, std::string_view rule_code, std::string_view task_type) {
    for (const DutyLine& line : matrix)
        if (line.fact && !rule_code.empty() && holds(line.fact->rules, rule_code)) return &line;
    for (const DutyLine& line : matrix)
        if (line.fact && holds(line.fact->task_types, task_type)) return &line;
    return nullptr;
}

bool allows(DutyHolder holder, Hat role) {
    if (holder == DutyHolder::both) return true;
    return holder == (role == Hat::smm ? DutyHolder::smm : DutyHolder::cm);
}

bool allows(DutyHolder holder, const Person& person) {
    return std::any_of(person.hats.begin(), person.hats.end(),
                       [&](const HatTerms& terms) { return allows(holder, terms.hat); });
}

}  // namespace tandem
