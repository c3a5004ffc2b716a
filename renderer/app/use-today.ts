import { useEffect, useState } from 'react';
import { dayAt } from '../../core/domain/elapsed.ts';

const MINUTE = 60_000;

/** Today, as the case counts days: EDTF. What is counted until today is counted anew when the day turns. */
export function useToday(zone: string): string {
  const [today, setToday] = useState(() => dayAt(Date.now(), zone));
  useEffect(() => {
    const look = (): void => setToday(dayAt(Date.now(), zone));
    look();
    const timer = setInterval(look, MINUTE);
    return () => clearInterval(timer);
  }, [zone]);
  return today;
}
