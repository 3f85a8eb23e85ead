import { Menu, MenuButton, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import type { Translate } from '../../i18n/translate';
import type { CellAids } from '../cell-aids';

interface Props {
  translate: Translate;
  aids: CellAids;
  onChoose: (text: string) => void;
}

/** The drop-down of the selected cell and what is remarked on it; nothing where there is neither. */
export function CellAidsBar({ translate, aids: { choices, remarks }, onChoose }: Props) {
  if (choices.length === 0 && remarks.length === 0) return null;
  return (
    <div className="cell-aids">
      {choices.length > 0 && (
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <MenuButton size="small">{translate('workbench.cell.choose')}</MenuButton>
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              {choices.map((text) => (
                <MenuItem key={text} onClick={() => onChoose(text)}>
                  {text}
                </MenuItem>
              ))}
            </MenuList>
          </MenuPopover>
        </Menu>
      )}
      {remarks.length > 0 && (
        <ul aria-label={translate('workbench.cell.remarks')}>
          {remarks.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
