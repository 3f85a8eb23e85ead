import { useEffect, useRef, useState } from 'react';
import type { Translate } from '../../i18n/translate';

interface Props {
  translate: Translate;
  /** `B7`, or a block. */
  address: string;
  content: string;
  /** Increased to move the focus here (a formula cell was double-clicked). */
  focusRequest: number;
  onEnter: (text: string) => void;
  onLeave: () => void;
}

/** Shows and edits the selected cell: Enter takes the text, Escape leaves the cell as it is. */
export function FormulaLine({ translate, address, content, focusRequest, onEnter, onLeave }: Props) {
  const [typed, setTyped] = useState<{ over: string; text: string } | undefined>();
  const field = useRef<HTMLInputElement>(null);
  // A draft belongs to the cell and content it was begun over; when either changes it is void.
  const over = `${address}\n${content}`;
  const draft = typed?.over === over ? typed.text : undefined;
  useEffect(() => {
    if (focusRequest === 0) return undefined;
    // The grid takes the focus back at the end of its own double-click.
    const timer = setTimeout(() => field.current?.focus(), 50);
    return () => clearTimeout(timer);
  }, [focusRequest]);
  const finish = (): void => {
    setTyped(undefined);
    onLeave();
  };
  return (
    <div className="formula-line" role="group" aria-label={translate('workbench.formula')}>
      <output aria-label={translate('workbench.formula.cell')}>{address}</output>
      <input
        ref={field}
        aria-label={translate('workbench.formula.value')}
        value={draft ?? content}
        spellCheck={false}
        onChange={({ target }) => setTyped({ over, text: target.value })}
        onBlur={() => setTyped(undefined)}
        onKeyDown={({ key }) => {
          if (key === 'Enter' && draft !== undefined && draft !== content) onEnter(draft);
          if (key === 'Enter' || key === 'Escape') finish();
        }}
      />
    </div>
  );
}
