/** Events that a worksheet and the collection of worksheets share, with the client's subscribe calls. */
export const worksheetEvents = {
  onActivated: { api: 7, registers: 'ActivatedEvent' },
  onDeactivated: { api: 7, registers: 'DeactivatedEvent' },
  onChanged: { api: 7, registers: 'DataChangedEvent' },
  onFormatChanged: { api: 9, registers: 'FormatChangedEvent' },
  onProtectionChanged: { api: 14, registers: 'ProtectionChangedEvent' },
  onRowHiddenChanged: { api: 11, registers: 'RowHiddenChangedEvent' },
  onRowSorted: { api: 10, registers: 'RowSortedEvent' },
  onSelectionChanged: { api: 7, registers: 'SelectionChangedEvent' },
} as const;
