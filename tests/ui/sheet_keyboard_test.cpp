// Sheets with the keyboard alone, and their looks with every part open.
#include <algorithm>
#include <set>

#include "ui/sheet_stage.hpp"

using namespace tandem;
using testing::Items;

namespace {

struct Open : Items {
    explicit Open(facts::Language language, float height_px, int scale_percent = 100)
        : Items(language, height_px, scale_percent) {
        frame().state().all_unfolded = true;
    }
    // One sheet of each kind.
    void each_sheet(const std::function<void(const std::string& kind)>& look) {
        show(undone_post()), look("post");
        show(campaign().id), look("campaign");
        show(flight().id), look("flight");
        show(person("Camille").id), look("person");
        show(channel().id), look("channel");
        show(open_task()), look("task");
        show(Id<Task>{project().manual_tasks[0].id.value}), look("manual task");
    }
    Id<Post> undone_post() {
        for (const Post& post : project().posts)
            if (post.when && day_of(*post.when) > day_of(session().now())) return post.id;
        throw std::runtime_error("no post to come");
    }
    Id<Task> open_task() {
        for (const auto& [id, placement] : session().plan().placements) {
            const Task* task = session().plan().task(id);
            if (task && task->is_open() && task->post && !project().manual_tasks.contains({id.value})) return id;
        }
        throw std::runtime_error("no open task");
    }
    // What the keyboard can be on, from the head of the sheet to its foot.
    std::vector<WidgetNode> stops() {
        std::vector<WidgetNode> nodes;
        for (const WidgetNode& node : frame().tree().nodes()) {
            const bool role = node.role == Role::field || node.role == Role::button || node.role == Role::checkbox ||
                node.role == Role::row || node.role == Role::task;
            // Who does derived work is chosen in the sheet of the task, one Enter away.
            const bool doer = node.path.ends_with("/row/who");
            if (role && !doer && node.enabled && node.path.find("/body/") != std::string::npos) nodes.push_back(node);
        }
        return nodes;
    }
    std::optional<WidgetNode> focused() {
        for (const WidgetNode& node : frame().tree().nodes())
            if (node.focused && node.path.find("/body/") != std::string::npos) return node;
        return std::nullopt;
    }
};

std::vector<std::string> paths_of(const std::vector<WidgetNode>& nodes) {
    std::vector<std::string> paths;
    for (const WidgetNode& node : nodes) paths.push_back(node.path);
    return paths;
}

// The first place where they part.
std::string difference(const std::vector<std::string>& visited, const std::vector<std::string>& wanted) {
    for (std::size_t i = 0; i < wanted.size(); ++i)
        if (i >= visited.size() || visited[i] != wanted[i])
            return (i < visited.size() ? visited[i] : std::string("the end")) + " instead of " + wanted[i];
    return {};
}

}  // namespace

TEST_CASE("Tab goes through a sheet from top to bottom, once each, in view, and Shift+Tab back") {
    Open high(facts::Language::english, 5000);
    Open low(facts::Language::english, 720);
    std::vector<std::vector<std::string>> expected;
    high.each_sheet([&](const std::string&) { expected.push_back(paths_of(high.stops())); });
    std::size_t i = 0;
    low.each_sheet([&](const std::string& kind) {
        CAPTURE(kind);
        const std::vector<std::string>& all = expected[i++];
        REQUIRE(all.size() > 8);
        low.robot().click(low.stops().front());
        std::vector<std::string> visited{all.front()};
        const auto take = [&](int chord) {
            low.robot().key(chord);
            low.robot().step(2);
            const auto at = low.focused();
            visited.push_back(at ? at->path : std::string("nothing of the sheet"));
            if (at) CHECK_MESSAGE(at->rect.height() == doctest::Approx(at->full.height()), at->path);
        };
        for (std::size_t n = 1; n < all.size(); ++n) take(ImGuiKey_Tab);
        CHECK(difference(visited, all) == "");
        visited = {visited.back()};
        for (std::size_t n = 1; n < all.size(); ++n) take(ImGuiMod_Shift | ImGuiKey_Tab);
        std::reverse(visited.begin(), visited.end());
        CHECK(difference(visited, all) == "");
    });
}

TEST_CASE("a single channel gets a time of its own with the keyboard alone") {
    for (const auto language : {facts::Language::english, facts::Language::french}) {
        Items items(language);
        const Id<Post> id =
            items.post(language == facts::Language::english ? "Pumpkin contest" : "Concours citrouille")->id;
        const auto variant = [&]() -> const Variant& { return items.project().posts.find(id)->variants.front(); };
        items.show(id);
        items.robot().click(Role::field, items.word("post.title"));
        const auto tab_to = [&](const std::string& label) {
            for (int n = 0; n < 60; ++n) {
                items.robot().key(ImGuiKey_Tab);
                for (const WidgetNode& node : items.frame().tree().nodes())
                    if (node.focused && node.label == label) return;
            }
            FAIL("Tab does not come to ", label);
        };
        tab_to(items.word("campaign.unfold"));
        items.robot().key(ImGuiKey_Enter);
        items.robot().step(2);
        tab_to(items.word("post.own_time"));
        items.robot().type("19:30");
        items.robot().key(ImGuiKey_Enter);
        items.robot().step(2);
        CHECK(variant().offset_minutes == 90);
        CHECK(items.session().undo_label().key == "undo.move_variant");
        REQUIRE(variant().to_reschedule);
        CHECK(variant().to_reschedule->when);
    }
}

TEST_CASE("no sheet cuts a text or draws one over another, with every part open, in both languages and sizes") {
    for (const auto language : {facts::Language::english, facts::Language::french})
        for (const int scale : {100, 200}) {
            Open open(language, 5000.0f * static_cast<float>(scale) / 100, scale);
            open.each_sheet([&](const std::string& kind) {
                CAPTURE(kind);
                CAPTURE(scale);
                std::vector<WidgetNode> seen;
                for (const WidgetNode& node : open.frame().tree().nodes()) {
                    if (node.path.find("inspector") == std::string::npos) continue;
                    if (node.role != Role::text && node.role != Role::field) continue;
                    // Rows of derived work are two lines each, whatever they say.
                    const bool derived = kind == "post" && node.path.find("/task:") != std::string::npos;
                    if (node.role == Role::text && !derived) CHECK_MESSAGE(!node.cut, node.label);
                    for (const WidgetNode& other : seen) {
                        const bool inside = node.path.starts_with(other.path) || other.path.starts_with(node.path);
                        const float x = std::min(node.rect.x1, other.rect.x1) - std::max(node.rect.x0, other.rect.x0);
                        const float y = std::min(node.rect.y1, other.rect.y1) - std::max(node.rect.y0, other.rect.y0);
                        CHECK_MESSAGE((inside || x <= 1 || y <= 1), node.label << " / " << other.label);
                    }
                    seen.push_back(node);
                }
            });
        }
}
