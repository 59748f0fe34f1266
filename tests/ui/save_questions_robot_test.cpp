// What the window asks before it saves over something, and about what a cut-off save left.
#include <filesystem>
#include <fstream>

#include <doctest/doctest.h>
#include <unistd.h>

#include "robot/stage.hpp"
#include "store/test_files.hpp"

using namespace tandem;
using robot::Stage;
using test::bytes_of;
namespace fs = std::filesystem;

namespace {

// The sample, saved to a folder of its own and opened from there.
struct QuestionDesk : Stage {
    fs::path folder;
    fs::path file;

    explicit QuestionDesk(facts::Language language = facts::Language::english) : Stage({.language = language}) {
        std::string pattern = (fs::temp_directory_path() / "tandem-asks-XXXXXX").string();
        folder = ::mkdtemp(pattern.data());
        file = folder / "plan.tandem";
        session().save_as(file);
        REQUIRE(session().finish_saving());
        robot().step(2);
    }
    ~QuestionDesk() { fs::remove_all(folder); }

    void rename_project(const std::string& name) {
        Settings settings = project().settings;
        settings.name = name;
        session().submit({{"edit.settings", {}}, {PutSettings{settings}}, {}});
    }
    void save() {
        frame().save_project();
        settle();
    }
    void settle() {
        session().finish_saving();
        robot().step(3);
    }
};

}  // namespace

TEST_CASE("saving a file that vanished asks, and makes it again after a yes") {
    for (const auto language : {facts::Language::english, facts::Language::french}) {
        QuestionDesk desk(language);
        fs::remove(desk.file);
        desk.rename_project("again");
        desk.save();
        CHECK_FALSE(fs::exists(desk.file));
        desk.robot().click(Role::button, desk.word("dialog.save_recreate"));
        desk.settle();
        CHECK(fs::exists(desk.file));
        CHECK_FALSE(desk.session().unsaved());
        CHECK_FALSE(desk.robot().find(Role::button, desk.word("dialog.save_recreate")));
    }
}

TEST_CASE("saving a file with two names asks, and a no leaves both alone") {
    QuestionDesk desk;
    fs::create_hard_link(desk.file, desk.folder / "second");
    const std::string bytes = bytes_of(desk.file);
    desk.rename_project("mine alone");
    desk.save();
    desk.robot().click(Role::button, desk.word("dialog.cancel"));
    desk.settle();
    CHECK(bytes_of(desk.file) == bytes);
    CHECK(desk.session().unsaved());
    desk.save();
    desk.robot().click(Role::button, desk.word("dialog.save_detach"));
    desk.settle();
    CHECK(bytes_of(desk.file) != bytes);
    CHECK(bytes_of(desk.folder / "second") == bytes);
    CHECK_FALSE(desk.session().unsaved());
}

TEST_CASE("a project of a newer version is not edited: the window offers a copy, which can be") {
    QuestionDesk desk;
    std::string newer = bytes_of(desk.file);
    newer.replace(newer.find("\"format_version\": 1"), 19, "\"format_version\": 2");
    std::ofstream(desk.file) << newer;
    desk.frame().open_path(desk.file);
    desk.robot().step(3);
    const Project opened = desk.project();
    desk.frame().new_post();
    desk.robot().step(3);
    CHECK(desk.project() == opened);
    desk.robot().click(Role::button, desk.word("dialog.save_copy"));
    REQUIRE(desk.robot().shows(desk.word("dialog.save_as.title")));
    CHECK(bytes_of(desk.file) == newer);
}

TEST_CASE("what a cut-off save left is offered when the file is opened, and comes as unsaved") {
    QuestionDesk desk;
    std::string later = bytes_of(desk.file);
    const std::string name = "\"name\": \"" + desk.project().settings.name + "\"";
    later.replace(later.find(name), name.size(), "\"name\": \"the lost version\"");
    const std::size_t generation = later.find("\"generation\": ") + 14;
    later.replace(generation, later.find(',', generation) - generation, "900000");
    std::ofstream(desk.folder / ".~plan.tandem.000000000000001f.tmp") << later;
    desk.frame().open_path(desk.file);
    desk.robot().step(3);
    CHECK(desk.robot().shows(desk.word("notice.leftover.title")));
    desk.robot().click(Role::button, desk.word("dialog.recover.open"));
    CHECK(desk.project().settings.name == "the lost version");
    CHECK(desk.session().unsaved());
}
