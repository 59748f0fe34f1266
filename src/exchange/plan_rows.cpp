#include "exchange/plan_rows.hpp"

#include <algorithm>
#include <map>

#include "exchange/date_cell.hpp"
#include "exchange/fold_name.hpp"
#include "exchange/marked_row.hpp"
#include "exchange/plan_words.hpp"
#include "exchange/remark.hpp"
#include "model/work_meter.hpp"

namespace tandem {
namespace {

constexpr std::size_t title_bytes = 80;  // of a title made from a text

// "1.22158E+17": a long number that a spreadsheet rounded.
bool is_destroyed_id(std::string_view id) {
    const std::size_t exponent = id.find("E+");
    if (exponent == id.npos || exponent == 0 || exponent + 2 == id.size()) return false;
    const auto digits = [](std::string_view text, std::string_view besides) {
        return std::all_of(text.begin(), text.end(),
                           [&](char c) { return (c >= '0' && c <= '9') || besides.find(c) != besides.npos; });
    };
    return digits(id.substr(0, exponent), ".,") && digits(id.substr(exponent + 2), "");
}

// The first line of a text, cut between words.
std::string title_from(std::string_view text) {
    std::string_view line = trimmed(text.substr(0, text.find('\n')));
    if (line.size() <= title_bytes) return std::string(line);
    std::size_t end = line.rfind(' ', title_bytes);
    if (end == line.npos || end == 0) {
        end = title_bytes;
        while (end > 0 && (static_cast<unsigned char>(line[end]) & 0xc0U) == 0x80) --end;
    }
    return std::string(trimmed(line.substr(0, end))) + "…";
}

// Reads the rows of one table below its header.
class RowReader {
  public:
    RowReader(const PlanHeader& header, const PlanMeanings& meanings, DateOrder order)
        : header_(header), meanings_(meanings), facts_(meanings.facts()), order_(order) {
        for (std::size_t i = 0; i < header.cells.size(); ++i)
            if (header.cells[i].column) cells_of_[*header.cells[i].column].push_back(i);
        if (auto named = zone_of_times(header)) zone_ = std::move(named->zone);
    }

    // A row whose cells are emptied where they say nothing new.
    PlanRow read_marked(const CsvRow& row, MarkedRow marked) const {
        PlanRow result = begin(row);
        PlannedPost post;
        post.title = text(row, PlanColumn::title);
        post.own_title = !post.title.empty();
        post.text = text(row, PlanColumn::text);
        post.day_given = true;
        read_all(row, post, result.warnings);
        result.comment = std::move(post.note);
        post.note.clear();
        result.post = std::move(post);
        result.marks = std::move(marked.marks);
        result.seen = std::move(marked.seen);
        result.changed = std::move(marked.changed);
        return result;
    }

    PlanRow read(const CsvRow& row) const {
        PlanRow result = begin(row);
        if (repeats_header(row)) {
            result.skipped = remark("import.skip.header", "the header again");
            return result;
        }
        if (row.ragged)
            result.warnings.push_back(
                remark("import.warn.ragged", "it has {n} cells, the others {width}",
                       {{"n", std::to_string(row.cells.size())}, {"width", std::to_string(header_.cells.size())}}));
        PlannedPost post;
        post.title = text(row, PlanColumn::title);
        post.text = text(row, PlanColumn::text);
        post.day_given = !text(row, PlanColumn::date).empty();
        if (post.title.empty() && post.text.empty()) {
            result.skipped = read_date(text(row, PlanColumn::date), order_)
                ? remark("import.skip.no_subject", "it has neither a title nor a text")
                : remark("import.skip.legend", "it has no date, no title and no text");
            return result;
        }
        post.own_title = !post.title.empty();
        if (!post.own_title) post.title = title_from(post.text);
        read_all(row, post, result.warnings);
        result.post = std::move(post);
        return result;
    }

