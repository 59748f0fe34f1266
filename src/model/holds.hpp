#pragma once

#include <algorithm>
#include <vector>

namespace tandem {

template <class T, class U>
bool holds(const std::vector<T>& list, const U& one) {
    return std::find(list.begin(), list.end(), one) != list.end();
}

// Whether a list of what is asked for lets this through. A list that names nothing asks for everything.
template <class T>
bool is_asked_for(const std::vector<T>& asked, const T& one) {
    return asked.empty() || holds(asked, one);
}

}  // namespace tandem
