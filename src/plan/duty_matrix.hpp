#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "facts/facts.hpp"
#include "model/project.hpp"

namespace tandem {

// One duty of the two jobs and who answers for it in this project.
struct DutyLine {
    std::string code;                   // of duties.csv; empty for one of the project's own
    std::optional<Id<Duty>> row;        // its row in the project; none: nobody has changed what the default says
    const facts::Duty* fact = nullptr;  // none for one of the project's own; the facts outlive the line
    std::string name_fr;
    std::string name_en;
    std::string group;
    DutyHolder holder = DutyHolder::both;

    bool operator==(const DutyLine&) const = default;
    const std::string& name(facts::Language language) const {
        return language == facts::Language::english ? name_en : name_fr;
    }
};

// Every duty: those of duties.csv in the file's order, each as the project's row says or else as the first preset does,
// then the project's own by name.
std::vector<DutyLine> duty_matrix(const Project& project, const facts::Facts& facts);

DutyHolder holder_of(facts::DutyRole role);
// The preset that says the same of every duty of duties.csv; nothing when the project has its own way.
std::optional<facts::DutyPreset> preset_of(const std::vector<DutyLine>& matrix);

// The duty that tasks of this default rule are part of, else that of their kind; null when none is named.
const DutyLine* duty_of(const std::vector<DutyLine>& matrix, std::string_view rule_code, std::string_view task_type);

// Whether work of the duty is for somebody of this role.
bool allows(DutyHolder holder, Hat role);
// Whether one of the hats may do it; for a duty of others nobody's may.
bool allows(DutyHolder holder, const Person& person);

}  // namespace tandem
