import type { FacilityKind, FacilityStatus } from '../domain/facility/vocabulary';

export interface DemoFacility {
  readonly code: string;
  readonly name: string;
  readonly kind: FacilityKind;
  readonly country: string;
  readonly capacity: number;
  readonly status: FacilityStatus;
  readonly statusSince?: string;
  /** Who held it, from when: controllers changed in January 2026 (domain E.1). */
  readonly controllers: readonly { readonly authority: string; readonly from: string; readonly to?: string }[];
}

const JUSTICE = 'Iraqi Correctional Service';
const PRIOR = 'Administration of north-east Syria';
const GOVERNMENT = 'Government of Syria';
const held = (authority: string, from: string, to?: string) => ({ authority, from, ...(to ? { to } : {}) });

/** The facilities of the demo by their public names; capacities are invented where no figure was published. */
export const demoFacilities: readonly DemoFacility[] = [
  {
    code: 'IRQ-KARKH',
    name: 'Karkh Central Prison',
    kind: 'PRISON',
    country: 'IRQ',
    capacity: 6000,
    status: 'OPERATING',
    controllers: [held(JUSTICE, '2010-07-15')],
  },
  {
    code: 'IRQ-NASIRIYAH',
    name: 'Nasiriyah Central Prison',
    kind: 'PRISON',
    country: 'IRQ',
    capacity: 6000,
    status: 'OPERATING',
    controllers: [held(JUSTICE, '2009-01-01')],
  },
  {
    code: 'IRQ-RASHAD',
    name: 'Al-Rashad Juvenile Rehabilitation School',
    kind: 'JUVENILE_CENTRE',
    country: 'IRQ',
    capacity: 400,
    status: 'OPERATING',
    controllers: [held('Juvenile Reform Department', '2005-01-01')],
  },
  {
    code: 'IRQ-BGW',
    name: 'Baghdad Airport Holding',
    kind: 'AIRPORT_HOLDING',
    country: 'IRQ',
    capacity: 600,
    status: 'OPERATING',
    controllers: [held(JUSTICE, '2026-01-21')],
  },
  {
    code: 'IRQ-JADAA',
    name: 'Al-Jadaa Centre',
    kind: 'REHAB_CENTRE',
    country: 'IRQ',
    capacity: 7000,
    status: 'OPERATING',
    controllers: [held('Ministry of Migration and Displaced', '2021-05-01')],
  },
  {
    code: 'SYR-GHWERAN',
    name: 'Ghweran Prison',
    kind: 'PRISON',
    country: 'SYR',
    capacity: 5000,
    status: 'OPERATING',
    controllers: [held(PRIOR, '2019-03-01', '2026-01-20'), held(GOVERNMENT, '2026-01-20')],
  },
  {
    code: 'SYR-PANORAMA',
    name: 'Panorama Prison',
    kind: 'PRISON',
    country: 'SYR',
    capacity: 1500,
    status: 'OPERATING',
    controllers: [held(PRIOR, '2021-01-01', '2026-01-20'), held(GOVERNMENT, '2026-01-20')],
  },
  {
    code: 'SYR-SHADDADI',
    name: 'Al-Shaddadi Prison',
    kind: 'PRISON',
    country: 'SYR',
    capacity: 1600,
    status: 'CONTROL_LOST',
    statusSince: '2026-01-19',
    controllers: [held(PRIOR, '2019-06-01', '2026-01-19')],
  },
  {
    code: 'SYR-AQTAN',
    name: 'Al-Aqtan Prison',
    kind: 'PRISON',
    country: 'SYR',
    capacity: 2000,
    status: 'OPERATING',
    controllers: [held(PRIOR, '2019-06-01', '2026-01-23'), held(GOVERNMENT, '2026-01-23')],
  },
  {
    code: 'SYR-HOL',
    name: 'Al-Hol Camp',
    kind: 'CAMP',
    country: 'SYR',
    capacity: 40000,
    status: 'CLOSED',
    statusSince: '2026-02-22',
    controllers: [held(PRIOR, '2016-04-01', '2026-01-20'), held(GOVERNMENT, '2026-01-20', '2026-02-22')],
  },
  {
    code: 'SYR-ROJ',
    name: 'Roj Camp',
    kind: 'CAMP',
    country: 'SYR',
    capacity: 4000,
    status: 'OPERATING',
    controllers: [held(PRIOR, '2015-01-01')],
  },
  {
    code: 'SYR-AKHTARIN',
    name: 'Akhtarin Camp',
    kind: 'CAMP',
    country: 'SYR',
    capacity: 3000,
    status: 'OPERATING',
    controllers: [held(GOVERNMENT, '2026-02-01')],
  },
];
