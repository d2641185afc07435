import type { Viewer } from '../../../domain/access/viewer';
import { diagnose, type RecordedEvent, type RecordedStory } from '../../../domain/movement/diagnosis';
import type { MovementFacts } from '../../../domain/movement/facts';

const viewer = { accountId: 'a', role: 'TRANSFER_COORDINATOR', country: null } as unknown as Viewer;
const START = Date.parse('2026-03-01T08:00:00Z');
const at = (hours: number) => new Date(START + hours * 3_600_000).toISOString();
const event = (action: string, to: RecordedEvent['to'], hours: number, more: Partial<RecordedEvent> = {}): RecordedEvent => ({
  id: `${action}-${hours}`,
  action,
  to,
  occurredAt: at(hours),
  recordedAt: at(hours),
  sequence: hours,
  actor: null,
  actorRole: null,
  lateReasonGiven: false,
  count: null,
  ...more,
});
const story = (status: string, ...events: readonly RecordedEvent[]): RecordedStory => ({
  facts: { status, entries: [] } as unknown as MovementFacts,
  events,
  legs: [],
  stops: [],
});
const diagnosed = (given: RecordedStory) => diagnose(given, viewer, new Date(START + 1000 * 3_600_000));

it('an event that was recorded late without a reason is a fault, with one it is none', () => {
  const late = (lateReasonGiven: boolean) => event('lockManifest', 'MANIFEST_LOCKED', 2, { recordedAt: at(27), lateReasonGiven });
  const listed = event('addToManifest', 'MANIFEST_DRAFT', 1);
  const [without, given] = [false, true].map((reason) => diagnosed(story('MANIFEST_LOCKED', listed, late(reason))));
  expect(without?.steps[1]?.findings.map(({ code }) => code)).toEqual(['LATE', 'REASON_REQUIRED']);
  expect(given?.steps[1]?.findings.map(({ code }) => code)).toEqual(['LATE']);
  expect([without?.consistent, given?.consistent]).toEqual([false, true]);
});

it('steps stand in the order in which they occurred, whatever order they come in', () => {
  const steps = [event('lockManifest', 'MANIFEST_LOCKED', 2), event('addToManifest', 'MANIFEST_DRAFT', 1)];
  const told = diagnosed(story('MANIFEST_LOCKED', ...steps));
  expect(told.steps.map(({ from, to }) => [from, to])).toEqual([
    ['PLANNED', 'MANIFEST_DRAFT'],
    ['MANIFEST_DRAFT', 'MANIFEST_LOCKED'],
  ]);
  expect(told).toMatchObject({ consistent: true, status: 'MANIFEST_LOCKED' });
});

it('a departure from nowhere is named; one on the last count before it is not', () => {
  const count = (present: readonly string[], hours: number) =>
    event('recordHeadcount', null, hours, { count: { checkpoint: 'BOARDED', present, unidentified: [] } });
  const told = diagnosed(
    story(
      'DEPARTED',
      event('addToManifest', 'MANIFEST_DRAFT', 1),
      event('lockManifest', 'MANIFEST_LOCKED', 2),
      event('authoriseMovement', 'AUTHORISED', 3),
      event('beginBoarding', 'BOARDING', 4),
      count(['p'], 5),
      event('departMovement', 'DEPARTED', 6),
    ),
  );
  expect(told.consistent).toBe(true);
  expect(diagnosed(story('BOARDING', event('departMovement', 'DEPARTED', 1))).steps[0]?.findings.map(({ code }) => code)).toEqual([
    'CONTRADICTS_RECORD',
  ]);
});
