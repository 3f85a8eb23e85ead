import { columns } from './zh-CN/columns';
import { schedule } from './zh-CN/schedule';
import { units } from './zh-CN/units';
import { rules } from './zh-CN/rules';
import { report } from './zh-CN/report';
import { progress } from './zh-CN/progress';
import { summary } from './zh-CN/summary';
import { errors } from './zh-CN/errors';
import { pane } from './zh-CN/pane';
import { cli } from './zh-CN/cli';
import { plan } from './zh-CN/plan';
import { workbench } from './zh-CN/workbench';

/** The source of all message keys. */
export const zhCN = {
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
} as const;
