import { activeWithoutProgress } from './active-without-progress';
import { doneWithoutDate } from './done-without-date';
import { doneWithoutEvidence } from './done-without-evidence';
import { noArea } from './no-area';
import { noLead } from './no-lead';
import { noMeasures } from './no-measures';
import { noNumber } from './no-number';
import { noSchedule } from './no-schedule';
import { noTask } from './no-task';
import { noUnit } from './no-unit';
import { numberAsText } from './number-as-text';
import { numberDuplicate } from './number-duplicate';
import { numberGap } from './number-gap';
import { numberOrder } from './number-order';
import { numberStyle } from './number-style';
import type { Rule } from './rule';

/** All rules, group by group, in the order in which they are documented and listed. */
export const RULES: readonly Rule[] = [
  noTask,
  noMeasures,
  noSchedule,
  noUnit,
  noLead,
  noArea,
  noNumber,
  doneWithoutDate,
  doneWithoutEvidence,
  activeWithoutProgress,
  numberDuplicate,
  numberGap,
  numberOrder,
  numberAsText,
  numberStyle,
];
