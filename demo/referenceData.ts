import { createHash } from 'node:crypto';
import type { Client } from 'pg';
import { countries } from '../domain/country/countries';
import { nationalMinimumAges } from '../domain/proceeding/minimumAge';
import { DEMO_ORIGIN_COUNTRIES, demoAccounts } from '../integrations/identity/accounts';
import { demoFacilities } from './facilities';
import { organisationsOfAccounts } from './organisations';
import { demoFigures } from './publishedFigures';

const minimumAges: Readonly<Record<string, { readonly years: number }>> = nationalMinimumAges;

const idOf = (byte: string, name: string) => {
  const hex = createHash('sha256').update(`demo ${name}`).digest('hex');
  return `${byte}${hex.slice(2, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

/** States of which the demo assumes no basis for data transfer: a claim to them is not submitted (rulings 14). */
const NO_BASIS = new Set(['PRK']);
const WILLING = new Set(['TUR', 'MAR', 'TUN', 'EGY', 'TKM', 'UZB', 'TJK', 'KAZ', 'KGZ', 'RUS']);
const RELUCTANT = new Set(['GBR', 'DNK', 'NLD', 'AUS', 'CAN']);

/**
 * What the demo and every production start need before the first person: States and ICAO codes; and for the demo its
 * facilities, a receiving authority for each State of origin, and the accounts. Runs as an administrator, any number of times.
 */
export async function seedReferenceData(client: Client): Promise<void> {
  await seedCountries(client);
  await seedFacilities(client);
  await seedAccounts(client);
  await seedOrganisations(client);
  await seedFigures(client);
}

async function seedCountries(client: Client): Promise<void> {
  const rows = countries.map((country) => ({
    id: idOf('30', `country ${country.code}`),
    code: country.code,
    names: country.names,
    stance: WILLING.has(country.code)
      ? 'WILLING'
      : RELUCTANT.has(country.code)
        ? 'RELUCTANT'
        : country.isState
          ? 'CASE_BY_CASE'
          : 'UNKNOWN',
    stance_source: country.isState ? 'Demonstration data' : null,
    data_transfer_basis: country.isState && !NO_BASIS.has(country.code) ? 'ASSESSED' : 'NONE',
    minimum_criminal_age: minimumAges[country.code]?.years ?? null,
    is_state: country.isState,
  }));
  await client.query(
    `insert into origin_country (id, code, names, stance, stance_source, data_transfer_basis, minimum_criminal_age, is_state)
     select id, code, names, stance, stance_source, data_transfer_basis, minimum_criminal_age, is_state
     from jsonb_to_recordset($1::jsonb) as c(id uuid, code text, names jsonb, stance text, stance_source text, data_transfer_basis text, minimum_criminal_age smallint, is_state boolean)
     on conflict (code) do update set minimum_criminal_age = excluded.minimum_criminal_age
     where origin_country.minimum_criminal_age is null and excluded.minimum_criminal_age is not null`,
    [JSON.stringify(rows)],
  );
}

async function seedFacilities(client: Client): Promise<void> {
  const receiving = DEMO_ORIGIN_COUNTRIES.map((country) => ({
    code: `${country}-RECEIVING`,
    name: `Receiving authority of ${countries.find(({ code }) => code === country)?.names.en ?? country}`,
    kind: 'RECEIVING_AUTHORITY',
    country,
    capacity: null,
    status: 'OPERATING',
    statusSince: null,
    controllers: [],
  }));
  const rows = [...demoFacilities, ...receiving].map((facility) => ({ ...facility, id: idOf('31', `facility ${facility.code}`) }));
  await client.query(
    `insert into facility (id, code, name, kind, country, capacity, status, status_since)
     select id, code, name, kind, country, capacity, status, "statusSince"
     from jsonb_to_recordset($1::jsonb) as f(id uuid, code text, name text, kind text, country text, capacity int, status text, "statusSince" timestamptz)
     on conflict (code) do nothing`,
    [JSON.stringify(rows)],
  );
  const controllers = rows.flatMap((facility) =>
    facility.controllers.map((controller) => ({
      id: idOf('f0', `controller ${facility.code} ${controller.from}`),
      facility_id: facility.id,
      authority: controller.authority,
      held_from: controller.from,
      held_to: controller.to ?? null,
    })),
  );
  await client.query(
    `insert into facility_controller (id, facility_id, authority, held_from, held_to)
     select id, facility_id, authority, held_from, held_to
     from jsonb_to_recordset($1::jsonb) as c(id uuid, facility_id uuid, authority text, held_from timestamptz, held_to timestamptz)
     on conflict (id) do nothing`,
    [JSON.stringify(controllers)],
  );
}

async function seedAccounts(client: Client): Promise<void> {
  await client.query(
    `insert into account (id, login, name, role, country, organisation)
     select id, login, name, role, country, organisation
     from jsonb_to_recordset($1::jsonb) as a(id uuid, login text, name text, role text, country text, organisation text)
     on conflict (login) do nothing`,
    [JSON.stringify(demoAccounts)],
  );
}

/** Every organisation that a demo account belongs to, so that it can take part in operations. */
async function seedOrganisations(client: Client): Promise<void> {
  const rows = organisationsOfAccounts().map((organisation) => ({ ...organisation, id: idOf('f0', `organisation ${organisation.name}`) }));
  await client.query(
    `insert into organisation (id, name, kind, country, recorded_at)
     select id, name, kind, country, now() from jsonb_to_recordset($1::jsonb) as o(id uuid, name text, kind text, country text)
     on conflict (name) do nothing`,
    [JSON.stringify(rows)],
  );
}

async function seedFigures(client: Client): Promise<void> {
  const rows = demoFigures.map((figure) => ({ ...figure, id: idOf('f0', `figure ${JSON.stringify(figure)}`) }));
  await client.query(
    `insert into published_figure (id, topic, country, value, as_of, source, basis, confidence, recorded_by, recorded_at)
     select f.id, f.topic, f.country, f.value, f."asOf"::timestamptz, f.source, 'As the source says it; illustrative', f.confidence, a.id, f."asOf"::timestamptz
     from jsonb_to_recordset($1::jsonb) as f(id uuid, topic text, country text, value int, "asOf" date, source text, confidence text)
     cross join (select id from account where login = 'analyst') a on conflict (id) do nothing`,
    [JSON.stringify(rows)],
  );
}
