#include <algorithm>
#include <cstdio>

#include "app/action_file.hpp"
#include "app/start_program.hpp"
#include "app/zone_warning.hpp"
#include "cli/commands.hpp"
#include "cli/export_options.hpp"
#include "cli/export_tables.hpp"
#include "cli/usage.hpp"
#include "model/plan_mapping.hpp"

namespace tandem {
namespace {

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

// A list with commas over indented lines of a terminal's width.
std::string in_lines(const std::string& list) {
    constexpr std::size_t width = 78;
    std::string text = "  ";
    std::size_t line = 0;
    for (std::size_t at = 0; at < list.size();) {
        const std::size_t end = std::min(list.find(' ', at), list.size());
        if (text.size() - line + end - at > width) {
            text.back() = '\n';
            line = text.size();
            text += "  ";
        }
        text += list.substr(at, end - at) + " ";
        at = end + 1;
    }
    text.pop_back();
    return text;
}

template <class E>
std::vector<std::string> words_of() {
    return {EnumWords<E>::words.begin(), EnumWords<E>::words.end()};
}

// The program's commands and options, worded in one language, and what they fill in.
class CommandLine {
  public:
    CommandLine(facts::Language language, const DrawingCommands& drawing) : words_(language), drawing_(drawing) {
        word_help(app_, words_);
        app_.description(word("help.about"));
        app_.footer(word("help.footer.window") + "\n" + word("help.footer.codes"));
        app_.fallthrough();
        add_run_options();
        app_.add_option("FILE", window_file_, word("help.open.file"))->type_name("");
        add_check();
        add_tasks();
        add_budget();
        add_apply();
        add_render();
        add_generate();
        add_import();
        add_new();
        add_roster();
        add_tidy();
        add_hats();
        add_export();
        app_.require_subcommand(0, 1);
    }

    int run(int count, char** values) {
        try {
            app_.parse(count, values);
            // A second name of a file goes past the command, to the window.
            if (act_ && !window_file_.empty()) throw CLI::ExtrasError({window_file_.string()});
        } catch (const CLI::CallForVersion& version) {
            std::printf("%s\n", version.what());
            return exit_code::done;
        } catch (const CLI::Success&) {
            std::printf("%s\n", app_.help().c_str());
            return exit_code::done;
        } catch (const CLI::ParseError& error) {
            return refuse_usage(words_, error, command_name());
        }
        if (act_) {
            if (const auto warning = zone_warning()) say(words_, *warning);
            return act_();
        }
        OpenOrder window{run_, std::nullopt};
        if (!window_file_.empty()) window.file = window_file_;
        return drawing_.window(window);
    }

  private:
    std::string word(const char* key) const { return std::string(words_(key)); }

    std::string command_name() const {
        const auto chosen = app_.get_subcommands();
        return chosen.empty() ? std::string() : chosen.front()->get_name();
    }

    CLI::App* command(const char* name, const char* help) {
        CLI::App* sub = app_.add_subcommand(name, word(help));
        sub->group(word("help.commands"));
        // It was made before the words for options were there.
        sub->get_help_ptr()->group(word("help.options"));
        return sub;
    }

    // Carried out once all arguments have been read.
    void act(CLI::App* sub, std::function<int()> what) {
        sub->callback([this, what = std::move(what)] { act_ = what; });
    }

    // An argument by its place.
    template <class T>
    void needed(CLI::App* sub, const char* name, T& value, const char* help) {
        sub->add_option(name, value, word(help))->required()->type_name("");
    }

    template <class T>
    void choice(CLI::App* sub, const char* name, T& value, const char* help, const std::vector<std::string>& allowed) {
        sub->add_option(name, value, word(help))->type_name(joined(allowed, "|"))->check(one_of(words_, allowed));
    }
    template <class T>
    void number(CLI::App* sub, const char* name, T& value, const char* help, std::int64_t least, std::int64_t most) {
        sub->add_option(name, value, word(help))
            ->type_name(std::to_string(least) + ".." + std::to_string(most))
            ->check(number_within(words_, least, most));
    }

