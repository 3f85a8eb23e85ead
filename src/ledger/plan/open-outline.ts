import { closes, RANK, type Marker, type MarkerStyle } from './outline-markers';

/** The headings that are open at a place, outermost first, with the last number of each style. */
export function openOutline() {
  let open: Marker[] = [];
  let articles: number | undefined;
  const last = new Map<MarkerStyle, number>();
  return {
    valueOf: (style: MarkerStyle) => open.find((level) => level.style === style)?.value ?? null,
    pathOf: (style: MarkerStyle) => open.find((level) => level.style === style)?.path ?? null,
    lastOf: (style: MarkerStyle) => last.get(style) ?? 0,
    top: () => open[open.length - 1] ?? null,
    isOutermost: (style: MarkerStyle) => open[0]?.style === style,
    /** `第一条` is outermost, but stands inside where `一、` or `(一)` is open before the first one; the others follow it. */
    placed: (marker: Marker): Marker => {
      if (marker.style !== 'article') return marker;
      if (marker.value === 1) {
        const inside = open.filter(({ style }) => style === 'han' || style === 'hanBracket').at(-1);
        articles = inside && RANK[inside.style] + 0.5;
      }
      return articles === undefined ? marker : { ...marker, rank: articles };
    },
    push: (marker: Marker) => {
      open = [...open.filter((level) => !closes(marker, level)), marker];
      last.set(marker.style, marker.value);
    },
  };
}

export type Outline = ReturnType<typeof openOutline>;