  private:
    static PlanRow begin(const CsvRow& row) {
        PlanRow result;
        result.number = row.number;
        result.line = row.line;
        return result;
    }
    void read_all(const CsvRow& row, PlannedPost& post, std::vector<Label>& warnings) const {
        read_when(row, post, warnings);
        read_id(row, post, warnings);
        read_places(row, post, warnings);
        read_content(row, post);
        read_plan_words(row, post, warnings);
        read_note(row, post, warnings);
    }
    std::string text(const CsvRow& row, PlanColumn column) const {
        const auto found = cells_of_.find(column);
        if (found == cells_of_.end() || found->second.front() >= row.cells.size()) return {};
        return std::string(cell_value(row.cells[found->second.front()]));
    }
    bool repeats_header(const CsvRow& row) const {
        std::size_t same = 0;
        for (std::size_t i = 0; i < std::min(row.cells.size(), header_.cells.size()); ++i)
            if (header_.row && header_.cells[i].column && trimmed(row.cells[i]) == header_.cells[i].text) ++same;
        return same >= 2 || (same == 1 && cells_of_.size() == 1);
    }
    static Label about(std::string_view key, std::string_view english, std::string_view value) {
        return remark(key, english, {{"value", value}});
    }
    void read_when(const CsvRow& row, PlannedPost& post, std::vector<Label>& warnings) const {
        const std::string date_cell = text(row, PlanColumn::date);
        const std::string time_cell = text(row, PlanColumn::time);
        post.zone = text(row, PlanColumn::timezone);
        if (date_cell.empty()) return;
        const auto read = read_date(date_cell, order_);
        if (!read) {
            warnings.push_back(about("import.warn.date", "the date “{value}” is not understood", date_cell));
            return;
        }
        post.day = read->day;
        post.minute = read->minute;
        post.utc_offset = read->utc_offset;
        if (const auto minute = time_cell.empty() ? std::nullopt : read_time(time_cell)) {
            post.minute = minute;
            post.utc_offset.reset();  // it was that of the time beside the date
        } else if (!time_cell.empty()) {
            warnings.push_back(about("import.warn.time", "the time “{value}” is not understood", time_cell));
        }
        read_zone_of_header(post);
    }
    // It is meant where the row names none itself.
    void read_zone_of_header(PlannedPost& post) const {
        if (zone_.empty() || !post.zone.empty() || !post.minute || post.utc_offset) return;
        if (zone_ == "UTC")
            post.utc_offset = 0;
        else
            post.zone = zone_;
    }
    void read_id(const CsvRow& row, PlannedPost& post, std::vector<Label>& warnings) const {
        post.id = text(row, PlanColumn::id);
        if (!is_destroyed_id(post.id)) return;
        warnings.push_back(
            about("import.warn.rounded_id", "the id “{value}” was rounded by a spreadsheet and is not used", post.id));
        post.id.clear();
    }
    void read_places(const CsvRow& row, PlannedPost& post, std::vector<Label>& warnings) const {
        auto networks = networks_in(text(row, PlanColumn::network));
        std::erase_if(networks, [&](const std::string& word) { return meanings_.is_network_left_out(word); });
        const auto accounts = list_in(text(row, PlanColumn::account));
        const auto formats = list_in(text(row, PlanColumn::format));
        for (std::size_t i = 0; i < std::max(networks.size(), accounts.size()); ++i) {
            PlannedPlace place;
            if (i < accounts.size() && accounts[i] != nothing_in_list) place.account = accounts[i];
            const std::string word = networks.empty() ? std::string() : networks[std::min(i, networks.size() - 1)];
            if (!word.empty() && word != nothing_in_list) {
                if (const auto id = meanings_.network(word))
                    place.network = *id;
                else if (place.account.empty())
                    place.account = word;
            }
            const facts::Network* network = facts_.networks.find(place.network);
            place.format_word = formats.empty() ? std::string() : formats[std::min(i, formats.size() - 1)];
            if (!place.format_word.empty() && place.format_word != nothing_in_list) {
                if (const auto id = format_of_word(facts_, network, place.format_word))
                    place.format = *id;
                else
                    warnings.push_back(
                        about("import.warn.format", "the format “{value}” is not known", place.format_word));
            }
            if (!place.network.empty() || !place.account.empty()) post.places.push_back(std::move(place));
        }
    }
    void read_content(const CsvRow& row, PlannedPost& post) const {
        post.hashtags = hashtags_in(text(row, PlanColumn::hashtags));
        post.link = text(row, PlanColumn::link);
        post.first_comment = text(row, PlanColumn::first_comment);
        post.content_warning = text(row, PlanColumn::content_warning);
        post.media = media_in(text(row, PlanColumn::media), text(row, PlanColumn::alt_text));
    }
    void read_plan_words(const CsvRow& row, PlannedPost& post, std::vector<Label>& warnings) const {
        post.campaign = text(row, PlanColumn::campaign);
        post.pillar = text(row, PlanColumn::pillar);
        post.owner = text(row, PlanColumn::owner);
        if (const std::string word = text(row, PlanColumn::status);
            !word.empty() && !meanings_.is_status_left_out(word)) {
            post.status = meanings_.status(word);
            if (!post.status)
                warnings.push_back(about("import.warn.status", "the status “{value}” is not known", word));
        }
        for (const char c : text(row, PlanColumn::currency))
            post.currency += c >= 'a' && c <= 'z' ? static_cast<char>(c - 0x20) : c;
        if (const std::string amount = text(row, PlanColumn::budget); !amount.empty()) {
            if (minor_units_in(amount, 2))
                post.budget = amount;
            else
                warnings.push_back(about("import.warn.budget", "the amount “{value}” is not understood", amount));
        }
    }
    // Each cell of notes but that of a column called so is named, and so is what a post has no place for.
    void read_note(const CsvRow& row, PlannedPost& post, std::vector<Label>& warnings) const {
        const auto add = [&](std::size_t cell, bool named) {
            if (cell >= row.cells.size()) return;
            const std::string_view value = cell_value(row.cells[cell]);
            if (value.empty()) return;
            if (!post.note.empty()) post.note += '\n';
            if (named) post.note += header_.cells[cell].text + ": ";
            post.note += value;
        };
        if (const auto notes = cells_of_.find(PlanColumn::notes); notes != cells_of_.end())
            for (const std::size_t cell : notes->second) {
                const std::string name = fold_name(header_.cells[cell].text);
                add(cell, !name.starts_with("not") && !name.starts_with("com") && !name.starts_with("rem"));
            }
        if (const auto due = cells_of_.find(PlanColumn::due); due != cells_of_.end()) add(due->second.front(), true);
        for (std::size_t cell = header_.cells.size(); cell < row.cells.size(); ++cell) {
            const std::string_view surplus = trimmed(row.cells[cell]);
            if (!surplus.empty())
                warnings.push_back(
                    about("import.warn.surplus", "“{value}” stands beyond the last column and is left out", surplus));
        }
    }

