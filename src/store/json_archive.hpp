#pragma once

// The one way to cereal's JSON archives. cereal writes and reads through the RapidJSON that it finds; these settings
// have to be the same wherever either is seen, so nothing else includes them.
#if defined(RAPIDJSON_RAPIDJSON_H_) || defined(CEREAL_ARCHIVES_JSON_HPP_)
#error "include store/json_archive.hpp before anything of cereal or RapidJSON"
#endif

#include <istream>
#include <ostream>
#include <stdexcept>
#include <streambuf>
#include <string_view>

// A broken precondition inside RapidJSON is an exception in every build, never an abort or undefined behaviour.
#define RAPIDJSON_ASSERT_THROWS
#define RAPIDJSON_ASSERT(x) \
    if (!(x)) throw std::logic_error("JSON archive: " #x)
// Neither NaN nor infinity, in or out.
#define RAPIDJSON_PARSE_DEFAULT_FLAGS kParseValidateEncodingFlag
#define RAPIDJSON_WRITE_DEFAULT_FLAGS kWriteNoFlags

#include <rapidjson/istreamwrapper.h>
#include <rapidjson/ostreamwrapper.h>

RAPIDJSON_NAMESPACE_BEGIN

// As the general one, but straight from the stream's buffer: a character costs no sentry of the stream. Halves the time
// of opening a project.
template <>
class BasicIStreamWrapper<std::istream> {
  public:
    using Ch = char;
    explicit BasicIStreamWrapper(std::istream& stream) : buffer_(*stream.rdbuf()) {}
    Ch Peek() const { return character(buffer_.sgetc()); }
    Ch Take() { return ++count_, character(buffer_.sbumpc()); }
    size_t Tell() const { return count_; }
    Ch* PutBegin() { throw std::logic_error("JSON archive: input only"); }
    void Put(Ch) { throw std::logic_error("JSON archive: input only"); }
    void Flush() { throw std::logic_error("JSON archive: input only"); }
    size_t PutEnd(Ch*) { throw std::logic_error("JSON archive: input only"); }

  private:
    static Ch character(int c) { return c == std::char_traits<char>::eof() ? '\0' : static_cast<Ch>(c); }
    std::streambuf& buffer_;
    size_t count_ = 0;
};

template <>
class BasicOStreamWrapper<std::ostream> {
  public:
    using Ch = char;
    explicit BasicOStreamWrapper(std::ostream& stream) : buffer_(*stream.rdbuf()) {}
    void Put(Ch c) { buffer_.sputc(c); }
    void Flush() {}
    Ch Peek() const { throw std::logic_error("JSON archive: output only"); }
    Ch Take() { throw std::logic_error("JSON archive: output only"); }
    size_t Tell() const { throw std::logic_error("JSON archive: output only"); }
    Ch* PutBegin() { throw std::logic_error("JSON archive: output only"); }
    size_t PutEnd(Ch*) { throw std::logic_error("JSON archive: output only"); }

  private:
    std::streambuf& buffer_;
};

RAPIDJSON_NAMESPACE_END

#include <cereal/archives/json.hpp>

namespace tandem {

// Characters to read from, where they lie.
class TextSource : public std::streambuf {
  public:
    explicit TextSource(std::string_view text) {
        char* begin = const_cast<char*>(text.data());
        setg(begin, begin, begin + text.size());
    }
};

// Characters written, gathered in a string.
class TextSink : public std::streambuf {
  public:
    std::string take() {
        text_.append(pbase(), pptr());
        setp(nullptr, nullptr);
        return std::move(text_);
    }

  protected:
    int_type overflow(int_type c) override {
        text_.append(pbase(), pptr());
        setp(block_, block_ + sizeof block_);
        if (!traits_type::eq_int_type(c, traits_type::eof())) sputc(traits_type::to_char_type(c));
        return traits_type::not_eof(c);
    }

  private:
    char block_[16384];
    std::string text_;
};

// Two spaces, no decimals anywhere.
inline cereal::JSONOutputArchive::Options archive_options() {
    using Options = cereal::JSONOutputArchive::Options;
    return Options(1, Options::IndentChar::space, 2);
}

}  // namespace tandem
