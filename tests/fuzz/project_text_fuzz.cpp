// A project's file, or actions: refused in words, or read, and what is written of it is read back the same.
#include "fuzz/target.hpp"
#include "store/load_actions.hpp"
#include "store/project_text.hpp"

namespace tandem::fuzz {
namespace {

void read(std::string_view bytes) {
    const auto loaded = load_project_text(bytes);
    if (loaded) {
        const auto again = load_project_text(tandem::project_text(loaded->project, loaded->stamp.edition));
        hold(again && again->project == loaded->project);
    } else {
        hold(!loaded.problem().what.empty() && !loaded.problem().cause.empty());
    }
    IdSource ids(1);
    const auto requests = load_actions(bytes, Project{}, ids);
    hold(!requests || load_actions(actions_text(*requests), Project{}, ids));
}

std::vector<std::string> seeds() {
    return {data_file("v0-draft.tandem"), data_file("v1-unknown-keys.tandem"), data_file("v1-every-field.tandem")};
}

}  // namespace

const Target project_text{read, seeds};

}  // namespace tandem::fuzz
