#include <CLI/CLI.hpp>
#include <cstdio>

#include "app/start_program.hpp"
#include "cli/commands.hpp"

namespace tandem {
namespace {

constexpr const char* footer =
    "Without a command, `tandem [FILE]` opens the window.\n"
    "Exit codes: 0 done; 1 a file or its contents were refused, said on stderr; 2 no display or no OpenGL;\n"
    "64 arguments that mean nothing; 70 an error of the program itself.";

// "1440x900"
bool read_size(const std::string& text, RunOptions& run) {
    int width = 0;
    int height = 0;
    char rest = 0;
    if (std::sscanf(text.c_str(), "%dx%d%c", &width, &height, &rest) != 2) return false;
    if (width < 320 || height < 240 || width > 16384 || height > 16384) return false;
    run.width_px = width;
    run.height_px = height;
    run.size_given = true;
    return true;
}

CLI::Option* day_option(CLI::App* app, const std::string& name, std::optional<Day>& day, const std::string& help) {
    return app->add_option_function<std::string>(
        name,
        [&day, name](const std::string& text) {
            day = day_from_text(text);
            if (!day) throw CLI::ValidationError(name, "a day such as 2026-10-13 is expected");
        },
        help);
}

void add_run_options(CLI::App& app, RunOptions& run) {
    app.add_option_function<std::string>(
        "--now",
        [&run](const std::string& text) {
            run.now = local_minute_from_text(text);
            if (!run.now) throw CLI::ValidationError("--now", "a time such as 2026-10-13T14:20 is expected");
        },
        "the moment that counts as present, in the project's zone");
    app.add_option("--id-seed", run.id_seed, "makes the same ids every time");
    app.add_option("--lang", run.lang, "language of the screen")->check(CLI::IsMember({"fr", "en"}));
    app.add_option("--theme", run.theme, "colours")->check(CLI::IsMember({"light", "dark", "system"}));
    app.add_option("--scale", run.scale_percent, "size of the interface in percent")->check(CLI::Range(100, 300));
    app.add_option_function<std::string>(
        "--size",
        [&run](const std::string& text) {
            if (!read_size(text, run)) throw CLI::ValidationError("--size", "a size such as 1440x900 is expected");
        },
        "pixels of the window or picture");
    app.add_option("--settings", run.settings, "folder of preferences and backups");
    app.add_option("--ui-tree", run.ui_tree, "writes what is on screen to this file after each frame that changed");
}

}  // namespace

int run_command_line(int count, char** values, const DrawingCommands& drawing) {
    start_program();
    CLI::App app{"Tandem, the editorial calendar of two jobs.", "tandem"};
    app.footer(footer);
    app.fallthrough();
    RunOptions run;
    add_run_options(app, run);
    int code = exit_code::done;

    OpenOrder window;
    std::string window_file;
    app.add_option("FILE", window_file, "project to open");

    std::filesystem::path file;
    auto* check = app.add_subcommand("check", "reads a project and says what is odd about it");
    check->add_option("FILE", file, "project")->required();
    check->callback([&] { code = check_command(run, file); });

    TasksQuery query;
    auto* tasks = app.add_subcommand("tasks", "lists the work that follows from a project");
    tasks->add_option("FILE", query.file, "project")->required();
    day_option(tasks, "--from", query.from, "first day");
    day_option(tasks, "--to", query.to, "day after the last");
    tasks->add_option("--person", query.person, "name or initials");
    tasks->add_option("--format", query.format, "table, csv or json")->check(CLI::IsMember({"table", "csv", "json"}));
    tasks->callback([&] { code = tasks_command(run, query); });

    ApplyOrder order;
    auto* apply = app.add_subcommand("apply", "carries out edits given as JSON and prints their consequences");
    apply->add_option("FILE", order.file, "project")->required();
    apply->add_option("ACTIONS", order.actions, "JSON file, see src/store/README.md")->required();
    apply->add_option("-o,--out", order.out, "writes here instead of FILE");
    apply->add_flag("--replace", order.replace, "with -o: another file that is there is replaced, and kept in the backups");
    apply->add_flag("--dry-run", order.dry_run, "writes nothing");
    apply->callback([&] { code = apply_command(run, order); });

    RenderOrder picture;
    auto* render = app.add_subcommand("render", "draws a view to a PNG, with or without a display");
    render->add_option("FILE", picture.file, "project; none for the first run");
    render->add_option("--view", picture.view, "month, tasks, or a step of the first run")
        ->check(CLI::IsMember({"month", "tasks", "first_run", "first_run_channels", "first_run_hours"}));
    day_option(render, "--date", picture.date, "day to show");
    render->add_option("-o,--out", picture.out, "PNG file")->required();
    render->callback([&] {
        picture.run = run;
        code = drawing.render(picture);
    });

    GenerateOrder generated;
    auto* generate = app.add_subcommand("generate", "writes a project of a given size, for measuring");
    generate->add_option("OUT", generated.out, "project to write")->required();
    generate->add_option("--posts", generated.posts)->check(CLI::Range(0, 200000));
    generate->add_option("--people", generated.people)->check(CLI::Range(1, 500));
    generate->add_option("--months", generated.months)->check(CLI::Range(1, 60));
    generate->add_option("--seed", generated.seed);
    generate->callback([&] { code = generate_command(run, generated); });

    ImportOrder imported;
    auto* import = app.add_subcommand("import", "takes posts in from a CSV file");
    import->add_option("FILE", imported.file, "project")->required();
    import->add_option("SOURCE", imported.source, "CSV file")->required();
    import->add_flag("--dry-run", imported.dry_run, "writes nothing");
    import->callback([&] { code = import_command(run, imported); });

    std::string template_name = "solo";
    auto* fresh = app.add_subcommand("new", "writes a new project");
    fresh->add_option("FILE", file, "project to write")->required();
    fresh->add_option("--template", template_name)->check(CLI::IsMember({"empty", "solo", "team", "agency"}));
    fresh->callback([&] { code = new_command(run, file, template_name); });

    std::filesystem::path out;
    auto* roster = app.add_subcommand("roster", "plans a roster problem in the neutral format");
    roster->add_option("PROBLEM", file, "JSON file")->required();
    roster->add_option("-o,--out", out, "plan to write")->required();
    roster->callback([&] { code = roster_command(file, out); });

    app.require_subcommand(0, 1);
    try {
        app.parse(count, values);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? exit_code::done : exit_code::usage;
    }
    if (!app.get_subcommands().empty()) return code;
    window.run = run;
    if (!window_file.empty()) window.file = window_file;
    return drawing.window(window);
}

}  // namespace tandem
