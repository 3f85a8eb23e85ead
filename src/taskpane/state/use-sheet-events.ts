import { useEffect, useRef, type Dispatch, type RefObject } from 'react';
import type { Temporal } from 'temporal-polyfill';
import type { SheetChange } from '../../actions/watch-workbook';
import type { Locale, Translate } from '../../i18n/translate';
import { loadActions } from '../load-actions';
import type { PaneAction, PaneState } from './pane-state';

/** A sheet came or went, whichever: only reading the whole workbook again tells. */
const SHEETS_CHANGED: SheetChange = { sheet: '', address: '', ours: false, structure: true };

/** Typing goes on for a while; the sheet is read again once it rests. */
const REST_MS = 700;

interface Wiring {
  readonly state: PaneState;
  readonly dispatch: Dispatch<PaneAction>;
  /** True while a piece of work runs. */
  readonly working: RefObject<boolean>;
  /** The reading that runs by itself, for work to wait for. */
  readonly background: RefObject<Promise<void>>;
  readonly options: { readonly t: Translate; readonly locale: Locale; readonly today: () => Temporal.PlainDate };
}

/** Follows the selection, and reads again by itself the rows that changed, so that counts stay right while people work. */
export function useSheetEvents({ state, dispatch, working, background, options }: Wiring): void {
  const latest = useRef(state);
  useEffect(() => {
    latest.current = state;
  }, [state]);

  useEffect(() => {
    const stops: (() => Promise<void>)[] = [];
    let changes: SheetChange[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    let ended = false;

    const readAgain = async (): Promise<void> => {
      const since = changes;
      changes = [];
      const actions = await loadActions();
      const asOf = options.today();
      const quiet = { asOf, t: options.t, locale: options.locale };
      const last = latest.current.read;
      const sameDay = last !== null && last.asOf.equals(asOf);
      const refreshed = sameDay ? await actions.refreshRows(last.reading, since, quiet) : null;
      if (refreshed !== null && refreshed === last?.reading) return;
      const reading = refreshed ?? (await actions.readWorkbook(quiet));
      if (!ended) dispatch({ type: 'read', read: { reading, judged: actions.judgeLedgers(reading, quiet), asOf } });
    };
    const later = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        if (ended || changes.length === 0) return;
        if (working.current) later();
        else background.current = readAgain().catch(() => dispatch({ type: 'outdated' }));
      }, REST_MS);
    };
    const start = async (): Promise<void> => {
      const actions = await loadActions();
      stops.push(await actions.onSelectionChanged((place) => dispatch({ type: 'selected', place })));
      stops.push(
        await actions.onCellsChanged((change) => {
          const { sheet, ours } = change;
          const skipped = latest.current.read?.reading.skipped.find((other) => other.sheet === sheet);
          // What a running piece of work writes, it reads again itself; sheets of ours hold no ledger.
          if ((ours && working.current) || skipped?.reason === 'our-sheet') return;
          changes.push(change);
          later();
        }),
      );
      stops.push(
        await actions.onSheetsChanged(() => {
          // What a running piece of work adds or deletes, it reads again itself.
          if (working.current) return;
          changes.push(SHEETS_CHANGED);
          later();
        }),
      );
      dispatch({ type: 'selected', place: await actions.selectedPlace() });
      if (ended) await stop();
    };
    const stop = async (): Promise<void> => {
      // Excel forgets handlers of a pane that is gone; nothing is left to say when it refuses.
      await Promise.all(stops.splice(0).map((end) => end())).catch(() => undefined);
    };
    // Without events (an Excel that is busy or older) the pane works all the same; reading again is a button.
    start().catch(() => undefined);
    return () => {
      ended = true;
      clearTimeout(timer);
      void stop();
    };
  }, [dispatch, working, background, options]);
}
