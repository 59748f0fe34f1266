#pragma once

#include <cstdint>

#include "model/project.hpp"

namespace tandem {

// What forbids moving something on the calendar.
enum class MoveBar : std::uint8_t {
    none,
    published,  // it has appeared, its date is history
    archived,   // archived or cancelled
    locked,     // approved, and the project locks what is approved
};

inline MoveBar move_bar(const Settings& settings, PostStatus status) {
    if (is_published(status)) return MoveBar::published;
    if (is_off_calendar(status)) return MoveBar::archived;
    const bool approved = status == PostStatus::approved || status == PostStatus::scheduled;
    return settings.lock_approved && approved ? MoveBar::locked : MoveBar::none;
}

// A whole post: its step, or that it has appeared, or is locked, on one of its channels.
inline MoveBar move_bar(const Settings& settings, const Post& post) {
    MoveBar bar = move_bar(settings, post.status);
    if (bar != MoveBar::none) return bar;
    for (const Variant& variant : post.variants) {
        const MoveBar own = move_bar(settings, status_of(post, variant));
        if (own == MoveBar::published) return own;
        if (own == MoveBar::locked) bar = own;
    }
    return bar;
}

}  // namespace tandem
