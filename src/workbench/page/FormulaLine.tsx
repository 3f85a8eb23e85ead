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
  const [draft, setDraft] = useState<string | undefined>();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => setDraft(undefined), [address, content]);
  useEffect(() => {
    if (focusRequest > 0) field.current?.focus();
  }, [focusRequest]);
  const finish = (): void => {
    setDraft(undefined);
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
        onChange={({ target }) => setDraft(target.value)}
        onBlur={() => setDraft(undefined)}
        onKeyDown={({ key }) => {
          if (key === 'Enter' && draft !== undefined && draft !== content) onEnter(draft);
          if (key === 'Enter' || key === 'Escape') finish();
        }}
      />
    </div>
  );
}
