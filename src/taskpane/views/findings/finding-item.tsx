import { mergeClasses } from '@fluentui/react-components';
import { findingMessage } from '../../../ledger/rules/finding-json';
import type { Finding } from '../../../ledger/rules/rule';
import { useTranslate } from '../../state/translation';
import { useWorkbookContext } from '../../state/workbook-context';
import { FindingDetails } from './finding-details';
import { SEVERITY_ICONS, useLineStyles, useSeverityStyles } from './finding-styles';

interface Props {
  readonly finding: Finding;
  /** Findings of several sheets are shown: each says its own. */
  readonly named: boolean;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
}

/** One finding: a click or Enter selects its cell and opens advice and remedies. */
export function FindingItem({ finding, named, open, onOpen }: Props) {
  const lines = useLineStyles();
  const severities = useSeverityStyles();
  const t = useTranslate();
  const { select } = useWorkbookContext();
  const { severity, cell, sheet } = finding;
  const message = findingMessage(finding, t);
  const goTo = (): void => {
    onOpen(!open);
    void select(sheet, cell);
  };
  return (
    <>
      <div className={lines.row}>
        <button
          type="button"
          className={mergeClasses(lines.line, open && lines.open)}
          data-finding-item=""
          aria-expanded={open}
          onClick={goTo}
        >
          <span className={mergeClasses(lines.sign, severities[severity])} title={t(`pane.severity.${severity}`)}>
            {SEVERITY_ICONS[severity]}
          </span>
          <span className={lines.cell}>{cell}</span>
          <span className={lines.text}>{named ? t('pane.findings.onSheet', { sheet, text: message }) : message}</span>
        </button>
      </div>
      {open && <FindingDetails finding={finding} />}
    </>
  );
}
