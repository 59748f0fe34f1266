#!/usr/bin/env bash
# Every edit of the strategy without a window. Argument: the build folder. Needs no display.
source "$(dirname "${BASH_SOURCE[0]}")/plan_edits.sh"

# What the page says of the brand, one thing a field; the rest of the charter stays.
apply "the charter" 'actions = [{"action": "put_charter", "charter": {"positioning": "Chocolate in the open."}}]'
holds "the positioning is new" 'plan["charter"]["positioning"] == "Chocolate in the open."'
holds "what was above stays" '"520 boxes" in plan["charter"]["goals_above"]'

# A pillar's target: the share is held against the calendar, and the gap that changes is told.
apply "a target" 'actions = [{"action": "put", "table": "pillars", "merge": True, "row": {"id": row("pillars", "Commitments")["id"], "target_share_percent": 60}}]'
holds "the target is 60 %" 'row("pillars", "Commitments")["target_share_percent"] == 60'
says "strategy: "

# Audience, rhythm of a channel, objective with its measure, a figure typed for it.
apply "who it is for" 'actions = [{"action": "put", "table": "audiences", "merge": True, "row": {"id": row("audiences", "Curious")["id"], "tone": "playful"}}]'
apply "a rhythm" 'actions = [{"action": "put", "table": "channels", "merge": True, "row": {"id": next(c for c in plan["channels"] if c["network"] == "linkedin")["id"], "cadence_per_week": 9}}]'
says "strategy: "
apply "an objective" 'actions = [{"action": "put", "table": "objectives", "row": {"id": "11111111-2222-4333-8444-555555555501", "name": "Letters", "family": "loyalty",
    "kpi": "engagements", "baseline": 0, "start": "2026-10-01", "target": 900000, "deadline": "2026-12-31", "budget": 30000}}]'
apply "its figure" 'actions = [{"action": "put", "table": "readings", "row": {"id": "11111111-2222-4333-8444-555555555502", "day": "2026-10-13", "metric": "engagements",
    "of": row("objectives", "Letters")["id"], "value": 120000}}]'
holds "the figure is the objective's" 'any(r["of"] == row("objectives", "Letters")["id"] and r["value"] == 120000 for r in plan["readings"])'

# What was seen outside, what is answered, and what follows from it: a decision that names both ends.
apply "watch and replies" 'actions = [
    {"action": "put", "table": "watch_notes", "row": {"id": "11111111-2222-4333-8444-555555555503", "day": "2026-10-13", "kind": "competitors", "text": "A bar for a euro."}},
    {"action": "put", "table": "saved_replies", "row": {"id": "11111111-2222-4333-8444-555555555504", "title": "Hours", "text": "From ten to seven.", "language": "en"}}]'
holds "the note is there" 'any(n["text"] == "A bar for a euro." for n in plan["watch_notes"])'
apply "a decision" 'actions = [{"action": "put", "table": "decisions", "row": {"id": "11111111-2222-4333-8444-555555555505", "day": "2026-10-13", "verdict": "adjust",
    "reason": "Answer it.", "from": ["11111111-2222-4333-8444-555555555503"], "changed": [plan["posts"][0]["id"]]}}]'
holds "it is written from its note to a post" 'any(d.get("from") == ["11111111-2222-4333-8444-555555555503"] and d["changed"] == [plan["posts"][0]["id"]] for d in plan["decisions"])'

# The mix of how sure posts are, and a removal that leaves no name behind.
apply "the trial mix" 'actions = [{"action": "put_settings", "settings": {"trial_mix": {"proven": 60, "promising": 25, "experimental": 15}}}]'
holds "its shares are typed" 'plan["settings"]["trial_mix"]["proven"] == 60'
apply "a removal" 'actions = [{"action": "remove", "table": "objectives", "id": row("objectives", "Letters")["id"]}]'
holds "the objective is gone" 'not any(o["name"] == "Letters" for o in plan["objectives"])'
run check plan.tandem
finish
