#pragma once

#include <string>

#include "edit/action.hpp"
#include "plan/duty_matrix.hpp"

namespace tandem {

// Changes of who answers for which duty, each one undo step; one without actions when nothing would be another. What is
// as the default says has no row in the project.

Request set_duty_holder(const Project& project, const DutyLine& line, DutyHolder holder);
// Every duty of duties.csv as the preset says; the project's own duties stay.
Request use_duty_preset(const Project& project, const facts::Facts& facts, facts::DutyPreset preset, std::string name);
// A duty of the project's own, in a group of duties.csv. Its name is the same in both languages until it is translated.
Request add_duty(std::string name, std::string group, DutyHolder holder, IdSource& ids);
// In the language; in both while they say the same. Nothing for an empty name or a duty of duties.csv.
Request rename_duty(const Project& project, Id<Duty> duty, std::string name, facts::Language language);
// One of the project's own goes; one of duties.csv is as the default says again.
Request remove_duty(const Project& project, Id<Duty> duty);

}  // namespace tandem
