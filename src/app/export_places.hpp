#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <utility>

namespace tandem {

// Where several files of an export go that is asked for at `path`: beside it, under its name and that of each part
// ("plan - Ana.ics"), without what no name of a file may hold. Of several parts with one name the later ones get a
// number. One after the other: nobody has to know yet how many there will be.
class PlacesBeside {
  public:
    explicit PlacesBeside(std::filesystem::path path) : path_(std::move(path)) {}
    std::filesystem::path next(const std::string& part);

  private:
    std::filesystem::path path_;
    std::set<std::string> taken_;
};

}  // namespace tandem
