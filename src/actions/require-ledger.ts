import { WorkbookError } from '../workbook/errors';
import type { WorkbookReading } from './read-workbook';

/** @throws WorkbookError `errors.noLedger` when no sheet holds one. */
export function requireLedger(reading: WorkbookReading): void {
  if (reading.ledgers.length === 0) throw new WorkbookError('errors.noLedger');
}
