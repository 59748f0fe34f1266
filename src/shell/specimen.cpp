#include "shell/specimen.hpp"

#include <array>
#include <string_view>

#include <imgui.h>

#include "icons.hpp"
#include "ui/text/emoji_map.hpp"

namespace tandem {
namespace {

struct Sample {
    TextStyle style;
    std::string_view text;
};

// clang-format off
constexpr std::array samples = {
    Sample{text_style::figure, "1 214 € · 8 h 15 · 12,4 %"},
    Sample{text_style::title, "octobre 2026 🎃 Maison Oriane"},
    Sample{text_style::card_title, "Halloween gourmand : l’atelier « cœur de cacao »"},
    Sample{text_style::body,
           "Déplace 6 tâches CM, jeudi 7 h 30 → 8 h 15, budget inchangé. 👩🏽‍🍳 🕸️ 🏴‍☠️"},
    Sample{text_style::body_medium,
           "🎃 🇫🇷 👨‍👩‍👧‍👦 👍🏽 1️⃣ ❤️‍🔥 🏴󠁧󠁢󠁥󠁮󠁧󠁿 ☕ 🍫 🎁 © ® ™ ✓ ↗ #️⃣ "
           "☺️ "
           "🏳️‍🌈"},
    Sample{text_style::control, "Rechercher… Campagnes toutes · Piliers tous"},
    Sample{text_style::control_strong, "0123456789 1111111111 8888888888 +12 −7 1 200,50 €"},
    Sample{text_style::chip_title, "🎃 Concours citrouille"},
    Sample{text_style::chip_title, "🕸 Tablette toile"},
    Sample{text_style::chip_title, "👅 Goût : l’umami"},
    Sample{text_style::meta, "18:00 · réponses 3 · modération 2 · bilan 1 · capacité 8 h"},
    Sample{text_style::meta_strong, "15 tâches · 8 h 15"},
    Sample{text_style::network, "IG FB LI TT YT"},
    Sample{text_style::body, "Ελληνικά: Καλημέρα κόσμε · Русский: Доброе утро, мир"},
    Sample{text_style::body, "中文：巧克力工坊 · 日本語：チョコレート · 한국어: 초콜릿"},
    Sample{text_style::body, "ไทย ช็อกโกแลต · العربية شوكولاتة · עברית שוקולד · 𝗴𝗿𝗮𝘀 𝓈𝒸𝓇𝒾𝓅𝓉"},
};
// clang-format on

ImU32 ink() { return IM_COL32(31, 33, 38, 255); }

float line_height_px(TextFace face) { return face.size_px * 1.6f; }

void draw_icons(ImDrawList& list, const FontSet& fonts, float scale, ImVec2 at) {
    const TextFace face = face_of(fonts, {16, Weight::regular}, scale);
    for (const char* icon : {icons::calendar_days, icons::check, icons::search, icons::users}) {
        list.AddText(face.font, face.size_px, at, ink(), icon);
        at.x += scaled_px(24, scale);
    }
}

}  // namespace

void draw_specimen(const FontSet& fonts, EmojiMap& emoji, float scale) {
    ImDrawList& list = *ImGui::GetBackgroundDrawList();
    const ImVec2 size = ImGui::GetIO().DisplaySize;
    list.AddRectFilled(ImVec2(0, 0), size, IM_COL32(255, 255, 255, 255));
    ImVec2 at(scaled_px(16, scale), scaled_px(12, scale));
    std::string shown;
    for (const Sample& sample : samples) {
        const TextFace face = face_of(fonts, sample.style, scale);
        const std::string_view text = emoji.encode(sample.text, shown);
        list.AddText(face.font, face.size_px, at, ink(), text.data(), text.data() + text.size());
        at.y += line_height_px(face);
    }
    draw_icons(list, fonts, scale, at);
}

}  // namespace tandem
