import type { Temporal } from 'temporal-polyfill';
import type { Schedule, Milestone } from './schedule/schedule';
import type { Field } from './columns/fields';
import type { CorrectedUnits } from './units/combine-columns';

/** Completion state of a task (完成状态). The texts people write are mapped in `progress/status.ts`. */
export type Status = 'notStarted' | 'inProgress' | 'completed' | 'signedOff' | 'suspended';

/** The part of a raw cell that a rule or an edit needs: where it stands and what it holds. */
export interface FieldCell {
  /** A1 address without sheet, e.g. `F12`. For a value inherited from a merged area: the merge's top-left cell. */
  readonly address: string;
  /** Value as Excel gives it: text, number (dates are serial numbers), boolean, or '' when empty. Errors are text such as `#REF!`. */
  readonly value: string | number | boolean;
  /** Text as displayed. */
  readonly text: string;
  /** The formula when the cell holds one (`=…`), else null. A formula cell is read by value and not overwritten unasked. */
  readonly formula: string | null;
  /** Excel number format code, e.g. `General`, `yyyy-mm-dd`. */
  readonly numberFormat: string;
  /** True where the value was taken from a cell above (vertical merge, or blank below an area). */
  readonly inherited: boolean;
}

/** One row of a ledger (任务). Texts are as in the cell, trimmed; nothing is normalised away. */
export interface LedgerEntry {
  readonly sheet: string;
  /** 1-based sheet row, or null for an entry that stands in no sheet yet (read out of a plan document). */
  readonly row: number | null;
  /** 序号 as text, e.g. `3`, `(二)`, `1.2`. */
  readonly number: string;
  /** Headings above the entry, outermost first, e.g. `["二、重点任务","(一)…"]`: section rows on a sheet, headings in a document. */
  readonly section: readonly string[];
  /** 主要任务 when it groups rows; '' when none. */
  readonly area: string;
  /** Title of the task. Where the ledger has no task column: first sentence of the measures (`taskIsDerived`), never written back. */
  readonly task: string;
  readonly taskIsDerived: boolean;
  readonly measures: string;
  readonly deliverable: string;
  readonly schedule: Schedule;
  /** Dated milestones: from the schedule, then those found in the measures (`2025年底整改到位`). */
  readonly milestones: readonly Milestone[];
  readonly leadUnits: readonly string[];
  readonly cooperatingUnits: readonly string[];
  /** 等/等相关部门 stood in a unit cell: more units than are named. */
  readonly unitsOpenEnded: boolean;
  /** Those of the units that name a group (各街道), not one unit. */
  readonly unitGroups: readonly string[];
  /** Units whose level was left out (`省教育厅、财政厅`), as written → completed (`省财政厅`). Absent when none. */
  readonly unitsExpanded?: Readonly<Record<string, string>>;
  readonly responsiblePersons: readonly string[];
  /** Readings of the unit cells that a person put right. Absent when none. */
  readonly correctedUnits?: CorrectedUnits;
  /** null: no status column, empty cell, or a text outside the vocabulary (see `cells.status`). */
  readonly status: Status | null;
  /** 0..1, or null. */
  readonly progress: number | null;
  /** Last progress text (进展情况). */
  readonly progressText: string;
  readonly startedOn: Temporal.PlainDate | null;
  readonly completedOn: Temporal.PlainDate | null;
  readonly signedOffOn: Temporal.PlainDate | null;
  /** Day of the last progress report (更新时间), for `stale`. */
  readonly reportedOn: Temporal.PlainDate | null;
  /** 佐证材料 */
  readonly evidence: string;
  readonly remarks: string;
  /** 滞后原因, 未完成原因: why it is late, where the ledger has a column for that. */
  readonly delayReason?: string;
  /** 存在问题 / 巡察反馈问题 */
  readonly problem: string;
  /** The raw cells by field, for rules, edits and the form. Empty for entries out of a document. */
  readonly cells: Readonly<Partial<Record<Field, FieldCell>>>;
  /** The row is hidden or filtered away. */
  readonly hidden: boolean;
}
