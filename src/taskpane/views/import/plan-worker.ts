/** Reads a long plan beside the pane's own thread: one request, one answer (`read-in-worker.ts`). */
import { Temporal } from 'temporal-polyfill';
import { toWire, type PlanRequest } from '../../../actions/plan-wire';
import { readPlan } from '../../../ledger/plan/read-plan';

interface WorkerScope {
  onmessage: ((event: { readonly data: PlanRequest }) => void) | null;
  postMessage(message: unknown): void;
}

const scope = globalThis as unknown as WorkerScope;

scope.onmessage = ({ data: { blocks, reference } }) => {
  scope.postMessage(toWire(readPlan(blocks, { reference: Temporal.PlainDate.from(reference) })));
};
