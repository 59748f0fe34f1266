#include "shell/frame_damage.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>

#include <imgui.h>

namespace tandem {
namespace {

constexpr int square_px = 64;
// Beyond this, many small draws cost more than one large one.
constexpr std::size_t most_rects = 6;

std::uint64_t mixed(std::uint64_t hash, std::uint64_t value) {
    hash = (hash ^ value) * 0x9E3779B97F4A7C15ull;
    return hash ^ (hash >> 29);
}

std::uint64_t hash_of(const ImDrawVert& vertex) {
    static_assert(sizeof(ImDrawVert) == 20);
    std::uint64_t words[2];
    std::memcpy(words, &vertex, sizeof(words));
    return mixed(mixed(mixed(0, words[0]), words[1]), vertex.col);
}

bool is_whole(float value) { return value == std::floor(value); }

bool can_compare(const ImDrawData& data) {
    if (!is_whole(data.FramebufferScale.x) || !is_whole(data.FramebufferScale.y)) return false;
    if (data.DisplayPos.x != 0 || data.DisplayPos.y != 0) return false;
    for (const ImDrawList* list : data.CmdLists) {
        for (const ImDrawCmd& command : list->CmdBuffer) {
            if (command.UserCallback != nullptr) return false;
        }
    }
    return true;
}

std::uint64_t texture_of(const ImDrawCmd& command) {
    if (command.TexRef._TexData != nullptr) return static_cast<std::uint64_t>(command.TexRef._TexData->UniqueID) << 32;
    return static_cast<std::uint64_t>(command.TexRef._TexID);
}

std::uint64_t hash_of(const PixelRect& rect, std::uint64_t texture) {
    const auto pair = [](int a, int b) {
        return (static_cast<std::uint64_t>(static_cast<std::uint32_t>(a)) << 32) | static_cast<std::uint32_t>(b);
    };
    return mixed(mixed(mixed(1, pair(rect.left, rect.top)), pair(rect.right, rect.bottom)), texture);
}

struct Extent {
    float low, high;
};

Extent extent_of(float a, float b, float c) { return {std::min({a, b, c}), std::max({a, b, c})}; }

// Squares a triangle may touch; antialiasing and rounding stay within a pixel of its corners.
PixelRect squares_of(Extent across, Extent down, ImVec2 scale, const PixelRect& clip) {
    const PixelRect box{static_cast<int>(std::clamp(across.low * scale.x, -1e6f, 1e6f)) - 1,
                        static_cast<int>(std::clamp(down.low * scale.y, -1e6f, 1e6f)) - 1,
                        static_cast<int>(std::clamp(across.high * scale.x, -1e6f, 1e6f)) + 2,
                        static_cast<int>(std::clamp(down.high * scale.y, -1e6f, 1e6f)) + 2};
    const PixelRect seen = intersection(box, clip);
    if (is_empty(seen)) return {};
    return {seen.left / square_px, seen.top / square_px, (seen.right - 1) / square_px + 1,
            (seen.bottom - 1) / square_px + 1};
}

}  // namespace

PixelRect intersection(const PixelRect& a, const PixelRect& b) {
    return {std::max(a.left, b.left), std::max(a.top, b.top), std::min(a.right, b.right), std::min(a.bottom, b.bottom)};
}

PixelRect rect_from_clip(const ImGuiClip& clip, int height_px) {
    const auto left = static_cast<int>(clip.left);
    const int bottom = height_px - static_cast<int>(static_cast<float>(height_px) - clip.bottom);
    return {left, bottom - static_cast<int>(clip.bottom - clip.top), left + static_cast<int>(clip.right - clip.left),
            bottom};
}

std::vector<PixelRect> FrameDamage::compare(const ImDrawData& data, int width_px, int height_px) {
    const PixelRect everything{0, 0, width_px, height_px};
    const bool comparable = can_compare(data);
    const bool same_size = width_px == width_px_ && height_px == height_px_;
    const bool was_known = known_ && same_size && comparable;
    known_ = comparable;
    if (!comparable) return {everything};

    width_px_ = width_px;
    height_px_ = height_px;
    columns_ = (width_px + square_px - 1) / square_px;
    rows_ = (height_px + square_px - 1) / square_px;
    std::vector<std::uint64_t> before = std::move(squares_);
    squares_.assign(static_cast<std::size_t>(columns_) * static_cast<std::size_t>(rows_), 0);
    hash_squares(data, height_px);
    if (!was_known) return {everything};
    return changed_rects(before);
}

void FrameDamage::hash_squares(const ImDrawData& data, int height_px) {
    const ImVec2 scale = data.FramebufferScale;
    const PixelRect frame{0, 0, width_px_, height_px_};
    for (const ImDrawList* list : data.CmdLists) {
        vertices_.clear();
        vertices_.reserve(static_cast<std::size_t>(list->VtxBuffer.Size));
        for (const ImDrawVert& vertex : list->VtxBuffer) vertices_.push_back(hash_of(vertex));
        for (const ImDrawCmd& command : list->CmdBuffer) {
            const ImGuiClip scaled{command.ClipRect.x * scale.x, command.ClipRect.y * scale.y,
                                   command.ClipRect.z * scale.x, command.ClipRect.w * scale.y};
            const PixelRect own_clip = rect_from_clip(scaled, height_px);
            const PixelRect clip = intersection(own_clip, frame);
            if (is_empty(clip)) continue;
            const std::uint64_t command_hash = hash_of(own_clip, texture_of(command));
            const ImDrawVert* vertices = list->VtxBuffer.Data + command.VtxOffset;
            const std::uint64_t* hashes = vertices_.data() + command.VtxOffset;
            const ImDrawIdx* index = list->IdxBuffer.Data + command.IdxOffset;
            for (const ImDrawIdx* end = index + command.ElemCount; index + 2 < end; index += 3) {
                const ImVec2 a = vertices[index[0]].pos;
                const ImVec2 b = vertices[index[1]].pos;
                const ImVec2 c = vertices[index[2]].pos;
                const PixelRect squares = squares_of(extent_of(a.x, b.x, c.x), extent_of(a.y, b.y, c.y), scale, clip);
                if (is_empty(squares)) continue;
                const std::uint64_t triangle = mixed(mixed(hashes[index[0]], hashes[index[1]]), hashes[index[2]]);
                mix(squares, mixed(command_hash, triangle));
            }
        }
    }
}

void FrameDamage::mix(const PixelRect& squares, std::uint64_t value) {
    for (int y = squares.top; y < squares.bottom; ++y) {
        std::uint64_t* row = squares_.data() + static_cast<std::ptrdiff_t>(y) * columns_;
        for (int x = squares.left; x < squares.right; ++x) row[x] = mixed(row[x], value);
    }
}

// Runs of changed squares in a row, joined with equal runs of the row above.
std::vector<PixelRect> FrameDamage::changed_rects(const std::vector<std::uint64_t>& before) const {
    std::vector<PixelRect> rects;  // in squares
    for (int y = 0; y < rows_; ++y) {
        for (int x = 0; x < columns_;) {
            const auto is_changed = [&](int column) {
                const std::size_t i =
                    static_cast<std::size_t>(y) * static_cast<std::size_t>(columns_) + static_cast<std::size_t>(column);
                return column < columns_ && squares_[i] != before[i];
            };
            int end = x;
            while (is_changed(end)) ++end;
            if (end > x) {
                const auto above = std::ranges::find_if(
                    rects, [&](const PixelRect& r) { return r.left == x && r.right == end && r.bottom == y; });
                if (above != rects.end()) {
                    above->bottom = y + 1;
                } else {
                    rects.push_back({x, y, end, y + 1});
                }
            }
            x = end + 1;
        }
    }
    if (rects.size() > most_rects) {
        PixelRect all = rects.front();
        for (const PixelRect& r : rects) {
            all = {std::min(all.left, r.left), std::min(all.top, r.top), std::max(all.right, r.right),
                   std::max(all.bottom, r.bottom)};
        }
        rects = {all};
    }
    const PixelRect frame{0, 0, width_px_, height_px_};
    for (PixelRect& r : rects) {
        r = intersection({r.left * square_px, r.top * square_px, r.right * square_px, r.bottom * square_px}, frame);
    }
    return rects;
}

}  // namespace tandem
