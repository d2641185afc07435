import fc from 'fast-check';
import type { Viewer } from '../../../domain/access/viewer';
import { type Role, roles } from '../../../domain/access/vocabulary';
import { FourEyesRequired, GuardFailed, InvalidTransition } from '../../../domain/errors';
import { assertStep, availableActions } from '../../../domain/lifecycle/lifecycle';
import { type MovingOrder, movingOrder } from '../../../domain/operation/movingOrder';
import {
  type MovingOrderFacts,
  type MovingOrderVerb,
  movingOrderLifecycle,
  movingOrderStatuses,
} from '../../../domain/operation/movingOrderLifecycle';
import { type MovingFacts, movingRuleNames, movingRules, travelFitnesses } from '../../../domain/operation/movingRules';

const person = (personId: string, changes: Partial<MovingFacts> = {}): MovingFacts => ({
  personId,
  facilityId: 'ghweran',
  danger: 3,
  fitness: 'ORDINARY',
  child: false,
  detainee: true,
  courtHold: false,
  since: '2026-01-01T00:00:00.000Z',
  ...changes,
});

const anyPeople = fc
  .uniqueArray(
    fc.record<MovingFacts>({
      personId: fc.string({ minLength: 1, maxLength: 6, unit: 'grapheme-ascii' }),
      facilityId: fc.constantFrom('aqtan', 'ghweran'),
      danger: fc.option(fc.integer({ min: 1, max: 5 }), { nil: null }),
      fitness: fc.constantFrom(...travelFitnesses),
      child: fc.boolean(),
      detainee: fc.boolean(),
      courtHold: fc.boolean(),
      since: fc.constantFrom('2025-06-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z'),
    }),
    { selector: ({ personId }) => personId, maxLength: 40 },
  )
  .chain((people) =>
    fc.record({
      people: fc.constant(people),
      related: fc.array(
        fc.tuple(fc.nat(60), fc.nat(60)).map(([a, b]) => [people[a]?.personId ?? 'nobody', people[b]?.personId ?? 'nobody'] as const),
        { maxLength: 30 },
      ),
      batchSize: fc.integer({ min: 1, max: 8 }),
      shuffle: fc.nat(),
    }),
  );

const holds = (
  property: (
    order: MovingOrder,
    given: { people: readonly MovingFacts[]; related: readonly (readonly [string, string])[]; batchSize: number },
  ) => void,
) =>
  fc.assert(
    fc.property(anyPeople, ({ people, related, batchSize }) =>
      property(movingOrder(people, related, batchSize), { people, related, batchSize }),
    ),
    { numRuns: 300 },
  );

