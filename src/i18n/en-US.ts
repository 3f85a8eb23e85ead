import { columns } from './en-US/columns';
import { schedule } from './en-US/schedule';
import { units } from './en-US/units';
import { rules } from './en-US/rules';
import { report } from './en-US/report';
import { progress } from './en-US/progress';
import { summary } from './en-US/summary';
import { errors } from './en-US/errors';
import { pane } from './en-US/pane';
import { cli } from './en-US/cli';
import { plan } from './en-US/plan';
import { workbench } from './en-US/workbench';
import type { zhCN } from './zh-CN';

/** Complete by type: a missing key does not compile. */
export const enUS: Record<keyof typeof zhCN, string> = {
  ...columns,
  ...schedule,
  ...units,
  ...rules,
  ...report,
  ...progress,
  ...summary,
  ...errors,
  ...pane,
  ...cli,
  ...plan,
  ...workbench,
};
