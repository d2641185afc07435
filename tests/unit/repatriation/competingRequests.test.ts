import { type CompetingRequest, priorityRuleNames, priorityRules, proposeOrder } from '../../../domain/repatriation/competingRequests';

const request = (requestId: string, over: Partial<CompetingRequest> = {}): CompetingRequest => ({
  requestId,
  ref: `REF-${requestId}`,
  country: requestId.toUpperCase(),
  state: 'IN_REVIEW',
  injuredState: false,
  placeOfOffence: false,
  national: false,
  gravityYears: null,
  submittedAt: '2026-03-01T00:00:00Z',
  subsequentSurrender: false,
  ...over,
});
const orderOf = (...requests: CompetingRequest[]) => proposeOrder(requests).map(({ requestId, rule }) => [requestId, rule]);

/** What makes `a` preferred by each rule alone, in the order of the table. */
const advantages: readonly (readonly [string, Partial<CompetingRequest>])[] = [
  ['INJURED_STATE', { injuredState: true }],
  ['PLACE_OF_OFFENCE', { placeOfOffence: true }],
  ['NATIONALITY', { national: true }],
  ['GRAVITY', { gravityYears: 20 }],
  ['DATE', { submittedAt: '2026-02-01T00:00:00Z' }],
  ['SUBSEQUENT_SURRENDER', { subsequentSurrender: true }],
];

describe('I-42: the order of competing requests (Iraq CPC 365)', () => {
  it('the law’s three grounds come first, each rule with its source', () => {
    expect(priorityRuleNames).toEqual(advantages.map(([rule]) => rule));
    expect(priorityRuleNames.slice(0, 3).map((rule) => priorityRules[rule].source)).toEqual(Array(3).fill('Iraq CPC Art. 365'));
  });

  it.each(advantages)('%s alone decides for whom it favours', (rule, advantage) => {
    expect(orderOf(request('b'), request('a', advantage))).toEqual([
      ['a', rule],
      ['b', null],
    ]);
  });

  it.each(
    advantages.flatMap(([stronger, over], at) =>
      advantages.slice(at + 1).map(([weaker, other]) => [stronger, weaker, over, other] as const),
    ),
  )('%s goes before %s', (stronger, _weaker, over, other) => {
    expect(orderOf(request('b', other), request('a', over))[0]).toEqual(['a', stronger]);
  });

  it('where no rule tells two apart the proposal says so', () => {
    expect(orderOf(request('b'), request('a'))).toEqual([
      ['a', null],
      ['b', null],
    ]);
  });

  it('facts that nobody recorded favour nobody, and are shown as missing', () => {
    const [first, second] = proposeOrder([
      request('a', { injuredState: null, placeOfOffence: null }),
      request('b', { placeOfOffence: true }),
    ]);
    expect([first?.requestId, first?.factsRecorded, second?.factsRecorded]).toEqual(['b', true, false]);
  });

  it('orders three, whatever their order of arrival', () => {
    const three = [request('a', { national: true }), request('b', { placeOfOffence: true }), request('c', { injuredState: true })];
    for (const [x, y, z] of [
      [0, 1, 2],
      [2, 1, 0],
      [1, 0, 2],
      [1, 2, 0],
      [0, 2, 1],
      [2, 0, 1],
    ] as const)
      expect(proposeOrder([three[x], three[y], three[z]].flatMap((one) => one ?? [])).map(({ requestId }) => requestId)).toEqual([
        'c',
        'b',
        'a',
      ]);
  });
});
