// About the tree: which folder includes which, and the map of it in src/README.md.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

namespace {

namespace fs = std::filesystem;

using Names = std::set<std::string>;

constexpr std::size_t most_lines = 400;

// What each folder may include besides itself.
const std::map<std::string, Names> allowed_folders = {
    {"facts", {}},
    {"model", {}},
    {"plan", {"model", "facts"}},
    {"edit", {"model"}},
    {"store", {"model", "edit"}},
    {"exchange", {"model", "edit", "plan", "facts"}},
    {"app", {"model", "edit", "plan", "facts", "store", "exchange"}},
    {"ui", {"model", "edit", "plan", "facts", "app"}},
    {"cli", {"model", "edit", "plan", "facts", "app", "exchange"}},
    {"shell", {"model", "edit", "plan", "facts", "app", "ui", "cli"}},
};

struct Library {
    std::string name;
    std::vector<std::string> headers;  // how an include of it begins
    Names folders;                     // that may include it
};

const std::vector<Library> libraries = {
    {"Dear ImGui", {"imgui"}, {"ui", "shell"}},
    {"cereal", {"cereal/"}, {"store"}},
    {"GLFW", {"GLFW/"}, {"shell"}},
    {"Cairo", {"cairo", "pango"}, {"exchange", "shell"}},
    {"libical", {"libical/"}, {"exchange"}},
    {"libzip", {"zip.h"}, {"exchange"}},
    {"expat", {"expat.h"}, {"exchange"}},
    {"libxlsxwriter", {"xlsxwriter"}, {"exchange"}},
    {"ICU", {"unicode/"}, {"exchange"}},
    {"CLI11", {"CLI/"}, {"cli"}},
    {"nlohmann's JSON", {"nlohmann/"}, {"exchange", "cli"}},
};

struct Source {
    std::string path;    // below src
    std::string folder;  // its first part
    std::string text;
};

std::string text_of(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    std::ostringstream out;
    out << in.rdbuf();
    return out.str();
}

fs::path source_root() { return fs::path(TANDEM_SOURCE_DIR) / "src"; }

std::vector<Source> sources() {
    std::vector<Source> found;
    for (const auto& entry : fs::recursive_directory_iterator(source_root())) {
        const std::string kind = entry.path().extension().string();
        if (!entry.is_regular_file() || (kind != ".hpp" && kind != ".cpp")) continue;
        const std::string path = fs::relative(entry.path(), source_root()).generic_string();
        found.push_back({path, path.substr(0, path.find('/')), text_of(entry.path())});
    }
    std::sort(found.begin(), found.end(), [](const Source& a, const Source& b) { return a.path < b.path; });
    return found;
}

// The names in #include lines, and in which brackets they stand.
struct Include {
    std::string name;
    bool quoted = false;
};

std::vector<Include> includes_of(const std::string& text) {
    std::vector<Include> includes;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        line.erase(0, std::min(line.find_first_not_of(" \t"), line.size()));
        if (!line.starts_with('#') || line.find("include") == line.npos) continue;
        const std::size_t begin = line.find_first_of("\"<");
        if (begin == line.npos) continue;
        const std::size_t end = line.find(line[begin] == '<' ? '>' : '"', begin + 1);
        if (end != line.npos) includes.push_back({line.substr(begin + 1, end - begin - 1), line[begin] == '"'});
    }
    return includes;
}

std::string listed(const Names& names) {
    std::string list;
    for (const std::string& name : names) list += (list.empty() ? "" : ", ") + name;
    return list;
}

Names own_and(Names others, const std::string& own) {
    others.insert(own);
    return others;
}

// What is wrong with a source, as sentences.
std::vector<std::string> wrong_includes(const Source& source) {
    std::vector<std::string> wrong;
    const auto allowed = allowed_folders.find(source.folder);
    if (allowed == allowed_folders.end()) return {source.path + " is in a folder that has no level."};
    for (const Include& include : includes_of(source.text)) {
        const std::string begin = source.path + " includes " + include.name + ": ";
        const std::string folder = include.name.substr(0, include.name.find('/'));
        const bool own = include.name.find('/') != std::string::npos && allowed_folders.contains(folder);
        if (own && folder != source.folder && !allowed->second.contains(folder))
            wrong.push_back(begin + source.folder + " may only include " +
                            listed(own_and(allowed->second, source.folder)) + ".");
        if (own && !include.quoted) wrong.push_back(begin + "Tandem's own headers are included in quotes.");
        if (!own && include.quoted && fs::exists((source_root() / source.path).parent_path() / include.name))
            wrong.push_back(begin + "write folder/file, so that the level is seen.");
        for (const Library& library : libraries)
            for (const std::string& header : library.headers)
                if (!own && include.name.starts_with(header) && !library.folders.contains(source.folder))
                    wrong.push_back(begin + "only " + listed(library.folders) + " may include " + library.name + ".");
    }
    return wrong;
}

