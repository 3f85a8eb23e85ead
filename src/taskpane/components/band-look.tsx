import { makeStyles, tokens } from '@fluentui/react-components';
import { CalendarQuestionMark16Regular } from '@fluentui/react-icons/svg/calendar-question-mark';
import { CheckmarkCircle16Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { Clock16Regular } from '@fluentui/react-icons/svg/clock';
import { ClockWarning16Regular } from '@fluentui/react-icons/svg/clock-warning';
import { ErrorCircle16Regular } from '@fluentui/react-icons/svg/error-circle';
import { History16Regular } from '@fluentui/react-icons/svg/history';
import type { ReactElement } from 'react';
import type { Band } from '../../ledger/progress/band-options';

/** A sign beside each band's word, so that it is told by more than its colour. */
export const BAND_ICONS: Record<Band, ReactElement> = {
  overdue: <ErrorCircle16Regular />,
  dueSoon: <ClockWarning16Regular />,
  onTrack: <Clock16Regular />,
  stale: <History16Regular />,
  noDate: <CalendarQuestionMark16Regular />,
  done: <CheckmarkCircle16Regular />,
};

/** Background and text colour by band. */
export const useBandStyles = makeStyles({
  overdue: { backgroundColor: tokens.colorStatusDangerBackground1, color: tokens.colorStatusDangerForeground1 },
  dueSoon: { backgroundColor: tokens.colorStatusWarningBackground1, color: tokens.colorStatusWarningForeground1 },
  onTrack: { backgroundColor: tokens.colorNeutralBackground3, color: tokens.colorNeutralForeground2 },
  stale: { backgroundColor: tokens.colorBrandBackground2, color: tokens.colorBrandForeground2 },
  noDate: { backgroundColor: tokens.colorNeutralBackground3, color: tokens.colorNeutralForeground2 },
  done: { backgroundColor: tokens.colorStatusSuccessBackground1, color: tokens.colorStatusSuccessForeground1 },
});
