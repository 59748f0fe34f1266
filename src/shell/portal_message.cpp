#include "shell/portal_message.hpp"

#include "shell/file_portal.hpp"
#include "ui/text/clean_text.hpp"

namespace tandem {
namespace {

constexpr const char* chooser_interface = "org.freedesktop.portal.FileChooser";

// A value within a message, closed at the end of its scope.
class Opened {
  public:
    Opened(DBusMessageIter& parent, int type, const char* signature) : parent_(parent) {
        dbus_message_iter_open_container(&parent_, type, signature, &at);
    }
    ~Opened() { dbus_message_iter_close_container(&parent_, &at); }
    Opened(const Opened&) = delete;
    Opened& operator=(const Opened&) = delete;

    DBusMessageIter at{};

  private:
    DBusMessageIter& parent_;
};

// libdbus ends the program over a text that is no UTF-8, as names of files may be.
void add_text(DBusMessageIter& at, const std::string& text) {
    constexpr std::size_t most_bytes = 4096;
    const std::string valid = clean_text(text, most_bytes).text;
    const char* c = valid.c_str();
    dbus_message_iter_append_basic(&at, DBUS_TYPE_STRING, &c);
}

// An entry of the options; `fill` puts its value.
template <class Fill>
void add_option(DBusMessageIter& options, const char* name, const char* signature, Fill fill) {
    Opened entry(options, DBUS_TYPE_DICT_ENTRY, nullptr);
    add_text(entry.at, name);
    Opened value(entry.at, DBUS_TYPE_VARIANT, signature);
    fill(value.at);
}

void add_text_option(DBusMessageIter& options, const char* name, const std::string& text) {
    add_option(options, name, "s", [&](DBusMessageIter& at) { add_text(at, text); });
}

void add_flag_option(DBusMessageIter& options, const char* name) {
    add_option(options, name, "b", [](DBusMessageIter& at) {
        const dbus_bool_t yes = TRUE;
        dbus_message_iter_append_basic(&at, DBUS_TYPE_BOOLEAN, &yes);
    });
}

// Paths are bytes with a zero at their end.
void add_folder_option(DBusMessageIter& options, const std::string& folder) {
    add_option(options, "current_folder", "ay", [&](DBusMessageIter& at) {
        Opened bytes(at, DBUS_TYPE_ARRAY, "y");
        const char* c = folder.c_str();
        dbus_message_iter_append_fixed_array(&bytes.at, DBUS_TYPE_BYTE, &c, static_cast<int>(folder.size() + 1));
    });
}

void add_filter_option(DBusMessageIter& options, const PortalQuestion& question) {
    add_option(options, "filters", "a(sa(us))", [&](DBusMessageIter& at) {
        Opened filters(at, DBUS_TYPE_ARRAY, "(sa(us))");
        Opened filter(filters.at, DBUS_TYPE_STRUCT, nullptr);
        add_text(filter.at, question.kinds);
        Opened globs(filter.at, DBUS_TYPE_ARRAY, "(us)");
        for (const std::string& ending : question.endings) {
            Opened glob(globs.at, DBUS_TYPE_STRUCT, nullptr);
            const dbus_uint32_t kind = 0;  // a pattern of names
            dbus_message_iter_append_basic(&glob.at, DBUS_TYPE_UINT32, &kind);
            add_text(glob.at, glob_of_ending(ending));
        }
    });
}

// Goes to the value of an option; false where there is none.
bool find_option(DBusMessageIter options, std::string_view name, DBusMessageIter& value) {
    if (dbus_message_iter_get_arg_type(&options) != DBUS_TYPE_ARRAY) return false;
    DBusMessageIter entry;
    dbus_message_iter_recurse(&options, &entry);
    for (; dbus_message_iter_get_arg_type(&entry) == DBUS_TYPE_DICT_ENTRY; dbus_message_iter_next(&entry)) {
        DBusMessageIter inside;
        dbus_message_iter_recurse(&entry, &inside);
        const char* key = nullptr;
        if (dbus_message_iter_get_arg_type(&inside) != DBUS_TYPE_STRING) continue;
        dbus_message_iter_get_basic(&inside, &key);
        if (key != name || !dbus_message_iter_next(&inside)) continue;
        if (dbus_message_iter_get_arg_type(&inside) != DBUS_TYPE_VARIANT) continue;
        dbus_message_iter_recurse(&inside, &value);
        return true;
    }
    return false;
}

}  // namespace

PortalMessage portal_call(const PortalQuestion& question, const std::string& parent_window, const std::string& token) {
    const bool saves = question.kind == PortalQuestion::Kind::save;
    PortalMessage call(
        dbus_message_new_method_call(portal_name, portal_path, chooser_interface, saves ? "SaveFile" : "OpenFile"));
    if (!call) return call;
    DBusMessageIter at;
    dbus_message_iter_init_append(call.get(), &at);
    add_text(at, parent_window);
    add_text(at, question.title);
    Opened options(at, DBUS_TYPE_ARRAY, "{sv}");
    add_text_option(options.at, "handle_token", token);
    add_text_option(options.at, "accept_label", question.accept);
    add_flag_option(options.at, "modal");
    if (question.kind == PortalQuestion::Kind::folder) add_flag_option(options.at, "directory");
    if (question.kind == PortalQuestion::Kind::open && question.several) add_flag_option(options.at, "multiple");
    if (saves) add_text_option(options.at, "current_name", question.name);
    if (!question.folder.empty()) add_folder_option(options.at, question.folder.string());
    if (!question.endings.empty()) add_filter_option(options.at, question);
    return call;
}

PortalMessage portal_version_call() {
    PortalMessage call(
        dbus_message_new_method_call(portal_name, portal_path, "org.freedesktop.DBus.Properties", "Get"));
    const char *interface = chooser_interface, *property = "version";
    if (call)
        dbus_message_append_args(call.get(), DBUS_TYPE_STRING, &interface, DBUS_TYPE_STRING, &property,
                                 DBUS_TYPE_INVALID);
    return call;
}

unsigned portal_version(DBusMessage* reply) {
    DBusMessageIter at, value;
    if (!dbus_message_iter_init(reply, &at) || dbus_message_iter_get_arg_type(&at) != DBUS_TYPE_VARIANT) return 0;
    dbus_message_iter_recurse(&at, &value);
    dbus_uint32_t version = 0;
    if (dbus_message_iter_get_arg_type(&value) == DBUS_TYPE_UINT32) dbus_message_iter_get_basic(&value, &version);
    return version;
}

std::string request_path(DBusMessage* reply) {
    const char* path = nullptr;
    if (dbus_message_get_type(reply) != DBUS_MESSAGE_TYPE_METHOD_RETURN ||
        !dbus_message_get_args(reply, nullptr, DBUS_TYPE_OBJECT_PATH, &path, DBUS_TYPE_INVALID))
        return {};
    return path;
}

PortalAnswer portal_response(DBusMessage* signal) {
    constexpr dbus_uint32_t chosen = 0, cancelled = 1;
    const PortalAnswer failed{{}, true};
    DBusMessageIter at, uris, uri;
    if (!dbus_message_iter_init(signal, &at) || dbus_message_iter_get_arg_type(&at) != DBUS_TYPE_UINT32) return failed;
    dbus_uint32_t code = 0;
    dbus_message_iter_get_basic(&at, &code);
    if (code == cancelled) return {};
    if (code != chosen || !dbus_message_iter_next(&at) || !find_option(at, "uris", uris)) return failed;
    if (dbus_message_iter_get_arg_type(&uris) != DBUS_TYPE_ARRAY) return failed;
    dbus_message_iter_recurse(&uris, &uri);
    PortalAnswer answer;
    for (; dbus_message_iter_get_arg_type(&uri) == DBUS_TYPE_STRING; dbus_message_iter_next(&uri)) {
        const char* text = nullptr;
        dbus_message_iter_get_basic(&uri, &text);
        auto path = path_of_uri(text);
        if (!path) return failed;
        answer.paths.push_back(std::move(*path));
    }
    return answer.paths.empty() ? failed : answer;
}

}  // namespace tandem
