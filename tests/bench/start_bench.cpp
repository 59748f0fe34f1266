#include <cstdlib>
#include <fstream>
#include <string>
#include <system_error>

#include <GLFW/glfw3.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "bench/bench.hpp"

namespace tandem::bench {
namespace {

namespace fs = std::filesystem;

// From starting the program until it has written the file; the program is ended then. Negative when it never does.
double ms_until_written(const fs::path& program, const std::vector<std::string>& arguments, const fs::path& file) {
    std::error_code error;
    fs::remove(file, error);
    std::vector<char*> values{const_cast<char*>(program.c_str())};
    for (const std::string& argument : arguments) values.push_back(const_cast<char*>(argument.c_str()));
    values.push_back(nullptr);
    const double start = wall_ms();
    const pid_t child = ::fork();
    if (child == 0) {
        ::execv(program.c_str(), values.data());
        ::_exit(127);
    }
    double took = -1;
    while (wall_ms() - start < 20'000) {
        if (fs::exists(file, error)) {
            took = wall_ms() - start;
            break;
        }
        ::usleep(500);
    }
    ::kill(child, SIGTERM);
    ::waitpid(child, nullptr, 0);
    return took;
}

}  // namespace

int show_empty_window(const fs::path& when_shown) {
    if (glfwInit() != GLFW_TRUE) return 2;
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
    glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
    GLFWwindow* window = glfwCreateWindow(1440, 900, "empty", nullptr, nullptr);
    if (window == nullptr) return 2;
    glfwMakeContextCurrent(window);
    glfwSwapBuffers(window);
    std::ofstream(when_shown) << "shown\n";
    glfwWaitEventsTimeout(20);
    glfwTerminate();
    return 0;
}

void measure_start(const fs::path& program) {
    std::printf("start\n");
    if (std::getenv("DISPLAY") == nullptr) {
        std::printf("  without a display there is nothing to measure\n");
        return;
    }
    std::error_code error;
    const fs::path bench = fs::read_symlink(program, error);
    const fs::path folder = fs::temp_directory_path() / "tandem-bench-start";
    fs::create_directories(folder);
    const fs::path shown = folder / "shown";
    const std::vector<std::string> sample{(fs::path(TANDEM_SOURCE_DIR) / "projects/maison-oriane.tandem").string(),
                                          "--settings", (folder / "settings").string(), "--ui-tree", shown.string()};
    Samples empty;
    Samples tandem;
    for (int i = 0; i < 9; ++i) {
        empty.add(ms_until_written(bench, {"empty-window", shown.string()}, shown));
        tandem.add(ms_until_written(bench.parent_path() / "tandem", sample, shown));
    }
    empty.print("an empty GLFW window, shown");
    tandem.print("Tandem, first frame of the sample");
    std::printf("    the sample's first frame is drawn %.0f ms after an empty window is there\n",
                tandem.at(0.5) - empty.at(0.5));
    fs::remove_all(folder, error);
}

}  // namespace tandem::bench