std::size_t line_count(const std::string& text) {
    return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

// Folders that have a row in the table of src/README.md: "| `model` | ...".
Names mapped_folders() {
    Names mapped;
    std::istringstream lines(text_of(source_root() / "README.md"));
    for (std::string line; std::getline(lines, line);) {
        if (!line.starts_with("| `")) continue;
        if (const std::size_t end = line.find('`', 3); end != line.npos) mapped.insert(line.substr(3, end - 3));
    }
    return mapped;
}

}  // namespace

TEST_CASE("no source includes a folder of a level above, or a library that is not its folder's") {
    const std::vector<Source> all = sources();
    REQUIRE(all.size() > 50);
    for (const Source& source : all)
        for (const std::string& sentence : wrong_includes(source)) FAIL_CHECK(sentence);
}

TEST_CASE("a wrong include is told in a plain sentence") {
    const auto told = [](const char* path, const char* text) {
        const std::string name = path;
        const auto wrong = wrong_includes({name, name.substr(0, name.find('/')), text});
        return wrong.empty() ? std::string{} : wrong.front();
    };
    CHECK(told("model/post.hpp", "#include \"ui/frame.hpp\"\n") ==
          "model/post.hpp includes ui/frame.hpp: model may only include model.");
    CHECK(told("plan/roster.cpp", "  #  include \"edit/action.hpp\"\n") ==
          "plan/roster.cpp includes edit/action.hpp: plan may only include facts, model, plan.");
    CHECK(told("app/session.cpp", "#include <imgui.h>\n") ==
          "app/session.cpp includes imgui.h: only shell, ui may include Dear ImGui.");
    CHECK(told("ui/frame.cpp", "#include \"store/limits.hpp\"\n").find("ui may only include") != std::string::npos);
    CHECK(told("ui/frame.cpp", "#include \"frame.hpp\"\n").find("write folder/file") != std::string::npos);
    CHECK(told("store/limits.cpp", "#include <cereal/cereal.hpp>\n#include \"edit/action.hpp\"\n").empty());
    CHECK(told("shell/loop.cpp", "#include <GLFW/glfw3.h>\n#include <imgui.h>\n#include \"ui/frame.hpp\"\n").empty());
}

TEST_CASE("the levels have no circle") {
    for (const auto& [folder, below] : allowed_folders)
        for (const std::string& lower : below) {
            CAPTURE(folder);
            CAPTURE(lower);
            REQUIRE(allowed_folders.contains(lower));
            CHECK_FALSE(allowed_folders.at(lower).contains(folder));
        }
}

TEST_CASE("every folder of src has a line in src/README.md, and every line a folder") {
    Names folders;
    for (const auto& entry : fs::directory_iterator(source_root()))
        if (entry.is_directory()) folders.insert(entry.path().filename().string());
    CHECK(listed(mapped_folders()) == listed(folders));
}

TEST_CASE("no source is longer than 400 lines") {
    for (const Source& source : sources()) {
        const std::size_t lines = line_count(source.text);
        CHECK_MESSAGE(lines <= most_lines, source.path << " has " << lines << " lines");
    }
}

TEST_CASE("every time on the screen is written by the words of the screen, on the clock the user chose") {
    for (const Source& source : sources()) {
        if (source.folder != "ui") continue;
        for (const char* past : {"facts::time_text(", "facts::time_range_text(", "facts::moment_text("})
            CHECK_MESSAGE(source.text.find(past) == std::string::npos, source.path << " writes a time past the words");
    }
}

TEST_CASE("no source keeps a note about work to be done") {
    for (const Source& source : sources())
        for (const char* word : {"TODO", "FIXME"})
            CHECK_MESSAGE(source.text.find(word) == std::string::npos, source.path << " says " << word);
}
