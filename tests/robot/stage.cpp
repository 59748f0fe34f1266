#include "robot/stage.hpp"

#include <cstdlib>
#include <stdexcept>
#include <system_error>

#include "robot/sample_files.hpp"
#include "store/project_file.hpp"

namespace tandem::robot {
namespace {

// A folder nobody else has: tests run side by side.
std::filesystem::path fresh_folder() {
    std::string name = (std::filesystem::temp_directory_path() / "tandem-robot-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
    return name;
}

std::filesystem::path sample_file(const char* name) {
    return std::filesystem::path(TANDEM_SOURCE_DIR) / "projects" / name;
}

// Reading them takes as long as some of the tests.
const facts::Facts& shared_facts() {
    static const facts::Facts facts = facts::load_facts();
    return facts;
}

// Of one language; they are read once for all stages, as none of them changes the file.
const Loaded& shared_sample(facts::Language language) {
    const auto read = [](const char* name) {
        auto loaded = load_project(sample_file(name));
        if (!loaded) throw std::runtime_error("the sample does not open");
        return *std::move(loaded);
    };
    static const Loaded french = read("maison-oriane.tandem"), english = read("maison-oriane-en.tandem");
    return language == facts::Language::french ? french : english;
}

SessionOptions repeatable(const std::filesystem::path& folder) {
    SessionOptions options;
    options.id_seed = 1;
    options.state_folder = folder / "state";
    return options;
}

}  // namespace

Stage::Stage(StageOptions options)
    : folder_(fresh_folder()),
      facts_(shared_facts()),
      words_(options.language),
      headless_(options.width_px, options.height_px),
      session_(facts_, repeatable(folder_)) {
    if (!options.file.empty()) {
        if (!session_.open(options.file)) throw std::runtime_error("the file does not open");
    } else if (options.sample) {
        const Loaded& sample = shared_sample(options.language);
        session_.open_loaded(sample.stamp.path, sample);
    }
    FrameOptions how;
    how.start_folder = folder_;
    how.samples = samples_of;
    how.preferences.language = options.language;
    how.preferences.theme = options.theme;
    how.preferences.scale_percent = options.scale_percent;
    how.patience = options.impatient ? std::chrono::milliseconds(0) : std::chrono::minutes(10);
    frame_.emplace(session_, headless_.emoji(), headless_.fonts(), std::move(how));
    robot_.emplace(*frame_, [this](const std::function<void()>& draw) { headless_.step(draw); });
}

Stage::~Stage() {
    session_.finish_saving();
    std::error_code error;
    std::filesystem::remove_all(folder_, error);
}

const Post* Stage::post(std::string_view title_part) const {
    for (const Post& post : session_.project().posts)
        if (post.title.find(title_part) != std::string::npos) return &post;
    return nullptr;
}

}  // namespace tandem::robot