    const PlanHeader& header_;
    const PlanMeanings& meanings_;
    const facts::Facts& facts_;
    DateOrder order_;
    std::string zone_;  // that the header names; empty: none
    std::map<PlanColumn, std::vector<std::size_t>> cells_of_;
};

// A second row with the id of an earlier one would overwrite it.
void skip_repeated_ids(std::vector<PlanRow>& rows) {
    std::map<std::string, std::size_t> first;
    for (PlanRow& row : rows) {
        if (!row.post || row.post->id.empty()) continue;
        const auto [place, fresh] = first.emplace(row.post->id, row.number);
        if (fresh) continue;
        row.post.reset();
        row.skipped =
            remark("import.skip.same_id", "it has the id of row {row}", {{"row", std::to_string(place->second)}});
    }
}

}  // namespace

std::vector<PlanRow> read_plan_rows(CsvTable& table, const PlanHeader& header, const PlanMeanings& meanings,
                                    DateOrder order, std::optional<std::size_t> marks) {
    const RowReader reader(header, meanings, order);
    std::vector<PlanRow> rows;
    for (std::size_t i = header.below(); i < table.rows.size(); ++i) {
        work_step(i, table.rows.size());
        auto marked = marks ? take_marks(table.rows[i], header, *marks) : std::nullopt;
        rows.push_back(marked ? reader.read_marked(table.rows[i], std::move(*marked)) : reader.read(table.rows[i]));
    }
    skip_repeated_ids(rows);
    return rows;
}

}  // namespace tandem
