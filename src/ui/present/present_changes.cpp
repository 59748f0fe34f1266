#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include <imgui.h>

#include "icons.hpp"
#include "model/time_zone.hpp"
#include "ui/present/present_parts.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/interact.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/popup.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

constexpr float side = 28, row_height = 44, group_height = 36;
using Kind = DeckChange::Kind;

const char* icon_of(Kind kind) {
    switch (kind) {
        case Kind::added: return icons::plus;
        case Kind::moved: return icons::arrow_right;
        case Kind::edited: return icons::pencil;
        case Kind::removed: return icons::minus;
    }
    return icons::minus;
}

const char* word_key(Kind kind) {
    switch (kind) {
        case Kind::added: return "present.changes.added";
        case Kind::moved: return "present.changes.moved";
        case Kind::edited: return "present.changes.edited";
        case Kind::removed: return "present.changes.removed";
    }
    return "";
}

Color ink_of(const Theme& t, Kind kind) {
    switch (kind) {
        case Kind::added: return t.ok_ink;
        case Kind::moved: return t.smm_ink;
        case Kind::edited: return t.amber_ink;
        case Kind::removed: return t.danger;
    }
    return t.ink;
}

// From where to where, and what of it was edited.
std::string what_changed(const PresentState& state, const DeckChange& change) {
    std::string text;
    if (change.was) text = moment_text(state, *change.was);
    if (change.when && change.when != change.was) {
        if (!text.empty()) text += " → ";
        text += moment_text(state, *change.when);
    }
    const auto add = [&](bool edited, const char* key) {
        if (edited) text += (text.empty() ? "" : " · ") + std::string(state.words(key));
    };
    add(change.title_edited, "approval.part.title");
    add(change.text_edited, "approval.part.text");
    add(change.rest_edited, "present.part.rest");
    return text;
}

struct ChangeRow {
    std::string id, title, text;
    Kind kind{};
    bool leads = false;  // somewhere
};

// True when it is followed.
bool draw_row(ViewContext& view, Rect row, const PresentState& state, const ChangeRow& change) {
    const Theme& t = view.theme;
    ImDrawList& out = *ImGui::GetWindowDrawList();
    const Hit hit = interact(view, change.id, row, {.enabled = change.leads, .tab_stop = change.leads});
    const Registered node(view,
                          {.id = change.id,
                           .role = change.leads ? Role::button : Role::row,
                           .label = change.title,
                           .rect = row,
                           .value = change.text});
    const bool hovered = change.leads && hit.hovered;
    if (hovered) fill(out, row, t.hover, view.px(dims::radius));
    draw_focus(view, hit, row, view.px(dims::radius));
    row = row.shrunk(view.px(8), 0);
    icon_in(view, out, row.cut_left(view.px(20)), icon_of(change.kind), ink_of(t, change.kind), 16);
    row.x0 += view.px(8);
    const float width = std::min(text_width(view, text_style::caption, change.text) + 1, row.width() * 0.6f);
    label(view, row.cut_right(width), text_style::caption, hovered ? t.ink2s : t.ink2, change.text, Align::right);
    row.x1 -= view.px(16);
    label(view, row, text_style::body_medium, t.ink,
          change.title.empty() ? state.words("present.untitled") : std::string_view(change.title));
    return change.leads && hit.clicked;
}

void draw_change(ViewContext& view, const Rect& row, PresentState& state, const DeckChange& change) {
    const bool leads = change.kind != Kind::removed && post_of(state, change.post);
    const ChangeRow look{"change:" + to_text(change.post), change.title, what_changed(state, change), change.kind,
                         leads};
    if (draw_row(view, row, state, look)) show_post(state, change.post);
}

const char* word_of_one(Kind kind) {
    switch (kind) {
        case Kind::added: return "deck.added";
        case Kind::moved: return "deck.moved";
        case Kind::edited: return "deck.edited";
        case Kind::removed: return "deck.removed";
    }
    return "";
}

std::string what_changed(const PresentState& state, const CampaignChange& change) {
    std::string text(state.words(word_of_one(change.kind)));
    text += " · " + days_text(state, change.was ? *change.was : *change.days);
    if (change.kind == Kind::moved) text += " → " + days_text(state, *change.days);
    const std::string parts = changed_parts(change, state.project->settings.currency, state.words);
    return parts.empty() ? text : text + " · " + parts;
}

// Leads to the page of the campaigns.
void draw_change(ViewContext& view, const Rect& row, PresentState& state, const CampaignChange& change) {
    const auto page = std::find_if(state.deck.pages.begin(), state.deck.pages.end(),
                                   [](const DeckPage& each) { return each.kind == DeckPage::Kind::campaigns; });
    const bool leads = change.kind != Kind::removed && page != state.deck.pages.end();
    const ChangeRow look{"campaign:" + to_text(change.campaign), change.name, what_changed(state, change), change.kind,
                         leads};
    if (draw_row(view, row, state, look)) show_page(state, static_cast<std::size_t>(page - state.deck.pages.begin()));
}

std::string shown_before(const ViewContext& view, const PresentState& state) {
    if (!state.before) return {};
    const TimeZone* zone = view.ask.zones().find(view.project().settings.zone);
    const LocalMinute at = (zone ? *zone : view.ask.zones().utc()).local(state.before->at);
    return state.words.format("present.changes.since", {{"day", day_text(state, day_of(at))}});
}

}  // namespace

void draw_present_changes(ViewContext& view, const Rect& sheet, PresentState& state) {
    Rect at = sheet.shrunk(view.px(side));
    draw_sheet_title(view, at, state, shown_before(view, state));
    // A click changes what is shown.
    const std::vector<DeckChange> changes = state.deck.changes;
    const std::vector<CampaignChange> campaigns = state.deck.campaign_changes;
    ScrollArea scroll(view, "changes", scrolling_part(view, at));
    Rect list = within_scroll(view, scroll.content());
    const float top = list.y0;
    std::optional<Kind> kind;
    for (const DeckChange& change : changes) {
        if (kind != change.kind) {
            list.y0 += kind ? view.px(12) : 0;
            const auto n = std::count_if(changes.begin(), changes.end(),
                                         [&](const DeckChange& each) { return each.kind == change.kind; });
            label(view, list.cut_top(view.px(group_height)), text_style::card_title, view.theme.ink,
                  state.words.count(word_key(change.kind), n));
        }
        kind = change.kind;
        draw_change(view, list.cut_top(view.px(row_height)), state, change);
    }
    if (!campaigns.empty()) {
        list.y0 += kind ? view.px(12) : 0;
        label(view, list.cut_top(view.px(group_height)), text_style::card_title, view.theme.ink,
              state.words("rail.campaigns"));
    }
    for (const CampaignChange& change : campaigns) draw_change(view, list.cut_top(view.px(row_height)), state, change);
    scroll.set_height(list.y0 - top);
}

}  // namespace tandem
