#pragma once

#include <filesystem>
#include <fstream>
#include <string>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>
#include <unistd.h>

#include "app/ics_desk.hpp"
#include "app/page_desk.hpp"
#include "app/review_answers.hpp"
#include "app/review_page.hpp"

namespace tandem::testing {

using Json = nlohmann::json;

inline ClientScope everything() {
    ClientScope scope;
    scope.days = {day_of(at("2026-09-01T00:00")), day_of(at("2027-01-01T00:00"))};
    scope.unready = true;
    return scope;
}

inline std::string page_of(const IcsDesk& desk, const ClientScope& scope = everything()) {
    const ExportDraft draft = review_page(desk.session, scope, in_french());
    REQUIRE(draft.files.size() == 1);
    return draft.files[0].bytes;
}

inline Json read_page(const std::string& bytes) {
    const std::filesystem::path file =
        std::filesystem::temp_directory_path() / ("tandem-page-" + std::to_string(getpid()) + ".html");
    std::ofstream(file, std::ios::binary) << bytes;
    const std::string said = output_of_reader("/usr/bin/python3 " TANDEM_SOURCE_DIR "/tests/app/read_review.py < " +
                                              file.string() + " 2>&1");
    std::filesystem::remove(file);
    Json json = Json::parse(said, nullptr, false);
    REQUIRE_MESSAGE(json.is_object(), said);
    return json;
}

// As the page's script saves them.
inline Json answers_to(const Json& plan, const std::string& reviewer,
                       const std::string& when = "2026-10-05T07:00:00Z") {
    return {{"format", plan["format"]},     {"version", plan["version"]}, {"plan_id", plan["plan_id"]},
            {"revision", plan["revision"]}, {"reviewer", reviewer},       {"saved_at", when},
            {"items", Json::array()}};
}
inline void answer(Json& answers, const Json& plan, Id<Post> post, const std::string& decision,
                   const std::string& comment = {}) {
    for (const Json& item : plan["items"])
        if (item["id"] == to_text(post))
            answers["items"].push_back({{"id", item["id"]},
                                        {"text_sha256", item["text_sha256"]},
                                        {"decision", decision},
                                        {"comment", comment}});
}

// Without what no text may hold on a page; a line break is one sign.
inline std::string as_shown(std::string text) {
    std::erase_if(
        text, [](char c) { return c == '\x7f' || (static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t'); });
    for (std::size_t at = text.find("\u0085"); at != std::string::npos; at = text.find("\u0085")) text.erase(at, 2);
    return text;
}

inline const Post& post_of(const IcsDesk& desk, int i) { return *desk.session.project().posts.find(PlanA::post(i)); }

// Plan A with posts that wait for the client.
struct ReviewDesk : IcsDesk {
    ReviewDesk() {
        for (int i = 0; i < 6; ++i) {
            Post post = post_of(*this, i);
            post.status = PostStatus::client_approval;
            submit(Put<Post>{post});
        }
    }
    ReviewReport take(const Json& answers) {
        ReviewReport report = plan_review(session, answers.dump());
        if (!report.problem && !report.request.actions.empty()) session.submit(report.request);
        return report;
    }
    PostStatus status(int i) { return post_of(*this, i).status; }
};

}  // namespace tandem::testing
