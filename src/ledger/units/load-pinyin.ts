/** Gives the pronunciation of a name; two names that sound alike give the same text. */
export type PinyinOf = (text: string) => string;

/** Loads the pronunciation dictionary, apart from the add-in's first load. Pass what it gives to `matchUnit`. */
export async function loadPinyin(): Promise<PinyinOf> {
  const { pinyinOf } = await import('./pinyin-reading');
  return pinyinOf;
}
