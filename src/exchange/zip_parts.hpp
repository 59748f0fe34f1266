#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

struct zip;

namespace tandem {

// What an archive may be at most. Anything beyond is refused, from what it says of itself where it tells the truth, and
// else while it is unpacked.
struct ZipLimits {
    std::size_t entries = 4096;
    std::uint64_t unpacked = 128U << 20U;    // bytes, of all that is read together
    std::uint64_t ratio = 200;               // unpacked to packed, of one part
    std::uint64_t small_enough = 4U << 20U;  // unpacked bytes up to which the ratio does not matter
};

enum class ZipFault : std::uint8_t { none, missing, broken, locked, many_entries, too_big, too_dense };

// The parts of an archive in memory, whose bytes must outlive it.
class ZipParts {
  public:
    explicit ZipParts(std::string_view bytes, const ZipLimits& limits = {});

    // Why nothing of it can be read.
    ZipFault fault() const { return fault_; }
    // Names are compared without regard to case, as programs that write them do.
    bool has(const std::string& name) const;
    // Gives an unpacked part piece by piece, until it ends or `take` answers false. A fault comes after the pieces
    // before it.
    ZipFault read(const std::string& name, const std::function<bool(std::string_view)>& take);

  private:
    struct Closer {
        void operator()(zip* archive) const;
    };

    ZipLimits limits_;
    std::uint64_t unpacked_ = 0;
    ZipFault fault_ = ZipFault::none;
    std::unique_ptr<zip, Closer> archive_;
};

}  // namespace tandem
