import { useSyncExternalStore } from 'react';
import type { ExcelHost } from '../../host/excel/excel-host';

const revisions = new WeakMap<ExcelHost, number>();

/** A number that changes whenever the workbook may have changed, at most once a frame. */
export function useHostRevision(host: ExcelHost): number {
  return useSyncExternalStore(
    (changed) => {
      let frame = 0;
      const stop = host.onAfter(() => {
        frame ||= requestAnimationFrame(() => {
          frame = 0;
          touch(host);
          changed();
        });
      });
      return () => {
        stop();
        cancelAnimationFrame(frame);
      };
    },
    () => revisions.get(host) ?? 0,
  );
}

/** Marks a change that came about otherwise than through a request (another workbook was opened). */
export const touch = (host: ExcelHost): void => void revisions.set(host, (revisions.get(host) ?? 0) + 1);
