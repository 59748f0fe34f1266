#include "app/media_checks.hpp"

#include <doctest/doctest.h>

#include "app/media_draft.hpp"

using namespace tandem;
using namespace tandem::testing;

TEST_CASE("a file's kind is known by its ending") {
    CHECK(media_kind("media/A.JPG") == MediaKind::picture);
    CHECK(media_kind("b.webp") == MediaKind::picture);
    CHECK(media_kind("c.MOV") == MediaKind::video);
    CHECK(media_kind("d.PDF") == MediaKind::document);
    CHECK(media_kind("e.gif") == MediaKind::animation);
    for (const char* name : {"f.mp3", "f.m4a", "f.WAV"}) CHECK(media_kind(name) == MediaKind::audio);
    CHECK(media_kind("g.docx") == MediaKind::unknown);
    CHECK(media_kind("") == MediaKind::unknown);
    CHECK(media_name("img/a box.png") == "a box.png");
    CHECK(media_name("alone.png") == "alone.png");
}

TEST_CASE("too many and too few pieces are told without a file being looked at, and nothing of a post without media") {
    MediaDraft draft("instagram", "carousel");
    CHECK(draft.listed().empty());
    draft.add_pictures(1);
    CHECK(draft.listed() == "Instagram: 1 media file of at least 2");
    draft.add_pictures(9);
    CHECK(draft.listed().empty());
    draft.add_pictures(1);
    CHECK(draft.listed() == "Instagram: 11 media files, 10 at most");
    CHECK(any_sure(post_problems(draft.project, shared_facts(), draft.post, facts::Language::english)));
    const auto all = draft.problems();
    REQUIRE(all.size() == 1);
    CHECK(all[0].problem.variant == draft.variant().id);
    CHECK(all[0].problem.of_media);
    CHECK_FALSE(all[0].piece);
}

TEST_CASE("a number that nobody confirmed is only worth a look") {
    MediaDraft draft("linkedin", "multi_image");
    draft.add_pictures(21);
    CHECK(draft.listed() == "LinkedIn: 21 media files, 20 at most (limit not confirmed)");
    CHECK_FALSE(any_sure(plain_problems(draft.problems())));
}

TEST_CASE("kinds that a format does not take, and kinds that are mixed where one of them is taken, are told") {
    MediaDraft on_x("x", "post_image");
    on_x.add_pictures(4);
    CHECK(on_x.listed().empty());
    on_x.variant().media.back().path = "clip.mp4";
    CHECK(on_x.listed() == "X: pictures or a video, not both");
    MediaDraft films("x", "post_image");
    films.add("a.mp4");
    CHECK(films.listed().empty());
    films.add("b.mp4");
    CHECK(films.listed() == "X: 2 videos, 1 at most");
    MediaDraft album("linkedin", "multi_image");
    album.add_pictures(2);
    album.add("c.mp4");
    CHECK(album.listed() == "LinkedIn: pictures in this format, no video");
    MediaDraft reel("instagram", "reel");
    reel.add("a.jpg");
    CHECK(reel.listed() == "Instagram: a video in this format, no picture");
    // A picture beside the video is what is shown before it plays.
    reel.add("a.mp4");
    CHECK(reel.listed().empty());
    reel.add("b.jpg");
    CHECK(reel.listed() == "Instagram: a video in this format, no picture\nInstagram: 3 media files, 1 at most");
}

