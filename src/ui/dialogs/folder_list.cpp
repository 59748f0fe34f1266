#include "ui/dialogs/folder_list.hpp"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <system_error>

#include "app/fold_text.hpp"
#include "model/digit.hpp"
#include "ui/text/clean_text.hpp"

namespace tandem {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t most_name_bytes = 4096;

std::string lower(std::string text) {
    for (char& c : text)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return text;
}

bool ends_with_one_of(const fs::path& path, std::span<const std::string> endings) {
    const std::string ending = lower(path.extension().string());
    return std::find(endings.begin(), endings.end(), ending) != endings.end();
}

std::optional<Instant> changed_at(const fs::directory_entry& entry) {
    std::error_code error;
    const fs::file_time_type time = entry.last_write_time(error);
    if (error) return std::nullopt;
    return std::chrono::floor<Instant::duration>(std::chrono::file_clock::to_sys(time));
}

FolderEntry entry_of(const fs::directory_entry& from, bool folder) {
    const fs::path& path = from.path();
    const std::string raw = path.filename().string();
    FolderEntry entry;
    entry.name = clean_text(raw, most_name_bytes).text;
    entry.path = path;
    entry.folder = folder;
    entry.hidden = raw.starts_with('.');
    std::error_code error;
    if (!folder) entry.bytes = from.file_size(error);
    if (error) entry.bytes = 0;
    entry.changed = changed_at(from);
    entry.folded = fold_text(entry.name);
    return entry;
}

// The digits that begin at `at`, without zeros before them; `at` goes behind them.
std::string_view number_at(std::string_view text, std::size_t& at) {
    while (at + 1 < text.size() && text[at] == '0' && is_digit(text[at + 1])) ++at;
    const std::size_t begin = at;
    while (at < text.size() && is_digit(text[at])) ++at;
    return text.substr(begin, at - begin);
}

// Below 0 where `a` comes first: letter by letter, but numbers by what they are.
int compared(std::string_view a, std::string_view b) {
    std::size_t i = 0, j = 0;
    while (i < a.size() && j < b.size()) {
        if (is_digit(a[i]) && is_digit(b[j])) {
            const std::string_view x = number_at(a, i), y = number_at(b, j);
            if (x.size() != y.size()) return x.size() < y.size() ? -1 : 1;
            if (x != y) return x < y ? -1 : 1;
        } else if (a[i] != b[j]) {
            return static_cast<unsigned char>(a[i]) < static_cast<unsigned char>(b[j]) ? -1 : 1;
        } else {
            ++i, ++j;
        }
    }
    return i < a.size() ? 1 : j < b.size() ? -1 : 0;
}

}  // namespace

FolderContent read_folder(const fs::path& folder, std::span<const std::string> endings) {
    FolderContent content;
    std::error_code error;
    fs::directory_iterator it(folder, error);
    content.readable = !error;
    for (; !error && it != fs::directory_iterator(); it.increment(error)) {
        std::error_code ignored;
        const bool is_folder = it->is_directory(ignored);
        if (!is_folder && !it->is_regular_file(ignored)) continue;
        if (!is_folder && !ends_with_one_of(it->path(), endings)) {
            ++content.other_files;
            continue;
        }
        content.cut = content.entries.size() == most_folder_entries;
        if (content.cut) break;
        content.entries.push_back(entry_of(*it, is_folder));
    }
    return content;
}

std::vector<std::size_t> shown_entries(const FolderContent& content, const FolderView& view) {
    const std::string wanted = is_way(view.typed) ? std::string() : fold_text(view.typed);
    // Who types the dot of a hidden name looks for it.
    const bool hidden = view.hidden || (view.typed.starts_with('.') && !is_way(view.typed));
    std::vector<std::size_t> shown;
    for (std::size_t i = 0; i < content.entries.size(); ++i) {
        const FolderEntry& entry = content.entries[i];
        if ((!entry.hidden || hidden) && entry.folded.find(wanted) != std::string::npos) shown.push_back(i);
    }
    const auto before = [&](const FolderEntry& a, const FolderEntry& b) {
        if (view.order == FolderOrder::size && a.bytes != b.bytes) return a.bytes < b.bytes;
        if (view.order == FolderOrder::changed && a.changed != b.changed) return a.changed < b.changed;
        if (const int order = compared(a.folded, b.folded); order != 0) return order < 0;
        return a.path < b.path;
    };
    std::sort(shown.begin(), shown.end(), [&](std::size_t i, std::size_t j) {
        const FolderEntry &a = content.entries[i], &b = content.entries[j];
        if (a.folder != b.folder) return a.folder;
        return view.descending ? before(b, a) : before(a, b);
    });
    return shown;
}

bool is_way(std::string_view typed) {
    return typed.find('/') != std::string_view::npos || typed == "~" || typed == "." || typed == "..";
}

fs::path from_home(std::string_view typed) {
    const bool home_meant = typed == "~" || typed.starts_with("~/");
    const char* home = home_meant ? std::getenv("HOME") : nullptr;
    if (!home || !*home) return fs::path(typed);
    return typed.size() > 2 ? fs::path(home) / typed.substr(2) : fs::path(home);
}

}  // namespace tandem
