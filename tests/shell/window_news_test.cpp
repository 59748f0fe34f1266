// What happens to the window, on its way to the program.
#include <cstring>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "shell/loop.hpp"
#include "shell/window_events.hpp"

using namespace tandem;
namespace fs = std::filesystem;

namespace {

// Names as GLFW gives them: overwritten and freed when this goes.
class LentNames {
  public:
    explicit LentNames(const std::vector<std::string>& names) {
        for (const std::string& name : names) {
            texts_.push_back(std::make_unique<char[]>(name.size() + 1));
            std::memcpy(texts_.back().get(), name.c_str(), name.size() + 1);
            sizes_.push_back(name.size());
            given_.push_back(texts_.back().get());
        }
    }
    ~LentNames() {
        for (std::size_t i = 0; i < texts_.size(); ++i) std::memset(texts_[i].get(), '?', sizes_[i]);
    }
    LentNames(const LentNames&) = delete;
    LentNames& operator=(const LentNames&) = delete;
    std::span<const char* const> given() const { return given_; }

  private:
    std::vector<std::unique_ptr<char[]>> texts_;
    std::vector<std::size_t> sizes_;
    std::vector<const char*> given_;
};

void drop(std::vector<fs::path>& dropped, const std::vector<std::string>& names) {
    const LentNames lent(names);
    keep_dropped(dropped, lent.given());
}

}  // namespace

TEST_CASE("names that are dropped on the window are kept after the desktop has taken them back") {
    std::vector<fs::path> dropped;
    drop(dropped, {"/home/lea/Été 🎃.tandem", "/tmp/\xff\xfe no UTF-8.png"});
    drop(dropped, {"/home/lea/plan.csv"});
    CHECK(dropped ==
          std::vector<fs::path>{"/home/lea/Été 🎃.tandem", "/tmp/\xff\xfe no UTF-8.png", "/home/lea/plan.csv"});
    drop(dropped, {});
    CHECK(dropped.size() == 3);
}

TEST_CASE("of a drop of very many names the first ones are kept") {
    std::vector<fs::path> dropped;
    std::vector<std::string> names;
    for (std::size_t i = 0; i < Window::most_dropped + 10; ++i) names.push_back("/tmp/" + std::to_string(i));
    drop(dropped, names);
    REQUIRE(dropped.size() == Window::most_dropped);
    CHECK(dropped.back() == fs::path("/tmp/" + std::to_string(Window::most_dropped - 1)));
    drop(dropped, {"/tmp/one more"});
    CHECK(dropped.size() == Window::most_dropped);
}

TEST_CASE("the program is told of all that happened, in order, and asked before its window closes") {
    std::vector<std::string> told;
    bool may_close = false;
    FrameClient client;
    client.focused = [&] { told.push_back("focus"); };
    client.take_dropped = [&](const std::vector<fs::path>& paths) {
        for (const fs::path& path : paths) told.push_back(path.string());
    };
    client.tell = [&](ClipboardNotice) { told.push_back("notice"); };
    client.may_close = [&] {
        told.push_back("close");
        return may_close;
    };
    CHECK_FALSE(hand_on({}, client));
    CHECK(told.empty());
    WindowNews news;
    news.gained_focus = news.wants_close = true;
    drop(news.dropped, {"/tmp/a.tandem", "/tmp/b.png"});
    news.notices = {ClipboardNotice::copy_refused};
    CHECK_FALSE(hand_on(news, client));
    CHECK(told == std::vector<std::string>{"focus", "/tmp/a.tandem", "/tmp/b.png", "notice", "close"});
    may_close = true;
    CHECK(hand_on(news, client));
    // Nobody who is asked: it closes.
    CHECK(hand_on(news, {}));
}
