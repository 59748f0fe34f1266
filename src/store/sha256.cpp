#include "store/sha256.hpp"

#include <stdexcept>

#include <openssl/evp.h>

namespace tandem {

Sha256 sha256(std::string_view bytes) {
    Sha256 digest{};
    unsigned int size = 0;
    if (EVP_Digest(bytes.data(), bytes.size(), digest.data(), &size, EVP_sha256(), nullptr) != 1 ||
        size != digest.size())
        throw std::runtime_error("SHA-256 is not to be had from OpenSSL");
    return digest;
}

std::string hex_text(const Sha256& digest) {
    constexpr std::string_view figures = "0123456789abcdef";
    std::string text;
    for (const std::uint8_t byte : digest) {
        text += figures[byte >> 4U];
        text += figures[byte & 15U];
    }
    return text;
}

}  // namespace tandem
