import { limitOf, severityOf, type Profile } from '../../../ledger/rules/profile';
import { RULES } from '../../../ledger/rules/registry';
import { useKept } from '../../state/kept-views';
import { useProfile } from '../findings/use-profile';

/** The rules' profile with what was edited in it. Acceptances come and go meanwhile; they are never edited here. */
export function useRuleEdits() {
  const { profile, keep } = useProfile();
  const [rules, setRules] = useKept('rules');
  const shown: Profile = rules === null ? profile : { ...profile, rules };
  return {
    profile: shown,
    edited: rules !== null,
    edit: (next: Profile): void => setRules(saySame(next, profile) ? null : next.rules),
    discard: (): void => setRules(null),
    /** Keeps the edited profile, or another one, in the workbook. @returns whether that was done */
    save: async (next = shown): Promise<boolean> => {
      const done = await keep(next);
      if (done) setRules(null);
      return done;
    },
  };
}

/** Whether every rule is on, as severe and limited alike in both: a switch that is turned off and on again changes nothing. */
function saySame(one: Profile, other: Profile): boolean {
  return RULES.every(({ meta }) => {
    const worth = (profile: Profile): string =>
      JSON.stringify([
        severityOf(meta, profile),
        profile.rules[meta.id]?.severity ?? meta.severity,
        ...Object.keys(meta.options ?? {}).map((name) => limitOf(meta, name, profile)),
      ]);
    return worth(one) === worth(other);
  });
}
