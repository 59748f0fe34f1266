#include <vector>

#include "ui/import/import_parts.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/menu.hpp"

namespace tandem {
namespace {

constexpr float gap = 8, between = 14, person_width = 220;

std::optional<EventChoice> choose_person(ViewContext& view, Rect at, const EventChoice& now) {
    const std::string_view of = view.word("import.events.person");
    at.cut_left(label(view, at, text_style::caption, view.theme.ink2, of) + view.px(gap));
    const std::vector<const Person*> people = people_to_be_away(view.session);
    std::vector<MenuRow> rows;
    std::string chosen_name(view.word("import.events.choose"));
    for (const Person* person : people) {
        MenuRow row;
        row.id = to_text(person->id);
        row.text = person->name;
        row.checked = person->id == now.person;
        if (row.checked) chosen_name = row.text;
        rows.push_back(std::move(row));
    }
    const auto chosen = combo(view, "person", at.cut_left(view.px(person_width)),
                              {.name = view.word("import.events.away"), .text = chosen_name}, [&] { return rows; });
    if (!chosen) return std::nullopt;
    return EventChoice{EventsAs::away, people[*chosen]->id};
}

}  // namespace

std::optional<EventChoice> draw_event_choice(ViewContext& view, Rect row, const ImportDialog& dialog) {
    const EventChoice& now = dialog.events;
    const std::string_view name = view.word("import.events.as");
    row.cut_left(label(view, row, text_style::caption, view.theme.ink2, name) + view.px(gap));
    const bool own = dialog.source->kind == ImportSource::Kind::own_calendar;
    std::vector<Segment> segments{{.id = "posts", .text = view.word(own ? "import.events.own" : "import.events.posts")},
                                  {.id = "notes", .text = view.word("import.events.notes")}};
    // In a project without people nobody is away.
    if (!people_to_be_away(view.session).empty())
        segments.push_back({.id = "away", .text = view.word("import.events.away")});
    const Rect trough = row.cut_left(segmented_width(view, segments));
    std::optional<EventChoice> next;
    if (const auto chosen = segmented(view, "events", trough, segments, static_cast<int>(now.as), name))
        next = EventChoice{static_cast<EventsAs>(*chosen), now.person};
    row.x0 += view.px(between);
    if (now.as == EventsAs::away)
        if (auto person = choose_person(view, row, now)) next = person;
    return next;
}

}  // namespace tandem
