// An export of several files asks once before it replaces what is there.
#include <filesystem>
#include <set>

#include <doctest/doctest.h>
#include <imgui.h>

#include "robot/stage.hpp"
#include "store/test_files.hpp"

using namespace tandem;
using robot::Stage;
using tandem::test::bytes_of;
using tandem::test::write_bytes;
namespace fs = std::filesystem;

namespace {

// Pictures of the month, of which the sample has two.
struct ReplaceDesk : Stage {
    fs::path first = folder() / "october - 1.png", second = folder() / "october - 2.png";

    void write() {
        robot().key(ImGuiMod_Ctrl | ImGuiMod_Shift | ImGuiKey_E);
        robot().step(4);
        robot().click(Role::button, word("export.kind.month_png"));
        robot().step(4);
        robot().click(Role::button, word("export.write"));
        robot().step(3);
        robot().key(ImGuiMod_Ctrl | ImGuiKey_A);
        robot().type((folder() / "october.png").string());
        robot().key(ImGuiKey_Enter);
        robot().step(4);
    }
    bool asks() { return robot().find_path("replace_files").has_value(); }
    std::set<std::string> pictures() const {
        std::set<std::string> names;
        for (const auto& entry : fs::directory_iterator(folder()))
            if (entry.is_regular_file()) names.insert(entry.path().filename().string());
        return names;
    }
};

using Names = std::set<std::string>;

}  // namespace

TEST_CASE("names that follow from the typed one are asked about, and no writes nothing") {
    ReplaceDesk desk;
    write_bytes(desk.second, "mine");
    desk.write();
    REQUIRE(desk.asks());
    CHECK(desk.robot().shows("Replace 1 file?"));
    CHECK(desk.robot().shows("There already: october - 2.png"));
    CHECK(bytes_of(desk.second) == "mine");
    desk.robot().key(ImGuiKey_Escape);
    desk.robot().step(3);
    CHECK_FALSE(desk.asks());
    CHECK(desk.pictures() == Names{"october - 2.png"});
    CHECK(bytes_of(desk.second) == "mine");
    CHECK(desk.robot().shows("Nothing was written: october.png was given up"));
}

TEST_CASE("yes replaces all of them, after one question that says how many there are") {
    ReplaceDesk desk;
    write_bytes(desk.first, "mine");
    write_bytes(desk.second, "mine");
    desk.write();
    REQUIRE(desk.asks());
    CHECK(desk.robot().shows("Replace 2 files?"));
    desk.robot().click(Role::button, desk.word("dialog.replace"));
    desk.robot().step(4);
    CHECK_FALSE(desk.asks());
    for (const fs::path& file : {desk.first, desk.second}) CHECK(bytes_of(file).starts_with("\x89PNG"));
    CHECK(desk.pictures() == Names{"october - 1.png", "october - 2.png"});
}

TEST_CASE("where none of the names is in use nobody is asked") {
    ReplaceDesk desk;
    write_bytes(desk.folder() / "october - 3.png", "of another month");
    desk.write();
    CHECK_FALSE(desk.asks());
    for (const fs::path& file : {desk.first, desk.second}) CHECK(bytes_of(file).starts_with("\x89PNG"));
}

TEST_CASE("what is dropped while it is asked waits for the answer") {
    ReplaceDesk desk;
    const Id<Project> project = desk.project().id;
    const fs::path other = desk.folder() / "other.tandem";
    fs::copy_file(fs::path(TANDEM_SOURCE_DIR) / "projects" / "solo-en.tandem", other);
    write_bytes(desk.second, "mine");
    desk.write();
    REQUIRE(desk.asks());
    desk.frame().take_dropped({other});
    desk.robot().step(3);
    CHECK(desk.project().id == project);
    CHECK(desk.asks());
    desk.robot().key(ImGuiKey_Escape);
    desk.robot().step(4);
    CHECK(desk.session().path() == other);
}
