// The dialogs through which plans come in and go out.
#include <filesystem>
#include <fstream>

#include "app/command.hpp"
#include "shell/two_pictures.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

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
    const auto file = std::filesystem::temp_directory_path() / "tandem-look" / "planning.csv";
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary)
        << "Plan d’octobre;;;\nQuand;Quoi;Réseau;Statut\n03/04/2026;Un titre;Insta pro;Bon à tirer\n"
           "04/05/2026;Deux;FB;Publié\n";
    const auto show = [&](Scene& scene) {
        scene.frame->open_dropped(file);
        scene.robot->step(4);
        return std::string("import_report");
    };
    compare_two("import-columns", show);
    std::ofstream(file, std::ios::binary)
        << "Date;Titre;Réseau;Statut\n03/04/2026;Un titre;Insta;Validé\n04/05/2026;;FB;Publié\n"
           "jamais;Trois;FB;Publié\n";
    compare_two("import-rows", show);
    std::filesystem::remove_all(file.parent_path());
}
