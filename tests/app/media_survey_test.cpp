#include "app/media_survey.hpp"

#include <cstdlib>
#include <filesystem>
#include <string>

#include <doctest/doctest.h>

#include "app/file_problems.hpp"
#include "exchange/packed_picture.hpp"
#include "plan/planned_project.hpp"
#include "store/test_files.hpp"

using namespace tandem;
namespace fs = std::filesystem;

namespace {

std::string jpeg_file(int width, int height) {
    ReadPicture picture;
    picture.size = picture.whole = {width, height};
    picture.pixels.assign(std::size_t{4} * static_cast<std::size_t>(width * height), 200);
    return jpeg_of(picture, 60);
}

struct SurveyDesk {
    test::ScratchFolder scratch;
    MediaSurvey survey{scratch.path()};

    void put(const std::string& name, const std::string& bytes) const {
        test::write_bytes(scratch.path() / name, bytes);
    }
    MediaFacts known(const std::string& reference) {
        survey.facts_of(reference);
        survey.finish();
        return survey.facts_of(reference);
    }
    MediaFacts known_again(const std::string& reference) {
        survey.look_again();
        survey.finish();
        return survey.facts_of(reference);
    }
};

}  // namespace

TEST_CASE("nothing waits for a file: what is known of it at first is its kind, then what its head says") {
    SurveyDesk desk;
    desk.put("wide.jpg", jpeg_file(400, 100));
    const std::uint64_t before = desk.survey.version();
    const MediaFacts first = desk.survey.facts_of("wide.jpg");
    CHECK(first.kind == MediaKind::picture);
    CHECK(!first.missing);
    const MediaFacts then = desk.known("wide.jpg");
    CHECK(then.width == 400);
    CHECK(then.height == 100);
    CHECK(!then.unreadable);
    CHECK(desk.survey.version() > before);
    CHECK(desk.survey.is_reading());  // one more frame
    CHECK(!desk.survey.is_reading());
}

TEST_CASE("what is gone, out of the folder or no picture is known to be so") {
    SurveyDesk desk;
    desk.put("notes.png", "just words");
    CHECK(desk.known("gone.jpg").missing);
    CHECK(desk.known("../outside.jpg").missing);
    CHECK(desk.known("notes.png").unreadable);
    CHECK(!desk.known("notes.png").missing);
}

TEST_CASE("how large a file is is known of every kind, and again when it becomes another one") {
    SurveyDesk desk;
    const std::string picture = jpeg_file(40, 40);
    desk.put("a.jpg", picture);
    desk.put("b.pdf", "twelve bytes");
    desk.put("c.mp3", "nine byte");
    CHECK(desk.known("a.jpg").bytes == picture.size());
    CHECK(desk.known("b.pdf").bytes == 12U);
    CHECK(desk.known("b.pdf").kind == MediaKind::document);
    CHECK_FALSE(desk.known("b.pdf").unreadable);
    CHECK(desk.known("c.mp3").bytes == 9U);
    CHECK_FALSE(desk.known("gone.pdf").bytes);
    CHECK(desk.known("gone.pdf").missing);
    const std::uint64_t before = desk.survey.version();
    desk.put("b.pdf", "twenty bytes of text");
    CHECK(desk.known_again("b.pdf").bytes == 20U);
    CHECK(desk.survey.version() > before);
}

TEST_CASE("of a GIF its first bytes are looked at, whatever it says its size is") {
    SurveyDesk desk;
    desk.put("a.gif", "GIF89a\xff\xff\xff\xff");
    desk.put("b.gif", "just words");
    CHECK(desk.known("a.gif").kind == MediaKind::animation);
    CHECK_FALSE(desk.known("a.gif").unreadable);
    CHECK(desk.known("a.gif").width == 0);
    CHECK(desk.known("b.gif").unreadable);
}

