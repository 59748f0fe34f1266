// The presentation to a client.
#include <algorithm>
#include <filesystem>

#include <imgui.h>

#include "app/client_settings.hpp"
#include "app/client_snapshot.hpp"
#include "app/plan_export.hpp"
#include "shell/two_pictures.hpp"
#include "ui/present/present_state.hpp"

using namespace tandem;
using namespace tandem::testing;
using Kind = DeckPage::Kind;

namespace {

namespace fs = std::filesystem;

fs::path folder() { return fs::temp_directory_path() / "tandem-present-look"; }

Id<Post> first_waiting(Scene& scene) {
    for (const DeckPost& post : scene.frame->state().present->deck.posts)
        if (post.standing == ClientStanding::waiting) return post.post;
    FAIL("nothing waits");
    return {};
}

// The whole deck, with the colour of a client, from the first page of this kind.
void present(Scene& scene, Kind kind) {
    scene.session.submit(change_accent(scene.session.project(), "#4A2B1D"));
    Preferences preferences = scene.frame->preferences();
    ExportChoice choice = kept_export({}, scene.session.project(), ExportKind::deck);
    choice.budget = true;
    keep_export(preferences.export_choices, choice);
    scene.frame->set_preferences(preferences);
    scene.frame->present_plan();
    scene.robot->step(4);
    scene.robot->click(*scene.robot->find_path("present_setup/present"));
    scene.robot->step(4);
    PresentState& state = *scene.frame->state().present;
    const auto page = std::find_if(state.deck.pages.begin(), state.deck.pages.end(),
                                   [&](const DeckPage& each) { return each.kind == kind; });
    REQUIRE(page != state.deck.pages.end());
    state.page = static_cast<std::size_t>(page - state.deck.pages.begin());
    if (kind == Kind::post) {
        const Id<Post> post = first_waiting(scene);
        for (std::size_t i = 0; i < state.deck.pages.size(); ++i)
            if (state.deck.pages[i].kind == Kind::post && state.deck.posts[state.deck.pages[i].post].post == post)
                state.page = i;
        state.post = post;
    }
    if (kind == Kind::month) state.post = first_waiting(scene);
    scene.robot->step(3);
}

// Three chocolates on a table.
Bitmap chocolates(int width, int height) {
    constexpr unsigned char wall[] = {220, 234, 229}, table[] = {196, 218, 209};
    constexpr unsigned char brown[3][3] = {{72, 42, 30}, {122, 74, 45}, {186, 137, 84}};
    Bitmap picture;
    picture.width_px = width;
    picture.height_px = height;
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) {
            const unsigned char* color = y > height * 3 / 4 ? table : wall;
            for (int i = 0; i < 3; ++i) {
                const int dx = x - width * (1 + 2 * i) / 6, dy = y - height * 2 / 3;
                if (dx * dx + dy * dy < width * width / 64) color = brown[i];
            }
            for (int channel = 0; channel < 3; ++channel) picture.rgba.push_back(color[channel]);
            picture.rgba.push_back(255);
        }
    return picture;
}

// A file of its own, so that posts have pictures beside it.
void give_pictures(Scene& scene) {
    fs::create_directories(folder() / "img");
    REQUIRE(write_png(chocolates(640, 480), folder() / "img/one.png").empty());
    REQUIRE(write_png(chocolates(300, 300), folder() / "img/two.png").empty());
    scene.session.save_as(folder() / "plan.tandem", {.replace = true});
    REQUIRE(scene.session.finish_saving());
    std::vector<Action> actions;
    for (Post post : scene.session.project().posts) {
        if (post.status != PostStatus::client_approval || post.variants.empty()) continue;
        post.variants[0].media = {{"img/one.png", "One"}, {"img/two.png", "Two"}, {"img/film.mp4", "Film"}};
        actions.emplace_back(Put<Post>{std::move(post)});
    }
    REQUIRE(scene.session.submit({{"undo.edit_post", {}}, std::move(actions), {}}));
}

