#pragma once

#include <string>
#include <string_view>

namespace tandem {

// What a number format of a spreadsheet makes of a number.
struct NumberFormat {
    bool date = false;
    bool time = false;
    bool elapsed = false;  // hours beyond 24: a duration
    bool percent = false;
    int decimals = -1;  // behind the point; -1: as many as there are

    bool operator==(const NumberFormat&) const = default;
};

// Of a format's code, "d/m/yy h:mm": its first section.
NumberFormat format_of_code(std::string_view code);
// Of the formats that have a number and no code; a plain one for numbers that mean nothing.
NumberFormat built_in_format(int number);

// A number cell as a person would type it. Days are counted from the end of 1899, or of 1903. Dates become
// "2026-10-13", times "18:00", both "2026-10-13 18:00"; a time that its format does not show is kept, seconds are not.
// Other numbers have a decimal point, and as many decimals as are shown, at least two; one with exactly three gets a
// zero more, since "1.234" is how many people write a thousand. Texts that are no number stay as they are.
std::string number_text(std::string_view stored, const NumberFormat& format, bool from_1904);

// "_x000D_" is a code of UTF-16, "_x005F_" the line before such a code that is text. Line ends become LF, other control
// characters but tabs are left out.
std::string unescaped(std::string_view text);

}  // namespace tandem
