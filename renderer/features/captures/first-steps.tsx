import { Inbox } from 'lucide-react';
import type { ReactElement } from 'react';
import { addFilesByDialog } from '../../app/add-files.ts';
import { goTo, startAdding } from '../../app/desk.ts';
import { useText } from '../../i18n/use-text.ts';
import { AssuranceMark } from '../../ui/assurance-mark.tsx';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { DateMark } from '../../ui/date-mark.tsx';
import { Quotation } from '../../ui/quotation.tsx';
import roles from '../../ui/type.module.css';
import layout from '../../ui/layout.module.css';
import s from './first-steps.module.css';

/** An invented line: it means "This sentence was written for the demonstration only and quotes nobody." */
const EXAMPLE = 'משפט זה נכתב לצורך ההדגמה בלבד ואינו ציטוט של איש.';
const UTC = { zone: null } as const;

/** The page of an empty case: what belongs here, the ways in, and what the marks mean. */
export function FirstSteps(): ReactElement {
  const t = useText();
  return (
    <div className={s['page']}>
      <div className={s['inner']}>
        <h2 className={roles['display']}>{t('first.title')}</h2>
        <p className={s['lead']}>{t('first.lead')}</p>
        <div className={s['drop']}>
          <Inbox aria-hidden="true" />
          <div>
            <div className={classNames(roles['strong'], roles['lead'])}>{t('first.drop')}</div>
            <div className={roles['meta']}>{t('first.drop.text')}</div>
          </div>
          <span className={classNames(layout['acts'], s['acts'])}>
            <Button look="prime" onPress={() => void addFilesByDialog(t)}>
              {t('first.choose')}
            </Button>
            <Button onPress={() => goTo('imports')}>{t('first.table')}</Button>
            <Button onPress={startAdding}>{t('first.type')}</Button>
          </span>
        </div>
        <div className={s['steps']}>
          <section>
            <StepHead number="1" title={t('first.1')} text={t('first.1.text')} />
            <Quotation size="small" text={EXAMPLE} lang="he" direction="rtl" />
            <span>
              <span className={roles['flag']}>{t('first.1.flag')}</span>
            </span>
          </section>
          <section>
            <StepHead number="2" title={t('first.2')} text={t('first.2.text')} />
            <div className={s['stack']}>
              <DateMark edtf="2020-05-24" {...UTC} under={t('first.2.day')} />
              <DateMark edtf="[2020-05-17..2020-05-24]" {...UTC} under={t('first.2.about')} />
              <DateMark edtf="[..2020-05-24]" {...UTC} under={t('first.2.before')} />
              <DateMark
                edtf="2020-05-25"
                {...UTC}
                conflict={{ edtf: '2020-05-24', zone: null }}
                under={t('first.2.conflict')}
              />
            </div>
          </section>
          <section>
            <StepHead number="3" title={t('first.3')} text={t('first.3.text')} />
            <div className={s['stack']}>
              {[0, 1, 2, 3, 4].map((level) => (
                <AssuranceMark key={level} level={level} />
              ))}
            </div>
          </section>
        </div>
        <p className={classNames(roles['meta'], s['foot'])}>{t('first.foot')}</p>
      </div>
    </div>
  );
}

function StepHead({
  number,
  title,
  text,
}: {
  readonly number: string;
  readonly title: string;
  readonly text: string;
}): ReactElement {
  return (
    <>
      <span className={s['number']}>{number}</span>
      <h3>{title}</h3>
      <p className={classNames(roles['prose'], roles['two'])}>{text}</p>
    </>
  );
}
