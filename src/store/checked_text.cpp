#include <exception>
#include <new>
#include <optional>

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

Result<std::string> written(const Project& project, const Edition& edition) {
    try {
        return project_text(project, edition);
    } catch (const std::bad_alloc&) {
        throw;
    } catch (const std::exception&) {
        return cannot_keep({}, "detail.unwritable");
    }
}

// Nothing when the bytes read back are the project and the edition.
std::optional<Problem> lost_in(std::string_view text, const Project& project, const Edition& edition) {
    const auto again = load_project_text(text);
    if (!again) return cannot_keep(again.problem().where, "detail.unreadable");
    if (again->project == project && again->stamp.edition == edition) return std::nullopt;
    Place place;
    place.path = first_difference(project, again->project);
    return cannot_keep(std::move(place), "detail.different");
}

}  // namespace

Result<std::string> checked_project_text(const Project& project, const Edition& edition) {
    auto text = written(project, edition);
    if (!text) return text;
    if (auto problem = lost_in(*text, project, edition)) return std::move(*problem);
    return text;
}

Result<CheckedText> checked_project_text(const Project& project, const Edition& same, const Sha256& digest,
                                         const Edition& next) {
    auto text = written(project, same);
    if (!text) return text.problem();
    CheckedText checked{std::move(*text), same};
    if (sha256(checked.text) != digest) checked = {with_edition(std::move(checked.text), next), next};
    if (auto problem = lost_in(checked.text, project, checked.edition)) return std::move(*problem);
    return checked;
}

}  // namespace tandem
