#include "ui/bars/filters.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include <imgui.h>

#include "icons.hpp"
#include "ui/calendar/drag_request.hpp"
#include "ui/tasks/task_drag.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/badges.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/interact.hpp"
#include "ui/widgets/menu.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

constexpr std::size_t most_faces = 3, most_team_faces = 8;

template <class T>
void flip(std::vector<T>& list, const T& one) {
    const auto at = std::find(list.begin(), list.end(), one);
    if (at == list.end())
        list.push_back(one);
    else
        list.erase(at);
}

template <class T>
bool holds(const std::vector<T>& list, const T& one) {
    return std::find(list.begin(), list.end(), one) != list.end();
}

// One choice of a filter: its row in the menu and what choosing it does.
template <class T>
struct Choice {
    T value;
    MenuRow row;
    Selection opens = {};  // what the button of its row shows in the inspector
};

template <class T>
struct Dimension {
    std::string_view id;
    std::string_view text;
    std::string all;  // its value when nothing is chosen
    std::vector<T>* chosen;
    std::vector<Choice<T>> choices;
    // Where there is nothing to choose from: a sentence, and what can be done about it.
    std::string_view none = {};
    std::string_view answer = {};
    void (*make)(ViewContext&) = nullptr;
};

template <class T>
std::string value_of(const Dimension<T>& dimension) {
    if (dimension.chosen->empty()) return dimension.all;
    if (dimension.chosen->size() == 1)
        for (const Choice<T>& choice : dimension.choices)
            if (choice.value == dimension.chosen->front()) return choice.row.text;
    return std::to_string(dimension.chosen->size());
}

template <class T>
void draw_nothing_to_choose(ViewContext& view, const Dimension<T>& dimension, const Rect& anchor,
                            std::string_view menu_id) {
    MenuRow make;
    make.id = "make";
    make.text = dimension.answer;
    make.icon = icons::plus;
    const std::vector<MenuRow> rows{MenuRow::title(std::string(dimension.none)), std::move(make)};
    if (menu(view, menu_id, anchor, rows)) dimension.make(view);
}

template <class T>
void draw_dimension_menu(ViewContext& view, const Dimension<T>& dimension, const Rect& anchor) {
    const std::string menu_id = std::string(dimension.id) + ".menu";
    if (!menu_is_open(menu_id)) return;
    if (dimension.choices.empty() && dimension.make) return draw_nothing_to_choose(view, dimension, anchor, menu_id);
    std::vector<MenuRow> rows;
    for (const Choice<T>& choice : dimension.choices) {
        rows.push_back(choice.row);
        rows.back().checked = holds(*dimension.chosen, choice.value);
    }
    if (!dimension.chosen->empty()) {
        rows.push_back(MenuRow::separator());
        MenuRow all;
        all.id = "all";
        all.text = view.word("filter.all");
        rows.push_back(std::move(all));
    }
    std::optional<std::size_t> opened;
    const auto clicked =
        menu(view, menu_id, anchor, rows, {.stays_open = true, .check_column = true, .opened = &opened});
    if (opened && *opened < dimension.choices.size()) {
        view.state.selection = dimension.choices[*opened].opens;
        view.state.inspector_open = true;
    }
    if (!clicked) return;
    if (*clicked < dimension.choices.size())
        flip(*dimension.chosen, dimension.choices[*clicked].value);
    else
        dimension.chosen->clear();
}

// Draws the chip; false when it does not fit.
template <class T, class Picture>
bool draw_dimension(ViewContext& view, Rect& at, const Dimension<T>& dimension, FilterChip chip, bool with_value,
                    Picture&& picture) {
    const std::string value = with_value || !dimension.chosen->empty() ? value_of(dimension) : std::string();
    if (chip.text.empty()) {
        chip.text = dimension.text;
        if (chip.tail_width == 0) chip.value = value;
    }
    chip.active = !dimension.chosen->empty();
    const float width = filter_chip_width(view, chip);
    if (width > at.width()) return false;
    const Rect rect = Rect::at(at.x0, at.y0 + view.px(7), width, view.px(dims::filter));
    const ChipClick click = filter_chip(view, dimension.id, rect, chip);
    picture(rect);
    if (click == ChipClick::cleared) dimension.chosen->clear();
    if (click == ChipClick::opened) open_menu(std::string(dimension.id) + ".menu");
    draw_dimension_menu(view, dimension, rect);
    at.x0 = rect.x1 + view.px(8);
    return true;
}

