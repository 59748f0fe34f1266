#include "app/picture_ideas.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <system_error>

#include "app/media_path.hpp"

namespace tandem {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t most_told = 5;

bool is_hidden(const fs::path& file) { return file.filename().native().starts_with('.'); }

bool same_bytes(const fs::path& a, const fs::path& b) {
    std::error_code error;
    if (fs::file_size(a, error) != fs::file_size(b, error) || error) return false;
    std::ifstream one(a, std::ios::binary), other(b, std::ios::binary);
    using Bytes = std::istreambuf_iterator<char>;
    return one && other && std::equal(Bytes(one), Bytes(), Bytes(other), Bytes());
}

// The copy of a file in a folder: one that is there already, else a new one, whose name says so where it is taken.
// Nothing when it could not be made.
std::optional<fs::path> copied_into(const fs::path& folder, const fs::path& file) {
    std::error_code error;
    fs::create_directories(folder, error);
    constexpr int most_names = 1000;
    for (int n = 1; n <= most_names; ++n) {
        const std::string number = n == 1 ? "" : " " + std::to_string(n);
        const fs::path copy = folder / (file.stem().string() + number + file.extension().string());
        if (fs::exists(copy, error)) {
            if (same_bytes(copy, file)) return copy;
            continue;
        }
        if (fs::copy_file(file, copy, fs::copy_options::none, error) && !error) return copy;
        return std::nullopt;
    }
    return std::nullopt;
}

// "IMG_2041-plage.jpg" -> "IMG 2041 plage"
std::string title_of(const fs::path& file) {
    std::string title = file.stem().string();
    std::replace(title.begin(), title.end(), '_', ' ');
    std::replace(title.begin(), title.end(), '-', ' ');
    return title;
}

std::set<std::string> known_media(const Project& project) {
    std::set<std::string> known;
    for (const Post& post : project.posts)
        for (const Variant& variant : post.variants)
            for (const MediaRef& media : variant.media) known.insert(media.path);
    return known;
}

int next_rank(const Project& project) {
    int rank = 0;
    for (const Post& post : project.posts)
        if (!post.when) rank = std::max(rank, post.rank + 1);
    return rank;
}

// What became of the files so far.
struct Outcome {
    std::vector<Post> ideas;
    int known = 0;
    std::vector<Label> refused;
};

Label refusal(const char* key, const fs::path& file) { return {key, {{"file", file.filename().string()}}}; }

// How the project refers to a file, which is copied beside it where it stands elsewhere.
std::optional<std::string> reference_to(const fs::path& folder, const fs::path& file) {
    if (auto inside = media_reference(folder, file)) return inside;
    const auto copy = copied_into(folder / "media", file);
    return copy ? media_reference(folder, *copy) : std::nullopt;
}

Outcome ideas_of(Session& session, const fs::path& folder, const Channel& channel, const std::vector<fs::path>& files) {
    Outcome outcome;
    std::set<std::string> known = known_media(session.project());
    int rank = next_rank(session.project());
    for (const fs::path& file : files) {
        std::error_code error;
        if (!is_called_media(file)) {
            outcome.refused.push_back(refusal("picture_ideas.unknown", file));
            continue;
        }
        if (!fs::is_regular_file(file, error)) {
            outcome.refused.push_back(refusal("picture_ideas.no_file", file));
            continue;
        }
        const auto reference = reference_to(folder, file);
        if (!reference) {
            outcome.refused.push_back(refusal("picture_ideas.not_copied", file));
            continue;
        }
        if (!known.insert(*reference).second) {
            ++outcome.known;
            continue;
        }
        Post idea;
        idea.id = session.ids().make<Post>();
        idea.title = title_of(file);
        idea.rank = rank++;
        idea.created_at = session.now_instant();
        Variant variant;
        variant.id = session.ids().make<Variant>();
        variant.channel = channel.id;
        variant.media.push_back({*reference, {}});
        idea.variants.push_back(std::move(variant));
        outcome.ideas.push_back(std::move(idea));
    }
    return outcome;
}

Notice notice_of(const Outcome& outcome) {
    const auto n = std::to_string(outcome.ideas.size());
    Notice notice{Notice::Kind::done, {"picture_ideas.made", {{"n", n}}}, {}, {}, {}};
    if (outcome.ideas.empty()) notice.title = {"picture_ideas.none", {}};
    if (outcome.known > 0) notice.lines.push_back({"picture_ideas.known", {{"n", std::to_string(outcome.known)}}});
    for (std::size_t i = 0; i < outcome.refused.size() && i < most_told; ++i)
        notice.lines.push_back(outcome.refused[i]);
    if (outcome.refused.size() > most_told)
        notice.lines.push_back({"picture_ideas.more", {{"n", std::to_string(outcome.refused.size() - most_told)}}});
    if (!outcome.refused.empty()) notice.kind = Notice::Kind::warning;
    return notice;
}

}  // namespace

std::vector<fs::path> media_files_in(const fs::path& folder, std::size_t most) {
    std::vector<fs::path> files;
    std::error_code error;
    fs::recursive_directory_iterator at(folder, fs::directory_options::skip_permission_denied, error), end;
    for (; !error && at != end; at.increment(error)) {
        if (is_hidden(at->path())) {
            if (at->is_directory(error)) at.disable_recursion_pending();
            continue;
        }
        if (at->is_regular_file(error) && is_called_media(at->path())) files.push_back(at->path());
    }
    std::sort(files.begin(), files.end());
    if (files.size() > most) files.resize(most);
    return files;
}

Notice add_picture_ideas(Session& session, const std::vector<fs::path>& files) {
    const auto refused = [](const char* title, const char* next) {
        return Notice{Notice::Kind::error, {title, {}}, {{next, {}}}, {}, {}};
    };
    if (!session.path()) return refused("picture_ideas.unsaved", "picture_ideas.unsaved.next");
    const Project& project = session.project();
    if (project.channels.empty()) return refused("picture_ideas.no_channel", "picture_ideas.no_channel.next");
    if (files.empty()) return refused("picture_ideas.nothing", "picture_ideas.nothing.next");
    Outcome outcome = ideas_of(session, session.path()->parent_path(), *project.channels.begin(), files);
    if (outcome.ideas.empty()) return notice_of(outcome);
    Request request{{"undo.picture_ideas", {{"n", std::to_string(outcome.ideas.size())}}}, {}, {}};
    for (const Post& idea : outcome.ideas) request.actions.push_back(Put<Post>{idea});
    request.focus = {outcome.ideas.front().id.value, {}};
    Notice notice = notice_of(outcome);
    if (!session.submit(std::move(request))) notice = refused("picture_ideas.none", "picture_ideas.nothing.next");
    return notice;
}

}  // namespace tandem
