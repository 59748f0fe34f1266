#include "store/load_actions.hpp"

#include <algorithm>
#include <exception>

#include "edit/apply.hpp"
#include "store/decode.hpp"
#include "store/intents.hpp"

namespace tandem {
namespace {

using Archive = cereal::JSONInputArchive;
using Index = JsonTree::Index;

// Reads requests one after the other, with the project as the actions so far have left it.
class RequestReader {
  public:
    RequestReader(Archive& archive, Decoding& in, Project project)
        : archive_(archive), in_(in), project_(std::move(project)) {}

    std::vector<OutsideRequest> read() {
        const JsonTree& tree = in_.tree;
        if (tree.kind(JsonTree::root) == JsonKind::array) {
            read_list(JsonTree::root, &RequestReader::read_request);
        } else if (in_.expect(JsonTree::root, JsonKind::object)) {
            const Index requests = tree.child(JsonTree::root, "requests");
            if (requests == JsonTree::none)
                read_request(JsonTree::root);
            else if (only(JsonTree::root, {"requests"}))
                enter("requests", requests, JsonKind::array, &RequestReader::read_requests);
        }
        return std::move(requests_);
    }

  private:
    using Reading = void (RequestReader::*)(Index);

    // Reads a value of that kind with `reading`, the archive standing inside it.
    void enter(const char* key, Index node, JsonKind kind, Reading reading) {
        if (in_.refused() || !in_.expect(node, kind)) return;
        struct Inside {
            RequestReader* reader;
            Reading reading;
        } inside{this, reading};
        Decoded decoded{&inside,
                        [](Archive&, Decoded& d) {
                            const auto& to = *static_cast<Inside*>(d.value);
                            (to.reader->*to.reading)(d.node);
                        },
                        node, in_};
        in_.enter(key);
        take_value(archive_, key, decoded);
        in_.leave();
    }
    void read_list(Index list, Reading reading) {
        for (Index at = list + 1; at < in_.tree[list].after && !in_.refused(); at = in_.tree[at].after)
            enter(nullptr, at, JsonKind::object, reading);
    }
    void read_requests(Index list) { read_list(list, &RequestReader::read_request); }
    void read_steps(Index list) { read_list(list, &RequestReader::read_step); }

    // Refuses any other key of the record.
    bool only(Index record, std::initializer_list<std::string_view> keys) {
        std::string known;
        for (const std::string_view key : keys) known.append(known.empty() ? "" : ", ").append(key);
        for (Index at = record + 1; at < in_.tree[record].after; at = in_.tree[at].after)
            if (std::find(keys.begin(), keys.end(), in_.tree.key(at)) == keys.end())
                in_.unknown_key(record, at, false, known);
        return !in_.refused();
    }
    // The child of that key; refuses when there is none.
    Index required(Index record, const char* key) {
        const Index node = in_.tree.child(record, key);
        if (node == JsonTree::none) in_.refuse(ProblemCode::missing_key, record, {{"expected", key}});
        return node;
    }
    template <class T>
    void take_required(Index record, const char* key, T& value) {
        const Index node = required(record, key);
        if (node != JsonTree::none) decode_value(archive_, key, value, node, in_);
    }
    template <class T>
    void take_if_there(Index record, const char* key, T& value) {
        const Index node = in_.tree.child(record, key);
        if (node != JsonTree::none && !in_.refused()) decode_value(archive_, key, value, node, in_);
    }

    void read_request(Index node) {
        requests_.emplace_back();
        if (in_.tree.child(node, "actions") == JsonTree::none) return read_step(node);
        if (!only(node, {"label", "actions", "focus"})) return;
        if (const Index label = in_.tree.child(node, "label"); label != JsonTree::none)
            enter("label", label, JsonKind::object, &RequestReader::read_label);
        enter("actions", in_.tree.child(node, "actions"), JsonKind::array, &RequestReader::read_steps);
        if (const Index focus = in_.tree.child(node, "focus"); focus != JsonTree::none)
            enter("focus", focus, JsonKind::object, &RequestReader::read_focus);
    }
    void read_label(Index node) {
        if (!only(node, {"key", "values"})) return;
        take_required(node, "key", requests_.back().label.key);
        if (const Index values = in_.tree.child(node, "values"); values != JsonTree::none)
            enter("values", values, JsonKind::object, &RequestReader::read_label_values);
    }
    void read_label_values(Index node) {
        for (Index at = node + 1; at < in_.tree[node].after && !in_.refused(); at = in_.tree[at].after) {
            const std::string key(in_.tree.key(at));
            std::string value;
            decode_value(archive_, key.c_str(), value, at, in_);
            requests_.back().label.values.emplace_back(key, std::move(value));
        }
    }
    void read_focus(Index node) {
        if (!only(node, {"item", "day"})) return;
        take_if_there(node, "item", requests_.back().focus.item);
        take_if_there(node, "day", requests_.back().focus.day);
    }

    void read_step(Index node) {
        std::string word;
        take_required(node, "action", word);
        if (in_.refused()) return;
        if (word == "put") return read_put(node);
        if (word == "remove") return read_remove(node);
        if (word == "put_settings") return read_whole<PutSettings>(node, "settings", project_.settings);
        if (word == "put_charter") return read_whole<PutCharter>(node, "charter", project_.charter);
        bool known = false;
        each_verb_kind([&]<class Verb>(std::span<const std::string_view> verbs, const char* about) {
            if (std::find(verbs.begin(), verbs.end(), word) != verbs.end())
                known = true, read_verb<Verb>(node, word, about);
        });
        each_intent([&]<class Intent>(std::string_view intent) {
            if (intent == word) known = true, read_intent<Intent>(node);
        });
        if (!known)
            in_.refuse(ProblemCode::unknown_action, in_.tree.child(node, "action"),
                       {{"found", word}, {"allowed", action_words()}});
    }
    void add(Action action) {
        if (in_.refused()) return;
        project_ = apply(project_, action);
        requests_.back().steps.emplace_back(std::move(action));
    }

