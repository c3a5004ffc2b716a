import { useMemo, type ReactElement } from 'react';
import { compareTexts } from '../../../core/text/diff.ts';
import { hasText, useText, type Translate } from '../../i18n/use-text.ts';
import roles from '../../ui/type.module.css';
import type { Span } from '../../ui/span-runs.ts';
import { SpannedWords } from '../../ui/spanned-words.tsx';
import s from './compare.module.css';

export interface FieldChange {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** Longer ones are shown whole: to tell them apart letter by letter helps nobody, and takes time. */
const LONGEST = 6000;

/** Each field with what it said and what it says. */
export function FieldChanges({ fields }: { readonly fields: readonly FieldChange[] }): ReactElement | null {
  const t = useText();
  if (fields.length === 0) return null;
  return (
    <dl className={s['fields']}>
      {fields.map((change) => (
        <div key={change.field} className={s['field']}>
          <dt>{fieldName(change.field, t)}</dt>
          <Sides change={change} />
        </div>
      ))}
    </dl>
  );
}

function Sides({ change: { before, after } }: { readonly change: FieldChange }): ReactElement {
  const t = useText();
  const spans = useMemo(() => spansOf(before, after), [before, after]);
  const side = (text: string | null, own: readonly Span[], label: string): ReactElement => (
    <dd className={s['side']}>
      <span className={roles['micro']}>{label}</span>
      {text === null ? (
        <span className={roles['meta']}>{t('dossiers.compare.nothing')}</span>
      ) : (
        <SpannedWords text={text} lang={null} direction={null} spans={own} size="small" />
      )}
    </dd>
  );
  return (
    <>
      {side(before, spans.gone, t('dossiers.compare.before'))}
      {side(after, spans.added, t('dossiers.compare.after'))}
    </>
  );
}

function spansOf(before: string | null, after: string | null): { readonly gone: Span[]; readonly added: Span[] } {
  const gone: Span[] = [];
  const added: Span[] = [];
  if (before === null || after === null || before.length + after.length > LONGEST) return { gone, added };
  for (const { kind, left, right } of compareTexts(before, after).parts) {
    if (kind === 'left') gone.push({ from: left[0], to: left[1], look: 'gone' });
    if (kind === 'right') added.push({ from: right[0], to: right[1], look: 'added' });
  }
  return { gone, added };
}

/** A field's name; one that a later model brings stands as the model calls it. */
function fieldName(field: string, t: Translate): string {
  const key = `dossiers.field.${field}`;
  return hasText(key) ? t(key) : field;
}