describe('an order of moving, whoever is in it', () => {
  it('has every person once, and nobody else', () => {
    holds(({ places }, { people }) => {
      expect(places.map(({ personId }) => personId).sort()).toEqual(people.map(({ personId }) => personId).sort());
      expect(places.map(({ position }) => position)).toEqual(places.map((_, at) => at + 1));
    });
  });

  it('splits no family of one place', () => {
    holds(({ places }, { people, related }) => {
      const placeOf = new Map(places.map((place) => [place.personId, place]));
      const facilityOf = new Map(people.map(({ personId, facilityId }) => [personId, facilityId]));
      for (const [one, other] of related) {
        if (!placeOf.has(one) || !placeOf.has(other) || facilityOf.get(one) !== facilityOf.get(other)) continue;
        expect([placeOf.get(one)?.batch, placeOf.get(one)?.family]).toEqual([placeOf.get(other)?.batch, placeOf.get(other)?.family]);
      }
    });
  });

  it('is the same for the same facts, in whatever order they come', () => {
    fc.assert(
      fc.property(anyPeople, ({ people, related, batchSize, shuffle }) => {
        const turned = [...people.slice(shuffle % (people.length + 1)), ...people.slice(0, shuffle % (people.length + 1))].reverse();
        const swapped = [...related].reverse().map(([one, other]) => [other, one] as const);
        expect(movingOrder(turned, swapped, batchSize)).toEqual(movingOrder(people, related, batchSize));
      }),
    );
  });

  it('explains each place completely: one contribution of each rule, or why somebody waits', () => {
    holds(({ places }) => {
      for (const { contributions, batch, waits } of places) {
        expect(contributions.map(({ rule }) => rule)).toEqual(movingRuleNames);
        expect(contributions.every(({ text }) => text !== '')).toBe(true);
        expect((batch === null) === (waits !== null)).toBe(true);
      }
    });
  });

  it('follows from the contributions that it shows: no family stands before one with higher grades', () => {
    holds(({ places }) => {
      for (const [at, place] of places.entries()) {
        const next = places[at + 1];
        if (!next || next.family === place.family) continue;
        const differs = place.contributions.findIndex(({ familyGrade }, rule) => familyGrade !== next.contributions[rule]?.familyGrade);
        if (differs >= 0) expect(place.contributions[differs]?.familyGrade).toBeGreaterThan(next.contributions[differs]?.familyGrade ?? 0);
      }
    });
  });

  it('I-10: puts no child into a batch with adult detainees of another family', () => {
    holds(({ places }, { people }) => {
      const facts = new Map(people.map((one) => [one.personId, one]));
      for (const child of places.filter(({ personId, batch }) => batch !== null && facts.get(personId)?.child)) {
        const others = places.filter(({ batch, family }) => batch === child.batch && family !== child.family);
        expect(others.filter(({ personId }) => facts.get(personId)?.detainee && !facts.get(personId)?.child)).toEqual([]);
      }
    });
  });

  it('fills batches of one place, none larger than asked for but for a larger family alone', () => {
    holds(({ places, batches }, { people, batchSize }) => {
      const facilityOf = new Map(people.map(({ personId, facilityId }) => [personId, facilityId]));
      for (const { number, persons, facilityId } of batches) {
        const inIt = places.filter(({ batch }) => batch === number);
        expect([inIt.length, new Set(inIt.map(({ personId }) => facilityOf.get(personId)))]).toEqual([persons, new Set([facilityId])]);
        if (persons > batchSize) expect(new Set(inIt.map(({ family }) => family)).size).toBe(1);
      }
    });
  });

  it('leaves nobody behind but those of whom somebody cannot travel', () => {
    holds(({ places }, { people }) => {
      const unfit = new Set(people.filter(({ fitness }) => fitness === 'UNFIT').map(({ personId }) => personId));
      const families = new Set(places.filter(({ personId }) => unfit.has(personId)).map(({ family }) => family));
      expect(new Set(places.filter(({ batch }) => batch === null).map(({ family }) => family))).toEqual(families);
    });
  });
});

describe('the rules, in order', () => {
  const orderOf = (...people: MovingFacts[]) => movingOrder(people, [], 1).places.map(({ personId }) => personId);

  it('are weighed one after the other, the heaviest first', () => {
    expect(movingRules.map(({ weight }) => weight)).toEqual([5, 4, 3, 2, 1]);
    expect(
      orderOf(
        person('held', { courtHold: true }),
        person('free'),
        person('child', { child: true }),
        person('ill', { fitness: 'WITH_CARE' }),
        person('danger', { danger: 4, courtHold: true }),
        person('calm', { danger: 1, child: true, fitness: 'WITH_CARE' }),
      ),
    ).toEqual(['danger', 'ill', 'child', 'free', 'held', 'calm']);
  });

  it('take a place that nobody assessed for one of middling danger, not for a safe one', () => {
    expect(orderOf(person('low', { danger: 2 }), person('unknown', { danger: null }), person('high', { danger: 4 }))).toEqual([
      'high',
      'unknown',
      'low',
    ]);
  });

  it('let those go first among equals who have been there longest', () => {
    expect(orderOf(person('a'), person('b', { since: '2020-01-01T00:00:00.000Z' }))).toEqual(['b', 'a']);
  });

  it('keep a family together when one of it cannot travel, and say so', () => {
    const { places } = movingOrder(
      [person('mother', { fitness: 'UNFIT' }), person('son', { child: true }), person('other')],
      [['mother', 'son']],
      9,
    );
    expect(places.map(({ personId, batch }) => [personId, batch])).toEqual([
      ['mother', null],
      ['son', null],
      ['other', 1],
    ]);
    expect(places[1]?.waits).toMatch(/families stay together/);
  });
});

