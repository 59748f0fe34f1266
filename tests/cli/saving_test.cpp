// What the command line does to files that are there already.
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include <doctest/doctest.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "cli/commands.hpp"
#include "store/backups.hpp"
#include "store/project_file.hpp"

using namespace tandem;
namespace fs = std::filesystem;

namespace {

std::string bytes_of(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    std::ostringstream out;
    out << in.rdbuf();
    return out.str();
}

int run(std::vector<std::string> words) {
    words.insert(words.begin(), "tandem");
    std::vector<char*> values;
    for (std::string& word : words) values.push_back(word.data());
    return run_command_line(static_cast<int>(values.size()), values.data(), {});
}

// A user's folders, a project and a request that renames it.
struct Desk {
    fs::path folder;
    fs::path file;
    fs::path actions;
    std::string first_bytes;

    Desk() {
        std::string pattern = (fs::temp_directory_path() / "tandem-cli-XXXXXX").string();
        folder = ::mkdtemp(pattern.data());
        file = folder / "plan.tandem";
        actions = folder / "actions.json";
        ::setenv("XDG_STATE_HOME", (folder / "state").c_str(), 1);
        ::setenv("XDG_CONFIG_HOME", (folder / "config").c_str(), 1);
        REQUIRE(run({"new", file.string(), "--template", "empty", "--id-seed", "1"}) == exit_code::done);
        first_bytes = bytes_of(file);
        std::ofstream(actions) << R"([{"action": "put_settings", "settings": {"name": "renamed"}}])";
    }
    ~Desk() { fs::remove_all(folder); }

    int apply(const std::vector<std::string>& more = {}) const {
        std::vector<std::string> words{"apply", file.string(), actions.string()};
        words.insert(words.end(), more.begin(), more.end());
        return run(words);
    }
    std::vector<Backup> backups(const fs::path& state) const {
        return list_backups(state / "backups", load_project(file)->project.id);
    }
    static std::string name_in(const fs::path& path) {
        const auto loaded = load_project(path);
        return loaded ? loaded->project.settings.name : "(no project)";
    }
};

}  // namespace

TEST_CASE("the version before an edit from the command line goes to the user's backups") {
    const Desk desk;
    CHECK(desk.apply() == exit_code::done);
    CHECK(Desk::name_in(desk.file) == "renamed");
    const auto backups = desk.backups(desk.folder / "state" / "tandem");
    REQUIRE(backups.size() == 1);
    CHECK(bytes_of(backups[0].path) == desk.first_bytes);
}

TEST_CASE("with a settings folder the backups are in it") {
    const Desk desk;
    CHECK(desk.apply({"--settings", (desk.folder / "mine").string()}) == exit_code::done);
    CHECK(desk.backups(desk.folder / "mine" / "state").size() == 1);
    CHECK(desk.backups(desk.folder / "state" / "tandem").empty());
}

TEST_CASE("edits are not written over another file that is there, unless the command says so") {
    const Desk desk;
    const fs::path other = desk.folder / "other.tandem";
    std::ofstream(other) << "my notes";
    CHECK(desk.apply({"-o", other.string()}) == exit_code::problem);
    CHECK(bytes_of(other) == "my notes");
    CHECK(bytes_of(desk.file) == desk.first_bytes);
    CHECK(desk.apply({"-o", other.string(), "--replace"}) == exit_code::done);
    CHECK(Desk::name_in(other) == "renamed");
    CHECK(bytes_of(desk.file) == desk.first_bytes);
    const auto backups = desk.backups(desk.folder / "state" / "tandem");
    REQUIRE(backups.size() == 1);
    CHECK(bytes_of(backups[0].path) == "my notes");
}

TEST_CASE("edits are written to a file that is not there, and over the project itself by another of its paths") {
    const Desk desk;
    CHECK(desk.apply({"-o", (desk.folder / "fresh.tandem").string()}) == exit_code::done);
    CHECK(Desk::name_in(desk.folder / "fresh.tandem") == "renamed");
    CHECK(desk.apply({"-o", (desk.folder / "." / "plan.tandem").string()}) == exit_code::done);
    CHECK(Desk::name_in(desk.file) == "renamed");
}

TEST_CASE("a file of a newer version is neither edited nor replaced") {
    const Desk desk;
    std::string newer = desk.first_bytes;
    newer.replace(newer.find("\"format_version\": 1"), 19, "\"format_version\": 2");
    const fs::path other = desk.folder / "newer.tandem";
    std::ofstream(other) << newer;
    CHECK(desk.apply({"-o", other.string(), "--replace"}) == exit_code::problem);
    CHECK(bytes_of(other) == newer);
    CHECK(run({"apply", other.string(), desk.actions.string()}) == exit_code::problem);
    CHECK(run({"apply", other.string(), desk.actions.string(), "--dry-run"}) == exit_code::problem);
    CHECK(bytes_of(other) == newer);
}

TEST_CASE("a limit on the size of files gives an exit code, not the end of the process") {
    const Desk desk;
    std::ofstream(desk.actions) << R"([{"action": "put_settings", "settings": {"name": ")" << std::string(20000, 'x')
                                << "\"}}]";
    const pid_t child = ::fork();
    if (child == 0) {
        const rlimit size{4096, 4096};
        ::setrlimit(RLIMIT_FSIZE, &size);
        ::_exit(desk.apply());
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    CHECK(WIFEXITED(status));
    CHECK(WEXITSTATUS(status) == exit_code::problem);
    CHECK(bytes_of(desk.file) == desk.first_bytes);
}
