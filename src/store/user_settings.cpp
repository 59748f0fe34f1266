#include "store/user_settings.hpp"

#include <algorithm>
#include <cstdlib>
#include <exception>

#include "store/atomic_file.hpp"
#include "store/decode.hpp"
#include "store/problem_phrase.hpp"
#include "store/utf8.hpp"
#include "store/whole_file.hpp"

namespace tandem {
namespace {

constexpr std::string_view file_name = "settings.json";
constexpr std::uint64_t most_bytes = 1U << 20U;

Problem unreadable(const std::filesystem::path& path, const Problem& cause) {
    Place place = cause.where;
    place.file = shown_path(path);
    return make_problem(ProblemCode::settings_unreadable, std::move(place), {{"detail", phrase("detail.settings")}});
}

Result<UserSettings> settings_from_text(std::string_view text) {
    const auto tree = scan_json(text);
    if (!tree) return tree.problem();
    Decoding in(*tree, Decoding::Strictness::file);
    if (!in.expect(JsonTree::root, JsonKind::object)) return std::move(*in.problem());
    try {
        TextSource source(text);
        std::istream stream(&source);
        cereal::JSONInputArchive archive(stream);
        UserSettings settings;
        FieldsOf<UserSettings>(archive, settings, JsonTree::root, in).read();
        if (in.refused()) return std::move(*in.problem());
        return settings;
    } catch (const std::exception&) {
        return make_problem(ProblemCode::not_decoded, {});
    }
}

std::string text_from_settings(const UserSettings& settings) {
    const bool usual = settings == UserSettings{};
    if (usual) return "{}\n";
    TextSink sink;
    std::ostream stream(&sink);
    {
        cereal::JSONOutputArchive archive(stream, archive_options());
        encode_fields(archive, settings);
    }
    return sink.take() + "\n";
}

// A window that can be seen and used, whatever the file says.
UserSettings within_reason(UserSettings settings) {
    settings.scale_percent = std::clamp(settings.scale_percent, 50, 400);
    settings.text_percent = std::clamp(settings.text_percent, 50, 200);
    if (settings.first_hour) settings.first_hour = std::clamp(*settings.first_hour, 0, 23);
    settings.window_width = std::clamp(settings.window_width, 320, 16384);
    settings.window_height = std::clamp(settings.window_height, 240, 16384);
    return settings;
}

std::filesystem::path user_folder(const Environment& variable, const char* name, const char* below_home) {
    const std::string set = variable(name);
    if (!set.empty() && set.front() == '/') return std::filesystem::path(set) / "tandem";
    const std::string home = variable("HOME");
    return home.empty() ? std::filesystem::path{} : std::filesystem::path(home) / below_home / "tandem";
}

}  // namespace

void remember_file(UserSettings& settings, const std::filesystem::path& path) {
    constexpr std::size_t most = 20;
    const std::string name = path.string();
    if (!is_utf8(name)) return;
    std::erase(settings.recent_files, name);
    settings.recent_files.insert(settings.recent_files.begin(), name);
    if (settings.recent_files.size() > most) settings.recent_files.resize(most);
}

LoadedSettings load_user_settings(const std::filesystem::path& folder, FileSystem& files) {
    const std::filesystem::path path = folder / file_name;
    const auto whole = read_whole_file(path, files, most_bytes);
    if (!whole && whole.problem().code == ProblemCode::missing_file) return {};
    if (!whole) return {{}, unreadable(path, whole.problem())};
    auto settings = settings_from_text(whole->bytes);
    if (!settings) return {{}, unreadable(path, settings.problem())};
    return {within_reason(std::move(*settings)), {}};
}

LoadedSettings load_user_settings(const std::filesystem::path& folder) {
    PosixFileSystem files;
    return load_user_settings(folder, files);
}

std::optional<Problem> save_user_settings(const std::filesystem::path& folder, const UserSettings& settings,
                                          FileSystem& files) {
    if (const int error = make_folders(folder, files)) {
        Place place;
        place.file = shown_path(folder);
        return make_problem(ProblemCode::settings_unwritten, std::move(place), system_reason(error));
    }
    const std::string text = text_from_settings(settings);
    AtomicWrite write;
    write.target = folder / file_name;
    const auto real = files.real_path(write.target);
    if (real.ok()) write.target = real.value;
    const auto old = files.facts(write.target);
    if (old.ok()) write.old = old.value;
    write.bytes = text;
    write.mode = 0600;
    const AtomicOutcome outcome = write_atomically(write, files);
    if (!outcome.problem) return std::nullopt;
    return make_problem(ProblemCode::settings_unwritten, outcome.problem->where, outcome.problem->values);
}

std::optional<Problem> save_user_settings(const std::filesystem::path& folder, const UserSettings& settings) {
    PosixFileSystem files;
    return save_user_settings(folder, settings, files);
}

std::filesystem::path config_folder(const Environment& variable) {
    return user_folder(variable, "XDG_CONFIG_HOME", ".config");
}
std::filesystem::path state_folder(const Environment& variable) {
    return user_folder(variable, "XDG_STATE_HOME", ".local/state");
}
std::filesystem::path cache_folder(const Environment& variable) {
    return user_folder(variable, "XDG_CACHE_HOME", ".cache");
}

std::string environment_variable(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? "" : value;
}

}  // namespace tandem
