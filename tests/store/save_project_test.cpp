#include "store/save_project.hpp"

#include <functional>
#include <new>

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "store/backups.hpp"
#include "store/filled_project.hpp"
#include "store/memory_file_system.hpp"
#include "store/project_file.hpp"
#include "store/test_files.hpp"

using namespace tandem;
namespace fs = std::filesystem;

namespace {

Project named(const std::string& name) {
    Project project = test::filled_project(1);
    project.settings.name = name;
    return project;
}

SaveOptions options() { return {"Tandem 1.0", {}, *instant_from_text("2026-10-13T16:00Z"), false, false, false}; }

// As a program of the next format writes it.
std::string newer_text() {
    std::string text = project_text(named("newer"), {5, "Tandem 7"});
    return text.replace(text.find("\"format_version\": 1"), 19, "\"format_version\": 2");
}

std::string word(const Result<Saved>& result) {
    REQUIRE_FALSE(result.ok());
    test::check_words(result.problem());
    return std::string(problem_words(result.problem().code).word);
}

std::size_t files_in(const fs::path& folder) {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

std::uint32_t mode_of(const fs::path& path) {
    return static_cast<std::uint32_t>(fs::status(path).permissions()) & 0777U;
}

// Runs `body` in a process of its own and gives the number it ended with.
int in_child(const std::function<int()>& body) {
    const pid_t child = ::fork();
    if (child == 0) ::_exit(body());
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 1000 + WTERMSIG(status);
}

// As somebody without the superuser's rights, when the tests run with them.
int as_somebody(const fs::path& folder, const std::function<int()>& body) {
    return in_child([&] {
        if (::geteuid() == 0) {
            constexpr unsigned nobody = 65534;
            for (const auto& entry : fs::directory_iterator(folder))
                if (::lchown(entry.path().c_str(), nobody, nobody) != 0) return 99;
            if (::lchown(folder.c_str(), nobody, nobody) != 0 || ::setgid(nobody) != 0 || ::setuid(nobody) != 0)
                return 99;
        }
        return body();
    });
}

}  // namespace

TEST_CASE("a new project is saved, opens equal, and nothing else is left beside it") {
    const test::ScratchFolder folder;
    const fs::path file = folder.path() / "plan.tandem";
    const Project project = named("one");
    const auto saved = save_project(project, file, nullptr, options());
    REQUIRE_MESSAGE(saved.ok(), english(saved.problem()));
    CHECK(saved->durable);
    CHECK_FALSE(saved->unchanged);
    CHECK(saved->stamp.edition == Edition{1, "Tandem 1.0"});
    const auto loaded = load_project(file);
    REQUIRE(loaded.ok());
    CHECK(loaded->project == project);
    CHECK(loaded->stamp == saved->stamp);
    CHECK(files_in(folder.path()) == 1);
}

TEST_CASE("saving counts the generation up only when something changed") {
    const test::ScratchFolder folder;
    const fs::path file = folder.path() / "plan.tandem";
    const auto first = save_project(named("one"), file, nullptr, options());
    REQUIRE(first.ok());
    const std::string bytes = test::bytes_of(file);
    SaveOptions later = options();
    later.saved_by = "Tandem 2.0";
    const auto same = save_project(named("one"), file, &first->stamp, later);
    REQUIRE(same.ok());
    CHECK(same->unchanged);
    CHECK(same->stamp == first->stamp);
    CHECK(test::bytes_of(file) == bytes);
    const auto changed = save_project(named("two"), file, &same->stamp, later);
    REQUIRE(changed.ok());
    CHECK(changed->stamp.edition == Edition{2, "Tandem 2.0"});
    const auto back = save_project(named("one"), file, &changed->stamp, later);
    REQUIRE(back.ok());
    CHECK(back->stamp.edition.generation == 3);
}

TEST_CASE("the last generation there is can be changed, saved and opened again") {
    const test::ScratchFolder folder;
    const fs::path file = folder.path() / "plan.tandem";
    constexpr std::uint64_t last = 1ULL << 53U;
    test::write_bytes(file, project_text(named("one"), {last, "Tandem"}));
    const auto loaded = load_project(file);
    REQUIRE_MESSAGE(loaded.ok(), english(loaded.problem()));
    const auto saved = save_project(named("two"), file, &loaded->stamp, options());
    REQUIRE_MESSAGE(saved.ok(), english(saved.problem()));
    const auto again = load_project(file);
    REQUIRE_MESSAGE(again.ok(), english(again.problem()));
    CHECK(again->project == named("two"));
    CHECK(again->stamp.edition.generation == last);
    CHECK(again->stamp == saved->stamp);
}

TEST_CASE("the bytes that are written are the ones that were read back") {
    const test::ScratchFolder folder;
    const fs::path file = folder.path() / "plan.tandem";
    const auto first = save_project(named("one"), file, nullptr, options());
    REQUIRE(first.ok());
    const std::string bytes = test::bytes_of(file);
    SaveOptions unreadable = options();
    unreadable.saved_by = "Tandem \xff";
    CHECK(word(save_project(named("two"), file, &first->stamp, unreadable)) == "cannot_keep");
    CHECK(test::bytes_of(file) == bytes);
}

TEST_CASE("a file changed by someone else is never overwritten without consent, and goes to the backups with it") {
    const test::ScratchFolder folder;
    const fs::path file = folder.path() / "plan.tandem";
    const auto first = save_project(named("mine"), file, nullptr, options());
    REQUIRE(first.ok());
    const auto theirs = save_project(named("theirs"), file, &first->stamp, options());
    REQUIRE(theirs.ok());
    const std::string their_bytes = test::bytes_of(file);
    CHECK(word(save_project(named("mine again"), file, &first->stamp, options())) == "changed_outside");
    CHECK(test::bytes_of(file) == their_bytes);
    SaveOptions consent = options();
    consent.replace_other = true;
    consent.backup_folder = folder.path() / "state" / "backups";
    const Project mine = named("mine again");
    const auto forced = save_project(mine, file, &first->stamp, consent);
    REQUIRE_MESSAGE(forced.ok(), english(forced.problem()));
    CHECK(load_project(file)->project == mine);
    const auto backups = list_backups(consent.backup_folder, mine.id);
    REQUIRE(backups.size() == 1);
    CHECK(test::bytes_of(backups[0].path) == their_bytes);
    CHECK(mode_of(backups[0].path) == 0600);
}

TEST_CASE("a damaged file on disk is not overwritten either") {
    const test::ScratchFolder folder;
    const fs::path file = folder.path() / "plan.tandem";
    const auto first = save_project(named("mine"), file, nullptr, options());
    REQUIRE(first.ok());
    test::write_bytes(file, "{ half a fi");
    CHECK(word(save_project(named("more"), file, &first->stamp, options())) == "changed_outside");
    CHECK(test::bytes_of(file) == "{ half a fi");
}

TEST_CASE("saving over another file asks first") {
    const test::ScratchFolder folder;
    const fs::path file = folder.path() / "other.tandem";
    test::write_bytes(file, "my notes");
    CHECK(word(save_project(named("one"), file, nullptr, options())) == "exists_already");
    CHECK(test::bytes_of(file) == "my notes");
    SaveOptions consent = options();
    consent.replace_other = true;
    consent.backup_folder = "/dev/null/nowhere";
    CHECK(word(save_project(named("one"), file, nullptr, consent)) == "write_failed");
    CHECK(test::bytes_of(file) == "my notes");
    consent.backup_folder.clear();
    CHECK(word(save_project(named("one"), file, nullptr, consent)) == "write_failed");
    CHECK(test::bytes_of(file) == "my notes");
    CHECK(files_in(folder.path()) == 1);
}

TEST_CASE("a file that vanished is made again only after a question") {
    const test::ScratchFolder folder;
    const fs::path file = folder.path() / "plan.tandem";
    const auto first = save_project(named("one"), file, nullptr, options());
    REQUIRE(first.ok());
    fs::remove(file);
    CHECK(word(save_project(named("one"), file, &first->stamp, options())) == "vanished");
    CHECK_FALSE(fs::exists(file));
    SaveOptions consent = options();
    consent.recreate = true;
    REQUIRE(save_project(named("one"), file, &first->stamp, consent).ok());
    CHECK(load_project(file).ok());
}

TEST_CASE("saving under another name leaves the first file alone") {
    const test::ScratchFolder folder;
    const auto first = save_project(named("one"), folder.path() / "a.tandem", nullptr, options());
    REQUIRE(first.ok());
    const auto other = save_project(named("two"), folder.path() / "b.tandem", &first->stamp, options());
    REQUIRE_MESSAGE(other.ok(), english(other.problem()));
    CHECK(other->stamp.edition.generation == 2);
    CHECK(load_project(folder.path() / "a.tandem")->project.settings.name == "one");
}

TEST_CASE("a link stays a link, and its file is saved") {
    const test::ScratchFolder folder;
    fs::create_directory(folder.path() / "real");
    const fs::path real = folder.path() / "real" / "plan.tandem";
    const fs::path link = folder.path() / "link.tandem";
    const auto first = save_project(named("one"), real, nullptr, options());
    REQUIRE(first.ok());
    fs::create_symlink("real/plan.tandem", link);
    const auto loaded = load_project(link);
    REQUIRE(loaded.ok());
    REQUIRE(save_project(named("two"), link, &loaded->stamp, options()).ok());
    CHECK(fs::is_symlink(link));
    CHECK(load_project(real)->project.settings.name == "two");
    CHECK(files_in(folder.path()) == 2);
    CHECK(files_in(folder.path() / "real") == 1);
    fs::create_symlink("gone", folder.path() / "dead.tandem");
    CHECK(word(save_project(named("two"), folder.path() / "dead.tandem", nullptr, options())) == "link_to_nothing");
}

TEST_CASE("the rights of the file stay what they were") {
    const test::ScratchFolder folder;
    const fs::path file = folder.path() / "plan.tandem";
    auto stamp = save_project(named("one"), file, nullptr, options());
    REQUIRE(stamp.ok());
    const mode_t mask = ::umask(0);
    ::umask(mask);
    CHECK(mode_of(file) == (0666U & ~mask));
    for (const std::uint32_t mode : {0600U, 0640U, 0664U, 0660U}) {
        fs::permissions(file, static_cast<fs::perms>(mode));
        const auto loaded = load_project(file);
        REQUIRE(loaded.ok());
        REQUIRE(save_project(named("mode " + std::to_string(mode)), file, &loaded->stamp, options()).ok());
        CHECK(mode_of(file) == mode);
    }
}

TEST_CASE("other names of the file, and other owners, are told before they are cut off") {
    const test::ScratchFolder folder;
    const fs::path file = folder.path() / "plan.tandem";
    REQUIRE(save_project(named("one"), file, nullptr, options()).ok());
    fs::create_hard_link(file, folder.path() / "second name");
    const auto loaded = load_project(file);
    REQUIRE(loaded.ok());
    CHECK(word(save_project(named("two"), file, &loaded->stamp, options())) == "hard_linked");
    SaveOptions consent = options();
    consent.detach = true;
    REQUIRE(save_project(named("two"), file, &loaded->stamp, consent).ok());
    CHECK(load_project(folder.path() / "second name")->project.settings.name == "one");
    if (::geteuid() == 0) {
        REQUIRE(::chown(file.c_str(), 12345, 12345) == 0);
        const auto foreign = load_project(file);
        REQUIRE(foreign.ok());
        CHECK(word(save_project(named("three"), file, &foreign->stamp, options())) == "foreign_owner");
    }
}

TEST_CASE("folders, devices and impossible names are refused before anything is written") {
    const test::ScratchFolder folder;
    CHECK(word(save_project(named("x"), folder.path(), nullptr, options())) == "target_not_a_file");
    CHECK(word(save_project(named("x"), "/dev/null", nullptr, options())) == "target_not_a_file");
    CHECK(word(save_project(named("x"), folder.path() / "no" / "such" / "folder.tandem", nullptr, options())) ==
          "write_failed");
    CHECK(word(save_project(named("x"), folder.path() / std::string(300, 'n'), nullptr, options())) == "write_failed");
    REQUIRE(::mkfifo((folder.path() / "pipe").c_str(), 0600) == 0);
    CHECK(word(save_project(named("x"), folder.path() / "pipe", nullptr, options())) == "target_not_a_file");
    CHECK(load_project(folder.path() / "pipe").problem().code == ProblemCode::not_a_file);
    CHECK(files_in(folder.path()) == 1);
    const std::string longest(255, 'n');
    CHECK(save_project(named("x"), folder.path() / longest, nullptr, options()).ok());
}

TEST_CASE("a folder that may not be written, or a file marked read-only, keeps the old file") {
    const test::ScratchFolder folder;
    const fs::path file = folder.path() / "plan.tandem";
    REQUIRE(save_project(named("one"), file, nullptr, options()).ok());
    const std::string bytes = test::bytes_of(file);
    const auto attempt = [&](const char* expected) {
        return as_somebody(folder.path(), [&] {
            const auto loaded = load_project(file);
            if (!loaded) return 98;
            if (::chmod(expected == std::string("write_failed") ? folder.path().c_str() : file.c_str(), 0500) != 0)
                return 97;
            const auto saved = save_project(named("two"), file, &loaded->stamp, options());
            const int result = !saved.ok() && problem_words(saved.problem().code).word == expected ? 0 : 1;
            ::chmod(folder.path().c_str(), 0700);
            return result;
        });
    };
    CHECK(attempt("write_failed") == 0);
    CHECK(attempt("marked_read_only") == 0);
    CHECK(test::bytes_of(file) == bytes);
    CHECK(files_in(folder.path()) == 1);
}

TEST_CASE("a full disk keeps the old file, leaves nothing behind and is named") {
    const test::ScratchFolder folder;
    const fs::path file = folder.path() / "plan.tandem";
    const auto first = save_project(named("one"), file, nullptr, options());
    REQUIRE(first.ok());
    const std::string bytes = test::bytes_of(file);
    for (const rlim_t limit : {rlim_t{0}, rlim_t{1}, rlim_t{4096}, rlim_t{bytes.size() - 1}}) {
        CHECK(in_child([&] {
                  ignore_write_signals();
                  const rlimit size{limit, limit};
                  ::setrlimit(RLIMIT_FSIZE, &size);
                  const auto saved = save_project(named("two, and longer"), file, &first->stamp, options());
                  if (saved.ok()) return 1;
                  return english(saved.problem()).find("files may not become that large here") != std::string::npos ? 0
                                                                                                                    : 2;
              }) == 0);
        CHECK(test::bytes_of(file) == bytes);
        CHECK(files_in(folder.path()) == 1);
    }
}

TEST_CASE("when no more files can be opened the old file stays") {
    const test::ScratchFolder folder;
    const fs::path file = folder.path() / "plan.tandem";
    const auto first = save_project(named("one"), file, nullptr, options());
    REQUIRE(first.ok());
    CHECK(in_child([&] {
              while (::open("/dev/null", O_RDONLY) >= 0) {
              }
              const auto saved = save_project(named("two"), file, &first->stamp, options());
              return !saved.ok() && english(saved.problem()).find("too many files are open") != std::string::npos ? 0
                                                                                                                  : 1;
          }) == 0);
    CHECK(load_project(file)->project == named("one"));
    CHECK(files_in(folder.path()) == 1);
}

TEST_CASE("values that could not be read back are refused before anything is written") {
    const test::ScratchFolder folder;
    const fs::path file = folder.path() / "plan.tandem";
    const auto first = save_project(named("one"), file, nullptr, options());
    REQUIRE(first.ok());
    const std::string bytes = test::bytes_of(file);
    const std::function<void(Project&, Post&)> poisons[] = {
        [](Project&, Post& post) { post.title = "bad \xff\xfe bytes"; },
        [](Project&, Post& post) { post.title = std::string("nul\0inside", 10); },
        [](Project&, Post& post) { post.text = std::string(2'000'000, 'x'); },
        [](Project&, Post& post) { post.title = "\xed\xa0\x80"; },
        [](Project&, Post& post) { post.when = LocalMinute(Day(date::year(12000) / 1 / 1)); },
        [](Project&, Post& post) { post.status = static_cast<PostStatus>(200); },
        [](Project&, Post& post) {
            post.extra = {{"title", "1"}};
        },
        [](Project&, Post& post) {
            post.extra = {{"x", "1.5"}};
        },
        [](Project&, Post& post) {
            post.extra = {{"x", "{broken"}};
        },
        [](Project&, Post& post) { post.variants.emplace_back(); },
        [](Project& project, Post&) {
            project.settings.office_hours[0] = {{600, 500}};
        },
        [](Project& project, Post&) { project.id = {}; },
        [](Project& project, Post&) {
            Campaign campaign;
            campaign.id = {uuid_from_name("c")};
            campaign.budget.cents = std::numeric_limits<std::int64_t>::max();
            project.campaigns = project.campaigns.with(campaign);
        },
    };
    for (const auto& poison : poisons) {
        Project project = named("two");
        Post post = project.posts[0];
        poison(project, post);
        project.posts = project.posts.with(post);
        const auto saved = save_project(project, file, &first->stamp, options());
        CHECK(word(saved) == "cannot_keep");
        CHECK(test::bytes_of(file) == bytes);
    }
    CHECK(files_in(folder.path()) == 1);
}

TEST_CASE("the project of a newer version is not saved here") {
    const test::ScratchFolder folder;
    const fs::path file = folder.path() / "plan.tandem";
    const std::string text = newer_text();
    test::write_bytes(file, text);
    const auto loaded = load_project(file);
    REQUIRE(loaded.ok());
    CHECK(word(save_project(named("older"), file, &loaded->stamp, options())) == "made_by_newer");
    CHECK(test::bytes_of(file) == text);
}

TEST_CASE("a file of a newer format is not replaced, whatever the user agreed to") {
    const test::ScratchFolder folder;
    const fs::path file = folder.path() / "plan.tandem";
    const std::string text = newer_text();
    SaveOptions consent = options();
    consent.replace_other = consent.recreate = consent.detach = consent.copy_newer = true;
    consent.backup_folder = folder.path() / "backups";
    test::write_bytes(file, text);
    CHECK(word(save_project(named("mine"), file, nullptr, consent)) == "made_by_newer");
    const auto mine = save_project(named("mine"), folder.path() / "mine.tandem", nullptr, options());
    REQUIRE(mine.ok());
    CHECK(word(save_project(named("mine"), file, &mine->stamp, consent)) == "made_by_newer");
    CHECK(test::bytes_of(file) == text);
    // A colleague with a newer program saves into the open file.
    test::write_bytes(folder.path() / "mine.tandem", text);
    CHECK(word(save_project(named("mine, later"), folder.path() / "mine.tandem", &mine->stamp, consent)) ==
          "made_by_newer");
    CHECK(test::bytes_of(folder.path() / "mine.tandem") == text);
}

TEST_CASE("the project of a newer version is saved as a copy elsewhere once the user agreed") {
    const test::ScratchFolder folder;
    const fs::path file = folder.path() / "plan.tandem";
    test::write_bytes(file, newer_text());
    const auto loaded = load_project(file);
    REQUIRE(loaded.ok());
    const fs::path copy = folder.path() / "copy.tandem";
    CHECK(word(save_project(loaded->project, copy, &loaded->stamp, options())) == "made_by_newer");
    CHECK_FALSE(fs::exists(copy));
    SaveOptions consent = options();
    consent.copy_newer = true;
    const auto saved = save_project(loaded->project, copy, &loaded->stamp, consent);
    REQUIRE_MESSAGE(saved.ok(), english(saved.problem()));
    const auto opened = load_project(copy);
    REQUIRE(opened.ok());
    CHECK_FALSE(opened->read_only);
    CHECK(opened->project == loaded->project);
    CHECK(opened->stamp.edition.generation == 6);
    CHECK(test::bytes_of(file) == newer_text());
}

TEST_CASE("memory that runs out while saving is a problem, and the old file stays") {
    class Small final : public test::MemoryFileSystem {
      public:
        std::uint64_t random() override { throw std::bad_alloc(); }
    } files;
    const std::string bytes = project_text(named("one"), {1, "Tandem"});
    files.put("/home/plan.tandem", bytes);
    const FileStamp stamp = load_project("/home/plan.tandem", files)->stamp;
    const auto saved = save_project(named("two"), "/home/plan.tandem", &stamp, options(), files);
    CHECK(word(saved) == "write_failed");
    CHECK(saved.problem().cause.find("there is not enough memory") != std::string::npos);
    CHECK(files.get("/home/plan.tandem") == bytes);
}

TEST_CASE("before a file of an older format is replaced, the original is set aside") {
    const test::ScratchFolder folder;
    const fs::path file = folder.path() / "plan.tandem";
    fs::copy_file(test::data_file("v0-draft.tandem"), file);
    const auto loaded = load_project(file);
    REQUIRE(loaded.ok());
    const auto saved = save_project(loaded->project, file, &loaded->stamp, options());
    REQUIRE_MESSAGE(saved.ok(), english(saved.problem()));
    CHECK(test::bytes_of(folder.path() / "plan.tandem.v0.bak") == test::bytes_of(test::data_file("v0-draft.tandem")));
    CHECK(load_project(file)->stamp.format_version == 1);
    CHECK(load_project(file)->project == loaded->project);
}

TEST_CASE("the version before each save is kept by the project's id") {
    const test::ScratchFolder folder;
    SaveOptions with_backups = options();
    with_backups.backup_folder = folder.path() / "state" / "backups";
    FileStamp stamp;
    for (int i = 0; i < 14; ++i) {
        with_backups.now += std::chrono::minutes(1);
        const auto saved = save_project(named(std::to_string(i)), folder.path() / "plan.tandem",
                                        i == 0 ? nullptr : &stamp, with_backups);
        REQUIRE_MESSAGE(saved.ok(), english(saved.problem()));
        CHECK(saved->warnings.empty());
        stamp = saved->stamp;
    }
    const auto backups = list_backups(with_backups.backup_folder, named("").id);
    REQUIRE(backups.size() == 10);
    CHECK(load_project(backups[0].path)->project.settings.name == "12");
    CHECK(load_project(backups[9].path)->project.settings.name == "3");
    CHECK(backups[0].generation == 13);
}

TEST_CASE("a backup that cannot be kept is told, and the save goes on") {
    const test::ScratchFolder folder;
    SaveOptions broken = options();
    broken.backup_folder = "/dev/null/nowhere";
    const auto first = save_project(named("one"), folder.path() / "plan.tandem", nullptr, broken);
    REQUIRE(first.ok());
    const auto second = save_project(named("two"), folder.path() / "plan.tandem", &first->stamp, broken);
    REQUIRE(second.ok());
    REQUIRE(second->warnings.size() == 1);
    CHECK(second->warnings[0].code == ProblemCode::backup_failed);
    test::check_words(second->warnings[0]);
    CHECK(load_project(folder.path() / "plan.tandem")->project == named("two"));
}

TEST_CASE("saving again after saving by a path relative to here works") {
    const test::ScratchFolder folder;
    const fs::path before = fs::current_path();
    fs::current_path(folder.path());
    const auto first = save_project(named("one"), "plan.tandem", nullptr, options());
    REQUIRE_MESSAGE(first.ok(), english(first.problem()));
    CHECK(save_project(named("two"), "plan.tandem", &first->stamp, options()).ok());
    CHECK(save_project(named("three"), "./plan.tandem", &first->stamp, options()).problem().code ==
          ProblemCode::changed_outside);
    fs::current_path(before);
}
