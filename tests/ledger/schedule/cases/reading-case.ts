/** A text and its reading in the notation of `reading.ts`. */
export type ReadingCase = readonly [text: string, reading: string];
