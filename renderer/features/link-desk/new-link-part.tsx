import type { ReactElement } from 'react';
import { useCommands } from '../../app/commands/live.ts';
import { keyOf } from '../../app/commands/table.ts';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { TextArea } from '../../ui/field.tsx';
import { KeptLine } from '../../ui/kept-line.tsx';
import roles from '../../ui/type.module.css';
import { lacking } from './new-link-draft.ts';
import type { NewLink } from './use-new-link.ts';
import s from './link-desk.module.css';

/** The argument of a link that is being drawn. */
export function NewArguments({ fresh }: { readonly fresh: NewLink }): ReactElement {
  const t = useText();
  const { draft, change } = fresh;
  return (
    <>
      <section className={s['linkPart']} aria-label={t('link.rationale')}>
        <TextArea
          label={t('link.rationale')}
          optional={t('link.rationale.for')}
          value={draft.rationale}
          onChange={(rationale) => change({ rationale })}
          rows={4}
          help={t('link.rationale.help')}
        />
      </section>
      <section className={s['linkPart']} aria-label={t('link.counter')}>
        <TextArea
          label={t('link.counter')}
          optional={t('link.counter.for')}
          value={draft.counter}
          onChange={(counter) => change({ counter })}
          rows={3}
          help={t('link.counter.help')}
        />
      </section>
    </>
  );
}

export interface NewLinkBarProps {
  readonly fresh: NewLink;
  readonly off: string | null;
  readonly onSave: () => void;
}

/** At the foot: puts the new link on record, or says what it lacks. */
export function NewLinkBar({ fresh, off, onSave }: NewLinkBarProps): ReactElement {
  const t = useText();
  const lacks = lacking(fresh.draft);
  const why = off ?? (lacks === null ? null : t(`link.lacks.${lacks}`));
  useCommands({ 'link.save': { run: onSave, off: why } });
  return (
    <footer className={s['reviewBar']}>
      <KeptLine kept={fresh.kept} />
      {fresh.problem && <ErrorNote problem={fresh.problem} onDismiss={fresh.link.clearProblem} />}
      <div className={roles['row']}>
        <Button look="prime" keys={keyOf('link.save')} offReason={why} onPress={onSave}>
          {t('link.save')}
        </Button>
        {fresh.begun && fresh.kept.keptAt === null && (
          <Button look="bare" onPress={fresh.kept.again}>
            {t('drafts.again')}
          </Button>
        )}
        <span className={roles['end']} />
        <span className={roles['meta']}>{why ?? t('link.ready')}</span>
      </div>
    </footer>
  );
}
