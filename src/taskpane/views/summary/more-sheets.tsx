import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import type { Period } from '../../../actions/summarize-period';
import { useReplacing } from '../../components/use-replacing';
import type { Job } from '../../state/workbook-context';
import { withLedgers } from '../../state/ledger-scope';
import { useTranslate } from '../../state/translation';
import { useReading, useWorkbookContext } from '../../state/workbook-context';
import { saveFile } from './save-file';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The other sheets that are made from the same figures, and the bulletin as a Word file. */
export function MoreSheets({ month }: { month: string }) {
  const t = useTranslate();
  const { replacing, dialog } = useReplacing();
  const { state, ledgers, run, notify } = useWorkbookContext();
  const { reading } = useReading();
  const wanted = withLedgers(reading, ledgers);
  const year = Number(month.slice(0, 4));
  const quarter = Math.ceil(Number(month.slice(5)) / 3) as 1 | 2 | 3 | 4;

  const write = async (job: Job<{ readonly sheet: string }>): Promise<void> => {
    const done = await run(async (actions, options, refresh) => {
      const written = await job(actions, options, refresh);
      await refresh();
      return written;
    });
    if (done) notify({ intent: 'success', text: t('pane.summary.written', { sheet: done.sheet }), sheet: done.sheet });
  };
  const period = (of: Period, name: string): void =>
    replacing('period', () => void write((actions, options) => actions.summarizePeriod(wanted, of, options)), name);
  const download = async (): Promise<void> => {
    const file = await run((actions, options) => actions.bulletinDocument(wanted, { month }, options));
    if (!file) return;
    saveFile(file.name, file.bytes, DOCX);
    notify({ intent: 'success', text: t('pane.summary.saved', { name: file.name }) });
  };

  return (
    <>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button size="small" disabled={state.busy !== null}>
            {t('pane.summary.more')}
          </Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem onClick={() => void write((actions, options) => actions.writeBoard(wanted, options))}>
              {t('pane.summary.board')}
            </MenuItem>
            <MenuItem
              onClick={() =>
                replacing('notices', () => void write((actions, options) => actions.writeNotices(wanted, options)))
              }
            >
              {t('pane.summary.notices')}
            </MenuItem>
            <MenuItem
              onClick={() =>
                replacing(
                  'bulletin',
                  () => void write((actions, options) => actions.writeBulletin(wanted, { month }, options)),
                )
              }
            >
              {t('pane.summary.bulletinSheet')}
            </MenuItem>
            <MenuItem onClick={() => void download()}>{t('pane.summary.bulletinWord')}</MenuItem>
            <MenuItem onClick={() => period({ year, quarter }, `${year}-Q${quarter}`)}>
              {t('pane.summary.quarter', { year, quarter })}
            </MenuItem>
            <MenuItem onClick={() => period({ year, quarter: null }, `${year}`)}>
              {t('pane.summary.year', { year })}
            </MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      {dialog}
    </>
  );
}
