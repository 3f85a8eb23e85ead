import { useEffect, useState } from 'react';
import type { CheckOutcome } from '../../../actions/check-ledgers';
import { loadActions } from '../../load-actions';
import { withLedgers } from '../../state/ledger-scope';
import { useTranslation } from '../../state/translation';
import { useReading, useWorkbookContext } from '../../state/workbook-context';

/** The findings of the ledgers that are looked at, made anew whenever they are read; null until the first are there. */
export function useCheck(): CheckOutcome | null {
  const { t, locale } = useTranslation();
  const { reading, asOf } = useReading();
  const { ledgers } = useWorkbookContext();
  const [outcome, setOutcome] = useState<CheckOutcome | null>(null);
  useEffect(() => {
    let current = true;
    void loadActions().then((actions) => {
      if (current) setOutcome(actions.checkLedgers(withLedgers(reading, ledgers), { asOf, t, locale }));
    });
    return () => {
      current = false;
    };
  }, [reading, ledgers, asOf, t, locale]);
  return outcome;
}
