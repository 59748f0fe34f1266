#include <cstdio>

#include <imgui.h>

#include "app/search_index.hpp"
#include "bench/scene.hpp"

// Processor time of the frame in which the search opens, which makes what it looks through, and of each frame in which
// a letter is typed, until the results are drawn.
namespace tandem::bench {
namespace {

// What the search promises for 50 000 posts, and how many times as long says that something is wrong with it, however
// slow the machine.
constexpr double promised_ms = 50, ceiling_ms = 4 * promised_ms;

double open_search(Scene& scene) {
    scene.frame->show_palette();
    const double opening = scene.cpu_of_frame();
    scene.robot->step(3);
    return opening;
}

void close_search(Scene& scene) {
    scene.robot->key(ImGuiKey_Escape);
    scene.robot->step(3);
}

bool is_within(Samples& samples, const char* what) {
    if (samples.at(1) <= ceiling_ms) return true;
    std::printf("    %s: more than %.0f ms, too long\n", what, ceiling_ms);
    return false;
}

using Letters = std::vector<const char*>;

}  // namespace

bool measure_search(Scene& scene) {
    const std::size_t things = SearchIndex(*scene.frame, facts::Words(facts::Language::french)).size();
    std::printf("    %zu things can be found\n", things);
    Samples opened, usual, common, none;
    const auto type = [&](const Letters& letters, Samples& samples) {
        opened.add(open_search(scene));
        for (const char* letter : letters) {
            ImGui::GetIO().AddInputCharactersUTF8(letter);
            samples.add(scene.cpu_of_frame());
        }
        close_search(scene);
    };
    // The worst are letters that begin a word of most titles, and those that none has.
    for (int i = 0; i < 3; ++i) {
        type({"e", "t", "e", " ", "c", "a", "m"}, usual);
        type({"d"}, common);
        type({"e"}, common);
        type({"\xd0\xb6"}, none);
        type({"z", "z", "z"}, none);
    }
    scene.print(opened, "search, opening");
    scene.print(usual, "search, a letter more");
    scene.print(common, "search, a letter that most have");
    scene.print(none, "search, a letter that none has");
    const bool opens = is_within(opened, "search, opening");
    bool answers = true;
    for (Samples* samples : {&usual, &common, &none}) answers = is_within(*samples, "search, a letter") && answers;
    return opens && answers;
}

}  // namespace tandem::bench
