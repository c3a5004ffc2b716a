import type { Page } from '@playwright/test';

/** What a page did while its list was moved by a wheel, one notch a frame. */
export interface Scrolled {
  /** Milliseconds between one frame and the next. */
  readonly frames: readonly number[];
  /** Milliseconds of script, of all frames together. */
  readonly script: number;
}

const FRAMES = 240;
/** A little over two rows a frame: a fast hand. */
const NOTCH = 130;

/** Moves the list of a page, and measures what that costs it. */
export async function scroll(page: Page): Promise<Scrolled> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const scriptNow = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0) * 1000;
  };
  const before = await scriptNow();
  const frames = await page.evaluate(
    ([count, notch]) =>
      new Promise<number[]>((resolve) => {
        const list = document.querySelector('[data-list]');
        const times: number[] = [];
        let last = performance.now();
        const frame = (now: number): void => {
          times.push(now - last);
          last = now;
          if (times.length > count) {
            resolve(times.slice(1));
            return;
          }
          list?.dispatchEvent(new WheelEvent('wheel', { deltaY: notch, bubbles: true, cancelable: true }));
          requestAnimationFrame(frame);
        };
        requestAnimationFrame(frame);
      }),
    [FRAMES, NOTCH] as const,
  );
  const script = (await scriptNow()) - before;
  await session.detach();
  return { frames, script };
}

/** How much later than asked each of some short waits ends: what somebody feels as a stall of the window. */
export async function stalls(page: Page, until: () => boolean): Promise<number[]> {
  const all: number[] = [];
  while (!until()) {
    const some = await page.evaluate(
      () =>
        new Promise<number[]>((resolve) => {
          const late: number[] = [];
          const wait = (): void => {
            const asked = performance.now();
            setTimeout(() => {
              late.push(Math.max(0, performance.now() - asked - 8));
              if (late.length === 60) resolve(late);
              else wait();
            }, 8);
          };
          wait();
        }),
    );
    all.push(...some);
  }
  return all;
}
