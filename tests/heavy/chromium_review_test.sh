#!/usr/bin/env bash
# The review page in Chromium, filled in as a client does. Argument: the build folder. Needs chromium and chromedriver.
source "$(dirname "${BASH_SOURCE[0]}")/../cli/checks.sh"
tandem() { "$tandem" "$@" --settings "$work/settings" --lang fr >out 2>err; }
shows() { python3 -c "import json, sys; shown = json.load(open('shown')); sys.exit(0 if ($1) else 1)"; }

cp "$source_dir/projects/maison-oriane.tandem" plan.tandem
mkdir answers
check "the page is written" tandem export plan.tandem --html review.html --unready
check "it is filled in" bash -c "python3 '$source_dir/tests/heavy/drive_review.py' review.html answers >shown"
check "every post has its fields" shows "shown['articles'] == shown['fields'] == len(shown['ids']) > 30"
check "it fits a phone" shows "shown['width'] <= 390"
check "nothing is fetched" shows "shown['outside'] == []"
check "nothing is complained about" shows "shown['complaints'] == []"
check "without a name it asks for one" shows "'nom' in shown['before']"
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
