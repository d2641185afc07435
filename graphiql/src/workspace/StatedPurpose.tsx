import { createContext, useContext } from 'react';
import type { Purpose } from '../../../domain/access/vocabulary';

interface Stated {
  /** Null: the role's default, not stated. */
  readonly purpose: Purpose | null;
  /** What the role may state, its default first. */
  readonly allowed: readonly Purpose[];
  readonly state: (purpose: Purpose | null) => void;
}

/** For what everything on the page is asked. */
export const StatedPurpose = createContext<Stated | null>(null);

export function useStatedPurpose(): Stated {
  const stated = useContext(StatedPurpose);
  if (!stated) throw new Error('Nobody says for what is asked.');
  return stated;
}
