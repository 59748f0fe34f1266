#include "shell/file_portal.hpp"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdlib>
#include <mutex>
#include <random>
#include <system_error>
#include <utility>

#include "shell/portal_message.hpp"

namespace tandem {
namespace {

using Clock = std::chrono::steady_clock;

// How long the portal may take to say that it asks; the person may take as long as they want.
constexpr std::chrono::seconds most_reply{5};
constexpr int look_ms = 100;  // how often a withdrawal is looked for
constexpr unsigned version_with_folders = 3;

// Without one the library would start a bus of its own.
bool has_session_bus() {
    if (const char* address = std::getenv("DBUS_SESSION_BUS_ADDRESS"); address && *address) return true;
    const char* runtime = std::getenv("XDG_RUNTIME_DIR");
    std::error_code error;
    return runtime && *runtime && std::filesystem::exists(std::filesystem::path(runtime) / "bus", error);
}

std::string fresh_token() {
    std::random_device random;
    return "tandem" + std::to_string(random()) + std::to_string(random());
}

struct CloseConnection {
    void operator()(DBusConnection* connection) const {
        dbus_connection_close(connection);
        dbus_connection_unref(connection);
    }
};
using Connection = std::unique_ptr<DBusConnection, CloseConnection>;

Connection connect() {
    Connection connection(dbus_bus_get_private(DBUS_BUS_SESSION, nullptr));
    if (connection) dbus_connection_set_exit_on_disconnect(connection.get(), FALSE);
    return connection;
}

int hex_digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

}  // namespace

// What the thread and the window share.
struct DesktopPortal::Asked {
    PortalQuestion question;
    std::string parent_window;
    std::function<void()> wake;
    std::atomic<bool> withdrawn = false;
    std::mutex mutex;
    std::optional<PortalAnswer> answer;

