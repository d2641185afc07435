import { sameValues } from '../../../graphiql/src/share/question';

it.each([
  ['', null, true],
  ['', '{}', true],
  ['{ "a": 1, "b": [2] }', '{"b":[2],"a":1}', true],
  ['{"a": [1, 2]}', '{"a": [2, 1]}', false],
  ['{"a": 1}', '', false],
  ['{"a": ', '{"a": ', true],
  ['{"a": ', '{}', false],
])('variables %j and %j fill in the same: %s', (one, other, same) => {
  expect(sameValues(one, other)).toBe(same);
});
