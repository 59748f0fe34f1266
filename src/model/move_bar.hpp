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

// A whole post: its step, or that it has appeared on one of its channels.
inline MoveBar move_bar(const Settings& settings, const Post& post) {
    const MoveBar bar = move_bar(settings, post.status);
    for (const Variant& variant : post.variants)
        if (bar == MoveBar::none && is_published(status_of(post, variant))) return MoveBar::published;
    return bar;
}

}  // namespace tandem
