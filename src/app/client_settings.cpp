#include "app/client_settings.hpp"

#include "app/media_path.hpp"

namespace tandem {
namespace {

Request settings_request(const Project& project, std::string Settings::*field, std::string value) {
    if (project.settings.*field == value) return {};
    Settings settings = project.settings;
    settings.*field = std::move(value);
    return {{"undo.client_settings", {}}, {PutSettings{std::move(settings)}}, {}};
}

}  // namespace

Request change_client(const Project& project, std::string client) {
    return settings_request(project, &Settings::client, std::move(client));
}

Request change_agency(const Project& project, std::string agency) {
    return settings_request(project, &Settings::agency, std::move(agency));
}

Request change_logo(const Project& project, std::string reference) {
    return settings_request(project, &Settings::logo, std::move(reference));
}

Request change_accent(const Project& project, std::string color) {
    return settings_request(project, &Settings::accent, std::move(color));
}

std::optional<Notice> take_logo(Session& session, const std::filesystem::path& file) {
    const auto refused = [&](const char* why) {
        return Notice{Notice::Kind::error, {"notice.logo_refused.title", {}}, {{why, {}}}, file.string(), {}};
    };
    if (!session.path()) return refused("notice.logo_refused.no_folder");
    const auto reference = media_reference(session.path()->parent_path(), file);
    if (!reference) return refused("notice.logo_refused.outside");
    Request request = change_logo(session.project(), *reference);
    if (!request.actions.empty()) session.submit(std::move(request));
    return std::nullopt;
}

}  // namespace tandem
