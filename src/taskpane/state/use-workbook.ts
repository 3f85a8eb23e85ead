import { useCallback, useEffect, useMemo, useReducer, useRef } from 'react';
import type { Temporal } from 'temporal-polyfill';
import type { ActionOptions } from '../../actions/options';
import { parseCell } from '../../ledger/columns/a1';
import { loadActions } from '../load-actions';
import { ledgersInScope } from './ledger-scope';
import { INITIAL_STATE, paneReducer } from './pane-state';
import { useTranslation } from './translation';
import { useSheetEvents } from './use-sheet-events';
import type { Job, Refresh, Workbook } from './workbook-context';

/** Holds the state of the pane and lets one piece of work run at a time. @param today the day that counts as today. */
export function useWorkbook(today: () => Temporal.PlainDate): Workbook {
  const { t, locale } = useTranslation();
  const [state, dispatch] = useReducer(paneReducer, INITIAL_STATE);
  const working = useRef(false);
  const latest = useRef(state.read);
  useEffect(() => {
    latest.current = state.read;
  }, [state.read]);
  const background = useRef<Promise<void>>(Promise.resolve());

  const run = useCallback(
    async <T>(job: Job<T>, { keepNotice = false } = {}): Promise<T | undefined> => {
      if (working.current) return undefined;
      working.current = true;
      dispatch({ type: 'started', keepNotice });
      try {
        await background.current;
        const actions = await loadActions();
        const options: ActionOptions = {
          asOf: today(),
          locale,
          t,
          onProgress: (key, params, share) => dispatch({ type: 'progress', busy: { key, params, share } }),
        };
        const refresh: Refresh = async (changed) => {
          const last = latest.current;
          const rows =
            changed && last?.asOf.equals(options.asOf)
              ? await actions.refreshRows(
                  last.reading,
                  changed.map(({ sheet, cell }) => ({ sheet, address: cell, ours: true, structure: false })),
                  options,
                )
              : null;
          const reading = rows ?? (await actions.readWorkbook(options));
          const judged = actions.judgeLedgers(reading, options);
          dispatch({ type: 'read', read: { reading, judged, asOf: options.asOf } });
          return reading;
        };
        return await job(actions, options, refresh);
      } catch (error) {
        dispatch({ type: 'notice', notice: { intent: 'error', text: await sentenceOf(error, t) } });
        return undefined;
      } finally {
        working.current = false;
        dispatch({ type: 'ended' });
      }
    },
    [t, locale, today],
  );

  const reread = useCallback(async () => {
    await run((_actions, _options, refresh) => refresh());
  }, [run]);

  useEffect(() => {
    void reread();
  }, [reread]);

  useSheetEvents({
    state,
    dispatch,
    working,
    background,
    options: useMemo(() => ({ t, locale, today }), [t, locale, today]),
  });

  return useMemo(
    () => ({
      state,
      today,
      ledgers: state.read ? ledgersInScope(state.read.reading, state.scope) : [],
      run,
      reread,
      select: async (sheet, address) => {
        const done = await run(
          async (actions) => {
            await actions.selectCell(sheet, address);
            return true;
          },
          { keepNotice: true },
        );
        const cell = parseCell(address);
        // Excel tells of it too, later; what follows now should know already.
        if (done && cell) dispatch({ type: 'selected', place: { sheet, row: cell.row } });
        return done === true;
      },
      go: (view, row) => dispatch({ type: 'view', view, row }),
      notify: (notice) => dispatch({ type: 'notice', notice }),
      setScope: (scope) => dispatch({ type: 'scope', scope }),
      showRow: (row) => dispatch({ type: 'row', row }),
      setDraft: (draft) => dispatch({ type: 'draft', draft }),
    }),
    [state, today, run, reread],
  );
}

/** One sentence for anything thrown: the one that the action foresaw, or a general one. Raw error text is never shown. */
async function sentenceOf(error: unknown, t: ActionOptions['t']): Promise<string> {
  try {
    const actions = await loadActions();
    return actions.actionErrorSentence(error, t) ?? t('pane.error.unexpected');
  } catch {
    return t('pane.error.notLoaded');
  }
}
