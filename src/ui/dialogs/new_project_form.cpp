#include "ui/dialogs/new_project_form.hpp"

#include <imgui.h>

#include <algorithm>
#include <utility>

#include "ui/view_context.hpp"
#include "ui/widgets/badges.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/dialog.hpp"
#include "ui/widgets/fields.hpp"
#include "ui/widgets/interact.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

constexpr float card_width = 560, card_height = 500;

void flip(std::vector<std::string>& list, const std::string& one) {
    const auto at = std::find(list.begin(), list.end(), one);
    if (at == list.end())
        list.push_back(one);
    else
        list.erase(at);
}

std::vector<HatTerms> hats_of(int role) {
    std::vector<HatTerms> hats;
    if (role != 1) hats.push_back({Hat::smm, {}, {}});
    if (role != 0) hats.push_back({Hat::cm, {}, {}});
    return hats;
}

}  // namespace

Project project_from(Project start, const NewProjectForm& form, const facts::Facts& facts, IdSource& ids) {
    start.settings.name = form.brand;
    Table<Channel> channels;
    for (const std::string& id : form.networks) {
        const facts::Network* network = facts.networks.find(id);
        if (!network) continue;
        Channel channel;
        channel.id = ids.make<Channel>();
        channel.name = network->name;
        channel.network = id;
        channel.rank = static_cast<int>(channels.size());
        channels = channels.with(std::move(channel));
    }
    start.channels = channels;
    Person person;
    if (!start.people.empty()) person = start.people[0];
    if (!person.id) {
        person.id = ids.make<Person>();
        person.hours = start.settings.office_hours;
    }
    person.name = form.person;
    person.initials.clear();
    person.channels.clear();
    person.hats = hats_of(form.role);
    start.people = Table<Person>::from_rows({person});
    return start;
}

namespace {

void draw_title(ViewContext& view, Rect& at, std::string_view text) {
    label(view, at.cut_top(view.px(24)), text_style::body_strong, view.theme.ink, text);
    at.y0 += view.px(2);
}

void draw_role(ViewContext& view, Rect& at, NewProjectForm& form) {
    draw_title(view, at, view.word("first.role"));
    const std::array segments{Segment{"smm", view.word("hat.smm.full"), view.theme.smm, 0}, Segment{"cm", view.word("hat.cm.full"), view.theme.cm, 0},
                              Segment{"both", view.word("lens.both"), view.theme.smm, view.theme.cm}};
    const Rect rect = Rect::at(at.x0, at.y0, segmented_width(view, segments), view.px(dims::segmented));
    if (const auto chosen = segmented(view, "role", rect, segments, form.role, view.word("first.role"))) form.role = *chosen;
    at.y0 = rect.y1 + view.px(14);
}

void draw_network(ViewContext& view, const Rect& rect, const facts::Network& network, NewProjectForm& form) {
    const bool on = std::find(form.networks.begin(), form.networks.end(), network.id) != form.networks.end();
    const Theme& t = view.theme;
    ImDrawList& out = *ImGui::GetWindowDrawList();
    const Hit hit = interact(view, network.id, rect);
    const Registered node(view, {.id = network.id, .role = Role::checkbox, .label = network.name, .rect = rect, .value = on ? "on" : "off", .selected = on, .focused = hit.focused});
    fill(out, rect, on ? t.smm_t1 : hit.hovered ? t.hover : t.panel, view.px(dims::radius));
    outline(out, rect, on ? t.smm : t.hair2, view.px(dims::radius));
    network_badge(view, out, rect.x0 + view.px(8), rect.y0 + view.px(7), &network);
    label(view, {rect.x0 + view.px(38), rect.y0, rect.x1 - view.px(6), rect.y1}, text_style::control, t.ink, network.name);
    draw_focus(view, hit, rect, view.px(dims::radius));
    if (hit.clicked) flip(form.networks, network.id);
}

void draw_networks(ViewContext& view, Rect at, NewProjectForm& form) {
    draw_title(view, at, view.word("first.step.channels"));
    const Scope scope(view, "networks");
    constexpr int columns = 4;
    const float gap = view.px(8), height = view.px(30), width = std::floor((at.width() - gap * (columns - 1)) / columns);
    int index = 0;
    for (const facts::Network& network : view.facts.networks) {
        const auto column = static_cast<float>(index % columns), row = static_cast<float>(index / columns);
        const Rect rect = Rect::at(at.x0 + column * (width + gap), at.y0 + row * (height + gap), width, height);
        if (rect.y1 > at.y1) return;
        draw_network(view, rect, network, form);
        ++index;
    }
}

}  // namespace

FormAnswer draw_new_project_form(ViewContext& view, NewProjectForm& form) {
    Dialog dialog(view, "new_project", view.word("first.new"), view.px(card_width), view.px(card_height), true);
    if (!dialog.open()) return FormAnswer::none;
    Rect at = dialog.content();
    draw_title(view, at, view.word("first.brand"));
    free_field(view, "brand", at.cut_top(view.px(32)), form.brand, {.name = view.word("first.brand"), .style = text_style::body, .most_bytes = 200}, nullptr,
               std::exchange(form.fresh, false));
    at.y0 += view.px(14);
    draw_title(view, at, view.word("first.person"));
    free_field(view, "person", at.cut_top(view.px(32)), form.person, {.name = view.word("first.person"), .style = text_style::body, .most_bytes = 200});
    at.y0 += view.px(14);
    draw_role(view, at, form);
    draw_networks(view, at, form);

    Rect foot = dialog.footer();
    const ButtonLook primary{.kind = ButtonKind::primary, .enabled = !form.brand.empty() && !form.person.empty() && !form.networks.empty()};
    const bool created = button(view, "create", foot.cut_right(button_width(view, view.word("first.finish"), primary)), view.word("first.finish"), primary);
    foot.x1 -= view.px(8);
    const bool cancelled = button(view, "cancel", foot.cut_right(button_width(view, view.word("dialog.cancel"))), view.word("dialog.cancel")) ||
                           (ImGui::IsKeyPressed(ImGuiKey_Escape, false) && !ImGui::IsAnyItemActive());
    if (!primary.enabled)
        label(view, {dialog.footer().x0, foot.y0, foot.x1 - view.px(8), foot.y1}, text_style::caption, view.theme.ink2, view.word("first.needed"));
    if (created || cancelled) ImGui::CloseCurrentPopup();
    return created ? FormAnswer::created : cancelled ? FormAnswer::cancelled : FormAnswer::none;
}

}  // namespace tandem
