import type { ReactElement } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { Section } from '../../ui/layout.tsx';
import { Quotation } from '../../ui/quotation.tsx';
import { classNames } from '../../ui/class-names.ts';
import roles from '../../ui/type.module.css';
import type { Statement } from './statement-pane.tsx';
import s from './statement.module.css';

/** Wordings that others made of it, each with its kind; there is no section where there are none. */
export function RenderingsSection({ statement }: { readonly statement: Statement }): ReactElement | null {
  const t = useText();
  const { renderings } = statement;
  if (renderings.length === 0) return null;
  return (
    <Section title={t('renderings.title')} aside={t('renderings.count', { count: renderings.length })}>
      <div className={s['renderings']}>
        {renderings.map((rendering) => (
          <div key={rendering.renderingId}>
            <div className={classNames(roles['row'], roles['meta'])}>
              <span className={classNames(roles['two'], roles['strong'])}>{t(`textKind.${rendering.kind}`)}</span>
              {rendering.chosen && <span className={roles['end']}>{t('chosen')}</span>}
            </div>
            <Quotation
              size="small"
              text={rendering.text}
              lang={rendering.lang}
              direction={null}
              paraphrase={rendering.kind === 'paraphrase'}
            />
            <div className={roles['micro']}>
              {[rendering.madeBy, rendering.chosenReason].filter((part) => part !== null && part !== '').join('; ')}
            </div>
          </div>
        ))}
      </div>
    </Section>
  );
}
