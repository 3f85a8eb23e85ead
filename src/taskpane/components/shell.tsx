import { makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { lazy, Suspense, type ComponentType } from 'react';
import type { View } from '../state/pane-state';
import { useKeptFocus } from '../state/use-kept-focus';
import { useTranslate } from '../state/translation';
import { useWorkbookContext } from '../state/workbook-context';
import { HomeView } from '../views/home-view';
import { BusyLine } from './busy-line';
import { ErrorBoundary } from './error-boundary';
import { NoticeBar } from './notice-bar';
import { OldMarksBar } from './old-marks-bar';
import { PaneHeader } from './pane-header';
import { UnsavedBar } from './unsaved-bar';

const VIEWS: Record<Exclude<View, 'home'>, ComponentType> = {
  form: lazy(() => import('../views/form-view').then(({ FormView }) => ({ default: FormView }))),
  findings: lazy(() => import('../views/findings-view').then(({ FindingsView }) => ({ default: FindingsView }))),
  tuning: lazy(() => import('../views/tuning-view').then(({ TuningView }) => ({ default: TuningView }))),
  summary: lazy(() => import('../views/summary-view').then(({ SummaryView }) => ({ default: SummaryView }))),
  mapping: lazy(() => import('../views/mapping-view').then(({ MappingView }) => ({ default: MappingView }))),
  import: lazy(() => import('../views/import-view').then(({ ImportView }) => ({ default: ImportView }))),
  settings: lazy(() => import('../views/settings-view').then(({ SettingsView }) => ({ default: SettingsView }))),
};

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  main: {
    flexGrow: 1,
    minHeight: 0,
    minWidth: 0,
    overflowY: 'auto',
    overflowX: 'hidden',
    // What stands at the foot of a view covers nothing that the keyboard comes to.
    scrollPaddingBottom: '80px',
    display: 'flex',
    flexDirection: 'column',
  },
  waiting: { padding: tokens.spacingVerticalXXL },
});

/** Header, what is being done, the one message, and the view that is open. */
export function Shell() {
  const styles = useStyles();
  const t = useTranslate();
  const { state } = useWorkbookContext();
  const { view, busy } = state;
  const root = useKeptFocus(busy !== null);
  const Open = view === 'home' || !state.read ? HomeView : VIEWS[view];
  return (
    <div className={styles.root} ref={root}>
      <PaneHeader />
      <BusyLine />
      <NoticeBar />
      <UnsavedBar />
      {state.read && <OldMarksBar />}
      <main className={styles.main}>
        <ErrorBoundary
          key={view}
          title={t('pane.crash.title')}
          advice={t('pane.crash.advice')}
          again={t('pane.crash.again')}
        >
          <Suspense fallback={<Spinner className={styles.waiting} size="small" label={t('pane.opening')} />}>
            <Open />
          </Suspense>
        </ErrorBoundary>
      </main>
    </div>
  );
}
