/** The reading of one unit cell or bracket. Names are spelled as in the text. */
export interface UnitReading {
  readonly text: string;
  readonly lead: readonly string[];
  readonly cooperating: readonly string[];
  readonly persons: readonly string[];
  /** 等 / 等相关部门: more than are named. A flag, never a unit. */
  readonly openEnded: boolean;
  /** Those of lead and cooperating that name a group (各街道, 各有关单位). */
  readonly groups: readonly string[];
  /** Names whose prefix was elided (`省工业和信息化厅、广电局`): as written → expanded. */
  readonly expanded: Readonly<Record<string, string>>;
  /** Names that the text ran together (`区教育局区财政局`): where one ends is implied. */
  readonly divided: readonly string[];
  /** Schedule text that stood inside the bracket (`…负责,6月底完成`), else ''. */
  readonly scheduleText: string;
  /** Text that was not understood. */
  readonly rest: string;
}

/** The columns that hold units. */
export type UnitField = 'leadUnits' | 'cooperatingUnits';

/** Where the text stood; decides the role of a bare list. null: not known (a bare list is lead). */
export type UnitColumn = UnitField | null;
