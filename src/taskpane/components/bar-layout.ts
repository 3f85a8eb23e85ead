import { tokens } from '@fluentui/react-components';

/** Buttons and words in a line across the pane, which wraps where the pane is narrow. */
export const BAR_LAYOUT = {
  display: 'flex',
  alignItems: 'center',
  flexWrap: 'wrap',
  gap: tokens.spacingHorizontalXS,
  padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
} as const;
