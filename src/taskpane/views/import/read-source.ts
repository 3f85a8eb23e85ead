import type { Temporal } from 'temporal-polyfill';
import type { ImportOutcome } from '../../../actions/import-plan';
import type { PlanBlock } from '../../../ledger/plan/plan-input';
import type { PlanReading } from '../../../ledger/plan/plan-reading';

const parseXml = (text: string) => new DOMParser().parseFromString(text, 'application/xml');

export interface ReadSource {
  readonly outcome: ImportOutcome;
  /** The documents whose tasks are taken at first, as indices. */
  readonly chosen: readonly number[];
}

/**
 * Reads a plan from a file or a text. A long one is read beside the pane's thread where the browser can, and can be cancelled.
 * @param onLong called with the number of characters when that begins
 * @returns null when it was cancelled
 */
export async function readSource(
  source: File | string,
  reference: Temporal.PlainDate,
  cancelled: AbortSignal,
  onLong: (characters: number) => void,
): Promise<ReadSource | null> {
  // The reader of plans is large and wanted by few; it comes only now.
  const { chosenDocuments, preparePlan, preparePlanText } = await import('../../../actions/import-plan');
  const { blocks, finish } =
    typeof source === 'string'
      ? preparePlanText(source)
      : preparePlan(new Uint8Array(await source.arrayBuffer()), source.name, { parseXml });
  const reading = await readBlocks(blocks, reference, cancelled, onLong);
  if (!reading) return null;
  const outcome = finish(reading);
  return { outcome, chosen: chosenDocuments(outcome, false).map((each) => outcome.documents.indexOf(each)) };
}

async function readBlocks(
  blocks: readonly PlanBlock[],
  reference: Temporal.PlainDate,
  cancelled: AbortSignal,
  onLong: (characters: number) => void,
): Promise<PlanReading | null> {
  const { LONG, lengthOf, readInWorker } = await import('./read-in-worker');
  const length = lengthOf(blocks);
  if (length > LONG && typeof Worker !== 'undefined') {
    onLong(length);
    try {
      return await readInWorker(blocks, reference, cancelled);
    } catch {
      // Where workers are forbidden the pane reads by itself: slower to answer, the same result.
    }
  }
  // Lets what is being done be painted before the page is busy with it.
  await new Promise((resolve) => setTimeout(resolve, 20));
  const { readPlan } = await import('../../../ledger/plan/read-plan');
  return readPlan(blocks, { reference });
}
