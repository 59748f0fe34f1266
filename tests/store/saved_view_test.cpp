// Saved views in the file: as they are, and as older versions wrote them.
#include <doctest/doctest.h>

#include "store/project_text.hpp"
#include "store/test_files.hpp"

using namespace tandem;

TEST_CASE("a saved view comes back with the channels and formats that it lets through, the empty one too") {
    Project project;
    project.id = {uuid_from_name("p")};
    Channel channel;
    channel.id = {uuid_from_name("channel")};
    channel.network = "instagram";
    project.channels = project.channels.with(channel);
    SavedView view;
    view.id = {uuid_from_name("view")};
    view.name = "Reels of one account";
    view.networks = {"facebook"};
    // The second one is gone by now.
    view.channels = {channel.id, {uuid_from_name("gone")}};
    view.formats = {"reel", ""};
    project.saved_views = project.saved_views.with(view);
    const std::string text = project_text(project, {});
    const auto loaded = load_project_text(text);
    REQUIRE_MESSAGE(loaded.ok(), text);
    CHECK(loaded->project == project);
    CHECK(loaded->warnings.empty());
    CHECK(project_text(loaded->project, {}) == text);
}

TEST_CASE("a saved view of a file that knows networks alone opens as it was, and is written as it was") {
    Project project;
    project.id = {uuid_from_name("p")};
    SavedView view;
    view.id = {uuid_from_name("view")};
    view.name = "Instagram";
    view.networks = {"instagram"};
    view.labels = {"recette"};
    project.saved_views = project.saved_views.with(view);
    const std::string text = project_text(project, {});
    CHECK(text.find("\"networks\"") != std::string::npos);
    CHECK(text.find("\"channels\"") == std::string::npos);
    CHECK(text.find("\"formats\"") == std::string::npos);
    const auto loaded = load_project_text(text);
    REQUIRE_MESSAGE(loaded.ok(), text);
    const SavedView& opened = loaded->project.saved_views[0];
    CHECK(opened == view);
    CHECK(opened.channels.empty());
    CHECK(opened.formats.empty());
}
