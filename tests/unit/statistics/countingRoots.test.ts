import 'reflect-metadata';
import { getNamedType, isObjectType } from 'graphql';
import { countingRoots, readersOf } from '../../../domain/statistics/countingRoots';
import { createSchema } from '../../../server/schema';

it('every root field that answers with counts may run by itself, and nothing else', async () => {
  const schema = await createSchema();
  const counting = Object.values(schema.getQueryType()?.getFields() ?? {})
    .filter(({ type }) => {
      const named = getNamedType(type);
      return (
        named.name === 'StatisticTable' ||
        named.name === 'PublishedFigureConnection' ||
        (isObjectType(named) && named.getInterfaces().some(({ name }) => name === 'StatisticReport'))
      );
    })
    .map(({ name }) => name);
  expect([...countingRoots].sort()).toEqual(counting.sort());
});

it('a run is read on its owner’s side alone, by roles that may ask the same', () => {
  expect(readersOf(['requestFunnel'], 'LIAISON_OFFICER')).toEqual(['LIAISON_OFFICER']);
  expect(readersOf(['requestFunnel'], 'ANALYST')).not.toContain('LIAISON_OFFICER');
  expect(readersOf(['requestFunnel', 'transparencyReport'], 'AUDITOR').sort()).toEqual(['AUDITOR', 'DATA_PROTECTION_OFFICER']);
});
