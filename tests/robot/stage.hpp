#pragma once

#include <array>
#include <filesystem>
#include <optional>

#include "facts/facts.hpp"
#include "robot/headless.hpp"
#include "robot/robot.hpp"

namespace tandem::robot {

// What the user sees is tried in both.
inline constexpr std::array both_languages{facts::Language::french, facts::Language::english};

struct StageOptions {
    float width_px = 1440, height_px = 900;
    int scale_percent = 100;
    facts::Language language = facts::Language::english;
    ThemeChoice theme = ThemeChoice::light;
    // The sample project of the language; false: no project at all.
    bool sample = true;
    // A project to open instead of it.
    std::filesystem::path file = {};
    // Whether long work shows its progress; else it is over before the next frame, however slow the machine is.
    bool impatient = false;
};

// The whole program without its window: facts, session, frame, and the robot that uses it. Time stands still in the
// sample.
class Stage {
  public:
    explicit Stage(StageOptions options = {});

    Robot& robot() { return *robot_; }
    Frame& frame() { return *frame_; }
    Session& session() { return session_; }
    const Project& project() const { return session_.project(); }
    Headless& headless() { return headless_; }
    // A place for files of this stage alone, empty at first, gone with it.
    const std::filesystem::path& folder() const { return folder_; }
    // The first post, by id, whose title holds this text.
    const Post* post(std::string_view title_part) const;
    std::string word(std::string_view key) const { return std::string(words_(key)); }

    ~Stage();

  private:
    std::filesystem::path folder_;
    const facts::Facts& facts_;
    facts::Words words_;
    Headless headless_;
    Session session_;
    std::optional<Frame> frame_;
    std::optional<Robot> robot_;
};

}  // namespace tandem::robot
