/** Children of SpreadsheetML and DrawingML elements in the order of ECMA-376 (transitional); Excel "repairs" files that have them otherwise. */
const LISTS = {
  worksheet:
    'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst',
  sheetPr: 'tabColor outlinePr pageSetUpPr',
  sheetView: 'pane selection pivotSelection extLst',
  headerFooter: 'oddHeader oddFooter evenHeader evenFooter firstHeader firstFooter',
  c: 'f v is extLst',
  cfRule: 'formula colorScale dataBar iconSet extLst',
  dataValidation: 'formula1 formula2 sqref',
  workbook:
    'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst',
  styleSheet: 'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst',
  xf: 'alignment protection extLst',
  dxf: 'font numFmt fill alignment border protection extLst',
  border: 'start end left right top bottom diagonal vertical horizontal',
  table: 'autoFilter sortState tableColumns tableStyleInfo extLst',
  tableColumn: 'calculatedColumnFormula totalsRowFormula xmlColumnPr extLst',
  comments: 'authors commentList extLst',
  chartSpace:
    'date1904 lang roundedCorners AlternateContent style clrMapOvr pivotSource protection chart spPr txPr externalData printSettings userShapes extLst',
  chart:
    'title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea legend plotVisOnly dispBlanksAs showDLblsOverMax extLst',
  title: 'tx layout overlay spPr txPr extLst',
  legend: 'legendPos legendEntry layout overlay spPr txPr extLst',
  barChart: 'barDir grouping varyColors ser dLbls gapWidth overlap serLines axId extLst',
  lineChart: 'grouping varyColors ser dLbls dropLines hiLowLines upDownBars marker smooth axId extLst',
  pieChart: 'varyColors ser dLbls firstSliceAng extLst',
  doughnutChart: 'varyColors ser dLbls firstSliceAng holeSize extLst',
  ser: 'idx order tx spPr invertIfNegative pictureOptions explosion marker dPt dLbls trendline errBars cat val smooth shape extLst',
  dPt: 'idx invertIfNegative marker bubble3D explosion spPr pictureOptions extLst',
  dLbls:
    'dLbl delete numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize separator showLeaderLines leaderLines extLst',
  catAx:
    'axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossesAt auto lblAlgn lblOffset tickLblSkip tickMarkSkip noMultiLvlLbl extLst',
  valAx:
    'axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossesAt crossBetween majorUnit minorUnit dispUnits extLst',
  scaling: 'logBase orientation max min extLst',
  twoCellAnchor: 'from to sp grpSp graphicFrame cxnSp pic contentPart AlternateContent clientData',
  oneCellAnchor: 'from ext sp grpSp graphicFrame cxnSp pic contentPart AlternateContent clientData',
} as const;

/** Allowed children by element name. `chart` inside a `graphicData` is a mere reference and has none. */
export const ORDER: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(LISTS).map(([element, list]) => [element, list.split(' ')]),
);
