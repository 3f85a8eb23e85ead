/** Vowels with a tone mark. Pages that were converted to traditional characters carry the reading of a character behind it: `經(jīng)`. */
export const TONED_VOWELS = 'āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ';

/** Characters that are not seen: zero-width marks, byte-order marks, soft hyphens. */
export const INVISIBLE = /[\u200b-\u200f\u2060\ufeff\u00ad]/g;
