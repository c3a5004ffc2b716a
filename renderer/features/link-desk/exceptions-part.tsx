import { useState, type ReactElement } from 'react';
import { directionOf } from '../../../core/text/direction.ts';
import { exceptionAnswers, type ExceptionAnswer } from '../../../core/domain/vocabulary.ts';
import { useCommands } from '../../app/commands/live.ts';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/field.tsx';
import { InlineForm } from '../../ui/inline-form.tsx';
import { RadioList } from '../../ui/radio-list.tsx';
import { SeverityMark } from '../../ui/severity.tsx';
import roles from '../../ui/type.module.css';
import type { AnsweredException, LinkInHand } from './link-model.ts';
import s from './link-desk.module.css';

export interface ExceptionsPartProps {
  readonly link: LinkInHand;
  /** Of a clause by its id: the line of the text on which it begins; null where that text isn't read. */
  readonly lineOf: (clauseId: string) => number | null;
  readonly lang: string | null;
  readonly off: string | null;
}

/** The exceptions of the same text that bear on the clause: each is answered before a document may lean on the link. */
export function ExceptionsPart(props: ExceptionsPartProps): ReactElement {
  const t = useText();
  const { link } = props;
  const [open, setOpen] = useState<string | null>(null);
  const unanswered = link.exceptions.filter(({ bears, applies }) => bears && applies === null);
  const [first] = unanswered;
  useCommands({
    'link.answer': {
      run: () => setOpen(first?.exceptionId ?? null),
      off: first === undefined ? t('link.exceptions.allAnswered') : props.off,
    },
  });
  return (
    <section className={s['linkPart']} aria-label={t('link.exceptions')}>
      <h3 className={s['partHead']}>
        {t('link.exceptions')}
        {unanswered.length > 0 && (
          <SeverityMark severity="block" small>
            {t('link.exceptions.unanswered', { count: unanswered.length })}
          </SeverityMark>
        )}
      </h3>
      {link.exceptions.length === 0 && <p className={roles['meta']}>{t('link.exceptions.none')}</p>}
      {[...unanswered, ...link.exceptions.filter((one) => !unanswered.includes(one))].map((exception) => (
        <ExceptionRow
          key={exception.exceptionId}
          exception={exception}
          {...props}
          open={open === exception.exceptionId}
          onOpen={(opened) => setOpen(opened ? exception.exceptionId : null)}
        />
      ))}
    </section>
  );
}

interface ExceptionRowProps extends ExceptionsPartProps {
  readonly exception: AnsweredException;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
}

function ExceptionRow({ exception, link, lineOf, lang, off, open, onOpen }: ExceptionRowProps): ReactElement {
  const t = useText();
  const { applies, answer } = exception;
  const line = lineOf(exception.exceptionId);
  return (
    <div className={s['exception']}>
      <div className={s['element']}>
        {applies === null ? (
          <SeverityMark severity={exception.bears ? 'block' : 'note'} top>
            {t('link.exception.open')}
          </SeverityMark>
        ) : (
          <SeverityMark severity={applies === 'no' ? 'ok' : 'warning'} top>
            {t(`link.exception.${applies}`)}
          </SeverityMark>
        )}
        <span className={s['exceptionWords']}>
          <span
            className={open ? undefined : s['clampTwo']}
            dir={directionOf(exception.text) ?? 'ltr'}
            {...(lang === null ? {} : { lang })}
          >
            <q>{exception.text.trim().replace(/\s+/gu, ' ')}</q>
          </span>
          {line !== null && <span className={roles['meta']}>{t('link.line', { line: String(line) })}</span>}
        </span>
        <Button size="small" look={applies === null ? 'plain' : 'bare'} expanded={open} onPress={() => onOpen(!open)}>
          {t(applies === null ? 'link.exception.answer' : 'link.exception.read')}
        </Button>
      </div>
      {open && applies !== null && (
        <Answered exception={exception} answer={answer ?? ''} link={link} off={off} onDone={() => onOpen(false)} />
      )}
      {open && applies === null && (
        <AnswerForm exception={exception} link={link} off={off} onDone={() => onOpen(false)} />
      )}
    </div>
  );
}

interface AnswerProps {
  readonly exception: AnsweredException;
  readonly link: LinkInHand;
  readonly off: string | null;
  readonly onDone: () => void;
}

function Answered({ exception, answer, link, off, onDone }: AnswerProps & { readonly answer: string }): ReactElement {
  const t = useText();
  const [changing, setChanging] = useState(false);
  if (changing) return <AnswerForm exception={exception} link={link} off={off} onDone={onDone} />;
  return (
    <div className={s['answer']}>
      <p dir="auto" className={s['prose']}>
        {answer}
      </p>
      <div className={roles['row']}>
        <Button size="small" look="bare" offReason={off} onPress={() => setChanging(true)}>
          {t('link.exception.change')}
        </Button>
        <Button
          size="small"
          look="bare"
          offReason={off}
          onPress={() => void link.acts.takeAnswerBack(exception.exceptionId)}
        >
          {t('link.exception.takeBack')}
        </Button>
      </div>
    </div>
  );
}

function AnswerForm({ exception, link, off, onDone }: AnswerProps): ReactElement {
  const t = useText();
  const [applies, setApplies] = useState<ExceptionAnswer | null>(exception.applies);
  const [answer, setAnswer] = useState(exception.answer ?? '');
  const [tried, setTried] = useState(false);
  const lacks = applies === null || answer.trim() === '';
  const save = async (): Promise<void> => {
    setTried(true);
    if (lacks) return;
    if (await link.acts.answer(exception.exceptionId, applies, answer)) onDone();
  };
  return (
    <div className={s['answer']}>
      <InlineForm onSave={() => void save()} onCancel={onDone} problem={link.problem} offReason={off}>
        <RadioList
          label={t('link.exception.applies')}
          value={applies}
          onChange={setApplies}
          choices={exceptionAnswers.map((value) => ({ value, name: t(`link.applies.${value}`) }))}
        />
        <TextArea
          label={t('link.exception.why')}
          value={answer}
          onChange={setAnswer}
          rows={3}
          error={tried && lacks ? t('link.exception.needed') : null}
        />
      </InlineForm>
    </div>
  );
}