    // Calls `visit(table)` for the table of that name that rows can be put into; refuses when there is none.
    template <class Visit>
    void with_table(Index node, Visit&& visit) {
        std::string name;
        std::string allowed;
        take_required(node, "table", name);
        if (in_.refused()) return;
        bool found = false;
        Project::tables(std::as_const(project_), [&]<class Row>(const char* key, const Table<Row>& table) {
            if constexpr (HasTable<Row>) {
                allowed.append(allowed.empty() ? "" : ", ").append(key);
                if (!found && name == key) found = true, visit(table);
            }
        });
        if (!found)
            in_.refuse(ProblemCode::unknown_table, in_.tree.child(node, "table"),
                       {{"found", name}, {"allowed", allowed}});
    }
    void read_put(Index node) {
        if (!only(node, {"action", "table", "row", "merge"})) return;
        with_table(node, [&]<class Row>(const Table<Row>& table) {
            Row row;
            bool merge = false;
            take_if_there(node, "merge", merge);
            const Index row_node = required(node, "row");
            if (in_.refused() || !in_.expect(row_node, JsonKind::object)) return;
            if (merge && !take_existing(row_node, table, row)) return;
            decode_value(archive_, "row", row, row_node, in_);
            add(Put<Row>{std::move(row)});
        });
    }
    template <class Row>
    bool take_existing(Index row_node, const Table<Row>& table, Row& row) {
        const Index id_node = required(row_node, "id");
        if (in_.refused() || !in_.expect(id_node, JsonKind::text)) return false;
        const std::string text = in_.tree.string(id_node);
        const auto id = TextForm<Id<Row>>::read(text);
        const Row* there = id ? table.find(*id) : nullptr;
        if (there == nullptr) return in_.refuse(ProblemCode::no_such_row, id_node, {{"found", text}}), false;
        row = *there;
        return true;
    }
    void read_remove(Index node) {
        if (!only(node, {"action", "table", "id"})) return;
        with_table(node, [&]<class Row>(const Table<Row>&) {
            Remove<Row> action;
            take_required(node, "id", action.id);
            add(std::move(action));
        });
    }
    template <class PutAction, class T>
    void read_whole(Index node, const char* key, const T& present) {
        if (!only(node, {"action", "replace", key})) return;
        bool replace = false;
        take_if_there(node, "replace", replace);
        T value = replace ? T{} : present;
        take_required(node, key, value);
        add(PutAction{std::move(value)});
    }
    template <class Verb>
    void read_verb(Index node, const std::string& word, const char* about) {
        Verb verb;
        if (about) required(node, about);
        if (in_.refused()) return;
        FieldsOf<Verb>(archive_, verb, node, in_, "action").read();
        verb.verb = word;
        if (!in_.refused()) requests_.back().steps.emplace_back(std::move(verb));
    }

    template <class Intent>
    void read_intent(Index node) {
        Intent intent;
        FieldsOf<Intent>(archive_, intent, node, in_, "action").read();
        if (in_.refused()) return;
        if constexpr (std::is_same_v<Intent, CopyPost>) name_copies(node, intent);
        action_fields(intent, [&](const char* key, const auto& member) {
            if (in_.refused() || may_be_left_out<std::remove_cvref_t<decltype(member)>>) return;
            if (member == std::remove_cvref_t<decltype(member)>{}) required(node, key);
        });
        add(std::move(intent));
    }
    // The ids that a request to copy need not bring.
    void name_copies(Index node, CopyPost& copy) {
        const Post* from = project_.posts.find(copy.from);
        if (in_.tree.child(node, "to") == JsonTree::none) copy.to = in_.ids->make<Post>();
        if (in_.tree.child(node, "variants") != JsonTree::none || from == nullptr) return;
        for (std::size_t i = 0; i < from->variants.size(); ++i) copy.variants.push_back(in_.ids->make<Variant>());
    }

    Archive& archive_;
    Decoding& in_;
    Project project_;
    std::vector<OutsideRequest> requests_;
};

}  // namespace

std::string action_words() {
    std::string all = "put, remove, put_settings, put_charter";
    each_intent([&]<class Intent>(const char* word) { all.append(", ").append(word); });
    each_verb_kind([&]<class Verb>(std::span<const std::string_view> verbs, const char*) {
        for (const std::string_view verb : verbs) all.append(", ").append(verb);
    });
    return all;
}

Result<std::vector<OutsideRequest>> load_actions(std::string_view json, const Project& project, IdSource& ids) {
    const auto tree = scan_json(json);
    if (!tree) return about(ProblemSubject::request, tree.problem());
    try {
        Decoding in(*tree, Decoding::Strictness::request);
        in.ids = &ids;
        // The archive opens records and lists only.
        if (tree->kind(JsonTree::root) != JsonKind::array && !in.expect(JsonTree::root, JsonKind::object))
            return about(ProblemSubject::request, std::move(*in.problem()));
        TextSource source(json);
        std::istream stream(&source);
        Archive archive(stream);
        auto requests = RequestReader(archive, in, project).read();
        if (in.refused()) return about(ProblemSubject::request, std::move(*in.problem()));
        return requests;
    } catch (const std::exception&) {
        return about(ProblemSubject::request, make_problem(ProblemCode::not_decoded, {}));
    }
}

}  // namespace tandem
