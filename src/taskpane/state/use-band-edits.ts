import type { BandSettings } from '../../actions/ledger-settings';
import { bandOptions } from '../../ledger/progress/band-options';
import { useKept } from './kept-views';
import { useReading, useWorkbookContext } from './workbook-context';

/** The limits with what was edited in them. */
export function useBandEdits() {
  const { run } = useWorkbookContext();
  const { reading } = useReading();
  const [changed, setChanged] = useKept('bands');
  const saved = reading.settings.bands;
  const bands: BandSettings = { ...saved, ...changed };
  const edit = (next: BandSettings): void => {
    const now: Readonly<Record<string, unknown>> = { ...bandOptions(saved) };
    // What is set back to how it was is no edit.
    const isEdit = ([name, value]: readonly [string, unknown]) => JSON.stringify(now[name]) !== JSON.stringify(value);
    setChanged(Object.fromEntries(Object.entries({ ...changed, ...next }).filter(isEdit)));
  };
  return {
    bands,
    edited: Object.keys(changed).length > 0,
    edit,
    discard: (): void => setChanged({}),
    save: async (): Promise<boolean> => {
      const done = await run(async (actions, _options, refresh) => {
        await actions.saveBandSettings(bands);
        setChanged({});
        await refresh();
        return true;
      });
      return done === true;
    },
  };
}
