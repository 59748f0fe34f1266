#include <exception>

#include "store/problem_phrase.hpp"
#include "store/project_text.hpp"
#include "store/save_project.hpp"

namespace tandem {
namespace {

Problem cannot_keep(Place place, std::string_view detail) {
    place.line = place.column = 0;  // of a text nobody sees
    return make_problem(ProblemCode::cannot_keep, std::move(place), {{"detail", phrase(detail)}});
}

// The first place where two projects differ.
std::string first_difference(const Project& a, const Project& b) {
    std::string found;
    if (!(a.settings == b.settings)) found = "settings";
    if (found.empty() && !(a.charter == b.charter)) found = "charter";
    Project::tables(a, [&](const char* key, const auto& table) {
        using Row = typename std::remove_cvref_t<decltype(*table.begin())>;
        if (!found.empty()) return;
        table.diff(table_of<Row>(b), [&](const Row* before, const Row* after) {
            if (found.empty()) found = key + (" " + to_text((before ? before : after)->id));
        });
    });
    return found;
}

}  // namespace

Result<std::string> checked_project_text(const Project& project, const Edition& edition) {
    std::string text;
    try {
        text = project_text(project, edition);
    } catch (const std::exception&) {
        return cannot_keep({}, "detail.unwritable");
    }
    const auto again = load_project_text(text);
    if (!again) return cannot_keep(again.problem().where, "detail.unreadable");
    if (again->project == project && again->stamp.edition == edition) return text;
    Place place;
    place.path = first_difference(project, again->project);
    return cannot_keep(std::move(place), "detail.different");
}

}  // namespace tandem
