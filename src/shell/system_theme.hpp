#pragma once

#include <functional>
#include <future>
#include <optional>
#include <string_view>

namespace tandem {

// Whether the desktop asks for dark colours: the GTK theme named in the environment, or the settings file of GTK 3 and
// 4 or of KDE in the user's configuration folder. False when nothing says so. Reads files only: takes no time.
bool system_prefers_dark();

// What the desktop's portal or gsettings answered about its colour scheme: "(<<uint32 1>>,)", "'prefer-dark'". True for
// dark, false for light; nothing when it has no preference or the answer is none.
std::optional<bool> dark_from_answer(std::string_view answer);

// The desktop's colours, asked anew whenever the user comes back: asking the portal takes tens of milliseconds, so it
// runs beside the window.
class SystemTheme {
  public:
    // `wake` is called from the worker when an answer is there.
    explicit SystemTheme(std::function<void()> wake) : wake_(std::move(wake)) {}

    // Begins to ask; does nothing while an answer is awaited.
    void ask();
    // The answer, once.
    std::optional<bool> take();

  private:
    std::function<void()> wake_;
    std::future<bool> answer_;
};

}  // namespace tandem
