#include <filesystem>

#include "app/session.hpp"
#include "bench/bench.hpp"
#include "store/project_file.hpp"
#include "store/save_project.hpp"

namespace tandem::bench {
namespace {

void measure(const facts::Facts& facts, const Size& size, const std::filesystem::path& folder) {
    const Project project = with_roster(facts, project_of(facts, size));
    const std::filesystem::path file = folder / (std::to_string(size.posts) + ".tandem");
    double start = wall_ms();
    const auto saved = save_project(project, file, nullptr, {});
    const double saving = wall_ms() - start;
    if (!saved) return;
    start = thread_ms();
    const auto loaded = load_project(file);
    const double loading = thread_ms() - start;

    SessionOptions options;
    options.state_folder = folder / "state";
    options.now = local_minute_from_text("2026-10-05T10:00");  // as the roster was planned: another day plans anew
    Session session(facts, options);
    start = thread_ms();
    const double wall = wall_ms();
    const bool opened = session.open(file);
    std::printf(
        "  %d posts, %.1f MB, %zu roster rows: saved on the worker in %.0f ms (wall); read %.0f ms; opened with its "
        "plan"
        " %.0f ms (wall %.0f)%s\n",
        size.posts, static_cast<double>(std::filesystem::file_size(file)) / 1e6, project.roster.size(), saving, loading,
        thread_ms() - start, wall_ms() - wall, loaded && opened ? "" : " FAILED");
    // What a save costs the frame that orders it, and each frame until it is done.
    session.submit({{"bench", {}}, {Action{MovePosts{{session.project().posts[0].id}, 1, 0}}}, {}});
    start = wall_ms();
    session.save();
    std::printf("    the frame that orders a save waits %.3f ms\n", wall_ms() - start);
    Samples polls;
    while (session.save_state() == SaveState::saving) {
        start = wall_ms();
        session.poll();
        polls.add(wall_ms() - start);
    }
    polls.print("a look at the save that runs");
}

}  // namespace

void measure_files(const facts::Facts& facts) {
    std::printf("files\n");
    const std::filesystem::path folder = std::filesystem::temp_directory_path() / "tandem-bench-files";
    std::filesystem::remove_all(folder);
    std::filesystem::create_directories(folder);
    for (const Size& size : sizes) measure(facts, size, folder);
    std::filesystem::remove_all(folder);
}

}  // namespace tandem::bench
