#include "exchange/sha256.hpp"

#include <memory>

#include <glib.h>

namespace tandem {

std::string sha256_hex(std::string_view bytes) {
    const std::unique_ptr<char, decltype(&g_free)> digest(
        g_compute_checksum_for_data(G_CHECKSUM_SHA256, reinterpret_cast<const unsigned char*>(bytes.data()),
                                    bytes.size()),
        g_free);
    return digest.get();
}

}  // namespace tandem
