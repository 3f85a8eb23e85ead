import {
  Menu,
  MenuItem,
  MenuItemCheckbox,
  MenuList,
  MenuPopover,
  MenuTrigger,
  SplitButton,
  type MenuButtonProps,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { CheckOutcome } from '../../../actions/check-ledgers';
import { useReplacing } from '../../components/use-replacing';
import { loadCommentsWish, saveCommentsWish } from '../../state/preferences';
import { withLedgers } from '../../state/ledger-scope';
import { useTranslate } from '../../state/translation';
import { useReading, useWorkbookContext } from '../../state/workbook-context';

/** Writes the report; its menu holds whether cells get comments too, and the extracts to be sent back to the units. */
export function ReportButton({ outcome }: { outcome: CheckOutcome }) {
  const t = useTranslate();
  const { state, ledgers, run, notify } = useWorkbookContext();
  const { reading } = useReading();
  const [comments, setComments] = useState(loadCommentsWish);
  const { replacing, dialog } = useReplacing();
  const busy = state.busy !== null;

  const report = async (): Promise<void> => {
    const done = await run(async (actions, options, refresh) => {
      const written = await actions.writeReport(withLedgers(reading, ledgers), outcome, options, { comments });
      await refresh();
      const told = [
        t('pane.findings.reported', { sheet: written.sheet }),
        ...(written.comments ? actions.commentSentences(written.comments, t) : []),
      ];
      return { text: told.join(t('report.comments.join')), sheet: written.sheet };
    });
    if (done) notify({ intent: 'success', ...done });
  };
  const extracts = async (): Promise<void> => {
    const sheets = await run(async (actions, options, refresh) => {
      const written = await actions.writeExtracts(withLedgers(reading, ledgers), outcome, options);
      await refresh();
      return written.sheets;
    });
    if (!sheets) return;
    notify(
      sheets.length === 0
        ? { intent: 'info', text: t('pane.findings.none') }
        : {
            intent: 'success',
            text: t('pane.findings.extracted', { count: sheets.length, first: sheets[0]! }),
            sheet: sheets[0],
          },
    );
  };
  const wish = (wanted: boolean): void => {
    setComments(wanted);
    saveCommentsWish(wanted);
  };

  return (
    <>
      <Menu
        positioning="below-end"
        checkedValues={{ with: comments ? ['comments'] : [] }}
        onCheckedValueChange={(_event, { checkedItems }) => wish(checkedItems.includes('comments'))}
      >
        <MenuTrigger disableButtonEnhancement>
          {(trigger: MenuButtonProps) => (
            <SplitButton
              size="small"
              disabled={busy}
              menuButton={{ ...trigger, 'aria-label': t('pane.findings.reportMore') }}
              primaryActionButton={{
                onClick: () => replacing('report', () => void report()),
              }}
            >
              {t('pane.findings.report')}
            </SplitButton>
          )}
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItemCheckbox name="with" value="comments">
              {t('pane.findings.withComments')}
            </MenuItemCheckbox>
            <MenuItem onClick={() => replacing('extract', () => void extracts())}>
              {t('pane.findings.extracts')}
            </MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      {dialog}
    </>
  );
}
