import { categoriesOf, type SubjectFacts } from '../../../domain/person/dataSubjectCategories';

const adult: SubjectFacts = { legalStatus: 'NO_CHARGE', ageStatus: 'NOT_IN_DOUBT', youngestNow: 30 };

it.each<[Partial<SubjectFacts>, readonly string[]]>([
  [{}, ['OTHER']],
  [{ legalStatus: 'ACCUSED' }, ['SUSPECT']],
  [{ legalStatus: 'CONVICTED_NOT_FINAL' }, ['SUSPECT']],
  [{ legalStatus: 'CONVICTED_FINAL' }, ['CONVICTED']],
  [{ legalStatus: 'ACQUITTED' }, ['OTHER']],
  [{ legalStatus: null, youngestNow: 9 }, ['VICTIM']],
  [{ legalStatus: 'SUSPECT', youngestNow: 16 }, ['SUSPECT', 'VICTIM']],
  [{ legalStatus: 'SUSPECT', ageStatus: 'DOUBT_RAISED' }, ['SUSPECT', 'VICTIM']],
  [{ youngestNow: 16, ageStatus: 'DETERMINED_ADULT' }, ['OTHER']],
  [{ youngestNow: null }, ['OTHER']],
])('LED Art. 6: %j is %j', (given, categories) => {
  expect(categoriesOf({ ...adult, ...given })).toEqual(categories);
});
