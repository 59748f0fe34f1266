#pragma once

#include <charconv>

#include "store/json_archive.hpp"
#include "store/json_value.hpp"

namespace tandem {

struct WrittenJson {
    const JsonValue& value;
};
inline void save(cereal::JSONOutputArchive& archive, const WrittenJson& written);

// Gives one value to the archive, under `key` or, when null, as the next element of a list. The key has to stay until
// then.
template <class T>
void put_value(cereal::JSONOutputArchive& archive, const char* key, const T& value) {
    if (key != nullptr)
        archive(cereal::make_nvp(key, value));
    else
        archive(value);
}

inline void write_json_value(cereal::JSONOutputArchive& archive, const char* key, const JsonValue& value) {
    switch (value.kind) {
        case JsonKind::null: put_value(archive, key, nullptr); return;
        case JsonKind::boolean: put_value(archive, key, value.truth); return;
        case JsonKind::text: put_value(archive, key, value.text); return;
        case JsonKind::array:
        case JsonKind::object: put_value(archive, key, WrittenJson{value}); return;
        case JsonKind::number: break;
    }
    std::int64_t number = 0;
    std::from_chars(value.text.data(), value.text.data() + value.text.size(), number);
    put_value(archive, key, number);
}

inline void save(cereal::JSONOutputArchive& archive, const WrittenJson& written) {
    const bool list = written.value.kind == JsonKind::array;
    if (list) archive(cereal::make_size_tag(static_cast<cereal::size_type>(written.value.members.size())));
    for (const auto& [key, value] : written.value.members)
        write_json_value(archive, list ? nullptr : key.c_str(), value);
}

}  // namespace tandem
