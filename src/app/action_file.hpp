#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "app/session.hpp"

namespace tandem {

// Edits given as JSON (the format is on the page of src/store), handed out one request at a time: what a request means
// may depend on the ones before it.
class ActionFile {
  public:
    explicit ActionFile(std::string_view json);
    ~ActionFile();

    // Every word that an action can be, with commas.
    static std::string words();
    // The next request, made for the session as it is now. Nothing at the end, or when something is wrong with it.
    std::optional<Request> next(Session& session);
    // What is wrong, once `next` has met it.
    const std::optional<Notice>& problem() const;

  private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace tandem
