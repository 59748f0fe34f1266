// The user's settings: whatever stands there, the program starts, and what it writes is read back the same.
#include "fuzz/target.hpp"
#include "store/memory_file_system.hpp"
#include "store/user_settings.hpp"

namespace tandem::fuzz {
namespace {

void read(std::string_view bytes) {
    test::MemoryFileSystem files;
    files.put("/home/settings.json", std::string(bytes));
    const LoadedSettings loaded = load_user_settings("/home", files);
    const UserSettings& settings = loaded.settings;
    hold(!loaded.problem || settings == UserSettings{});
    hold(settings.scale_percent > 0 && settings.text_percent > 0);
    hold(settings.window_width > 0 && settings.window_height > 0);
    hold(!save_user_settings("/home", settings, files));
    const LoadedSettings again = load_user_settings("/home", files);
    hold(!again.problem && again.settings == settings);
}

std::vector<std::string> seeds() {
    return {"{}\n",
            R"({"language": "fr", "theme": "dark", "scale_percent": 150, "text_percent": 110, "clock": "12",
"first_hour": 7, "second_zone": "America/New_York", "projects_folder": "/home/ada/Été", "user_name": "Ada", "recent_files": ["/a/b.tandem", "c"],
"recent_folders": ["/a"], "folder_order": "size", "folder_descending": true, "window_width": 1280, "window_height": 800, "window_x": -5, "window_y": 30,
"window_maximised": true, "import_mappings": [{"header": "titre|date", "mapping": {"delimiter": ";",
"header_row": 2, "dates": "day_first", "columns": [{"cell": 0, "column": "title"}, {"cell": 1}],
"networks": [{"word": "insta", "meaning": "instagram"}]}}], "export_choices": [], "unknown": {"a": [1, 2.5, null]}})",
            R"({"language": 3})"};
}

}  // namespace

const Target user_settings{read, seeds};

}  // namespace tandem::fuzz