    void run();
    std::optional<PortalAnswer> asks(DBusConnection* bus);
    // The reply to a call; null when it is not there in time, or the question was withdrawn.
    PortalMessage reply_to(DBusConnection* bus, DBusMessage* call, PortalMessage* response);
    // The request's answer; nothing when the question was withdrawn.
    std::optional<PortalAnswer> wait(DBusConnection* bus, const std::string& request, PortalMessage response);
};

void DesktopPortal::Asked::run() {
    std::optional<PortalAnswer> given = PortalAnswer{{}, true};
    if (const Connection bus = connect()) given = asks(bus.get());
    if (!given) return;
    {
        const std::lock_guard lock(mutex);
        answer = std::move(given);
    }
    if (!withdrawn && wake) wake();
}

namespace {

bool is_response(DBusMessage* message) { return dbus_message_is_signal(message, request_interface, "Response"); }

// The portal or the bus is gone: no answer will come.
bool is_loss(DBusMessage* message) {
    if (dbus_message_is_signal(message, DBUS_INTERFACE_LOCAL, "Disconnected")) return true;
    if (!dbus_message_is_signal(message, DBUS_INTERFACE_DBUS, "NameOwnerChanged")) return false;
    const char *name = "", *before = "", *after = "";
    return dbus_message_get_args(message, nullptr, DBUS_TYPE_STRING, &name, DBUS_TYPE_STRING, &before, DBUS_TYPE_STRING,
                                 &after, DBUS_TYPE_INVALID) &&
        std::string_view(name) == portal_name && !*after && *before;
}

bool is_for(DBusMessage* message, const std::string& request) {
    const char* path = dbus_message_get_path(message);
    return is_response(message) && path && path == request;
}

void close_request(DBusConnection* bus, const std::string& request) {
    const PortalMessage call(dbus_message_new_method_call(portal_name, request.c_str(), request_interface, "Close"));
    if (!call) return;
    dbus_message_set_no_reply(call.get(), TRUE);
    dbus_connection_send(bus, call.get(), nullptr);
    dbus_connection_flush(bus);
}

void listen(DBusConnection* bus) {
    const std::string of_portal = std::string("type='signal',sender='") + portal_name + "',interface='" +
        request_interface + "',member='Response'";
    const std::string of_owner = std::string("type='signal',sender='") + DBUS_SERVICE_DBUS +
        "',member='NameOwnerChanged',arg0='" + portal_name + "'";
    dbus_bus_add_match(bus, of_portal.c_str(), nullptr);
    dbus_bus_add_match(bus, of_owner.c_str(), nullptr);
    dbus_connection_flush(bus);
}

}  // namespace

PortalMessage DesktopPortal::Asked::reply_to(DBusConnection* bus, DBusMessage* call, PortalMessage* response) {
    dbus_uint32_t serial = 0;
    if (!call || !dbus_connection_send(bus, call, &serial)) return nullptr;
    for (const auto end = Clock::now() + most_reply; Clock::now() < end && !withdrawn;) {
        const bool connected = dbus_connection_read_write(bus, look_ms);
        while (PortalMessage message{dbus_connection_pop_message(bus)}) {
            if (dbus_message_get_reply_serial(message.get()) == serial) return message;
            if (is_loss(message.get())) return nullptr;
            // The answer may overtake the reply.
            if (response && is_response(message.get())) *response = std::move(message);
        }
        if (!connected) return nullptr;
    }
    return nullptr;
}

std::optional<PortalAnswer> DesktopPortal::Asked::wait(DBusConnection* bus, const std::string& request,
                                                       PortalMessage response) {
    if (response && is_for(response.get(), request)) return portal_response(response.get());
    while (!withdrawn) {
        const bool connected = dbus_connection_read_write(bus, look_ms);
        while (const PortalMessage message{dbus_connection_pop_message(bus)}) {
            if (is_for(message.get(), request)) return portal_response(message.get());
            if (is_loss(message.get())) return PortalAnswer{{}, true};
        }
        if (!connected) return PortalAnswer{{}, true};
    }
    close_request(bus, request);
    return std::nullopt;
}

std::optional<PortalAnswer> DesktopPortal::Asked::asks(DBusConnection* bus) {
    const PortalAnswer failed{{}, true};
    listen(bus);
    if (question.kind == PortalQuestion::Kind::folder) {
        const PortalMessage reply = reply_to(bus, portal_version_call().get(), nullptr);
        if (!reply || portal_version(reply.get()) < version_with_folders) return failed;
    }
    PortalMessage response;
    const PortalMessage reply = reply_to(bus, portal_call(question, parent_window, fresh_token()).get(), &response);
    if (!reply) return failed;
    const std::string request = request_path(reply.get());
    if (request.empty()) return failed;
    return wait(bus, request, std::move(response));
}

DesktopPortal::DesktopPortal(std::string parent_window, std::function<void()> wake)
    : parent_window_(std::move(parent_window)), wake_(std::move(wake)) {
    dbus_threads_init_default();
}

DesktopPortal::~DesktopPortal() {
    withdraw();
    for (std::thread& thread : threads_) thread.join();
}

bool DesktopPortal::ask(const PortalQuestion& question) {
    withdraw();
    if (!has_session_bus()) return false;
    asked_ = std::make_shared<Asked>();
    asked_->question = question;
    asked_->parent_window = parent_window_;
    asked_->wake = wake_;
    threads_.emplace_back([asked = asked_] { asked->run(); });
    return true;
}

std::optional<PortalAnswer> DesktopPortal::take() {
    if (!asked_) return std::nullopt;
    const std::lock_guard lock(asked_->mutex);
    return std::exchange(asked_->answer, std::nullopt);
}

void DesktopPortal::withdraw() {
    if (asked_) asked_->withdrawn = true;
    asked_.reset();
}

FilePortal DesktopPortal::functions() {
    return {[this](const PortalQuestion& question) { return ask(question); }, [this] { return take(); },
            [this] { withdraw(); }};
}

std::optional<std::filesystem::path> path_of_uri(std::string_view uri) {
    constexpr std::string_view head = "file://";
    if (!uri.starts_with(head)) return std::nullopt;
    uri.remove_prefix(head.size());
    if (uri.starts_with("localhost/")) uri.remove_prefix(std::string_view("localhost").size());
    if (!uri.starts_with('/')) return std::nullopt;
    std::string path;
    for (std::size_t i = 0; i < uri.size(); ++i) {
        char c = uri[i];
        if (c == '%') {
            const int high = i + 2 < uri.size() ? hex_digit(uri[i + 1]) : -1;
            const int low = i + 2 < uri.size() ? hex_digit(uri[i + 2]) : -1;
            if (high < 0 || low < 0) return std::nullopt;
            c = static_cast<char>(high * 16 + low);
            i += 2;
        }
        if (c == '\0') return std::nullopt;
        path += c;
    }
    return path;
}

std::string glob_of_ending(std::string_view ending) {
    std::string glob = "*";
    for (const char c : ending) {
        const bool letter = c >= 'a' && c <= 'z';
        if (!letter)
            glob += c;
        else
            (((glob += '[') += c) += static_cast<char>(c - 'a' + 'A')) += ']';
    }
    return glob;
}

}  // namespace tandem
