#include "exchange/zip_parts.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include <zip.h>

#include "model/work_meter.hpp"

namespace tandem {
namespace {

constexpr std::size_t end_record_bytes = 22, most_comment_bytes = 0xffff, piece_bytes = 64U << 10U;

// How many entries the archive says it has, without reading them: 0xffff and more count as that. Nothing without the
// record that every archive ends in.
std::optional<std::size_t> told_entries(std::string_view bytes) {
    const std::size_t searched = std::min(bytes.size(), end_record_bytes + most_comment_bytes);
    const std::string_view tail = bytes.substr(bytes.size() - searched);
    const std::size_t at = tail.rfind("PK\x05\x06");
    if (at == tail.npos || at + end_record_bytes > tail.size()) return std::nullopt;
    const auto byte = [&](std::size_t offset) { return static_cast<unsigned char>(tail[at + offset]); };
    return byte(10) | static_cast<std::size_t>(byte(11)) << 8U;
}

struct FileCloser {
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};

// Gives the pieces of a file to `take`, and counts their bytes in `own`. `excess` says whether so many are too many.
template <class Excess>
ZipFault unpack(zip_file_t& file, const std::function<bool(std::string_view)>& take, std::uint64_t& own,
                const Excess& excess) {
    const auto piece = std::make_unique<std::array<char, piece_bytes>>();
    while (true) {
        work_step(0, 1);
        const zip_int64_t count = zip_fread(&file, piece->data(), piece->size());
        if (count < 0) return ZipFault::broken;
        if (count == 0) return ZipFault::none;
        own += static_cast<std::uint64_t>(count);
        if (const ZipFault fault = excess(own); fault != ZipFault::none) return fault;
        if (!take({piece->data(), static_cast<std::size_t>(count)})) return ZipFault::none;
    }
}

}  // namespace

void ZipParts::Closer::operator()(zip* archive) const { zip_discard(archive); }

ZipParts::ZipParts(std::string_view bytes, const ZipLimits& limits) : limits_(limits), fault_(ZipFault::broken) {
    const auto entries = told_entries(bytes);
    if (!entries) return;
    if (*entries > limits.entries) {
        fault_ = ZipFault::many_entries;
        return;
    }
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, nullptr);
    if (!source) return;
    archive_.reset(zip_open_from_source(source, ZIP_RDONLY, nullptr));
    if (!archive_)
        zip_source_free(source);
    else
        fault_ = ZipFault::none;
}

bool ZipParts::has(const std::string& name) const {
    return archive_ && zip_name_locate(archive_.get(), name.c_str(), ZIP_FL_NOCASE) >= 0;
}

ZipFault ZipParts::read(const std::string& name, const std::function<bool(std::string_view)>& take) {
    if (!archive_) return fault_;
    const zip_int64_t found = zip_name_locate(archive_.get(), name.c_str(), ZIP_FL_NOCASE);
    if (found < 0) return ZipFault::missing;
    const auto index = static_cast<zip_uint64_t>(found);
    zip_stat_t told;
    zip_stat_init(&told);
    constexpr zip_uint64_t needed =
        ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_COMP_METHOD | ZIP_STAT_ENCRYPTION_METHOD;
    if (zip_stat_index(archive_.get(), index, 0, &told) != 0 || (told.valid & needed) != needed)
        return ZipFault::broken;
    if (told.encryption_method != ZIP_EM_NONE) return ZipFault::locked;
    if (told.comp_method != ZIP_CM_STORE && told.comp_method != ZIP_CM_DEFLATE) return ZipFault::broken;
    const auto excess = [&](std::uint64_t unpacked) {
        if (unpacked > limits_.small_enough && unpacked / limits_.ratio > told.comp_size) return ZipFault::too_dense;
        return unpacked_ + unpacked > limits_.unpacked ? ZipFault::too_big : ZipFault::none;
    };
    if (const ZipFault fault = excess(told.size); fault != ZipFault::none) return fault;
    const std::unique_ptr<zip_file_t, FileCloser> file(zip_fopen_index(archive_.get(), index, 0));
    if (!file) return ZipFault::broken;
    // What it cost counts, however it ends: else the same broken part could be asked for again and again. A packed part
    // may also be larger than what is in it.
    std::uint64_t own = 0;
    const ZipFault fault = unpack(*file, take, own, excess);
    unpacked_ += std::max<std::uint64_t>(own, told.comp_size);
    return fault;
}

}  // namespace tandem
