/** Numbers of the client's event messages, as in `@microsoft/office-js` 1.1.110. */
export const EventType = {
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetDeactivated: 12,
  worksheetAdded: 13,
  worksheetSelectionChanged: 14,
  worksheetDeleted: 15,
  worksheetCalculated: 16,
  worksheetFormatChanged: 18,
  worksheetRowSorted: 19,
  worksheetRowHiddenChanged: 22,
  worksheetProtectionChanged: 24,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
  chartAdded: 50,
  chartDeleted: 53,
  commentAdded: 250,
  commentDeleted: 251,
  commentChanged: 252,
} as const;

/** Target of events that the whole workbook listens to. */
export const WORKBOOK_TARGET = 'Workbook';
