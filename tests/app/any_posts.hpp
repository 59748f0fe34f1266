#pragma once

#include <array>
#include <string>
#include <vector>

#include <rapidcheck.h>

#include "app/rest_oracle.hpp"
#include "plan/planned_project.hpp"

namespace tandem::testing {

// Some of three channels; here and there with a step and a time of its own.
inline std::vector<Variant> any_channels(const std::string& post) {
    constexpr std::array steps{PostStatus::draft, PostStatus::approved, PostStatus::published, PostStatus::cancelled};
    std::vector<Variant> variants;
    const int channels = *rc::gen::inRange(1, 8);
    for (int bit = 0; bit < 3; ++bit) {
        if ((channels & (1 << bit)) == 0) continue;
        const std::string channel(1, static_cast<char>('A' + bit));
        Variant variant;
        variant.id = id<Variant>(post + "/" + channel);
        variant.channel = id<Channel>(channel);
        if (*rc::gen::inRange(0, 5) == 0) variant.status = steps.at(static_cast<std::size_t>(*rc::gen::inRange(0, 4)));
        if (*rc::gen::inRange(0, 4) == 0) variant.offset_minutes = 60 * *rc::gen::inRange(-50, 51);
        variants.push_back(std::move(variant));
    }
    return variants;
}

inline LocalMinute any_time() {
    return at("2026-10-06T08:00") + std::chrono::minutes(15 * *rc::gen::inRange(0, 20 * 24 * 4));
}

// Posts of three weeks on some of three channels, and some of those that may move.
inline ProjectMaker any_posts(std::vector<Id<Post>>& picked) {
    constexpr std::array steps{PostStatus::draft, PostStatus::client_approval, PostStatus::approved,
                               PostStatus::published, PostStatus::cancelled};
    ProjectMaker maker;
    maker.person("Ana", 480).channel("A", "instagram").channel("B", "linkedin").channel("C", "facebook");
    maker.project.settings.lock_approved = true;
    const int count = *rc::gen::inRange(1, 14);
    for (int i = 0; i < count; ++i) {
        const std::string name = std::to_string(i);
        maker.post(name, "2026-10-06T08:00", {});
        Post row = *maker.project.posts.find(id<Post>(name));
        row.when = any_time();
        row.variants = any_channels(name);
        row.status = steps.at(static_cast<std::size_t>(*rc::gen::inRange(0, 5)));
        const bool may_move = row.status != PostStatus::cancelled && !stays_put(maker.project, row);
        if (may_move && *rc::gen::inRange(0, 3) == 0) picked.push_back(row.id);
        maker.project.posts = maker.project.posts.with(row);
    }
    return maker;
}

}  // namespace tandem::testing
