// How channels are called, in which order they stand, and how a project gets another one.
#include "app/channel_requests.hpp"

#include <doctest/doctest.h>

#include "app/channel_text.hpp"
#include "model/channel_order.hpp"
#include "plan/planned_project.hpp"

using namespace tandem;
using tandem::testing::shared_facts;

namespace {

Channel channel_called(std::string_view name, std::string_view network, int rank = 0) {
    Channel channel;
    channel.id = Id<Channel>{uuid_from_name(std::string(name) + std::string(network))};
    channel.name = name, channel.network = network, channel.rank = rank;
    return channel;
}

Project project_with(std::initializer_list<Channel> channels) {
    Project project;
    project.settings.language = "fr";
    for (const Channel& channel : channels) project.channels = project.channels.with(channel);
    return project;
}

const Channel* made_by(const Request& request) {
    const auto* put = request.actions.front().as<Put<Channel>>();
    return put ? &put->row : nullptr;
}

}  // namespace

TEST_CASE("a channel is called by its network and its name, each said once") {
    const facts::Facts& facts = shared_facts();
    CHECK(channel_text(facts, channel_called("Maison Oriane", "instagram")) == "Instagram · Maison Oriane");
    CHECK(channel_text(facts, channel_called("Instagram", "instagram")) == "Instagram");
    CHECK(channel_text(facts, channel_called("", "tiktok")) == "TikTok");
    CHECK(channel_text(facts, channel_called("Maison Oriane", "orbit")) == "orbit · Maison Oriane");
    CHECK(channel_text(facts, channel_called("Maison Oriane", "")) == "Maison Oriane");
}

TEST_CASE("channels stand by rank, then by name, and those in use are without the archived ones") {
    Channel old = channel_called("Old", "facebook", 2);
    old.archived = true;
    const Project project = project_with({channel_called("B", "tiktok", 3), channel_called("A", "youtube", 3), old,
                                          channel_called("Z", "instagram", 1)});
    std::string all, used;
    for (const Channel* channel : channels_in_order(project.channels)) all += channel->name + " ";
    for (const Channel* channel : channels_in_use(project.channels)) used += channel->name + " ";
    CHECK(all == "Z Old A B ");
    CHECK(used == "Z A B ");
}

TEST_CASE("a new channel stands behind the others, with the pace of its network, in the project's language and zone") {
    const Project project = project_with({channel_called("Oriane", "instagram", 7)});
    IdSource ids(1);
    const auto request =
        new_channel_request(project, shared_facts(), {"tiktok", "  Oriane ", " @oriane "}, std::nullopt, ids);
    REQUIRE(request);
    REQUIRE(request->actions.size() == 1);
    const Channel* made = made_by(*request);
    REQUIRE(made);
    CHECK(made->name == "Oriane");
    CHECK(made->handle == "@oriane");
    CHECK(made->network == "tiktok");
    CHECK(made->rank == 8);
    CHECK(made->cadence_per_week == 2);
    CHECK(made->languages == std::vector<std::string>{"fr"});
    CHECK(made->zone.empty());
    CHECK_FALSE(made->archived);
    CHECK(request->label.key == "undo.add_channel");
    CHECK(request->label.values.front().second == "TikTok · Oriane");
    CHECK(request->focus.item == made->id.value);
}

TEST_CASE("a channel that is made for a post goes out with it, in the same step") {
    Project project = project_with({});
    Post post;
    post.id = Id<Post>{uuid_from_name("post")};
    post.title = "Opening";
    project.posts = project.posts.with(post);
    IdSource ids(1);
    const auto request = new_channel_request(project, shared_facts(), {"tiktok", "Oriane", ""}, post.id, ids);
    REQUIRE(request);
    REQUIRE(request->actions.size() == 2);
    const auto* put = request->actions.back().as<Put<Post>>();
    REQUIRE(put);
    REQUIRE(put->row.variants.size() == 1);
    CHECK(put->row.variants.front().channel == made_by(*request)->id);
    CHECK(put->row.variants.front().format == shared_facts().networks.find("tiktok")->formats.front());
    CHECK(request->focus.item == post.id.value);
    // A post that is gone meanwhile keeps nobody from having the channel.
    const auto without = new_channel_request(project_with({}), shared_facts(), {"tiktok", "Oriane", ""}, post.id, ids);
    REQUIRE(without);
    CHECK(without->actions.size() == 1);
}

TEST_CASE("a channel needs a network and a name, and each is said to be lacking") {
    const Project project = project_with({});
    IdSource ids(1);
    const auto made = [&](const NewChannel& wanted) {
        return new_channel_request(project, shared_facts(), wanted, std::nullopt, ids).has_value();
    };
    CHECK_FALSE(made({"", "Oriane", ""}));
    CHECK_FALSE(made({"orbit", "Oriane", ""}));
    CHECK_FALSE(made({"tiktok", " ", "@oriane"}));
    CHECK(made({"tiktok", "Oriane", ""}));
    CHECK(network_fault(shared_facts(), {"orbit", "", ""}) == "channel.new.network_lacking");
    CHECK(network_fault(shared_facts(), {"tiktok", "", ""}).empty());
    CHECK(name_fault({"tiktok", " ", ""}) == "channel.new.no_name");
    CHECK(name_fault({"tiktok", "Oriane", ""}).empty());
}
