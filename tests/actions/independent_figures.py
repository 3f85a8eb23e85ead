"""Writes a ledger with openpyxl and says with pandas what its bands and figures are on several days: an independent witness.

usage: independent_figures.py LEDGER.xlsx SEED days|ratio DAY...   (JSON by day on stdout)
"""

import json
import random
import sys
from datetime import date, timedelta

import openpyxl
import pandas as pd

path, seed, mode, days = sys.argv[1], int(sys.argv[2]), sys.argv[3], sys.argv[4:]
draw = random.Random(seed)
UNITS = ["县教育局", "县财政局", "县水利局", "县交通运输局", "县民政局", "县司法局"]
AREAS = ["一、产业发展", "二、民生保障", "三、生态环境"]
STATUSES = ["未启动", "推进中", "推进中", "已完成", "已销号", "暂缓", None]
PLAN_START, PLAN_END = date(2023, 1, 1), date(2024, 12, 31)
ROWS = 90


def month_end(day):
    return (day.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)


def some_day(first, span):
    return first + timedelta(days=draw.randrange(span))


def schedule_of(kind):
    """The cell, its deadlines in order, and the day on which the work starts."""
    day = some_day(date(2023, 11, 20), 500)
    if kind == "date":
        return day, [day], None
    if kind == "text":
        return f"{day.year}年{day.month}月底前", [month_end(day)], None
    if kind == "milestones":
        year, first = draw.choice([2023, 2024]), draw.randrange(1, 7)
        second = draw.randrange(first + 1, 13)
        text = f"{year}年{first}月底前完成方案，{second}月底前完成建设"
        return text, [month_end(date(year, first, 1)), month_end(date(year, second, 1))], None
    if kind == "period":
        end = day + timedelta(days=draw.randrange(20, 200))
        text = f"{day.year}年{day.month}月{day.day}日至{end.year}年{end.month}月{end.day}日"
        return text, [end], day
    return {"ongoing": "持续推进", "quarterly": "每季度", "none": None}[kind], [], None


