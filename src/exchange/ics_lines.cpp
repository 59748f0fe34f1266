#include "exchange/ics_lines.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <variant>

namespace tandem {
namespace {

// Lines of a text, whatever ends them, with what is folded behind them.
class Unfolder {
  public:
    Unfolder(std::string_view text, std::size_t most_bytes) : text_(text), most_bytes_(most_bytes) {}

    bool next() {
        if (at_ >= text_.size()) return false;
        line_ = number_ + 1;
        whole_.clear();
        too_long_ = false;
        add(physical());
        while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\t')) add(physical().substr(1));
        return true;
    }
    std::size_t line() const { return line_; }
    std::string_view whole() const { return whole_; }
    bool too_long() const { return too_long_; }

  private:
    // Letter by letter: a file of nothing but line ends has millions of lines, each of which would be searched anew.
    std::string_view physical() {
        const char* const text = text_.data();
        std::size_t end = at_;
        while (end < text_.size() && text[end] != '\n' && text[end] != '\r') ++end;
        const std::string_view line(text + at_, end - at_);
        const bool two = end + 1 < text_.size() && text[end] == '\r' && text[end + 1] == '\n';
        at_ = end + (two ? 2 : 1);
        ++number_;
        return line;
    }
    void add(std::string_view part) {
        too_long_ = too_long_ || whole_.size() + part.size() > most_bytes_;
        if (!too_long_ && !part.empty()) whole_ += part;
    }

