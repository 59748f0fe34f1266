#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

namespace tandem {

class EmojiMap;

// What was too much for the clipboard.
enum class ClipboardNotice {
    copy_refused,     // the text is longer than may be offered: nothing was copied
    paste_shortened,  // the other program offered more than is taken
};

// The system's side, in UTF-8. `notice` may be empty.
struct ClipboardPort {
    std::function<std::string()> read;
    std::function<void(const std::string&)> write;
    std::function<void(ClipboardNotice)> notice;
};

// Stands between ImGui's text fields, which hold the shown form of text (see EmojiMap), and the system's clipboard,
// which holds the user's. What comes in is cleaned. X11 kills a program that offers some megabytes: copying stops well
// before.
class Clipboard {
  public:
    static constexpr std::size_t most_bytes = std::size_t{1} << 20;

    // `emoji` outlives it.
    Clipboard(EmojiMap& emoji, ClipboardPort port);
    Clipboard(const Clipboard&) = delete;
    Clipboard& operator=(const Clipboard&) = delete;

    // Takes over the clipboard of the current ImGui context, which must not outlive this.
    void connect();

    // In the shown form, NUL-terminated; good until the next call. "" when the clipboard cannot be read.
    const char* paste() noexcept;
    // `shown` in the shown form. False when it is too long: the clipboard keeps what it had.
    bool copy(std::string_view shown) noexcept;

  private:
    void tell(ClipboardNotice notice) const;

    EmojiMap& emoji_;
    ClipboardPort port_;
    std::string pasted_;
};

}  // namespace tandem
