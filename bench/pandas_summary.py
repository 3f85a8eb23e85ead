"""The job of `task-ledger summarize` as an office's script would do it with pandas and openpyxl, for comparison in speed.

It reads the ledger, reads the deadlines with a few regular expressions, judges each row, counts by unit, area and status, and saves
the workbook with a summary sheet. It is not as careful as the product; it is what one writes in an afternoon.
"""
import re
import sys
from datetime import date, timedelta

import openpyxl
import pandas as pd


def due_of(text):
    text = str(text)
    found = re.findall(r"(?:(\d{4})年)?(\d{1,2})月底前", text)
    if found:
        year = next((int(y) for y, _ in reversed(found) if y), 2026)
        month = int(found[-1][1])
        return (date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1))
    found = re.search(r"(\d{4})-(\d{2})-(\d{2})", text)
    if found:
        return date(*map(int, found.groups()))
    found = re.search(r"(\d{4})年第([一二三四])季度", text)
    if found:
        quarter = "一二三四".index(found.group(2)) + 1
        return date(int(found.group(1)) + quarter // 4, quarter * 3 % 12 + 1, 1) - timedelta(days=1)
    found = re.search(r"(\d{4})年底", text)
    return date(int(found.group(1)), 12, 31) if found else None


def main(source, target, as_of):
    today = date.fromisoformat(as_of)
    frame = pd.read_excel(source, header=1)
    frame["due"] = frame["进度安排"].map(due_of)
    done = frame["完成状态"].isin(["已完成", "已销号"])
    frame["done"] = done
    frame["overdue"] = [(not d) and isinstance(x, date) and x < today for d, x in zip(done, frame["due"])]
    units = frame.assign(unit=frame["牵头单位"].str.split("、")).explode("unit").groupby("unit")[["done", "overdue"]].agg(["sum", "count"])
    areas = frame.groupby("主要任务")[["done", "overdue"]].sum()
    statuses = frame["完成状态"].value_counts()
    book = openpyxl.load_workbook(source)
    sheet = book.create_sheet("月报")
    for table in (units, areas, statuses.to_frame()):
        for row in table.reset_index().itertuples(index=False):
            sheet.append([str(cell) for cell in row])
    for row in frame[frame["overdue"]].itertuples():
        sheet.append([row.序号, row.重点工作, str(row.due)])
    book.save(target)


main(*sys.argv[1:4])
