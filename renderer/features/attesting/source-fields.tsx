import type { ReactElement } from 'react';
import type { Control } from 'react-hook-form';
import { sourceKinds, type SourceKind } from '../../../core/domain/vocabulary.ts';
import type { Contract, OutputOf } from '../../../core/contract/index.ts';
import { useText, type Translate } from '../../i18n/use-text.ts';
import { FormSelect, FormText } from '../../ui/form-fields.tsx';
import layout from '../../ui/layout.module.css';

export const NEW_SOURCE = 'new';

export interface SourceDraft {
  /** NEW_SOURCE where the fields below make one. */
  which: string;
  kind: SourceKind;
  title: string;
  publisher: string;
  url: string;
  page: string;
  /** Which of the things that can be attested here, by its place among them. */
  what: string;
}

export const emptySource: SourceDraft = {
  which: NEW_SOURCE,
  kind: 'article',
  title: '',
  publisher: '',
  url: '',
  page: '',
  what: '0',
};

type Source = OutputOf<Contract['sources.list']>['items'][number];

/** How a source is named in a line: its title, else its publisher, else its address, else its kind. */
export function sourceName(source: Pick<Source, 'title' | 'publisher' | 'url' | 'kind'>, t: Translate): string {
  return source.title ?? source.publisher ?? source.url ?? t(`sourceKind.${source.kind}`);
}

/** Title and publisher, as a line of provenance says them. */
export function sourceWords(
  sources: readonly Pick<Source, 'title' | 'publisher' | 'url' | 'kind'>[],
  t: Translate,
): string {
  return sources
    .map((source) => {
      const name = sourceName(source, t);
      return source.publisher === null || source.publisher === name ? name : `${source.publisher}, ${name}`;
    })
    .join(' · ');
}

/** The fields of a source that the case doesn't know yet; one of three must say what it is. */
export function SourceFields({ control }: { readonly control: Control<SourceDraft> }): ReactElement {
  const t = useText();
  const optional = t('form.optional');
  return (
    <>
      <div className={layout['pair']}>
        <FormSelect
          control={control}
          name="kind"
          label={t('source.kind')}
          choices={sourceKinds.map((value) => ({ value, name: t(`sourceKind.${value}`) }))}
        />
        <FormText control={control} name="publisher" label={t('source.publisher')} optional={optional} dir="auto" />
      </div>
      <FormText
        control={control}
        name="title"
        check={(_, draft) => `${draft.title}${draft.publisher}${draft.url}`.trim() !== '' || t('source.needed')}
        label={t('source.title')}
        dir="auto"
      />
      <FormText control={control} name="url" label={t('source.url')} optional={optional} dir="ltr" />
    </>
  );
}
