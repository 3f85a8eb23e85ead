/** A span of a school calendar, by month and day; an end before its start lies in the next year. */
export interface YearSpan {
  readonly from: readonly [month: number, day: number];
  readonly to: readonly [month: number, day: number];
}

/** A festival on a fixed day, on a day of the lunar calendar, or on a solar term. */
export type FestivalDay =
  | { readonly solar: readonly [month: number, day: number]; readonly first?: number }
  | { readonly lunar: readonly [month: number, day: number] }
  | { readonly solarTerm: 'pure_brightness' };

/** What no text says and people take for granted. Every reading that uses one is marked `convention` in `implied`. */
export interface Conventions {
  /** Festival names (simplified, Arabic numerals) → their day. `first`: the year of the first one (`第41个教师节`). */
  readonly festivals: Readonly<Record<string, FestivalDay>>;
  /** 春季学期 / 第二学期 of a school year. */
  readonly springTerm: YearSpan;
  /** 秋季学期 / 第一学期. */
  readonly autumnTerm: YearSpan;
  /** 学年: begins in the year that it is named after. */
  readonly schoolYear: YearSpan;
  readonly summerHolidays: YearSpan;
  readonly winterHolidays: YearSpan;
  /** 汛期: differs by basin, so unset: `汛期前` is refused until a user sets it. */
  readonly floodSeason: YearSpan | null;
  /** 十四五 is the 14th five-year plan and begins in 2021; the others follow from it. */
  readonly fourteenthPlanStart: number;
  /** Last day of 年初, 月初, 年中, 月中. */
  readonly yearStartUntil: readonly [month: number, day: number];
  readonly yearMiddle: readonly [month: number, day: number];
  readonly monthStartUntil: number;
  readonly monthMiddle: number;
}

const WOMEN: FestivalDay = { solar: [3, 8] };
const YOUTH: FestivalDay = { solar: [5, 4] };
const NEW_YEAR: FestivalDay = { solar: [1, 1] };
const LABOUR_DAY: FestivalDay = { solar: [5, 1] };
const NATIONAL_DAY: FestivalDay = { solar: [10, 1], first: 1949 };
const CHILDREN: FestivalDay = { solar: [6, 1] };
const PARTY_DAY: FestivalDay = { solar: [7, 1] };
const ARMY_DAY: FestivalDay = { solar: [8, 1] };

/**
 * Sources: statutory holidays (《全国年节及纪念日放假办法》), Teachers' Day (NPC Standing Committee 1985), the summer bounds of the
 * product's gold cases; school terms are the usual bounds of a 两学期制 school and differ by province, hence configurable.
 */
export const DEFAULT_CONVENTIONS: Conventions = {
  festivals: {
    元旦: NEW_YEAR,
    春节: { lunar: [1, 1] },
    元宵节: { lunar: [1, 15] },
    妇女节: WOMEN,
    三八: WOMEN,
    植树节: { solar: [3, 12] },
    清明: { solarTerm: 'pure_brightness' },
    世界读书日: { solar: [4, 23] },
    劳动节: LABOUR_DAY,
    五一: LABOUR_DAY,
    五四: YOUTH,
    青年节: YOUTH,
    护士节: { solar: [5, 12] },
    儿童节: CHILDREN,
    六一: CHILDREN,
    端午: { lunar: [5, 5] },
    世界环境日: { solar: [6, 5] },
    建党节: PARTY_DAY,
    七一: PARTY_DAY,
    建军节: ARMY_DAY,
    八一: ARMY_DAY,
    教师节: { solar: [9, 10], first: 1985 },
    中秋: { lunar: [8, 15] },
    国庆: NATIONAL_DAY,
    十一: NATIONAL_DAY,
    重阳: { lunar: [9, 9] },
    记者节: { solar: [11, 8] },
    宪法日: { solar: [12, 4] },
  },
  springTerm: { from: [2, 1], to: [7, 15] },
  autumnTerm: { from: [9, 1], to: [1, 31] },
  schoolYear: { from: [9, 1], to: [8, 31] },
  summerHolidays: { from: [7, 1], to: [8, 31] },
  winterHolidays: { from: [1, 15], to: [2, 20] },
  floodSeason: null,
  fourteenthPlanStart: 2021,
  yearStartUntil: [1, 31],
  yearMiddle: [6, 30],
  monthStartUntil: 10,
  monthMiddle: 15,
};
