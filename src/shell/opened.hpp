#pragma once

#include <memory>
#include <utility>

#include "app/session.hpp"

namespace tandem {

// Something that may fail to start. Either `it` is there or `refusal` says what is missing, what still works and what
// to try.
template <class T>
struct Opened {
    std::unique_ptr<T> it;
    Notice refusal;
};

template <class T>
Opened<T> refused(Notice refusal) {
    return {nullptr, std::move(refusal)};
}

}  // namespace tandem
