import type { TracingInquirer, TracingItem, TracingStatus } from '../../domain/person/vocabulary';
import { enumeration } from '../enumeration';

export const TracingInquirerEnum = enumeration<TracingInquirer>('TracingInquirer', 'Who asks after a person.', {
  STATE: 'A State, by its liaison officer.',
  FAMILY: 'Family, by a custodial officer.',
  COUNSEL: 'Counsel, by a custodial officer.',
  ICRC: 'The International Committee of the Red Cross, by a custodial officer.',
});

export const TracingStatusEnum = enumeration<TracingStatus>(
  'TracingStatus',
  'Where a tracing inquiry stands. A State reads RECEIVED until it is RELEASED.',
  {
    RECEIVED: 'Received.',
    MATCHED: 'A legal officer found whom it is about.',
    UNMATCHED: 'It fits nobody on the register by now.',
    RELEASED: 'Answered.',
    WITHHELD: 'It fits, and is not answered for now.',
  },
);

export const TracingItemEnum = enumeration<TracingItem>(
  'TracingItem',
  'What ICPPED Art. 18(1) owes to whoever has a legitimate interest.',
  {
    ORDERING_AUTHORITY: 'The authority that ordered the detention.',
    DEPRIVATION: 'When, where and by whom the person was deprived of liberty and admitted.',
    SUPERVISING_AUTHORITY: 'The authority that supervises the detention.',
    WHEREABOUTS: 'Where the person is, or where to and by whom transferred.',
    RELEASE: 'When and where the person was released.',
    HEALTH: 'Elements on the state of health.',
    DEATH: 'The circumstances and cause of death, and where the remains are.',
  },
);
