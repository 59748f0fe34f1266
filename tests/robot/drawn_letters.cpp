#include "robot/drawn_letters.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <utility>

#include <imgui.h>
#include <imgui_internal.h>

#include "ui/text/emoji_map.hpp"

namespace tandem::robot {
namespace {

using Corner = std::pair<float, float>;

float share_of(Color color) { return static_cast<float>(color >> 24) / 255; }

// The pixels of a part of the window, with what is filled so far.
class Ground {
  public:
    explicit Ground(const Rect& part)
        : x0_(static_cast<int>(std::floor(part.x0))),
          y0_(static_cast<int>(std::floor(part.y0))),
          x1_(static_cast<int>(std::ceil(part.x1))),
          y1_(static_cast<int>(std::ceil(part.y1))),
          pixels_(static_cast<std::size_t>((x1_ - x0_) * (y1_ - y0_)), rgb(0)) {}

    // Of a point in the part.
    Color at(float x, float y) const { return pixels_[index(static_cast<int>(x), static_cast<int>(y))]; }
    bool has(Color color) const { return std::find(pixels_.begin(), pixels_.end(), color) != pixels_.end(); }
    void fill(const ImDrawVert& a, const ImDrawVert& b, const ImDrawVert& c, const ImVec4& clip) {
        const float area = cross(a.pos, b.pos, c.pos);
        if (area == 0) return;
        const auto low = [](float own, float p, float q, float r) {
            return static_cast<int>(std::floor(std::max(own, std::min({p, q, r}))));
        };
        const auto high = [](float own, float p, float q, float r) {
            return static_cast<int>(std::ceil(std::min(own, std::max({p, q, r}))));
        };
        const int x0 = std::max(x0_, low(clip.x, a.pos.x, b.pos.x, c.pos.x));
        const int y0 = std::max(y0_, low(clip.y, a.pos.y, b.pos.y, c.pos.y));
        const int x1 = std::min(x1_, high(clip.z, a.pos.x, b.pos.x, c.pos.x));
        const int y1 = std::min(y1_, high(clip.w, a.pos.y, b.pos.y, c.pos.y));
        // How much nearer to a, and to b, each pixel to the right is.
        const float to_a = (b.pos.y - c.pos.y) / area, to_b = (c.pos.y - a.pos.y) / area;
        const float share_a = share_of(a.col), share_b = share_of(b.col), share_c = share_of(c.col);
        for (int y = y0; y < y1; ++y) {
            const ImVec2 first{static_cast<float>(x0) + 0.5f, static_cast<float>(y) + 0.5f};
            const float u0 = cross(b.pos, c.pos, first) / area, v0 = cross(c.pos, a.pos, first) / area;
            Color* pixel = &pixels_[index(x0, y)];
            for (int x = x0; x < x1; ++x, ++pixel) {
                const auto steps = static_cast<float>(x - x0);
                const float u = u0 + steps * to_a, v = v0 + steps * to_b, w = 1 - u - v;
                if (u < 0 || v < 0 || w < 0) continue;
                const float share = u * share_a + v * share_b + w * share_c;
                *pixel = share > 0.999f ? a.col | 0xff000000 : mixed(*pixel, a.col, share);
            }
        }
    }

  private:
    static float cross(const ImVec2& a, const ImVec2& b, const ImVec2& c) {
        return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
    }
    std::size_t index(int x, int y) const { return static_cast<std::size_t>((y - y0_) * (x1_ - x0_) + x - x0_); }

    int x0_, y0_, x1_, y1_;
    std::vector<Color> pixels_;
};

// Where in the texture each letter begins, and which one it is.
std::map<Corner, char32_t> letters_of_texture() {
    std::map<Corner, char32_t> letters;
    const ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    ImFontAtlasBuilder& builder = *atlas.Builder;
    for (int i = 0; i < builder.BakedPool.Size; ++i)
        for (const ImFontGlyph& glyph : builder.BakedPool[i].Glyphs)
            if (glyph.Visible && !glyph.Colored && !EmojiMap::is_slot(glyph.Codepoint))
                letters[{glyph.U0, glyph.V0}] = glyph.Codepoint;
    return letters;
}

bool is_plain(const ImDrawVert& vertex) {
    const ImVec2 plain = ImGui::GetIO().Fonts->TexUvWhitePixel;
    return vertex.uv.x == plain.x && vertex.uv.y == plain.y;
}

// Of a line, which has its soft edges in the texture: they are taken for the line itself.
bool is_of_line(const ImDrawVert& vertex) {
    const ImVec4* lines = ImGui::GetIO().Fonts->TexUvLines;
    const ImVec4 &first = lines[0], &last = lines[IM_DRAWLIST_TEX_LINES_WIDTH_MAX];
    return vertex.uv.y >= first.y && vertex.uv.y <= last.w && vertex.uv.x >= last.x && vertex.uv.x <= last.z;
}

using Triangle = std::function<void(const ImDrawVert&, const ImDrawVert&, const ImDrawVert&, const ImVec4& clip)>;

// All triangles of the frame in the order they are drawn.
void each_triangle(const Triangle& take) {
    for (const ImDrawList* list : ImGui::GetDrawData()->CmdLists)
        for (const ImDrawCmd& command : list->CmdBuffer) {
            const auto vertex = [&](unsigned at) -> const ImDrawVert& {
                return list->VtxBuffer[static_cast<int>(command.VtxOffset + list->IdxBuffer[static_cast<int>(at)])];
            };
            for (unsigned at = command.IdxOffset; at + 2 < command.IdxOffset + command.ElemCount; at += 3)
                take(vertex(at), vertex(at + 1), vertex(at + 2), command.ClipRect);
        }
}

}  // namespace

std::vector<DrawnLetter> drawn_letters(const Rect& within) {
    Ground ground(within);
    const std::map<Corner, char32_t> letters = letters_of_texture();
    std::vector<DrawnLetter> out;
    each_triangle([&](const ImDrawVert& a, const ImDrawVert& b, const ImDrawVert& c, const ImVec4& clip) {
        if (is_plain(a) && is_plain(b) && is_plain(c)) return ground.fill(a, b, c, clip);
        // Of the two triangles of a letter the first one has its upper right corner.
        if (b.pos.y != a.pos.y) return;
        const auto letter = letters.find({a.uv.x, a.uv.y});
        if (letter == letters.end()) return;
        const float x = (a.pos.x + c.pos.x) / 2, y = (a.pos.y + c.pos.y) / 2;
        if (!within.intersect({clip.x, clip.y, clip.z, clip.w}).contains(x, y)) return;
        const Color below = ground.at(x, y);
        out.push_back({letter->second, x, y, mixed(below, a.col, share_of(a.col)), below, share_of(a.col) < 1});
    });
    return out;
}

bool shows_color(const Rect& part, Color color) {
    Ground ground(part);
    each_triangle([&](const ImDrawVert& a, const ImDrawVert& b, const ImDrawVert& c, const ImVec4& clip) {
        const auto is_shape = [](const ImDrawVert& v) { return is_plain(v) || is_of_line(v); };
        if (is_shape(a) && is_shape(b) && is_shape(c)) ground.fill(a, b, c, clip);
    });
    return ground.has(color);
}

}  // namespace tandem::robot