    std::string_view text_;
    std::size_t most_bytes_;
    std::size_t at_ = 0, number_ = 0, line_ = 0;
    std::string whole_;
    bool too_long_ = false;
};

std::string_view without_blanks(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
    return text;
}

// Where one of `signs` stands outside quotes.
std::size_t find_unquoted(std::string_view text, std::string_view signs, std::size_t from) {
    bool quoted = false;
    for (std::size_t i = from; i < text.size(); ++i) {
        if (text[i] == '"') quoted = !quoted;
        if (!quoted && signs.find(text[i]) != std::string_view::npos) return i;
    }
    return std::string_view::npos;
}

std::string unquoted(std::string_view text) {
    std::string plain(without_blanks(text));
    std::erase(plain, '"');
    return plain;
}

// NAME;PARAMETER=value:value. A quote that is never closed is a sign like others.
std::variant<IcsLine, IcsFault::Kind> line_of(std::string_view text, std::size_t number) {
    std::size_t colon = find_unquoted(text, ":", 0);
    if (colon == std::string_view::npos) colon = text.find(':');
    if (colon == std::string_view::npos || colon == 0) return IcsFault::Kind::no_colon;
    const std::string_view head = text.substr(0, colon);
    if (std::count(head.begin(), head.end(), ';') > std::ptrdiff_t{most_ics_parameters})
        return IcsFault::Kind::long_line;
    IcsLine line{number, {}, {}, std::string(text.substr(colon + 1))};
    std::size_t at = std::min(find_unquoted(head, ";", 0), head.size());
    line.name = ics_upper(without_blanks(head.substr(0, at)));
    while (at < head.size()) {
        const std::size_t end = std::min(find_unquoted(head, ";", at + 1), head.size());
        const std::string_view parameter = head.substr(at + 1, end - at - 1);
        const std::size_t equals = parameter.find('=');
        if (equals != std::string_view::npos)
            line.parameters.emplace_back(ics_upper(without_blanks(parameter.substr(0, equals))),
                                         unquoted(parameter.substr(equals + 1)));
        at = end;
    }
    return line;
}

// What stands in a calendar itself: where one begins, none of them is open any more.
bool stands_alone(std::string_view kind) {
    constexpr std::array<std::string_view, 5> kinds{"VEVENT", ics_task_kind, "VJOURNAL", "VFREEBUSY", "VTIMEZONE"};
    return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

class Reader {
  public:
    explicit Reader(std::size_t most) : most_(most) {}

    IcsComponents out;

    void take(IcsLine line) {
        const std::string kind =
            line.name == "BEGIN" || line.name == "END" ? ics_upper(without_blanks(line.value)) : "";
        if (kind == "VCALENDAR") {
            out.any_calendar = true;
            give_up_open();
        } else if (line.name == "BEGIN") {
            begin(kind, line.line);
        } else if (line.name == "END") {
            end(kind);
        } else if (!open_.empty()) {
            keep(std::move(line));
        } else if (out.lines.size() < most_) {
            out.lines.push_back(std::move(line));
        }
    }
    void tell(IcsFault::Kind kind, std::size_t line, std::string name = {}) {
        if (out.faults.size() < most_ics_faults) out.faults.push_back({kind, line, std::move(name)});
    }
    void give_up_open() {
        for (const IcsComponent& one : open_)
            if (stands_alone(one.kind)) tell(IcsFault::Kind::never_ends, one.line, one.kind);
        open_.clear();
        open_kinds_.clear();
    }
    bool full() const { return begun_ > most_ || kept_ > most_ics_file_lines; }

  private:
    void begin(const std::string& kind, std::size_t line) {
        if (stands_alone(kind)) {
            out.any_calendar = true;
            give_up_open();
        }
        ++begun_;
        ++open_kinds_[kind];
        open_.push_back({line, kind, {}, {}});
    }
    void keep(IcsLine line) {
        IcsComponent& component = open_.back();
        if (component.lines.size() < most_ics_lines) {
            ++kept_;
            component.lines.push_back(std::move(line));
        } else if (cut_ != component.line) {
            cut_ = component.line;
            tell(IcsFault::Kind::many_lines, line.line);
        }
    }
    IcsComponent close_last() {
        IcsComponent last = std::move(open_.back());
        open_.pop_back();
        const auto count = open_kinds_.find(last.kind);
        if (--count->second == 0) open_kinds_.erase(count);
        return last;
    }
    // An end without a beginning says nothing; what was begun inside goes with it.
    void end(std::string_view kind) {
        if (!open_kinds_.contains(kind)) return;
        while (open_.back().kind != kind) close_last();
        IcsComponent done = close_last();
        if (open_.empty())
            out.components.push_back(std::move(done));
        else if (open_.back().kind == "VTIMEZONE")
            open_.back().parts.push_back(std::move(done));
    }

    std::size_t most_;
    std::size_t begun_ = 0, kept_ = 0;
    std::size_t cut_ = 0;  // where the component begins of which it was told last that it has too many lines
    std::vector<IcsComponent> open_;
    std::map<std::string, std::size_t, std::less<>> open_kinds_;  // how many of each
};

}  // namespace

std::string ics_upper(std::string_view text) {
    std::string upper(text);
    for (char& c : upper)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    return upper;
}

bool ics_is_foreign(std::string_view name) {
    constexpr std::array<std::string_view, 26> known{
        "UID",        "DTSTAMP",       "CREATED", "LAST-MODIFIED", "SEQUENCE",      "DTSTART", "DTEND",
        "DURATION",   "BEGIN",         "SUMMARY", "LOCATION",      "DESCRIPTION",   "URL",     "TRANSP",
        "STATUS",     "RECURRENCE-ID", "RRULE",   "END",           "RDATE",         "EXDATE",  "EXRULE",
        "CATEGORIES", "ATTENDEE",      "METHOD",  "ORGANIZER",     "REQUEST-STATUS"};
    return !name.starts_with("X-TANDEM-") && std::find(known.begin(), known.end(), name) == known.end();
}

std::string_view IcsLine::parameter(std::string_view of) const {
    for (const auto& [key, text] : parameters)
        if (key == of) return text;
    return {};
}

const IcsLine* IcsComponent::find(std::string_view name) const {
    const auto found = std::find_if(lines.begin(), lines.end(), [&](const IcsLine& one) { return one.name == name; });
    return found == lines.end() ? nullptr : &*found;
}

IcsComponents ics_components(std::string_view text, std::size_t most_components, std::size_t most_line_bytes) {
    Reader reader(most_components);
    Unfolder lines(text, most_line_bytes);
    while (!reader.full() && lines.next()) {
        if (lines.too_long()) {
            reader.tell(IcsFault::Kind::long_line, lines.line());
            continue;
        }
        if (without_blanks(lines.whole()).empty()) continue;
        auto line = line_of(lines.whole(), lines.line());
        if (const IcsFault::Kind* fault = std::get_if<IcsFault::Kind>(&line))
            reader.tell(*fault, lines.line());
        else
            reader.take(std::get<IcsLine>(std::move(line)));
    }
    const bool full = reader.full();
    reader.give_up_open();
    if (full) reader.out.faults.push_back({IcsFault::Kind::too_many, lines.line(), {}});
    return std::move(reader.out);
}

}  // namespace tandem
