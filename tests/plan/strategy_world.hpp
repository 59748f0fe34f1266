#pragma once

#include <vector>

#include "plan/strategy_check.hpp"
#include "planned_project.hpp"

namespace tandem::testing {

inline const DayRange october = *day_range_from_text("2026-10-01/2026-10-31");
inline const Day strategy_today = day("2026-10-13");

// Three pillars (50, 30 and 20 %), one objective for one audience, one audience more, Instagram three times a week.
struct Strategy : ProjectMaker {
    Strategy() {
        channel("A", "instagram").channel("B", "facebook");
        Channel rhythm = *project.channels.find(id<Channel>("A"));
        rhythm.cadence_per_week = 3;
        project.channels = project.channels.with(rhythm);
        int rank = 0;
        for (const auto& [name, share] : {std::pair("craft", 50), std::pair("offers", 30), std::pair("people", 20)}) {
            Pillar pillar;
            pillar.id = id<Pillar>(name);
            pillar.name = name;
            pillar.target_share_percent = share;
            pillar.rank = ++rank;
            project.pillars = project.pillars.with(pillar);
        }
        for (const char* name : {"neighbours", "firms"}) {
            Audience audience;
            audience.id = id<Audience>(name);
            audience.name = name;
            project.audiences = project.audiences.with(audience);
        }
        Objective objective;
        objective.id = id<Objective>("visits");
        objective.name = "visits";
        objective.audiences = {id<Audience>("neighbours")};
        project.objectives = project.objectives.with(objective);
    }
    Post& change(Post& post) {
        project.posts = project.posts.with(post);
        return post;
    }
    Strategy& about(const char* name, const char* when, const char* pillar, std::vector<std::string> on = {"A"}) {
        post(name, when, std::move(on));
        Post row = *project.posts.find(id<Post>(name));
        row.pillar = id<Pillar>(pillar);
        change(row);
        return *this;
    }
    StrategyCheck check(Day now = strategy_today) const { return check_strategy(project, october, now); }
};

inline std::vector<StrategyGap> of_kind(const StrategyCheck& check, StrategyGap::Kind kind) {
    std::vector<StrategyGap> found;
    for (const StrategyGap& gap : check.gaps)
        if (gap.kind == kind) found.push_back(gap);
    return found;
}

}  // namespace tandem::testing
