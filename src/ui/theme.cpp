#include "ui/theme.hpp"

#include <algorithm>
#include <cmath>

#include "facts/network.hpp"

namespace tandem {
namespace {

struct Rgb {
    double r = 0, g = 0, b = 0;
};

Rgb parts_of(Color c) { return {double(c & 0xff), double((c >> 8) & 0xff), double((c >> 16) & 0xff)}; }

double linear(double channel) {
    const double c = channel / 255;
    return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double luminance(Color c) {
    const Rgb p = parts_of(c);
    return 0.2126 * linear(p.r) + 0.7152 * linear(p.g) + 0.0722 * linear(p.b);
}

struct NetworkTokens {
    std::string_view id;
    std::uint32_t light_text, light_tint, dark_text, dark_tint;
};

constexpr std::array<NetworkTokens, 5> network_tokens{{
    {"instagram", 0xBF2D70, 0xFBE8F0, 0xF078AC, 0x3A2430},
    {"facebook", 0x3566CC, 0xE7EDFA, 0x7FA4F5, 0x222C42},
    {"linkedin", 0x0F6C9E, 0xE2F0F7, 0x5DB3E0, 0x1B303C},
    {"tiktok", 0x33373E, 0xECEDEE, 0xC9CDD3, 0x2C3036},
    {"youtube", 0xBF3026, 0xFBE8E6, 0xF5867C, 0x3B2524},
}};

// `color` moved towards `toward` until it stands out from every one of the surfaces by `least`.
Color readable(Color color, Color toward, std::initializer_list<Color> surfaces, double least) {
    Color now = color;
    for (int step = 0; step <= 20; ++step) {
        now = mixed(color, toward, static_cast<float>(step) / 20.0f);
        if (std::ranges::all_of(surfaces, [&](Color s) { return contrast_of(now, s) >= least; })) break;
    }
    return now;
}

}  // namespace

Color faded(Color color, float alpha) {
    const auto a = static_cast<float>(color >> 24) * std::clamp(alpha, 0.0f, 1.0f);
    return (color & 0x00ffffff) | (static_cast<Color>(std::lround(a)) << 24);
}

Color mixed(Color under, Color over, float share) {
    const Rgb a = parts_of(under), b = parts_of(over);
    const auto channel = [share](double x, double y) {
        return static_cast<Color>(std::lround(x + (y - x) * static_cast<double>(share)));
    };
    return channel(a.r, b.r) | (channel(a.g, b.g) << 8) | (channel(a.b, b.b) << 16) | 0xff000000;
}

double contrast_of(Color a, Color b) {
    const double x = luminance(a), y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

Color color_from_hex(std::string_view hex, Color otherwise) {
    if (hex.size() != 7 || hex[0] != '#') return otherwise;
    std::uint32_t value = 0;
    for (const char c : hex.substr(1)) {
        std::uint32_t digit = 0;
        if (c >= '0' && c <= '9')
            digit = static_cast<std::uint32_t>(c - '0');
        else if (c >= 'a' && c <= 'f')
            digit = static_cast<std::uint32_t>(c - 'a' + 10);
        else if (c >= 'A' && c <= 'F')
            digit = static_cast<std::uint32_t>(c - 'A' + 10);
        else
            return otherwise;
        value = value * 16 + digit;
    }
    return rgb(value);
}

StatusLook Theme::status(PostStatus status) const {
    const auto shaped = [](StatusLook look, StatusShape shape) {
        look.shape = shape;
        return look;
    };
    switch (status) {
        case PostStatus::idea:
        case PostStatus::brief: return idea;
        case PostStatus::draft: return draft;
        case PostStatus::internal_review: return review;
        case PostStatus::client_approval: return client;
        case PostStatus::changes_requested: return shaped(draft, StatusShape::changes);
        case PostStatus::approved: return shaped(scheduled, StatusShape::ring);
        case PostStatus::scheduled: return scheduled;
        case PostStatus::published:
        case PostStatus::measured: return published;
        case PostStatus::archived: return {StatusShape::grey_ring, ink3, ink2, hover, onfill};
        case PostStatus::cancelled: return {StatusShape::barred, ink3, ink2, hover, onfill};
    }
    return idea;
}

Color Theme::card_ground(PostStatus status) const {
    return is_published(status) || is_off_calendar(status) ? paper : panel;
}

Color Theme::card_title(PostStatus status) const { return is_off_calendar(status) ? ink2s : ink; }

void Theme::learn(const facts::Network& network) {
    const NetworkLook look = this->network(&network);
    networks.emplace_back(&network, look);
}

NetworkLook Theme::network(const facts::Network* network) const {
    if (!network) return {ink2, hover};
    for (const auto& [known, look] : networks)
        if (known == network) return look;
    for (const NetworkTokens& t : network_tokens)
        if (t.id == network->id)
            return dark ? NetworkLook{rgb(t.dark_text), rgb(t.dark_tint)}
                        : NetworkLook{rgb(t.light_text), rgb(t.light_tint)};
    if (network->brand_hex.empty()) return {ink2s, hover};
    const Color brand = color_from_hex(network->brand_hex, ink2);
    const Color tint = mixed(panel, brand, dark ? 0.16f : 0.11f);
    return {readable(brand, ink, {panel, paper, tint}, 4.6), tint};
}

Color Theme::marker(std::string_view hex) const {
    const Color own = color_from_hex(hex, ink2);
    return dark ? readable(own, ink, {panel, smm_t2}, 3.0) : own;
}

Theme light_theme() {
    Theme t;
    t.paper = rgb(0xFAFAF7), t.panel = rgb(0xFFFFFF), t.sunken = rgb(0xF5F4F0), t.hover = rgb(0xF0EFE9);
    t.hair = rgb(0xE6E4DE), t.hair2 = rgb(0xD3D0C7);
    t.ink = rgb(0x1E2228), t.ink2 = rgb(0x6B7078), t.ink2s = rgb(0x5F646C), t.ink3 = rgb(0xA3A6AB);
    t.smm = rgb(0x4C5FD5), t.smm_ink = rgb(0x3A4BB8);
    t.smm_t1 = rgb(0xF0F2FD), t.smm_t2 = rgb(0xE0E4F9), t.smm_t3 = rgb(0xC5CCF3);
    t.cm = rgb(0xE4703A), t.cm_ink = rgb(0xA94714);
    t.cm_t1 = rgb(0xFDF3EC), t.cm_t2 = rgb(0xFADFD0), t.cm_t3 = rgb(0xF3BE9F);
    t.danger = rgb(0xB3261E), t.danger_t = rgb(0xFBE9E7), t.danger_t2 = rgb(0xF3CBC6);
    t.ok = rgb(0x2C8C51), t.ok_ink = rgb(0x1F6F3F), t.ok_t = rgb(0xE6F4EB);
    t.amber = rgb(0xBC8009), t.amber_ink = rgb(0x8A5D00), t.amber_t = rgb(0xFBF2DD);
    t.onfill = rgb(0xFFFFFF);
    t.dim = rgb(0x1E2228, 72);
    t.shadow = {rgb(0x1E2228, 13), rgb(0x1E2228, 10), rgb(0x1E2228, 8)};
    t.cm_heat = {rgb(0xFAE6DD), rgb(0xF6CEBC), rgb(0xF2B79C), rgb(0xEDA17D)};
    t.smm_heat = {rgb(0xE7E9F9), rgb(0xCFD4F4), rgb(0xBAC1EF), rgb(0xA6AFEA)};
    t.idea = {StatusShape::dashed_ring, rgb(0x858A92), rgb(0x5F646C), rgb(0xF1F1EE), t.onfill};
    t.draft = {StatusShape::quarter, rgb(0xBC8009), rgb(0x8A5D00), rgb(0xFBF2DD), t.onfill};
    t.review = {StatusShape::half, rgb(0x2F7DD1), rgb(0x1F63AD), rgb(0xE7F1FB), t.onfill};
    t.client = {StatusShape::three_quarters, rgb(0x8A4FD0), rgb(0x7338BA), rgb(0xF3EBFC), t.onfill};
    t.scheduled = {StatusShape::full, rgb(0x0F8B86), rgb(0x0B6F6B), rgb(0xE0F3F2), t.onfill};
    t.published = {StatusShape::check, rgb(0x2C8C51), rgb(0x1F6F3F), rgb(0xE6F4EB), t.onfill};
    return t;
}

Theme dark_theme() {
    Theme t;
    t.dark = true;
    t.paper = rgb(0x16181C), t.panel = rgb(0x1D2025), t.sunken = rgb(0x121417), t.hover = rgb(0x262A31);
    t.hair = rgb(0x2D3138), t.hair2 = rgb(0x414751);
    t.ink = rgb(0xECEDEF), t.ink2 = rgb(0xA0A6B0), t.ink2s = rgb(0xAAB0B9), t.ink3 = rgb(0x6A717B);
    t.smm = rgb(0x7C8CF2), t.smm_ink = rgb(0xB3BCFA);
    t.smm_t1 = rgb(0x21263F), t.smm_t2 = rgb(0x2C3356), t.smm_t3 = rgb(0x414C85);
    t.cm = rgb(0xF08A57), t.cm_ink = rgb(0xF7AB84);
    t.cm_t1 = rgb(0x2E2320), t.cm_t2 = rgb(0x462E24), t.cm_t3 = rgb(0x7A4A33);
    t.danger = rgb(0xFF8A7F), t.danger_t = rgb(0x3A2220), t.danger_t2 = rgb(0x6B322C);
    t.ok = rgb(0x5CC083), t.ok_ink = rgb(0x83D6A2), t.ok_t = rgb(0x1D3226);
    t.amber = rgb(0xE0AB3A), t.amber_ink = rgb(0xEBC36B), t.amber_t = rgb(0x382E1A);
    t.onfill = rgb(0x14161A);
    t.dim = rgb(0x000000, 128);
    t.shadow = {rgb(0x000000, 87), rgb(0x000000, 56), rgb(0x000000, 36)};
    constexpr std::array<float, 4> heat{0.125f, 0.237f, 0.338f, 0.44f};
    for (std::size_t i = 0; i < heat.size(); ++i) {
        t.cm_heat[i] = mixed(t.panel, t.cm, heat[i]);
        t.smm_heat[i] = mixed(t.panel, t.smm, heat[i]);
    }
    t.idea = {StatusShape::dashed_ring, rgb(0x9097A1), rgb(0xA0A6B0), rgb(0x2A2E34), t.onfill};
    t.draft = {StatusShape::quarter, rgb(0xE0AB3A), rgb(0xEBC36B), rgb(0x382E1A), t.onfill};
    t.review = {StatusShape::half, rgb(0x64A6EE), rgb(0x8FC0F5), rgb(0x1F2F42), t.onfill};
    t.client = {StatusShape::three_quarters, rgb(0xB78AF0), rgb(0xCDADF7), rgb(0x31264A), t.onfill};
    t.scheduled = {StatusShape::full, rgb(0x3CBDB6), rgb(0x6CD3CD), rgb(0x17322F), t.onfill};
    t.published = {StatusShape::check, rgb(0x5CC083), rgb(0x83D6A2), rgb(0x1D3226), t.onfill};
    return t;
}

}  // namespace tandem
