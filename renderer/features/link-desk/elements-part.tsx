import { useState, type ReactElement } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { foldedText } from '../../../core/text/fold.ts';
import { elementFindings } from '../../../core/domain/vocabulary.ts';
import { useText } from '../../i18n/use-text.ts';
import { classNames } from '../../ui/class-names.ts';
import { TextField } from '../../ui/field.tsx';
import { InlineForm } from '../../ui/inline-form.tsx';
import roles from '../../ui/type.module.css';
import { VerdictChoice, VerdictMark } from '../../ui/verdict.tsx';
import type { JudgedElement, LinkInHand } from './link-model.ts';
import { ClauseKey } from '../../ui/span-keys.tsx';
import s from './link-desk.module.css';

export interface ElementsPartProps {
  readonly link: LinkInHand;
  readonly off: string | null;
}

/** The clause's checklist: of each element whether it is met, why, and on which words of the clause it leans. */
export function ElementsPart({ link, off }: ElementsPartProps): ReactElement {
  const t = useText();
  const { elements } = link;
  const count = (finding: JudgedElement['finding']): number =>
    elements.filter((element) => element.finding === finding).length;
  const counts = [
    ...elementFindings.filter((finding) => count(finding) > 0).map((finding) => [finding, count(finding)] as const),
    ...(count(null) > 0 ? [['open', count(null)] as const] : []),
  ].map(([finding, number]) => t(`link.elements.${finding}`, { count: number }));
  return (
    <section className={s['linkPart']} aria-label={t('link.elements')}>
      <h3 className={s['partHead']}>
        {t('link.elements')}
        <span className={roles['meta']}>{counts.join(', ')}</span>
      </h3>
      {elements.length === 0 && (
        <p className={roles['meta']}>{t(link.clauseId === null ? 'link.elements.noClause' : 'link.elements.none')}</p>
      )}
      {elements.map((element) => (
        <ElementRow key={element.elementId} element={element} link={link} off={off} />
      ))}
    </section>
  );
}

interface ElementRowProps extends ElementsPartProps {
  readonly element: JudgedElement;
}

function ElementRow({ element, link, off }: ElementRowProps): ReactElement {
  const t = useText();
  const [noting, setNoting] = useState(false);
  const names = { met: t('verdict.met'), arguable: t('verdict.arguable'), unmet: t('verdict.unmet') };
  const words = element.note === null ? element.element : `${element.element}: ${element.note}`;
  return (
    <div className={s['element']}>
      {off === null ? (
        <VerdictChoice
          label={element.element}
          value={element.finding}
          onChange={(finding) => void link.acts.judge(element.elementId, finding)}
          names={names}
          folded={{ unset: t('verdict.unset') }}
        />
      ) : (
        <Judged finding={element.finding} />
      )}
      {off !== null && <bdi>{words}</bdi>}
      {off === null && noting && <NoteForm element={element} link={link} onDone={() => setNoting(false)} />}
      {off === null && !noting && (
        <AriaButton
          className={classNames(s['elementWords'])}
          aria-label={t('link.element.change', { words })}
          onPress={() => setNoting(true)}
        >
          <bdi>{words}</bdi>
        </AriaButton>
      )}
      <span className={s['elementKeys']}>
        {numbersOf(element, link).map((number) => (
          <ClauseKey key={number} number={number} />
        ))}
      </span>
    </div>
  );
}

/** What was found, where nothing can be changed. */
function Judged({ finding }: Pick<JudgedElement, 'finding'>): ReactElement {
  const t = useText();
  if (finding === null) return <span className={roles['meta']}>{t('links.notJudged')}</span>;
  return <VerdictMark verdict={finding}>{t(`verdict.${finding}`)}</VerdictMark>;
}

/** The marked words of the clause that the element itself names. */
function numbersOf({ element }: JudgedElement, link: LinkInHand): readonly number[] {
  const text = foldedText(element);
  return link.clauseMarks
    .filter(({ words }) => {
      const exact = foldedText(words?.exact ?? '').trim();
      return exact !== '' && (text.includes(exact) || exact.includes(text.trim()));
    })
    .map(({ number }) => number);
}

interface NoteFormProps {
  readonly element: JudgedElement;
  readonly link: LinkInHand;
  readonly onDone: () => void;
}

function NoteForm({ element, link, onDone }: NoteFormProps): ReactElement {
  const t = useText();
  const [note, setNote] = useState(element.note ?? '');
  const save = async (): Promise<void> => {
    if (await link.acts.note(element.elementId, note.trim() === '' ? null : note)) onDone();
  };
  return (
    <InlineForm onSave={() => void save()} onCancel={onDone} problem={link.problem}>
      <TextField
        label={element.element}
        value={note}
        onChange={setNote}
        dir="auto"
        help={t('link.element.note.help')}
      />
    </InlineForm>
  );
}
