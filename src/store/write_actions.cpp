#include "edit/any_action.hpp"
#include "store/encode.hpp"
#include "store/intents.hpp"
#include "store/load_actions.hpp"

namespace tandem {
namespace {

using Archive = cereal::JSONOutputArchive;

template <class Row>
std::string table_name() {
    std::string name;
    const Project none;
    Project::tables(none, [&](const char* key, const auto& table) {
        if constexpr (std::is_same_v<std::remove_cvref_t<decltype(table)>, Table<Row>>) name = key;
    });
    return name;
}

void put_text(Archive& archive, const char* key, const std::string& text) { put_value(archive, key, text); }

struct WriteStep {
    Archive& archive;

    template <class Row>
    void operator()(const Put<Row>& action) const {
        put_text(archive, "action", "put");
        put_text(archive, "table", table_name<Row>());
        encode_value(archive, "row", action.row);
    }
    template <class Row>
    void operator()(const Remove<Row>& action) const {
        put_text(archive, "action", "remove");
        put_text(archive, "table", table_name<Row>());
        encode_value(archive, "id", action.id);
    }
    void operator()(const PutSettings& action) const {
        put_text(archive, "action", "put_settings");
        put_value(archive, "replace", true);
        encode_value(archive, "settings", action.settings);
    }
    void operator()(std::monostate) const {}
    void operator()(const PutCharter& action) const {
        put_text(archive, "action", "put_charter");
        put_value(archive, "replace", true);
        encode_value(archive, "charter", action.charter);
    }
    template <HasActionFields Intent>
    void operator()(const Intent& intent) const {
        each_intent([&]<class Known>(const char* word) {
            if constexpr (std::is_same_v<Known, Intent>) put_text(archive, "action", word);
        });
        action_fields(intent, [this](const char* key, const auto& member) {
            using Member = std::remove_cvref_t<decltype(member)>;
            if (!may_be_left_out<Member> || !(member == Member{})) encode_value(archive, key, member);
        });
    }
    template <class Verb>
    requires requires(const Verb& verb) { verb.verb; }
    void operator()(const Verb& verb) const {
        put_text(archive, "action", verb.verb);
        encode_fields(archive, verb);
    }
    void operator()(const Action& action) const { visit_action(*this, action); }
};

void write_step(Archive& archive, const void* step) {
    std::visit(WriteStep{archive}, *static_cast<const OutsideStep*>(step));
}

void write_steps(Archive& archive, const void* steps) {
    const auto& list = *static_cast<const std::vector<OutsideStep>*>(steps);
    archive(cereal::make_size_tag(static_cast<cereal::size_type>(list.size())));
    for (const OutsideStep& step : list) put_value(archive, nullptr, Encoded{&step, &write_step});
}

void write_label_values(Archive& archive, const void* label) {
    for (const auto& [key, value] : static_cast<const Label*>(label)->values) put_text(archive, key.c_str(), value);
}

void write_label(Archive& archive, const void* label) {
    put_text(archive, "key", static_cast<const Label*>(label)->key);
    if (!static_cast<const Label*>(label)->values.empty())
        put_value(archive, "values", Encoded{label, &write_label_values});
}

void write_focus(Archive& archive, const void* focus) {
    const auto& where = *static_cast<const Focus*>(focus);
    if (where.item) encode_value(archive, "item", where.item);
    if (where.day) encode_value(archive, "day", where.day);
}

void write_request(Archive& archive, const void* any) {
    const auto& request = *static_cast<const OutsideRequest*>(any);
    if (!(request.label == Label{})) put_value(archive, "label", Encoded{&request.label, &write_label});
    put_value(archive, "actions", Encoded{&request.steps, &write_steps});
    if (!(request.focus == Focus{})) put_value(archive, "focus", Encoded{&request.focus, &write_focus});
}

void write_requests(Archive& archive, const void* any) {
    const auto& requests = *static_cast<const std::vector<OutsideRequest>*>(any);
    archive(cereal::make_size_tag(static_cast<cereal::size_type>(requests.size())));
    for (const OutsideRequest& request : requests) {
        const bool bare = request.steps.size() == 1 && request.label == Label{} && request.focus == Focus{};
        const Encoded whole{&request, &write_request};
        put_value(archive, nullptr, bare ? Encoded{&request.steps.front(), &write_step} : whole);
    }
}

}  // namespace

std::string actions_text(const std::vector<OutsideRequest>& requests) {
    TextSink sink;
    std::ostream stream(&sink);
    {
        Archive archive(stream, archive_options());
        put_value(archive, "requests", Encoded{&requests, &write_requests});
    }
    return sink.take() + "\n";
}

}  // namespace tandem
