#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <zlib.h>

namespace tandem::testing {

struct ZipEntry {
    std::string name;
    std::string bytes;
    bool packed = false;
    std::optional<std::uint32_t> told_size{};  // what the archive says instead of the truth
    std::uint16_t flags = 0;                   // 1: encrypted
};

// An archive, good or bad.
inline std::string zip_of(const std::vector<ZipEntry>& entries) {
    const auto number = [](std::uint32_t value, int bytes) {
        std::string text;
        for (; bytes > 0; --bytes, value >>= 8U) text += static_cast<char>(value & 0xffU);
        return text;
    };
    std::string out, directory;
    for (const ZipEntry& entry : entries) {
        std::string stored = entry.bytes;
        if (entry.packed) {
            z_stream stream{};
            deflateInit2(&stream, 6, Z_DEFLATED, -15, 9, Z_DEFAULT_STRATEGY);
            stored.resize(deflateBound(&stream, entry.bytes.size()));
            stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(entry.bytes.data()));
            stream.avail_in = static_cast<uInt>(entry.bytes.size());
            stream.next_out = reinterpret_cast<Bytef*>(stored.data());
            stream.avail_out = static_cast<uInt>(stored.size());
            deflate(&stream, Z_FINISH);
            stored.resize(stream.total_out);
            deflateEnd(&stream);
        }
        const auto crc =
            crc32(0, reinterpret_cast<const Bytef*>(entry.bytes.data()), static_cast<uInt>(entry.bytes.size()));
        const auto size = entry.told_size.value_or(static_cast<std::uint32_t>(entry.bytes.size()));
        const std::string facts = number(20, 2) + number(entry.flags, 2) + number(entry.packed ? 8 : 0, 2) +
            number(0, 4) + number(static_cast<std::uint32_t>(crc), 4) +
            number(static_cast<std::uint32_t>(stored.size()), 4) + number(size, 4) +
            number(static_cast<std::uint32_t>(entry.name.size()), 2) + number(0, 2);
        directory += "PK\x01\x02" + number(20, 2) + facts + number(0, 10) +
            number(static_cast<std::uint32_t>(out.size()), 4) + entry.name;
        out += "PK\x03\x04" + facts + entry.name + stored;
    }
    const auto count = static_cast<std::uint32_t>(entries.size());
    return out + directory + "PK\x05\x06" + number(0, 4) + number(count, 2) + number(count, 2) +
        number(static_cast<std::uint32_t>(directory.size()), 4) + number(static_cast<std::uint32_t>(out.size()), 4) +
        number(0, 2);
}

}  // namespace tandem::testing