    // An option whose text is read by `read`; `expected`: the key of what it should have been.
    template <class Read>
    void read_option(CLI::App* sub, const std::string& name, const char* type, const char* help, const char* expected,
                     Read read) {
        sub->add_option_function<std::string>(
               name,
               [name, wrong = word(expected), read](const std::string& text) {
                   if (!read(text)) throw CLI::ValidationError(name, wrong);
               },
               word(help))
            ->type_name(word(type));
    }
    void day_option(CLI::App* sub, const char* name, std::optional<Day>& day, const char* help) {
        read_option(sub, name, "help.day", help, "usage.day",
                    [&day](const std::string& text) { return (day = day_from_text(text)).has_value(); });
    }

    void add_run_options() {
        RunOptions& run = run_;
        read_option(&app_, "--now", "help.moment", "help.now", "usage.moment",
                    [&run](const std::string& text) { return (run.now = local_minute_from_text(text)).has_value(); });
        app_.add_option("--id-seed", run.id_seed, word("help.id_seed"))->type_name(word("help.number"));
        choice(&app_, "--lang", run.lang, "help.lang", {"fr", "en"});
        choice(&app_, "--theme", run.theme, "help.theme", {"light", "dark", "system"});
        number(&app_, "--scale", run.scale_percent, "help.scale", 100, 300);
        read_option(&app_, "--size", "help.size_form", "help.size", "usage.size",
                    [&run](const std::string& text) { return read_size(text, run); });
        app_.add_option("--settings", run.settings, word("help.settings"))->type_name(word("help.folder"));
        app_.add_option("--ui-tree", run.ui_tree, word("help.ui_tree"))->type_name(word("help.file"));
        app_.set_version_flag("--version", "Tandem " TANDEM_VERSION, word("help.version"));
        app_.add_flag("--own-dialogs", run.own_dialogs, word("help.own_dialogs"));
    }

    void add_check() {
        auto* sub = command("check", "help.check");
        needed(sub, "FILE", file_, "help.project");
        act(sub, [this] { return check_command(run_, file_); });
    }

    void add_tasks() {
        auto* sub = command("tasks", "help.tasks");
        needed(sub, "FILE", query_.file, "help.project");
        day_option(sub, "--from", query_.from, "help.tasks.from");
        day_option(sub, "--to", query_.to, "help.tasks.to");
        sub->add_option("--person", query_.person, word("help.tasks.person"))->type_name(word("help.text"));
        choice(sub, "--format", query_.format, "help.tasks.format", {"table", "csv", "json"});
        act(sub, [this] { return tasks_command(run_, query_); });
    }

    void add_budget() {
        auto* sub = command("budget", "help.budget");
        needed(sub, "FILE", budget_.file, "help.project");
        day_option(sub, "--from", budget_.from, "help.tasks.from");
        day_option(sub, "--to", budget_.to, "help.tasks.to");
        sub->add_option("-o,--out", budget_.out, word("help.budget.out"))->type_name(word("help.file"));
        act(sub, [this] { return budget_command(run_, budget_); });
    }

    void add_apply() {
        auto* sub = command("apply", "help.apply");
        needed(sub, "FILE", order_.file, "help.project");
        needed(sub, "ACTIONS", order_.actions, "help.apply.actions");
        sub->add_option("-o,--out", order_.out, word("help.apply.out"))->type_name(word("help.file"));
        sub->add_flag("--replace", order_.replace, word("help.apply.replace"));
        sub->add_flag("--dry-run", order_.dry_run, word("help.dry_run"));
        sub->footer(word("help.apply.words") + "\n" + in_lines(ActionFile::words()));
        act(sub, [this] { return apply_command(run_, order_); });
    }

    void add_render() {
        auto* sub = command("render", "help.render");
        sub->add_option("FILE", picture_.file, word("help.render.file"))->type_name("");
        choice(sub, "--view", picture_.view, "help.render.view",
               {"month", "week", "day", "list", "board", "year", "grid", "campaigns", "tasks", "rules", "strategy",
                "team", "duties", "hats", "first_run", "first_run_channels", "first_run_hours"});
        day_option(sub, "--date", picture_.date, "help.render.date");
        sub->add_option("--select", picture_.select, word("help.render.select"))->type_name("ID");
        sub->add_flag("--unfold", picture_.unfold, word("help.render.unfold"));
        sub->add_option("-o,--out", picture_.out, word("help.render.out"))->required()->type_name(word("help.file"));
        act(sub, [this] {
            picture_.run = run_;
            return drawing_.render(picture_);
        });
    }

