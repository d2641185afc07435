/** What is on record of one detainee, as the register asks: presence alone, no content. */
export interface RegisterFacts {
  readonly named: boolean;
  readonly sexKnown: boolean;
  readonly custodyRecorded: boolean;
  readonly orderRecorded: boolean;
  readonly healthRecorded: boolean;
  readonly died: boolean;
  readonly deathRecorded: boolean;
  readonly lastCustodyEnded: boolean;
  readonly destinationRecorded: boolean;
  readonly injuriesRecorded: boolean;
  readonly propertyRecorded: boolean;
  readonly familyRecorded: boolean;
  readonly nextOfKinRecorded: boolean;
}

interface RegisterRule {
  readonly code: string;
  readonly label: string;
  readonly source: string;
  present(facts: RegisterFacts): boolean;
}

/** ICPPED Art. 17(3) (a)–(h), then Mandela Rule 7 (a)–(g), in the order of the law. */
const RULES: readonly RegisterRule[] = [
  icpped('a', 'Identity of the person', (facts) => facts.named),
  icpped('b', 'Date, time and place of the deprivation of liberty, and the authority that did it', (facts) => facts.custodyRecorded),
  icpped('c', 'Authority that ordered it, and the grounds', (facts) => facts.orderRecorded),
  icpped('d', 'Authority that supervises the detention', (facts) => facts.custodyRecorded),
  icpped('e', 'Place of detention, day and hour of admission, authority of the place', (facts) => facts.custodyRecorded),
  icpped('f', 'Elements of the state of health', (facts) => facts.healthRecorded),
  icpped('g', 'On death: circumstances, cause, destination of the remains', (facts) => !facts.died || facts.deathRecorded),
  icpped(
    'h',
    'On release or transfer: day, destination, responsible authority',
    (facts) => !facts.lastCustodyEnded || facts.destinationRecorded,
  ),
  mandela('a', 'Precise data that fix a unique identity', (facts) => facts.named && facts.sexKnown),
  mandela('b', 'Reasons, responsible authority, date, time and place of arrest', (facts) => facts.orderRecorded && facts.custodyRecorded),
  mandela('c', 'Day and hour of admission, release and any transfer', (facts) => facts.custodyRecorded),
  mandela('d', 'Visible injuries and complaints of ill-treatment', (facts) => facts.injuriesRecorded),
  mandela('e', 'Inventory of property', (facts) => facts.propertyRecorded),
  mandela('f', 'Family members, children with age, place and guardianship', (facts) => facts.familyRecorded),
  mandela('g', 'Emergency contact and next of kin', (facts) => facts.nextOfKinRecorded),
];

export interface RegisterItem {
  readonly code: string;
  readonly label: string;
  readonly present: boolean;
  readonly source: string;
}

export interface RegisterCompleteness {
  readonly complete: boolean;
  readonly items: readonly RegisterItem[];
}

export function registerCompleteness(facts: RegisterFacts): RegisterCompleteness {
  const items = RULES.map(({ code, label, source, present }) => ({ code, label, source, present: present(facts) }));
  return { complete: items.every((item) => item.present), items };
}

function icpped(letter: string, label: string, present: RegisterRule['present']): RegisterRule {
  return { code: `17(3)(${letter})`, label, source: `ICPPED Art. 17(3)(${letter})`, present };
}

function mandela(letter: string, label: string, present: RegisterRule['present']): RegisterRule {
  return { code: `M7(${letter})`, label, source: `Nelson Mandela Rules, Rule 7(${letter})`, present };
}
