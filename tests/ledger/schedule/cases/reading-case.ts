/** A text and its reading in the notation of `reading.ts`. */
export type ReadingCase = readonly [text: string, reading: string];

/** Year of the document, text, reading in the notation of `readingOf`. */
export type DocumentCase = readonly [year: number, text: string, reading: string];