// Four kinds of changes since the last presentation, one of them of something that was approved.
void change_what_was_shown(Scene& scene) {
    present(scene, Kind::cover);
    scene.robot->key(ImGuiKey_Escape);
    scene.robot->step(3);
    const Project& project = scene.session.project();
    const Snapshot shown = *latest_snapshot(project);
    Post moved = *project.posts.find(shown.posts[0].post);
    moved.when = *moved.when + date::days(1);
    Post edited = *project.posts.find(shown.posts[1].post);
    edited.title += " (bis)";
    edited.text = "Avant. " + edited.text;
    edited.when = *edited.when + std::chrono::minutes(30);
    Approval approval;
    approval.id = scene.session.ids().make<Approval>();
    approval.post = edited.id;
    approval.approver = "Claire";
    approval.at = scene.session.now_instant();
    approval.stamp = shown.posts[1].stamp;
    scene.session.submit(
        {{"undo.edit_post", {}},
         {Put<Post>{moved}, Put<Post>{edited}, Remove<Post>{shown.posts[2].post}, Put<Approval>{approval}},
         {}});
}

void wait_for_pictures(Scene& scene) {
    REQUIRE(scene.robot->wait([&] {
        const auto picture = scene.robot->find_path("/picture"), second = scene.robot->find_path("/strip:1");
        return picture && picture->value == "shown" && (!second || second->value == "shown");
    }));
    scene.robot->step(10);
}

// The whole window in French, light and small, and in English, dark and twice as large, of which the corner is kept.
// Or, where the post that is looked at is meant, its right part.
enum class Part { left, right };
template <class Show>
void compare_pages(const std::string& subject, const Show& show, Part part = Part::left) {
    for (const SceneLook& look : {looks[0], looks[3]}) {
        Scene scene(look);
        const std::string name = subject + "-" + look_name(look) + ".png";
        CAPTURE(name);
        show(scene);
        scene.robot->move_to(0, 0);
        scene.robot->step(4);
        const Rect window =
            Rect::at(0, 0, static_cast<float>(look.size.width_px), static_cast<float>(look.size.height_px));
        Rect kept = look.scale_percent > 100 ? corner_of(window) : window;
        if (part == Part::right) kept = kept.moved(window.x1 - kept.x1, 0);
        compare(scene.picture(kept), name);
    }
    fs::remove_all(folder());
}

}  // namespace

TEST_CASE("the cover and what is asked before it look as they did") {
    compare_pages("present-setup", [](Scene& scene) { scene.frame->present_plan(), scene.robot->step(4); });
    compare_pages("present-cover", [](Scene& scene) {
        give_pictures(scene);
        scene.session.submit(change_logo(scene.session.project(), "img/two.png"));
        present(scene, Kind::cover);
        REQUIRE(scene.robot->wait([&] {
            const auto plate = scene.robot->find_path("present/cover_plate");
            return plate && plate->value == "logo";
        }));
    });
}

TEST_CASE("a month with a post beside it, and the post's own page, look as they did") {
    compare_pages("present-month", [](Scene& scene) {
        give_pictures(scene);
        present(scene, Kind::month);
        wait_for_pictures(scene);
    });
    compare_pages("present-post", [](Scene& scene) {
        give_pictures(scene);
        present(scene, Kind::post);
        wait_for_pictures(scene);
    });
}

TEST_CASE("what changed since the last presentation, and since an approval, looks as it did") {
    compare_pages("present-changes", [](Scene& scene) {
        change_what_was_shown(scene);
        present(scene, Kind::changes);
    });
    compare_pages(
        "present-modified",
        [](Scene& scene) {
            change_what_was_shown(scene);
            present(scene, Kind::month);
            for (const Approval& approval : scene.session.project().approvals)
                if (approval.approver == "Claire") scene.frame->state().present->post = approval.post;
            scene.robot->step(3);
        },
        Part::right);
}

TEST_CASE("the campaigns and the next steps of a presentation look as they did") {
    compare_pages("present-campaigns", [](Scene& scene) { present(scene, Kind::campaigns); });
    compare_pages("present-steps", [](Scene& scene) { present(scene, Kind::next_steps); });
}

TEST_CASE("the planned budget of a presentation looks as it did") {
    compare_pages("present-budget", [](Scene& scene) { present(scene, Kind::budget); });
}
