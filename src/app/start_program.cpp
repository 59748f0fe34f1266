#include "app/start_program.hpp"

#include "store/file_system.hpp"

namespace tandem {

void start_program() { ignore_write_signals(); }

}  // namespace tandem
