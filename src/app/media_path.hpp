#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tandem {

// Files that posts refer to: pictures, videos, GIFs, documents, sound, a logo. They stand in the project's folder or
// below it.

// By how a file is called alone. Pictures are decoded, and videos are given to FFmpeg's tools.
bool is_called_picture(const std::filesystem::path& file);
bool is_called_video(const std::filesystem::path& file);
// Either of the two: what a picture can be shown of. Nothing else ever reaches a decoder.
bool is_called_visual(const std::filesystem::path& file);
// These are never opened by anything that would read what is in them: a sign stands for them on screen. A small GIF can
// ask its decoder for gigabytes.
bool is_called_document(const std::filesystem::path& file);
bool is_called_audio(const std::filesystem::path& file);
bool is_called_gif(const std::filesystem::path& file);
// Any of those.
bool is_called_media(const std::filesystem::path& file);
// Endings of all of them, with their dots and in small letters.
std::vector<std::string> media_endings();

// Whether a reference is a relative path that stays where it begins: neither absolute nor an address, without "..", a
// drive's letter, a backslash or a zero byte.
bool is_inside(std::string_view reference);

// The existing file that a reference names. Nothing where there is none, where the reference is not inside, and where
// links lead out of the folder. An empty folder is the present one.
std::optional<std::filesystem::path> media_file(const std::filesystem::path& project_folder,
                                                std::string_view reference);

// How a file is referred to from a project in this folder; nothing where it is not below it, and where a name on the
// way is no valid UTF-8 or has what a reference has no place for.
std::optional<std::string> media_reference(const std::filesystem::path& project_folder,
                                           const std::filesystem::path& file);

}  // namespace tandem
