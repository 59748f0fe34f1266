#include "samples/story.hpp"
namespace tandem::samples::story {
Story agency() { return solo(); }
}
