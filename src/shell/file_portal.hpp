#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "ui/dialogs/file_portal.hpp"

namespace tandem {

// The desktop's dialog for files through org.freedesktop.portal.FileChooser on the session bus. Each question has a
// thread and a connection of its own, so that nothing of the bus ever holds up the window.
class DesktopPortal {
  public:
    // `parent_window`: as portals name it, "x11:" and the window's number in hexadecimal digits; may be empty. `wake`
    // is called from a thread when an answer is there.
    DesktopPortal(std::string parent_window, std::function<void()> wake);
    // Closes what is still asked.
    ~DesktopPortal();
    DesktopPortal(const DesktopPortal&) = delete;
    DesktopPortal& operator=(const DesktopPortal&) = delete;

    // False where there is no session bus. A question that is still open is withdrawn.
    bool ask(const PortalQuestion& question);
    std::optional<PortalAnswer> take();
    void withdraw();

    // The three as the frame wants them; this outlives them.
    FilePortal functions();

  private:
    struct Asked;

    std::string parent_window_;
    std::function<void()> wake_;
    std::shared_ptr<Asked> asked_;
    std::vector<std::thread> threads_;
};

// The file that "file:///home/ada/My%20plan.tandem" names; nothing where it is no file of this computer.
std::optional<std::filesystem::path> path_of_uri(std::string_view uri);
// Files with this ending, in capitals too, as portals match them: "*.[cC][sS][vV]".
std::string glob_of_ending(std::string_view ending);

}  // namespace tandem
