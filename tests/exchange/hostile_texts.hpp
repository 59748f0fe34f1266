#pragma once

#include <string>
#include <vector>

namespace tandem::testing {

// What exports break on, for every format.
inline const std::vector<std::string>& hostile_texts() {
    static const std::vector<std::string> texts{
        "=1+1",
        "=HYPERLINK(\"https://example.com\";\"x\")",
        "=cmd|' /C calc'!A0",
        "+33 6 12 34 56 78",
        "-5 % dès lundi",
        "@oriane",
        "\t=1+1",
        "\r=1+1",
        "\n=1+1",
        "  =1+1",
        "\u00a0=1+1",
        "\"=1+1\"",
        "'=1+1",
        "＝1+1",
        "＋1",
        "－1",
        "＠x",
        "a,b;c\td|e",
        "say \"yes\"",
        "\"",
        "\"\"",
        "\",\"",
        "one\r\ntwo\rthree\nfour",
        "ends with a space ",
        "\\; \\, \\n",
        "</script><img src=x onerror=alert(1)>",
        "x\r\nBEGIN:VEVENT\r\nATTENDEE:mailto:a@example.com",
        "{date} {text} {0} %s %n",
        "nothing\x01\x1f\x7f here \u0085",
        "broken \xff\xc3 UTF-8",
        "🇫🇷 👩‍👩‍👧‍👦 e\u0301 مرحبا 漢字",
        "\ufeffmark",
        "sep=;",
        "007",
        "1.22158E+17",
        "ID",
    };
    return texts;
}

}  // namespace tandem::testing
