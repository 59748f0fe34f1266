#!/usr/bin/env bash
# The review page in Chromium, filled in as a client does. Argument: the build folder. Needs chromium and chromedriver.
source "$(dirname "${BASH_SOURCE[0]}")/../cli/checks.sh"
tandem() { "$tandem" "$@" --settings "$work/settings" --lang fr >out 2>err; }
shows() { python3 -c "import json, sys; shown = json.load(open('shown')); sys.exit(0 if ($1) else 1)"; }

cp "$source_dir/projects/maison-oriane.tandem" plan.tandem
mkdir answers
# A post of the month whose title, texts and link would be script if they were not text.
cat >hostile.py <<'PY'
import json
plan = json.load(open("plan.tandem"))
hostile = "</script><img src=x onerror=window.ran=1><script>window.ran=2</script><b onclick=window.ran=3>fin</b>"
post = sorted((one for one in plan["posts"] if one.get("when", "").startswith("2026-10-29")), key=lambda one: one["id"])[0]
post["title"] = "TITRE " + hostile
post["text"] = "LÉGENDE " + hostile + " ]]> --> \" ' &lt;i&gt;"
for variant in post["variants"]:
    for own in ("title", "text"):
        variant.pop(own, None)
    variant["link"] = "javascript:window.ran=4"
    variant["hashtags"] = ["#" + hostile]
    variant["first_comment"] = "COMMENTAIRE " + hostile
json.dump(plan, open("plan.tandem", "w"))
json.dump({"id": post["id"], "title": post["title"], "text": post["text"]}, open("hostile", "w"))
PY
check "a hostile post is in the plan" python3 hostile.py
check "the page is written" tandem export plan.tandem --html review.html --unready
check "it is filled in" bash -c "python3 '$source_dir/tests/heavy/drive_review.py' review.html answers hostile >shown"
check "every post has its fields" shows "shown['articles'] == shown['fields'] == len(shown['ids']) > 30"
check "it fits a phone" shows "shown['width'] <= 390"
check "a caption of tags is read as text" shows "json.load(open('hostile'))['text'] in shown['hostile']"
check "and so is its title" shows "json.load(open('hostile'))['title'] in shown['hostile']"
check "no script of it ran, also when it is clicked" shows "shown['ran'] is None"
check "and none of it is an element" shows "shown['foreign'] == 0"
check "nothing is fetched" shows "shown['outside'] == []"
check "nothing is complained about" shows "shown['complaints'] == []"
check "without a name it asks for one" shows "'nom' in shown['before']"
check "by mail they are a letter of words, cut between characters where it is too long" python3 - <<'PY'
import json, sys
from urllib.parse import parse_qs, urlsplit
shown = json.load(open("shown"))
letters = [parse_qs(urlsplit(link).query, strict_parsing=True, errors="strict") for link in shown["links"]]
subject, body = letters[0]["subject"][0], letters[0]["body"][0].split("\r\n")
wanted = (len(letters) == 3 and subject.startswith("Plan éditorial à valider")
          and body[0].endswith(" : Valider") and body[1].endswith(" : Demander une modification - Plus court </script> & «mieux» 🌸")
          and body[-1] == "Claire" and all(link.startswith("mailto:?") for link in shown["links"])
          and all(one["body"][0].endswith("🌸") and len(one["body"][0]) < 1800 for one in letters[1:]))
sys.exit(0 if wanted else str(letters))
PY
check "the answers come in" tandem import plan.tandem "answers/$(ls answers)"
check "those that were clicked, and no other" bash -c "python3 - <<'PY'
import json, sys
shown, plan = json.load(open('shown')), json.load(open('plan.tandem'))
given = {a['post']: (a.get('verdict', 'approved'), a.get('comment', '')) for a in plan['approvals'] if a['approver'] == 'Claire'}
wanted = {shown['ids'][0]: ('approved', ''),
          shown['ids'][1]: ('changes_requested', 'Plus court </script> & \u00abmieux\u00bb \U0001f338')}
sys.exit(0 if given == wanted else str(given))
PY"

# Read as any page, without its script.
chromium --headless --no-sandbox --disable-gpu --dump-dom "file://$work/review.html" >dom 2>err
check "the page stands without a driver too" bash -c "test \$(grep -c '<article' dom) -gt 30"

exit $((failures > 0))
