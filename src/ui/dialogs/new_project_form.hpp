#pragma once

#include <optional>
#include <string>
#include <vector>

#include "facts/facts.hpp"
#include "model/project.hpp"

namespace tandem {

struct ViewContext;

// What a new project is made from. Three questions: who you are, where you publish, what the brand is called.
struct NewProjectForm {
    std::string brand;
    std::string person;
    int role = 2;                          // 0: SMM, 1: CM, 2: both
    std::vector<std::string> networks;     // ids in networks.csv
    bool fresh = true;
};

// The template's project with the form's names, person and channels.
Project project_from(Project start, const NewProjectForm& form, const facts::Facts& facts, IdSource& ids);

enum class FormAnswer : unsigned char { none, created, cancelled };
FormAnswer draw_new_project_form(ViewContext& view, NewProjectForm& form);

}  // namespace tandem
