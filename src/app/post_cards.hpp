#pragma once

#include <vector>

#include "app/client_plan.hpp"
#include "app/post_story.hpp"
#include "exchange/page.hpp"

namespace tandem {

// A post as it will look where it goes out: account, networks, date, picture and all of its text. A page of 540 points'
// width, as high as it takes; one more where the text goes on. Sizes are whole pixels at 96 an inch.
std::vector<Page> post_card(const Project& project, const ClientScope& scope, const ClientPost& post,
                            const facts::Words& words, const PictureOf& pictures);

}  // namespace tandem
