// Files of which no picture is made: documents, sound and GIFs, in sheet, chip, preview and drop.
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include <doctest/doctest.h>

#include "app/command.hpp"
#include "facts/words.hpp"
#include "icons.hpp"
#include "store/test_files.hpp"
#include "ui/list_stage.hpp"
#include "ui/media_stage.hpp"
#include "ui/widgets/media_picture.hpp"
#include "ui/widgets/picture_shelf.hpp"

using namespace tandem;
using namespace tandem::testing;
namespace fs = std::filesystem;

namespace {

constexpr std::uintmax_t megabyte = 1'048'576;

// A file of this size that takes no room on the disk.
void write_sized(const fs::path& file, std::uintmax_t bytes) {
    fs::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << "%PDF-1.7";
    fs::resize_file(file, bytes);
}

// The open post is a document on LinkedIn.
struct DocumentStage : MediaStage {
    DocumentStage() {
        Post post = *project().posts.find(id);
        for (const Channel& channel : project().channels)
            if (channel.network == "linkedin") post.variants.front().channel = channel.id;
        post.variants.front().format = "document";
        put(post);
        robot().step(3);
    }
    fs::path file(const char* name) { return folder() / "project" / name; }
    void look() {
        if (const auto& survey = frame().state().media_survey) survey->finish();
        robot().step(3);
    }
};

std::string heavy_text(const char* name) {
    const facts::Words words(facts::Language::english);
    return words.format("content.media_heavy",
                        {{"network", "LinkedIn"}, {"file", name}, {"length", "101.0"}, {"limit", "100"}});
}

// Programs that say when they are called, before all others on the path.
struct WatchedPrograms {
    test::ScratchFolder bin;
    std::string path_before;

    WatchedPrograms() {
        for (const char* name : {"ffprobe", "ffmpeg"}) {
            test::write_bytes(bin.path() / name,
                              "#!/bin/sh\necho asked >> '" + (bin.path() / "asked").string() + "'\n");
            fs::permissions(bin.path() / name, fs::perms::owner_all);
        }
        const char* was = std::getenv("PATH");
        path_before = was ? was : "";
        setenv("PATH", (bin.path().string() + ":" + path_before).c_str(), 1);
    }
    ~WatchedPrograms() { setenv("PATH", path_before.c_str(), 1); }
    bool were_called() const { return fs::exists(bin.path() / "asked"); }
};

}  // namespace

TEST_CASE("a document in the sheet has its name, no picture and no problem, and is told when it is too large or gone") {
    DocumentStage stage;
    write_sized(stage.file("plan.pdf"), 2 * megabyte);
    stage.put_media({{"plan.pdf", ""}});
    stage.look();
    CHECK(stage.piece(0).label == "plan.pdf");
    CHECK(stage.piece(0).value == "none");
    CHECK_FALSE(stage.robot().shows("LinkedIn: a document"));
    CHECK_FALSE(stage.robot().shows(heavy_text("plan.pdf")));
    write_sized(stage.file("plan.pdf"), 101 * megabyte);
    stage.frame().window_focused();
    stage.look();
    CHECK(stage.robot().shows(heavy_text("plan.pdf")));
    fs::remove(stage.file("plan.pdf"));
    stage.frame().window_focused();
    stage.look();
    CHECK(stage.piece(0).value == "missing");
}

TEST_CASE("a file that is too large is told by the chip of its post too") {
    MonthStage month;
    const fs::path plan = month.folder() / "project" / "plan.tandem";
    fs::create_directories(plan.parent_path());
    month.session().save_as(plan);
    month.session().finish_saving();
    write_sized(plan.parent_path() / "plan.pdf", 101 * megabyte);
    Post post = *month.post(ListStage::pumpkin);
    post.variants.resize(1);
    for (const Channel& channel : month.project().channels)
        if (channel.network == "linkedin") post.variants.front().channel = channel.id;
    post.variants.front().format = "document";
    post.variants.front().media = {{"plan.pdf", ""}};
    REQUIRE(month.session().submit({{"undo.edit_post", {}}, {Put<Post>{post}}, {}}));
    month.robot().step(3);
    if (const auto& survey = month.frame().state().media_survey) survey->finish();
    month.robot().step(3);
    CHECK(month.node(Role::post, ListStage::pumpkin).value.find("101.0\u00a0MB") != std::string::npos);
}

TEST_CASE("the preview has the name of a document where a picture would be") {
    DocumentStage stage;
    write_sized(stage.file("plan.pdf"), 2 * megabyte);
    stage.put_media({{"plan.pdf", ""}});
    REQUIRE(run_command(CommandId::preview_post, stage.frame()));
    stage.robot().step(4);
    stage.look();
    bool named = false;
    for (const WidgetNode& node : stage.robot().all(Role::image))
        named |= node.path.find("preview/") != std::string::npos && node.label == "plan.pdf" && node.value == "none";
    CHECK(named);
}

TEST_CASE("documents, sound and GIFs are chosen and dropped like pictures") {
    DocumentStage stage;
    for (const char* name : {"plan.pdf", "talk.mp3", "wave.gif"}) write_sized(stage.folder() / "desk" / name, 1000);
    std::vector<fs::path> files;
    for (const char* name : {"plan.pdf", "talk.mp3", "wave.gif"}) files.push_back(stage.folder() / "desk" / name);
    stage.frame().take_dropped(files);
    stage.robot().step(4);
    CHECK(stage.paths() == "media/plan.pdf media/talk.mp3 media/wave.gif");
}

TEST_CASE("no GIF, document or sound reaches a decoder, whatever is in it") {
    const WatchedPrograms programs;
    const test::ScratchFolder scratch;
    PictureShelf shelf(nullptr);
    for (const char* name : {"a.gif", "b.pdf", "c.mp3", "d.m4a", "e.wav"}) {
        CAPTURE(name);
        const fs::path file = fs::canonical(scratch.path()) / name;
        test::write_bytes(file, "GIF89a\xff\xff\xff\xff");
        shelf.show(file, 64);
        shelf.finish();
        CHECK(shelf.show(file, 64).state == PictureShelf::State::unreadable);
    }
    CHECK_FALSE(programs.were_called());
}

TEST_CASE("each kind of file has a sign of its own where no picture is shown") {
    CHECK(media_icon(MediaKind::picture) == std::string_view(icons::image));
    CHECK(media_icon(MediaKind::animation) == std::string_view(icons::image));
    CHECK(media_icon(MediaKind::video) == std::string_view(icons::film));
    CHECK(media_icon(MediaKind::document) == std::string_view(icons::file_text));
    CHECK(media_icon(MediaKind::audio) == std::string_view(icons::music));
}
