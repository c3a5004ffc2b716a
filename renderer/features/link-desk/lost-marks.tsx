import type { ReactElement } from 'react';
import { placesOf, type ExactSpan } from '../../../core/text/spans.ts';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Quotation } from '../../ui/quotation.tsx';
import { SeverityMark } from '../../ui/severity.tsx';
import roles from '../../ui/type.module.css';
import { sameWording, type LinkInHand, type StatementMark, type Wording } from './link-model.ts';
import { StatementKey } from '../../ui/span-keys.tsx';
import s from './link-desk.module.css';

export interface LostMarksProps {
  readonly link: LinkInHand;
  readonly wording: Wording;
  readonly wordings: readonly Wording[];
  readonly off: string | null;
  readonly onShow: (wording: Wording) => void;
}

/**
 * Marks that point to other words than those that are read here: their words as they were, and where they stand. Nothing is moved by
 * itself: whoever wants the same words here marks them here, and the old mark stays set aside.
 */
export function LostMarks(props: LostMarksProps): ReactElement | null {
  const { link, wording } = props;
  const lost = link.statementMarks.filter(
    (mark) => mark.words !== null && !(mark.stands && sameWording(mark, wording)),
  );
  if (lost.length === 0) return null;
  return (
    <ul className={s['lost']}>
      {lost.map((mark) => (
        <LostMark key={mark.key} mark={mark} {...props} />
      ))}
    </ul>
  );
}

function LostMark({
  mark,
  link,
  wording,
  wordings,
  off,
  onShow,
}: LostMarksProps & { readonly mark: StatementMark }): ReactElement {
  const t = useText();
  const home = wordings.find((one) => sameWording(one, mark));
  const words = mark.words?.exact ?? '';
  const places = placesOf(wording.text, words, undefined, 2);
  const [here] = places;
  const markHere = (start: number): void => {
    const span: ExactSpan = { start, end: start + words.length, exact: words };
    const { versionId, renderingId } = wording;
    void link.acts.moveStatement(mark.key, span, { versionId, renderingId }, t('link.lost.moved'));
  };
  return (
    <li>
      <div className={roles['row']}>
        <StatementKey letter={mark.letter} />
        <SeverityMark severity={mark.stands ? 'warning' : 'block'} small>
          {lostWords(mark, home, t)}
        </SeverityMark>
      </div>
      <Quotation size="small" text={words} lang={home?.lang ?? null} direction={null} />
      <div className={roles['row']}>
        {home && !sameWording(home, wording) && (
          <Button size="small" look="bare" onPress={() => onShow(home)}>
            {t('link.lost.show')}
          </Button>
        )}
        {here && places.length === 1 && mark.stands && (
          <Button size="small" look="bare" offReason={off} onPress={() => markHere(here.start)}>
            {t('link.lost.markHere')}
          </Button>
        )}
        {places.length === 0 && <span className={roles['micro']}>{t('link.lost.notHere')}</span>}
        {places.length > 1 && <span className={roles['micro']}>{t('link.lost.several')}</span>}
      </div>
    </li>
  );
}

function lostWords(mark: StatementMark, home: Wording | undefined, t: ReturnType<typeof useText>): string {
  if (!mark.stands) return t('link.lost.gone');
  return home === undefined ? t('link.lost.unknown') : t('link.lost', { kind: t(`textKind.${home.kind}`) });
}
