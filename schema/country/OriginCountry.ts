import { Field, Int, ObjectType } from 'type-graphql';
import type { CountryStance, DataTransferBasis, DeathPenaltyPolicy } from '../../domain/country/vocabulary';
import { NationalityClaimConnection } from '../nationality/NationalityClaimConnection';
import { NationalityClaimsArgs } from '../nationality/NationalityClaimsArgs';
import { AvailableAction } from '../reference/AvailableAction';
import { Node } from '../reference/Node';
import { CountryCodeScalar, DateTimeScalar } from '../reference/scalars';
import { TakesArguments } from '../reference/TakesArguments';
import { RepatriationRequestConnection } from '../repatriation/RepatriationRequestConnection';
import { RequestsOfCountryArgs } from '../repatriation/RequestsOfCountryArgs';
import { CentralAuthority } from './CentralAuthority';
import { Commitment } from './Commitment';
import { CountryContact } from './CountryContact';
import { CountryDesk } from './CountryDesk';
import { CountryInformation } from './CountryInformation';
import { CountryNameArgs } from './CountryNameArgs';
import { CountryStanceRecord } from './CountryStanceRecord';
import { DemarcheConnection } from './DemarcheConnection';
import { DemarchesArgs } from './DemarchesArgs';
import { CountryStanceEnum, DataTransferBasisEnum, DeathPenaltyPolicyEnum } from './enumerations';
import { OpenMatterConnection } from './OpenMatter';
import { OpenMattersArgs } from './OpenMattersArgs';
import { Treaty } from './Treaty';

@ObjectType({
  implements: Node,
  description: 'A State of nationality or destination, or an ICAO code where there is none. Read by every signed-in account.',
})
export class OriginCountry extends Node {
  @Field(() => CountryCodeScalar, { description: 'ISO 3166-1 alpha-3 or ICAO code.' })
  code: string;

  @TakesArguments(() => CountryNameArgs)
  @Field(() => String, { description: 'Name in the language asked for, else in English.' })
  name: string;

  @Field(() => Boolean, { description: 'False for the ICAO codes of stateless and unspecified nationality.' })
  isState: boolean;

  @Field(() => CountryStanceEnum, { description: 'What the State has said about its nationals.' })
  stance: CountryStance;

  @Field(() => String, { nullable: true, description: 'Who reported the stance; null when it is unknown.' })
  stanceSource: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'As of when, UTC midnight; null when it is unknown.' })
  stanceAsOf: Date | null;

  @Field(() => DataTransferBasisEnum, { description: 'On what basis data may go there; changed by the data-protection officer.' })
  dataTransferBasis: DataTransferBasis;

  @Field(() => DeathPenaltyPolicyEnum, { description: 'Death penalty there; decides which assurances are needed.' })
  deathPenaltyPolicy: DeathPenaltyPolicy;

  @Field(() => Int, { nullable: true, description: 'Minimum age of criminal responsibility in years; null when not recorded.' })
  minimumCriminalAge: number | null;

  @Field(() => Boolean, { description: 'True where a treaty makes notification of the post mandatory.' })
  mandatoryConsularNotification: boolean;

  @TakesArguments(() => NationalityClaimsArgs)
  @Field(() => NationalityClaimConnection, { description: 'Claims to this State, as the viewer may see them.' })
  nationalityClaims: NationalityClaimConnection;

  @TakesArguments(() => RequestsOfCountryArgs)
  @Field(() => RepatriationRequestConnection, { description: 'Requests with this destination, as the viewer may see them.' })
  repatriationRequests: RepatriationRequestConnection;

  @Field(() => CountryDesk, {
    nullable: true,
    description:
      'Everything open with this State, counted over what the viewer sees. For custodial case roles and the State itself; for others null with FIELD_RESTRICTED.',
  })
  desk: CountryDesk | null;

  @TakesArguments(() => OpenMattersArgs)
  @Field(() => OpenMatterConnection, {
    nullable: true,
    description:
      'Everything open with this State in one list, what is due first first. For custodial case roles; the State itself reads what it sees of it: its inbox. For others null with FIELD_RESTRICTED.',
  })
  openMatters: OpenMatterConnection | null;

  @Field(() => [CountryStanceRecord], { description: 'What the State said about its nationals over time, the latest first.' })
  stances: CountryStanceRecord[];

  @Field(() => [Treaty], { description: 'Instruments between the custodial State and this one.' })
  treaties: Treaty[];

  @TakesArguments(() => DemarchesArgs)
  @Field(() => DemarcheConnection, {
    nullable: true,
    description:
      'Notes and démarches to this State and from it, the last first. Custodial roles only; for others null with FIELD_RESTRICTED.',
  })
  demarches: DemarcheConnection | null;

  @Field(() => [Commitment], {
    nullable: true,
    description:
      'What this State, or the custodial side towards it, said it would do, the last first. Custodial roles only; for others null with FIELD_RESTRICTED.',
  })
  commitments: Commitment[] | null;

  @Field(() => [CountryContact], {
    nullable: true,
    description: 'Offices of this State that are reached now. Custodial roles only; for others null with FIELD_RESTRICTED.',
  })
  contacts: CountryContact[] | null;

  @Field(() => CentralAuthority, {
    nullable: true,
    description:
      'To which office of this State requests go. Custodial roles and the State itself; to another State, and while none is on record, null; for others null with FIELD_RESTRICTED.',
  })
  centralAuthority: CentralAuthority | null;

  @Field(() => [CountryInformation], {
    nullable: true,
    description:
      'What is known of dangers in this State, the newest first; new information ends the findings of before (I-07). Custodial roles only; for others null with FIELD_RESTRICTED.',
  })
  information: CountryInformation[] | null;

  @Field(() => Int, { description: 'Counts changes of this object; for `expectedVersion`.' })
  version: number;

  @Field(() => [AvailableAction], { description: 'What the viewer may do next and, if not, why.' })
  availableActions: AvailableAction[];
}
