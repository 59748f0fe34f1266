#pragma once

namespace tandem {

// What has to hold before anything is opened or saved: a full file system or a closed pipe gives an error to be told
// instead of ending the program. Once, at the start of it.
void start_program();

}  // namespace tandem
