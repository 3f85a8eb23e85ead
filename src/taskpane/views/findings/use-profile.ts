import type { Profile } from '../../../ledger/rules/profile';
import { useReading, useWorkbookContext } from '../../state/workbook-context';

/** The rules' profile of this workbook, and a way to keep another. */
export function useProfile(): { readonly profile: Profile; readonly keep: (profile: Profile) => Promise<boolean> } {
  const { reading } = useReading();
  const { run } = useWorkbookContext();
  const keep = async (profile: Profile): Promise<boolean> => {
    const done = await run(async (actions, _options, refresh) => {
      await actions.saveProfile(profile);
      await refresh();
      return true;
    });
    return done === true;
  };
  return { profile: reading.settings.profile, keep };
}
