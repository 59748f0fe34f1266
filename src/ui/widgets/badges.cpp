#include "ui/widgets/badges.hpp"

#include <cmath>

#include <imgui.h>

#include "icons.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {

const facts::Network* network_of(const ViewContext& view, Id<Channel> id) {
    const Channel* channel = view.project().channels.find(id);
    return channel ? view.facts.networks.find(channel->network) : nullptr;
}

float network_letters(const ViewContext& view, ImDrawList& out, float x, float y, float height,
                      const facts::Network* network) {
    if (!network) return 0;
    const float width = text_width(view, text_style::network, network->letters);
    label_in(view, out, {x, y, x + width + 1, y + height}, text_style::network, view.theme.network(network).text,
             network->letters);
    return width;
}

void network_badge(const ViewContext& view, ImDrawList& out, float x, float y, const facts::Network* network) {
    const Rect plate = Rect::at(x, y, view.px(dims::network_badge_width), view.px(dims::network_badge_height));
    const NetworkLook look = view.theme.network(network);
    fill(out, plate, look.tint, view.px(dims::radius_tag));
    if (network) label_in(view, out, plate, text_style::network, look.text, network->letters, Align::centre);
}

float network_bars(const ViewContext& view, ImDrawList& out, float x, const Rect& row,
                   std::span<const facts::Network* const> networks) {
    const float width = view.px(3), pitch = view.px(6), height = view.px(12);
    const float top = std::round(row.y0 + (row.height() - height) / 2);
    float at = x;
    for (const facts::Network* network : networks) {
        fill(out, Rect::at(at, top, width, height), view.theme.network(network).text, view.px(1));
        at += pitch;
    }
    return networks.empty() ? 0 : at - pitch + width - x;
}

void avatar(const ViewContext& view, ImDrawList& out, const Rect& rect, std::string_view initials, AvatarTone tone) {
    const float radius = rect.height() / 2;
    const bool smm = tone == AvatarTone::smm;
    out.AddCircleFilled({rect.x0 + radius, rect.y0 + radius}, radius, smm ? view.theme.smm_t2 : view.theme.cm_t2);
    const TextStyle style = rect.height() > view.px(20) ? text_style::initials : text_style::letters_tiny;
    label_in(view, out, rect.grown(view.px(4)), style, smm ? view.theme.smm_ink : view.theme.cm_ink, initials,
             Align::centre);
}

AvatarTone tone_of(const Person& person) { return person.terms(Hat::smm) ? AvatarTone::smm : AvatarTone::cm; }

void marker_square(const ViewContext& view, ImDrawList& out, float x, const Rect& row, Color color, float size) {
    const float px = view.px(size);
    fill(out, Rect::at(x, std::round(row.y0 + (row.height() - px) / 2), px, px), color, view.px(2));
}

std::string_view status_word(const ViewContext& view, PostStatus status) {
    const facts::WorkflowStep* step = view.facts.workflow.find(word_of(status));
    return step ? std::string_view(step->name.in(view.language)) : word_of(status);
}

float status_pill_width(const ViewContext& view, PostStatus status) {
    return view.px(8 + 12 + 5 + 9) + text_width(view, text_style::meta_medium, status_word(view, status));
}

float status_pill(ViewContext& view, float x, float y, PostStatus status) {
    ImDrawList& out = *ImGui::GetWindowDrawList();
    const StatusLook look = view.theme.status(status);
    const Rect plate = Rect::at(x, y, status_pill_width(view, status), view.px(20));
    fill(out, plate, look.tint, plate.height() / 2);
    status_glyph(out, plate.x0 + view.px(8), plate.y0 + view.px(4), view.px(dims::status_glyph), look);
    label(view, {plate.x0 + view.px(25), plate.y0, plate.x1, plate.y1}, text_style::meta_medium, look.text,
          status_word(view, status));
    return plate.width();
}

float count_pill(ViewContext& view, float x, const Rect& row, std::string_view text, Color ink, Color tint) {
    const float width = text_width(view, text_style::meta_strong, text) + view.px(14), height = view.px(18);
    const Rect plate = Rect::at(x, std::round(row.y0 + (row.height() - height) / 2), width, height);
    fill(*ImGui::GetWindowDrawList(), plate, tint, height / 2);
    label(view, plate, text_style::meta_strong, ink, text, Align::centre);
    return width;
}

float key_cap_width(const ViewContext& view, std::string_view key) {
    return text_width(view, text_style::meta, key) + view.px(12);
}

float key_cap(ViewContext& view, float x, const Rect& row, std::string_view key) {
    ImDrawList& out = *ImGui::GetWindowDrawList();
    const float height = view.px(17);
    const Rect plate = Rect::at(x, std::round(row.y0 + (row.height() - height) / 2), key_cap_width(view, key), height);
    fill(out, plate, view.theme.panel, view.px(dims::radius_tag));
    outline(out, plate, view.theme.hair2, view.px(dims::radius_tag));
    label(view, plate, text_style::meta, view.theme.ink2, key, Align::centre);
    return plate.width();
}

const char* task_icon(facts::TaskType type) {
    using facts::TaskType;
    switch (type) {
        case TaskType::reply: return icons::reply;
        case TaskType::moderation: return icons::shield_check;
        case TaskType::setup: return icons::settings;
        case TaskType::budget: return icons::wallet;
        case TaskType::brief: return icons::file_text;
        case TaskType::feedback: return icons::message_square_reply;
        case TaskType::reporting: return icons::file_chart_column;
        case TaskType::legal: return icons::scale;
        case TaskType::contest: return icons::star;
        case TaskType::watch: return icons::binoculars;
        case TaskType::live: return icons::video;
        case TaskType::content: return icons::pencil;
        case TaskType::crisis: return icons::shield_alert;
        case TaskType::approval: return icons::user_check;
        case TaskType::check: return icons::list_checks;
        case TaskType::strategy: return icons::compass;
        case TaskType::animation: return icons::message_circle;
        case TaskType::prospects: return icons::users;
    }
    return icons::circle;
}

}  // namespace tandem
