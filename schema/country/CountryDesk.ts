import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: 'Everything open with a State, counted over what the viewer sees.' })
export class CountryDesk {
  @Field(() => Int, { description: 'Claims that wait for the State’s reply.' })
  claimsAwaitingReply: number;

  @Field(() => Int, { description: 'Claims whose time to reply passed.' })
  claimsWithoutReply: number;

  @Field(() => Int, { description: 'Nationals that the State confirmed.' })
  claimsConfirmed: number;

  @Field(() => Int, { description: 'Requests that have not ended.' })
  requestsOpen: number;

  @Field(() => Int, { description: 'Invitations that the State has not answered.' })
  invitationsUnanswered: number;

  @Field(() => Int, { description: 'Requests before the decision authority.' })
  awaitingDecision: number;

  @Field(() => Int, { description: 'Persons ready to be collected.' })
  readyForHandover: number;

  @Field(() => Int, { description: 'Handovers completed.' })
  handoversCompleted: number;

  @Field(() => Int, { description: 'Evidence packages that the State has not acknowledged.' })
  handoffsAwaitingAcknowledgement: number;

  @Field(() => Int, { description: 'Time limits that passed with what was due still undone.' })
  overdue: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Notes and démarches to the State without an answer. Custodial roles only; for a State null with FIELD_RESTRICTED.',
  })
  demarchesUnanswered: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Commitments of the State not yet kept. Custodial roles only; for a State null with FIELD_RESTRICTED.',
  })
  commitmentsOpen: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Notes of the State that have not been answered. Custodial roles only; for a State null with FIELD_RESTRICTED.',
  })
  notesToAnswer: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Commitments to the State not yet kept. Custodial roles only; for a State null with FIELD_RESTRICTED.',
  })
  ownCommitmentsOpen: number | null;
}