    void add_generate() {
        auto* sub = command("generate", "help.generate");
        needed(sub, "OUT", generated_.out, "help.written");
        number(sub, "--posts", generated_.posts, "help.generate.posts", 0, 200000);
        number(sub, "--people", generated_.people, "help.generate.people", 1, 500);
        number(sub, "--months", generated_.months, "help.generate.months", 1, 60);
        sub->add_option("--seed", generated_.seed, word("help.generate.seed"))->type_name(word("help.number"));
        act(sub, [this] { return generate_command(run_, generated_); });
    }

    void add_import() {
        auto* sub = command("import", "help.import");
        needed(sub, "FILE", imported_.file, "help.project");
        needed(sub, "SOURCE", imported_.source, "help.import.source");
        auto* away = sub->add_option("--away", imported_.away, word("help.import.away"))->type_name(word("help.text"));
        sub->add_flag("--notes", imported_.notes, word("help.import.notes"))->excludes(away);
        sub->add_option("--sheet", imported_.sheet, word("help.import.sheet"))->type_name(word("help.text"));
        choice(sub, "--encoding", imported_.encoding, "help.import.encoding", words_of<TextEncoding>());
        choice(sub, "--delimiter", imported_.delimiter, "help.import.delimiter", {",", ";", "tab", "|"});
        sub->add_option("--header-row", imported_.header_row, word("help.import.header"))->type_name("N");
        choice(sub, "--dates", imported_.dates, "help.import.dates", words_of<DateOrder>());
        sub->add_option("--column", imported_.columns, word("help.import.column"))->type_name(word("help.text"));
        sub->add_flag("--dry-run", imported_.dry_run, word("help.dry_run"));
        act(sub, [this] { return import_command(run_, imported_); });
    }

    void add_new() {
        auto* sub = command("new", "help.new");
        needed(sub, "FILE", file_, "help.written");
        choice(sub, "--template", template_, "help.new.template", {"empty", "solo", "team", "agency"});
        act(sub, [this] { return new_command(run_, file_, template_); });
    }

    void add_roster() {
        auto* sub = command("roster", "help.roster");
        needed(sub, "PROBLEM", roster_.problem, "help.roster.problem");
        sub->add_option("-o,--out", roster_.out, word("help.roster.out"))->required()->type_name(word("help.file"));
        sub->add_option("--lp", roster_.model, word("help.roster.lp"))->type_name(word("help.file"));
        sub->add_flag("--points", roster_.points, word("help.roster.points"));
        act(sub, [this] { return roster_command(run_, roster_); });
    }

    void add_tidy() {
        auto* sub = command("tidy", "help.tidy");
        needed(sub, "FILE", tidy_.file, "help.project");
        day_option(sub, "--from", tidy_.from, "help.tasks.from");
        day_option(sub, "--to", tidy_.to, "help.tasks.to");
        sub->add_flag("--fresh", tidy_.fresh, word("help.tidy.fresh"));
        sub->add_flag("--optimise", tidy_.optimise, word("help.tidy.optimise"));
        number(sub, "--moves", tidy_.moves, "help.tidy.moves", 0, 100000000);
        sub->add_option("-o,--out", tidy_.out, word("help.tidy.out"))->type_name(word("help.file"));
        sub->add_flag("--replace", tidy_.replace, word("help.apply.replace"));
        act(sub, [this] { return tidy_command(run_, tidy_); });
    }

    void add_hats() {
        auto* sub = command("hats", "help.hats");
        needed(sub, "FILE", hats_.file, "help.project");
        sub->add_option("--person", hats_.person, word("help.hats.person"))->type_name(word("help.text"));
        day_option(sub, "--month", hats_.day, "help.hats.month");
        sub->add_option("-o,--out", hats_.out, word("help.hats.out"))->type_name(word("help.file"));
        act(sub, [this] { return hats_command(run_, hats_); });
    }

