import { Button, mergeClasses } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import { useTranslate } from '../../state/translation';
import { useWorkbookContext } from '../../state/workbook-context';
import { SEVERITY_ICONS, useLineStyles, useSeverityStyles } from './finding-styles';
import { useFindingDialogs } from './finding-dialogs';
import type { FindingGroup } from './group-findings';

interface Props {
  readonly group: FindingGroup;
  readonly open: boolean;
  readonly onToggle: () => void;
}

/** Heading of a group: severity, title, count, and the fix for all of the rule where there is one. */
export function GroupItem({ group, open, onToggle }: Props) {
  const lines = useLineStyles();
  const severities = useSeverityStyles();
  const t = useTranslate();
  const { state } = useWorkbookContext();
  const { askFix } = useFindingDialogs();
  const { severity, title, findings, fixable } = group;
  return (
    <div className={mergeClasses(lines.row, lines.group)}>
      <button type="button" className={lines.line} data-finding-item="" aria-expanded={open} onClick={onToggle}>
        <span className={lines.sign}>{open ? <ChevronDown16Regular /> : <ChevronRight16Regular />}</span>
        <span className={mergeClasses(lines.sign, severities[severity])}>{SEVERITY_ICONS[severity]}</span>
        <span className={severities[severity]}>{t(`pane.severity.${severity}`)}</span>
        <span className={lines.title} title={title}>
          {title}
        </span>
        <span>{findings.length}</span>
      </button>
      {fixable.length > 0 && (
        <Button
          size="small"
          disabled={state.busy !== null}
          onClick={() =>
            askFix(
              t('pane.findings.fixTitle', { rule: title }),
              fixable.flatMap(({ fix }) => fix?.edits ?? []),
            )
          }
        >
          {t('pane.findings.fixAll', { count: fixable.length })}
        </Button>
      )}
    </div>
  );
}
