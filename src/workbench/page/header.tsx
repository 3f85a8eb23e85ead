import { useRef } from 'react';
import { Button, Select, Text } from '@fluentui/react-components';
import { ArrowDownloadRegular, FolderOpenRegular } from '@fluentui/react-icons';
import type { Translate } from '../../i18n/translate';
import type { Sample } from '../files/samples';
import type { Preferences, ThemeName } from './preferences';

interface Props {
  translate: Translate;
  fileName: string;
  samples: readonly Sample[];
  preferences: Preferences;
  onOpen: (file: File) => void;
  onSample: (sample: Sample) => void;
  onSave: () => void;
  onPreferences: (change: Partial<Preferences>) => void;
}

const THEMES: readonly ThemeName[] = ['light', 'dark', 'contrast'];

export function Header({ translate, fileName, samples, preferences, onOpen, onSample, onSave, onPreferences }: Props) {
  const picker = useRef<HTMLInputElement>(null);
  const chosen = samples.find(({ name }) => name === fileName);
  return (
    <header className="header">
      <img src="assets/icon-32.png" width="24" height="24" alt="" />
      <Text as="h1" weight="semibold" className="product" title={translate('workbench.about')}>
        {translate('workbench.title')}
      </Text>
      <Button appearance="primary" size="small" icon={<FolderOpenRegular />} onClick={() => picker.current?.click()}>
        {translate('workbench.open')}
      </Button>
      <input
        ref={picker}
        type="file"
        accept=".xlsx,.xlsm"
        hidden
        data-testid="open-file"
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file) onOpen(file);
          target.value = '';
        }}
      />
      <Button size="small" icon={<ArrowDownloadRegular />} onClick={onSave}>
        {translate('workbench.save')}
      </Button>
      <Select
        size="small"
        aria-label={translate('workbench.sample')}
        value={chosen?.name ?? ''}
        onChange={(_, { value }) => {
          const sample = samples.find(({ name }) => name === value);
          if (sample) onSample(sample);
        }}
      >
        {!chosen && <option value="">{fileName || translate('workbench.sample')}</option>}
        {samples.map(({ name }) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </Select>
      <span className="spacer" />
      <Text size={200} className="about">
        {translate('workbench.status.local')}
      </Text>
      <Select
        size="small"
        aria-label={translate('workbench.language')}
        value={preferences.locale}
        onChange={(_, { value }) => onPreferences({ locale: value === 'en-US' ? 'en-US' : 'zh-CN' })}
      >
        <option value="zh-CN">中文</option>
        <option value="en-US">English</option>
      </Select>
      <Select
        size="small"
        aria-label={translate('workbench.theme')}
        value={preferences.theme}
        onChange={(_, { value }) => onPreferences({ theme: THEMES.find((theme) => theme === value) ?? 'light' })}
      >
        {THEMES.map((theme) => (
          <option key={theme} value={theme}>
            {translate(`workbench.theme.${theme}` as const)}
          </option>
        ))}
      </Select>
    </header>
  );
}
