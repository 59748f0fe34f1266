#pragma once

#include <string_view>
#include <vector>

#include "app/command.hpp"
#include "ui/media_stage.hpp"
#include "ui/pictured_post.hpp"
#include "ui/presented_screens.hpp"

namespace tandem::testing {

inline constexpr std::string_view post_of_media = "Vue du port, de haut en large";

// A draft of two channels with a landscape, a portrait and a file that is not there.
inline Post post_with_media(robot::Stage& stage) {
    const std::filesystem::path folder = stage.session().path()->parent_path();
    write_picture(folder / "media" / "large.png", 1200, 800);
    write_picture(folder / "media" / "haut.png", 800, 1200);
    IdSource& ids = stage.session().ids();
    Post post;
    post.id = ids.make<Post>();
    post.title = post_of_media;
    post.status = PostStatus::draft;
    post.when = LocalMinute(day_of(stage.session().now()) + date::days(2)) + std::chrono::hours(10);
    Variant here, there;
    here.id = ids.make<Variant>(), there.id = ids.make<Variant>();
    for (const Channel& channel : stage.project().channels)
        (channel.network == "instagram" ? here : there).channel = channel.id;
    here.format = "carousel", there.format = "post_image";
    here.media = {{"media/large.png", "Le port"}, {"media/haut.png", ""}, {"media/perdu.png", ""}};
    there.media = {{"media/large.png", ""}};
    post.variants = {here, there};
    return post;
}

// Its sheet, turned by the wheel until the pieces are there; a small window has no room for it.
inline void show_media(robot::Stage& stage) {
    run(stage, CommandId::show_calendar);
    if (!stage.post(post_of_media))
        stage.session().submit({{"undo.add_post", {}}, {Put<Post>{post_with_media(stage)}}, {}});
    const Post& post = *stage.post(post_of_media);
    stage.frame().state().selection = Selection::of(post.id);
    stage.frame().state().inspector_open = true;
    stage.frame().state().open_variant = post.variants.front().id;
    stage.robot().step(3);
    if (const auto sheet = stage.robot().find_path("inspector")) stage.robot().move_to(*sheet);
    const auto piece = [&](const char* path) { return stage.robot().find_path(path); };
    for (int turn = 0; turn < 40; ++turn) {
        const auto last = piece("strip/piece:2");
        if (last && last->rect.y1 == last->full.y1) break;
        stage.robot().wheel(-2);
    }
    if (piece("strip/piece:1"))
        stage.robot().wait([&] { return !piece("strip/piece:1") || piece("strip/piece:1")->value == "shown"; });
}

// As its networks show it, side by side.
inline void show_pictured_preview(robot::Stage& stage) {
    run(stage, CommandId::show_calendar);
    const Post post = pictured_post(stage.session(), facts::Language::french);
    stage.session().submit({{"undo.add_post", {}}, {Put<Post>{post}}, {}});
    stage.frame().state().selection = Selection::of(post.id);
    run(stage, CommandId::preview_post);
    finish_pictures(stage.robot());
}

inline std::vector<MainScreen> media_screens() {
    using S = robot::Stage&;
    return {
        {"media of a post", [](S s) { show_media(s); }},
        {"menu of a media file",
         [](S s) {
             show_media(s);
             if (const auto piece = s.robot().find_path("strip/piece:0")) s.robot().right_click(*piece);
         }},
        {"month without media",
         [](S s) {
             s.session().undo();
             s.frame().state().selection = {};
             s.frame().state().open_variant.reset();
             s.frame().state().inspector_open = false;
         }},
        {"preview of a post with pictures", [](S s) { show_pictured_preview(s); }},
        {"month without pictures",
         [](S s) {
             s.session().undo();
             s.frame().state().selection = {};
         }},
    };
}

}  // namespace tandem::testing