const now = new Date('2026-03-01T10:00:00Z');
const viewerOf = (role: Role): Viewer => ({
  accountId: `account-${role}`,
  login: role.toLowerCase(),
  name: role,
  role,
  country: role === 'LIAISON_OFFICER' ? 'FRA' : null,
  organisation: 'Organisation',
  purpose: 'TRANSFER_SAFETY',
  purposeStated: true,
});
const facts = (changes: Partial<MovingOrderFacts> = {}): MovingOrderFacts => ({
  proposedBy: 'other',
  lastChangedBy: 'another',
  ...changes,
});

/** Domain C.3a, written down once more, so that the table cannot drift unseen. */
const from: Record<MovingOrderVerb, readonly string[]> = {
  overrideMovingOrder: ['PROPOSED'],
  signMovingOrder: ['PROPOSED'],
  withdrawMovingOrder: ['PROPOSED', 'SIGNED'],
  planMovementOfBatch: ['SIGNED'],
};

describe.each(Object.keys(from) as MovingOrderVerb[])('%s', (verb) => {
  it.each(movingOrderStatuses)('from %s is possible exactly where the domain says so', (status) => {
    const [role] = movingOrderLifecycle.verbs[verb].by;
    const step = () => assertStep(movingOrderLifecycle, verb, status, facts(), viewerOf(role as Role), now);
    if (from[verb].includes(status)) expect(step).not.toThrow();
    else expect(step).toThrow(InvalidTransition);
  });

  it.each(roles)('is offered to %s only if the table names the role', (role) => {
    const status = from[verb][0] === 'SIGNED' ? 'SIGNED' : 'PROPOSED';
    const offered = availableActions(movingOrderLifecycle, status, facts(), viewerOf(role), now).map(({ action }) => action);
    expect(offered.includes(verb)).toBe((movingOrderLifecycle.verbs[verb].by as readonly Role[]).includes(role));
  });
});

it.each<[MovingOrderVerb, 'PROPOSED' | 'SIGNED', string, Partial<MovingOrderFacts>]>([
  ['overrideMovingOrder', 'PROPOSED', 'MO-PLACE', { override: { samePlace: false, sameStream: true, room: true } }],
  ['overrideMovingOrder', 'PROPOSED', 'I-10', { override: { samePlace: true, sameStream: false, room: true } }],
  ['overrideMovingOrder', 'PROPOSED', 'MO-ROOM', { override: { samePlace: true, sameStream: true, room: false } }],
  ['planMovementOfBatch', 'SIGNED', 'MO-MOVEMENT', { movementMade: true }],
  ['signMovingOrder', 'PROPOSED', 'FOUR_EYES', { proposedBy: 'account-DECISION_AUTHORITY' }],
  ['signMovingOrder', 'PROPOSED', 'FOUR_EYES', { lastChangedBy: 'account-DECISION_AUTHORITY' }],
])('%s from %s is refused by %s', (verb, status, rule, changes) => {
  const [role] = movingOrderLifecycle.verbs[verb].by;
  const actor = verb === 'signMovingOrder' ? 'DECISION_AUTHORITY' : (role as Role);
  try {
    assertStep(movingOrderLifecycle, verb, status, facts(changes), viewerOf(actor), now);
    throw new Error('It was not refused.');
  } catch (error) {
    if (!(error instanceof GuardFailed || error instanceof FourEyesRequired)) throw error;
    expect(error.refusals.map((refusal) => refusal.rule)).toEqual([rule]);
  }
});
