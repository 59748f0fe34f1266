#pragma once

#include <filesystem>
#include <string>

#include "app/session.hpp"

namespace tandem {

// Who works for whom, and how what a client is shown looks. Each is a request of one step, empty where nothing changes.
Request change_client(const Project& project, std::string client);
Request change_agency(const Project& project, std::string agency);
// A reference as media_reference gives it (app/media_path.hpp); "": none.
Request change_logo(const Project& project, std::string reference);
// "#RRGGBB"; "": Tandem's own.
Request change_accent(const Project& project, std::string color);

// Takes a picture file as the client's logo. Where it cannot be, what to tell the user: it lies outside of the
// project's folder, or the project has no folder yet.
std::optional<Notice> take_logo(Session& session, const std::filesystem::path& file);

}  // namespace tandem
