#include "app/named_person.hpp"

namespace tandem {

const Person* person_named(const Project& project, std::string_view name) {
    if (const auto id = uuid_from_text(name)) return project.people.find({*id});
    for (const Person& person : project.people)
        if (person.name == name || initials_of(person) == name) return &person;
    return nullptr;
}

Notice nobody_named(const Project& project, std::string_view name, const std::filesystem::path& file) {
    std::string names;
    for (const Person& person : project.people) names += (names.empty() ? "" : ", ") + person.name;
    return {Notice::Kind::error,
            {"tasks.nobody.what", {{"name", std::string(name)}}},
            {{"tasks.nobody.cause", {{"names", names.empty() ? "–" : names}}},
             {"problem.kept.nothing", {}},
             {"tasks.nobody.next", {}}},
            file.string(),
            {}};
}

}  // namespace tandem
