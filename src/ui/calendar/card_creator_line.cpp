#include "ui/calendar/card_lines.hpp"
#include "ui/calendar/drag_request.hpp"

namespace tandem {
namespace {

std::string creator_name(const CardSource& source, const std::optional<Id<Person>>& id) {
    const Person* person = id ? source.project.people.find(*id) : nullptr;
    if (person == nullptr) return std::string(source.words("card.creator_nobody"));
    return person->name.substr(0, person->name.find(' '));
}

}  // namespace

void add_creator_line(const CardSource& source, std::vector<CardLine>& lines) {
    const Post* post = source.project.posts.find({source.drag.item});
    if (post == nullptr || !changes_creator(source.drag, source.project)) return;
    const std::string to = creator_name(source, source.drag.over_creator);
    CardLine line;
    line.sign = CardSign::person;
    const std::string text = source.drag.posts.size() < 2
        ? source.words.format("card.creator", {{"from", creator_name(source, post->creator)}, {"to", to}})
        : source.words.count("card.creators", static_cast<std::int64_t>(source.drag.posts.size()), {{"to", to}});
    line.spans.push_back({text, CardTone::plain, false});
    const bool supervised = post->supervisor && source.project.people.find(*post->supervisor);
    if (!*source.drag.over_creator && supervised)
        line.captions.push_back({std::string(source.words("card.creator_stays")), {}});
    lines.push_back(std::move(line));
}

}  // namespace tandem
