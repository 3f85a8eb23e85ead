import { pinyin } from 'pinyin-pro';

/** The syllables of a name without tones, `jiao yu ju`. In a file of its own: the dictionary is large and loaded when first asked for. */
export function pinyinOf(text: string): string {
  return pinyin(text, { toneType: 'none' });
}
