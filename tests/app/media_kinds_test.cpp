// Kinds of files that a format takes or not, and how large they may be.
#include <doctest/doctest.h>

#include "app/media_draft.hpp"
#include "app/post_story.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

constexpr std::uint64_t media_megabyte = 1'048'576;

std::string of_one_file(const char* network, const char* format, const char* path) {
    MediaDraft draft(network, format);
    draft.add(path);
    return draft.listed();
}

bool is_sure_of(MediaDraft& draft) { return any_sure(plain_problems(draft.problems())); }

}  // namespace

TEST_CASE("a file that is larger than the network takes is told by its name, its size and the limit") {
    MediaDraft draft("bluesky", "post_image");
    draft.add_sized("media/sea.jpg", media_megabyte);
    CHECK(draft.text().empty());  // as large as may be
    draft.files[0].bytes = media_megabyte + 1;
    // Rounded up: never as large as the limit.
    CHECK(draft.text() == "Bluesky: “sea.jpg” is 1.1\u00a0MB, 1\u00a0MB at most");
    CHECK(is_sure_of(draft));
    CHECK(draft.problems()[0].piece == 0U);
    CHECK(draft.problems()[0].problem.of_media);
    CHECK_FALSE(draft.problems()[0].problem.advice);
    CHECK(draft.listed().empty());  // nothing is known without looking at the file
    draft.files[0].bytes = 12 * media_megabyte + media_megabyte / 2;
    CHECK(problems_text(in_french(),
                        plain_problems(media_problems(draft.project, shared_facts(), draft.post, draft.variant(),
                                                      draft.files, facts::Language::french))) ==
          "Bluesky\u00a0: «\u00a0sea.jpg\u00a0» pèse 12,5\u00a0Mo, 1\u00a0Mo au plus");
    draft.files[0].bytes.reset();
    CHECK(draft.text().empty());
    draft.files[0].bytes = ~std::uint64_t{0};
    CHECK(draft.text().starts_with("Bluesky: “sea.jpg” is 17,592,186,044,416.0\u00a0MB"));
}

TEST_CASE("a size that nobody confirmed is only worth a look, and kinds have limits of their own") {
    MediaDraft toot("mastodon", "post_image");
    toot.add_sized("a.png", 17 * media_megabyte);
    CHECK(toot.text() == "Mastodon: “a.png” is 17.0\u00a0MB, 16\u00a0MB at most (limit not confirmed)");
    CHECK_FALSE(is_sure_of(toot));
    MediaDraft film("mastodon", "video");
    film.add_sized("a.mp4", 17 * media_megabyte);
    CHECK(film.text().empty());
    MediaDraft tiktok("tiktok", "video");
    tiktok.add_sized("a.mp4", 4096 * media_megabyte);
    CHECK(tiktok.text().empty());
    tiktok.files[0].bytes = 4097 * media_megabyte;
    CHECK(tiktok.text() == "TikTok: “a.mp4” is 4,097.0\u00a0MB, 4,096\u00a0MB at most");
    CHECK(is_sure_of(tiktok));
    MediaDraft pages("linkedin", "document");
    pages.add_sized("plan.pdf", 100 * media_megabyte);
    CHECK(pages.text().empty());
    pages.files[0].bytes = 101 * media_megabyte;
    CHECK(pages.text() == "LinkedIn: “plan.pdf” is 101.0\u00a0MB, 100\u00a0MB at most");
    // Nobody said how large one may be.
    MediaDraft free("instagram", "post_image");
    free.add_sized("a.jpg", 900 * media_megabyte);
    CHECK(free.text().empty());
}

TEST_CASE("the thumbnail of a video has a size that is taken, and the video another one") {
    MediaDraft video("youtube", "video");
    video.add("film.mp4");
    video.add_sized("cover.jpg", 3 * media_megabyte);
    CHECK(video.text() == "YouTube: “cover.jpg” is 3.0\u00a0MB, 2\u00a0MB at most");
    video.files[1].bytes = 2 * media_megabyte;
    CHECK(video.text().empty());
}

TEST_CASE("a document goes where documents are taken, and nothing else does there") {
    CHECK(of_one_file("linkedin", "document", "plan.pdf").empty());
    CHECK(of_one_file("linkedin", "document", "a.png") == "LinkedIn: a document (PDF) in this format, nothing else");
    CHECK(of_one_file("linkedin", "document", "a.mp4") == "LinkedIn: a document (PDF) in this format, nothing else");
    CHECK(of_one_file("linkedin", "document", "a.gif") == "LinkedIn: a document (PDF) in this format, nothing else");
    CHECK(of_one_file("linkedin", "post_image", "plan.pdf") == "LinkedIn: no document in this format");
    CHECK(of_one_file("instagram", "reel", "plan.pdf") == "Instagram: no document in this format");
    CHECK(of_one_file("discord", "post_text", "plan.pdf").empty());
    MediaDraft picture("linkedin", "post_image");
    picture.add("plan.pdf");
    CHECK(is_sure_of(picture));
}

