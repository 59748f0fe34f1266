// The sheet of the pumpkin contest, on one channel of a network.
#pragma once

#include <doctest/doctest.h>

#include "ui/list_stage.hpp"
#include "ui/sheet_stage.hpp"

namespace tandem::testing {

struct ChannelSheet : Items {
    Id<Post> id;

    // What is to be sent is `text` alone, in that format.
    ChannelSheet(const char* network, const char* format, std::string text) {
        id = post(ListStage::pumpkin)->id;
        Channel channel = *project().channels.find(row().variants.front().channel);
        channel.network = network;
        session().submit({{"undo.edit_channel", {}}, {Put<Channel>{channel}}, {}});
        change([&](Post& post) {
            post.variants.resize(1);
            Variant& variant = post.variants.front();
            variant.text.reset(), variant.hashtags.clear(), variant.media.clear(), variant.link.clear();
            variant.format = format;
            post.text = std::move(text);
        });
    }
    const Post& row() { return *project().posts.find(id); }
    template <class Edit>
    void change(Edit&& edit) {
        Post next = row();
        edit(next);
        session().submit({{"undo.edit_post", {}}, {Put<Post>{next}}, {id.value, std::nullopt}});
        robot().step(3);
    }
    std::string tooltip_of(std::string_view text) {
        const auto node = robot().find(Role::text, text);
        REQUIRE(node);
        robot().move_to(1, 1);
        robot().step(2);
        robot().move_to(*node);
        robot().step(60);
        const auto tip = robot().find_path("tooltip");
        return tip ? tip->label : std::string();
    }
};

}  // namespace tandem::testing
