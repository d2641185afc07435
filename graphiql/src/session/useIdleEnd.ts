import { useEffect, useRef } from 'react';

/** NIST SP 800-63B-4, 2.2.3, for sign-ins with two factors is an hour; what stands on these screens may put people in danger. */
export const IDLE_MINUTES = 30;
const LOOK_EVERY_MS = 15_000;
const SIGNS_OF_LIFE = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const;

/** Calls `onIdle` when nobody has touched the page for so long, though the machine slept meanwhile. */
export function useIdleEnd(onIdle: () => void): void {
  const act = useRef(onIdle);
  act.current = onIdle;
  useEffect(() => {
    let touched = Date.now();
    const touch = () => {
      touched = Date.now();
    };
    const look = setInterval(() => {
      if (Date.now() - touched >= IDLE_MINUTES * 60_000) act.current();
    }, LOOK_EVERY_MS);
    for (const sign of SIGNS_OF_LIFE) addEventListener(sign, touch, { capture: true, passive: true });
    return () => {
      clearInterval(look);
      for (const sign of SIGNS_OF_LIFE) removeEventListener(sign, touch, { capture: true });
    };
  }, []);
}
