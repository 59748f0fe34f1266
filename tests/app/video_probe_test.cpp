#include "app/video_probe.hpp"

#include <chrono>
#include <fstream>
#include <thread>

#include <doctest/doctest.h>

#include "exchange/packed_picture.hpp"
#include "store/test_files.hpp"

using namespace tandem;
namespace fs = std::filesystem;
using namespace std::chrono_literals;

namespace {

// A folder on a search path of its own, with programs that are called like the tools.
struct FakeTools {
    test::ScratchFolder scratch;
    fs::path folder = scratch.path() / "bin", video = scratch.path() / "a clip.mp4";

    FakeTools() {
        fs::create_directories(folder);
        test::write_bytes(video, "clip");
    }
    void put(const std::string& name, const std::string& script) const {
        test::write_bytes(folder / name, "#!/bin/sh\n" + script + "\n");
        fs::permissions(folder / name, fs::perms::owner_all);
    }
    VideoTools tools() const { return video_tools(folder.string()); }
    std::optional<VideoFacts> probed(const RunLimits& limits = {}) const { return probe_video(tools(), video, limits); }
    std::string written(const std::string& name) const { return test::bytes_of(scratch.path() / name); }
};

bool is_running(const std::string& process) {
    std::ifstream in("/proc/" + process + "/stat");
    std::string number, name, state;
    return (in >> number >> name >> state) && state != "Z";
}

std::string jpeg(int width, int height) {
    ReadPicture picture;
    picture.size = picture.whole = {width, height};
    picture.pixels.assign(std::size_t{4} * static_cast<std::size_t>(width * height), 200);
    return jpeg_of(picture, 90);
}

}  // namespace

TEST_CASE("size and length of a video are what the tool says of this file alone") {
    const FakeTools fake;
    fake.put("ffprobe",
             "for a in \"$@\"; do echo \"$a\" >> '" + (fake.scratch.path() / "asked").string() +
                 "'; done\nprintf 'width=320\\nheight=180\\nduration=4.600000\\n'");
    const auto facts = fake.probed();
    REQUIRE(facts);
    CHECK(facts->width == 320);
    CHECK(facts->height == 180);
    CHECK(*facts->seconds == doctest::Approx(4.6));
    const std::string asked = fake.written("asked");
    CHECK(asked.find("-protocol_whitelist\nfile\n") != std::string::npos);
    CHECK(asked.find("-format_whitelist\nmov,") != std::string::npos);
    CHECK(asked.find("-i\nfile:" + fake.video.string() + "\n") != std::string::npos);
    CHECK_FALSE(probe_video(fake.tools(), "relative.mp4"));
}

TEST_CASE("a video that was filmed upright has its sides as they are seen") {
    CHECK(read_probe("width=320\nheight=180\nTAG:rotate=90\nduration=2\n")->height == 320);
    CHECK(read_probe("width=320\nheight=180\nrotation=-90\n")->width == 180);
    CHECK(read_probe("width=320\r\nheight=180\r\nrotation=180\r\n")->width == 320);
}

TEST_CASE("what makes no sense is not taken") {
    CHECK_FALSE(read_probe(""));
    CHECK_FALSE(read_probe("width=\nheight=abc\nduration=N/A\n"));
    CHECK_FALSE(read_probe("width=-4\nheight=10\nduration=-3\n"));
    CHECK_FALSE(read_probe("width=1e9\nheight=10\nduration=nan\n"));
    CHECK_FALSE(read_probe(std::string("\0\xff=\n==\nwidth", 11)));
    CHECK(read_probe("width=0\nheight=10\nduration=3")->width == 0);
    CHECK_FALSE(read_probe("width=320\nheight=180\nduration=99999999999\n")->seconds);
    CHECK_FALSE(read_probe("width=320\nheight=180\nduration=inf\n")->seconds);
}

TEST_CASE("without the tools, or where one fails, nothing is known") {
    const FakeTools fake;
    CHECK_FALSE(fake.tools().ffprobe);
    CHECK_FALSE(fake.probed());
    CHECK_FALSE(video_poster(fake.tools(), fake.video, 128, {}));
    fake.put("ffprobe", "echo width=320; echo height=180; exit 1");
    CHECK_FALSE(fake.probed());
    fake.put("ffprobe", "kill -9 $$");
    CHECK_FALSE(fake.probed());
    test::write_bytes(fake.folder / "ffprobe", "no program");
    fs::permissions(fake.folder / "ffprobe", fs::perms::owner_all);
    CHECK_FALSE(fake.probed());
    fs::permissions(fake.folder / "ffprobe", fs::perms::owner_read);
    CHECK_FALSE(find_program("ffprobe", "bin::" + (fake.folder / "none").string()));
    CHECK_FALSE(find_program("ffprobe", "."));
    CHECK_FALSE(find_program("ffprobe", ""));
}

TEST_CASE("a tool that takes too long is killed with all that it started") {
    const FakeTools fake;
    fake.put("ffprobe",
             "sleep 60 &\necho $! > '" + (fake.scratch.path() / "child").string() + "'\necho $$ > '" +
                 (fake.scratch.path() / "itself").string() + "'\nwait");
    const auto begun = std::chrono::steady_clock::now();
    RunLimits limits;
    limits.time = 1500ms;
    CHECK_FALSE(fake.probed(limits));
    CHECK(std::chrono::steady_clock::now() - begun < 20s);
    for (const char* name : {"child", "itself"}) {
        std::string process = fake.written(name);
        REQUIRE_FALSE(process.empty());
        process.pop_back();
        for (int tries = 0; is_running(process) && tries < 200; ++tries) std::this_thread::sleep_for(10ms);
        CHECK_FALSE(is_running(process));
    }
}

TEST_CASE("a tool whose output is closed and that goes on is killed too, and so is one nobody waits for any more") {
    const FakeTools fake;
    fake.put("ffprobe", "echo width=320; echo height=180; exec >&-; sleep 60");
    RunLimits limits;
    limits.time = 1000ms;
    CHECK_FALSE(fake.probed(limits));
    fake.put("ffprobe", "sleep 60");
    const std::atomic<bool> given_up = true;
    limits.time = 60s;
    limits.given_up = &given_up;
    const auto begun = std::chrono::steady_clock::now();
    CHECK_FALSE(fake.probed(limits));
    CHECK(std::chrono::steady_clock::now() - begun < 20s);
}

TEST_CASE("what a tool writes is bounded, and garbage is no picture") {
    const FakeTools fake;
    fake.put("ffprobe", "while :; do echo width=320; done");
    RunLimits limits;
    limits.most_bytes = 4096;
    CHECK_FALSE(fake.probed(limits));
    fake.put("ffmpeg", "echo garbage");
    CHECK_FALSE(video_poster(fake.tools(), fake.video, 128, {}));
    fake.put("ffmpeg", "while :; do echo garbage; done");
    limits.time = 500ms;
    CHECK_FALSE(video_poster(fake.tools(), fake.video, 128, {}, limits));
}

TEST_CASE("a poster is what the tool gives, no larger than asked for, with what is known of the video") {
    const FakeTools fake;
    test::write_bytes(fake.scratch.path() / "frame.jpg", jpeg(64, 48));
    fake.put("ffmpeg", "cat '" + (fake.scratch.path() / "frame.jpg").string() + "'");
    const auto poster = video_poster(fake.tools(), fake.video, 32, {640, 480, 12.0});
    REQUIRE(poster);
    CHECK(poster->width == 32);
    CHECK(poster->height == 24);
    CHECK(poster->file_width == 640);
    CHECK(poster->file_height == 480);
    CHECK(poster->seconds == 12.0);
}
