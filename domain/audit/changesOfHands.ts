/** Acts by which a record that somebody works on goes into other hands, or comes from them: the team is told of each. */
export const changesOfHands = {
  beginRepatriationReview: 'The case was given to a team.',
  reassignRepatriationRequest: 'Another leads the case.',
  excludeFromCase: 'An officer takes part in the case no more.',
  returnRepatriationRequest: 'The State has to complete its request.',
  submitRepatriationRequest: 'The State gave its request.',
  withdrawRepatriationRequest: 'The request was withdrawn.',
  reinstateRepatriationRequest: 'A withdrawn request was taken up again.',
  declineByOrigin: 'The State declined.',
  returnToReview: 'What was approved came back into review.',
  reconcileMovement: 'Custody went over to another place.',
  resolveDiscrepancy: 'Custody went over to another place.',
  recordCustodyEnd: 'Custody ended, or goes on in another place.',
  completeHandover: 'The person was handed over to the State.',
  dispatchHandoff: 'The package went to the State.',
  recallHandoff: 'The package was called back.',
  mergePersons: 'The record was merged with another.',
  unmergePersons: 'The record stands by itself again.',
} as const satisfies Record<string, string>;

export const handsChangedBy = Object.keys(changesOfHands) as readonly (keyof typeof changesOfHands)[];
