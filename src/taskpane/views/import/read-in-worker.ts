import type { Temporal } from 'temporal-polyfill';
import { fromWire, type PlanRequest } from '../../../actions/plan-wire';
import type { PlanBlock } from '../../../ledger/plan/plan-input';
import type { PlanReading } from '../../../ledger/plan/plan-reading';

/** From so many characters on a document is read beside the pane's thread: about a third of a second of reading. */
export const LONG = 100_000;

export function lengthOf(blocks: readonly PlanBlock[]): number {
  return blocks.reduce(
    (sum, block) =>
      sum +
      (block.kind === 'paragraph' ? block.text.length : block.rows.flat().reduce((all, cell) => all + cell.length, 0)),
    0,
  );
}

/**
 * Reads blocks in a worker of the pane. Resolves with null when it was cancelled.
 * Rejects when there are no workers here or theirs cannot be loaded; the caller then reads by itself.
 */
export function readInWorker(
  blocks: readonly PlanBlock[],
  reference: Temporal.PlainDate,
  cancelled: AbortSignal,
): Promise<PlanReading | null> {
  return new Promise((resolve, reject) => {
    // Both bundlers find the worker by this very expression.
    const worker = new Worker(new URL('./plan-worker.js', import.meta.url), { type: 'module' });
    const end = (then: () => void): void => {
      worker.terminate();
      then();
    };
    worker.onmessage = ({ data }: MessageEvent<unknown>) => end(() => resolve(fromWire(data)));
    worker.onerror = (event) => {
      event.preventDefault();
      end(() => reject(new Error(event.message || 'no worker')));
    };
    cancelled.addEventListener('abort', () => end(() => resolve(null)));
    const request: PlanRequest = { blocks, reference: reference.toString() };
    worker.postMessage(request);
  });
}
