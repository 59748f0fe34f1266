// Versions of texts come back from the journal once each.
#include <doctest/doctest.h>
#include <sys/wait.h>
#include <unistd.h>

#include "app/generate_project.hpp"
#include "app/recovery.hpp"
#include "app/session.hpp"
#include "store/test_files.hpp"

using namespace tandem;
using tandem::test::ScratchFolder;

namespace {

SessionOptions text_options(const ScratchFolder& scratch, std::uint64_t seed) {
    SessionOptions options;
    options.now = *local_minute_from_text("2026-10-05T10:00");
    options.id_seed = seed;
    options.state_folder = scratch.path() / "state";
    options.keeps_journal = true;
    return options;
}

void write_text(Session& session, const std::string& text) {
    Post row = session.project().posts[0];
    row.text = text;
    session.submit({{"undo.edit_text", {{"title", row.title}}}, {Put<Post>{row}}, {row.id.value, std::nullopt}});
}

}  // namespace

TEST_CASE("a journal that is replayed brings each version of a text once, as it was kept") {
    const ScratchFolder scratch;
    const facts::Facts facts = facts::load_facts();
    const Project start = generated_project(facts, 8, 2, 1, 3, *instant_from_text("2026-10-05T08:00Z"));
    const auto live = [&](Session& session) {
        session.start_new(start);
        session.set_user("Ana");
        write_text(session, "One");
        write_text(session, "Two");
        session.set_user("Ben");
        write_text(session, "Three");
        session.undo();
        session.redo();
    };
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        Session session(facts, text_options(scratch, 11));
        live(session);
        ::_exit(0);
    }
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    REQUIRE(WIFEXITED(status));

    const ScratchFolder elsewhere;
    Session same(facts, text_options(elsewhere, 11));
    live(same);
    Session next(facts, text_options(scratch, 12));
    next.set_user("Cleo");
    const auto found = next.recoverable();
    REQUIRE(found.size() == 1);
    REQUIRE(next.recover(found[0].journal));
    CHECK(next.project().posts[0].text == "Three");
    CHECK(next.project().text_versions == same.project().text_versions);
    CHECK(next.project().text_versions.size() == 2);
    next.end_journal();
    same.end_journal();
}
