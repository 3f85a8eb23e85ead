import { Button, Toolbar } from '@fluentui/react-components';
import { ColorBackgroundRegular, DataBarVerticalRegular, EraserRegular } from '@fluentui/react-icons';
import type { Translate } from '../../i18n/translate';
import type { CommandName } from '../ribbon-commands';

interface Props {
  translate: Translate;
  disabled: boolean;
  onCommand: (command: CommandName) => void;
}

/** The add-in's buttons in Excel's ribbon, here above the grid; they run without the pane. */
export function Ribbon({ translate, disabled, onCommand }: Props) {
  return (
    <Toolbar size="small" className="ribbon" aria-label={translate('workbench.ribbon')}>
      <Button
        size="small"
        appearance="subtle"
        disabled={disabled}
        icon={<ColorBackgroundRegular />}
        onClick={() => onCommand('highlight')}
      >
        {translate('workbench.ribbon.highlight')}
      </Button>
      <Button
        size="small"
        appearance="subtle"
        disabled={disabled}
        icon={<DataBarVerticalRegular />}
        onClick={() => onCommand('summarize')}
      >
        {translate('workbench.ribbon.summarize')}
      </Button>
      <Button
        size="small"
        appearance="subtle"
        disabled={disabled}
        icon={<EraserRegular />}
        onClick={() => onCommand('clear')}
      >
        {translate('workbench.ribbon.clear')}
      </Button>
    </Toolbar>
  );
}
