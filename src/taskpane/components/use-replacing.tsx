import { useState, type ReactNode } from 'react';
import type { OurSheet } from '../../actions/read-workbook';
import { useTranslate } from '../state/translation';
import { useReading } from '../state/workbook-context';
import { ConfirmDialog } from './confirm-dialog';

interface Asked {
  readonly sheets: readonly string[];
  readonly go: () => void;
}

/**
 * People write on sheets that were made for them: before such a sheet is made again it is asked whether it may be replaced.
 * @returns `replacing(kind, go, ending)` goes at once where no sheet of that kind has a name with that ending, else when it is confirmed;
 *   `dialog` is to be shown
 */
export function useReplacing(): {
  readonly replacing: (kind: OurSheet['kind'], go: () => void, ending?: string) => void;
  readonly dialog: ReactNode;
} {
  const t = useTranslate();
  const { ourSheets } = useReading().reading;
  const [asked, setAsked] = useState<Asked | null>(null);
  const replacing = (kind: OurSheet['kind'], go: () => void, ending = ''): void => {
    const sheets = ourSheets
      .filter((ours) => ours.kind === kind && ours.sheet.endsWith(ending))
      .map(({ sheet }) => sheet);
    if (sheets.length === 0) go();
    else setAsked({ sheets, go });
  };
  const dialog = (
    <ConfirmDialog
      open={asked !== null}
      title={t('pane.replace.title')}
      confirm={t('pane.summary.replace')}
      onConfirm={() => {
        setAsked(null);
        asked?.go();
      }}
      onCancel={() => setAsked(null)}
    >
      {t('pane.replace.ask', { sheets: asked?.sheets.join(t('schedule.listSeparator')) ?? '' })}
    </ConfirmDialog>
  );
  return { replacing, dialog };
}
