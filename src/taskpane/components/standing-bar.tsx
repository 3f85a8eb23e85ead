import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { BAR_LAYOUT } from './bar-layout';

const useStyles = makeStyles({
  bar: {
    ...BAR_LAYOUT,
    fontSize: tokens.fontSizeBase200,
    backgroundColor: tokens.colorNeutralBackground3,
  },
});

/** One line above every view that says how things stand, with what to do about it. */
export function StandingBar({ children }: { children: ReactNode }) {
  return (
    <div className={useStyles().bar} role="status">
      {children}
    </div>
  );
}
