#include "robot/stage.hpp"

#include <stdexcept>

namespace tandem::robot {
namespace {

SessionOptions repeatable() {
    SessionOptions options;
    options.id_seed = 1;
    options.state_folder = std::filesystem::temp_directory_path() / "tandem-robot-state";
    return options;
}

}  // namespace

Stage::Stage(StageOptions options)
    : facts_(facts::load_facts()), words_(options.language), headless_(options.width_px, options.height_px), session_(facts_, repeatable()) {
    if (options.sample) {
        const char* name = options.language == facts::Language::french ? "maison-oriane.tandem" : "maison-oriane-en.tandem";
        if (!session_.open(std::filesystem::path(TANDEM_SOURCE_DIR) / "projects" / name)) throw std::runtime_error("the sample does not open");
    }
    FrameOptions how;
    how.preferences.language = options.language;
    how.preferences.theme = options.theme;
    how.preferences.scale_percent = options.scale_percent;
    frame_.emplace(session_, headless_.emoji(), headless_.fonts(), std::move(how));
    robot_.emplace(*frame_, [this](const std::function<void()>& draw) { headless_.step(draw); });
}

const Post* Stage::post(std::string_view title_part) const {
    for (const Post& post : session_.project().posts)
        if (post.title.find(title_part) != std::string::npos) return &post;
    return nullptr;
}

}  // namespace tandem::robot
