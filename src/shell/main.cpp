#include <cstdio>
#include <exception>
#include <string_view>
#include <vector>

#include "cli/commands.hpp"
#include "shell/render_view.hpp"
#include "shell/run_window.hpp"
#include "shell/specimen_command.hpp"

int main(int count, char** values) {
    try {
        // Shows how this machine draws text: for people who look into fonts, no part of the program's own commands.
        if (count > 1 && std::string_view(values[1]) == "specimen") {
            const std::vector<std::string_view> arguments(values + 2, values + count);
            return tandem::run_specimen(arguments);
        }
        return tandem::run_command_line(count, values, {tandem::run_window, tandem::render_view});
    } catch (const std::exception& error) {
        std::fprintf(stderr, "Tandem had to stop: %s\n", error.what());
        return tandem::exit_code::stopped;
    }
}
