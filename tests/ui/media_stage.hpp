#pragma once

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <imgui.h>

#include "exchange/page.hpp"
#include "ui/sheet_stage.hpp"

namespace tandem::testing {

// A PNG of one colour.
inline void write_picture(const std::filesystem::path& file, int width_px, int height_px) {
    constexpr InkColor sand = 0xE5D5B8;
    const double width = width_px, height = height_px;
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary)
        << png_of({width, height, {PageBox{0, 0, width, height, sand, false, 0}}, {}}, width_px);
}

// A saved project whose inspector shows a post on Instagram alone.
struct MediaStage : Items {
    Id<Post> id;

    explicit MediaStage(facts::Language language = facts::Language::english, const std::string& format = "carousel")
        : Items(language) {
        std::filesystem::create_directories(folder() / "project");
        session().save_as(folder() / "project" / "plan.tandem");
        session().finish_saving();
        Post post;
        for (const Post& one : project().posts)
            if (one.when && !one.series && !is_published(one.status) && !one.variants.empty()) post = one;
        REQUIRE(post.id);
        id = post.id;
        post.status = PostStatus::draft;
        post.variants.resize(1);
        Variant& variant = post.variants.front();
        for (const Channel& channel : project().channels)
            if (channel.network == "instagram") variant.channel = channel.id;
        variant.format = format;
        variant.status.reset(), variant.media.clear();
        put(post);
        frame().state().open_variant = variant.id;
        show(id);
    }
    void put(const Post& post) {
        if (*project().posts.find(post.id) == post) return;
        REQUIRE(session().submit({{"undo.edit_post", {}}, {Put<Post>{post}}, {}}));
    }
    void put_media(std::vector<MediaRef> media) {
        Post post = *project().posts.find(id);
        post.variants.front().media = std::move(media);
        put(post);
        robot().step(3);
    }
    const Variant& variant() { return project().posts.find(id)->variants.front(); }
    const std::vector<MediaRef>& media() { return variant().media; }
    std::string paths() {
        std::string all;
        for (const MediaRef& one : media()) all += (all.empty() ? "" : " ") + one.path;
        return all;
    }
    WidgetNode piece(std::size_t n) {
        const auto node = robot().find_path("strip/piece:" + std::to_string(n));
        REQUIRE(node);
        return *node;
    }
    void press_in_sheet(std::string_view key) { robot().click(button(word(key))); }
    void undo() { robot().key(ImGuiMod_Ctrl | ImGuiKey_Z); }
};

}  // namespace tandem::testing
