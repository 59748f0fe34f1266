#include "ui/bars/filters.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include <imgui.h>

#include "icons.hpp"
#include "ui/bars/filter_dimension.hpp"
#include "ui/calendar/drag_request.hpp"
#include "ui/tasks/task_drag.hpp"
#include "ui/view_context.hpp"
#include "ui/views/label_picker.hpp"
#include "ui/views/view_chip.hpp"
#include "ui/widgets/badges.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/interact.hpp"
#include "ui/widgets/menu.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

constexpr std::size_t most_faces = 3, most_team_faces = 8;

// What belongs to none of the choices is one of them.
template <class T>
void add_none(const ViewContext& view, std::string_view word, Dimension<Id<T>>& dimension) {
    if (dimension.choices.empty()) return;
    MenuRow row;
    row.id = "none";
    row.text = view.word(word);
    dimension.choices.push_back({Id<T>{}, std::move(row)});
}

// On the days that are shown, to be moved and named.
void make_campaign(ViewContext& view) {
    const bool tasks = view.state.section == Section::tasks;
    Request request = new_campaign_request(tasks ? view.state.tasks_day : first_day(view.state.month),
                                           std::string(view.word("campaign.new_name")), view.ask.ids());
    view.state.selection = Selection::of(Id<Campaign>{request.focus.item});
    view.state.inspector_open = true;
    view.state.want_field("campaign.what");
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
    add_none(view, "filter.no_campaign", out);
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
    add_none(view, "filter.no_pillar", out);
    return out;
}

// Those in use, and those that are chosen though no post has them.
Dimension<std::string> labels(ViewContext& view) {
    Dimension<std::string> out{"labels",
                               view.word("filter.labels"),
                               std::string(view.word("filter.labels.all")),
                               &view.state.filters.labels,
                               {}};
    std::vector<LabelCount> counts = labels_of_project(view);
    for (const std::string& chosen : view.state.filters.labels)
        if (std::none_of(counts.begin(), counts.end(), [&](const LabelCount& one) { return one.label == chosen; }))
            counts.push_back({chosen, 0});
    for (const LabelCount& one : counts) {
        MenuRow row;
        row.id = one.label;
        row.text = one.label;
        row.detail = std::to_string(one.posts);
        out.choices.push_back({one.label, std::move(row), {}});
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

// What is archived or cancelled is looked at through this filter alone. It makes no work.
Dimension<PostStatus> statuses(ViewContext& view) {
    Dimension<PostStatus> out{"statuses",
                              view.word("filter.status"),
                              std::string(view.word("filter.status.all")),
                              &view.state.filters.statuses,
                              {}};
    for (const facts::WorkflowStep& step : view.facts.workflow) {
        const auto status = enum_from_word<PostStatus>(step.id);
        if (!status) continue;
        const bool makes_work = !is_off_calendar(*status) || view.state.section != Section::tasks;
        if (!makes_work && !holds(*out.chosen, *status)) continue;
        MenuRow row;
        row.id = step.id;
        row.text = step.name.in(view.language);
        row.status = view.theme.status(*status);
        out.choices.push_back({*status, std::move(row)});
    }
    return out;
}

std::unique_ptr<FilterPart> people_part(ViewContext& view) {
    Dimension<Id<Person>> dimension = people(view);
    std::vector<const Person*> faces;
    for (const Choice<Id<Person>>& choice : dimension.choices) {
        const Person* person = view.project().people.find(choice.value);
        const bool shown =
            dimension.chosen->empty() ? person->terms(Hat::cm) != nullptr : holds(*dimension.chosen, choice.value);
        if (shown && faces.size() < most_faces) faces.push_back(person);
    }
    const float side = view.px(dims::avatar_small), pitch = side + view.px(2);
    ChipPicture picture;
    picture.after_px = faces.empty() ? 0 : static_cast<float>(faces.size()) * pitch - view.px(2);
    const float end = view.px(10) + picture.after_px + (dimension.chosen->empty() ? 0 : view.px(20));
    picture.draw = [&view, faces, side, pitch, end](const Rect& rect) {
        float x = rect.x1 - end;
        for (const Person* person : faces) {
            avatar(view, *ImGui::GetWindowDrawList(), Rect::at(x, rect.y0 + view.px(4), side, side),
                   initials_of(*person), tone_of(*person));
            x += pitch;
        }
    };
    return filter_part(std::move(dimension), std::move(picture));
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
std::unique_ptr<FilterPart> team_part(ViewContext& view) {
    Dimension<Id<Person>> dimension = people(view);
    const bool smm = view.state.lens == Lens::smm;
    dimension.text = view.word(smm ? "task.team_smm" : "task.team_cm");
    const std::vector<const Person*> faces = team(view, smm ? Hat::smm : Hat::cm);
    const float side = view.px(dims::avatar_small), pitch = side + view.px(4);
    ChipPicture picture;
    picture.coral = !smm, picture.stays = true;
    picture.after_px = faces.empty() ? 0 : static_cast<float>(faces.size()) * pitch - view.px(4);
    const float end = view.px(10) + picture.after_px + (dimension.chosen->empty() ? 0 : view.px(20));
    picture.draw = [&view, faces, side, pitch, end](const Rect& rect) {
        float x = rect.x1 - end;
        for (const Person* person : faces) {
            draw_face(view, Rect::at(x, rect.y0 + view.px(4), side, side), *person);
            x += pitch;
        }
    };
    return filter_part(std::move(dimension), std::move(picture));
}

}  // namespace

FilterBar filter_bar(ViewContext& view) {
    FilterBar bar;
    const bool tasks = view.state.section == Section::tasks;
    if (tasks)
        bar.add(team_part(view));
    else
        bar.add(view_chip(view));
    bar.add(channel_part(view));
    bar.add(filter_part(campaigns(view)));
    if (!tasks) bar.add(filter_part(pillars(view)));
    bar.add(filter_part(statuses(view)));
    bar.add(format_part(view));
    if (Dimension<std::string> of_labels = labels(view); !of_labels.choices.empty())
        bar.add(filter_part(std::move(of_labels)));
    // The team stands first there.
    if (!tasks) bar.add(people_part(view));
    return bar;
}

}  // namespace tandem
