import { Button, makeStyles, tokens, Tooltip } from '@fluentui/react-components';
import { ArrowLeft20Regular } from '@fluentui/react-icons/svg/arrow-left';
import { ArrowSync20Regular } from '@fluentui/react-icons/svg/arrow-sync';
import { Settings20Regular } from '@fluentui/react-icons/svg/settings';
import { useEffect, useRef } from 'react';
import type { View } from '../state/pane-state';
import { useTranslate } from '../state/translation';
import { useWorkbookContext } from '../state/workbook-context';

const useStyles = makeStyles({
  header: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    minHeight: '36px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: {
    flexGrow: 1,
    minWidth: 0,
    margin: 0,
    paddingLeft: tokens.spacingHorizontalXS,
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase400,
    outlineStyle: 'none',
  },
});

/** Where going back leads. */
const PARENT: Partial<Record<View, View>> = { tuning: 'findings' };

/** Title of the view, the way back, reading again, settings. Focus goes to the title when the view changes. */
export function PaneHeader() {
  const styles = useStyles();
  const t = useTranslate();
  const { state, go, reread } = useWorkbookContext();
  const { view, busy } = state;
  const title = useRef<HTMLHeadingElement>(null);
  const before = useRef(view);
  useEffect(() => {
    if (before.current !== view) title.current?.focus();
    before.current = view;
  }, [view]);
  return (
    <header className={styles.header}>
      {view !== 'home' && (
        <Button
          appearance="subtle"
          icon={<ArrowLeft20Regular />}
          aria-label={t('pane.back')}
          onClick={() => go(PARENT[view] ?? 'home')}
        />
      )}
      <h1 className={styles.title} ref={title} tabIndex={-1}>
        {t(`pane.view.${view}`)}
      </h1>
      <Tooltip content={t('pane.reread')} relationship="label">
        <Button
          appearance="subtle"
          icon={<ArrowSync20Regular />}
          disabled={busy !== null}
          onClick={() => void reread()}
        />
      </Tooltip>
      {view === 'home' && (
        <Tooltip content={t('pane.view.settings')} relationship="label">
          <Button appearance="subtle" icon={<Settings20Regular />} onClick={() => go('settings')} />
        </Tooltip>
      )}
    </header>
  );
}
