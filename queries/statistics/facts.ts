/** The state that an object had at an instant, as its history tells it. */
export const stateThen = (id: string, at: string) =>
  `(select e.to_state from case_event e where e.subject_id = ${id} and e.to_state is not null and e.occurred_at <= ${at} order by e.occurred_at desc, e.recorded_at desc limit 1)`;

/** The latest day that a birth may have been: the benefit of the doubt. A conventional 1 January proves the year at most (I-46). */
export const latestBirth = (person: string) =>
  `case when ${person}.birth_conventional then make_date(extract(year from ${person}.birth_latest)::int, 12, 31) else ${person}.birth_latest end`;

export const youngestAge = (person: string, at: string) => `extract(year from age((${at})::date, ${latestBirth(person)}))::int`;

/** Whether the person counted as a child for want of a settled age: an open doubt, or one that could not be settled (I-09). */
export const inDoubt = (person: string, at: string, past: boolean) =>
  past
    ? `coalesce((select d.confirmed_at is null or d.confirmed_at > ${at} or d.result = 'UNDETERMINED' from age_determination d
        where d.person_id = ${person}.id and d.doubt_raised_at <= ${at} order by d.doubt_raised_at desc limit 1), false)`
    : `${person}.age_status in ('DOUBT_RAISED', 'UNDETERMINED')`;

/** The bands of domain D.4, by the youngest plausible age (A.6); an open doubt stands apart, as a child. */
export const ageBandSql = (at: string, past: boolean) => `case
  when ${inDoubt('p', at, past)} then 'TREATED_AS_CHILD'
  when p.birth_latest is null then null
  else (select band from (values (0, 5, '0-5'), (6, 11, '6-11'), (12, 13, '12-13'), (14, 15, '14-15'), (16, 17, '16-17'), (18, 24, '18-24'),
    (25, 34, '25-34'), (35, 49, '35-49'), (50, 999, '50+')) as bands (low, high, band)
    where ${youngestAge('p', at)} between low and high) end`;
