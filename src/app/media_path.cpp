#include "app/media_path.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <system_error>

#include "store/utf8.hpp"

namespace tandem {
namespace fs = std::filesystem;
namespace {

constexpr std::array<std::string_view, 4> picture_endings{".jpeg", ".jpg", ".png", ".webp"};
constexpr std::array<std::string_view, 4> video_endings{".m4v", ".mov", ".mp4", ".webm"};
constexpr std::array<std::string_view, 1> document_endings{".pdf"};
constexpr std::array<std::string_view, 3> audio_endings{".m4a", ".mp3", ".wav"};
constexpr std::array<std::string_view, 1> gif_endings{".gif"};

std::string ending_of(const fs::path& file) {
    std::string ending = file.extension().string();
    for (char& c : ending)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return ending;
}

template <std::size_t n>
bool is_one_of(const std::array<std::string_view, n>& endings, const fs::path& file) {
    return std::find(endings.begin(), endings.end(), ending_of(file)) != endings.end();
}

// A project that was named without its folder is in the present one.
fs::path here_if_empty(const fs::path& folder) { return folder.empty() ? fs::path(".") : folder; }

// Whether `inner`, both without links, is below `outer`.
bool is_below(const fs::path& outer, const fs::path& inner) {
    const auto [at, in] = std::mismatch(outer.begin(), outer.end(), inner.begin(), inner.end());
    return at == outer.end() && in != inner.end();
}

}  // namespace

bool is_called_picture(const fs::path& file) { return is_one_of(picture_endings, file); }
bool is_called_video(const fs::path& file) { return is_one_of(video_endings, file); }
bool is_called_document(const fs::path& file) { return is_one_of(document_endings, file); }
bool is_called_audio(const fs::path& file) { return is_one_of(audio_endings, file); }
bool is_called_gif(const fs::path& file) { return is_one_of(gif_endings, file); }
bool is_called_visual(const fs::path& file) { return is_called_picture(file) || is_called_video(file); }
bool is_called_media(const fs::path& file) {
    return is_called_visual(file) || is_called_gif(file) || is_called_document(file) || is_called_audio(file);
}

std::vector<std::string> media_endings() {
    std::vector<std::string> endings(picture_endings.begin(), picture_endings.end());
    endings.insert(endings.end(), gif_endings.begin(), gif_endings.end());
    endings.insert(endings.end(), video_endings.begin(), video_endings.end());
    endings.insert(endings.end(), document_endings.begin(), document_endings.end());
    endings.insert(endings.end(), audio_endings.begin(), audio_endings.end());
    return endings;
}

bool is_inside(std::string_view reference) {
    if (reference.empty() || reference.front() == '/') return false;
    if (reference.find_first_of(std::string_view("\0\\:", 3)) != std::string_view::npos) return false;
    const fs::path path(reference);
    return std::none_of(path.begin(), path.end(), [](const fs::path& part) { return part == ".."; });
}

std::optional<fs::path> media_file(const fs::path& project_folder, std::string_view reference) {
    if (!is_inside(reference)) return std::nullopt;
    std::error_code error;
    const fs::path folder = fs::canonical(here_if_empty(project_folder), error);
    if (error) return std::nullopt;
    fs::path file = fs::canonical(folder / reference, error);
    if (error || !is_below(folder, file) || !fs::is_regular_file(file, error)) return std::nullopt;
    return file;
}

std::optional<std::string> media_reference(const fs::path& project_folder, const fs::path& file) {
    std::error_code error;
    const fs::path folder = fs::canonical(here_if_empty(project_folder), error);
    if (error) return std::nullopt;
    const fs::path whole = fs::canonical(file, error);
    if (error || !is_below(folder, whole)) return std::nullopt;
    std::string reference = whole.lexically_relative(folder).generic_string();
    if (!is_inside(reference) || !is_utf8(reference)) return std::nullopt;
    return reference;
}

}  // namespace tandem
