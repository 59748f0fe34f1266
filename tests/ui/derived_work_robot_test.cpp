// The work that follows from a post, in its sheet: of which channel it is, and what is folded of much.
#include <doctest/doctest.h>
#include <imgui.h>

#include "ui/list_stage.hpp"
#include "ui/sheet_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

struct DerivedWork : Items {
    Id<Post> id;

    // A post of the sample as it is.
    explicit DerivedWork(std::string_view title) {
        id = post(title)->id;
        show(id);
    }
    // The pumpkin contest on this many channels of the project.
    explicit DerivedWork(std::size_t channels) {
        id = post(ListStage::pumpkin)->id;
        Post next = *project().posts.find(id);
        const Variant model = next.variants.front();
        next.variants.clear();
        for (const Channel& channel : project().channels) {
            if (next.variants.size() == channels) break;
            Variant variant = model;
            variant.id = session().ids().make<Variant>();
            variant.channel = channel.id;
            next.variants.push_back(variant);
        }
        REQUIRE(session().submit({{"undo.edit_post", {}}, {Put<Post>{next}}, {}}));
        show(id);
    }
    std::vector<WidgetNode> rows() {
        std::vector<WidgetNode> found;
        for (const WidgetNode& node : robot().all(Role::task))
            if (node.path.starts_with("inspector/") && node.path.ends_with("/row")) found.push_back(node);
        return found;
    }
    std::vector<const Task*> tasks() {
        std::vector<const Task*> found;
        for (const Id<Task> task : session().planner().tasks_of(session().plan(), id.value))
            found.push_back(session().plan().task(task));
        return found;
    }
    void unfold() {
        robot().click(button(std::to_string(tasks().size() - 5) + " other tasks"));
        robot().step(3);
    }
    bool tells(const Task& task, std::string_view letters) {
        for (const WidgetNode& node : robot().all(Role::text))
            if (node.label == letters && node.path.find(to_text(task.id)) != std::string::npos) return true;
        return false;
    }
};

}  // namespace

TEST_CASE("of much work that follows from a post five rows stand above its text, the others when they are asked for") {
    DerivedWork sheet(4);
    const std::size_t all = sheet.tasks().size();
    REQUIRE(all > 8);
    CHECK(sheet.rows().size() == 5);
    sheet.unfold();
    CHECK(sheet.rows().size() == all);
    sheet.robot().click(sheet.button(sheet.word("campaign.fold")));
    sheet.robot().step(3);
    CHECK(sheet.rows().size() == 5);
}

TEST_CASE("work for one channel of several says of which network it is, and work for all of them does not") {
    DerivedWork sheet(4);
    sheet.unfold();
    std::size_t of_one = 0;
    for (const Task* task : sheet.tasks()) {
        if (task->channels.size() != 1) continue;
        ++of_one;
        const Channel* channel = sheet.project().channels.find(task->channels.front());
        REQUIRE(channel);
        CHECK(sheet.tells(*task, sheet.session().facts().networks.find(channel->network)->letters));
    }
    CHECK(of_one > 1);
}

TEST_CASE("of a post on one channel no row says which, and its few tasks are all there") {
    DerivedWork sheet("Spider-web bar");
    REQUIRE(sheet.project().posts.find(sheet.id)->variants.size() == 1);
    REQUIRE(sheet.tasks().size() <= 8);
    CHECK(sheet.rows().size() == sheet.tasks().size());
    std::size_t of_one = 0;
    for (const Task* task : sheet.tasks()) {
        if (task->channels.size() != 1) continue;
        ++of_one;
        const Channel* channel = sheet.project().channels.find(task->channels.front());
        REQUIRE(channel);
        CHECK_FALSE(sheet.tells(*task, sheet.session().facts().networks.find(channel->network)->letters));
    }
    CHECK(of_one > 0);
}
