#include <algorithm>

#include <imgui.h>

#include "app/insight_requests.hpp"
#include "facts/date_words.hpp"
#include "icons.hpp"
#include "plan/decision_links.hpp"
#include "ui/inspector/links.hpp"
#include "ui/inspector/row_cells.hpp"
#include "ui/inspector/sheet.hpp"
#include "ui/strategy/page_card.hpp"
#include "ui/strategy/row_details.hpp"
#include "ui/strategy/strategy_cards.hpp"
#include "ui/strategy/verdict_menu.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/empty_note.hpp"
#include "ui/widgets/interact.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/menu.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

constexpr std::size_t first_notes = 6;

std::string kind_word(const ViewContext& view, std::size_t kind) {
    return std::string(view.word("watch." + std::string(EnumWords<WatchKind>::words[kind])));
}

// What kind of note it is; a click offers the others. Returns the pixels used.
float draw_kind(ViewContext& view, const Rect& line, const WatchNote& note) {
    const std::string kind = kind_word(view, static_cast<std::size_t>(note.kind));
    const float width = text_width(view, text_style::meta, kind) + view.px(12);
    const Rect plate = Rect{line.x0, line.y0, line.x0 + width, line.y1}.shrunk(0, view.px(5));
    const Hit hit = interact(view, "kind", plate);
    {
        const Registered node(view,
                              {.id = "kind",
                               .role = Role::field,
                               .label = view.word("watch.kind"),
                               .rect = plate,
                               .value = kind,
                               .focused = hit.focused});
        ImDrawList& out = *ImGui::GetWindowDrawList();
        fill(out, plate, view.theme.cm_t1, view.px(dims::radius_tag));
        if (hit.hovered) outline(out, plate, view.theme.cm, view.px(dims::radius_tag));
        label_in(view, out, plate, text_style::meta, view.theme.cm_ink, kind, Align::centre);
    }
    draw_focus(view, hit, plate, view.px(dims::radius_tag));
    if (hit.clicked) open_menu("kinds");
    if (menu_is_open("kinds")) {
        std::vector<MenuRow> rows;
        for (std::size_t i = 0; i < EnumWords<WatchKind>::words.size(); ++i) {
            MenuRow row;
            row.id = EnumWords<WatchKind>::words[i];
            row.text = kind_word(view, i);
            row.checked = i == static_cast<std::size_t>(note.kind);
            rows.push_back(std::move(row));
        }
        const auto chosen = menu(view, "kinds", plate, rows, {.check_column = true});
        if (chosen && *chosen != static_cast<std::size_t>(note.kind)) {
            WatchNote next = note;
            next.kind = static_cast<WatchKind>(*chosen);
            view.send({{"undo.edit_watch", {}}, {Put<WatchNote>{std::move(next)}}, {note.id.value, {}}});
        }
    }
    return width;
}

void draw_note(ViewContext& view, PageCard& card, const WatchNote& note) {
    const Scope scope(view, "note", note.id.value);
    Rect line = card.line(28);
    const float top = line.y0;
    line.x0 += draw_kind(view, line, note) + view.px(8);
    if (end_button(view, line, "delete", icons::trash_2, "watch.delete"))
        view.send({{"undo.delete_watch", {}}, {Remove<WatchNote>{note.id}}, {note.id.value, {}}});
    if (!decision_of(view.project(), note.id.value) && end_button(view, line, "decide", icons::check, "command.decide"))
        open_menu("verdict");
    if (const auto verdict = verdict_menu(view, line))
        view.send(decide(view.project(), view.ask.ids(), note.id.value, *verdict, view.today(), view.user));
    if (const Person* person = note.by ? view.project().people.find(*note.by) : nullptr) {
        avatar_link(view, line, line.x1 - view.px(22), *person);
        line.x1 -= view.px(26);
    }
    label(view, line, text_style::caption, view.theme.ink2,
          facts::day_month_short(date::year_month_day(note.day), view.language));
    card.text("watch.text", note.id.value, note.text, text_style::control, 0, 0,
              [id = note.id](const Session& session, std::string_view text) -> std::optional<Request> {
                  const WatchNote* row = session.project().watch_notes.find(id);
                  if (!row) return std::nullopt;
                  WatchNote next = *row;
                  next.text = text;
                  return Request{{"undo.edit_watch", {}}, {Put<WatchNote>{std::move(next)}}, {id.value, {}}};
              });
    show_if_wanted(view, note.id.value, top, card.rest().y1);
    card.rule();
}

void add_note(ViewContext& view) {
    WatchNote note;
    note.id = view.ask.ids().make<WatchNote>();
    note.day = view.today();
    note.text = view.word("watch.new");
    for (const Person& person : view.project().people)
        if (person.name == view.user) note.by = person.id;
    const Uuid id = note.id.value;
    view.send({{"undo.add_watch", {}}, {Put<WatchNote>{std::move(note)}}, {id, std::nullopt}});
}

// Newest first.
std::vector<const WatchNote*> newest(const Table<WatchNote>& table) {
    std::vector<const WatchNote*> rows;
    for (const WatchNote& row : table) rows.push_back(&row);
    std::sort(rows.begin(), rows.end(),
              [](const WatchNote* a, const WatchNote* b) { return std::tie(b->day, b->id) < std::tie(a->day, a->id); });
    return rows;
}

}  // namespace

void draw_watch_card(ViewContext& view, Rect& column) {
    PageCard card(view, column,
                  {.id = "watch", .icon = icons::binoculars, .title = view.word("strategy.watch"), .cm = true});
    if (card.head_button("add", icons::plus, "watch.add")) add_note(view);
    const auto notes = newest(view.project().watch_notes);
    if (notes.empty()) {
        const EmptyNote note{view.word("strategy.empty.watch"), view.word("watch.add")};
        if (empty_column(view, "none", card.line(96), note)) add_note(view);
        return;
    }
    card.rule();
    const std::size_t shown = shows_all(view, "strategy/watch") ? notes.size() : std::min(notes.size(), first_notes);
    for (std::size_t i = 0; i < shown; ++i) draw_note(view, card, *notes[i]);
    if (notes.size() > first_notes) more_button(view, card.line(24), "strategy/watch", notes.size(), first_notes);
}

}  // namespace tandem