rows = []
for index in range(ROWS):
    kind = draw.choice(["date", "date", "text", "milestones", "period", "ongoing", "ongoing", "quarterly", "none"])
    cell, dues, start = schedule_of(kind)
    status = draw.choice(STATUSES)
    done = status in ("已完成", "已销号") or (status is None and draw.random() < 0.4)
    leads = draw.sample(UNITS, draw.choice([0, 1, 1, 1, 2, 3]))
    others = [unit for unit in UNITS if unit not in leads] + leads[:1]
    rows.append(
        {
            "area": AREAS[index * 3 // ROWS],
            "number": index + 1,
            "task": f"推进第{index + 1}项重点工作",
            "cell": cell,
            "kind": kind,
            "dues": dues or ([PLAN_END] if kind in ("ongoing", "quarterly") else []),
            "start": start,
            "leads": leads,
            "cooperating": draw.sample(others, draw.choice([0, 1, 2])) if len(others) > 1 else [],
            "status": status,
            "completed": some_day(date(2023, 12, 20), 110) if done and draw.random() < 0.9 else None,
            "signed": some_day(date(2024, 1, 1), 110) if status == "已销号" and draw.random() < 0.9 else None,
            "reported": some_day(date(2023, 10, 1), 200) if draw.random() < 0.8 else None,
            "begun": some_day(date(2023, 6, 1), 120) if draw.random() < 0.3 else None,
        }
    )

HEADERS = {
    "主要任务": "area",
    "序号": "number",
    "重点工作": "task",
    "完成时限": "cell",
    "开始时间": "begun",
    "牵头单位": "leads",
    "配合单位": "cooperating",
    "完成状态": "status",
    "完成时间": "completed",
    "销号时间": "signed",
    "更新时间": "reported",
}
book = openpyxl.Workbook()
sheet = book.active
sheet.title = "台账"
sheet.append(["县重点工作任务台账（2023—2024年）"])
sheet.append(list(HEADERS))
for row in rows:
    values = [row[key] for key in HEADERS.values()]
    sheet.append(["、".join(value) or None if isinstance(value, list) else value for value in values])
for cells in sheet.iter_rows(min_row=3):
    for cell in cells:
        if isinstance(cell.value, date):
            cell.number_format = "yyyy-mm-dd"
book.save(path)

frame = pd.DataFrame(rows)


def is_done(row, day):
    if row["status"] is not None:
        return row["status"] in ("已完成", "已销号")
    return any(row[key] is not None and row[key] <= day for key in ("completed", "signed"))


def next_due(row, day):
    """The next deadline that has not passed, else the last one."""
    ahead = [due for due in row["dues"] if due >= day]
    return ahead[0] if ahead else row["dues"][-1] if row["dues"] else None


def is_soon(row, due, day):
    start = row["begun"] or row["start"] or PLAN_START
    if mode == "ratio" and due > start:
        return (day - start).days / (due - start).days >= 0.8
    return (due - day).days <= 30


def is_stale(row, day):
    if row["kind"] not in ("ongoing", "quarterly"):
        return False
    since = row["reported"] or row["begun"] or PLAN_START
    step = pd.DateOffset(months=3) if row["kind"] == "quarterly" else pd.DateOffset(days=90)
    return pd.Timestamp(day) > pd.Timestamp(since) + step


def band(row, day):
    due = next_due(row, day)
    if is_done(row, day):
        return "done"
    if row["status"] == "暂缓":
        return "noDate" if due is None else "onTrack"
    if due is not None and row["dues"][-1] < day:
        return "overdue"
    if due is not None and is_soon(row, due, day):
        return "dueSoon"
    if is_stale(row, day):
        return "stale"
    return "noDate" if due is None else "onTrack"


def same_month(day, month):
    return day is not None and (day.year, day.month) == (month.year, month.month)


def counts(series):
    return {str(key): int(value) for key, value in series.items()}


LABELS = {"未启动": "notStarted", "推进中": "inProgress", "已完成": "completed", "已销号": "signedOff", "暂缓": "suspended"}
result = {}
for text in days:
    day = date.fromisoformat(text)
    following = month_end(day) + timedelta(days=1)
    frame["band"] = [band(row, day) for row in rows]
    frame["line"] = range(3, ROWS + 3)
    led = frame.explode("leads").dropna(subset=["leads"])
    helped = frame.explode("cooperating").dropna(subset=["cooperating"])
    late = frame[frame["band"] == "overdue"]
    coming = {
        line: next(due for due in row["dues"] if same_month(due, following)).isoformat()
        for line, row, name in zip(frame["line"], rows, frame["band"])
        if name != "done" and row["status"] != "暂缓" and any(same_month(due, following) for due in row["dues"])
    }
    done = frame["band"] == "done"
    signed = done & (frame["status"] == "已销号") & [same_month(row["signed"], day) for row in rows]
    result[text] = {
        "bands": frame["band"].tolist(),
        "byBand": counts(frame["band"].value_counts()),
        "byStatus": counts(frame["status"].map(LABELS).fillna("none").value_counts()),
        "byArea": counts(frame.groupby("area", sort=False).size()),
        "areaOverdue": counts(late.groupby("area").size()),
        "lead": counts(led.groupby("leads").size()),
        "firstLead": counts(frame["leads"].str[0].value_counts()),
        "cooperating": counts(helped.groupby("cooperating").size()),
        "overdue": counts(led[led["band"] == "overdue"].groupby("leads").size()),
        "completed": counts(led[led["band"] == "done"].groupby("leads").size()),
        "withoutLead": int((frame["leads"].str.len() == 0).sum()),
        "sharedLead": int((frame["leads"].str.len() > 1).sum()),
        "completedThisMonth": frame["line"][done & [same_month(row["completed"], day) for row in rows]].tolist(),
        "signedOffThisMonth": frame["line"][signed].tolist(),
        "overdueDays": {int(line): (rows[line - 3]["dues"][-1] - day).days for line in late["line"]},
        "dueNextMonth": coming,
    }
json.dump(result, sys.stdout, ensure_ascii=False)
