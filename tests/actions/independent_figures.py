"""Writes a ledger with openpyxl and says with pandas what its bands and figures are on several days: an independent witness.

usage: independent_figures.py LEDGER.xlsx SEED DAY...   (JSON by day on stdout)
"""

import json
import random
import sys
from datetime import date, timedelta

import openpyxl
import pandas as pd

path, seed, days = sys.argv[1], int(sys.argv[2]), sys.argv[3:]
draw = random.Random(seed)
UNITS = ["县教育局", "县财政局", "县水利局", "县交通运输局", "县民政局"]
AREAS = ["一、产业发展", "二、民生保障", "三、生态环境"]
STATUSES = ["未启动", "推进中", "已完成", "已销号", "暂缓"]

rows = []
for index in range(80):
    kind = draw.choice(["date", "date", "date", "text", "ongoing", "none"])
    due = date(2023, 11, 20) + timedelta(days=draw.randrange(500))
    last_of_month = (due.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
    status = draw.choice(STATUSES)
    done = status in ("已完成", "已销号")
    leads = draw.sample(UNITS, draw.choice([1, 1, 2]))
    rows.append(
        {
            "area": AREAS[index * 3 // 80],
            "number": index + 1,
            "task": f"推进第{index + 1}项重点工作",
            "schedule": {
                "date": due,
                "text": f"{due.year}年{due.month}月底前",
                "ongoing": "持续推进",
                "none": None,
            }[kind],
            "due": {"date": due, "text": last_of_month}.get(kind),
            "ongoing": kind == "ongoing",
            "leads": leads,
            "status": status,
            "completed": date(2024, 1, 1) + timedelta(days=draw.randrange(90)) if done else None,
            "reported": date(2023, 10, 1) + timedelta(days=draw.randrange(200)) if draw.random() < 0.8 else None,
        }
    )

book = openpyxl.Workbook()
sheet = book.active
sheet.title = "台账"
sheet.append(["重点工作任务台账"])
sheet.append(["主要任务", "序号", "重点工作", "完成时限", "牵头单位", "完成状态", "完成时间", "更新时间"])
for row in rows:
    cells = [row["area"], row["number"], row["task"], row["schedule"], "、".join(row["leads"]), row["status"]]
    sheet.append(cells + [row["completed"], row["reported"]])
for cells in sheet.iter_rows(min_row=3):
    for cell in cells:
        if isinstance(cell.value, date):
            cell.number_format = "yyyy-mm-dd"
book.save(path)

frame = pd.DataFrame(rows)


def band(row, day):
    """Done; suspended is not judged; past; within 30 days; ongoing and not reported for 90 days; else on track or no date."""
    dated = row["due"] is not None
    if row["status"] in ("已完成", "已销号"):
        return "done"
    if row["status"] == "暂缓":
        return "onTrack" if dated or row["ongoing"] else "noDate"
    if dated:
        left = (row["due"] - day).days
        return "overdue" if left < 0 else "dueSoon" if left <= 30 else "onTrack"
    if row["ongoing"]:
        fresh = row["reported"] is not None and (day - row["reported"]).days <= 90
        return "onTrack" if fresh else "stale"
    return "noDate"


result = {}
for text in days:
    day = date.fromisoformat(text)
    frame["band"] = [band(row, day) for row in rows]
    by_unit = frame.explode("leads")
    month = [one is not None and (one.year, one.month) == (day.year, day.month) for one in frame["completed"]]
    result[text] = {
        "bands": frame["band"].tolist(),
        "byBand": frame["band"].value_counts().to_dict(),
        "byArea": frame.groupby("area", sort=False).size().to_dict(),
        "lead": by_unit.groupby("leads").size().to_dict(),
        "overdue": by_unit[by_unit["band"] == "overdue"].groupby("leads").size().to_dict(),
        "completed": by_unit[by_unit["band"] == "done"].groupby("leads").size().to_dict(),
        "completedThisMonth": int(sum(month)),
    }
json.dump(result, sys.stdout, ensure_ascii=False)
