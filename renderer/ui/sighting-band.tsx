import { useEffect, useRef, useState, type ReactElement } from 'react';
import { useText } from '../i18n/use-text.ts';
import { classNames } from './class-names.ts';
import { layBand, type Band, type BandFacts } from './sighting-band-layout.ts';
import { placeLabels, type PlacedLabel } from './sighting-band-labels.ts';
import { bandLines, type BandLines } from './sighting-band-lines.ts';
import { useBandWords, wishesOf, type BandWord } from './sighting-band-words.ts';
import roles from './type.module.css';
import s from './sighting-band.module.css';

export interface SightingBandProps extends BandFacts {
  /** What the band shows, for a reader of the screen. */
  readonly label: string;
  /** Beside the date that is asked about: "statement S7". */
  readonly dateLabel?: string | undefined;
  /** A version is chosen by its mark; the same choice must stand somewhere for the keyboard. */
  readonly onChoose?: ((versionId: string) => void) | undefined;
}

/**
 * When the texts of a policy were seen, on a line of time. Where nobody looked it is hatched: what stood there isn't known, and the line
 * never looks as if it were. A reader of the screen hears the same as a list.
 */
export function SightingBand(props: SightingBandProps): ReactElement {
  const t = useText();
  const { box, width, scale } = useWidth();
  const band = layBand(props);
  const words = useBandWords(band, props);
  if (band === null) return <p className={roles['meta']}>{t('band.none')}</p>;
  const lines = bandLines(band.axis, width);
  const caption = lines === null ? null : t(`band.lines.${lines.unit}`, { every: lines.every });
  const labels = width === 0 ? [] : placeLabels(wishesOf(words, caption, width), width, scale);
  return (
    <div role="group" aria-label={props.label}>
      <div ref={box} className={s['band']} aria-hidden="true">
        <Track band={band} lines={lines} width={width} onChoose={props.onChoose} />
        {labels.map((label) => (
          <Label key={label.id} label={label} word={words.find(({ id }) => id === label.id)} caption={caption} />
        ))}
      </div>
      <ol className={roles['hidden']}>
        {words.map(({ id, said }) => (
          <li key={id}>{said}</li>
        ))}
      </ol>
    </div>
  );
}

/** A vague date drawn longer than this is a range above the line; one that is shorter points at its place. */
const AS_A_POINT = 12;

interface TrackProps {
  readonly band: Band;
  readonly lines: BandLines | null;
  readonly width: number;
  readonly onChoose: ((versionId: string) => void) | undefined;
}

interface Inset {
  readonly insetInlineStart: string;
  readonly insetInlineEnd: string;
}

const inset = (from: number, to: number): Inset => ({
  insetInlineStart: `${from.toFixed(3)}%`,
  insetInlineEnd: `${(100 - to).toFixed(3)}%`,
});

function Track({ band, lines, width, onChoose }: TrackProps): ReactElement {
  return (
    <>
      {band.stretches.map((stretch, index) => (
        <span
          key={index}
          className={classNames(s['stretch'], s[stretch.look])}
          style={inset(stretch.from, stretch.to)}
        />
      ))}
      {lines?.at.map((at) => (
        <span key={at} className={s['line']} style={{ insetInlineStart: `${at.toFixed(3)}%` }} />
      ))}
      {band.marks.map((mark, index) => (
        <span
          key={index}
          className={classNames(s['mark'], mark.standing === 'this' && s['this'], mark.look === 'vague' && s['vague'])}
          style={inset(mark.from, mark.to)}
          {...(onChoose ? { 'data-choosable': '', onClick: () => onChoose(mark.versionId) } : {})}
        />
      ))}
      {band.date && (
        <span
          className={classNames(
            band.date.day || ((band.date.to - band.date.from) / 100) * width < AS_A_POINT ? s['date'] : s['range'],
            band.date.openStart && s['openStart'],
            band.date.openEnd && s['openEnd'],
          )}
          style={inset(band.date.from, band.date.to)}
        />
      )}
    </>
  );
}

interface LabelProps {
  readonly label: PlacedLabel;
  readonly word: BandWord | undefined;
  readonly caption: string | null;
}

/** A label without a word of its own is the caption of the lines. */
function Label({ label, word, caption }: LabelProps): ReactElement {
  const [first, ...more] = word?.lines ?? [caption ?? ''];
  return (
    <span
      className={classNames(s['label'], word ? s[word.look] : s['caption'], label.align === 'end' && s['end'])}
      style={{ insetInlineStart: `${String(label.start)}px`, inlineSize: `${String(label.size)}px` }}
    >
      <bdi className={s['first']}>{first}</bdi>
      {more.map((line) => (
        <span key={line} className={s['more']}>
          {line}
        </span>
      ))}
    </span>
  );
}

/** How long the band is drawn, followed as the window changes, and how large its letters are. */
function useWidth(): {
  readonly box: React.RefObject<HTMLDivElement | null>;
  readonly width: number;
  readonly scale: number;
} {
  const box = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState({ width: 0, scale: 1 });
  useEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() => {
      const root = parseFloat(getComputedStyle(document.documentElement).fontSize);
      setSize({ width: element.clientWidth, scale: root / 16 });
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { box, ...size };
}
