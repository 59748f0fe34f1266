#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "app/media_checks.hpp"
#include "plan/planned_project.hpp"

namespace tandem::testing {

// A draft on one channel, in a format, with these files.
struct MediaDraft {
    Project project;
    Post post;
    std::vector<MediaFacts> files;

    MediaDraft(const std::string& network, const std::string& format) {
        ProjectMaker maker;
        maker.channel(network, network);
        maker.post("P", "2026-10-14T10:00", {network});
        project = maker.project;
        post = project.posts[0];
        post.status = PostStatus::draft;
        variant().format = format;
    }
    Variant& variant() { return post.variants.front(); }
    const facts::MediaSlot& slot() {
        const facts::MediaSlot* found = media_slot_of(project, shared_facts(), variant());
        REQUIRE(found);
        return *found;
    }
    void add(const std::string& path, int width = 0, int height = 0, std::optional<double> seconds = {}) {
        variant().media.push_back({path, "What is seen"});
        files.push_back({media_kind(path), width, height, seconds});
    }
    // Of this many bytes.
    void add_sized(const std::string& path, std::uint64_t bytes) {
        add(path);
        files.back().bytes = bytes;
    }
    void add_pictures(int n) {
        for (int i = 0; i < n; ++i) add(std::to_string(i) + ".jpg");
    }
    std::vector<MediaProblem> problems() {
        return media_problems(project, shared_facts(), post, variant(), files, facts::Language::english);
    }
    std::string text() { return problems_text(in_english(), plain_problems(problems())); }
    std::string listed() {
        return problems_text(in_english(), post_problems(project, shared_facts(), post, facts::Language::english));
    }
};

}  // namespace tandem::testing
