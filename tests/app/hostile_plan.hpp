#pragma once

#include <string>
#include <vector>

#include "exchange/hostile_texts.hpp"
#include "plan/planned_project.hpp"

namespace tandem::testing {

// A plan of the texts that exports break on: a post, a channel and a campaign of each, and all that a post says.
struct HostilePlan {
    // Those that a project can hold, which are all in UTF-8.
    static const std::vector<std::string>& texts() {
        static const std::vector<std::string> all = [] {
            std::vector<std::string> held;
            for (const std::string& text : hostile_texts())
                if (text.find('\xff') == std::string::npos) held.push_back(text);
            return held;
        }();
        return all;
    }
    static Id<Post> post(std::size_t i) { return id<Post>(name(i)); }

    ProjectMaker maker;

    HostilePlan() {
        maker.person("Ana", 480).channel("A", "instagram");
        for (std::size_t i = 0; i < texts().size(); ++i) add(i, texts()[i]);
    }

  private:
    static std::string name(std::size_t i) { return "hostile " + std::to_string(i); }

    void add(std::size_t i, const std::string& text) {
        maker.channel("channel " + name(i), "instagram").campaign("campaign " + name(i), "2026-10-01/2026-10-31");
        Channel channel = *maker.project.channels.find(id<Channel>("channel " + name(i)));
        channel.name = text;
        maker.project.channels = maker.project.channels.with(channel);
        Campaign campaign = *maker.project.campaigns.find(id<Campaign>("campaign " + name(i)));
        campaign.name = text;
        maker.project.campaigns = maker.project.campaigns.with(campaign);
        const LocalMinute when = at("2026-10-06T08:00") + std::chrono::hours(i);
        maker.post(name(i), to_text(when).c_str(), {"A", "channel " + name(i)});
        Post post = *maker.project.posts.find(id<Post>(name(i)));
        post.title = post.text = post.note = text;
        post.status = PostStatus::scheduled;
        post.campaign = campaign.id;
        post.variants[0].link = "javascript:" + text;
        post.variants[0].first_comment = "puis " + text;
        post.variants[0].media = {{"media/none.png", text}};
        post.variants[1].text = "autre " + text;
        maker.project.posts = maker.project.posts.with(post);
    }
};

}  // namespace tandem::testing
