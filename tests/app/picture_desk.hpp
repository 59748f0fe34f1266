#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <utility>
#include <vector>

#include "app/desk.hpp"
#include "app/picture_ideas.hpp"
#include "store/test_files.hpp"

namespace tandem::testing {

inline Notice add_picture_ideas(Session& session, const MediaFiles& found, std::size_t most = most_picture_ideas) {
    if (auto refused = pictures_refused(session)) return *refused;
    return PictureIdeas(session, found, most).take(session);
}

// A saved project, and a folder of pictures elsewhere.
struct PictureDesk : Desk {
    test::ScratchFolder scratch;
    std::filesystem::path project_folder = scratch.path() / "project", pictures = scratch.path() / "camera";

    explicit PictureDesk(ProjectMaker maker = one_post()) : Desk(std::move(maker)) {
        namespace fs = std::filesystem;
        fs::create_directories(project_folder);
        fs::create_directories(pictures / "beach");
        fs::create_directories(pictures / ".thumbs");
        for (const auto& [name, bytes] : {std::pair("IMG_2041-sea.jpg", "sea"),
                                          {"beach/walk.PNG", "walk"},
                                          {"clip.mp4", "clip"},
                                          {"notes.txt", "notes"},
                                          {".hidden.jpg", "no"},
                                          {".thumbs/a.jpg", "no"}})
            test::write_bytes(pictures / name, bytes);
        session.save_as(project_folder / "plan.tandem");
        session.finish_saving();
    }
    Notice add(std::size_t most = most_picture_ideas) {
        return add_picture_ideas(session, media_files_in({pictures}), most);
    }
    std::vector<const Post*> ideas() const {
        std::vector<const Post*> found;
        for (const Post& post : session.project().posts)
            if (!post.when) found.push_back(&post);
        std::sort(found.begin(), found.end(), [](const Post* a, const Post* b) { return a->rank < b->rank; });
        return found;
    }
    // The reference of an idea's only file.
    static std::string file_of(const Post& idea) { return idea.variants.at(0).media.at(0).path; }
};

}  // namespace tandem::testing
