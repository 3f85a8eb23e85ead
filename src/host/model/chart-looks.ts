/** How a chart is drawn, as far as it was set; what is absent is Excel's default. */
export interface ChartLooks {
  /** Points, of all letters in the chart. */
  font?: ChartFontModel;
  titleFont?: ChartFontModel;
  axes?: { category?: ChartAxisModel; value?: ChartAxisModel };
  /** Excel.ChartDataLabelPosition of all labels. */
  labelPosition?: string;
  /** Percent of a bar's width between two bars. */
  gapWidth?: number;
}

/** The label of one point, where it differs from those of its series. */
export interface PointLabelModel {
  hidden?: boolean;
  /** Excel.ChartDataLabelPosition */
  position?: string;
}

export interface ChartFontModel {
  size?: number;
  bold?: boolean;
}

export interface ChartAxisModel {
  hidden?: boolean;
  /** The last category first, the largest value first. */
  reversed?: boolean;
  /** Every how many categories one is named; absent: as many as fit. */
  labelSpacing?: number;
  /** Degrees, -90 to 90; absent: as the program thinks best. */
  labelAngle?: number;
  /** Excel.ChartAxisTickLabelPosition; absent: next to the axis. */
  labelPlace?: string;
  majorUnit?: number;
  minimum?: number;
  /** Absent: shown on the value axis alone. */
  gridlines?: boolean;
}
