import { activeWithoutProgress } from './active-without-progress';
import { blankRow } from './blank-row';
import { completedBeforeStart } from './completed-before-start';
import { completedInFuture } from './completed-in-future';
import { completedLate } from './completed-late';
import { controlCharacters } from './control-characters';
import { dateAsNumber } from './date-as-number';
import { dateAsText } from './date-as-text';
import { dateUnreadable } from './date-unreadable';
import { doneWithoutDate } from './done-without-date';
import { doneWithoutEvidence } from './done-without-evidence';
import { dueOnDayOff } from './due-on-day-off';
import { duplicateTask } from './duplicate-task';
import { encodingDamage } from './encoding-damage';
import { errorValue } from './error-value';
import { formulaLike } from './formula-like';
import { fullWidth } from './full-width';
import { hiddenDeadline } from './hidden-deadline';
import { hiddenOpenTask } from './hidden-open-task';
import { lateStart } from './late-start';
import { leadRepeated } from './lead-repeated';
import { mergedData } from './merged-data';
import { milestoneAfterDeadline } from './milestone-after-deadline';
import { missingColumn } from './missing-column';
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
import { outsidePlanPeriod } from './outside-plan-period';
import { overdue } from './overdue';
import { personAsUnit } from './person-as-unit';
import { progressOutOfRange } from './progress-out-of-range';
import { reportOverdue } from './report-overdue';
import { scheduleAmbiguousYear } from './schedule-ambiguous-year';
import { scheduleImpossible } from './schedule-impossible';
import { scheduleMasked } from './schedule-masked';
import { scheduleReversed } from './schedule-reversed';
import { scheduleUnreadable } from './schedule-unreadable';
import { signedOffUnfinished } from './signed-off-unfinished';
import { statusProgressMismatch } from './status-progress-mismatch';
import { statusUnknown } from './status-unknown';
import { straySpaces } from './stray-spaces';
import { textTooLong } from './text-too-long';
import { textTooShort } from './text-too-short';
import { totalMismatch } from './total-mismatch';
import { unitSeparators } from './unit-separators';
import { unitSpelling } from './unit-spelling';
import { unitUnknown } from './unit-unknown';
import { unitsOpenEnded } from './units-open-ended';
import { unknownHeader } from './unknown-header';
import { unverifiable } from './unverifiable';
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
  scheduleUnreadable,
  scheduleImpossible,
  scheduleMasked,
  scheduleAmbiguousYear,
  scheduleReversed,
  milestoneAfterDeadline,
  outsidePlanPeriod,
  dueOnDayOff,
  dateAsText,
  dateAsNumber,
  dateUnreadable,
  hiddenDeadline,
  statusUnknown,
  overdue,
  completedInFuture,
  completedBeforeStart,
  completedLate,
  statusProgressMismatch,
  progressOutOfRange,
  signedOffUnfinished,
  reportOverdue,
  lateStart,
  unitUnknown,
  unitSpelling,
  leadRepeated,
  unitSeparators,
  personAsUnit,
  unitsOpenEnded,
  duplicateTask,
  unverifiable,
  textTooLong,
  textTooShort,
  straySpaces,
  controlCharacters,
  fullWidth,
  formulaLike,
  encodingDamage,
  mergedData,
  blankRow,
  hiddenOpenTask,
  errorValue,
  totalMismatch,
  unknownHeader,
  missingColumn,
];
