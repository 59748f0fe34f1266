#include "app/picture_faults.hpp"

#include <filesystem>
#include <map>
#include <optional>
#include <system_error>
#include <utility>

#include "app/media_path.hpp"
#include "app/page_paint.hpp"
#include "app/text_file.hpp"
#include "exchange/read_picture.hpp"
#include "model/work_meter.hpp"

namespace tandem {
namespace fs = std::filesystem;
namespace {

std::optional<fs::path> file_of(const Session& session, const std::string& reference) {
    const auto& project = session.path();
    return project ? media_file(project->parent_path(), reference) : std::nullopt;
}

PictureFault fault_of(PictureProblem problem) {
    switch (problem) {
        case PictureProblem::none: return PictureFault::none;
        case PictureProblem::unknown: return PictureFault::unknown;
        case PictureProblem::too_large: return PictureFault::too_large;
        case PictureProblem::broken: return PictureFault::broken;
    }
    return PictureFault::broken;
}

const char* why(PictureFault fault) {
    switch (fault) {
        case PictureFault::missing: return "@picture_fault.missing";
        case PictureFault::unknown: return "@picture_fault.unknown";
        case PictureFault::too_large: return "@picture_fault.too_large";
        case PictureFault::broken: return "@picture_fault.broken";
        default: return "@picture_fault.unread";
    }
}

}  // namespace

PictureFault picture_fault(const Session& session, const std::string& reference) {
    constexpr int few_px = 64;
    const auto file = file_of(session, reference);
    if (!file) return PictureFault::missing;
    std::error_code error;
    if (const auto size = fs::file_size(*file, error); !error && size > most_picture_bytes)
        return PictureFault::too_large;
    const TextFile read = read_text_file(*file, most_picture_bytes);
    return read.problem ? PictureFault::unread : fault_of(read_picture(read.bytes, few_px).problem);
}

LeftOut picture_left_out(const std::string& post_title, const std::string& reference, PictureFault fault) {
    if (fault == PictureFault::missing) return {post_title, {"export.left.picture", {{"file", one_line(reference)}}}};
    return {post_title, {"export.left.picture_why", {{"file", one_line(reference)}, {"why", why(fault)}}}};
}

LeftOut logo_left_out(const std::string& client, const std::string& reference, PictureFault fault) {
    return {client, {"export.left.logo", {{"file", one_line(reference)}, {"why", why(fault)}}}};
}

void leave_out_unread(const Session& session, const ClientScope& scope, std::vector<LeftOut>& left) {
    // A post is on the page as a whole, whichever of its channels were chosen.
    ClientScope all = scope;
    all.channels.clear();
    const Project& project = session.project();
    const ClientPlan plan = client_plan(project, session.facts(), scope);
    std::map<std::string, PictureFault> known;
    std::set<std::pair<Id<Post>, std::string>> told;
    for (std::size_t i = 0; i < plan.posts.size(); ++i) {
        work_step(i, plan.posts.size());
        const Post* post = project.posts.find(plan.posts[i].post);
        if (!post) continue;
        for (const Variant& variant : shown_part(all, *post).variants)
            for (const MediaRef& media : variant.media) {
                if (!is_called_picture(media.path) || !told.emplace(post->id, media.path).second) continue;
                const auto [found, fresh] = known.try_emplace(media.path);
                if (fresh) found->second = picture_fault(session, media.path);
                if (found->second != PictureFault::none)
                    left.push_back(picture_left_out(post->title, media.path, found->second));
            }
    }
}

PictureOf WatchedPictures::pictures() {
    return [this, all = pictures_of(session_)](const std::string& reference, int most_px) {
        auto picture = all(reference, most_px);
        if (!picture) failed_.insert(reference);
        return picture;
    };
}

PictureFault WatchedPictures::fault(const std::string& reference) const {
    if (!failed_.contains(reference)) return file_of(session_, reference) ? PictureFault::none : PictureFault::missing;
    const PictureFault fault = picture_fault(session_, reference);
    return fault == PictureFault::none ? PictureFault::unread : fault;
}

}  // namespace tandem