    void add_export() {
        auto* sub = command("export", "help.export");
        const std::vector<std::string> kinds{"posts", "campaigns", "flights", "notes", "occasions", "tasks"};
        needed(sub, "FILE", exported_.file, "help.project");
        sub->add_option("--ics", exported_.ics, word("help.export.ics"))->type_name(word("help.file"));
        sub->add_option("--what", exported_.what, word("help.export.what"))
            ->delimiter(',')
            ->type_name(joined(kinds, ","))
            ->check(one_of(words_, kinds));
        sub->add_flag("--tasks-as-events", exported_.tasks_as_events, word("help.export.events"));
        sub->add_flag("--alarms", exported_.task_alarms, word("help.export.alarms"));
        choice(sub, "--per", exported_.per, "help.export.per", {"person", "channel", "campaign"});
        sub->add_option("--only", exported_.only, word("help.export.only"))
            ->option_text(word("help.text"))
            ->allow_extra_args(false);
        add_plan_files(sub, exported_.plan);
        add_pages(sub, exported_.pages);
        ExportTable& table = exported_.table;
        sub->add_option("--csv", table.csv, word("help.export.csv"))->type_name(word("help.file"));
        choice(sub, "--profile", table.profile, "help.export.profile", profile_ids());
        const std::vector<std::string> statuses(EnumWords<PostStatus>::words.begin(),
                                                EnumWords<PostStatus>::words.end());
        sub->add_option("--status", table.statuses, word("help.export.status"))
            ->delimiter(',')
            ->type_name(joined(statuses, ","))
            ->check(one_of(words_, statuses));
        sub->callback([this, sub] {
            check_export_options(*sub, words_);
            exported_.table.from = exported_.pages.from = exported_.plan.from;
            exported_.table.to = exported_.pages.to = exported_.plan.to;
            act_ = [this] { return export_command(run_, exported_); };
        });
    }

    void add_pages(CLI::App* sub, ExportPages& pages) {
        const auto file = [&](const char* option, ExportKind kind, const char* key) {
            sub->add_option(option, pages.files[kind], word(key))->type_name(word("help.file"));
        };
        file("--pdf", ExportKind::month_pdf, "help.export.pdf");
        file("--deck", ExportKind::deck, "help.export.deck");
        file("--year", ExportKind::year, "help.export.year");
        file("--png", ExportKind::month_png, "help.export.png");
        file("--week", ExportKind::week_png, "help.export.week");
        file("--cards", ExportKind::post_png, "help.export.cards");
        file("--svg", ExportKind::month_svg, "help.export.svg");
        file("--html", ExportKind::review, "help.export.html");
        choice(sub, "--paper", pages.paper, "help.export.paper", {"a4", "a3"});
        number(sub, "--pixels", pages.scale, "help.export.scale", 1, 3);
        sub->add_flag("--unready", pages.unready, word("help.export.unready"));
        sub->add_flag("--budget", pages.budget, word("help.export.budget"));
        sub->add_flag("--few-pages", pages.few_pages, word("help.export.few_pages"));
    }

    void add_plan_files(CLI::App* sub, PlanFileOrder& order) {
        const std::vector<std::string> sheets{"plan", "calendar", "campaigns", "budget", "tasks"};
        sub->add_option("--xlsx", order.xlsx, word("help.export.xlsx"))->type_name(word("help.file"));
        sub->add_option("--md", order.markdown, word("help.export.md"))->type_name(word("help.file"));
        sub->add_option("--json", order.json, word("help.export.json"))->type_name(word("help.file"));
        sub->add_option("--sheets", order.sheets, word("help.export.sheets"))
            ->delimiter(',')
            ->type_name(joined(sheets, ","))
            ->transform([](std::string text) { return CLI::detail::to_lower(std::move(text)); })
            ->check(one_of(words_, sheets));
        sub->add_flag("--client", order.for_client, word("help.export.client"));
        day_option(sub, "--from", order.from, "help.tasks.from");
        day_option(sub, "--to", order.to, "help.tasks.to");
    }

    facts::Words words_;
    const DrawingCommands& drawing_;
    CLI::App app_{"", "tandem"};
    RunOptions run_;
    std::function<int()> act_;  // of the command that was given
    std::filesystem::path window_file_, file_;
    std::string template_ = "solo";
    TasksQuery query_;
    BudgetQuery budget_;
    ApplyOrder order_;
    RenderOrder picture_;
    GenerateOrder generated_;
    ImportOrder imported_;
    RosterOrder roster_;
    TidyOrder tidy_;
    HatsQuery hats_;
    ExportOrder exported_;
};

}  // namespace

int run_command_line(int count, char** values, const DrawingCommands& drawing) {
    start_program();
    return CommandLine(language_of_arguments(count, values), drawing).run(count, values);
}

}  // namespace tandem