// The first in use, in the order of the screen; null when there is none.
const Channel* first_channel_on(const ViewContext& view, std::string_view network) {
    const Channel* first = nullptr;
    for (const Channel& channel : view.project().channels) {
        if (channel.network != network || channel.archived) continue;
        if (!first || std::tie(channel.rank, channel.name, channel.id) < std::tie(first->rank, first->name, first->id))
            first = &channel;
    }
    return first;
}

Dimension<std::string> networks(ViewContext& view) {
    Dimension<std::string> out{"networks",
                               view.word("filter.networks.label"),
                               std::string(view.word("filter.networks.all")),
                               &view.state.filters.networks,
                               {}};
    for (const facts::Network& network : view.facts.networks) {
        const Channel* channel = first_channel_on(view, network.id);
        if (!channel) continue;
        MenuRow row;
        row.id = network.id;
        row.text = network.name;
        row.dot = view.theme.network(&network).text;
        row.open_name = view.words.format("inspector.open_item", {{"name", channel->name}});
        out.choices.push_back({network.id, std::move(row), Selection::of(channel->id)});
    }
    return out;
}

// On the days that are shown, to be moved and named.
void make_campaign(ViewContext& view) {
    const bool tasks = view.state.section == Section::tasks;
    Request request = new_campaign_request(tasks ? view.state.tasks_day : first_day(view.state.month),
                                           std::string(view.word("campaign.new_name")), view.ask.ids());
    view.state.selection = Selection::of(Id<Campaign>{request.focus.item});
    view.state.inspector_open = true;
    view.send(std::move(request));
}

Dimension<Id<Campaign>> campaigns(ViewContext& view) {
    Dimension<Id<Campaign>> out{"campaigns",
                                view.word("filter.campaigns"),
                                std::string(view.word("filter.campaigns.all")),
                                &view.state.filters.campaigns,
                                {},
                                view.word("empty.campaigns"),
                                view.word("campaign.new_name"),
                                make_campaign};
    std::vector<const Campaign*> rows;
    for (const Campaign& campaign : view.project().campaigns)
        if (campaign.status == CampaignStatus::planned) rows.push_back(&campaign);
    std::sort(rows.begin(), rows.end(), [](const Campaign* a, const Campaign* b) {
        return std::tie(a->days.begin, a->name, a->id) < std::tie(b->days.begin, b->name, b->id);
    });
    for (const Campaign* campaign : rows) {
        MenuRow row;
        row.id = to_text(campaign->id);
        row.text = campaign->name;
        row.dot = view.theme.marker(campaign->color);
        row.open_name = view.words.format("inspector.open_item", {{"name", campaign->name}});
        out.choices.push_back({campaign->id, std::move(row), Selection::of(campaign->id)});
    }
    return out;
}

Dimension<Id<Pillar>> pillars(ViewContext& view) {
    Dimension<Id<Pillar>> out{"pillars",
                              view.word("filter.pillars"),
                              std::string(view.word("filter.pillars.all")),
                              &view.state.filters.pillars,
                              {}};
    std::vector<const Pillar*> rows;
    for (const Pillar& pillar : view.project().pillars) rows.push_back(&pillar);
    std::sort(rows.begin(), rows.end(), [](const Pillar* a, const Pillar* b) {
        return std::tie(a->rank, a->name, a->id) < std::tie(b->rank, b->name, b->id);
    });
    for (const Pillar* pillar : rows) {
        MenuRow row;
        row.id = to_text(pillar->id);
        row.text = pillar->name;
        row.dot = view.theme.marker(pillar->color);
        out.choices.push_back({pillar->id, std::move(row), {}});
    }
    return out;
}

std::vector<const Person*> people_by_name(const ViewContext& view) {
    std::vector<const Person*> rows;
    for (const Person& person : view.project().people)
        if (!person.left_on || *person.left_on > view.today()) rows.push_back(&person);
    std::sort(rows.begin(), rows.end(),
              [](const Person* a, const Person* b) { return std::tie(a->name, a->id) < std::tie(b->name, b->id); });
    return rows;
}

