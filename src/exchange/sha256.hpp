#pragma once

#include <string>
#include <string_view>

namespace tandem {

// SHA-256 (FIPS 180-4) of these bytes, 64 hexadecimal digits in lower case.
std::string sha256_hex(std::string_view bytes);

}  // namespace tandem
