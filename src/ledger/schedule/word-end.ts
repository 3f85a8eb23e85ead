import { isOneOf } from './point';

/** By their last character, the words that end in one that could begin a date: 原则上|年底, 线下|月底, 批次|年底, 健全|年度, 今后|年底, 声明|年底. */
const LAST_BEFORE: Readonly<Record<string, string>> = {
  上: '则本体总以之加网线会',
  下: '线以之如乡名旗',
  后: '今之以最先',
  次: '批首每二三多层档场依1234567890',
  明: '声说证表阐透文',
  来: '以近未从往历',
  全: '健安完齐周保',
};

const BY_CODE = new Map(Object.entries(LAST_BEFORE).map(([character, before]) => [character.charCodeAt(0), before]));

/** Whether the character at a place ends another word, so that no 上年, 下月, 次年 begins there. */
export const endsWord = (text: string, index: number): boolean =>
  index > 0 && isOneOf(text, index - 1, BY_CODE.get(text.charCodeAt(index)) ?? '');
