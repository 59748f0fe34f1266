#include <cstdio>

#include "app/generate_project.hpp"
#include "app/project_templates.hpp"
#include "cli/commands.hpp"

namespace tandem {
namespace {

// Writes the project to a file that is not there yet.
int write_new(Session& session, const std::filesystem::path& out, facts::Language language) {
    session.save_as(out);
    const bool saved = session.finish_saving();
    return tell(session, language) || !saved ? exit_code::problem : exit_code::done;
}

}  // namespace

int new_command(const RunOptions& run, const std::filesystem::path& file, const std::string& template_name) {
    const facts::Facts facts = facts::load_facts();
    Session session(facts, session_options(run));
    const facts::Language language = language_of(run, nullptr);
    Template kind = Template::empty;
    if (template_name == "solo")
        kind = Template::solo;
    else if (template_name == "team")
        kind = Template::team;
    else if (template_name == "agency")
        kind = Template::agency;
    session.start_new(new_project(facts, session.ids(), kind, language, session.now_instant(), "Europe/Paris"));
    return write_new(session, file, language);
}

int generate_command(const RunOptions& run, const GenerateOrder& order) {
    const facts::Facts facts = facts::load_facts();
    Session session(facts, session_options(run));
    session.start_new(
        generated_project(facts, order.posts, order.people, order.months, order.seed, session.now_instant()));
    return write_new(session, order.out, language_of(run, nullptr));
}

}  // namespace tandem
