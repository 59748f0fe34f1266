#pragma once

#include "facts/occasion_point.hpp"
#include "icons.hpp"

namespace tandem {

// The sign of a contest, a live event, an influencer's post, an incident or a note, wherever it is named.
constexpr const char* occasion_icon(facts::OccasionKind kind) {
    switch (kind) {
        case facts::OccasionKind::contest: return icons::star;
        case facts::OccasionKind::live_event: return icons::video;
        case facts::OccasionKind::influencer_post: return icons::heart;
        case facts::OccasionKind::note: return icons::sticky_note;
        case facts::OccasionKind::incident: break;
    }
    return icons::shield_alert;
}

}  // namespace tandem
