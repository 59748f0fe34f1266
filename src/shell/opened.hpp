#pragma once

#include <memory>
#include <string>

namespace tandem {

// Something that may fail to start. Either `it` is there or `failure` says in plain English what is missing and what to
// try.
template <class T>
struct Opened {
    std::unique_ptr<T> it;
    std::string failure;
};

}  // namespace tandem
