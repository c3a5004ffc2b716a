import type { ReactElement } from 'react';
import { clauseKinds, type ClauseKind } from '../../../../core/domain/vocabulary.ts';
import { useText } from '../../../i18n/use-text.ts';
import { TextField } from '../../../ui/field.tsx';
import layout from '../../../ui/layout.module.css';
import { Select } from '../../../ui/select.tsx';

export interface ClauseDraft {
  readonly path: string;
  readonly number: string;
  readonly kind: ClauseKind;
  readonly label: string;
}

interface ClauseFieldsProps {
  readonly draft: ClauseDraft;
  readonly onChange: (draft: ClauseDraft) => void;
}

/** What a clause is: its kind, the headings above it, its number, a name for it through all versions. */
export function ClauseFields({ draft, onChange }: ClauseFieldsProps): ReactElement {
  const t = useText();
  const optional = t('form.optional');
  return (
    <>
      <div className={layout['pair']}>
        <Select
          label={t('clause.kind')}
          choices={clauseKinds.map((value) => ({ value, name: t(`clauseKind.${value}`) }))}
          value={draft.kind}
          onChange={(kind) => onChange({ ...draft, kind })}
        />
        <TextField
          label={t('clause.number')}
          optional={optional}
          value={draft.number}
          onChange={(number) => onChange({ ...draft, number })}
          dir="auto"
        />
      </div>
      <TextField
        label={t('clause.path')}
        optional={optional}
        value={draft.path}
        onChange={(path) => onChange({ ...draft, path })}
        dir="auto"
        help={t('clause.path.help')}
      />
      <TextField
        label={t('clause.label')}
        optional={optional}
        value={draft.label}
        onChange={(label) => onChange({ ...draft, label })}
        dir="auto"
        help={t('clause.label.help')}
      />
    </>
  );
}
