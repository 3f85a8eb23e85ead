import type { BandSettings } from '../../actions/ledger-settings';
import type { Profile } from '../../ledger/rules/profile';
import { useProfile } from '../views/findings/use-profile';
import { useKept } from './kept-views';
import type { View } from './pane-state';
import { useReading, useWorkbookContext } from './workbook-context';

/** The views with edits that are not saved yet, other than the form's row, which has its own draft. */
export function useUnsavedViews(): readonly View[] {
  const [rules] = useKept('rules');
  const [bands] = useKept('bands');
  const [mappings] = useKept('mappings');
  const unsaved: View[] = [];
  if (rules !== null) unsaved.push('tuning');
  if (Object.keys(mappings).length > 0) unsaved.push('mapping');
  if (Object.keys(bands).length > 0) unsaved.push('settings');
  return unsaved;
}

/** The rules' profile with what was edited in it. Acceptances come and go meanwhile; they are never edited here. */
export function useRuleEdits() {
  const { profile, keep } = useProfile();
  const [rules, setRules] = useKept('rules');
  const shown: Profile = rules === null ? profile : { ...profile, rules };
  return {
    profile: shown,
    edited: rules !== null,
    edit: (next: Profile): void => setRules(next.rules),
    discard: (): void => setRules(null),
    /** Keeps the edited profile, or another one, in the workbook. @returns whether that was done */
    save: async (next = shown): Promise<boolean> => {
      const done = await keep(next);
      if (done) setRules(null);
      return done;
    },
  };
}

/** The limits with what was edited in them. */
export function useBandEdits() {
  const { run } = useWorkbookContext();
  const { reading } = useReading();
  const [changed, setChanged] = useKept('bands');
  const bands: BandSettings = { ...reading.settings.bands, ...changed };
  return {
    bands,
    edited: Object.keys(changed).length > 0,
    edit: (next: BandSettings): void => setChanged({ ...changed, ...next }),
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