TEST_CASE("sound goes where it is taken") {
    for (const char* path : {"talk.mp3", "talk.m4a", "talk.wav"}) {
        CHECK(of_one_file("podcast", "episode", path).empty());
        CHECK(of_one_file("telegram", "voice", path).empty());
        CHECK(of_one_file("instagram", "post_image", path) == "Instagram: no audio file in this format");
    }
    MediaDraft episode("podcast", "episode");
    episode.add("talk.mp3");
    episode.add("cover.png", 3000, 3000);
    CHECK(episode.text().empty());
    CHECK(of_one_file("telegram", "voice", "a.png") ==
          "Telegram: an audio file in this format, nothing else (limit not confirmed)");
}

TEST_CASE("GIFs go where they are taken, in the place of a picture or of a video") {
    CHECK(of_one_file("x", "post_image", "a.gif").empty());
    CHECK(of_one_file("mastodon", "post_image", "a.gif").empty());
    CHECK(of_one_file("telegram", "post_image", "a.gif").empty());
    // Pages differ about it.
    CHECK(of_one_file("bluesky", "post_image", "a.gif") == "Bluesky: no GIF in this format (limit not confirmed)");
    // Nobody said it.
    CHECK(of_one_file("instagram", "post_image", "a.gif") == "Instagram: no GIF in this format (limit not confirmed)");
    MediaDraft on_x("x", "post_image");
    on_x.add("a.gif");
    on_x.add("b.gif");
    CHECK(on_x.listed() == "X: 2 videos, 1 at most");
    on_x.variant().media.back().path = "b.jpg";
    CHECK(on_x.listed() == "X: pictures or a video, not both");
    MediaDraft large("x", "post_image");
    large.add_sized("a.gif", 600 * media_megabyte);
    CHECK(large.text() == "X: “a.gif” is 600.0\u00a0MB, 512\u00a0MB at most (limit not confirmed)");
}

TEST_CASE("formats of text alone and lives tell of media they do not take") {
    CHECK(of_one_file("instagram", "live", "a.png") == "Instagram: no media in this format (limit not confirmed)");
    CHECK(of_one_file("mastodon", "poll", "a.png") == "Mastodon: no media in this format (limit not confirmed)");
    CHECK(of_one_file("youtube", "live", "a.png").empty());
    CHECK(of_one_file("youtube", "live", "a.mp4") == "YouTube: pictures in this format, no video");
    MediaDraft text("x", "post_text");
    text.add_pictures(4);
    CHECK(text.listed().empty());
    text.add_pictures(1);
    CHECK(text.listed() == "X: 5 media files, 4 at most (limit not confirmed)");
    CHECK_FALSE(is_sure_of(text));
    MediaDraft thread("bluesky", "thread");
    thread.post.text = "One\n---\nTwo\n---\nThree";
    thread.add_pictures(12);
    CHECK(thread.listed().empty());
}

TEST_CASE("on pages a document is named as a file and a film as a video") {
    const auto told = [](const std::string& path) {
        std::vector<PageItem> items;
        put_visual({path}, nullptr, {0, 0, 200, 200}, in_english(), items);
        REQUIRE(items.size() == 2);
        return std::get<PageText>(items.back()).text;
    };
    CHECK(told("media/plan.pdf") == "File: plan.pdf");
    CHECK(told("talk.mp3") == "File: talk.mp3");
    CHECK(told("wave.gif") == "File: wave.gif");
    CHECK(told("clip.mp4") == "Video: clip.mp4");
}

TEST_CASE("a thread takes as many pieces in each message as its network takes in one") {
    MediaDraft draft("x", "thread");
    draft.post.text = "One\n---\nTwo";
    draft.add_pictures(8);
    CHECK(draft.text().empty());
    draft.add_pictures(1);
    CHECK(draft.text() == "X: 9 media files for 2 messages, 4 per message at most (limit not confirmed)");
    CHECK(draft.listed() == draft.text());
    draft.post.text = "One";
    CHECK(draft.text() == "X: 9 media files, 4 at most (limit not confirmed)");
    CHECK(media_wanted_text(in_english(), draft.slot(), true).starts_with("Up to 4 pictures or videos per message"));
}

TEST_CASE("a picture is advised to say what is seen where its network has a place for that") {
    for (const char* network : {"mastodon", "threads", "x", "facebook"}) {
        CAPTURE(network);
        MediaDraft draft(network, "post_image");
        draft.add("a.jpg");
        CHECK(draft.text().empty());
        draft.variant().media.front().alt_text.clear();
        REQUIRE(draft.problems().size() == 1);
        CHECK(draft.problems().front().problem.text.key == "content.media_alt");
        CHECK(draft.problems().front().problem.advice);
    }
    MediaDraft on_x("x", "post_image");
    on_x.add("a.jpg");
    on_x.variant().media.front().alt_text = std::string(1000, 'a');
    CHECK(on_x.listed().empty());
    on_x.variant().media.front().alt_text += "b";
    CHECK(on_x.listed() == "X: the alt text of media file 1 has 1,001 characters, 1,000 at most");
}
