import { useEffect, useState } from 'react';
import type { MonthlyFigures } from '../../../ledger/summary/figures';
import { loadActions } from '../../load-actions';
import { useTranslate } from '../../state/translation';
import { useReading } from '../../state/workbook-context';

interface Month {
  readonly figures: MonthlyFigures;
  readonly bulletin: string;
  /** A summary of this month was written before. */
  readonly alreadyThere: boolean;
}

/** Figures and bulletin of a month as the ledger stands; null until they are reckoned. */
export function useMonth(month: string): Month | null {
  const t = useTranslate();
  const { reading, asOf } = useReading();

  const [result, setResult] = useState<Month | null>(null);
  useEffect(() => {
    let current = true;
    void loadActions().then((actions) => {
      if (!current) return;
      const figures = actions.figuresOfMonth(reading, month, { asOf, t });
      setResult({ ...figures, alreadyThere: actions.monthAlreadyThere(reading, month) });
    });
    return () => {
      current = false;
    };
  }, [reading, month, asOf, t]);
  return result;
}
