#include <algorithm>
#include <cstdio>

#include "app/hats_export.hpp"
#include "app/named_person.hpp"
#include "cli/commands.hpp"

namespace tandem {
namespace {

// The one who is named, else the first who wears both hats.
const Person* person_of(const Project& project, const HatsQuery& query) {
    if (!query.person.empty()) return person_named(project, query.person);
    const auto found = std::find_if(project.people.begin(), project.people.end(),
                                    [](const Person& person) { return person.hats.size() == 2; });
    return found == project.people.end() ? nullptr : &*found;
}

Notice nobody(const Project& project, const HatsQuery& query) {
    Notice notice = nobody_named(project, query.person, query.file);
    if (query.person.empty()) notice.title = {"hats.nobody.what", {}};
    return notice;
}

void print_text(const HatsText& text, const facts::Words& words) {
    std::printf("%s, %s, %s\n", text.name.c_str(), text.hats.c_str(), text.month.c_str());
    for (const std::string& sentence : text.statement) std::puts(sentence.c_str());
    const auto row = [](const HatsRow& one) {
        std::printf("%s;%s;%s;%s;%s;%s;%s\n", one.when.c_str(), one.smm.c_str(), one.cm.c_str(), one.asked.c_str(),
                    one.capacity.c_str(), one.over.c_str(), one.cost.c_str());
    };
    row({std::string(words("hats.week")),
         std::string(words("hat.smm")),
         std::string(words("hat.cm")),
         std::string(words("hats.asked")),
         std::string(words("hats.capacity")),
         {},
         std::string(words("hats.above")),
         std::string(words("hats.cost"))});
    for (const HatsRow& week : text.weeks) row(week);
    row(text.sum);
    for (const std::string& note : text.notes) std::puts(note.c_str());
}

}  // namespace

int hats_command(const RunOptions& run, const HatsQuery& query) {
    const facts::Facts facts = facts::load_facts();
    Session session(facts, session_options(run));
    if (!open_or_tell(session, query.file, run)) return exit_code::problem;
    const facts::Words words(language_of(run, &session.project()));
    const Person* person = person_of(session.project(), query);
    if (!person) return refuse(words, nobody(session.project(), query));
    const date::year_month month = month_of(query.day.value_or(day_of(session.now())));
    if (query.out.empty()) {
        print_text(hats_text(session.project(), facts, words, two_hats(session.planner(), person->id, month)), words);
        return exit_code::done;
    }
    const Notice notice = export_hats(session, person->id, month, words, query.out);
    return notice.kind == Notice::Kind::error ? refuse(words, notice) : exit_code::done;
}

}  // namespace tandem
