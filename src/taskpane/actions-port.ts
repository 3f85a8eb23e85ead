/** Everything that the pane asks of the add-in, in one place. Loaded lazily (`load-actions.ts`), so that the first paint does not wait for it. */
import { actionErrorSentence } from '../actions/action-error';
import { addEntry, takeBackEntry } from '../actions/add-entry';
import { applyFixes } from '../actions/apply-fixes';
import { checkLedgers } from '../actions/check-ledgers';
import { filterByBand } from '../actions/filter-by-band';
import { highlightLedgers } from '../actions/highlight-ledgers';
import { judgeLedgers } from '../actions/judge-ledgers';
import { createLedger, insertSample } from '../actions/new-ledger';
import { readWorkbook } from '../actions/read-workbook';
import {
  confirmAlias,
  saveBandSettings,
  saveMapping,
  saveProfile,
  saveScheduleOverride,
  saveUnitOverride,
} from '../actions/remember';
import { refreshRows } from '../actions/refresh-rows';
import { removeMarks } from '../actions/remove-marks';
import { renumber } from '../actions/renumber';
import { saveEntry } from '../actions/save-entry';
import { showHelperColumns } from '../actions/show-helper-columns';
import { figuresOfMonth, monthAlreadyThere, summarizeMonth } from '../actions/summarize-month';
import { summarizePeriod } from '../actions/summarize-period';
import {
  onCellsChanged,
  onSelectionChanged,
  onSheetsChanged,
  selectCell,
  selectedPlace,
} from '../actions/watch-workbook';
import { writeBoard } from '../actions/write-board';
import { bulletinDocument, writeBulletin } from '../actions/write-bulletin';
import { commentSentences } from '../actions/report-sentences';
import { writeExtracts } from '../actions/write-extracts';
import { writeNotices } from '../actions/write-notices';
import { writeReport } from '../actions/write-report';

export const actions = {
  actionErrorSentence,
  readWorkbook,
  refreshRows,
  judgeLedgers,
  checkLedgers,
  highlightLedgers,
  filterByBand,
  showHelperColumns,
  figuresOfMonth,
  monthAlreadyThere,
  summarizeMonth,
  summarizePeriod,
  writeBoard,
  writeNotices,
  writeBulletin,
  bulletinDocument,
  writeReport,
  commentSentences,
  writeExtracts,
  applyFixes,
  removeMarks,
  saveEntry,
  addEntry,
  takeBackEntry,
  renumber,
  createLedger,
  insertSample,
  saveMapping,
  saveScheduleOverride,
  saveUnitOverride,
  saveBandSettings,
  saveProfile,
  confirmAlias,
  selectCell,
  selectedPlace,
  onSelectionChanged,
  onCellsChanged,
  onSheetsChanged,
};

export type Actions = typeof actions;
