import { formFamilyUnit } from '../../commands/family/formFamilyUnit';
import { registerProtectedResident } from '../../commands/person/registerProtectedResident';
import type { CaseFile } from './caseFile';
import { familyName, inArabic, inLatin, nameChain, partsOf } from './names';
import { Random } from './random';

const CAMPS = ['SYR-ROJ', 'SYR-ROJ', 'SYR-AKHTARIN', 'IRQ-JADAA'] as const;

/** A mother with one to four children in a camp, as a family unit: protected residents, never detainees. Sometimes the husband is in custody. */
export async function registerFamily(file: CaseFile, seed: number, number: number, husbandId: string | null): Promise<void> {
  const random = new Random('family', seed, number);
  const family = familyName(random);
  const residenceCode = random.one(CAMPS);
  const namesOf = (sex: 'M' | 'F') => {
    const chain = nameChain(random, sex, family);
    return [
      { usage: 'SELF_STATED' as const, full: inArabic(chain), lang: 'ar-Arab', parts: partsOf(chain, ({ arabic }) => arabic) },
      {
        usage: 'DOCUMENT' as const,
        full: inLatin(chain),
        lang: 'ar-Latn',
        parts: partsOf(chain, ({ latin }) => latin),
        scheme: 'EN_CONVENTIONAL' as const,
        source: 'Card of the camp administration',
      },
    ];
  };
  const motherId = await file.act('child-1', registerProtectedResident, {
    names: namesOf('F'),
    sex: 'FEMALE',
    birth: String(random.whole(1980, 1998)),
    residenceCode,
    ...(husbandId === null ? {} : { relatedPersonId: husbandId, relationshipKind: 'SPOUSE' }),
  });
  const children = random.whole(1, 4);
  // Every third family has papers; the others say that they are one.
  const proof = number % 3 === 0 ? ('DOCUMENT' as const) : ('STATED' as const);
  const members = [{ personId: motherId, proof }];
  for (let child = 0; child < children; child += 1) {
    const girl = random.chance(0.5);
    const childId = await file.act('child-1', registerProtectedResident, {
      names: namesOf(girl ? 'F' : 'M'),
      sex: girl ? 'FEMALE' : 'MALE',
      birth: `${random.whole(2010, 2020)}-${String(random.whole(1, 12)).padStart(2, '0')}`,
      residenceCode,
      relatedPersonId: motherId,
      relationshipKind: 'PARENT',
    });
    members.push({ personId: childId, proof });
  }
  await file.act('child-1', formFamilyUnit, { kind: 'SINGLE_PARENT', members });
}
