/** What a published figure is about. */
export const figureTopics = [
  'TRANSFERRED',
  'OF_NATIONALITY',
  'UNDER_18',
  'QUESTIONED',
  'NATIONALITIES',
  'CAMP_POPULATION',
  'RETURNED_WOMEN_AND_CHILDREN',
  'TARGET_WOMEN_AND_CHILDREN',
] as const;
export type FigureTopic = (typeof figureTopics)[number];

/** How far a figure is to be believed: as its source stood to it. */
export const publishedFigureStandings = ['OFFICIAL', 'REPORTED', 'ESTIMATED', 'DISOWNED'] as const;
export type PublishedFigureStanding = (typeof publishedFigureStandings)[number];

/** Topics that are told State by State. */
export const topicsOfAState: readonly FigureTopic[] = ['OF_NATIONALITY', 'RETURNED_WOMEN_AND_CHILDREN', 'TARGET_WOMEN_AND_CHILDREN'];
