/** The enums of Excel's API as of ExcelApi 1.14, held against Microsoft's type declarations by tests/host/excel/coverage.test.ts. */
import { oneOf } from '../protocol/value-types';

export const sheetVisibility = oneOf('SheetVisibility', ['Visible', 'Hidden', 'VeryHidden']);
export const worksheetPositionType = oneOf('WorksheetPositionType', ['None', 'Before', 'After', 'Beginning', 'End']);
export const calculationMode = oneOf('CalculationMode', ['Automatic', 'AutomaticExceptTables', 'Manual']);
export const calculationType = oneOf('CalculationType', ['Recalculate', 'Full', 'FullRebuild']);
export const calculationState = oneOf('CalculationState', ['Done', 'Calculating', 'Pending']);
export const clearApplyTo = oneOf('ClearApplyTo', ['All', 'Formats', 'Contents', 'Hyperlinks', 'RemoveHyperlinks']);
export const deleteShiftDirection = oneOf('DeleteShiftDirection', ['Up', 'Left']);
export const insertShiftDirection = oneOf('InsertShiftDirection', ['Down', 'Right']);
export const rangeValueType = oneOf('RangeValueType', [
  'Unknown',
  'Empty',
  'String',
  'Integer',
  'Double',
  'Boolean',
  'Error',
  'RichValue',
]);
export const numberFormatCategory = oneOf('NumberFormatCategory', [
  'General',
  'Number',
  'Currency',
  'Accounting',
  'Date',
  'Time',
  'Percentage',
  'Fraction',
  'Scientific',
  'Text',
  'Special',
  'Custom',
]);
export const rangeCopyType = oneOf('RangeCopyType', ['All', 'Formulas', 'Values', 'Formats']);
export const specialCellType = oneOf('SpecialCellType', [
  'ConditionalFormats',
  'DataValidations',
  'Blanks',
  'Constants',
  'Formulas',
  'SameConditionalFormat',
  'SameDataValidation',
  'Visible',
]);
export const specialCellValueType = oneOf('SpecialCellValueType', [
  'All',
  'Errors',
  'ErrorsLogical',
  'ErrorsNumbers',
  'ErrorsText',
  'ErrorsLogicalNumber',
  'ErrorsLogicalText',
  'ErrorsNumberText',
  'Logical',
  'LogicalNumbers',
  'LogicalText',
  'LogicalNumbersText',
  'Numbers',
  'NumbersText',
  'Text',
]);
export const searchDirection = oneOf('SearchDirection', ['Forward', 'Backwards']);
export const sortOrientation = oneOf('SortOrientation', ['Rows', 'Columns']);
export const sortMethod = oneOf('SortMethod', ['PinYin', 'StrokeCount']);
export const sortOn = oneOf('SortOn', ['Value', 'CellColor', 'FontColor', 'Icon']);
export const sortDataOption = oneOf('SortDataOption', ['Normal', 'TextAsNumber']);
export const horizontalAlignment = oneOf('HorizontalAlignment', [
  'General',
  'Left',
  'Center',
  'Right',
  'Fill',
  'Justify',
  'CenterAcrossSelection',
  'Distributed',
]);
export const verticalAlignment = oneOf('VerticalAlignment', ['Top', 'Center', 'Bottom', 'Justify', 'Distributed']);
export const readingOrder = oneOf('ReadingOrder', ['Context', 'LeftToRight', 'RightToLeft']);
export const borderIndex = oneOf('BorderIndex', [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
]);
export const borderLineStyle = oneOf('BorderLineStyle', [
  'None',
  'Continuous',
  'Dash',
  'DashDot',
  'DashDotDot',
  'Dot',
  'Double',
  'SlantDashDot',
]);
export const borderWeight = oneOf('BorderWeight', ['Hairline', 'Thin', 'Medium', 'Thick']);
export const rangeUnderlineStyle = oneOf('RangeUnderlineStyle', [
  'None',
  'Single',
  'Double',
  'SingleAccountant',
  'DoubleAccountant',
]);
export const fillPattern = oneOf('FillPattern', [
  'None',
  'Solid',
  'Gray50',
  'Gray75',
  'Gray25',
  'Horizontal',
  'Vertical',
  'Down',
  'Up',
  'Checker',
  'SemiGray75',
  'LightHorizontal',
  'LightVertical',
  'LightDown',
  'LightUp',
  'Grid',
  'CrissCross',
  'Gray16',
  'Gray8',
  'LinearGradient',
  'RectangularGradient',
]);
export const pageOrientation = oneOf('PageOrientation', ['Portrait', 'Landscape']);
export const paperType = oneOf('PaperType', [
  'Letter',
  'LetterSmall',
  'Tabloid',
  'Ledger',
  'Legal',
  'Statement',
  'Executive',
  'A3',
  'A4',
  'A4Small',
  'A5',
  'B4',
  'B5',
  'Folio',
  'Quatro',
  'Paper10x14',
  'Paper11x17',
  'Note',
  'Envelope9',
  'Envelope10',
  'Envelope11',
  'Envelope12',
  'Envelope14',
  'Csheet',
  'Dsheet',
  'Esheet',
  'EnvelopeDL',
  'EnvelopeC5',
  'EnvelopeC3',
  'EnvelopeC4',
  'EnvelopeC6',
  'EnvelopeC65',
  'EnvelopeB4',
  'EnvelopeB5',
  'EnvelopeB6',
  'EnvelopeItaly',
  'EnvelopeMonarch',
  'EnvelopePersonal',
  'FanfoldUS',
  'FanfoldStdGerman',
  'FanfoldLegalGerman',
]);
export const printOrder = oneOf('PrintOrder', ['DownThenOver', 'OverThenDown']);
export const printErrorType = oneOf('PrintErrorType', ['AsDisplayed', 'Blank', 'Dash', 'NotAvailable']);
export const printComments = oneOf('PrintComments', ['NoComments', 'EndSheet', 'InPlace']);
export const printMarginUnit = oneOf('PrintMarginUnit', ['Points', 'Inches', 'Centimeters']);
export const headerFooterState = oneOf('HeaderFooterState', [
  'Default',
  'FirstAndDefault',
  'OddAndEven',
  'FirstOddAndEven',
]);
export const dataValidationType = oneOf('DataValidationType', [
  'None',
  'WholeNumber',
  'Decimal',
  'List',
  'Date',
  'Time',
  'TextLength',
  'Custom',
  'Inconsistent',
  'MixedCriteria',
]);
export const dataValidationOperator = oneOf('DataValidationOperator', [
  'Between',
  'NotBetween',
  'EqualTo',
  'NotEqualTo',
  'GreaterThan',
  'LessThan',
  'GreaterThanOrEqualTo',
  'LessThanOrEqualTo',
]);
export const dataValidationAlertStyle = oneOf('DataValidationAlertStyle', ['Stop', 'Warning', 'Information']);
export const conditionalFormatType = oneOf('ConditionalFormatType', [
  'Custom',
  'DataBar',
  'ColorScale',
  'IconSet',
  'TopBottom',
  'PresetCriteria',
  'ContainsText',
  'CellValue',
]);
export const conditionalCellValueOperator = oneOf('ConditionalCellValueOperator', [
  'Invalid',
  'Between',
  'NotBetween',
  'EqualTo',
  'NotEqualTo',
  'GreaterThan',
  'LessThan',
  'GreaterThanOrEqual',
  'LessThanOrEqual',
]);
export const conditionalTextOperator = oneOf('ConditionalTextOperator', [
  'Invalid',
  'Contains',
  'NotContains',
  'BeginsWith',
  'EndsWith',
]);
export const conditionalRangeFontUnderlineStyle = oneOf('ConditionalRangeFontUnderlineStyle', [
  'None',
  'Single',
  'Double',
]);
export const conditionalRangeBorderIndex = oneOf('ConditionalRangeBorderIndex', [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
]);
export const conditionalRangeBorderLineStyle = oneOf('ConditionalRangeBorderLineStyle', [
  'None',
  'Continuous',
  'Dash',
  'DashDot',
  'DashDotDot',
  'Dot',
]);
export const namedItemScope = oneOf('NamedItemScope', ['Worksheet', 'Workbook']);
export const namedItemType = oneOf('NamedItemType', [
  'String',
  'Integer',
  'Double',
  'Boolean',
  'Range',
  'Error',
  'Array',
]);
export const chartType = oneOf('ChartType', [
  'Invalid',
  'ColumnClustered',
  'ColumnStacked',
  'ColumnStacked100',
  '3DColumnClustered',
  '3DColumnStacked',
  '3DColumnStacked100',
  'BarClustered',
  'BarStacked',
  'BarStacked100',
  '3DBarClustered',
  '3DBarStacked',
  '3DBarStacked100',
  'LineStacked',
  'LineStacked100',
  'LineMarkers',
  'LineMarkersStacked',
  'LineMarkersStacked100',
  'PieOfPie',
  'PieExploded',
  '3DPieExploded',
  'BarOfPie',
  'XYScatterSmooth',
  'XYScatterSmoothNoMarkers',
  'XYScatterLines',
  'XYScatterLinesNoMarkers',
  'AreaStacked',
  'AreaStacked100',
  '3DAreaStacked',
  '3DAreaStacked100',
  'DoughnutExploded',
  'RadarMarkers',
  'RadarFilled',
  'Surface',
  'SurfaceWireframe',
  'SurfaceTopView',
  'SurfaceTopViewWireframe',
  'Bubble',
  'Bubble3DEffect',
  'StockHLC',
  'StockOHLC',
  'StockVHLC',
  'StockVOHLC',
  'CylinderColClustered',
  'CylinderColStacked',
  'CylinderColStacked100',
  'CylinderBarClustered',
  'CylinderBarStacked',
  'CylinderBarStacked100',
  'CylinderCol',
  'ConeColClustered',
  'ConeColStacked',
  'ConeColStacked100',
  'ConeBarClustered',
  'ConeBarStacked',
  'ConeBarStacked100',
  'ConeCol',
  'PyramidColClustered',
  'PyramidColStacked',
  'PyramidColStacked100',
  'PyramidBarClustered',
  'PyramidBarStacked',
  'PyramidBarStacked100',
  'PyramidCol',
  '3DColumn',
  'Line',
  '3DLine',
  '3DPie',
  'Pie',
  'XYScatter',
  '3DArea',
  'Area',
  'Doughnut',
  'Radar',
  'Histogram',
  'Boxwhisker',
  'Pareto',
  'RegionMap',
  'Treemap',
  'Waterfall',
  'Sunburst',
  'Funnel',
]);
export const chartSeriesBy = oneOf('ChartSeriesBy', ['Auto', 'Columns', 'Rows']);
export const chartLegendPosition = oneOf('ChartLegendPosition', [
  'Invalid',
  'Top',
  'Bottom',
  'Left',
  'Right',
  'Corner',
  'Custom',
]);
export const chartDataLabelPosition = oneOf('ChartDataLabelPosition', [
  'Invalid',
  'None',
  'Center',
  'InsideEnd',
  'InsideBase',
  'OutsideEnd',
  'Left',
  'Right',
  'Top',
  'Bottom',
  'BestFit',
  'Callout',
]);
export const chartTitlePosition = oneOf('ChartTitlePosition', ['Automatic', 'Top', 'Bottom', 'Left', 'Right']);
export const chartAxisType = oneOf('ChartAxisType', ['Invalid', 'Category', 'Value', 'Series']);
export const chartAxisTickLabelPosition = oneOf('ChartAxisTickLabelPosition', ['NextToAxis', 'High', 'Low', 'None']);
export const chartAxisGroup = oneOf('ChartAxisGroup', ['Primary', 'Secondary']);
export const contentType = oneOf('ContentType', ['Plain', 'Mention']);
export const documentPropertyType = oneOf('DocumentPropertyType', ['Number', 'Boolean', 'Date', 'String', 'Float']);
export const filterOn = oneOf('FilterOn', [
  'BottomItems',
  'BottomPercent',
  'CellColor',
  'Dynamic',
  'FontColor',
  'Values',
  'TopItems',
  'TopPercent',
  'Icon',
  'Custom',
]);
export const filterOperator = oneOf('FilterOperator', ['And', 'Or']);
export const dynamicFilterCriteria = oneOf('DynamicFilterCriteria', [
  'Unknown',
  'AboveAverage',
  'AllDatesInPeriodApril',
  'AllDatesInPeriodAugust',
  'AllDatesInPeriodDecember',
  'AllDatesInPeriodFebruray',
  'AllDatesInPeriodJanuary',
  'AllDatesInPeriodJuly',
  'AllDatesInPeriodJune',
  'AllDatesInPeriodMarch',
  'AllDatesInPeriodMay',
  'AllDatesInPeriodNovember',
  'AllDatesInPeriodOctober',
  'AllDatesInPeriodQuarter1',
  'AllDatesInPeriodQuarter2',
  'AllDatesInPeriodQuarter3',
  'AllDatesInPeriodQuarter4',
  'AllDatesInPeriodSeptember',
  'BelowAverage',
  'LastMonth',
  'LastQuarter',
  'LastWeek',
  'LastYear',
  'NextMonth',
  'NextQuarter',
  'NextWeek',
  'NextYear',
  'ThisMonth',
  'ThisQuarter',
  'ThisWeek',
  'ThisYear',
  'Today',
  'Tomorrow',
  'YearToDate',
  'Yesterday',
]);
export const keyboardDirection = oneOf('KeyboardDirection', ['Left', 'Right', 'Up', 'Down']);
export const groupOption = oneOf('GroupOption', ['ByRows', 'ByColumns']);
export const saveBehavior = oneOf('SaveBehavior', ['Save', 'Prompt']);
export const closeBehavior = oneOf('CloseBehavior', ['Save', 'SkipSave']);
export const imageFittingMode = oneOf('ImageFittingMode', ['Fit', 'FitAndCenter', 'Fill']);
export const protectionSelectionMode = oneOf('ProtectionSelectionMode', ['Normal', 'Unlocked', 'None']);