Dimension<Id<Person>> people(ViewContext& view) {
    Dimension<Id<Person>> out{"people",
                              view.word("filter.people"),
                              std::string(view.word("filter.people.all")),
                              &view.state.filters.people,
                              {}};
    for (const Person* person : people_by_name(view)) {
        MenuRow row;
        row.id = to_text(person->id);
        row.text = person->name;
        row.detail = person->terms(Hat::smm) && person->terms(Hat::cm)
            ? view.word("hat.both")
            : view.word(person->terms(Hat::smm) ? "hat.smm" : "hat.cm");
        row.open_name = view.words.format("inspector.open_item", {{"name", person->name}});
        out.choices.push_back({person->id, std::move(row), Selection::of(person->id)});
    }
    return out;
}

// The steps that are on the calendar.
Dimension<PostStatus> statuses(ViewContext& view) {
    Dimension<PostStatus> out{"statuses",
                              view.word("filter.status"),
                              std::string(view.word("filter.status.all")),
                              &view.state.filters.statuses,
                              {}};
    for (const facts::WorkflowStep& step : view.facts.workflow) {
        const auto status = enum_from_word<PostStatus>(step.id);
        if (!status || is_off_calendar(*status)) continue;
        MenuRow row;
        row.id = step.id;
        row.text = step.name.in(view.language);
        row.dot = view.theme.status(*status).glyph;
        out.choices.push_back({*status, std::move(row)});
    }
    return out;
}

bool draw_network_chip(ViewContext& view, Rect& at, bool with_value) {
    const Dimension<std::string> dimension = networks(view);
    std::vector<const facts::Network*> shown;
    for (const Choice<std::string>& choice : dimension.choices)
        if (dimension.chosen->empty() || holds(*dimension.chosen, choice.value))
            shown.push_back(view.facts.networks.find(choice.value));
    if (shown.size() > 6) shown.resize(6);
    const auto count =
        static_cast<std::int64_t>(dimension.chosen->empty() ? dimension.choices.size() : dimension.chosen->size());
    const std::string text = view.words.count("filter.networks", count);
    FilterChip chip;
    chip.text = text;
    chip.picture_width = shown.empty() ? 0 : view.px(static_cast<float>(shown.size()) * 6 - 3);
    return draw_dimension(view, at, dimension, chip, with_value, [&](const Rect& rect) {
        network_bars(view, *ImGui::GetWindowDrawList(), rect.x0 + view.px(10), rect, shown);
    });
}

bool draw_people_chip(ViewContext& view, Rect& at, bool with_value) {
    const Dimension<Id<Person>> dimension = people(view);
    std::vector<const Person*> faces;
    for (const Choice<Id<Person>>& choice : dimension.choices) {
        const Person* person = view.project().people.find(choice.value);
        const bool shown =
            dimension.chosen->empty() ? person->terms(Hat::cm) != nullptr : holds(*dimension.chosen, choice.value);
        if (shown && faces.size() < most_faces) faces.push_back(person);
    }
    FilterChip chip;
    const float side = view.px(dims::avatar_small), pitch = side + view.px(2);
    chip.tail_width = with_value && !faces.empty() ? static_cast<float>(faces.size()) * pitch - view.px(2) : 0;
    return draw_dimension(view, at, dimension, chip, with_value, [&](const Rect& rect) {
        if (chip.tail_width <= 0) return;
        float x = rect.x1 - view.px(10) - chip.tail_width - (dimension.chosen->empty() ? 0 : view.px(20));
        for (const Person* person : faces) {
            avatar(view, *ImGui::GetWindowDrawList(), Rect::at(x, rect.y0 + view.px(4), side, side),
                   initials_of(*person), tone_of(*person));
            x += pitch;
        }
    });
}

