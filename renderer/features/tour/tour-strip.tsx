import { ArrowLeft, ArrowRight, Signpost, X } from 'lucide-react';
import type { ReactElement } from 'react';
import { useCommands } from '../../app/commands/live.ts';
import s from '../../app/work-strip.module.css';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/button.tsx';
import roles from '../../ui/type.module.css';
import { beginTour, endTour, useSamplePlaces, useTour, useTourWanted } from './tour-state.ts';
import { tourSteps, type Places } from './tour-steps.ts';
import { usePointer } from './use-pointer.ts';

/** The tour of the sample case, above the status bar: it leads to each trap, covers nothing and holds nothing up. */
export function TourStrip(): ReactElement | null {
  const t = useText();
  const places = useSamplePlaces();
  const wanted = useTourWanted();
  useCommands({ 'tour.open': places === null ? { run: beginTour, off: t('tour.off') } : beginTour });
  return places !== null && wanted ? <Tour places={places} /> : null;
}

function Tour({ places }: { readonly places: Places }): ReactElement | null {
  const t = useText();
  const steps = tourSteps(places);
  const at = Math.min(
    useTour((tour) => tour.at),
    steps.length - 1,
  );
  const step = steps[at];
  usePointer(step?.id ?? '', step === undefined || step.points === null ? null : t(step.points));
  if (step === undefined) return null;
  const turn = (to: number): void => {
    useTour.setState({ at: to });
    steps[to]?.go();
  };
  const last = at === steps.length - 1;
  return (
    <section className={s['question']} aria-label={t('tour.label')} data-region="" tabIndex={-1}>
      <Signpost aria-hidden="true" />
      <div role="status" className={s['asking']}>
        <div className={roles['row']}>
          <span className={roles['strong']}>{t(`tour.${step.id}`)}</span>
          <span className={roles['micro']}>{t('tour.count', { at: at + 1, of: steps.length })}</span>
        </div>
        <div className={roles['two']}>{t(`tour.${step.id}.text`)}</div>
      </div>
      <span className={s['answers']}>
        {at > 0 && (
          <Button
            size="small"
            look="bare"
            icon={<ArrowLeft aria-hidden="true" className="flips" />}
            onPress={() => turn(at - 1)}
          >
            {t('tour.back')}
          </Button>
        )}
        {/* One and the same button: whoever goes on by keyboard stays on it */}
        <Button
          size="small"
          look="prime"
          icon={last ? null : <ArrowRight aria-hidden="true" className="flips" />}
          onPress={() => (last ? endTour() : turn(at + 1))}
        >
          {t(last ? 'tour.end' : at === 0 ? 'tour.begin' : 'tour.next')}
        </Button>
        {!last && (
          <Button
            size="small"
            look="bare"
            label={t('tour.dismiss')}
            icon={<X aria-hidden="true" />}
            onPress={endTour}
          />
        )}
      </span>
    </section>
  );
}
