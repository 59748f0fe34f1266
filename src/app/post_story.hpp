#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "app/client_plan.hpp"
#include "app/text_flow.hpp"
#include "facts/words.hpp"

namespace tandem {

class Session;
struct PackedPicture;

// All of a post that a client is shown besides its title and date: who publishes it, what it says, its pictures.
struct PostStory {
    std::string account;             // of the first channel; its network where it has no name; empty without a channel
    std::string networks;            // "Instagram · Facebook"
    std::vector<FlowBlock> blocks;   // what it says, each text once, links as links
    std::vector<std::string> media;  // references to pictures and videos, each once
};
PostStory post_story(const Project& project, const ClientScope& scope, const ClientPost& post,
                     const facts::Words& words, double text_size);

// The picture that a reference names, made smaller where a side is longer than `most_px`; null where it cannot be read.
using PictureOf = std::function<std::shared_ptr<const PackedPicture>(const std::string& reference, int most_px)>;
// From the folder of the open project.
PictureOf pictures_of(const Session& session);

// The first picture of these as a whole in a place, on a neutral ground; without one what is to come, or what cannot be
// shown, in words.
struct PicturePlace {
    double x = 0, y = 0, width = 0, height = 0;
};
void put_visual(const std::vector<std::string>& media, const std::shared_ptr<const PackedPicture>& picture,
                const PicturePlace& place, const facts::Words& words, std::vector<PageItem>& items);
// The first reference that is called like a picture; empty without one.
std::string first_picture(const std::vector<std::string>& media);

}  // namespace tandem