// The people of the lens, who is at this computer first, then by name; others who are chosen come last.
std::vector<const Person*> team(const ViewContext& view, Hat hat) {
    std::vector<const Person*> faces;
    for (const Person* person : people_by_name(view))
        if (person->terms(hat)) faces.push_back(person);
    std::stable_partition(faces.begin(), faces.end(), [&](const Person* person) { return person->name == view.user; });
    if (faces.size() > most_team_faces) faces.resize(most_team_faces);
    for (const Id<Person> id : view.state.filters.people)
        if (const Person* person = view.project().people.find(id); person && !holds(faces, person))
            faces.push_back(person);
    return faces;
}

// One face: a click leaves only this person's work, another one everybody's again; with Ctrl it is added or taken out.
void draw_face(ViewContext& view, const Rect& disc, const Person& person) {
    std::vector<Id<Person>>& chosen = view.state.filters.people;
    const bool on = holds(chosen, person.id);
    const Scope scope(view, "face", person.id.value);
    const Hit hit = interact(view, "face", disc.grown(view.px(1)));
    register_widget(view,
                    {.id = "face",
                     .role = Role::button,
                     .label = person.name,
                     .rect = disc,
                     .selected = on,
                     .focused = hit.focused});
    ImDrawList& out = *ImGui::GetWindowDrawList();
    const AvatarTone tone = view.state.lens == Lens::smm ? AvatarTone::smm : AvatarTone::cm;
    avatar(view, out, disc, initials_of(person), tone);
    if (!chosen.empty() && !on) fill(out, disc, faded(view.theme.panel, 0.6f), disc.height() / 2);
    if (on || hit.hovered)
        outline(out, disc.grown(view.px(1)), tone == AvatarTone::smm ? view.theme.smm : view.theme.cm,
                disc.height() / 2 + view.px(1), view.px(1.5f));
    if (drags_task(view)) {
        const bool over = offer_person(view, person.id, disc.grown(view.px(4)));
        const Rect ring = disc.grown(view.px(2));
        if (over)
            outline(out, ring, view.theme.smm, ring.height() / 2, view.px(2));
        else
            dashed_outline(out, ring, view.theme.smm, ring.height() / 2, view.px(1), view.scale);
    }
    draw_focus(view, hit, disc, disc.height() / 2);
    tooltip_for(view, hit, disc, person.name);
    if (!hit.clicked) return;
    if (ImGui::GetIO().KeyCtrl)
        flip(chosen, person.id);
    else if (on && chosen.size() == 1)
        chosen.clear();
    else
        chosen = {person.id};
}

// The team with its faces; its name opens the list of everybody.
void draw_team_chip(ViewContext& view, Rect& at) {
    Dimension<Id<Person>> dimension = people(view);
    const bool smm = view.state.lens == Lens::smm;
    dimension.text = view.word(smm ? "task.team_smm" : "task.team_cm");
    const std::vector<const Person*> faces = team(view, smm ? Hat::smm : Hat::cm);
    FilterChip chip;
    chip.coral = !smm;
    const float side = view.px(dims::avatar_small), pitch = side + view.px(4);
    chip.tail_width = faces.empty() ? 0 : static_cast<float>(faces.size()) * pitch - view.px(4);
    draw_dimension(view, at, dimension, chip, true, [&](const Rect& rect) {
        float x = rect.x1 - view.px(10) - chip.tail_width - (dimension.chosen->empty() ? 0 : view.px(20));
        for (const Person* person : faces) {
            draw_face(view, Rect::at(x, rect.y0 + view.px(4), side, side), *person);
            x += pitch;
        }
    });
}

}  // namespace

void draw_filters(ViewContext& view, Rect& at) {
    const auto nothing = [](const Rect&) {};
    const bool tasks = view.state.section == Section::tasks;
    if (tasks) draw_team_chip(view, at);
    const bool with_values = at.width() >= view.px(560 - (tasks ? 180 : 0));
    if (!draw_network_chip(view, at, with_values)) return;
    if (!draw_dimension(view, at, campaigns(view), FilterChip{}, with_values, nothing)) return;
    if (!tasks && !draw_dimension(view, at, pillars(view), FilterChip{}, with_values, nothing)) return;
    if (!draw_dimension(view, at, statuses(view), FilterChip{}, with_values, nothing)) return;
    // The team stands first there.
    if (!tasks) draw_people_chip(view, at, with_values);
}

}  // namespace tandem
