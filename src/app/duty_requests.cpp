#include "app/duty_requests.hpp"

namespace tandem {
namespace {

// The same in every copy of a project, so that two people who change it change one row.
Id<Duty> row_id(const std::string& code) { return {uuid_from_name("duty " + code)}; }

bool is_default(const DutyLine& line, DutyHolder holder) {
    return line.fact && holder == holder_of(line.fact->in(facts::DutyPreset::tandem));
}

void add_change(const Project& project, const DutyLine& line, DutyHolder holder, std::vector<Action>& actions) {
    if (holder == line.holder) return;
    if (is_default(line, holder)) {
        if (line.row) actions.emplace_back(Remove<Duty>{*line.row});
        return;
    }
    const Duty* row = line.row ? project.duties.find(*line.row) : nullptr;
    Duty next = row ? *row : Duty{row_id(line.code), line.code, line.name_fr, line.name_en, line.group, holder, {}};
    next.holder = holder;
    actions.emplace_back(Put<Duty>{std::move(next)});
}

Uuid item_of(const DutyLine& line) { return line.row ? line.row->value : row_id(line.code).value; }

}  // namespace

Request set_duty_holder(const Project& project, const DutyLine& line, DutyHolder holder) {
    const std::string& name = project.settings.language == "en" ? line.name_en : line.name_fr;
    Request request{{"undo.duty_holder", {{"name", name}}}, {}, {item_of(line), std::nullopt}};
    add_change(project, line, holder, request.actions);
    return request;
}

Request use_duty_preset(const Project& project, const facts::Facts& facts, facts::DutyPreset preset, std::string name) {
    Request request{{"undo.duty_preset", {{"name", std::move(name)}}}, {}, {}};
    for (const DutyLine& line : duty_matrix(project, facts))
        if (line.fact) add_change(project, line, holder_of(line.fact->in(preset)), request.actions);
    return request;
}

Request add_duty(std::string name, std::string group, DutyHolder holder, IdSource& ids) {
    Duty duty;
    duty.id = ids.make<Duty>();
    duty.name_fr = duty.name_en = name;
    duty.group = std::move(group);
    duty.holder = holder;
    Request request{{"undo.add_duty", {{"name", std::move(name)}}}, {}, {duty.id.value, std::nullopt}};
    request.actions.emplace_back(Put<Duty>{std::move(duty)});
    return request;
}

Request rename_duty(const Project& project, Id<Duty> duty, std::string name, facts::Language language) {
    Request request{{"undo.rename_duty", {{"name", name}}}, {}, {duty.value, std::nullopt}};
    const Duty* row = project.duties.find(duty);
    if (!row || !row->code.empty() || name.empty()) return request;
    Duty next = *row;
    const bool same = row->name_fr == row->name_en;
    (language == facts::Language::english ? next.name_en : next.name_fr) = name;
    if (same) next.name_fr = next.name_en = name;
    if (next != *row) request.actions.emplace_back(Put<Duty>{std::move(next)});
    return request;
}

Request remove_duty(const Project& project, Id<Duty> duty) {
    const Duty* row = project.duties.find(duty);
    const std::string name = !row ? "" : project.settings.language == "en" ? row->name_en : row->name_fr;
    Request request{{"undo.remove_duty", {{"name", name}}}, {}, {duty.value, std::nullopt}};
    if (row) request.actions.emplace_back(Remove<Duty>{duty});
    return request;
}

}  // namespace tandem
