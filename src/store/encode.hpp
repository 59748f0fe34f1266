#pragma once

#include <array>
#include <cstring>
#include <optional>
#include <string_view>
#include <type_traits>
#include <vector>

#include "model/extra.hpp"
#include "model/money.hpp"
#include "store/fields_of.hpp"
#include "store/text_forms.hpp"
#include "store/write_json_value.hpp"

// Writing any row through cereal, by its one list of fields.
namespace tandem {

// A record or list on its way to the archive. One type for all, so that cereal is instantiated once.
struct Encoded {
    const void* value;
    void (*write)(cereal::JSONOutputArchive&, const void*);
};
inline void save(cereal::JSONOutputArchive& archive, const Encoded& encoded) { encoded.write(archive, encoded.value); }

template <class T>
void encode_contents(cereal::JSONOutputArchive& archive, const void* value);

// Keys that are written even when they hold what a new row holds: they say what a record is.
inline bool always_written(std::string_view key) { return key == "id" || key == "title" || key == "name"; }
// But what is optional and not there has no key: an empty text would come back as a text.
template <class T>
inline constexpr bool is_optional = false;
template <class T>
inline constexpr bool is_optional<std::optional<T>> = true;

template <class T>
void encode_value(cereal::JSONOutputArchive& archive, const char* key, const T& value) {
    if constexpr (HasTextForm<T>)
        put_value(archive, key, TextForm<T>::write(value));
    else if constexpr (std::is_same_v<T, std::string> || std::is_same_v<T, bool> || std::is_same_v<T, int>)
        put_value(archive, key, value);
    else if constexpr (std::is_same_v<T, Money>)
        put_value(archive, key, value.cents);
    else if constexpr (std::is_same_v<T, Figure>)
        put_value(archive, key, value.thousandths);
    else
        put_value(archive, key, Encoded{&value, &encode_contents<T>});
}

template <class T>
void encode_value(cereal::JSONOutputArchive& archive, const char* key, const std::optional<T>& value) {
    encode_value(archive, key, *value);
}

template <class List>
void encode_list(cereal::JSONOutputArchive& archive, const List& list) {
    archive(cereal::make_size_tag(static_cast<cereal::size_type>(list.size())));
    for (const auto& item : list) encode_value(archive, nullptr, item);
}

// Unknown keys, each as it was. A text that is no JSON is written as a text: reading it back tells.
inline void encode_extra(cereal::JSONOutputArchive& archive, const Extra& extra) {
    for (const ExtraField& field : extra) {
        const auto tree = scan_json(field.json);
        const JsonValue value = tree ? value_of(*tree, JsonTree::root) : JsonValue::of_text(field.json);
        write_json_value(archive, field.key.c_str(), value);
    }
}

// Writes the fields of `row` that differ from those of a new one, in their order. `T` has fields.
template <class T>
void encode_fields(cereal::JSONOutputArchive& archive, const T& row) {
    const NewRow<T> fresh;
    std::size_t field = 0;
    visit_fields(row, [&](const char* key, const auto& member) {
        using Member = std::remove_cvref_t<decltype(member)>;
        if constexpr (std::is_same_v<Member, Extra>) {
            encode_extra(archive, member);
        } else if ((always_written(key) && !is_optional<Member>) || !(member == fresh.template member<Member>(field))) {
            encode_value(archive, key, member);
        }
        ++field;
    });
}

template <class T>
void encode_contents(cereal::JSONOutputArchive& archive, const void* value) {
    const T& contents = *static_cast<const T*>(value);
    if constexpr (HasFields<T>)
        encode_fields(archive, contents);
    else
        encode_list(archive, contents);
}

}  // namespace tandem
