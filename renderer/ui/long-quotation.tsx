import { useState, type ReactElement } from 'react';
import { boundaryAtOrBefore } from '../../core/text/graphemes.ts';
import { useText } from '../i18n/use-text.ts';
import { Button } from './button.tsx';
import { Quotation, type QuotationProps } from './quotation.tsx';

/** More than anybody says at once: what is longer is drawn only when asked for, so that a book never holds up the desk. */
const LONG = 6000;

/** How much of a text is drawn at first; all of it where it isn't long. Never cut inside a grapheme. */
export function firstPart(text: string, most = LONG): string {
  return text.length <= most * 1.2 ? text : text.slice(0, boundaryAtOrBefore(text, most));
}

/** Somebody's words of any length: a very long text begins, says how much more there is, and is drawn whole when asked for. */
export function LongQuotation({ text, ...rest }: QuotationProps): ReactElement {
  const t = useText();
  const [whole, setWhole] = useState(false);
  const first = firstPart(text);
  if (whole || first.length === text.length) return <Quotation text={text} {...rest} />;
  return (
    <>
      <Quotation text={first} {...rest} spans={(rest.spans ?? []).filter(({ to }) => to <= first.length)} />
      <div>
        <Button size="small" onPress={() => setWhole(true)}>
          {t('words.showAll', { count: text.length - first.length })}
        </Button>
      </div>
    </>
  );
}
