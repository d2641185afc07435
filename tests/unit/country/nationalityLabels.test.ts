import { countries } from '../../../domain/country/countries';
import { countryOfLabel } from '../../../domain/country/nationalityLabels';

test.each(countries.filter(({ isState }) => isState))(
  '$code is known by both codes and by its name in five languages',
  ({ code, alpha2, names }) => {
    expect(countryOfLabel(code.toLowerCase())).toBe(code);
    expect(countryOfLabel(alpha2 ?? '')).toBe(code);
    for (const name of Object.values(names)) expect([code, 'XXX']).toContain(countryOfLabel(name));
    expect(countryOfLabel(names.en)).toBe(code);
  },
);

test.each([
  ['Syrian', 'SYR'],
  ['سورية', 'SYR'],
  ['السوريون', 'SYR'],
  ['Suriyeliler', 'SYR'],
  ['syrische', 'SYR'],
  ['Syrerin', 'SYR'],
  ['Saudi', 'SAU'],
  ['سعودي', 'SAU'],
  ['saoudienne', 'SAU'],
  ['Türk', 'TUR'],
  ['TURK', 'TUR'],
  ['turque', 'TUR'],
  ['تركية', 'TUR'],
  ['Türken', 'TUR'],
  ['deutsch', 'DEU'],
  ['Deutsche', 'DEU'],
  ['ألمانية', 'DEU'],
  ['française', 'FRA'],
  ['FRANCAISES', 'FRA'],
  ['Französin', 'FRA'],
  ['فرنسي', 'FRA'],
  ['Tajik', 'TJK'],
  ['طاجيكي', 'TJK'],
  ['UK', 'GBR'],
  ['British', 'GBR'],
  ['İngiliz', 'GBR'],
  ['بريطانية', 'GBR'],
  ['تونسيين', 'TUN'],
  ['مغاربة', 'MAR'],
  ['İRANLI', 'IRN'],
  ['Nigerian', 'NGA'],
  ['Nigerien', 'NER'],
  ['XXA', 'XXA'],
  ['Jordanian national', 'JOR'],
])('%s is %s', (label, code) => expect(countryOfLabel(label)).toBe(code));

test.each(['French', 'Dutch', 'British'])('the territories of %s do not compete with the State', (label) =>
  expect(countryOfLabel(label)).not.toBe('XXX'),
);

test.each(['Chechen', 'Kurdish', 'كردي', 'Kürt', 'Turkistan', 'تركستاني', 'Uyghur', 'unknown', 'غير معروف', 'inconnu', 'Arab', ''])(
  '%s names no State',
  (label) => expect(countryOfLabel(label)).toBe('XXX'),
);

test.each(['Korean', 'congolais', 'كونغولي', 'Koreli', 'Dominican'])('%s fits two States and means neither', (label) =>
  expect(countryOfLabel(label)).toBe('XXX'),
);
