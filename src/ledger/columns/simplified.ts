/** Traditional characters that ledger headers and states are made of, each followed by its simplified form. */
const PAIRS =
  '號号務务單单牽牵頭头時时間间責责進进備备註注況况領领導导辦办協协與与參参狀状態态舉举開开實实結结銷销類类別别項项內内標标誌志說说説说體体計计劃划節节點点報报問问題题級级區区縣县負负員员聯联絡络驗验據据證证資资門门處处際际啟启動动臺台稱称條条幹干應应屬属歸归專专組组編编簽签檔档圍围達达監监審审畫画錄录續续';

const SIMPLIFIED = new Map<string, string>();
for (let index = 0; index + 1 < PAIRS.length; index += 2) SIMPLIFIED.set(PAIRS.charAt(index), PAIRS.charAt(index + 1));

/** The text with those traditional characters that the vocabularies know in their simplified form; others stay. */
export function simplified(text: string): string {
  let result = '';
  for (const letter of text) result += SIMPLIFIED.get(letter) ?? letter;
  return result;
}
