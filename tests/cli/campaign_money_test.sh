#!/usr/bin/env bash
# Every edit of campaigns and their money without a window, and the budget as CSV read back by another program. Argument: the
# build folder. Needs no display.
source "$(dirname "${BASH_SOURCE[0]}")/plan_edits.sh"

# Moved with its flights, drawn out, moved alone.
apply "moving" 'actions = [{"action": "move_campaign", "campaign": row("campaigns", "Halloween")["id"], "by_days": 7}]'
holds "the campaign has moved" 'row("campaigns", "Halloween")["days"] == "2026-10-26/2026-11-07"'
holds "its flight has moved" 'row("flights", "Halloween · Instagram")["days"] == "2026-10-26/2026-11-07"'
says "money: Planned in October · "
apply "moving back alone" 'actions = [{"action": "move_campaign", "campaign": row("campaigns", "Halloween")["id"], "by_days": -7, "leave_flights": True}]'
holds "the flight stays" 'row("flights", "Halloween · Instagram")["days"] == "2026-10-26/2026-11-07"'
apply "drawing out" 'actions = [{"action": "resize_campaign", "campaign": row("campaigns", "Halloween")["id"], "days": "2026-10-19/2026-11-07"}]'

# Budget, spread, kind, targeting: with merge. A running flight keeps what was planned for past days.
apply "a budget" 'actions = [{"action": "put", "table": "flights", "merge": True, "row": {"id": row("flights", "Taste · Instagram")["id"], "budget": 80000}}]'
holds "past days keep their plan" 'row("flights", "Taste · Instagram")["held"] == [6000] * 4'
says "money: Taste · Instagram · "
says "Flights of “Taste Week”: €200 more than its €1,200"
apply "a curve" 'actions = [{"action": "put", "table": "flights", "merge": True, "row": {"id": row("flights", "Halloween · Instagram")["id"], "distribution": "custom", "weights": [1] * 12 + [4]}}]'
apply "a daily budget" 'actions = [{"action": "put", "table": "flights", "merge": True, "row": {"id": row("flights", "Halloween · Facebook")["id"], "budget_kind": "daily", "budget": 2500}}]'

# Spend by day and as a total, a daily amount that holds the budget, the log of it.
apply "spend" 'actions = [
    {"action": "put", "table": "spend", "row": {"flight": row("flights", "Taste · TikTok")["id"], "days": "2026-10-14/2026-10-14", "amount": 3000}},
    {"action": "put", "table": "spend", "row": {"flight": row("flights", "Taste · Facebook")["id"], "kind": "total", "days": "2026-10-09/2026-10-13", "amount": 27000}}]'
apply "holding" 'actions = [{"action": "put", "table": "flights", "merge": True, "row": {"id": row("flights", "Taste · Instagram")["id"],
    "cap": {"from": "2026-10-14", "daily": 9100}, "log": [{"day": "2026-10-13", "change": "69 -> 91", "reason": "budget"}]}}]'

# Envelopes, thresholds, fee.
apply "settings of money" 'actions = [
    {"action": "put_settings", "settings": {"budget": 900000, "pace_low_percent": 80, "pace_high_percent": 120, "amounts_with_tax": True}},
    {"action": "put", "table": "campaigns", "merge": True, "row": {"id": row("campaigns", "Halloween")["id"], "fee": 45000}}]'

# Next year, on the same weekdays.
apply "a copy" 'actions = [{"action": "copy_campaign", "from": row("campaigns", "Taste")["id"], "to": "11111111-2222-4333-8444-555555555555",
    "name": "Taste 2027", "by_days": 364, "posts": True}]'
holds "the copy is a year on" 'row("campaigns", "Taste 2027")["days"] == "2027-10-08/2027-10-17"'
holds "with its three flights, unspent" 'len([f for f in plan["flights"] if f["campaign"] == row("campaigns", "Taste 2027")["id"] and "held" not in f and "log" not in f]) == 3'
holds "and its posts" 'len([p for p in plan["posts"] if p.get("campaign") == row("campaigns", "Taste 2027")["id"]]) == 14'
run check plan.tandem

# The CSV's total is the sum of its campaigns, to the cent, and that of the table on screen.
run budget plan.tandem --from 2026-09-01 --to 2026-12-01 -o budget.csv
python3 - <<'EOF' || fail "the CSV does not add up"
import csv, sys
from decimal import Decimal
rows = list(csv.DictReader(open("budget.csv", encoding="utf-8-sig", newline="")))
campaigns = [r for r in rows if r["Line"] == "campaign"]
flights = [r for r in rows if r["Line"] == "flight"]
total = rows[-1]
assert total["Line"] == "Total" and len(campaigns) == 6, len(campaigns)
for column in ("Planned", "Planned to date", "Spent", "Projected", "Variance", "Fee"):
    assert sum(Decimal(r[column]) for r in campaigns) == Decimal(total[column]), column
for column in ("Planned to date", "Spent"):
    assert sum(Decimal(r[column]) for r in flights) == Decimal(total[column]), column
assert all(r["Tax"] == "incl. VAT" and r["Currency"] == "EUR" for r in rows)
taste = next(r for r in campaigns if r["Campaign"] == "Taste Week")
# 345 + 270 + 98 + 30; Instagram holds at 91 a day for five days.
assert Decimal(taste["Spent"]) == Decimal("743.00"), taste["Spent"]
instagram = next(r for r in flights if r["Flight"] == "Taste · Instagram")
assert Decimal(instagram["Projected"]) == Decimal("800.00"), instagram
EOF
finish
