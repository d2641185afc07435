import { admits, isDestinationInside } from '../../../domain/facility/admission';
import { facilityKinds, facilityStatuses } from '../../../domain/facility/vocabulary';

it.each(facilityStatuses)('a recognised place that is %s admits only while it works or is closing (I-03)', (status) => {
  const works = status === 'OPERATING' || status === 'CLOSING';
  expect(admits({ kind: 'PRISON', status, officiallyRecognised: true })).toBe(works);
  expect(admits({ kind: 'PRISON', status, officiallyRecognised: false })).toBe(false);
});

it.each(facilityKinds)('%s is a destination inside the country unless it is a receiving authority abroad', (kind) => {
  expect(isDestinationInside({ kind, status: 'OPERATING', officiallyRecognised: true })).toBe(kind !== 'RECEIVING_AUTHORITY');
});
