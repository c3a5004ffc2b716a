import type { ReactElement } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { TextField } from '../../ui/field.tsx';
import layout from '../../ui/layout.module.css';

type Field = readonly [string, (value: string) => void];

interface PolicyFieldsProps {
  readonly platform: Field;
  readonly title: Field;
  readonly lang: Field;
  readonly url: Field;
  /** Saving was tried: what is missing is said. */
  readonly tried: boolean;
}

/** Whose policy it is, what it is called, in which language, where it stands. */
export function PolicyFields({ platform, title, lang, url, tried }: PolicyFieldsProps): ReactElement {
  const t = useText();
  const missing = ([value]: Field): string | null => (tried && value.trim() === '' ? t('form.required') : null);
  return (
    <>
      <TextField
        label={t('policies.name')}
        value={title[0]}
        onChange={title[1]}
        dir="auto"
        placeholder={t('policies.name.example')}
        error={missing(title)}
      />
      <div className={layout['pair']}>
        <TextField
          label={t('policies.platform')}
          value={platform[0]}
          onChange={platform[1]}
          dir="auto"
          placeholder="x"
          error={missing(platform)}
        />
        <TextField
          label={t('policies.lang')}
          value={lang[0]}
          onChange={lang[1]}
          dir="ltr"
          placeholder="en"
          help={t('policies.lang.help')}
          error={missing(lang)}
        />
      </div>
      <TextField label={t('policies.url')} optional={t('form.optional')} value={url[0]} onChange={url[1]} dir="ltr" />
    </>
  );
}
