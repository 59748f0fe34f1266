#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <random>

#include <doctest/doctest.h>
#include <imgui.h>

#include "robot/stage.hpp"
#include "store/check_project.hpp"
#include "store/project_file.hpp"

using namespace tandem;
using robot::Stage;
using robot::StageOptions;

namespace {

// So many in the everyday suite; TANDEM_MONKEY says another number, TANDEM_MONKEY_SEED another way through.
// A number of the environment, of at least 1; `usual` where it is not set.
int wanted(const char* name, int usual) {
    const char* text = std::getenv(name);
    return text != nullptr ? std::max(1, std::atoi(text)) : usual;
}

// Does things to the program that make no sense, the same things on every run.
class Monkey {
  public:
    Monkey(Stage& stage, unsigned seed) : stage_(stage), random_(seed) {}

    void act() {
        leave_the_files_alone();
        switch (below(12)) {
            case 0:
            case 1:
            case 2: return click(0);
            case 3: return below(3) == 0 ? click(1) : robot().double_click(any());
            case 4:
            case 5: return robot().drag(any(), any());
            case 6: return robot().wheel(static_cast<float>(below(7) - 3));
            case 7: return type();
            case 8: return hold();
            case 9: return robot().move_to(static_cast<float>(below(1440)), static_cast<float>(below(900)));
            default: return press();
        }
    }

  private:
    robot::Robot& robot() { return stage_.robot(); }
    int below(int n) { return static_cast<int>(random_() % static_cast<unsigned>(n)); }

    // What it would do in the chooser would reach the files of this computer.
    void leave_the_files_alone() {
        for (const char* title : {"dialog.save_as.title", "dialog.open.title", "dialog.import.title"})
            if (robot().find(Role::dialog, stage_.word(title))) robot().key(ImGuiKey_Escape);
    }

    WidgetNode any() {
        std::vector<WidgetNode> nodes;
        for (const Role role : {Role::button, Role::post, Role::idea, Role::cell, Role::task, Role::field, Role::tab,
                                Role::bar, Role::menu_item, Role::checkbox, Role::switch_, Role::row, Role::card})
            for (WidgetNode& node : robot().all(role)) nodes.push_back(std::move(node));
        if (nodes.empty()) return {};
        return nodes[static_cast<std::size_t>(below(static_cast<int>(nodes.size())))];
    }

    void click(int button) { robot().click(any(), button); }

    void press() {
        constexpr std::array keys{ImGuiKey_Enter,      ImGuiKey_Escape,    ImGuiKey_Tab,       ImGuiKey_Space,
                                  ImGuiKey_Delete,     ImGuiKey_Backspace, ImGuiKey_LeftArrow, ImGuiKey_UpArrow,
                                  ImGuiKey_RightArrow, ImGuiKey_DownArrow, ImGuiKey_Home,      ImGuiKey_End,
                                  ImGuiKey_PageUp,     ImGuiKey_PageDown,  ImGuiKey_M,         ImGuiKey_N,
                                  ImGuiKey_T,          ImGuiKey_J,         ImGuiKey_K,         ImGuiKey_I,
                                  ImGuiKey_A,          ImGuiKey_S,         ImGuiKey_R,         ImGuiKey_P,
                                  ImGuiKey_F1,         ImGuiKey_1,         ImGuiKey_2,         ImGuiKey_3,
                                  ImGuiKey_4,          ImGuiKey_5,         ImGuiKey_6,         ImGuiKey_7};
        constexpr std::array chords{ImGuiMod_Ctrl | ImGuiKey_Z, ImGuiMod_Ctrl | ImGuiMod_Shift | ImGuiKey_Z,
                                    ImGuiMod_Ctrl | ImGuiKey_D, ImGuiMod_Ctrl | ImGuiKey_K,
                                    ImGuiMod_Ctrl | ImGuiKey_J, ImGuiMod_Ctrl | ImGuiKey_B,
                                    ImGuiMod_Ctrl | ImGuiKey_1, ImGuiMod_Ctrl | ImGuiKey_3,
                                    ImGuiMod_Alt | ImGuiKey_1,  ImGuiMod_Alt | ImGuiKey_4,
                                    ImGuiMod_Alt | ImGuiKey_2,  ImGuiMod_Alt | ImGuiKey_3,
                                    ImGuiMod_Alt | ImGuiKey_5,  ImGuiMod_Shift | ImGuiKey_M,
                                    ImGuiMod_Ctrl | ImGuiKey_A, ImGuiMod_Ctrl | ImGuiKey_X,
                                    ImGuiMod_Ctrl | ImGuiKey_V, ImGuiMod_Shift | ImGuiKey_Tab};
        if (below(3) == 0)
            robot().key(chords[static_cast<std::size_t>(below(static_cast<int>(chords.size())))]);
        else
            robot().key(keys[static_cast<std::size_t>(below(static_cast<int>(keys.size())))]);
    }

    void type() {
        constexpr std::array<std::string_view, 9> texts{
            "a", "18h30", "1 200,50", "22 oct", "🎃👩‍👩‍👧", "é’«", "-1", "99999999999", " "};
        robot().type(texts[static_cast<std::size_t>(below(static_cast<int>(texts.size())))]);
    }

    // A button or a modifier stays down for a while.
    void hold() {
        ImGuiIO& io = ImGui::GetIO();
        if (below(2) == 0) {
            io.AddMouseButtonEvent(0, true);
            robot().step();
            for (int i = below(6); i > 0; --i) robot().move_to(any());
            if (below(3) == 0) robot().key(ImGuiKey_Escape);
            io.AddMouseButtonEvent(0, false);
        } else {
            const auto modifier = static_cast<ImGuiKey>(below(2) == 0 ? ImGuiMod_Ctrl : ImGuiMod_Shift);
            io.AddKeyEvent(modifier, true);
            click(0);
            io.AddKeyEvent(modifier, false);
        }
        robot().step(2);
    }

    Stage& stage_;
    std::mt19937 random_;
};

std::filesystem::path copy_of_sample() {
    const auto copy = std::filesystem::temp_directory_path() /
        ("tandem-monkey-" + std::to_string(std::random_device{}()) + ".tandem");
    std::filesystem::copy_file(std::filesystem::path(TANDEM_SOURCE_DIR) / "projects" / "maison-oriane-en.tandem", copy);
    return copy;
}

}  // namespace

TEST_CASE("thousands of senseless inputs leave a project that is sound, saves and opens as it was") {
    const auto file = copy_of_sample();
    StageOptions options;
    options.file = file;
    Stage stage(options);
    Monkey monkey(stage, static_cast<unsigned>(wanted("TANDEM_MONKEY_SEED", 7)));
    const int inputs = wanted("TANDEM_MONKEY", 4000);
    for (int i = 1; i <= inputs; ++i) {
        monkey.act();
        CAPTURE(i);
        REQUIRE_FALSE(stage.headless().ids_clash());
        if (i % 500 != 0 && i != inputs) continue;
        for (const Remark& remark : check_project(stage.project()))
            REQUIRE_MESSAGE(false, remark.table << " " << remark.field << " " << to_text(remark.id));
    }
    CHECK(stage.session().can_undo());
    if (!stage.project().id) return;  // it went back to no project at all
    Project left = stage.project();
    const auto saved = stage.folder() / "left.tandem";
    stage.session().save_as(saved);
    stage.session().finish_saving();
    const auto loaded = load_project(saved);
    REQUIRE(loaded.ok());
    // A save writes down what clocks show.
    left.zone_clocks = stage.project().zone_clocks;
    CHECK(loaded->project == left);
    std::filesystem::remove(file);
}
