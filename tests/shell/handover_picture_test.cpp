// The dialogs through which plans come in and go out.
#include <filesystem>
#include <fstream>
#include <string_view>

#include <imgui.h>

#include "app/command.hpp"
#include "shell/two_pictures.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

namespace fs = std::filesystem;

fs::path folder() { return fs::temp_directory_path() / "tandem-look"; }

void write(const fs::path& path, std::string_view bytes) {
    fs::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << bytes;
}

// The file is dropped on the window.
void drop(Scene& scene, const char* name, std::string_view bytes) {
    write(folder() / name, bytes);
    scene.frame->open_dropped(folder() / name);
    scene.robot->step(4);
}

std::string show_export(Scene& scene, ExportKind kind) {
    scene.frame->export_plan(kind);
    scene.robot->step(4);
    return "export";
}

}  // namespace

TEST_CASE("the export of a month, of a table and of a review page look as they did") {
    compare_two("export-month", [](Scene& scene) { return show_export(scene, ExportKind::month_pdf); });
    compare_two("export-table", [](Scene& scene) { return show_export(scene, ExportKind::table); });
    compare_two("export-review", [](Scene& scene) { return show_export(scene, ExportKind::review); });
}

TEST_CASE("the columns and the rows of an import look as they did") {
    compare_two("import-columns", [](Scene& scene) {
        drop(scene, "planning.csv",
             "Plan d’octobre;;;\nQuand;Quoi;Réseau;Statut\n03/04/2026;Un titre;Insta pro;Bon à tirer\n"
             "04/05/2026;Deux;FB;Publié\n");
        return std::string("import_report");
    });
    compare_two("import-rows", [](Scene& scene) {
        drop(scene, "planning.csv",
             "Date;Titre;Réseau;Statut\n03/04/2026;Un titre;Insta;Validé\n04/05/2026;;FB;Publié\n"
             "jamais;Trois;FB;Publié\n");
        return std::string("import_report");
    });
    fs::remove_all(folder());
}

TEST_CASE("the words of an import, and the events of a calendar, look as they did") {
    compare_two("import-words", [](Scene& scene) {
        drop(scene, "planning.csv",
             "Date;Titre;Réseau;Statut\n03/04/2026;Un titre;Insta pro;Bon à tirer\n"
             "04/05/2026;Deux;FB;Publié\n05/05/2026;Trois;Insta pro;En l’air\n");
        scene.robot->click(*scene.robot->find_path("import_report/tab/words"));
        scene.robot->step(4);
        return std::string("import_report");
    });
    compare_two("import-events", [](Scene& scene) {
        drop(scene, "salon.ics",
             "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Salon du chocolat\r\n"
             "DTSTART;VALUE=DATE:20261221\r\nDTEND;VALUE=DATE:20261223\r\nEND:VEVENT\r\n"
             "BEGIN:VEVENT\r\nUID:2\r\nSUMMARY:Dentiste\r\nDTSTART:20261215T090000\r\n"
             "DTEND:20261215T093000\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
        return std::string("import_report");
    });
    fs::remove_all(folder());
}

TEST_CASE("the question about files that are there already looks as it did") {
    compare_two("replace-files", [](Scene& scene) {
        for (const char* name : {"plan - 1.png", "plan - 2.png"}) write(folder() / name, "mine");
        show_export(scene, ExportKind::month_png);
        scene.robot->click(Role::button, scene.word("export.write"));
        scene.robot->step(3);
        scene.robot->key(ImGuiMod_Ctrl | ImGuiKey_A);
        scene.robot->type((folder() / "plan.png").string());
        scene.robot->key(ImGuiKey_Enter);
        scene.robot->step(4);
        return std::string("replace_files");
    });
    fs::remove_all(folder());
}
