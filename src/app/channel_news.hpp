#pragma once

#include "app/row_values.hpp"
#include "exchange/read_plan.hpp"

namespace tandem {

// What a row says about the channels of a known post that is not what an export would write of them.
struct ChannelNews {
    bool link = true, first_comment = true, content_warning = true, hashtags = true, media = true;

    // Everything is new to a channel that the post has not had yet.
    ChannelNews() = default;
    ChannelNews(const PlannedPost& read, const Variants& known);
};

}  // namespace tandem
