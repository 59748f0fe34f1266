#include <string>

#include <doctest/doctest.h>
#include <imgui.h>

#include "plan/compiled_rule.hpp"
#include "shell/reference_picture.hpp"
#include "ui/tasks/task_day.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

// The pointer rests where nothing answers it.
void settle(Scene& scene) {
    scene.robot->move_to(0, 0);
    scene.robot->step(4);
}

Rect rect_of(const Scene& scene, std::string_view path_end, Role role) {
    for (const WidgetNode& node : scene.robot->all(role))
        if (node.path.ends_with(path_end)) return node.full;
    FAIL("not on screen: ", path_end);
    return {};
}

// One picture of the subject for each look; `draw` brings it on screen and cuts it out.
template <class Draw>
void compare_looks(const std::string& subject, bool sample, const Draw& draw) {
    for (SceneLook look : looks) {
        look.sample = sample;
        Scene scene(look);
        const std::string name = subject + "-" + look_name(look) + ".png";
        CAPTURE(name);
        compare(draw(scene), name);
    }
}

}  // namespace

TEST_CASE("the first run looks like its reference pictures") {
    compare_looks("first-run", false, [](Scene& scene) {
        scene.robot->type("Atelier Nuage");
        scene.robot->key(ImGuiKey_Tab);
        scene.robot->type("Léa Marchand");
        settle(scene);
        // Twice as large, the steps alone: the ways beside them are in the small ones.
        Rect card = rect_of(scene, "first_run", Role::group);
        if (scene.size.width_px > 2000) card.x0 = rect_of(scene, "wizard/brand", Role::field).x0 - 32;
        return scene.picture(card);
    });
}

TEST_CASE("a post in the inspector looks like its reference pictures") {
    compare_looks("inspector", true, [](Scene& scene) {
        const bool french = scene.words.language() == facts::Language::french;
        for (const Post& post : scene.session.project().posts)
            if (post.title.find(french ? "Concours citrouille" : "Pumpkin contest") != std::string::npos)
                scene.frame->state().selection = Selection::of(post.id);
        scene.frame->state().inspector_open = true;
        settle(scene);
        return scene.picture(rect_of(scene, "inspector", Role::group));
    });
}

TEST_CASE("the campaigns look like their reference pictures") {
    compare_looks("campaigns", true, [](Scene& scene) {
        const bool french = scene.words.language() == facts::Language::french;
        scene.frame->show(Section::campaigns);
        for (const Campaign& campaign : scene.session.project().campaigns)
            if (campaign.name.find(french ? "Semaine du Goût" : "Taste Week") != std::string::npos)
                scene.frame->state().selection = Selection::of(campaign.id);
        scene.frame->state().inspector_open = false;
        settle(scene);
        return scene.picture(rect_of(scene, "campaigns", Role::group));
    });
}

TEST_CASE("the rules with a change that waits look like their reference pictures") {
    compare_looks("rules", true, [](Scene& scene) {
        const Id<TaskRule> rule = default_rule_id("R07");
        scene.frame->show_rule(rule);
        scene.frame->turn_rule();
        settle(scene);
        Rect part = rect_of(scene, "rules", Role::group);
        part.x1 = rect_of(scene, "inspector", Role::group).x1;
        return scene.picture(part);
    });
}

TEST_CASE("the search looks like its reference pictures") {
    compare_looks("palette", true, [](Scene& scene) {
        scene.robot->key(ImGuiMod_Ctrl | ImGuiKey_K);
        scene.robot->step(2);
        scene.robot->type("oct");
        settle(scene);
        return scene.picture(rect_of(scene, "palette", Role::dialog));
    });
}

TEST_CASE("the offer of what a crash left looks like its reference pictures") {
    compare_looks("recovery", true, [](Scene& scene) {
        const bool french = scene.words.language() == facts::Language::french;
        const auto named = [](const char* key, const char* title) { return Label{key, {{"title", title}}}; };
        RecoverableWork work;
        work.name = "Maison Oriane";
        work.file = "/home/lea/Projets/maison-oriane.tandem";
        work.last = scene.session.now_instant() - std::chrono::minutes(6);
        work.steps = {named("undo.move_post", french ? "Concours citrouille" : "Pumpkin contest"),
                      named("undo.edit_post", french ? "La barre toile d’araignée" : "The spider-web bar"),
                      named("undo.edit_post", french ? "Marrons glacés" : "Candied chestnuts")};
        work.typing = true;
        work.changes = {{"posts", 0, 3, 0}, {"marks", 2, 0, 0}};
        scene.frame->offer({work});
        settle(scene);
        return scene.picture(rect_of(scene, "recovery", Role::dialog));
    });
}

TEST_CASE("the settings look like their reference pictures") {
    compare_looks("settings", true, [](Scene& scene) {
        scene.robot->key(ImGuiMod_Ctrl | ImGuiKey_Comma);
        settle(scene);
        return scene.picture(rect_of(scene, "settings", Role::dialog));
    });
}