TEST_CASE("a shape outside the range is told by the file's size, with the bound it is beyond") {
    MediaDraft draft("instagram", "post_image");
    draft.add("a.jpg", 1080, 1350);
    CHECK(draft.text().empty());
    draft.files[0].height = 1351;  // a pixel more is the same shape
    CHECK(draft.text().empty());
    draft.files[0].height = 1600;
    CHECK(draft.text() == "Instagram: media file 1 is 1080\u00a0×\u00a01600, narrower than 4:5");
    CHECK(draft.problems()[0].piece == 0U);
    CHECK(draft.problems()[0].problem.sure);
    draft.files[0] = {MediaKind::picture, 2200, 1080};
    CHECK(draft.text() == "Instagram: media file 1 is 2200\u00a0×\u00a01080, wider than 1.91:1");
    CHECK(problems_text(in_french(),
                        plain_problems(media_problems(draft.project, shared_facts(), draft.post, draft.variant(),
                                                      draft.files, facts::Language::french))) ==
          "Instagram\u00a0: le média 1 fait 2200\u00a0×\u00a01080, plus large que 1,91:1");
    MediaDraft story("instagram", "story");
    story.add("a.jpg", 1920, 1080);
    CHECK(story.text() == "Instagram: media file 1 is 1920\u00a0×\u00a01080, the shape is 9:16");
    MediaDraft pin("pinterest", "pin_image");
    pin.add("a.jpg", 1500, 1500);
    CHECK(pin.text() == "Pinterest: media file 1 is 1500\u00a0×\u00a01500, the shape is 2:3 (limit not confirmed)");
}

TEST_CASE("a picture that is smaller than the best size, and one without alt text, are worth a look and no more") {
    MediaDraft draft("instagram", "post_image");
    draft.add("a.jpg", 800, 1000);
    CHECK(draft.text() == "Instagram: media file 1 is 800\u00a0×\u00a01000, 1080\u00a0×\u00a01350 is better");
    CHECK_FALSE(draft.problems()[0].problem.sure);
    draft.files[0] = {MediaKind::picture, 1080, 1080};
    CHECK(draft.text().empty());
    draft.variant().media[0].alt_text = " ";
    CHECK(draft.text() == "Instagram: media file 1 has no alt text");
    CHECK_FALSE(any_sure(plain_problems(draft.problems())));
    CHECK(draft.listed().empty());
    MediaDraft elsewhere("tiktok", "photo_carousel");
    elsewhere.add("a.jpg", 1080, 1920);
    elsewhere.variant().media[0].alt_text.clear();
    CHECK(elsewhere.text().empty());
}

TEST_CASE("an alt text that is longer than the network takes is told, as sure as the limit is") {
    const std::string letters(998, 'a');
    MediaDraft draft("instagram", "carousel");
    draft.add_pictures(2);
    draft.variant().media[1].alt_text = letters + "éé";
    CHECK(draft.listed().empty());
    draft.variant().media[1].alt_text = letters + "ééé";
    CHECK(draft.listed() == "Instagram: the alt text of media file 2 has 1,001 characters, 1,000 at most");
    CHECK(draft.text() == draft.listed());
    const auto all = draft.problems();
    REQUIRE(all.size() == 1);
    CHECK(all[0].piece == 1U);
    CHECK(all[0].problem.sure);
    CHECK(all[0].problem.of_media);
    MediaDraft pages("linkedin", "post_image");
    pages.add_pictures(1);
    pages.variant().media[0].alt_text = std::string(4087, 'a');
    CHECK(pages.listed() ==
          "LinkedIn: the alt text of media file 1 has 4,087 characters, 4,086 at most (limit not confirmed)");
    // Nobody said how long one may be.
    MediaDraft sky("bluesky", "post_image");
    sky.add_pictures(1);
    sky.variant().media[0].alt_text = std::string(9000, 'a');
    CHECK(sky.listed().empty());
}

TEST_CASE("videos that are too short or too long are told once their length is known") {
    MediaDraft draft("instagram", "reel");
    draft.add("a.mp4", 1080, 1920);
    CHECK(draft.text().empty());
    draft.files[0].seconds = 2.4;
    CHECK(draft.text() == "Instagram: video 1 lasts 0:02, 0:03 at least");
    draft.files[0].seconds = 900.4;
    CHECK(draft.text().empty());
    draft.files[0].seconds = 3725;
    CHECK(draft.text() == "Instagram: video 1 lasts 1:02:05, 15:00 at most");
    MediaDraft on_x("x", "video");
    on_x.add("a.mp4", 1280, 720, 200);
    CHECK(on_x.text() == "X: video 1 lasts 3:20, 2:20 at most (limit not confirmed)");
    CHECK(clip_text(0) == "0:00");
    CHECK(clip_text(59.6) == "1:00");
    CHECK(clip_text(-4) == "0:00");
    CHECK(clip_text(1e300) == "277:46:40");
}

