import type { RowStyle } from './page';

export interface Look {
  readonly size: number;
  readonly bold: boolean;
  readonly fill: string | null;
  readonly color: string;
  readonly align: 'Center' | 'Left';
  readonly border: boolean;
  readonly height: number;
}

/** The look of pages as offices print them: a plain sans for the body, headings by size and weight, thin grey borders. */
export const LOOKS: Record<RowStyle, Look> = {
  title: { size: 18, bold: true, fill: null, color: '#1B1B1B', align: 'Center', border: false, height: 34 },
  subtitle: { size: 10.5, bold: false, fill: null, color: '#444444', align: 'Center', border: false, height: 18 },
  heading: { size: 12, bold: true, fill: null, color: '#0F3D5C', align: 'Left', border: false, height: 24 },
  header: { size: 10.5, bold: true, fill: '#DCE8F2', color: '#1B1B1B', align: 'Center', border: true, height: 21 },
  body: { size: 10.5, bold: false, fill: null, color: '#1B1B1B', align: 'Center', border: true, height: 19 },
  total: { size: 10.5, bold: true, fill: '#F0F4F8', color: '#1B1B1B', align: 'Center', border: true, height: 20 },
  note: { size: 9, bold: false, fill: null, color: '#555555', align: 'Left', border: false, height: 15 },
  text: { size: 12, bold: false, fill: null, color: '#1B1B1B', align: 'Left', border: false, height: 22 },
  blank: { size: 10.5, bold: false, fill: null, color: '#1B1B1B', align: 'Left', border: false, height: 9 },
};
