#include "shell/run_preferences.hpp"

#include <utility>

namespace tandem {
namespace {

// Keeps the user's own value as long as the given one stays.
template <class T>
void take_field(T& own, const T& now, const T& shown, bool& given) {
    given = given && now == shown;
    if (!given) own = now;
}

}  // namespace

RunPreferences::RunPreferences(KeptPreferences own, const RunOptions& run)
    : own_(std::move(own)),
      shown_(own_.preferences),
      window_(run.size_given ? WindowPlace{run.width_px, run.height_px, {}, {}, false} : own_.window),
      language_given_(!run.lang.empty()),
      theme_given_(!run.theme.empty()),
      scale_given_(run.scale_percent.has_value()),
      size_given_(run.size_given) {
    if (language_given_) shown_.language = run.lang == "en" ? facts::Language::english : facts::Language::french;
    if (run.theme == "light") shown_.theme = ThemeChoice::light;
    if (run.theme == "dark") shown_.theme = ThemeChoice::dark;
    if (run.theme == "system") shown_.theme = ThemeChoice::system;
    if (scale_given_) shown_.scale_percent = *run.scale_percent;
}

const KeptPreferences& RunPreferences::take(const Preferences& now) {
    Preferences next = now;
    next.language = own_.preferences.language;
    next.theme = own_.preferences.theme;
    next.scale_percent = own_.preferences.scale_percent;
    take_field(next.language, now.language, shown_.language, language_given_);
    take_field(next.theme, now.theme, shown_.theme, theme_given_);
    take_field(next.scale_percent, now.scale_percent, shown_.scale_percent, scale_given_);
    own_.preferences = std::move(next);
    return own_;
}

const KeptPreferences* RunPreferences::take_window(const WindowPlace& now) {
    const bool as_given = size_given_ && !now.maximised && now.width == window_.width && now.height == window_.height;
    if (as_given || now == own_.window) return nullptr;
    own_.window = now;
    return &own_;
}

}  // namespace tandem