TEST_CASE("a file that is missing or cannot be read is told by its name, also where nothing is known of the format") {
    for (const char* format : {"post_image", "", "no_such_format"}) {
        CAPTURE(format);
        MediaDraft draft("instagram", format);
        draft.add("media/a.jpg");
        draft.files[0].missing = true;
        CHECK(draft.text() == "Instagram: “a.jpg” is not in the project’s folder");
        draft.files[0] = {MediaKind::picture};
        draft.files[0].unreadable = true;
        CHECK(draft.text() == "Instagram: “a.jpg” cannot be read as a picture");
    }
}

TEST_CASE("media of a channel that is out or off the calendar have no problems") {
    MediaDraft draft("instagram", "carousel");
    draft.add("a.jpg", 10, 10);
    CHECK_FALSE(draft.problems().empty());
    draft.variant().status = PostStatus::published;
    CHECK(draft.problems().empty());
    CHECK(draft.listed().empty());
    draft.variant().status = PostStatus::cancelled;
    CHECK(draft.problems().empty());
}

TEST_CASE("what fits is said in a few words, in both languages") {
    const auto fits = [](const char* network, const char* format, const facts::Words& words) {
        MediaDraft draft(network, format);
        return media_wanted_text(words, draft.slot());
    };
    CHECK(fits("instagram", "post_image", in_english()) == "1 picture, 4:5 to 1.91:1, 1080\u00a0×\u00a01350 best");
    CHECK(fits("instagram", "carousel", in_english()) ==
          "2 to 10 pictures or videos, 4:5 to 1.91:1, 1080\u00a0×\u00a01350 best");
    CHECK(fits("instagram", "reel", in_english()) == "1 video, 0:03 to 15:00, 9:16, 1080\u00a0×\u00a01920 best");
    CHECK(fits("instagram", "story", in_english()) ==
          "Pictures or videos, 1:00 at most, 9:16, 1080\u00a0×\u00a01920 best");
    CHECK(fits("x", "post_image", in_english()) ==
          "1 to 4 pictures or 1 video, 2:20 at most, 1200\u00a0×\u00a0675 best, videos of 512\u00a0MB at most");
    CHECK(fits("newsletter", "email_issue", in_english()) == "Pictures, 600\u00a0px wide at best");
    CHECK(fits("instagram", "post_image", in_french()) == "1 image, 4:5 à 1,91:1, idéalement 1080\u00a0×\u00a01350");
    CHECK(fits("x", "post_image", in_french()) ==
          "1 à 4 images ou 1 vidéo, 2:20 au plus, idéalement 1200\u00a0×\u00a0675, vidéos de 512\u00a0Mo au plus");
    CHECK(fits("linkedin", "document", in_english()) == "1 document (PDF), 100\u00a0MB at most, 300 pages at most");
    CHECK(fits("instagram", "live", in_english()) == "No media in this format");
    CHECK(fits("telegram", "voice", in_english()) == "1 audio file, 50\u00a0MB at most");
    CHECK(fits("discord", "post_text", in_english()) == "Up to 10 files");
    CHECK(fits("podcast", "trailer", in_english()) ==
          "Pictures, videos or audio files, 1:1, 3000\u00a0×\u00a03000 best");
    CHECK(fits("x", "post_text", in_french()) == "Jusqu’à 4 images ou 1 vidéo, vidéos de 512\u00a0Mo au plus");
    CHECK(fits("youtube", "live", in_english()) ==
          "1 picture, 16:9, 1280\u00a0×\u00a0720 best, pictures of 2\u00a0MB at most");
    MediaDraft text("instagram", "short");
    CHECK_FALSE(media_slot_of(text.project, shared_facts(), text.variant()));
}