TEST_CASE("files are looked at again when the window comes back, and what did not change is no news") {
    SurveyDesk desk;
    desk.put("a.jpg", jpeg_file(40, 40));
    CHECK(desk.known("a.jpg").width == 40);
    CHECK(desk.known("b.jpg").missing);
    const std::uint64_t before = desk.survey.version();
    CHECK(desk.known_again("a.jpg").width == 40);
    CHECK(desk.survey.version() == before);
    desk.put("a.jpg", jpeg_file(80, 60));
    desk.put("b.jpg", jpeg_file(10, 10));
    CHECK(desk.known_again("a.jpg").width == 80);
    CHECK(!desk.survey.facts_of("b.jpg").missing);
    CHECK(desk.survey.version() > before);
    fs::remove(desk.scratch.path() / "a.jpg");
    CHECK(desk.known_again("a.jpg").missing);
}

TEST_CASE("who reads all of a picture and finds it broken says so, and it stays so until the file is another one") {
    SurveyDesk desk;
    const std::string whole = jpeg_file(300, 200);
    desk.put("cut.jpg", whole.substr(0, whole.size() / 2));
    CHECK(!desk.known("cut.jpg").unreadable);  // its head is whole
    MediaFacts seen = desk.survey.facts_of("cut.jpg");
    const std::uint64_t before = desk.survey.version();
    desk.survey.note("cut.jpg", seen);
    CHECK(desk.survey.version() == before);
    seen.unreadable = true;
    desk.survey.note("cut.jpg", seen);
    CHECK(desk.survey.version() > before);
    CHECK(desk.known_again("cut.jpg").unreadable);
    desk.put("cut.jpg", whole);
    CHECK(!desk.known_again("cut.jpg").unreadable);
}

TEST_CASE("what is known of a video is asked for once, and kept") {
    const test::ScratchFolder scratch, bin;
    test::write_bytes(scratch.path() / "clip.mp4", "clip");
    test::write_bytes(bin.path() / "ffprobe",
                      "#!/bin/sh\necho asked >> '" + (bin.path() / "asked").string() +
                          "'\nprintf 'width=320\\nheight=180\\nduration=4.600000\\n'\n");
    fs::permissions(bin.path() / "ffprobe", fs::perms::owner_all);
    const char* was = std::getenv("PATH");
    const std::string path = was ? was : "";
    setenv("PATH", (bin.path().string() + ":" + path).c_str(), 1);
    for (int session = 0; session < 3; ++session) {
        MediaSurvey survey(scratch.path(), PictureCache(scratch.path() / "cache"));
        survey.facts_of("clip.mp4");
        survey.finish();
        CHECK(survey.facts_of("clip.mp4").width == 320);
        CHECK(survey.facts_of("clip.mp4").seconds == doctest::Approx(4.6));
    }
    setenv("PATH", path.c_str(), 1);
    CHECK(test::bytes_of(bin.path() / "asked") == "asked\n");
}

TEST_CASE("what files say is a problem of the post where a network would refuse it; advice is none") {
    const facts::Facts& facts = testing::shared_facts();
    Project project;
    Channel channel;
    channel.id = testing::id<Channel>("insta");
    channel.network = "instagram";
    project.channels = project.channels.with(channel);
    Post post;
    post.id = testing::id<Post>("post");
    post.variants.push_back({});
    Variant& variant = post.variants.front();
    variant.id = testing::id<Variant>("variant");
    variant.channel = channel.id;
    variant.format = "reel";
    variant.media = {{"clip.mp4", ""}};
    MediaFacts file{MediaKind::video, 1920, 1080, 20.0};
    const auto problems = [&] {
        return problems_with_files(
            project, facts, post, [&](std::string_view) { return file; }, facts::Language::english);
    };
    const std::vector<PostProblem> wrong_shape = problems();
    REQUIRE(wrong_shape.size() == 1);
    CHECK(wrong_shape.front().of_media);
    CHECK(wrong_shape.front().text.key.starts_with("content.media_"));
    CHECK(post_problems(project, facts, post, facts::Language::english).empty());
    CHECK(problems_with_files(project, facts, post, {}, facts::Language::english).empty());
    file = {MediaKind::video, 270, 480, 20.0};  // smaller than is best: advice
    CHECK(problems().empty());
    file.missing = true;
    REQUIRE(problems().size() == 1);
    CHECK(problems().front().text.key == "content.media_missing");
    CHECK(problems().front().sure);
    variant.status = PostStatus::published;
    CHECK(problems().empty());
}
