import { HISTORY_PLUGIN } from '@graphiql/plugin-history';
import type { GraphiQLPlugin } from '@graphiql/react';
import type { Role } from '../../../domain/access/vocabulary';
import { LibraryPanel } from '../reports/LibraryPanel';
import { SchedulesPanel } from '../schedules/SchedulesPanel';

/** The panels on the left, the library first. */
export function pluginsFor(role: Role): { readonly library: GraphiQLPlugin; readonly all: GraphiQLPlugin[] } {
  const library: GraphiQLPlugin = { title: 'Reports', icon: LibraryIcon, content: () => <LibraryPanel role={role} /> };
  const schedules: GraphiQLPlugin = { title: 'Scheduled', icon: ClockIcon, content: () => <SchedulesPanel /> };
  return { library, all: [library, schedules, HISTORY_PLUGIN] };
}

const LibraryIcon = () => (
  <svg viewBox="0 0 20 20" fill="none" stroke="currentColor" strokeWidth="1.6" aria-hidden="true">
    <path d="M3 17V8M8 17V3M13 17v-6M18 17H1.5" />
    <path d="M16.5 17V6" />
  </svg>
);

const ClockIcon = () => (
  <svg viewBox="0 0 20 20" fill="none" stroke="currentColor" strokeWidth="1.6" aria-hidden="true">
    <rect x="2.5" y="4" width="15" height="13.5" rx="1.5" />
    <path d="M2.5 8h15M6.5 2v3.5M13.5 2v3.5M10 10.5v3l2 1" />
  </svg>
);
