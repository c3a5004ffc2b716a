import { useEffect, useState, type ReactElement } from 'react';
import { LanguageProvider } from '../i18n/language-provider.tsx';
import { chosenLanguage, languages } from '../i18n/languages.ts';
import { Checkbox } from '../ui/checkbox.tsx';
import { Select } from '../ui/select.tsx';
import { ControlParts } from './control-parts.tsx';
import { FindingParts } from './finding-parts.tsx';
import { ListParts } from './list-parts.tsx';
import { PolicyParts } from './policy-parts.tsx';
import { StateParts } from './state-parts.tsx';
import { WhenParts } from './when-parts.tsx';
import { WordParts } from './word-parts.tsx';
import s from './parts.module.css';

/** The test looks for these words in the bundle that is shipped: they must not be there. */
const TITLE = 'Every part, in every state';
const themes = ['system', 'light', 'dark'] as const;
const densities = ['compact', 'comfortable'] as const;

/** For developers: the component inventory, with what changes how it looks. Never part of the program. */
export function PartsPage(): ReactElement {
  const [tag, setTag] = useState('en');
  return (
    <LanguageProvider language={chosenLanguage(tag, [])}>
      <Page tag={tag} onTag={setTag} />
    </LanguageProvider>
  );
}

function Page({ tag, onTag }: { readonly tag: string; readonly onTag: (tag: string) => void }): ReactElement {
  const [theme, setTheme] = useState<(typeof themes)[number]>('system');
  const [density, setDensity] = useState<(typeof densities)[number]>('compact');
  const [mirrored, setMirrored] = useState(false);
  const forced = useForcedColours();
  useEffect(() => {
    const root = document.documentElement;
    if (theme === 'system') delete root.dataset['theme'];
    else root.dataset['theme'] = theme;
    root.dataset['density'] = density;
    const own = chosenLanguage(tag, []).dir;
    root.dir = mirrored ? (own === 'rtl' ? 'ltr' : 'rtl') : own;
  }, [theme, density, tag, mirrored]);
  return (
    <main className={s['page']}>
      <header className={s['switches']}>
        <h1>{TITLE}</h1>
        <Select
          label="Theme"
          choices={themes.map((value) => ({ value, name: value }))}
          value={theme}
          onChange={setTheme}
        />
        <Select
          label="Density"
          choices={densities.map((value) => ({ value, name: value }))}
          value={density}
          onChange={setDensity}
        />
        <Select
          label="Language"
          choices={languages.map((language) => ({ value: language.tag, name: language.name }))}
          value={tag}
          onChange={onTag}
        />
        <Checkbox selected={mirrored} onChange={setMirrored}>
          Against the language’s direction
        </Checkbox>
        <p>Forced colours: {forced ? 'on' : 'off, switch them on in the system or the developer tools'}</p>
      </header>
      <WhenParts />
      <WordParts />
      <PolicyParts />
      <FindingParts />
      <ControlParts />
      <ListParts />
      <StateParts />
    </main>
  );
}

function useForcedColours(): boolean {
  const [forced, setForced] = useState(() => matchMedia('(forced-colors: active)').matches);
  useEffect(() => {
    const query = matchMedia('(forced-colors: active)');
    const onChange = (): void => setForced(query.matches);
    query.addEventListener('change', onChange);
    return () => query.removeEventListener('change', onChange);
  }, []);
  return forced;
}
